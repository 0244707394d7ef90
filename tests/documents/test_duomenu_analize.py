"""The public data analysis: a theme's figures, differences, method and coverage; nobody's name."""

from __future__ import annotations

import pytest
from docx import Document
from docx.oxml.ns import qn

from documents.department_sample import department_workspace, table, text
from documents.libraries_sample import SIGNED, libraries_workspace, report_sources
from reports.documents_sample import context as small_context
from suvestine.dataset.model import Dataset
from suvestine.errors import UserError
from suvestine.reports.writing import write_documents
from suvestine.resources import docx_templates

TEMPLATE = docx_templates() / "duomenu_analize.docx"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return libraries_workspace(tmp_path_factory.mktemp("analize") / "asociacija")


def analysis(folder, **settings):
    (path,) = write_documents(TEMPLATE, *report_sources(folder, **settings), folder / "ataskaitos")
    return Document(str(path))


@pytest.fixture(scope="module")
def document(folder):
    return analysis(folder)


def headings(document):
    return [p.text for p in document.paragraphs if p.style.name == "Heading 1"]


def test_the_three_themes_stand_in_one_document_unless_a_setting_chooses(folder, document):
    assert headings(document) == [
        "Paslaugos šeimai", "Medijų ir informacinis raštingumas", "Skaitymo skatinimas"]  # fmt: skip
    one = analysis(folder, **{"Analizės tema": "medijų raštingumas"})
    assert headings(one) == ["Medijų ir informacinis raštingumas"]
    assert "Duomenų analizė: medijų ir informacinis raštingumas" in text(one)
    assert "Medijų ir informacinis raštingumas. Surengti" not in text(one)
    two = analysis(folder, **{"Analizės tema": "Skaitymo skatinimas; paslaugos šeimai"})
    assert headings(two) == ["Paslaugos šeimai", "Skaitymo skatinimas"]


@pytest.mark.parametrize("wrong", ["sportas", "Skaitmeniniai įgūdžiai", "Šeimos ir kraštotyra"])
def test_a_theme_that_there_is_not_is_said_instead_of_showing_others(folder, wrong):
    with pytest.raises(UserError) as refused:
        analysis(folder, **{"Analizės tema": f"Paslaugos šeimai; {wrong}"})
    assert refused.value.sentence.code == "unknown_theme"
    assert f"„{wrong}“" in refused.value.sentence.lithuanian
    assert "„Skaitymo skatinimas“" in refused.value.sentence.lithuanian


def test_a_document_without_themes_takes_no_notice_of_a_theme_that_there_is_not(folder, tmp_path):
    asked = report_sources(folder, **{"Analizės tema": "sportas"})
    (path,) = write_documents(docx_templates() / "geroji_patirtis.docx", *asked, tmp_path)
    assert path.is_file()


def test_figures_are_what_the_libraries_filled_in(document):
    rows = {row[0]: row[1:] for row in table(document, "Paslaugos šeimai: rodikliai")}
    assert rows["Bazinės paslaugos šeimai dalyviai"] == ["asm.", "320", "320", "−20", "−8,3", "4"]
    rows = {row[0]: row[1:] for row in table(document, "Medijų ir informacinis raštingumas: rodikliai")}
    assert rows["iš jų medijų ir informacinio raštingumo"] == ["vnt.", "44", "40", "+4", "+13,3", "4"]
    assert rows["iš jų medijų ir informacinio raštingumo mokymų dalyviai"][-1] == "3"
    rows = {row[0]: row[1:] for row in table(document, "Skaitymo skatinimas: rodikliai")}
    assert rows["iš jų skaitymo skatinimo"] == ["vnt.", "40", "32", "+6", "+25,0", "4"]


def test_sentences_come_from_the_data_and_agree(document):
    said = text(document)
    assert "Surengtos 32 bazinės paslaugos šeimai veiklos; per metus jų sumažėjo 8 (26,7 proc.)." in said
    assert (
        "Surengti 44 medijų ir informacinio raštingumo užsiėmimai – 22 proc. visų vartotojų mokymo užsiėmimų"
        in said
    )
    assert "Surengta 40 skaitymo skatinimo renginių – 10 proc. visų renginių" in said
    # Kupiškis knows how many sessions it held, but not how many people came.
    assert (
        "Dalyvių skaičius – 360, vidutiniškai po 10,6 viename užsiėmime "
        "(skaičiuota pagal 3 bibliotekas, pateikusias abu skaičius)" in said
    )
    assert "Nė vienos tokios veiklos neturėjo 1 iš 4 atsakiusių bibliotekų." in said
    assert "Kvalifikacijos tobulinimo registre šiai sričiai priskirti 4 renginiai (4 bibliotekos)." in said


def test_municipalities_are_compared_by_size_county_and_one_by_one(document):
    by_size = {row[0]: row[1:] for row in table(document, "Savivaldybės pagal gyventojų skaičių")}
    assert by_size["15 000–29 999 gyventojų"][0:2] == ["3", "0,4"]
    by_county = {row[0]: row[1:] for row in table(document, "Apskritys: veiklos ir dalyviai")}
    assert by_county["Panevėžio apskritis"][3] == "0,0"
    assert by_county["Kauno apskritis"] == ["0", "–", "–", "–", "–"]
    one_by_one = {row[0]: row[1:] for row in table(document, "Paslaugos šeimai pagal savivaldybę")}
    assert one_by_one["Akmenės rajono savivaldybė"] == ["12", "0,4", "1", "120", "4,3", "1"]
    assert one_by_one["Kupiškio rajono savivaldybė"][0] == "0"
    assert one_by_one["Pakruojo rajono savivaldybė"] == ["–"] * 6
    media = {row[0]: row[1:] for row in table(document, "raštingumas pagal savivaldybę")}
    assert media["Kupiškio rajono savivaldybė"][3:] == ["nežinoma", "–", "–"]
    assert "daugiausia – Šiaulių apskrityje (4,3), mažiausiai – Panevėžio apskrityje (0,0)" in text(document)


def test_pictures_say_their_message_without_being_seen(document):
    shown = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
    assert len(shown) == 3
    assert all("tūkstančiui gyventojų: daugiausia" in words for words in shown)


def test_method_and_coverage_are_said(document):
    said = text(document)
    assert "Duomenis pateikė 4 iš 60 narių" in said
    assert "Ataskaitos nepateikė ir į skaičius nepateko 56 bibliotekos iš 60." in said
    assert "Neištaisytų klaidų turi 1 ataskaita; teisingos reikšmės įtrauktos, klaidingos – ne." in said
    assert "Mediana yra vidurinė narių reikšmė" in said


def test_nothing_personal_and_no_register_row_is_in_it(document):
    whole = "".join(document.element.body.itertext())
    personal = [value for value in SIGNED.values() if isinstance(value, str)]
    assert not [word for word in (*personal, "Medijų dirbtuvės", "Rygos biblioteka") if word in whole]


def test_the_departments_finished_research_is_told_with_its_conclusions(tmp_path):
    folder = department_workspace(tmp_path / "biblioteka")
    rows = table(analysis(folder), "Baigti ir paskelbti tyrimai")
    assert rows[1:] == [
        ["Kaip šeimos leidžia laisvalaikį bibliotekoje", "Vartotojų tyrimas", "412", "Savaitgaliais trūksta erdvės vaikams"]
    ]  # fmt: skip


def test_without_data_the_document_says_so_and_its_parts_vanish(tmp_path):
    from suvestine.reports.word.documents import render

    target = tmp_path / "analize.docx"
    render(TEMPLATE, small_context(dataset=Dataset("2025", {}), templates={}), target)
    document = Document(str(target))
    assert "Duomenų nėra: šio laikotarpio metų statistikoje nėra rodiklių" in text(document)
    assert headings(document) == []
    assert not document.tables
    assert "1 priedas. Metodas ir duomenys" in text(document)
