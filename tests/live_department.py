"""What units, the department and libraries type into the department's forms, for every state of every check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

from live_returns import FIELDS, Cells, Rows, Variant, word_rows
from suvestine.spreadsheet.grid import Value

DATE, EARLIER = dt.date(2026, 5, 4), dt.date(2026, 3, 2)


def states(right: Variant, wrong: Rows) -> Iterator[Variant]:
    """The same form filled rightly, wrongly, with explanations, with words, not at all."""
    broken = replace(right, name="klaidinga", rows=wrong)
    yield right
    yield broken
    yield replace(broken, name="paaiskinta_patikroje", explained_check="Laukiama sprendimo.")
    yield Variant("tuscia")
    for name, word in (("nezinoma", "nežinoma"), ("netaikoma", "netaikoma")):
        yield Variant(name, rows=word_rows(right.rows, word), fields={"vadovas": "V. Pavardė"})


def activity(kind: str, state: str, **changed: Value) -> Mapping[str, Value]:
    return {
        "veikla": f"Veikla: {state}", "plano_rusis": kind, "laukiamas_rezultatas": "Surengta", "ketvirtis": "II",
        "terminas": DATE, "atsakingas": "A. Pavardė", "bukle": state, **changed,
    }  # fmt: skip


def proposal(first: float, last: float, unit: Value) -> Mapping[str, Value]:
    return {
        "veikla": "Mobilioji biblioteka", "tikslas": "Prieinamumas", "rodiklis": "Išvykos", "siekiama_reiksme": 40.0,
        "vienetas": unit, "nuo": first, "iki": last, "poreikis": "Kaimuose bibliotekų mažėja", "svarba": 5.0,
    }  # fmt: skip


def plan_variants() -> Iterator[Variant]:
    done: Mapping[str, Value] = {
        "ivykdyta": DATE, "rezultatas": "Surengta", "planuota": 10.0, "pasiekta": 12.0,
    }  # fmt: skip
    rows: Rows = {
        "plano_veiklos": [
            activity("Metinis", "Įvykdyta", **done),
            activity("Teminis", "Atidėta", tema_ar_proga="Šeima", nuokrypio_priezastis="Trūko lėšų"),
        ],
        "pasiulymai": [proposal(2027.0, 2029.0, "vnt.")],
    }
    wrong: Rows = {
        "plano_veiklos": [activity("Teminis", "Įvykdyta", planuota=10.0), activity("Proginis", "Atsisakyta")],
        "pasiulymai": [proposal(2029.0, 2027.0, None)],
    }
    yield from states(Variant("teisinga", rows=rows, fields=FIELDS), wrong)


def project(**changed: Value) -> Mapping[str, Value]:
    return {
        "pavadinimas": "Skaitantis kraštas", "rusis": "Bendras plėtros projektas", "lygmuo": "Regioninis",
        "vaidmuo": "Vykdytojas", "busena": "Įvykdyta", "partneriai": "Teritorijos bibliotekos", "pradzia": EARLIER,
        "pabaiga": DATE, "biudzetas_eur": 9000.0, "skirta_suma_eur": 8000.5, "panaudota_eur": 7000.0,
        "rizika": "Didelė", "rizikos_valdymas": "Tariamasi dėl termino", "ataskaita_pateikta": "taip", **changed,
    }  # fmt: skip


def department_rows(*, good: bool) -> Rows:
    def told(value: Value) -> Value:
        return value if good else None

    trained = 8.0 if good else 30.0
    training: Mapping[str, Value] = {"valandos": 8.0, "dalyviai": 20.0, "bibliotekos_darbuotojai": trained}
    worse = dict(
        partneriai=None, pradzia=DATE, pabaiga=EARLIER, skirta_suma_eur=9500.0, panaudota_eur=9000.01,
        rizikos_valdymas=None, ataskaita_pateikta="ne",
    )  # fmt: skip
    return {
        "tyrimai": [{"tema": "Skaitymo įpročiai", "rusis": "Apklausa", "apreptis": "Biblioteka", "busena": state,
                     "isvados": told("Skaitoma daugiau")} for state in ("Baigtas", "Paskelbtas")],
        "projektai": [project(**({} if good else worse))],
        "projekto_etapai": [{"projektas": "Skaitantis kraštas" if good else "Skaitantis krastas", "etapas": "Pradžia",
                             "terminas": DATE, "bukle": "Įvykdyta", "ivykdyta": told(DATE)}],
        "mokymo_renginiai": [{"renginys": "Duomenų pradmenys", "tipas": "Mokymai", "data": DATE, "forma": "Gyvai",
                              "sritis": "Vadyba", **training}],
        "ivadiniai_kursai": [{"kursas": "Naujoko pradžia", "pradzia": DATE, **training, "baige": trained,
                              "be_krypties_issilavinimo": 5.0, "be_darbo_patirties": 20.0}],
        "konsultacijos": [{"data": DATE, "kam": "Kitai organizacijai", "biblioteka_ar_padalinys": "netaikoma",
                           "kita_organizacija": told("Mokykla"), "tema": "Edukacijos", "forma": "Telefonu",
                           "valandos": 0.5}],
        "kitos_uzduotys": [{"uzduotis": "Parengti apžvalgą", "gauta": EARLIER, "bukle": "Įvykdyta",
                            "rezultatas": told("Parengta")}],
    }  # fmt: skip


def department_variants() -> Iterator[Variant]:
    right = Variant("teisinga", rows=department_rows(good=True), fields=FIELDS)
    yield from states(right, department_rows(good=False))


THEMES = tuple(f"K{number:02d}" for number in range(1, 23))


def needs(importance: Value, people: Value, form: Value) -> Cells:
    cells: Cells = {("poreikiai", code, "svarba"): importance for code in THEMES}
    return cells | {("poreikiai", "K01", "darbuotojai"): people, ("poreikiai", "K01", "forma"): form}


def survey_variants() -> Iterator[Variant]:
    fields: Mapping[str, Value] = {**FIELDS, "darbuotoju_skaicius": 10.0}
    other = {"tema": "Garso įrašymas", "sritis": "Komunikacija", "svarba": 4.0}
    right = Variant(
        "teisinga", needs(3.0, 4.0, "Gyvai") | {("poreikiai", "K01", "svarba"): 4.0},
        {"kitos_temos": [{**other, "darbuotojai": 3.0}]}, fields,
    )  # fmt: skip
    wrong: Rows = {"kitos_temos": [{**other, "darbuotojai": 30.0}]}
    for variant in states(right, wrong):
        if variant.rows == wrong:
            yield replace(variant, cells=needs(5.0, 4.0, None))
        elif variant.name in ("nezinoma", "netaikoma"):
            word = variant.rows["kitos_temos"][0]["darbuotojai"]
            yield replace(variant, cells=needs(word, word, word))
        else:
            yield variant
    unreadable: Cells = {("poreikiai", code, "svarba"): value for code, value in (("K01", 6.0), ("K02", "-"))}
    yield replace(right, name="netinkama", cells={**needs(3.0, None, None), **unreadable})
    yield replace(right, name="dalis", cells=needs(None, 2.0, "Gyvai"), fields={"darbuotoju_skaicius": ".."})
