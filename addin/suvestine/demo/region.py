"""The example of a regional library: plans of its units, the department's registers, its territory's libraries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from suvestine.demo import department as department_form
from suvestine.demo import library as library_form
from suvestine.demo import questionnaires as questionnaire_form
from suvestine.demo import region_flaws
from suvestine.demo import units as unit_form
from suvestine.demo.answers import Answers
from suvestine.demo.department import department
from suvestine.demo.example import Example
from suvestine.demo.library import Library, library
from suvestine.demo.questionnaires import questionnaire
from suvestine.demo.region_plan import SETTINGS, plan_tables
from suvestine.demo.units import unit_plan
from suvestine.profiles import REGION
from suvestine.spreadsheet.patch import CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook_bytes
from suvestine.spreadsheet.table_filling import Filling, with_filled_tables
from suvestine.workspace import Member

TERRITORY = "Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka"
"""The value of ``Regiono biblioteka`` whose libraries stay: those of two counties."""
_STAFF_OF_UNITS = {"P1": 14, "P2": 9, "P3": 8, "P4": 7, "P5": 5}
_NOTICE = """PAVYZDINIAI DUOMENYS

Šiame aplanke viskas sugalvota: planai, projektai, tyrimai, mokymai, konsultacijos, skaičiai, žmonės ir
net pats bibliotekos strateginis planas. Tikri tik savivaldybių, jų bibliotekų ir apskričių pavadinimai.
Nė vienas skaičius nieko nesako apie tikras bibliotekas; nerodykite jų kaip tikrų ir necituokite.

Kas kur yra:
  valdymas.xlsx   valdymo darbaknygė (padaliniai ir teritorijos bibliotekos, planas, nustatymai)
  siuntimui/      padaliniams, skyriui ir bibliotekoms paruoštos darbaknygės
  gauta/          „užpildytos“ darbaknygės; 2026 m. tarp jų tyčia yra klaidų, o kelių trūksta
  suvestines/     suvestinė ir stebėsenos darbaknygės
  ataskaitos/     dokumentai

Savo darbui susikurkite naują aplanką; šį galite ištrinti.
"""


@dataclass(frozen=True, slots=True)
class RegionPeriod:
    """Everybody's answers of one period, by member code; libraries and units fill ``questionnaires`` too."""

    libraries: Mapping[str, Library]
    units: Mapping[str, Answers]
    departments: Mapping[str, Answers]
    questionnaires: Mapping[str, Answers]

    @property
    def answers(self) -> Mapping[str, Mapping[str, Answers]]:
        return {
            unit_form.FORM: self.units,
            department_form.FORM: self.departments,
            questionnaire_form.FORM: self.questionnaires,
            library_form.FORM: {code: item.answers for code, item in self.libraries.items()},
        }


def region_period(
    members: Mapping[str, Member],
    period: str,
    *,
    before: RegionPeriod | None = None,
    flawed: bool = False,  # noqa: ARG001 - nothing here changes beyond explanation
) -> RegionPeriod:
    """The answers of a period, without mistakes."""
    libraries = {
        code: _of_no_plan(library(member, period, before=before.libraries[code] if before else None))
        for code, member in members.items()
        if member.group == "narys"
    }
    units = [code for code, member in members.items() if member.group == "padalinys"]
    staff = {code: int(item.figures["D11"]) for code, item in libraries.items()} | _STAFF_OF_UNITS
    return RegionPeriod(
        libraries=libraries,
        units={code: unit_plan(code, period) for code in units},
        departments={
            code: department(period) for code, member in members.items() if member.group == "skyrius"
        },
        questionnaires={
            code: questionnaire(code, period, staff=staff[code]) for code in (*libraries, *units)
        },
    )


def _of_no_plan(told: Library) -> Library:
    """The library's return without codes of the association's plan, which this workspace does not have."""
    registers = {
        name: [{key: value for key, value in row.items() if key != "strategijos_veikla"} for row in rows]
        for name, rows in told.answers.registers.items()
    }
    return replace(told, answers=replace(told.answers, registers=registers))


def _settled(control: bytes) -> bytes:
    """The control workbook with one territory's libraries, the units, and a small plan of the library."""
    workbook = read_workbook_bytes(control)
    members, settings = workbook.tables["nariai"], workbook.tables["nustatymai"]
    rows = workbook.rows_of(members)
    place = members.headings.index("Regiono biblioteka")
    kept = [row for row in rows if row[place] in (TERRITORY, None)]
    content, _ = with_filled_tables(control, {"nariai": Filling(members.headings, kept), **plan_tables()}, {})
    patches = [
        CellPatch(settings.area.sheet, settings.area.top + number, settings.area.left + 1, SETTINGS[name])
        for number, (name, *_) in enumerate(workbook.rows_of(settings), 1)
        if isinstance(name, str) and name in SETTINGS
    ]
    return Patchable(content).patched(patches)


EXAMPLE = Example(
    profile=REGION,
    forms=(unit_form.FORM, department_form.FORM, questionnaire_form.FORM, library_form.FORM),
    notice=_NOTICE,
    settled=_settled,
    period=region_period,
    flaws=region_flaws.FLAWS,
)
