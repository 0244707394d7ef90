"""Cases of names, held against right forms of every municipality and its centre."""

from __future__ import annotations

import pytest

from checkout import ROOT
from suvestine.lithuanian_names import Case, declined, in_case, undeclined
from suvestine.periods import Period
from suvestine.reports.views.name_cases import CASES
from suvestine.spreadsheet.reading import read_workbook
from suvestine.workspace import Control

TOWNS = """
Naujoji Akmenė  Naujosios Akmenės  Naujajai Akmenei  Naująją Akmenę  Naująja Akmene  Naujojoje Akmenėje
Alytus  Alytaus  Alytui  Alytų  Alytumi  Alytuje
Anykščiai  Anykščių  Anykščiams  Anykščius  Anykščiais  Anykščiuose
Birštonas  Birštono  Birštonui  Birštoną  Birštonu  Birštone
Biržai  Biržų  Biržams  Biržus  Biržais  Biržuose
Druskininkai  Druskininkų  Druskininkams  Druskininkus  Druskininkais  Druskininkuose
Elektrėnai  Elektrėnų  Elektrėnams  Elektrėnus  Elektrėnais  Elektrėnuose
Gargždai  Gargždų  Gargždams  Gargždus  Gargždais  Gargžduose
Ignalina  Ignalinos  Ignalinai  Ignaliną  Ignalina  Ignalinoje
Jonava  Jonavos  Jonavai  Jonavą  Jonava  Jonavoje
Joniškis  Joniškio  Joniškiui  Joniškį  Joniškiu  Joniškyje
Jurbarkas  Jurbarko  Jurbarkui  Jurbarką  Jurbarku  Jurbarke
Kaišiadorys  Kaišiadorių  Kaišiadorims  Kaišiadoris  Kaišiadorimis  Kaišiadoryse
Kalvarija  Kalvarijos  Kalvarijai  Kalvariją  Kalvarija  Kalvarijoje
Kaunas  Kauno  Kaunui  Kauną  Kaunu  Kaune
Kazlų Rūda  Kazlų Rūdos  Kazlų Rūdai  Kazlų Rūdą  Kazlų Rūda  Kazlų Rūdoje
Kelmė  Kelmės  Kelmei  Kelmę  Kelme  Kelmėje
Kėdainiai  Kėdainių  Kėdainiams  Kėdainius  Kėdainiais  Kėdainiuose
Klaipėda  Klaipėdos  Klaipėdai  Klaipėdą  Klaipėda  Klaipėdoje
Kretinga  Kretingos  Kretingai  Kretingą  Kretinga  Kretingoje
Kupiškis  Kupiškio  Kupiškiui  Kupiškį  Kupiškiu  Kupiškyje
Lazdijai  Lazdijų  Lazdijams  Lazdijus  Lazdijais  Lazdijuose
Marijampolė  Marijampolės  Marijampolei  Marijampolę  Marijampole  Marijampolėje
Mažeikiai  Mažeikių  Mažeikiams  Mažeikius  Mažeikiais  Mažeikiuose
Molėtai  Molėtų  Molėtams  Molėtus  Molėtais  Molėtuose
Neringa  Neringos  Neringai  Neringą  Neringa  Neringoje
Nida  Nidos  Nidai  Nidą  Nida  Nidoje
Pagėgiai  Pagėgių  Pagėgiams  Pagėgius  Pagėgiais  Pagėgiuose
Pakruojis  Pakruojo  Pakruojui  Pakruojį  Pakruoju  Pakruojyje
Palanga  Palangos  Palangai  Palangą  Palanga  Palangoje
Panevėžys  Panevėžio  Panevėžiui  Panevėžį  Panevėžiu  Panevėžyje
Pasvalys  Pasvalio  Pasvaliui  Pasvalį  Pasvaliu  Pasvalyje
Plungė  Plungės  Plungei  Plungę  Plunge  Plungėje
Prienai  Prienų  Prienams  Prienus  Prienais  Prienuose
Radviliškis  Radviliškio  Radviliškiui  Radviliškį  Radviliškiu  Radviliškyje
Raseiniai  Raseinių  Raseiniams  Raseinius  Raseiniais  Raseiniuose
Rietavas  Rietavo  Rietavui  Rietavą  Rietavu  Rietave
Rokiškis  Rokiškio  Rokiškiui  Rokiškį  Rokiškiu  Rokiškyje
Skuodas  Skuodo  Skuodui  Skuodą  Skuodu  Skuode
Šakiai  Šakių  Šakiams  Šakius  Šakiais  Šakiuose
Šalčininkai  Šalčininkų  Šalčininkams  Šalčininkus  Šalčininkais  Šalčininkuose
Šiauliai  Šiaulių  Šiauliams  Šiaulius  Šiauliais  Šiauliuose
Šilalė  Šilalės  Šilalei  Šilalę  Šilale  Šilalėje
Šilutė  Šilutės  Šilutei  Šilutę  Šilute  Šilutėje
Širvintos  Širvintų  Širvintoms  Širvintas  Širvintomis  Širvintose
Švenčionys  Švenčionių  Švenčionims  Švenčionis  Švenčionimis  Švenčionyse
Tauragė  Tauragės  Tauragei  Tauragę  Taurage  Tauragėje
Telšiai  Telšių  Telšiams  Telšius  Telšiais  Telšiuose
Trakai  Trakų  Trakams  Trakus  Trakais  Trakuose
Ukmergė  Ukmergės  Ukmergei  Ukmergę  Ukmerge  Ukmergėje
Utena  Utenos  Utenai  Uteną  Utena  Utenoje
Varėna  Varėnos  Varėnai  Varėną  Varėna  Varėnoje
Vilkaviškis  Vilkaviškio  Vilkaviškiui  Vilkaviškį  Vilkaviškiu  Vilkaviškyje
Vilnius  Vilniaus  Vilniui  Vilnių  Vilniumi  Vilniuje
Visaginas  Visagino  Visaginui  Visaginą  Visaginu  Visagine
Zarasai  Zarasų  Zarasams  Zarasus  Zarasais  Zarasuose
"""
"""The centres of municipalities, one a line: nominative, then the five cases."""
ATTRIBUTES = """
Akmenės rajono|Alytaus miesto|Alytaus rajono|Anykščių rajono|Birštono|Biržų rajono|Druskininkų|Elektrėnų
Ignalinos rajono|Jonavos rajono|Joniškio rajono|Jurbarko rajono|Kaišiadorių rajono|Kalvarijos|Kauno miesto
Kauno rajono|Kazlų Rūdos|Kelmės rajono|Kėdainių rajono|Klaipėdos miesto|Klaipėdos rajono|Kretingos rajono
Kupiškio rajono|Lazdijų rajono|Marijampolės|Mažeikių rajono|Molėtų rajono|Neringos|Pagėgių|Pakruojo rajono
Palangos miesto|Panevėžio miesto|Panevėžio rajono|Pasvalio rajono|Plungės rajono|Prienų rajono
Radviliškio rajono|Raseinių rajono|Rietavo|Rokiškio rajono|Skuodo rajono|Šakių rajono|Šalčininkų rajono
Šiaulių miesto|Šiaulių rajono|Šilalės rajono|Šilutės rajono|Širvintų rajono|Švenčionių rajono
Tauragės rajono|Telšių rajono|Trakų rajono|Ukmergės rajono|Utenos rajono|Varėnos rajono|Vilkaviškio rajono
Vilniaus miesto|Vilniaus rajono|Visagino|Zarasų rajono
"""
"""What stands before „savivaldybė“ in the names of the 60 municipalities."""
MUNICIPALITY = ("savivaldybės", "savivaldybei", "savivaldybę", "savivaldybe", "savivaldybėje")
LIBRARY = (
    "viešosios bibliotekos", "viešajai bibliotekai", "viešąją biblioteką", "viešąja biblioteka",
    "viešojoje bibliotekoje",
)  # fmt: skip
COUNTY = ("apskrities", "apskričiai", "apskritį", "apskritimi", "apskrityje")
COUNTIES = (
    "Alytaus",
    "Kauno",
    "Klaipėdos",
    "Marijampolės",
    "Panevėžio",
    "Šiaulių",
    "Tauragės",
    "Telšių",
    "Utenos",
    "Vilniaus",
)


def municipalities() -> list[str]:
    return [name for line in ATTRIBUTES.split("\n") for name in line.split("|") if name]


def cases(name: str) -> tuple[str | None, ...]:
    return tuple(declined(name, case) for case in Case)


@pytest.mark.parametrize("line", TOWNS.strip().split("\n"))
def test_centre_of_a_municipality_declines(line):
    town, *right = line.split("  ")
    assert cases(town) == tuple(right)


@pytest.mark.parametrize("attribute", municipalities())
def test_municipality_and_its_library_decline_by_their_last_words(attribute):
    assert cases(f"{attribute} savivaldybė") == tuple(f"{attribute} {form}" for form in MUNICIPALITY)
    assert cases(f"{attribute} savivaldybės viešoji biblioteka") == tuple(
        f"{attribute} savivaldybės {form}" for form in LIBRARY
    )


@pytest.mark.parametrize("attribute", COUNTIES)
def test_county_declines(attribute):
    assert cases(f"{attribute} apskritis") == tuple(f"{attribute} {form}" for form in COUNTY)


@pytest.mark.parametrize(
    ("name", "dative"),
    [
        ("Kauno apskrities Ąžuolyno biblioteka", "Kauno apskrities Ąžuolyno bibliotekai"),
        ("Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka", "Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešajai bibliotekai"),
        ("Lietuvos nacionalinė Martyno Mažvydo biblioteka", "Lietuvos nacionalinei Martyno Mažvydo bibliotekai"),
        ("Vilniaus miesto savivaldybės centrinė biblioteka", "Vilniaus miesto savivaldybės centrinei bibliotekai"),
        ("A. Mickevičiaus viešoji biblioteka", "A. Mickevičiaus viešajai bibliotekai"),
        ("Vaikų ir jaunimo biblioteka „Saulutė“", "Vaikų ir jaunimo bibliotekai „Saulutė“"),
        ("Lietuvos savivaldybių viešųjų bibliotekų asociacijos taryba", "Lietuvos savivaldybių viešųjų bibliotekų asociacijos tarybai"),
        ("Strateginės plėtros skyrius", "Strateginės plėtros skyriui"),
        ("Butrimonių filialas", "Butrimonių filialui"),
        ("Aptarnavimo viešasis centras", "Aptarnavimo viešajam centrui"),
        ("Metodinis padalinys", "Metodiniam padaliniui"),
    ],
)  # fmt: skip
def test_adjectives_agree_with_the_head_and_attributes_stay(name, dative):
    assert in_case(name, Case.DATIVE) == dative


@pytest.mark.parametrize(
    "name",
    [
        "Lentvario kultūros rūmai",  # the head may be anything
        "Vievis",  # feminine or masculine
        "Trys",
        "Vilniaus r. sav.",
        "VILNIAUS MIESTO SAVIVALDYBĖ",
        "Utenos",  # a genitive already
        "Moderni biblioteka",  # an adjective of another kind
        "Biblioteka Nr. 3",
        "Library of Congress",
        "„Saulutės“ biblioteka",
        "kelias",
        "LNB",
        "–",
        "",
    ],
)
def test_name_that_no_rule_fits_stays_as_it_is(name):
    assert cases(name) == (None,) * 5
    assert {in_case(name, case) for case in Case} == {name}


def test_names_without_a_rule_are_listed_once():
    names = ["Utenos rajono savivaldybė", "Kultūros rūmai", "", "Kultūros rūmai", "LNB"]
    assert undeclined(names) == ("Kultūros rūmai", "LNB")


def test_every_name_of_the_shipped_control_workbook_declines():
    path = ROOT / "workbook_templates" / "valdymas.xlsx"
    members = Control(read_workbook(path), path).members(Period("2026")).values()
    names = [name for m in members for name in (m.municipality, m.county, m.region)]
    libraries = [m.name for m in members if m.group == "narys"]
    assert len(libraries) == 60
    assert undeclined([*names, *libraries]) == ()


def test_words_of_templates_name_the_cases():
    assert [CASES[word]("Utenos apskritis") for word in CASES] == [f"Utenos {form}" for form in COUNTY]
    assert list(CASES) == ["kilmininkas", "naudininkas", "galininkas", "inagininkas", "vietininkas"]
    assert CASES["kilmininkas"](None) == "–"
