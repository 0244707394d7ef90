"""The material of a meeting: decisions that the data ask for, what changed, what was logged since the last one."""

from __future__ import annotations

import pytest

from documents.council_sample import written
from documents.department_sample import table, text

DOCUMENT = "posedzio_medziaga"


@pytest.fixture(scope="module")
def document(association):
    return written(association, DOCUMENT)


def test_the_data_ask_for_decisions(document):
    asked = {row[0]: row[1:] for row in table(document, "Klausimai ir siūlomi sprendimai")[1:]}
    assert "rodiklių atsilieka arba nepasiekta" in asked["Nuo plano atsiliekantys rodikliai"][0]
    assert (
        "Latvijos bibliotekininkų draugija (iki 2027-04-30)"
        in asked["Sutartys, kurių galiojimas baigiasi"][0]
    )
    assert "metų ataskaita“ – 58 iš 60" in asked["Nepateiktos ataskaitos"][0]
    assert asked["Vėluojantys projektai"][0] == "Pabaigos diena praėjo: „Mokomės kartu“."
    assert asked["Narių pasiūlymai"][0] == "Gautas 1 pasiūlymas: „Rengti bendrą mokymų kalendorių“."


def test_indicators_judged_otherwise_than_last_year_are_shown(document):
    said = text(document)
    assert "Palyginti su 2025 m.," in said
    rows = table(document, "Rodikliai, kurių būsena kita negu 2025 m.")
    assert len(rows) > 1
    assert all(row[1] != row[2] for row in rows[1:])


def test_what_was_logged_since_the_last_meeting_is_counted(document):
    rows = {row[0]: row[1:] for row in table(document, "Užregistruota po 2026-10-01 posėdžio")[1:]}
    assert rows == {
        "Posėdžiai": ["1", "Kultūros ministerija"],
        "Sutartys": ["1", "Latvijos bibliotekininkų draugija"],
    }


def test_deadlines_and_returns_close_the_material(document):
    said = text(document)
    assert "„Mokomės kartu“ (Birštono savivaldybės viešoji biblioteka) – vėluoja 41 d.;" in said
    assert "metų ataskaita“ – pateikta 2 iš 60" in said


def test_a_department_is_told_of_calls_and_milestones(region):
    document = written(region, DOCUMENT)
    asked = {row[0]: row[1:] for row in table(document, "Klausimai ir siūlomi sprendimai")[1:]}
    assert (
        asked["Finansavimo galimybės"][0]
        == "Atviri kvietimai: Šiaurės ministrų taryba (paraiškos iki 2027-03-10)."
    )
    assert asked["Vėluojantys projektų etapai"][0] == "Vėluoja: Pirkimas („Krašto balsai“)."
    said = text(document)
    assert "Duomenų nėra: plano rodiklių šį laikotarpį neįvertinta." in said
    assert "Plano vykdymas" not in said
    assert "Kas pasikeitė" not in said


def test_without_data_only_returns_are_asked_for(without_returns):
    document = written(without_returns["regionas"], DOCUMENT)
    rows = table(document, "Klausimai ir siūlomi sprendimai")
    assert [row[0] for row in rows[1:]] == ["Nepateiktos ataskaitos"]
