"""The draft of the next plan: proposals evaluated and ranked, in the plan's own form, the declined ones annexed."""

from __future__ import annotations

import pytest

from documents.department_sample import NOW, PERIOD, department_workspace, table, text, written
from suvestine import rounds

DOCUMENT = "strateginio_plano_projektas"


@pytest.fixture(scope="module")
def document(tmp_path_factory):
    return written(department_workspace(tmp_path_factory.mktemp("projektas")), DOCUMENT)


def test_the_first_page_says_what_was_proposed_and_what_the_department_suggests(document):
    said = text(document)
    assert "Strateginio veiklos plano projektas" in said
    assert "2027–2029 metai" in said
    assert "Dėl strateginio plano pateikti 7 pasiūlymai iš 2 padalinių." in said
    assert (
        "Įvertinęs pasiūlymus, skyrius siūlo įtraukti 4, iš jų 1 patikslinus, atidėti 1, neįtraukti 1."
        in said
    )
    assert "Padaliniai svarbiausia laiko veiklą „Atidaryti šeimos erdvę“." in said
    assert "Skyrius dar turi įvertinti 1 pasiūlymą (žr. 2 priedą)." in said
    assert said.index("PROJEKTAS") < said.index("PATVIRTINTA") < said.index("Svarbiausia")


def test_activities_are_ranked_and_equals_share_a_place(document):
    rows = table(document, "Pasiūlytos veiklos pagal svarbą")[1:]
    assert [row[0] for row in rows] == ["1", "2", "2", "4", "4", "6"]
    assert rows[0] == [
        "1", "Atidaryti šeimos erdvę", "Vartotojų aptarnavimo skyrius; Vaikų ir jaunimo skyrius", "4,5", "45 000",
        "Įtraukti",
    ]  # fmt: skip
    assert {row[1]: row[5] for row in rows}["Programėlė paaugliams"] == "Neįvertinta"


def test_the_plan_table_joins_what_units_proposed_alike(document):
    rows = table(document, "I tikslo veiklų plano projektas")
    assert rows[0] == [
        "Veiklos kryptis",
        "Planuojama veikla",
        "Planuojamas rezultatas",
        "Metai",
        "Atsakingas",
    ]
    assert rows[1:] == [
        ["1.1. Nauji susitikimai", "1.1.1. Atidaryti šeimos erdvę", "Šeimos erdvės lankytojai – 12 000 asm.",
         "2027–2029", "Vartotojų aptarnavimo skyrius"],
        ["1.1. Nauji susitikimai", "1.1.1. Atidaryti šeimos erdvę", "Šeimų renginiai – 60 vnt.", "2027–2029",
         "Vaikų ir jaunimo skyrius"],
        ["1.2. Skaitymas nuo mažens", "1.2.1. Dovanoti knygą naujagimiui", "Dovanotos knygos – 900 vnt.",
         "2028–2029", "Vaikų ir jaunimo skyrius"],
    ]  # fmt: skip


def test_direction_cells_are_merged_down_as_in_the_strategy(document):
    found = next(t for t in document.tables if t.rows[0].cells[0].text == "Veiklos kryptis")
    first, second, third = (row._tr.tc_lst[0] for row in list(found.rows)[1:4])
    assert (first.vMerge, second.vMerge, third.vMerge) == ("restart", "continue", None)


def test_what_was_not_included_stays_out_of_the_plan_and_is_annexed_with_its_reason(document):
    plan = str(table(document, "I tikslo veiklų plano") + table(document, "II tikslo veiklų plano"))
    for name in ("Pirkti antrą bibliobusą", "Vaikų knygų mugė", "Programėlė paaugliams"):
        assert name not in plan
    assert "1 priedas. Neįtraukti ir atidėti pasiūlymai" in text(document)
    declined = {
        row[1]: row[4:] for row in table(document, "Neįtraukti ir atidėti pasiūlymai ir skyriaus išvada")
    }
    assert declined["Pirkti antrą bibliobusą"] == ["Neįtraukti", "Nėra garažo ir vairuotojo etato"]
    assert declined["Vaikų knygų mugė"] == ["Atidėti", "Pirmiausia reikia rasti partnerį"]
    waiting = table(document, "Neįvertinti pasiūlymai")
    assert [row[2] for row in waiting[1:]] == ["Programėlė paaugliams"]


def test_money_is_summed_over_included_proposals_only_and_unknown_sums_are_counted(document):
    goals = table(document, "Lėšų poreikis pagal tikslą")
    assert goals[1] == ["I. Stiprinti paslaugas šeimai", "3", "54 000", "1"]
    assert goals[-1] == ["Iš viso", "4", "72 500,50", "1"]
    assert table(document, "Lėšų poreikis pagal veiklos pradžios metus")[1:] == [
        ["2027 m.", "3", "63 500,50", "1"],
        ["2028 m.", "1", "9 000", "0"],
    ]


def test_finances_over_years_come_from_libraries_returns(document):
    assert table(document, "Gautos lėšos ir išlaidos pagal metus")[1] == [
        "2026", "350 000", "336 000", "+14 000", "2",
    ]  # fmt: skip


def test_strategy_swot_risks_and_legal_acts_come_from_the_control_workbook(document):
    said = text(document)
    for words in ("Biblioteka aptarnauja apskritį", "Biblioteka, kurioje susitinka kartos.", "Telkti krašto žmones",
                  "Atvirumas.", "Lietuvos Respublikos bibliotekų įstatymas"):  # fmt: skip
        assert words in said
    swot = str(table(document, "Stiprybės, silpnybės, galimybės ir grėsmės"))
    for words in ("Patyrę darbuotojai.", "Ankštos patalpos.", "Nauji fondai.", "Mažėja gyventojų."):
        assert words in swot
    assert table(document, "Rizikos ir jų valdymo priemonės")[1] == [
        "finansavimo", "Brangsta energija", "didelė", "didelis", "aukštas", "Taupymo planas", "Ūkio skyrius",
    ]  # fmt: skip


def test_the_plan_lies_on_landscape_pages(document):
    assert [s.page_width > s.page_height for s in document.sections] == [False, True, False]


def test_what_nobody_wrote_is_said_and_invented_by_nobody(tmp_path):
    rounds.init(tmp_path, period=PERIOD, profile="regionas")
    rounds.consolidate(tmp_path, period=PERIOD, now=NOW)
    said = text(written(tmp_path, DOCUMENT))
    for sentence in (
        "Duomenų nėra: padaliniai pasiūlymų dėl strateginio plano nepateikė.",
        "Duomenų nėra: valdymo darbaknygės lape „SSGG“ teiginių neįrašyta.",
        "Duomenų nėra: valdymo darbaknygės lape „Rizikos“ rizikų neįrašyta.",
        "Duomenų nėra: stebimų teisės aktų neįrašyta.",
        "Duomenų nėra: skyrius į plano projektą dar neįtraukė nė vieno pasiūlymo.",
        "Duomenų nėra: įtrauktų pasiūlymų nėra, todėl lėšų poreikis neskaičiuojamas.",
    ):
        assert sentence in said
    assert "priedas" not in said


def test_an_association_keeps_its_strategy_swot_and_risks(tmp_path):
    rounds.init(tmp_path, period=PERIOD)
    rounds.consolidate(tmp_path, period=PERIOD, now=NOW)
    document = written(tmp_path, DOCUMENT)
    assert "formos („padalinio_planas“) šioje darbo vietoje neprašoma pildyti." in text(document)
    assert "Socialinių partnerių nuolat daugėja." in str(table(document, "Stiprybės, silpnybės"))
    assert table(document, "Rizikos ir jų valdymo")[1][0].startswith("finansavimo")
