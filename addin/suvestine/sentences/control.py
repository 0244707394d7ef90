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
    "no_word": (
        "Indicator {code!r} of table 'rodikliai' has a blank {column}; write one of: {known}.",
        "Lentelėje „rodikliai“ prie rodiklio „{code}“ neužpildytas stulpelis „{column}“; galima rašyti: {known}.",
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
    "unknown_theme": (
        "The setting {setting!r} has {found!r}; write any of: {known}, or leave it blank for all.",
        "Nustatymas „{setting}“ yra „{found}“, o tokios temos nėra; galima rašyti: {known}. Palikus tuščią, rodomos visos.",
    ),
    "archive_outside": (
        "The setting 'Archyvas' is {archive!r}; the archive must stand in the workspace, such as archyvas.db.",
        "Nustatymas „Archyvas“ yra „{archive}“; archyvas turi būti darbo aplanke, pavyzdžiui, „archyvas.db“.",
    ),
    "form_outside": (
        "Table 'formos' has the form {form!r}; write the name of a file in the folder 'formos', without .xlsx.",
        "Lentelėje „formos“ įrašyta forma „{form}“; rašykite failo iš aplanko „formos“ vardą be .xlsx.",
    ),
    "deadline_no_day": (
        "Table 'formos' has Terminas = {found!r} for the form {form!r}, which is not a date such as 2026-01-30.",
        "Lentelėje „formos“ prie formos „{form}“ įrašytas terminas „{found}“, o turi būti data, pavyzdžiui, 2026-01-30.",
    ),
    "setting_no_day": (
        "The setting {setting!r} is {found!r}, which is not a date such as 2026-01-30.",
        "Nustatymas „{setting}“ yra „{found}“, o turi būti data, pavyzdžiui, 2026-01-30.",
    ),
    "no_organisation": (
        "The setting {setting!r} is blank, so documents do not say whose they are.",
        "Nustatymas „{setting}“ tuščias, todėl dokumentuose nerašoma, kieno jie.",
    ),
    "groups_of_nobody": (
        "These groups of the table 'formos' have no member in the table 'nariai', so nobody of them is asked for the form: {forms}.",
        "Šių lentelės „formos“ grupių narių lentelėje „nariai“ nėra, todėl formų iš jų neprašoma: {forms}.",
    ),
    "form_of_group": ("{form} ({group})", "{form} ({group})"),
    # Indicators that name what the forms do not have.
    "indicators_unfound": (
        "Indicators of table 'rodikliai' that name what the forms do not have:\n{problems}",
        "Lentelės „rodikliai“ rodikliai, kuriuose nurodyta tai, ko formose nėra:\n{problems}",
    ),
    "indicators_unfound_more": (
        "Indicators of table 'rodikliai' that name what the forms do not have:\n{problems}\nMore such mistakes, in the notes of the monitoring workbook: {others}.",
        "Lentelės „rodikliai“ rodikliai, kuriuose nurodyta tai, ko formose nėra:\n{problems}\nKitų tokių klaidų, surašytų stebėsenos darbaknygės pastabose, dar yra: {others}.",
    ),
    "indicators_with": ("{codes}: {problem}", "{codes}: {problem}"),
    "source_unsaid": (
        "The form or table that the value comes from is not named.",
        "Nenurodyta forma ar lentelė, iš kurios imama reikšmė.",
    ),
    "source_form_unknown": ("There is no form {form!r}.", "Formos „{form}“ nėra."),
    "source_table_unknown": (
        "The form {form!r} has no table {table!r}.",
        "Formoje „{form}“ nėra lentelės „{table}“.",
    ),
    "source_column_unknown": (
        "Table {table!r} of the form {form!r} has no column {column!r}.",
        "Formos „{form}“ lentelėje „{table}“ nėra stulpelio „{column}“.",
    ),
    "source_value_unknown": (
        "The list of column {column!r} in table {table!r} has no {value!r}, which the filter names.",
        "Filtro reikšmės „{value}“ nėra lentelės „{table}“ stulpelio „{column}“ sąraše.",
    ),
    "perhaps": ("{said} Did you mean {close!r}?", "{said} Gal „{close}“?"),
    # A plan imported from Word.
    "plan_closed": (
        "{file} cannot be opened ({problem}); close it in other programs and try again.",
        "Failo „{file}“ atverti nepavyko ({problem}); užverkite jį kitose programose ir pakartokite.",
    ),
    "plan_not_word": (
        "{file} cannot be read as a Word document; save it as .docx in Word, without a password.",
        "Failo „{file}“ perskaityti kaip „Word“ dokumento nepavyko; įrašykite jį programa „Word“ kaip .docx, be slaptažodžio.",
    ),
    "plan_no_table": (
        "{file} has no plan table: one whose headings name the activities (or measures) and their results.",
        "Dokumente „{file}“ nėra plano lentelės, kurios antraštėse būtų įrašytos veiklos (arba priemonės) ir jų rezultatai.",
    ),
    "plan_other_years": (
        "{file} plans {years}, but the table 'rodikliai' has no column for {missing}; change its year headings in the control workbook and try again.",
        "Dokumente „{file}“ planuojami {years} metai, o lentelėje „rodikliai“ nėra stulpelių šiems metams: {missing}; pakeiskite metų antraštes ir pakartokite.",
    ),
    "plan_kept": (
        "{path} has a plan already and stays as it is; the draft is in {written} beside it.",
        "Darbaknygėje „{path}“ planas jau yra, todėl ji nepakeista; plano juodraštis įrašytas šalia, į failą „{written}“.",
    ),
    "plan_to_finish": (
        "Fill Rūšis and Skaičiavimas of every indicator in the table 'rodikliai'; until then forms can be prepared and returns checked, but nothing is consolidated, monitored, reported or published.",
        "Lentelėje „rodikliai“ prie kiekvieno rodiklio įrašykite rūšį ir skaičiavimą; kol jų trūksta, formas parengti ir gautas ataskaitas patikrinti galima, bet suvestinė, stebėsena, ataskaitos ir vieši puslapiai nesudaromi.",
    ),
    # What the document leaves unsaid; stands in the column Pastaba of the row.
    "draft_years_of_workbook": (
        "The document does not say which years it plans; they are those of the table 'rodikliai', {years}.",
        "Dokumente nepasakyta, kuriems metams planuojama; įrašyti lentelės „rodikliai“ metai ({years}).",
    ),
    "draft_years_of_plan": (
        "Activities that name no years of their own: {count}; they got those of the plan, {years}.",
        "Veiklų, kurių metai atskirai nenurodyti, yra {count}; joms įrašyti viso plano metai ({years}).",
    ),
    "draft_goal_untitled": (
        "The document has no title of the goal; write it.",
        "Tikslo pavadinimo dokumente nerasta; įrašykite jį.",
    ),
    "draft_goal_unnumbered": (
        "The goal has no number; it got {code} by its place.",
        "Tikslas dokumente be numerio; kodas {code} suteiktas pagal eilę.",
    ),
    "draft_direction_unnumbered": (
        "The direction “{title}” has no number; it got {code} by its place.",
        "Kryptis „{title}“ dokumente be numerio; kodas {code} suteiktas pagal eilę.",
    ),
    "draft_no_direction": (
        "The activities below belong to no direction; write its title.",
        "Veiklos nepriskirtos jokiai krypčiai; įrašykite jos pavadinimą.",
    ),
    "draft_number_taken": (
        "The number {number} stands in the document twice; the code is {code}.",
        "Numeris {number} dokumente kartojasi; suteiktas kodas {code}.",
    ),
    "draft_activity_untitled": (
        "The cell of the activity is empty; write its title.",
        "Veiklos langelis dokumente tuščias; įrašykite pavadinimą.",
    ),
    "draft_continuation": (
        "A continuation: the cell of the activity is empty. Write its title, or give its indicators to activity {above}.",
        "Tęsinys: veiklos langelis dokumente tuščias. Įrašykite pavadinimą arba rodiklius priskirkite veiklai {above}.",
    ),
    "draft_no_responsible": (
        "Nobody is named as responsible.",
        "Atsakingas dokumente nenurodytas.",
    ),
    "draft_row_joined": (
        "Row {row} of the Word table begins in the middle of a sentence and was joined to this one.",
        "„Word“ lentelės {row} eilutė prasideda sakinio viduriu, todėl prijungta prie šios.",
    ),
    "draft_row_passed": (
        "The row “{text}” fits no column of the plan and was passed over.",
        "Eilutė „{text}“ netinka nė vienam plano stulpeliui ir praleista.",
    ),
    "draft_table_passed": (
        "This is no plan table and was passed over: “{headings}”.",
        "Tai ne plano lentelė, todėl ji praleista: „{headings}“.",
    ),
    "draft_column_passed": (
        "The column “{heading}” was not read.",
        "Stulpelis „{heading}“ neperskaitytas.",
    ),
    "draft_heading_passed": (
        "The heading “{text}” has no plan table of its own below it and was not read.",
        "Po antrašte „{text}“ nėra jai skirtos plano lentelės, todėl ji neperskaityta.",
    ),
    "draft_parts_passed": (
        "Only plan tables are read; these parts of the document were not: {parts}. Write them in the sheets Strategija, SSGG and Rizikos.",
        "Skaitomos tik plano lentelės, todėl šios dokumento dalys neperskaitytos: {parts}. Jas įrašykite lapuose „Strategija“, „SSGG“ ir „Rizikos“.",
    ),
    "draft_target_unread": (
        "“{text}”, the target of {year}, is not a plain number and was not read.",
        "{year} m. siektina reikšmė „{text}“ nėra vien skaičius, todėl neperskaityta.",
    ),
    "draft_numbers_in_words": (
        "Targets are those of the columns of years; numbers in the words were not read: {numbers}.",
        "Siektinos reikšmės paimtos iš metų stulpelių; tekste esantys skaičiai neperskaityti: {numbers}.",
    ),
    "draft_no_result": (
        "No result is planned; write at least one indicator.",
        "Planuojamo rezultato nėra; įrašykite bent vieną rodiklį.",
    ),
    "draft_number_in_title": (
        "A number stands in the activity only, not in its results ({numbers}); if it is a target, write an indicator for it.",
        "Skaičius įrašytas tik veikloje, rezultatuose jo nėra ({numbers}); jei tai siektina reikšmė, sukurkite jai rodiklį.",
    ),
    "draft_divided": (
        "A sentence with several numbers was cut at its commas; see whether each indicator still says what is meant.",
        "Sakinys, kuriame keli skaičiai, padalytas ties kableliais; patikrinkite, ar kiekvienas rodiklis aiškus.",
    ),
    "draft_no_number": (
        "The result has no number; choose its kind.",
        "Rezultatas be skaičiaus; pasirinkite rūšį.",
    ),
    "draft_several_numbers": (
        "Several numbers ({numbers}); choose one or make an indicator of each.",
        "Keli skaičiai ({numbers}); palikite vieną arba kiekvienam sukurkite rodiklį.",
    ),
    "draft_brackets": (
        "Numbers in brackets were not read: {numbers}.",
        "Skaičiai skliaustuose neperskaityti: {numbers}.",
    ),
    "draft_no_year": (
        "The number {number} has no year: is it for each year or for the whole plan?",
        "Skaičius {number} be metų: ar jis kiekvienų metų, ar viso plano?",
    ),
    "draft_year_before": (
        "The number {number} has no year of its own; does the “each year” earlier in the sentence hold for it too?",
        "Skaičius {number} savo metų neturi: ar jam tinka „per metus“ iš sakinio pradžios?",
    ),
    "draft_kind_unclear": (
        "The words do not say the kind; choose it.",
        "Rūšis iš teksto neaiški; pasirinkite ją.",
    ),
    "draft_percent": (
        "{number} per cent: the words do not say whether it is a share or a level, and of which years.",
        "{number} proc.: iš teksto neaišku, ar tai dalis, ar lygis ir kurių metų.",
    ),
    "draft_growth_start": (
        "Growth needs a start value and its year; {number} per cent is taken for the end of the plan where no year is said.",
        "Augimui reikia pradinės reikšmės ir jos metų; jei metai nenurodyti, {number} proc. laikoma siektina viso plano reikšme.",
    ),
    "draft_each_of": (
        "It may mean {number} for each of those listed; if so, make an indicator of each.",
        "Tai gali reikšti po {number} kiekvienam iš išvardytųjų; jei taip, kiekvienam sukurkite rodiklį.",
    ),
    "draft_year_outside": (
        "The numbers of years outside the plan were not taken: {years}.",
        "Metų, kurių plane nėra, skaičiai nepaimti: {years}.",
    ),
}
"""Code -> the English and the Lithuanian wording."""
