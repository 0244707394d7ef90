"""What is said of the folder, the control workbook and the plan in it."""

from __future__ import annotations

CONTROL: dict[str, tuple[str, str]] = {
    "no_folder": (
        "There is no folder {folder}; create a workspace with 'suvestine init {folder}'.",
        "Aplanko „{folder}“ nėra; raskite savo valdymo darbaknygę, atverkite ją ir pakartokite.",
    ),
    "no_control_workbook": (
        "{folder} has no {workbook}; create a workspace with 'suvestine init {folder}'.",
        "Aplanke „{folder}“ nėra valdymo darbaknygės „{workbook}“; grąžinkite ją į šį aplanką arba atkurkite iš kopijos.",
    ),
    "control_unreadable": (
        "{path} cannot be read as a workbook ({problem}); restore it from a copy.",
        "Valdymo darbaknygės „{path}“ perskaityti nepavyko ({problem}); atkurkite ją iš kopijos.",
    ),
    "control_locked": (
        "{path} cannot be opened ({problem}); close it in other programs and try again.",
        "Valdymo darbaknygės „{path}“ atverti nepavyko ({problem}); užverkite ją kitose programose ir pakartokite.",
    ),
    "no_table": (
        "{path} has no Excel table named {table!r}; restore it from 'suvestine init'.",
        "Valdymo darbaknygėje „{path}“ nėra „Excel“ lentelės „{table}“; atkurkite lentelę iš darbaknygės kopijos.",
    ),
    "no_column": (
        "Table {table!r} of {path} has no column {column!r}; was its heading changed?",
        "Failo „{path}“ lentelėje „{table}“ nėra stulpelio „{column}“; jei jo antraštė pakeista, ją grąžinkite.",
    ),
    "no_member_code": (
        "Table 'nariai' of {path} has a row without Kodas: {name!r}.",
        "Failo „{path}“ lentelėje „nariai“ yra eilutė be kodo („{name}“); įrašykite nario kodą.",
    ),
    "member_code_repeats": (
        "Table 'nariai' of {path} has the code {code!r} twice; every member needs its own.",
        "Failo „{path}“ lentelėje „nariai“ kodas „{code}“ kartojasi; kiekvienam nariui reikia savo kodo.",
    ),
    "member_code_letters": (
        "Table 'nariai' of {path} has the code {code!r}; files are named by it, so use letters, digits, '-' and '_'.",
        "Failo „{path}“ lentelėje „nariai“ yra kodas „{code}“; pagal kodus vadinami failai, todėl rašykite tik raides, skaitmenis, „-“ ir „_“.",
    ),
    "no_period": (
        "Give --period or fill 'Laikotarpis' in the table 'nustatymai' of {workbook}.",
        "Laikotarpis nenurodytas; darbaknygės „{workbook}“ lape „Nustatymai“ užpildykite nustatymą „Laikotarpis“.",
    ),
    "no_year": (
        "The period {period!r} is not a year such as 2025 (or 2025-1 for a part of a year).",
        "Laikotarpis „{period}“ netinka; lape „Nustatymai“ įrašykite metus, pavyzdžiui, 2025 (metų daliai – 2025-1).",
    ),
    "not_number": (
        "The row {code!r} of table {table!r} has {column} = {typed!r}, which is not a number.",
        "Lentelės „{table}“ eilutės „{code}“ stulpelyje „{column}“ įrašyta „{typed}“, o turi būti skaičius.",
    ),
    "not_condition": (
        "The filter condition {piece!r} is not of the form 'Column = value'.",
        "Filtro sąlyga „{piece}“ parašyta netinkamai; ji turi būti tokia: „Stulpelis = reikšmė“.",
    ),
    "not_word": (
        "Indicator {code!r} of table 'rodikliai' has {column} = {found!r}; it must be one of: {known}.",
        "Lentelės „rodikliai“ rodiklio „{code}“ stulpelyje „{column}“ įrašyta „{found}“, o galima rašyti tik: {known}.",
    ),
    "plan_code_repeats": (
        "Table {table!r} of the control workbook has the code {code!r} twice.",
        "Valdymo darbaknygės lentelėje „{table}“ kodas „{code}“ kartojasi; palikite vieną.",
    ),
    "no_activity": (
        "Indicator {indicator!r} of table 'rodikliai' names the activity {activity!r}, which table 'veiklos' does not have.",
        "Lentelėje „rodikliai“ prie rodiklio „{indicator}“ nurodyta veikla „{activity}“, kurios lentelėje „veiklos“ nėra.",
    ),
    "table_totals": (
        "Table {table!r} has a totals row; switch it off and try again.",
        "Lentelė „{table}“ turi sumų eilutę, todėl jos užpildyti negalima; sumų eilutę išjunkite ir pakartokite.",
    ),
    "table_no_room": (
        "Table {table!r} cannot grow: {sheet}!{cell} holds something; move it and try again.",
        "Lentelėje „{table}“ trūksta vietos: po ja, lapo „{sheet}“ langelyje {cell}, kažkas įrašyta. Perkelkite tai kitur ir pakartokite.",
    ),
    "archive_outside": (
        "The setting 'Archyvas' is {archive!r}; the archive must stand in the workspace, such as archyvas.db.",
        "Nustatymas „Archyvas“ yra „{archive}“; archyvas turi būti darbo aplanke, pavyzdžiui, „archyvas.db“.",
    ),
    "form_outside": (
        "Table 'formos' has the form {form!r}; write the name of a file in the folder 'formos', without .xlsx.",
        "Lentelėje „formos“ įrašyta forma „{form}“; rašykite failo iš aplanko „formos“ vardą be .xlsx.",
    ),
}
"""Code -> the English and the Lithuanian wording."""
