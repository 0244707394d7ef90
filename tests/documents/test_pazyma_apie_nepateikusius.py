"""The note on returns: who has not reported each form, by county, whose return is open, which file was refused."""

from __future__ import annotations

import pytest

from documents.council_sample import written
from documents.department_sample import table, text

DOCUMENT = "pazyma_apie_nepateikusius"
FORM = "Savivaldybės viešosios bibliotekos metų ataskaita"


@pytest.fixture(scope="module")
def document(association):
    return written(association, DOCUMENT)


def test_each_forms_state_is_said_with_its_deadline(document):
    said = text(document)
    assert (
        f"„{FORM}“ – pateikta 2 iš 60 (3 proc.); nepateikta 58, nors terminas praėjo prieš 11 dienų; dar tikslinamos 2"
        in said
    )
    assert "Paraginti ataskaitų nepateikusias bibliotekas (žr. 2 skyrių)" in said
    assert "Pateikti reikėjo iki 2027 m. sausio 30 d." in said
    forms = {row[0]: row[1:] for row in table(document, "Formų pateikimas")[1:]}
    assert forms[FORM][:6] == ["2027-01-30", "60", "2", "0", "2", "58"]
    assert forms["Asociacijos tarybos ir prezidento metų veikla"][1:3] == ["1", "1"]


def test_counties_are_counted_and_their_libraries_named(document):
    counties = {row[0]: row[1:] for row in table(document, "pateikimas pagal apskritį")[1:]}
    assert counties["Alytaus apskritis"] == ["5", "1", "1", "4", "20"]
    assert counties["Vilniaus apskritis"] == ["8", "0", "0", "8", "0"]
    assert counties["Iš viso"] == ["60", "2", "2", "58", "3"]
    missing = [row[1] for row in table(document, f"„{FORM}“: nepateikė")[1:]]
    assert len(missing) == 58
    assert "Kauno miesto savivaldybės viešoji biblioteka" in missing
    assert "Birštono savivaldybės viešoji biblioteka" not in missing


def test_open_returns_say_how_many_findings_are_left(document):
    rows = table(document, "Ataskaitos, kuriose liko")
    counts = {row[1]: int(row[2]) for row in rows[1:] if row[0] == FORM}
    assert set(counts) == {
        "Alytaus miesto savivaldybės viešoji biblioteka",
        "Birštono savivaldybės viešoji biblioteka",
    }
    assert min(counts.values()) > 10


def test_a_file_that_cannot_be_read_is_named_with_the_reason(document):
    rows = table(document, "Failai, kurių duomenys neįtraukti")
    assert rows[1][0] == "gauta/2026/19_nario_ataskaita.xlsx"
    assert rows[1][1]


def test_members_that_owe_several_forms_come_first(region):
    document = written(region, DOCUMENT)
    rows = table(document, "kurių nepateiktos ar tikslintinos kelios formos")
    assert "Kvalifikacijos tobulinimo poreikių anketa" in rows[1][1]
    assert rows[1][1].count(";") == 1
    owed = {row[0]: row[1] for row in rows[1:]}
    assert owed["Alytaus miesto savivaldybės viešoji biblioteka"] == FORM
    assert (
        owed["Vaikų ir jaunimo skyrius"]
        == "Struktūrinio padalinio veiklos planas; Kvalifikacijos tobulinimo poreikių anketa"
    )


def test_when_nobody_reported_everybody_is_named_and_nothing_is_open(without_returns):
    document = written(without_returns["asociacija"], DOCUMENT)
    said = text(document)
    assert f"„{FORM}“ – pateikta 0 iš 60 (0 proc.); nepateikta 60" in said
    assert "Tikslintinos ataskaitos" not in said
    assert "Gauti, bet nepriimti failai" not in said
