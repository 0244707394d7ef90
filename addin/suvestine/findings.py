"""What is said about a return: findings, repairs, refusals, and the one catalogue of their Lithuanian texts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs; the values are the words of the JSON output."""

    ERROR = "klaida"
    WARNING = "ispejimas"
    TRIAL = "bandomasis"

    @property
    def label(self) -> str:
        """The word that people read."""
        return {"klaida": "klaida", "ispejimas": "įspėjimas", "bandomasis": "bandomasis"}[self.value]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a return; ``sheet`` and ``cell`` are the submitted ones, ``field`` ours."""

    form: str
    member: str
    file: str
    sheet: str
    cell: str
    field: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A member's mistake; ``explanation`` is the member's own, where a warning was explained.

    ``template_sheet`` and ``template_cell`` are the place in the template, for the corrections sheet.
    """

    code: str
    severity: Severity
    place: Place
    found: str
    message: str
    explanation: str = ""
    template_sheet: str = ""
    template_cell: str = ""

    @property
    def open(self) -> bool:
        """Whether it keeps the return from being accepted."""
        return self.severity is Severity.ERROR or (self.severity is Severity.WARNING and not self.explanation)


@dataclass(frozen=True, slots=True)
class Repair:
    """A value, column or table that was read although it was not as the template has it."""

    place: Place
    found: str
    read_as: str
    message: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that contributes nothing, and the way out."""

    file: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Skip:
    """A file that was passed over on purpose."""

    file: str
    reason: str


FINDINGS: dict[str, str] = {
    "required_blank": "Privalomas langelis „{label}“ tuščias. Įrašykite reikšmę; jei jos niekas nežino, rašykite „nežinoma“, jei klausimas netaikomas – „netaikoma“.",
    "not_number": "„{label}“: turi būti skaičius. Įrašykite skaičių be matavimo vieneto ir kito teksto.",
    "not_whole": "„{label}“: turi būti sveikasis skaičius.",
    "not_date": "„{label}“: turi būti data, pavyzdžiui, {example}.",
    "ambiguous_date": "„{label}“: neaišku, kuris skaičius yra mėnuo. Įrašykite datą taip: {example}.",
    "not_time": "„{label}“: turi būti laikas, pavyzdžiui, 14:30.",
    "bare_dash": "„{label}“: brūkšnys gali reikšti ir nulį, ir nežinomą reikšmę. Įrašykite 0, „nežinoma“ arba „netaikoma“.",
    "error_cell": "„{label}“: langelyje yra „Excel“ klaida. Įrašykite reikšmę.",
    "not_in_list": "„{label}“: reikšmės nėra sąraše. {advice}",
    "out_of_range": "„{label}“: {advice}",
    "text_length": "„{label}“: {advice}",
    "custom_rule": "„{label}“: {advice}",
    "missing_row": "Lape „{sheet}“ nėra eilutės „{code}“ ({label}). Grąžinkite eilutę iš formos ir ją užpildykite.",
    "unknown_row": "Lape „{sheet}“ yra eilutė, kurios formoje nėra ({which}). Jos reikšmės neįtraukiamos; pašalinkite eilutę arba ištaisykite kodą.",
    "duplicate_row": "Lape „{sheet}“ kodas „{code}“ kartojasi; įtraukta pirmoji eilutė. Palikite vieną.",
    "missing_column": "Lape „{sheet}“ nėra stulpelio „{heading}“. Grąžinkite stulpelį iš formos.",
    "renamed_column": "Lape „{sheet}“ nėra stulpelio „{heading}“, bet yra nežinomas stulpelis „{unknown}“. Grąžinkite stulpelio pavadinimą „{heading}“.",
    "missing_sheet": "Nėra lapo „{sheet}“ su jo lentele. Grąžinkite lapą iš formos.",
    "missing_table": "Lape „{sheet}“ nerasta lentelė, kuri formoje prasideda langelyje {cell}. Grąžinkite lentelę su jos antraštėmis iš formos.",
    "missing_field": "Nerastas langelis „{label}“ (lapas „{sheet}“, langelis {cell}). Grąžinkite lapą iš formos.",
    "text_below_table": "Lape „{sheet}“ po lentele parašytas tekstas įrašu nelaikomas. Jei tai įrašas, perkelkite jį į lentelę; jei pastaba – ištrinkite.",
    "repeated_row": "Lape „{sheet}“ {row} eilutė sutampa su {earlier} eilute, o skaičiuojamos abi. Jei įrašas tas pats, vieną eilutę ištrinkite; jei kitas – įrašykite, kuo jis skiriasi.",
    "check_failed": "{message} ({left} {operator} {right})",
    "macros": "Darbaknygėje yra makrokomandų; jos nebuvo vykdomos. Siųskite .xlsx be makrokomandų.",
}
"""Finding code -> Lithuanian text; the braces are filled where the finding is made."""

REPAIRS: dict[str, str] = {
    "number_text": "Skaičius įrašytas kaip tekstas; perskaitytas kaip skaičius.",
    "date_text": "Data įrašyta kaip tekstas; perskaityta kaip data.",
    "date_with_time": "Data įrašyta su laiku; perskaityta tik data.",
    "date_number": "Data įrašyta kaip skaičius; perskaityta kaip data.",
    "time_text": "Laikas įrašytas kaip tekstas; perskaitytas kaip laikas.",
    "time_number": "Laikas įrašytas kaip skaičius; perskaitytas kaip laikas.",
    "list_spelling": "Sąrašo reikšmė parašyta kitaip; perskaityta kaip sąrašo reikšmė.",
    "unknown_word": "Žodis „nežinoma“ arba „netaikoma“ parašytas kitaip; perskaitytas kaip vienas iš jų.",
    "sheet_renamed": "Lapas pervadintas; jo reikšmės rastos pagal pavadinimus ar antraštes.",
    "table_by_headings": "Lentelės pavadinimo nėra; lentelė rasta pagal antraštes.",
    "column_renamed": "Stulpelio pavadinimas pakeistas; stulpelis atpažintas.",
    "columns_moved": "Stulpeliai perkelti; reikšmės perskaitytos pagal antraštes.",
    "table_moved": "Lentelė perkelta; reikšmės perskaitytos iš naujos vietos.",
    "rows_below": "Eilutės įrašytos žemiau lentelės pabaigos; jos įtrauktos.",
    "field_moved": "Langelis perkeltas; reikšmė perskaityta iš naujos vietos.",
    "form_recognised": "Formos žymų nėra; forma atpažinta pagal {evidence}.",
    "member_from_name": "Nario kodo darbaknygėje nėra; narys atpažintas pagal failo pavadinimą.",
    "period_from_name": "Laikotarpio darbaknygėje nėra; jis paimtas iš failo pavadinimo ar aplanko.",
    "member_digits": "Nario kodas įrašytas kaip skaičius; perskaitytas kaip kodas.",
}

REFUSALS: dict[str, str] = {
    "encrypted": "Failas apsaugotas slaptažodžiu. Pašalinkite slaptažodį („Failas“ → „Informacija“ → „Apsaugoti darbaknygę“) ir atsiųskite iš naujo.",
    "old_format": "Failas yra senojo formato (.xls). Išsaugokite kaip „Excel“ darbaknygę (.xlsx) ir atsiųskite iš naujo.",
    "not_xlsx": "Failas nėra .xlsx darbaknygė. Atverkite jį „Excel“ ar „LibreOffice“ programa, išsaugokite kaip .xlsx ir atsiųskite iš naujo.",
    "corrupt": "Failo nepavyko atverti: jis sugadintas arba nebaigtas siųsti. Išsaugokite darbaknygę iš naujo ir atsiųskite.",
    "not_readable": "Failo nepavyko nuskaityti: jį laiko atvertą kita programa, jis perkeltas arba trūksta teisių. Uždarykite failą ir pakartokite.",
    "empty_file": "Failas tuščias. Atsiųskite užpildytą darbaknygę.",
    "unsafe": "Failo sandara neleidžia jo saugiai atverti. Perkelkite reikšmes į atsiųstą formą ir atsiųskite iš naujo.",
    "too_large": "Failas per didelis: jame daugiau eilučių ar stulpelių, negu gali turėti forma. Perkelkite reikšmes į atsiųstą formą.",
    "unknown_form": "Neatpažinta forma: darbaknygėje nėra nei šiame rinkime renkamos formos žymų, nei jos lentelių. Užpildykite atsiųstą formą.",
    "ambiguous_form": "Darbaknygė tinka kelioms formoms ({forms}). Užpildykite atsiųstą formą nepašalindami jos žymų.",
    "unknown_edition": "Formos „{form}“ redakcija „{found}“ nežinoma (galioja {expected}). Užpildykite šio laikotarpio formą.",
    "form_not_collected": "Forma „{form}“ šiame rinkime nerenkama: jos nėra valdymo darbaknygės lentelėje „formos“.",
    "unknown_member": "Nežinomas nario kodas „{found}“. Naudokite Jums atsiųstą darbaknygę arba pasitikslinkite kodą.",
    "no_member": "Neaišku, kurio nario tai ataskaita: darbaknygėje nėra nario kodo. Naudokite Jums atsiųstą darbaknygę.",
    "name_of_another": "Neaišku, kurio nario tai ataskaita: kodas „{own_code}“ priklauso nariui „{member}“, o pavadinimo langelyje (lapas „{sheet}“, langelis {cell}) įrašytas kitas narys – „{name}“ (kodas {other}). Perkelkite reikšmes į Jums atsiųstą darbaknygę.",
    "member_not_expected": "Iš nario „{found}“ formos „{form}“ nelaukiama.",
    "wrong_period": "Darbaknygės laikotarpis „{found}“, o renkamas {expected}. Atsiųskite {expected} laikotarpio ataskaitą.",
}
"""Refusal code -> Lithuanian text."""

SKIPS: dict[str, str] = {
    "lock_file": "„Excel“ ar „LibreOffice“ laikinas užrakto failas, ne ataskaita",
    "system_file": "sistemos failas, ne ataskaita",
    "older": "yra naujesnė to paties nario ataskaita: {winner}",
    "same": "toks pat failas kaip {winner}",
}
"""Skip code -> Lithuanian reason."""


def refusal(file: str, code: str, **details: object) -> Refusal:
    """A refusal with the catalogue's text filled in."""
    return Refusal(file, code, REFUSALS[code].format(**details))


def skip(file: str, code: str, **details: object) -> Skip:
    """A skip with the catalogue's reason filled in."""
    return Skip(file, SKIPS[code].format(**details))
