"""What is wrong with a template is said before anything is written: the place, the reason, the nearest right name."""

from __future__ import annotations

import docx
import pytest

from reports.documents_sample import context, dataset, written
from suvestine.errors import UserError
from suvestine.reports.word.documents import check_template, render


def test_a_wrong_name_in_a_paragraph_is_named_with_the_right_one(tmp_path):
    template = written(
        tmp_path, "Viskas gerai.", "Iš viso {{ formos.nario_ataskaita.statistika.T1.sumaa }} padalinių"
    )
    with pytest.raises(UserError) as error:
        render(template, context(), tmp_path / "x.docx")
    message = str(error.value)
    assert "bandymas.docx" in message
    assert "Iš viso {{ formos.nario_ataskaita.statistika.T1.sumaa }} padalinių" in message
    assert "'sumaa'; did you mean 'suma'?" in message
    assert not (tmp_path / "x.docx").exists()


def test_a_wrong_name_in_a_table_is_named_with_its_cell(tmp_path):
    loop = ["{%tr for e in formos.nario_ataskaita.renginiai %}", ""]
    template = written(
        tmp_path,
        cells=[
            ["Renginys", "Dalyviai"],
            loop,
            ["{{ e.pavadinimas }}", "{{ e.daliviai_gyvai }}"],
            ["{%tr endfor %}", ""],
        ],
    )
    (message,) = check_template(template, context())
    assert "table 1, row 3, column 2" in message.english
    assert "did you mean 'dalyviai_gyvai'?" in message.english
    assert message.lithuanian == (
        "bandymas.docx, 1 lentelė, 3 eilutė, 2 stulpelis („{{ e.daliviai_gyvai }}“): "
        "vardo „daliviai_gyvai“ nėra; panašiausias yra „dalyviai_gyvai“."
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("{{ organizacja }}", "organizacija"),
        ("{{ formos.nario_atskaita.pavadinimas }}", "nario_ataskaita"),
        ("{{ formos.nario_ataskaita.statistika['V11'].suma }}", "V1"),
        ("{{ formos.nario_ataskaita.renginiai.suma('dalyviai_gyvi') }}", "dalyviai_gyvai"),
        ("{% for t in stebesena.tikslai %}{{ t.pavadinims }}{% endfor %}", "pavadinimas"),
        ("{{ laikotarpis | skaicus }}", "skaicius"),
        ("{% for p in formos.nario_ataskaita.nepateike %}{{ p.apskrits }}{% endfor %}", "apskritis"),
    ],
)
def test_each_kind_of_wrong_name_is_found_before_rendering(tmp_path, text, meant):
    (message,) = check_template(written(tmp_path, text), context())
    assert message.english.endswith(f"did you mean '{meant}'?")
    assert message.lithuanian.endswith(f"nėra; panašiausias yra „{meant}“.")


def test_names_are_known_even_where_there_are_no_data(tmp_path):
    nobody = context(dataset=dataset("2025", []), earlier=[])
    template = written(tmp_path, "{% for e in formos.nario_ataskaita.renginiai %}{{ e.tipasx }}{% endfor %}")
    (message,) = check_template(template, nobody)
    assert "did you mean 'tipas'?" in message.english


def test_a_template_cannot_reach_behind_the_values(tmp_path):
    template = written(tmp_path, "{{ organizacija.__class__.__mro__ }}")
    with pytest.raises(UserError, match="unsafe") as refused:
        render(template, context(), tmp_path / "x.docx")
    assert "vardo „__class__“ saugumo sumetimais vartoti neleidžiama" in refused.value.sentence.lithuanian


def test_a_tag_that_does_not_parse_is_named_with_its_place(tmp_path):
    (message,) = check_template(written(tmp_path, "Gerai.", "{{ laikotarpis + }} blogai"), context())
    assert "{{ laikotarpis + }} blogai" in message.english
    assert message.lithuanian == "bandymas.docx, pastraipa „{{ laikotarpis + }} blogai“: „}}“ čia netinka."


def test_a_failure_while_rendering_names_the_place(tmp_path):
    template = written(tmp_path, "Pirma", "Dalis {{ formos.nario_ataskaita.statistika.F12.suma / 2 }} proc.")
    with pytest.raises(UserError, match=r"bandymas\.docx, paragraph \"Dalis"):
        render(template, context(), tmp_path / "x.docx")


def test_a_name_of_something_without_data_says_so(tmp_path):
    template = written(tmp_path, "Planas {{ stebesena.planas }}")
    with pytest.raises(UserError, match="'planas' is asked of something that has no data") as refused:
        render(template, context(plan=None, monitoring=None), tmp_path / "x.docx")
    assert "vardo „planas“ ieškoma ten, kur duomenų nėra" in refused.value.sentence.lithuanian


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{% if laikotarpis %}x", "nėra žymos „endif“, kuri užbaigtų žymą „if“"),
        ("{% for x in [1] %}{% if x %}{% endfor %}", "žyma „endfor“ per anksti: pirmiau turi būti žyma „endif“"),
        ("{% endfor %}", "žymos „endfor“ nėra arba ji čia netinka"),
        ("{% %}", "po „{%“ nėra žymos vardo"),
        ("{% for x laikotarpis %}{% endfor %}", "turi būti „in“, o yra „laikotarpis“"),
        ("{{ laikotarpis laikotarpis }}", "turi būti „}}“, o yra „laikotarpis“"),
        ("{{ (laikotarpis] }}", "turi būti „)“, o yra „]“"),
        ("{{ }}", "prieš „}}“ trūksta vardo ar reikšmės"),
        ("{{ laikotarpis ? 1 }}", "ženklas „?“ čia netinka"),
        ("{{ 'abc }}", "ženklas „'“ čia netinka"),
        ("{% set 5 = 1 %}", "taip reikšmės suteikti negalima: po „set“ turi būti naujas vardas"),
        ("{{ 1 / 0 }}", "dalijama iš nulio"),
        ("{{ formos.nario_ataskaita.renginiai.suma(1, 2, 3, 4) }}", "vardo „1“ nėra"),
        ("{{ range(999999999) }}", "žymos neįmanoma įvykdyti"),
        ("{{ grafikas('tikslu_bukle') }}", "funkcijai „grafikas“ reikia grafiko, pavyzdžiui, „grafikai.tikslu_bukle“"),
        ("{{ none < 1 }}", "su šiomis reikšmėmis taip skaičiuoti ar jų lyginti negalima: galbūt kurios nors iš jų nėra"),
        ("{{ kiek(1) }}", "netinka tai, kas parašyta skliaustuose"),
        ("{{ laikotarpis() }}", "prieš skliaustus parašytas vardas ar reikšmė, kuriems skliaustų nereikia"),
        ("{% for x in 5 %}{% endfor %}", "reikšmė yra ne sąrašas, todėl iš jos nieko išrinkti negalima"),
        ("{{ laikotarpis is zzz }}", "patikros „zzz“ nėra"),
        ("{% include 'kitas' %}", "žymos neįmanoma įvykdyti"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_tag_is_said_in_lithuanian(tmp_path, text, reason):
    with pytest.raises(UserError) as refused:
        render(written(tmp_path, text), context(), tmp_path / "x.docx")
    assert refused.value.sentence.lithuanian == f"bandymas.docx, pastraipa „{text}“: {reason}."


@pytest.mark.parametrize(
    "rows", ["formos.nario_ataskaita.renginiai", "registras('nario_ataskaita.renginiai')"]
)
@pytest.mark.parametrize(
    ("given", "piece"),
    [("1", "1"), ("none", "None"), ("'Seminaras'", "Seminaras"), ("'A = x; 2025'", "2025")],
)
def test_what_is_no_filter_is_said_with_its_place_before_anything_is_written(tmp_path, rows, given, piece):
    tag = f"{{{{ {rows}.filtruoti({given}) }}}}"
    (message,) = check_template(written(tmp_path, "Gerai.", tag), context())
    assert message.english.endswith(f": the filter condition '{piece}' is not of the form 'Column = value'.")
    assert message.lithuanian == (
        f"bandymas.docx, pastraipa „{tag}“: filtro sąlyga „{piece}“ parašyta netinkamai; "
        "ji turi būti tokia: „Stulpelis = reikšmė“."
    )


def test_a_filter_that_only_the_data_show_to_be_none_is_said_with_its_place(tmp_path):
    tag = "{{ formos.nario_ataskaita.renginiai.filtruoti(laikotarpis ~ '') }}"
    with pytest.raises(UserError) as refused:
        render(written(tmp_path, tag), context(), tmp_path / "x.docx")
    assert f"pastraipa „{tag}“: filtro sąlyga „2025“ parašyta netinkamai" in refused.value.sentence.lithuanian
    assert not (tmp_path / "x.docx").exists()


def test_of_many_wrong_names_three_are_told_and_the_others_counted(tmp_path):
    template = written(tmp_path, *(f"{{{{ zzzz{number} }}}}" for number in range(5)))
    with pytest.raises(UserError) as refused:
        render(template, context(), tmp_path / "x.docx")
    assert str(refused.value).splitlines()[-1].endswith("'zzzz2'. (and 2 more)")
    assert refused.value.sentence.lithuanian.splitlines()[-1] == "Kitų klaidų šablone dar yra: 2."


def test_a_file_that_is_no_document_is_the_operators_matter(tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(b"no zip")
    with pytest.raises(UserError, match="cannot be opened as a Word document"):
        render(path, context(), tmp_path / "y.docx")


def test_a_wrong_name_in_the_footer_is_found(tmp_path):
    path = written(tmp_path, "Gerai")
    document = docx.Document(str(path))
    document.sections[0].footer.paragraphs[0].text = "{{ organizacijos }}"
    document.save(str(path))
    (message,) = check_template(path, context())
    assert "footer, paragraph" in message.english
    assert "puslapio poraštė, pastraipa" in message.lithuanian
