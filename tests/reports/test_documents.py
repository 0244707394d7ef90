"""The shipped documents from a small association: what they say, what vanishes, how they are built."""

from __future__ import annotations

import re
import subprocess
import zipfile

import pytest
from docx.oxml.ns import qn

from conftest import program
from reports.documents_sample import (
    BLANK,
    Status,
    context,
    dataset,
    form,
    last_year,
    monitoring,
    rendered,
    result,
    submission,
    this_year,
)
from suvestine.dataset.model import SubmissionState
from suvestine.errors import UserError
from suvestine.findings import Finding, Place, Severity
from suvestine.plan.model import Kind
from suvestine.reports.word.documents import render
from suvestine.reports.word.pdf import to_pdf
from suvestine.resources import docx_templates

MONITORING = docx_templates() / "strategijos_stebesena.docx"
ANNUAL = docx_templates() / "metine_ataskaita.docx"


@pytest.fixture
def annual(tmp_path):
    return rendered(ANNUAL, context(), tmp_path)


@pytest.fixture
def strategy(tmp_path):
    return rendered(MONITORING, context(), tmp_path)


def text(document):
    return "\n".join(paragraph.text for paragraph in document.paragraphs).replace("\xa0", " ")


def headings(document):
    return [p.text for p in document.paragraphs if p.style.name in ("Heading 1", "Priedo antraštė")]


def table(document, first_heading, *, having=""):
    """The rows of the first table with this first heading."""
    for found in document.tables:
        rows = [[cell.text.replace("\xa0", " ") for cell in row.cells] for row in found.rows]
        if rows[0][0] == first_heading and having in str(rows[0]):
            return rows
    raise AssertionError(f"no table begins with {first_heading!r}")


def test_the_first_page_says_what_for_when_by_whom_and_how_complete(annual, strategy):
    for document in (annual, strategy):
        opening = text(document)[:1500]
        assert "Bibliotekų asociacija „Skaitome & rašome“" in opening
        assert "Vilnius, 2026 m. kovo 12 d." in opening
        assert "Parengė: Plėtros skyrius" in opening
        assert "2025" in opening
    assert "Duomenis pateikė 3 iš 4 narių; jie aptarnauja 60 proc. gyventojų." in text(annual)


def test_sentences_are_composed_from_data_and_agree_in_number(annual):
    said = text(annual)
    # 41 (and 21, 31 …) takes the singular; thousands take the plural genitive.
    assert (
        "Metų pabaigoje tinkle veikė 41 padalinys: 38 filialai; per metus padalinių sumažėjo 2 (6,3 proc.)."
        in said
    )
    assert (
        "Bibliotekose registruota 6 000 vartotojų – 10 proc. aptarnaujamų gyventojų; per metus vartotojų skaičius nepakito."
        in said
    )
    assert "Surengtas 31 renginys; per metus renginių sumažėjo 4 (16 proc.)." in said


def test_annual_table_has_both_years_the_change_and_who_answered(annual):
    rows = {row[0]: row[1:] for row in table(annual, "Rodiklis", having="Pokytis, proc.")}
    assert rows["Bibliotekų tinklas iš viso"] == ["vnt.", "41", "62", "−2", "−6,3", "3"]
    assert rows["Fiziniai apsilankymai"] == ["vnt.", "14 000", "45 500", "−1 500", "−9,7", "2"]


def test_blank_zero_unknown_and_not_applicable_differ_in_the_tables(annual):
    members = {row[0]: row for row in table(annual, "Biblioteka", having="Gyventojai")}
    assert members["Ąžuolų biblioteka"][8] == "0"
    assert members["Eglių biblioteka"][5] == "–"
    assert members["Žilvičių biblioteka"][3] == "–"
    assert (
        "Nariai nurodė: „nežinoma“ (Garsiniai dokumentai – 1), „netaikoma“ (Garsiniai dokumentai – 1)."
        in text(annual)
    )
    sound = {row[0]: row for row in _rows_of_all(annual)}["Garsiniai dokumentai"]
    assert sound[2] == "nežinoma"


def _rows_of_all(document):
    return [[cell.text for cell in row.cells] for found in document.tables for row in found.rows]


def test_counties_and_members_stand_in_the_order_of_the_alphabet(annual):
    counties = table(annual, "Apskritis")
    assert [row[0] for row in counties[1:]] == ["Kauno apskritis", "Vilniaus apskritis", "Iš viso"]
    assert counties[1][1:4] == ["1 iš 2", "11", "3 000"]
    assert [row[0] for row in table(annual, "Biblioteka", having="Etatai")[1:]] == [
        "Ąžuolų biblioteka", "Beržų biblioteka", "Eglių biblioteka", "Žilvičių biblioteka"]  # fmt: skip


def test_explanations_and_those_who_have_not_reported_are_listed(tmp_path):
    place = Place("nario_ataskaita", "03", "03.xlsx", "Statistika", "D9", "statistika.L1")
    findings = [
        Finding("required_blank", Severity.ERROR, place, "", "…"),
        Finding("custom_rule", Severity.TRIAL, place, "", "…"),
    ]
    document = rendered(ANNUAL, context(findings=findings), tmp_path)
    assert table(document, "Rodiklis", having="Paaiškinimas")[1] == [
        "Fiziniai apsilankymai, vnt.", "Beržų biblioteka", "9 000", "−5,3", "Pastatas buvo uždarytas."]  # fmt: skip
    assert "Ataskaitos nepateikė 1 biblioteka iš 4." in text(document)
    assert table(document, "Biblioteka", having="Apskritis")[1] == [
        "Žilvičių biblioteka",
        "Kauno apskritis",
        "40 000",
    ]
    assert table(document, "Biblioteka", having="Neišspręstos")[1] == ["Eglių biblioteka", "1"]


def test_sections_without_data_vanish_and_numbers_stay_whole(tmp_path, annual):
    assert "Renginiai" in headings(annual)
    assert "Projektai" not in headings(annual)
    bare = form({"V1": ("Registruoti vartotojai", "asm.")})
    using = context(
        templates={"nario_ataskaita": bare},
        dataset=dataset("2025", [submission("01", {"V1": 7})]),
        earlier=[],
    )
    document = rendered(ANNUAL, using, tmp_path)
    assert "Renginiai" not in headings(document)
    assert "Bibliotekose registruoti 7 vartotojai – 0,1 proc. aptarnaujamų gyventojų." in text(document)
    assert "per metus" not in text(document).split("Duomenų išsamumas")[0]
    for found in (annual, document):
        captions = [p.text for p in found.paragraphs if p.style.name == "Caption"]
        assert [int(c.split(" ")[0]) for c in captions] == list(range(1, len(captions) + 1))


def test_another_associations_forms_make_a_document_too(tmp_path):
    nothing = context(templates={}, dataset=dataset("2025", []), earlier=[], plan=None, monitoring=None)
    document = rendered(ANNUAL, nothing, tmp_path)
    assert headings(document) == ["1 priedas. Duomenys ir metodas"]
    assert "Šio laikotarpio statistikos duomenų dar nepateikta." in text(document)
    assert len(document.sections) == 1


def test_a_row_added_to_the_form_appears_among_other_indicators(tmp_path):
    template = form({"V1": ("Registruoti vartotojai", "asm."), "X9": ("Skolinami dviračiai", "vnt.")})
    given = dataset("2025", [submission("01", {"V1": 5, "X9": 4}), submission("02", {"V1": 6, "X9": BLANK})])
    document = rendered(ANNUAL, context(templates={"nario_ataskaita": template}, dataset=given), tmp_path)
    assert "Kiti rodikliai" in headings(document)
    assert ["Skolinami dviračiai", "vnt.", "4", "–", "–", "–", "1"] in _rows_of_all(document)


def test_the_plan_table_shows_result_deviation_status_and_responsible(strategy):
    rows = table(strategy, "Veiklos kryptis")
    assert rows[1][2:] == ["Rodiklis 1.1.1-1, vnt.", "3", "3", "100", "0", "pasiekta", "Taryba"]
    assert rows[2][2:] == ["Rodiklis 1.1.1-2, vnt.", "9 per planą", "0", "0", "−3", "atsiliekama", "Taryba"]
    assert rows[3][2:] == ["Rodiklis 1.1.2-1, vnt.", "2", "–", "–", "–", "duomenys nepateikti", "Prezidentas"]


def test_directions_and_activities_are_merged_down(strategy):
    plan = next(t for t in strategy.tables if t.rows[0].cells[0].text == "Veiklos kryptis")
    merges = [[_merge(row.tc_lst[column]) for row in plan._tbl.tr_lst[1:]] for column in (0, 1)]
    assert merges == [["restart", "continue", "continue"], ["restart", "continue", None]]


def _merge(cell):
    found = cell.find(f".//{qn('w:vMerge')}")
    return None if found is None else found.get(qn("w:val"))


def test_what_is_behind_comes_with_its_reason_worst_first(strategy):
    rows = table(strategy, "Veikla", having="Kodėl")
    assert [row[1] for row in rows[1:]] == ["Rodiklis 2.1.1-1, vnt.", "Rodiklis 1.1.1-2, vnt."]
    assert rows[1][4:] == ["nepasiekta", "Įrašyta, kad neįvykdyta.", "–"]
    assert rows[2][5] == "Iki plano tikslo trūksta 9. Įrašų nėra. Toliau kasmet reikia po 4,5."
    assert (
        "Įvertinti 3 rodikliai: 1 pasiektas arba vykdomas pagal planą (33 proc.), 2 atsilieka arba nepasiekti."
        in text(strategy)
    )


def test_goals_are_summed_up_and_risks_shown(strategy):
    assert [row[:4] for row in table(strategy, "Tikslas")[1:]] == [
        ["I. Atstovavimas", "3", "2", "1"], ["II. Įvaizdis", "1", "1", "0"], ["Iš viso", "4", "3", "1"]]  # fmt: skip
    assert table(strategy, "Rizika", having="Požymis")[1] == [
        "valdymo",
        "Vėluojančios veiklos",
        "1",
        "2.1.1. Komunikacijos planas",
    ]
    assert table(strategy, "Rizika", having="Priežastis")[1][:2] == ["valdymo", "Tarybos kaita"]


def test_a_plan_without_trouble_says_so(tmp_path):
    well = monitoring(result("1.1.1-1", Kind.PER_YEAR, Status.ACHIEVED, planned=3, achieved=3))
    document = rendered(MONITORING, context(monitoring=well), tmp_path)
    assert "Šiuo laikotarpiu nuo plano atsiliekančių rodiklių nėra." in text(document)
    assert "Siūloma spręsti" not in text(document)
    assert "Įvertintas 1 rodiklis: 1 pasiektas arba vykdomas pagal planą (100 proc.)." in text(document)


def test_a_workspace_without_a_plan_gets_a_monitoring_that_says_so(tmp_path):
    document = rendered(MONITORING, context(plan=None, monitoring=None), tmp_path)
    assert "plano rodiklių nėra" in text(document)
    assert not document.tables
    assert len(document.sections) == 1


def test_header_rows_repeat_rows_stay_whole_and_cells_are_valid(annual, strategy):
    for document in (annual, strategy):
        for found in document.tables:
            first = found._tbl.tr_lst[0]
            assert first.find(f".//{qn('w:tblHeader')}") is not None
            assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in found._tbl.tr_lst)
            assert found.style.name == "Suvestinė"
            assert found._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
            for properties in found._tbl.iter(qn("w:tcPr")):
                assert properties[0].tag == qn("w:tcW")


def test_documents_are_accessible(tmp_path):
    for template, title in ((ANNUAL, "veiklos apžvalga. 2025 m."), (MONITORING, "stebėsena. 2025 m.")):
        document = rendered(template, context(), tmp_path)
        assert document.core_properties.title.endswith(title)
        with zipfile.ZipFile(tmp_path / "rezultatas.docx") as package:
            parts = {
                name: package.read(name).decode("utf-8")
                for name in package.namelist()
                if name.endswith(".xml")
            }
        assert 'w:lang w:val="lt-LT"' in parts["word/styles.xml"]
        pictures = re.findall(r"<wp:docPr [^>]*>", parts["word/document.xml"])
        assert pictures
        assert all(re.search(r'descr="[^"]{40,}"', picture) for picture in pictures)
        assert "{{" not in parts["word/document.xml"]
        footers = "".join(parts[name] for name in parts if "footer" in name)
        assert "2026-03-12" in footers
        assert "NUMPAGES" in footers


def test_wide_tables_lie_and_the_document_returns(annual, strategy):
    for document in (annual, strategy):
        assert [s.page_width > s.page_height for s in document.sections] == [False, True, False]


@pytest.mark.libreoffice
def test_libreoffice_renders_both_documents(tmp_path, soffice):
    for template, facts in (
        (ANNUAL, ["Surengtas 31 renginys", "Pastatas buvo uždarytas.", "nežinoma"]),
        (MONITORING, ["Rodiklis 1.1.1-2", "duomenys nepateikti", "Vardenis Pavardenis"]),
    ):
        target = tmp_path / template.name
        render(template, context(), target)
        pdf = to_pdf(target, soffice=soffice)
        said = subprocess.run(
            [program("pdftotext"), "-layout", str(pdf), "-"], capture_output=True, check=True, text=True
        )
        assert said.stdout.count("\f") > 2
        words = " ".join(said.stdout.replace("\xa0", " ").split())
        for fact in facts:
            assert fact in words


@pytest.mark.parametrize("program_name", ["false", "true", "no-such-program"])
def test_a_failed_conversion_is_one_sentence(tmp_path, program_name):
    document = tmp_path / "x.docx"
    document.write_bytes(b"")
    with pytest.raises(UserError, match=r"could not convert .*x\.docx to PDF"):
        to_pdf(document, soffice=program_name)


def test_the_annual_reports_state_words_are_those_of_returns(tmp_path):
    waiting = dataset("2025", [submission("01", {"V1": 1}, state=SubmissionState.WITH_ERRORS)])
    using = context(dataset=waiting, earlier=[last_year()])
    states = [state.busena for state in using["formos"]["nario_ataskaita"].nariai]
    assert states == ["su klaidomis", "nepateikta", "nepateikta", "nepateikta"]
    assert len(using["formos"]["nario_ataskaita"].nepateike) == 3
    assert this_year().forms["nario_ataskaita"].missing == ("04",)
