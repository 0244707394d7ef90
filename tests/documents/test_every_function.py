"""Each function of the sources, from the form that is filled to the document that says it.

The tests stand in the order of the functions; ``documents/function_rounds.py`` types the facts and runs the rounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from command_line import run
from documents.department_sample import table, text
from documents.function_rounds import (
    LIBRARY,
    LIBRARY_NAME,
    PERIOD,
    association_round,
    department_round,
    document,
)

REPORT = "bibliotekos_veiklos_ataskaita"
MONITORING = "strategijos_stebesena"
DRAFT = "strateginio_plano_projektas"
NEEDS = "mokymu_poreikiai"
PROJECTS = "projektu_registras"


@pytest.fixture(scope="module")
def association(tmp_path_factory):
    return association_round(tmp_path_factory.mktemp("funkcijos") / "asociacija")


@pytest.fixture(scope="module")
def department(tmp_path_factory):
    return department_round(tmp_path_factory.mktemp("funkcijos") / "biblioteka")


def by_first(rows: list[list[str]]) -> dict[str, list[str]]:
    """Rows below the heading by their first cell."""
    return {row[0]: row[1:] for row in rows[1:]}


def control(folder: Path, name: str) -> list[Mapping[str, Any]]:
    """The rows of a table of the control workbook."""
    book = load_workbook(folder / "valdymas.xlsx")
    sheet = next(sheet for sheet in book if name in sheet.tables)
    heading, *rows = ([cell.value for cell in row] for row in sheet[sheet.tables[name].ref])
    return [dict(zip(heading, row, strict=True)) for row in rows]


def test_every_form_reaches_those_who_fill_it_and_comes_back_without_a_finding(association, department):
    """The rounds that the functions below are read from: asked of everybody, filled without a mistake."""
    prepared = {path.stem for path in (department / "siuntimui" / PERIOD).iterdir()}
    units = ("P1", "P2", "P3", "P4", "P5")
    assert {name for name in prepared if "padalinio_planas" in name} == {
        f"{unit}_padalinio_planas_{PERIOD}" for unit in units
    }
    asked = {f"P1_mokymu_anketa_{PERIOD}", f"13_mokymu_anketa_{PERIOD}", f"SPS_skyriaus_registrai_{PERIOD}"}
    assert asked < prepared
    assert not [name for name in prepared if "tarybos_veikla" in name]
    for folder in (association, department):
        outcome = run("check", "--workspace", folder, "--json").json
        assert (outcome["findings"], outcome["refused"]) == ([], [])


def test_research_in_the_departments_field(department):
    """What the department researched stands with its conclusions before the director and before the public."""
    said = by_first(table(document(department, REPORT), "Tyrimai,"))
    assert said["Šeimų laisvalaikis bibliotekoje"] == [
        "Vartotojų tyrimas; biblioteka ir teritorija", "Baigtas", "412",
        "Savaitgaliais trūksta erdvės vaikams\nSiūloma: Dirbti ir sekmadieniais",
    ]  # fmt: skip
    public = by_first(table(document(department, "duomenu_analize"), "Baigti ir paskelbti tyrimai"))
    assert public["Šeimų laisvalaikis bibliotekoje"][1:] == ["412", "Savaitgaliais trūksta erdvės vaikams"]


def test_library_data_are_collected_kept_and_analysed(association):
    """Figures and words of the annual return, beside the year that the archive kept, for all and for each library."""
    overview = document(association, "metine_ataskaita")
    figures = by_first(table(overview, "Svarbiausi rodikliai,"))
    assert figures["Registruoti vartotojai"] == ["asm.", "4 000", "3 600", "+400", "+11,1", "1"]
    each = by_first(table(overview, "Svarbiausi rodikliai pagal biblioteką"))
    assert each[LIBRARY_NAME][2:4] == ["4 000", "+11,1"]
    assert by_first(table(overview, "Padaliniai pagal tipą"))["Miesto filialas"][2:] == [
        "1 000", "7 000", "15 000", "30", "1"]  # fmt: skip
    told = by_first(table(overview, "Bibliotekų metų apžvalgos"))
    assert list(told.values()) == [
        ["Atidaryta šeimų svetainė Jotvingių gatvėje.", "Trūko etato jaunimo darbuotojui."]
    ]
    card = document(association, "nario_kortele", LIBRARY)
    own = by_first(table(card, "Rodikliai, praėję metai ir palyginimas"))
    assert own["Registruoti vartotojai"][:4] == ["asm.", "4 000", "3 600", "+11,1"]
    branches = table(card, "Bibliotekos padaliniai, labiausiai lankomi pirmi")
    assert [row[0] for row in branches[1:]] == [
        "Jotvingių biblioteka",
        "Putinų filialas",
        "Vidzgirio filialas",
    ]
    assert branches[2][1:] == ["Miesto filialas", "1 000", "7 000", "15 000", "30", "4"]
    assert (
        "Svarbiausi metų rezultatai\nAtidaryta šeimų svetainė Jotvingių gatvėje.\n"
        "Sunkumai ir jų priežastys\nTrūko etato jaunimo darbuotojui." in text(card)
    )


def test_good_practice_of_lithuania_and_abroad(department):
    """Examples that libraries describe and that the department finds here and in other countries make one digest."""
    digest = document(department, "geroji_patirtis")
    areas = by_first(table(digest, "Gerosios patirties pavyzdžiai pagal sritį"))
    assert areas["Skaitymo skatinimas"][:2] == ["1", "0"]
    assert areas["Bendruomenė"][:2] == ["2", "1"]
    said = text(digest)
    for words in (
        "Dvylika stotelių su ištraukomis",
        "Universiteto biblioteka",
        "Tamperės biblioteka (Suomija)",
    ):
        assert words in said


def test_joint_development_projects_and_projects_of_every_reach(department):
    """A joint project of the region and libraries' national and international ones stand in one register."""
    register = document(department, PROJECTS)
    own = by_first(table(register, "Organizacijos įrašyti projektai"))["Krašto balsai"]
    assert own[:3] == ["Regionų fondas", "Vykdytojas, regioninis", "Vykdoma"]
    assert own[5:9] == ["80 000", "60 000", "21 500,25", "Didelė: Samdomas koordinatorius"]
    libraries = {row[1]: row[3] for row in table(register, "Bibliotekų įrašyti projektai")[1:]}
    assert libraries == {
        "Skaitmeninis Nemunas": "Partneris, tarptautinis",
        "Šalies skaitytojai": "Vykdytojas, nacionalinis",
    }
    joint = table(
        document(department, REPORT), "Bendri bibliotekos ir teritorijos bibliotekų plėtros projektai"
    )
    assert joint[1][-1] == "Partneriai: Aštuonios regiono bibliotekos"


def test_funds_and_programmes_of_lithuania_abroad_and_international(department):
    """What can be applied for, whoever gives it, stands in the register of projects and before the meeting."""
    funds = by_first(table(document(department, PROJECTS), "Fondai ir programos"))
    assert {name: (row[0], row[3], row[4]) for name, row in funds.items()} == {
        "Kultūros rėmimo fondas: Skaitymas": ("Lietuvos Respublika", "2039-06-30", "20 000"),
        "Japonijos fondas: Knygos": ("Užsienio šalis", "2039-06-30", "30 000"),
        "Šiaurės ministrų taryba: Mobilumas": ("Tarptautinė organizacija", "2039-06-30", "50 000"),
    }
    meeting = text(document(department, "posedzio_medziaga"))
    for fund in (
        "Kultūros rėmimo fondas, „Skaitymas“",
        "Japonijos fondas, „Knygos“",
        "Šiaurės ministrų taryba, „Mobilumas“",
    ):
        assert f"{fund} – paraiškos iki 2039-06-30" in meeting


def test_monitoring_and_the_register_of_projects(association, department):
    """Projects of libraries, of the council and of the department, their money and milestones, in one place."""
    register = document(association, PROJECTS)
    assert by_first(table(register, "Projektai pagal būseną")) == {
        "Vykdoma": ["1", "45 000", "38 000", "–"],
        "Pateikta": ["1", "31 000", "–", "–"],
        "Iš viso": ["2", "76 000", "38 000", "–"],
    }
    council = by_first(table(register, "Organizacijos įrašyti projektai"))
    assert council["Ateities biblioteka"][:3] == ["Lietuvos kultūros taryba", "Vykdytojas", "Vykdoma"]
    libraries = table(register, "Bibliotekų įrašyti projektai")
    assert libraries[1][:2] == [LIBRARY_NAME, "Tiltai per Nemuną"]
    stages = by_first(table(document(department, PROJECTS), "Projektų etapai,"))
    assert stages["Krašto balsai"][:4] == ["Įrašų pirkimas", "2026-04-01", "įvykdyta", "2026-03-28"]


def test_qualification_events_programmes_and_introductory_courses(department):
    """Training that the department held and that libraries' staff attended, in both documents that tell of it."""
    course = ["40", "14", "12", "9", "13"]
    needs, report = document(department, NEEDS), document(department, REPORT)
    held = table(needs, "Organizacijos surengti mokymai")[1]
    assert held[1:] == ["Dirbtinio intelekto dirbtuvės", "Mokymai, dirbtinis intelektas", "8", "46", "4,7"]
    assert table(needs, "Įvadiniai kursai,")[1] == ["Bibliotekos darbo pradmenys", "2026-03-02", *course]
    told = table(report, "Kvalifikacijos tobulinimo renginiai")[1]
    assert told[1:] == ["Dirbtinio intelekto dirbtuvės", "Mokymai", "8", "46", "12", "34", "4,7"]
    assert table(report, "Įvadiniai praktinio mokymo kursai")[1] == [
        "2026-03-02",
        "Bibliotekos darbo pradmenys",
        *course,
    ]
    for training, attended in (
        (needs, "Bibliotekų darbuotojų kvalifikacijos tobulinimas pagal tipą"),
        (report, "Teritorijos bibliotekų darbuotojų kvalifikacijos tobulinimas pagal tipą"),
    ):
        programmes = by_first(table(training, "Kvalifikacijos tobulinimo programos"))
        assert "16" in programmes["Melagienų atpažinimo pagrindai"]
        assert by_first(table(training, attended))["Kursai"] == ["1", "24", "5"]


def test_training_needs_are_researched_concluded_and_answered(department):
    """Needs from the questionnaire and from the annual return, with what follows from them."""
    needs = document(department, NEEDS)
    themes = by_first(table(needs, "Mokymų temos pagal svarbą"))
    assert themes["Skaitymo skatinimas vaikams ir šeimoms"] == ["didelis", "2", "2", "5,0", "14", "Nuotoliu"]
    assert themes["Žaidimų kūrimas bibliotekoje"] == ["didelis", "1", "1", "4,0", "6", "Gyvai"]
    own = by_first(table(needs, "Bibliotekų ir padalinių pasiūlytos temos"))
    assert own["Senųjų šriftų skaitymas"] == ["Krašto paveldas", "4", "3", LIBRARY_NAME]
    said = text(needs)
    assert "Labiausiai trūksta skaitmeninių įgūdžių." in said
    assert "Rengti modulinius kursus." in said
    assert (
        "Surengti mokymus „Skaitymo skatinimas vaikams ir šeimoms“ (forma – nuotoliu; apie 14 dalyvių)"
        in said
    )


def test_the_strategic_plan_is_drafted_from_units_proposals(department):
    """A proposal that the department takes stands in the draft; one that it declines, in the annex with its reason."""
    draft = document(department, DRAFT)
    ranked = {row[1]: row[-1] for row in table(draft, "Pasiūlytos veiklos pagal svarbą")[1:]}
    assert ranked == {"Atidaryti šeimos erdvę": "Įtraukti", "Pirkti antrą bibliobusą": "Neįtraukti"}
    assert table(draft, "I tikslo veiklų plano projektas")[1:] == [
        ["1.1. Nauji susitikimai", "1.1.1. Atidaryti šeimos erdvę", "Šeimos erdvės lankytojai – 12 000 asm.",
         "2027–2029", "Vaikų ir jaunimo skyrius"],
    ]  # fmt: skip
    declined = table(draft, "Neįtraukti ir atidėti pasiūlymai ir skyriaus išvada")
    assert declined[1][1] == "Pirkti antrą bibliobusą"
    assert declined[1][-1] == "Nėra garažo ir vairuotojo etato"
    assert "Dėl strateginio plano pateikti 2 pasiūlymai iš 1 padalinio." in text(draft)


def test_the_strategic_plan_is_monitored_from_every_form(association, department):
    """The plan typed into the control workbook is judged by figures of whatever form it names."""
    own = {
        row[2]: row[3:8]
        for row in table(document(department, MONITORING), "I tikslo veiklų plano vykdymas")[1:]
    }
    assert own == {
        "Įvykdytos padalinių veiklos, vnt.": ["2", "1", "50", "−1", "atsiliekama"],
        "Baigti tyrimai, vnt.": ["1", "1", "100", "0", "pasiekta"],
        "Anketose pasiūlytos temos, vnt.": ["1", "1", "100", "0", "pasiekta"],
        "Tarptautiniai bibliotekų projektai, vnt.": ["1", "1", "100", "0", "pasiekta"],
    }
    sources = by_first(table(document(association, MONITORING), "Kiekvieno rodiklio duomenų šaltinis"))
    member, council = sources["1.2.2-2"][1].split("; ")
    assert member == "Savivaldybės viešosios bibliotekos metų ataskaita: Tarptautiniai ryšiai"
    assert council == "Asociacijos tarybos ir prezidento metų veikla: Tarptautiniai ryšiai"
    assert sources["1.2.2-2"][2] == "1"
    assert sources["1.1.1-1"][2] == "1"
    assert sources["2.1.5-2"][1:3] == ["Metų nominacijų konkursas: Paraiškos", "2"]


def test_units_annual_thematic_and_occasional_plans(department):
    """Each kind of a unit's plan has its table, with what came of the work or why it did not."""
    plans = document(department, "padaliniu_planai")
    kinds = by_first(table(plans, "Veiklos pagal plano rūšį"))
    assert [kinds[kind][:2] for kind in ("Metinis", "Teminis", "Proginis")] == [
        ["1", "1"],
        ["1", "0"],
        ["1", "0"],
    ]
    unit = "Vaikų ir jaunimo skyrius"
    annual = table(plans, f"{unit}: metinis planas")[1]
    assert annual[3:9] == ["dalyviai", "400", "612", "2026-08-31", "įvykdyta", "Iššūkį įveikė 612 vaikų"]
    thematic = table(plans, f"{unit}: teminis planas „Medijų raštingumas“")[1]
    assert (thematic[1], thematic[7], thematic[8]) == (
        "Paroda mokykloms", "atsisakyta", "Priežastis: Partneris pasitraukė",
    )  # fmt: skip
    occasional = table(plans, f"{unit}: proginis planas „Bibliotekų savaitė“")[1]
    assert (occasional[1], occasional[7], occasional[8]) == (
        "Šventė aikštėje", "atidėta", "Priežastis: Perkelta dėl lietaus",
    )  # fmt: skip


def test_the_librarys_annual_report_speaks_of_every_form(department):
    """The director's report joins units' plans, the department's registers, libraries' returns and questionnaires."""
    report = document(department, REPORT)
    said = text(report)
    assert by_first(table(report, "Padalinių planų vykdymas"))["Vaikų ir jaunimo skyrius"] == [
        "3",
        "1",
        "0",
        "2",
        "33",
    ]
    assert "Vasaros skaitymo iššūkis: Iššūkį įveikė 612 vaikų" in said
    assert "Trūko erdvės dirbtuvėms." in said
    assert by_first(table(report, "Strateginio plano rodikliai pagal tikslą"))["I. Kraštas"] == [
        "4",
        "3",
        "1",
        "75",
    ]
    assert table(report, "Sukaupti bibliotekų dokumentai")[1][1] == "Alytaus strateginis planas"
    figures = by_first(table(report, "Svarbiausi teritorijos bibliotekų rodikliai"))
    assert figures["Registruoti vartotojai"][1] == "4 000"
    assert (
        "Daugiausia bibliotekų ir padalinių svarbia (4–5 balai) laiko temą "
        "„Skaitymo skatinimas vaikams ir šeimoms“ (1 biblioteka ir 1 padalinys)" in said
    )
    for form, returned in (
        ("Struktūrinio padalinio veiklos planas", "1 iš 5"),
        ("Strateginės plėtros skyriaus registrai", "1 iš 1"),
        ("Savivaldybės viešosios bibliotekos metų ataskaita", "1 iš 60"),
        ("Kvalifikacijos tobulinimo poreikių anketa", "2 iš 65"),
    ):
        assert f"„{form}“ – pateikta {returned}." in said


def test_consultations_methodical_help_and_other_assignments(department):
    """Whom the department advised and what else it was told to do stand in the annual report."""
    report = document(department, REPORT)
    assert by_first(table(report, "Konsultacijos pagal gavėją"))["Teritorijos bibliotekai"] == [
        "1",
        "1,5",
        "2",
    ]
    assert by_first(table(report, "Konsultacijų temos"))["Statistinė ataskaita"] == ["1", "1,5"]
    assert by_first(table(report, "Kitos užduotys"))["Suskaičiuoti lankytojų srautus"] == [
        "Direktorės pavaduotojas", "2026-03-01", "įvykdyta", "Srautų ataskaita pateikta",
    ]  # fmt: skip


def test_the_strategy_with_every_row_of_its_plan(association):
    """Vision, mission, values and principles; the goals with 32 activities and a row continued; 87 indicators."""
    monitoring = document(association, MONITORING)
    said = text(monitoring)
    told = [row["Tekstas"] for row in control(association, "strategija") if row["Dalis"] in (
        "vizija", "misija", "vertybė", "principas",
    )]  # fmt: skip
    assert len(told) == 1 + 1 + 6 + 3
    annex = said[said.index("3 priedas. Strategijos vizija, misija, vertybės ir principai") :].split("\n")
    assert [words for words in annex if words in told] == told
    rows = [
        row
        for goal in ("I", "II", "III")
        for row in table(monitoring, f"lentelė. {goal} tikslo veiklų plano")[1:]
    ]
    activities = list(dict.fromkeys(row[1].partition(". ")[0] for row in rows))
    assert activities == [row["Kodas"] for row in control(association, "veiklos")]
    assert (len(activities), "2.1.3" in activities) == (32 + 1, True)
    codes = [row[0] for row in table(monitoring, "Kiekvieno rodiklio duomenų šaltinis")[1:]]
    assert codes == [row["Kodas"] for row in control(association, "rodikliai")]
    assert len(codes) == len(rows) == 87
    achieved = {row[2]: row[4] for row in rows}
    assert achieved["Bibliotekoms palankūs siūlymai ir sprendimai, vnt."] == "1"
    assert achieved["Pristatyti pranešimai, vnt."] == "4"
    assert achieved["Įvertintos bibliotekos, bibliotekos"] == "2"
    assert achieved["Parengtas komunikacijos strateginis planas, taip / ne"] == "įvykdyta"
    assert "Komitetas pritarė redakcijai" in said


def test_swot_risks_finance_over_years_and_legal_acts(association):
    """The strategy's surroundings: what is strong and weak, what may go wrong, money of two years, acts followed."""
    monitoring, draft = document(association, MONITORING), document(association, DRAFT)
    swot = [cell for row in table(draft, "Stiprybės, silpnybės, galimybės ir grėsmės") for cell in row]
    assert [cell.count("•") for cell in swot] == [6, 5, 4, 5]
    assert all(f"• {row['Teiginys']}" in str.join("\n", swot) for row in control(association, "ssgg"))
    risks = [
        (row["Rizika"], row["Priežastis"], row["Valdymo priemonė"]) for row in control(association, "rizikos")
    ]
    assert [sum(kind == name for name, *_ in risks) for kind in ("finansavimo", "valdymo", "politinė")] == [
        3,
        6,
        2,
    ]
    for made in (monitoring, draft):
        shown = table(made, "Rizikos ir jų valdymo priemonės")[1:]
        assert [(row[0], row[1], row[5]) for row in shown] == risks
    assert table(draft, "Asociacijos pajamos ir išlaidos pagal metus")[1:] == [
        ["2024", "Pajamos", "Leidybos pajamos", "8 000", "8 100", "4 800"],
        ["2025", "Pajamos", "Rėmėjų lėšos, patikslinta", "9 000", "9 800", "4 200"],
        ["2026", "Pajamos", "Nario mokesčiai", "12 000", "11 850,50", "3 100"],
        ["2026", "Išlaidos", "Konferencijų nuoma", "10 000", "12 400", "–"],
    ]
    signs = {row[1]: row[2:] for row in table(monitoring, "Rizikos požymiai pagal pateiktus duomenis")[1:]}
    assert signs["Metai, kuriais sumažėjo rezervas"] == [
        "2",
        "2025 m.: 4 200 Eur, prieš tai 4 800 Eur (2024 m.); 2026 m.: 3 100 Eur, prieš tai 4 200 Eur (2025 m.)",
    ]
    overspent = signs["Metai, kuriais išlaidos viršijo pajamas"]
    assert overspent == ["1", "2026 m.: pajamos 11 850,50 Eur, išlaidos 12 400 Eur"]
    acts = by_first(table(draft, "Stebimi teisės aktų pakeitimai"))
    assert acts["Bibliotekų įstatymas"] == [
        "Nauja 9 straipsnio redakcija", "Savivaldybės planuos fondų lėšas", "Teikti pastabas iki gegužės",
    ]  # fmt: skip
