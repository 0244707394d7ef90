"""The signs that feed the risks."""

from __future__ import annotations

import datetime as dt

from monitoring.builders import (
    ANNUAL,
    activity,
    council,
    dataset,
    event,
    events_in,
    indicator,
    monitored,
    plan,
    submission,
)
from suvestine.dataset.model import SubmissionState
from suvestine.plan.model import Kind

OVERDUE = "Vėluojančios veiklos"


def _signals(what, *datasets):
    return {signal.title: signal for signal in monitored(what, *datasets).signals}


def test_overdue_is_a_missed_year_or_an_activity_that_ended_short():
    yearly = indicator(Kind.PER_YEAR, code="1.1.1-1", targets={2025: 3.0, 2026: 3.0})
    whole = indicator(
        Kind.TOTAL, code="1.1.2-1", activity="1.1.2", total=9.0, where="Strategijos veikla = 1.1.1"
    )
    open_still = indicator(Kind.TOTAL, code="1.1.3-1", activity="1.1.3", total=9.0, where="Tipas = Seminaras")
    what = plan(
        yearly,
        whole,
        open_still,
        activities=[activity("1.1.1"), activity("1.1.2", end=2025), activity("1.1.3")],
    )
    found = _signals(what, *events_in(y2025=2))
    assert found[OVERDUE].items == ("1.1.1 Veikla 1.1.1: 1.1.1-1", "1.1.2 Veikla 1.1.2: 1.1.2-1")
    assert (found[OVERDUE].kind, found[OVERDUE].count) == ("valdymo", 2)
    assert OVERDUE not in _signals(plan(yearly), *events_in(y2025=3))


def test_activities_without_a_responsible():
    rows = [
        activity("1.1.1", responsible=" "),
        activity("1.1.2"),
        activity("1.1.3", note="Atsakingas šaltinyje tuščias: pagal 3.1.5"),
    ]
    found = _signals(plan(activities=rows), dataset("2025", council()))
    title = "Veiklos, kurioms strategijoje nenurodytas atsakingasis"
    assert found[title].items == ("1.1.1 Veikla 1.1.1", "1.1.3 Veikla 1.1.3")


def test_agreements_near_their_end_and_past_it():
    def agreement(partner, until):
        return {"partneris": partner, "salis": "Latvija", "galioja_iki": until}

    first = dataset("2024", council(sutartys=[agreement("Ryga", dt.date(2024, 6, 1))]))
    second = dataset(
        "2025",
        council(
            sutartys=[
                agreement("RYGA", dt.date(2030, 1, 1)),
                agreement("Talinas", dt.datetime(2026, 6, 30)),
                agreement("Varšuva", dt.date(2026, 7, 1)),
                agreement("Oslas", dt.date(2025, 12, 31)),
                agreement("Osas", "nežinoma"),
                agreement("Roma", None),
            ]
        ),
    )
    found = _signals(plan(), first, second)
    assert found["Per 6 mėnesius baigsis sutarčių galiojimas"].items == ("Talinas (iki 2026-06-30)",)
    assert found["Sutartys, kurių galiojimas pasibaigė"].items == ("Oslas (iki 2025-12-31)",)


def _money(year, side, fact, reserve=None):
    return {"metai": year, "pajamos_ar_islaidos": side, "planas": 1, "faktas": fact, "rezervas": reserve}


def test_finances_over_years_as_the_latest_period_tells_them():
    first = dataset(
        "2024",
        council(asociacijos_finansai=[_money(2024, "Pajamos", 1000, 500), _money(2024, "Išlaidos", 900)]),
    )
    second = dataset(
        "2025",
        council(
            asociacijos_finansai=[
                _money(2024, "Pajamos", 1000, 600),
                _money(2024, "Išlaidos", 1000),
                _money(2025, "Pajamos", 700, 450),
                _money(2025, "Pajamos", 300, 450),
                _money(2025, "Išlaidos", 1150.5),
            ]
        ),
    )
    found = _signals(plan(), first, second)
    over = found["Metai, kuriais išlaidos viršijo pajamas"]
    assert over.items == ("2025 m.: pajamos 1\u00a0000 Eur, išlaidos 1\u00a0150,50 Eur",)
    assert over.kind == "finansavimo"
    falling = found["Metai, kuriais sumažėjo rezervas"]
    assert falling.items == ("2025 m.: 450 Eur, prieš tai 600 Eur (2024 m.)",)


def test_a_year_with_unknown_expenditure_is_no_sign():
    rows = [_money(2025, "Pajamos", 100), _money(2025, "Išlaidos", "nežinoma")]
    assert "Metai, kuriais išlaidos viršijo pajamas" not in _signals(
        plan(), dataset("2025", council(asociacijos_finansai=rows))
    )


def test_members_who_did_not_report_or_whose_return_is_open():
    bad = submission(ANNUAL, "A1", {"renginiai": [event()]}, state=SubmissionState.WITH_ERRORS)
    earlier = dataset("2024", council())
    signals = monitored(plan(), earlier, dataset("2025", council(), bad)).signals
    assert len(signals) == 2
    found = {signal.title: signal for signal in signals}
    assert found["Nepateikta forma „Metų ataskaita“"].items == ("Alytaus biblioteka", "Anykščių biblioteka")
    assert found["Forma „Metų ataskaita“ pateikta su klaidomis"].items == ("Akmenės biblioteka",)


def test_no_tables_and_no_data_give_no_signs():
    everybody = [submission(ANNUAL, code) for code in ("A1", "A2", "A3")]
    assert _signals(plan(), dataset("2025", council(), *everybody)) == {}
