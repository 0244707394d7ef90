"""Each way of computing a value: what counts, what does not, and what is known to be nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from monitoring.builders import (
    ANNUAL,
    COUNCIL,
    coded,
    council,
    dataset,
    event,
    indicator,
    result,
    submission,
    yearly,
)
from suvestine.dataset.model import SubmissionState
from suvestine.monitoring import Status
from suvestine.plan.model import Computation, Kind


def _of(computation, *columns, kind=Kind.TRACK, **changes):
    return indicator(kind, computation, columns=columns, **changes)


def _events(*rows, period="2025"):
    return dataset(period, council(renginiai=rows))


def _members(period, **rows):
    return dataset(
        period, *(submission(ANNUAL, code, {"renginiai": events}) for code, events in rows.items())
    )


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([], 0),
        ([0], 0),
        ([None], None),
        (["nežinoma"], None),
        (["netaikoma", "#klaida"], None),
        ([5, "nežinoma", None, 7], 12),
        ([0, "nežinoma"], 0),
        ([0.1, 0.2], pytest.approx(0.3)),
    ],
)
def test_sum_knows_zero_from_nothing(amounts, expected):
    rows = [event(dalyviai_gyvai=amount) for amount in amounts]
    assert result(_of(Computation.SUM, "Dalyviai gyvai"), _events(*rows)).achieved == expected


def test_sum_says_how_many_rows_it_could_not_count():
    rows = [event(dalyviai_gyvai=5), event(dalyviai_gyvai="nežinoma"), event(dalyviai_gyvai=None)]
    found = result(_of(Computation.SUM, "Dalyviai gyvai"), _events(*rows))
    assert found.notes == ("2 eilutėse nėra žinomo skaičiaus: į reikšmę neįskaičiuota.",)
    assert [row.amount for row in found.basis] == [5, None, None]


def test_sum_of_two_columns():
    rows = [event(dalyviai_gyvai=20, dalyviai_nuotoliu=30), event(dalyviai_gyvai=None, dalyviai_nuotoliu=4)]
    both = _of(Computation.SUM, "Dalyviai gyvai", "Dalyviai nuotoliu")
    found = result(both, _events(*rows))
    assert found.achieved == 54
    assert [row.amount for row in found.basis] == [50, 4]


def test_sum_of_a_coded_row_over_members():
    branches = _of(
        Computation.SUM,
        "Ataskaitiniai metai",
        forms=(ANNUAL,),
        tables=("strategijos_rodikliai",),
        where="Kodas = B",
    )
    found = result(
        branches, dataset("2025", yearly("A1", "B", 3), yearly("A2", "B", None), yearly("A3", "C", 9))
    )
    assert found.achieved == 3
    absent = result(branches, dataset("2025", yearly("A3", "C", 9)))
    assert (absent.achieved, absent.status) == (None, Status.NO_DATA)
    assert absent.notes == ("Lentelėje „strategijos_rodikliai“ nėra eilutės „Kodas = B“.",)


@pytest.mark.parametrize(
    ("kind", "achieved", "plan_achieved"), [(Kind.TOTAL, 3, 3), (Kind.PER_YEAR, 2, 4), (Kind.TRACK, 2, 3)]
)
def test_libraries_unite_over_the_plan_unless_each_year_counts(kind, achieved, plan_achieved):
    where = {"forms": (ANNUAL,), "targets": {2025: 2.0, 2026: 2.0}, "total": 3.0}
    first = _members("2025", A1=[event(), event()], A2=[event()], A3=[])
    second = _members("2026", A1=[], A2=[event()], A3=[event()])
    found = result(_of(Computation.LIBRARIES, kind=kind, **where), first, second)
    assert (found.achieved, found.plan_achieved) == (achieved, plan_achieved)


def test_libraries_of_a_coded_row_are_those_that_say_yes():
    takes_part = _of(
        Computation.LIBRARIES, forms=(ANNUAL,), tables=("strategijos_rodikliai",), where="Kodas = S"
    )
    answers = [yearly("A1", "S", "taip"), yearly("A2", "S", "ne"), yearly("A3", "S", None)]
    assert result(takes_part, dataset("2025", *answers)).achieved == 1
    assert result(takes_part, dataset("2025", answers[1])).achieved == 0
    assert result(takes_part, dataset("2025", answers[2])).achieved is None


def test_count_of_coded_rows_leaves_out_the_unanswered():
    filled = _of(Computation.COUNT, forms=(ANNUAL,), tables=("strategijos_rodikliai",))
    answers = [yearly("A1", "S", 0), yearly("A2", "S", None), yearly("A3", "S", "nežinoma")]
    assert result(filled, dataset("2025", *answers)).achieved == 1


def test_distinct_ignores_case_and_spaces_and_unites_years():
    names = _of(Computation.DISTINCT, "Rėmėjas", kind=Kind.TOTAL, tables=("remejai",), total=5.0)
    first = dataset("2025", council(remejai=[{"remejas": "UAB Knyga"}, {"remejas": "uab  knyga "}]))
    second = dataset(
        "2026", council(remejai=[{"remejas": "UAB KNYGA"}, {"remejas": "Bankas"}, {"remejas": None}])
    )
    found = result(names, first, second)
    assert [found.years[year].achieved for year in (2025, 2026)] == [1, 2]
    assert found.achieved == 2


def test_distinct_of_several_columns():
    rows = [
        event(tipas="Seminaras", salis="Lietuva"),
        event(tipas="seminaras", salis="Lietuva"),
        event(tipas="Seminaras", salis="Latvija"),
    ]
    assert result(_of(Computation.DISTINCT, "Tipas", "Šalis"), _events(*rows)).achieved == 2


def test_distinct_of_rows_that_say_nothing_is_unknown():
    rows = [event(salis="nežinoma"), event(salis=None)]
    assert result(_of(Computation.DISTINCT, "Šalis"), _events(*rows)).achieved is None


def test_value_takes_the_usual_column_and_the_own_code():
    entered = _of(Computation.ENTERED, tables=("ivestis",))
    assert result(entered, dataset("2025", coded("ivestis", "1.1.1-1", reiksme=12))).achieved == 12
    assert result(entered, dataset("2025", coded("ivestis", "1.1.1-2", reiksme=12))).achieved is None


def test_shares_of_several_members_are_not_added_up():
    share = _of(
        Computation.VALUE, forms=(ANNUAL,), tables=("strategijos_rodikliai",), where="Kodas = P", unit="proc."
    )
    same = result(share, dataset("2025", yearly("A1", "P", 39), yearly("A2", "P", 39)))
    assert same.achieved == 39
    different = result(share, dataset("2025", yearly("A1", "P", 39), yearly("A2", "P", 41)))
    assert different.achieved is None
    assert "nesumuojama" in different.notes[0]


def test_two_periods_of_a_year_unite():
    counted = result(
        _of(Computation.COUNT), _events(event(), period="2025-1"), _events(event(), period="2025-2")
    )
    assert counted.years[2025].achieved == 2
    entered = _of(Computation.ENTERED, tables=("ivestis",), where="Kodas = L")
    halves = [dataset(f"2025-{n}", coded("ivestis", "L", reiksme=n * 10)) for n in (1, 2)]
    assert result(entered, *halves).achieved == 20
    assert result(entered, *halves, period="2025-1").achieved == 10


def test_two_tables_and_two_forms_are_a_union_of_those_that_exist():
    both = _of(Computation.COUNT, tables=("renginiai", "projektai"))
    found = result(both, dataset("2025", council(renginiai=[event()], projektai=[event(), event("1.1.2")])))
    assert (found.achieved, found.notes) == (2, ())
    forms = _of(Computation.COUNT, forms=(ANNUAL, COUNCIL), tables=("renginiai", "remejai"))
    mixed = dataset(
        "2025",
        council(renginiai=[event()], remejai=[{"remejas": "Bankas"}]),
        submission(ANNUAL, "A1", {"renginiai": [event(), event()]}),
    )
    found = result(forms, mixed)
    assert (found.achieved, found.notes) == (4, ())
    assert {(row.form, row.table, row.member) for row in found.basis} == {
        (COUNCIL, "renginiai", "T"),
        (COUNCIL, "remejai", "T"),
        (ANNUAL, "renginiai", "A1"),
    }


def test_a_given_filter_replaces_the_own_activity():
    rows = [event("1.1.1", tipas="Seminaras"), event("9.9.9", tipas="Seminaras"), event("1.1.1")]
    assert result(_of(Computation.COUNT), _events(*rows)).achieved == 2
    assert result(_of(Computation.COUNT, where="Tipas = Seminaras"), _events(*rows)).achieved == 2
    narrow = _of(Computation.COUNT, where="Tipas = Seminaras; Strategijos veikla = 1.1.1")
    assert result(narrow, _events(*rows)).achieved == 1


def test_a_second_activity_counts_too_and_only_once():
    rows = [
        event("9.9.9", papildoma_veikla="1.1.1"),
        event("1.1.1", papildoma_veikla="1.1.1"),
        event("1.1.1", papildoma_veikla="9.9.9"),
        event("9.9.9"),
    ]
    assert result(_of(Computation.COUNT), _events(*rows)).achieved == 3
    named = _of(Computation.COUNT, where="Strategijos veikla = 9.9.9")
    assert result(named, _events(*rows)).achieved == 3
    others = _of(Computation.COUNT, where="Strategijos veikla <> 1.1.1")
    assert result(others, _events(*rows)).achieved == 2


def test_a_filter_by_the_reporting_year_moves_with_the_year():
    prepared = _of(Computation.COUNT, tables=("projektai",), where="Parengta = ataskaitiniai metai")
    rows = [event(parengta=dt.date(2025, 5, 1)), event(parengta=dt.date(2026, 5, 1)), event(parengta=None)]
    found = result(prepared, *(dataset(period, council(projektai=rows)) for period in ("2025", "2026")))
    assert [found.years[year].achieved for year in (2025, 2026)] == [1, 1]


def test_the_reporting_year_is_no_unknown_list_value():
    lines = _of(Computation.COUNT, tables=("asociacijos_finansai",), where="Metai = ataskaitiniai metai")
    rows = [{"metai": 2025, "faktas": 1}, {"metai": 2024, "faktas": 1}]
    found = result(lines, dataset("2025", council(asociacijos_finansai=rows)))
    assert (found.achieved, found.notes) == (1, ())


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        (
            {"where": "Tipas = Seminras"},
            "Filtro reikšmės „Seminras“ nėra lentelės „renginiai“ stulpelio „Tipas“ sąraše. Gal „Seminaras“?",
        ),
        (
            {"where": "Tipsa = Seminaras"},
            "Formos „tarybos_veikla“ lentelėje „renginiai“ nėra stulpelio „Tipsa“. Gal „tipas“?",
        ),
        (
            {"columns": ("Dalyviai",), "tables": ("renginiai",), "computation": Computation.SUM},
            "Formos „tarybos_veikla“ lentelėje „renginiai“ nėra stulpelio „Dalyviai“. Gal „dalyviai_gyvai“?",
        ),
        ({"tables": ("renginys",)}, "Formoje „tarybos_veikla“ nėra lentelės „renginys“. Gal „renginiai“?"),
        ({"forms": ("nominacijos",)}, "Formos „nominacijos“ nėra."),
        ({"forms": ()}, "Nenurodyta forma ar lentelė, iš kurios imama reikšmė."),
    ],
)
def test_what_the_forms_do_not_have_is_said(changes, note):
    base = {"kind": Kind.PER_YEAR, "computation": Computation.COUNT, "targets": {2025: 1.0}, **changes}
    found = result(indicator(**base), _events(event()))
    assert note in found.notes
    assert found.status is not Status.ACHIEVED


@pytest.mark.parametrize("changes", [{"where": "Tipsa = Seminaras"}, {"columns": ("Dalyviai",)}])
def test_a_column_that_is_not_there_is_no_zero(changes):
    base = {"kind": Kind.TRACK, "computation": Computation.SUM, "columns": ("Dalyviai gyvai",), **changes}
    found = result(indicator(**base), _events(event(dalyviai_gyvai=5)))
    assert found.achieved is None


def test_known_list_values_in_any_case_need_no_note():
    found = result(
        _of(Computation.COUNT, where="Tipas = seminaras | KONFERENCIJA"), _events(event(tipas="Seminaras"))
    )
    assert (found.achieved, found.notes) == (1, ())


def test_a_lasting_thing_counted_in_two_years_is_said():
    projects = _of(Computation.COUNT, kind=Kind.TOTAL, tables=("projektai",), total=3.0)
    row = event(busena="Vykdoma", pavadinimas="Skaitome kartu")
    found = result(projects, *(dataset(period, council(projektai=[row])) for period in ("2025", "2026")))
    assert found.achieved == 2
    assert "skaitome kartu" in found.notes[0]
    assert "2025 ir 2026" in found.notes[0]
    assert result(projects, dataset("2025", council(projektai=[row, row]))).notes == ()


def test_coverage_counts_members_inhabitants_and_open_returns():
    libraries = _of(Computation.LIBRARIES, forms=(ANNUAL,))
    first = submission(ANNUAL, "A1", {"renginiai": [event()]})
    second = submission(ANNUAL, "A3", {"renginiai": [event()]}, state=SubmissionState.WITH_ERRORS)
    found = result(libraries, dataset("2025", first, second))
    coverage = found.coverage
    assert found.achieved == 2
    assert (coverage.reported, coverage.expected, coverage.with_errors) == (2, 3, 1)
    assert coverage.population_share == pytest.approx(70)


def test_coverage_of_two_forms_counts_everybody_expected():
    both = _of(Computation.COUNT, forms=(ANNUAL, COUNCIL))
    found = result(both, dataset("2025", council(renginiai=[event()])))
    assert (found.achieved, found.coverage.reported, found.coverage.expected) == (1, 1, 4)


def test_coverage_of_a_year_needs_every_period_of_it():
    both = [_members("2025-1", A1=[event()], A2=[]), _members("2025-2", A1=[event()])]
    found = result(_of(Computation.COUNT, forms=(ANNUAL,)), *both)
    assert (found.coverage.reported, found.coverage.expected) == (1, 3)


def test_basis_names_the_place_and_says_the_row_in_short():
    found = result(_of(Computation.COUNT), _events(event(pavadinimas="Mugė", salis="Lietuva")))
    (row,) = found.basis
    assert (row.period, row.member, row.file, row.sheet, row.row) == ("2025", "T", "T.xlsx", "Lapas", 5)
    assert row.text == "Mugė, Lietuva"
