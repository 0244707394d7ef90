"""Sentences and table words from figures: agreement, fractions, millions, and silence where data are missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.documents_sample import Status, context, dataset, form, monitoring, result, submission
from suvestine.dataset.model import Coverage
from suvestine.plan.model import Kind
from suvestine.reports.views.plan_words import achieved_words, coverage_words, planned_words, reasons

YEARS = (2025, 2026, 2027)
LABELS = ("T1", "T11", "T13", "V1", "V11", "L1", "F1", "F2", "I11", "I12", "R1", "R2", "M1", "M12", "M2", "D1", "D2", "D11", "G1", "G11", "S1")  # fmt: skip


def sentences(figures, *, before=None, events=()):
    template = form({code: (code, "vnt.") for code in LABELS})
    earlier = [dataset("2024", [submission("01", before)])] if before else []
    given = dataset("2025", [submission("01", figures, events, template=template)])
    made = context(templates={"nario_ataskaita": template}, dataset=given, earlier=earlier)["sakiniai"]
    return lambda theme: getattr(made, theme).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("theme", "figures", "said"),
    [
        ("tinklas", {"T1": 2, "T11": 1, "T13": 1}, "Metų pabaigoje tinkle veikė 2 padaliniai: 1 centrinė biblioteka ir 1 paslaugų punktas."),
        ("vartotojai", {"V1": 21, "V11": 7}, "Bibliotekose registruotas 21 vartotojas – 0,2 proc. aptarnaujamų gyventojų. Vaikai iki 14 m. sudarė 33,3 proc. vartotojų."),
        ("apsilankymai", {"L1": 4_831_000}, "Bibliotekos sulaukė 4,83 mln. fizinių apsilankymų, vidutiniškai po 483,1 vienam gyventojui."),
        ("fondas", {"F1": 10, "F2": 3}, "Metų pabaigoje fondą sudarė 10 fizinių vienetų. Per metus gauta 3."),
        ("isduotis", {"I11": 1001, "I12": 5}, "Išduotas 1 001 fizinis dokumentas, vidutiniškai po 0,1 vienam gyventojui. Elektroninių dokumentų atsisiųsta 5."),
        ("renginiai", {"R1": 2_000_001, "R2": 3}, "Surengta 2 mln. renginių, juose dalyvauta 3 kartus."),
        ("mokymai", {"M1": 4, "M12": 1, "M2": 11}, "Surengti 4 vartotojų mokymo užsiėmimai, 25 proc. jų – medijų ir informacinio raštingumo. Mokymuose dalyvavo 11 žmonių."),
        ("darbuotojai", {"D1": 1, "D2": 0.5, "D11": 1}, "Metų pabaigoje dirbo 1 darbuotojas (0,5 etato), profesionalūs bibliotekininkai sudarė 100 proc."),
        ("lesos", {"G1": 200, "G11": 50, "S1": 190}, "Gauta 200 Eur, savivaldybių biudžetų lėšos sudarė 25 proc.; išleista 190 Eur (be kapitalo išlaidų)."),
    ],
)  # fmt: skip
def test_each_theme_has_its_sentence(theme, figures, said):
    assert sentences(figures)(theme) == said


def test_a_theme_without_its_figure_is_silent():
    say = sentences({"T11": 1, "R2": 40})
    assert [say(theme) for theme in ("tinklas", "renginiai", "vartotojai", "projektai", "lesos")] == [""] * 5


@pytest.mark.parametrize(
    ("now", "clause"),
    [(12, "per metus renginių padaugėjo 2 (20 proc.)"), (9, "per metus renginių sumažėjo 1 (10 proc.)"), (10, "per metus renginių skaičius nepakito")],
)  # fmt: skip
def test_the_change_on_the_year_before_is_said(now, clause):
    assert sentences({"R1": now}, before={"R1": 10})("renginiai").endswith(f"; {clause}.")


@pytest.mark.parametrize(
    ("kind", "planned", "words"),
    [
        (Kind.PER_YEAR, 3.0, "3"),
        (Kind.TOTAL, 3.0, "9 per planą"),
        (Kind.UP_TO, 70.0, "iki 70"),
        (Kind.MILESTONE, 1.0, "įvykdyti iki 2025 m."),
        (Kind.MILESTONE, None, "įvykdyti iki 2027 m."),
        (Kind.NARRATIVE, None, "aprašoma"),
        (Kind.TRACK, None, "stebima"),
        (Kind.PER_YEAR, None, "–"),
    ],
)
def test_what_is_planned_reads_as_the_plan_means_it(kind, planned, words):
    made = result("1.1.1-1", kind, Status.NOT_JUDGED, planned=planned)
    assert planned_words(made, YEARS).replace("\xa0", " ") == words


def test_a_coming_years_target_is_named_with_its_year():
    made = result("1.1.1-1", Kind.LEVEL, Status.NOT_STARTED)
    ahead = replace(made, indicator=replace(made.indicator, targets={2026: 39.0}, unit="proc."))
    assert planned_words(ahead, YEARS).replace("\xa0", " ") == "39 proc. (2026 m.)"


def test_what_is_achieved_is_never_a_made_up_zero():
    def words(kind, achieved, **more):
        return achieved_words(result("1.1.1-1", kind, Status.NOT_JUDGED, achieved=achieved, **more)).replace(
            "\xa0", " "
        )

    assert [words(Kind.PER_YEAR, None), words(Kind.PER_YEAR, 0.0)] == ["–", "0"]
    assert [words(Kind.MILESTONE, 1.0), words(Kind.MILESTONE, 0.0), words(Kind.MILESTONE, None)] == [
        "įvykdyta",
        "neįvykdyta",
        "–",
    ]
    assert [words(Kind.NARRATIVE, None), words(Kind.NARRATIVE, None, texts=("a", "b"))] == ["–", "2 įrašai"]


def test_a_share_shows_its_occurrences():
    made = result("1.4.1-1", Kind.RATIO, Status.FAILED, planned=70.0, achieved=200 / 3)
    year = replace(made.years[2025], numerator=2.0, denominator=3.0)
    assert achieved_words(replace(made, years={2025: year})).replace("\xa0", " ") == "66,7 proc. (2 iš 3)"


def test_reasons_name_the_lack_the_year_before_the_pace_and_the_missing():
    behind = result("1.1.1-1", Kind.PER_YEAR, Status.FAILED, planned=5, achieved=2, trend=-1.0)
    covered = replace(behind, coverage=Coverage(54, 60, 91.0, 100.0))
    assert (
        reasons(covered).replace("\xa0", " ")
        == "Trūksta 3. Praėjusiais metais pasiekta 3. Ataskaitos nepateikė 6 nariai."
    )
    assert coverage_words(covered.coverage).replace("\xa0", " ") == "54 iš 60 narių, 91 proc. gyventojų"
    assert reasons(result("1.1.1-1", Kind.PER_YEAR, Status.ACHIEVED, planned=1, achieved=1)) == ""


def test_notes_to_the_department_stand_in_the_annex_only():
    noted = result("1.1.1-1", Kind.PER_YEAR, Status.ACHIEVED, planned=1, achieved=1, notes=("Sąraše nėra.",))
    view = context(monitoring=monitoring(noted))["stebesena"]
    assert [row.pastabos for row in view.pastabos] == [("Sąraše nėra.",)]
    assert view.eilutes[0].kodel == ""
