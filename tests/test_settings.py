"""The settings: every one that is read is a row of the shipped control workbook, with help and a blank that is safe."""

from __future__ import annotations

import ast
import datetime as dt
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from checkout import ROOT
from documents.council_sample import settle
from reports.documents_sample import SETTINGS, context, rendered
from suvestine import rounds
from suvestine.profiles import ASSOCIATION, REGION
from suvestine.publishing.pages import LICENCES
from suvestine.reports.themes.theme_designs import THEMES
from suvestine.resources import docx_templates, workbook_templates
from suvestine.spreadsheet.design import read_design
from suvestine.spreadsheet.reading import read_workbook
from suvestine.spreadsheet.validation import Rule
from suvestine.workspace import CONTROL_WORKBOOK, Setting, Workspace

PACKAGE = ROOT / "addin" / "suvestine"
SHIPPED = workbook_templates() / CONTROL_WORKBOOK
DOCUMENTS = sorted(path for path in docx_templates().glob("*.docx") if not path.name.startswith("~"))
READ_BY_TEMPLATES = re.compile(r"\bnustatymai\.(\w+)")


def plain_text(document: Path) -> str:
    with zipfile.ZipFile(document) as package:
        parts = [package.read(name) for name in package.namelist() if re.match(r"word/\w+\.xml$", name)]
    return "\n".join("".join(etree.fromstring(part).itertext()) for part in parts)


@pytest.mark.parametrize("profile", [ASSOCIATION, REGION])
def test_the_settings_are_the_rows_of_a_new_control_workbook(tmp_path: Path, profile: str) -> None:
    rounds.init(tmp_path, profile=profile)
    assert list(Workspace(tmp_path).control.settings) == list(Setting)


def test_code_reads_a_setting_by_its_name_in_one_list_only() -> None:
    literal = [
        f"{path.relative_to(PACKAGE)}:{call.lineno}"
        for path in PACKAGE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and re.search(r"\bsettings?(\.get)?$", ast.unparse(call.func))
        if call.args and isinstance(call.args[0], ast.Constant)
    ]
    assert literal == []


def test_word_templates_read_settings_that_there_are() -> None:
    read = {name for path in DOCUMENTS for name in READ_BY_TEMPLATES.findall(plain_text(path))}
    assert {Setting.APPROVAL.slug, Setting.CERTIFICATE_NUMBER.slug} <= read
    assert read <= {setting.slug for setting in Setting}


@pytest.fixture(scope="module")
def rules() -> dict[Setting, Rule]:
    """The validation of each setting's value."""
    workbook = read_workbook(SHIPPED)
    area = workbook.tables["nustatymai"].area
    values, sheet = workbook.sheets[area.sheet], read_design(SHIPPED.read_bytes()).sheets[area.sheet]
    return {
        Setting(str(values.value(row, area.left))): rule
        for row in range(area.top + 1, area.bottom + 1)
        for rule in sheet.rules_at(row, area.left + 1)
    }


def test_each_setting_has_help_that_excel_can_show(rules: dict[Setting, Rule]) -> None:
    assert {setting: rule.help_title for setting, rule in rules.items()} == {s: s.value for s in Setting}
    assert {
        setting: len(rule.help_text) for setting, rule in rules.items() if not 0 < len(rule.help_text) < 256
    } == {}


def test_the_theme_is_chosen_from_the_themes_there_are(rules: dict[Setting, Rule]) -> None:
    rule = rules[Setting.THEME]
    assert rule.choices == tuple(theme.title for theme in THEMES)
    assert rule.alert == "warning", "several themes may stand side by side"


def test_the_licences_offered_are_those_whose_deed_is_linked(rules: dict[Setting, Rule]) -> None:
    assert set(rules[Setting.LICENCE].choices) == set(LICENCES)


def test_the_last_meeting_typed_into_its_row_is_a_day(tmp_path: Path) -> None:
    rounds.init(tmp_path)
    settle(tmp_path, {Setting.LAST_MEETING: dt.date(2026, 10, 1)})
    control = Workspace(tmp_path).control
    assert control.settings[Setting.LAST_MEETING] == dt.date(2026, 10, 1)
    assert list(control.settings) == list(Setting)


@pytest.mark.parametrize(
    "path",
    [path for path in DOCUMENTS if "nustatymai.patvirtinta" in plain_text(path)],
    ids=lambda path: path.stem,
)
def test_a_document_says_that_it_is_approved_where_the_setting_says_by_whom(
    path: Path, tmp_path: Path
) -> None:
    by = "Tarybos 2026 m. kovo 2 d. sprendimu Nr. 5"
    assert words(path, by, tmp_path)[:2] == ["PATVIRTINTA", by]
    assert "PATVIRTINTA" not in words(path, None, tmp_path)


def words(template: Path, approval: str | None, folder: Path) -> list[str]:
    using = context(settings=SETTINGS | {Setting.APPROVAL: approval})
    return [p.text for p in rendered(template, using, folder).paragraphs if p.text.strip()]
