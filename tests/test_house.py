"""The shape of the house: where code may stand, how long it gets, what text never holds."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest

from checkout import ROOT, project_files

MODULE_LINES = 400
FUNCTION_LINES = 40
PACKAGE = ROOT / "addin" / "suvestine"
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*.py"))
PAGES = sorted(str(path) for path in project_files() if path.suffix == ".md")


def test_source_root_holds_one_package_and_no_code_of_its_own():
    children = {path.parts[1] for path in project_files() if path.parts[0] == "addin"}
    assert children == {"suvestine"}


@pytest.mark.parametrize("folder", ["workbook_templates", "docx_templates"])
def test_template_folders_hold_templates_only(folder):
    suffix = f".{folder.partition('_')[0].replace('workbook', 'xlsx')}"
    kept = [path for path in project_files() if path.parts[0] == folder]
    assert kept
    assert {path.suffix for path in kept} == {suffix}
    assert {len(path.parts) for path in kept} == {2}


@pytest.mark.parametrize("module", MODULES)
def test_module_says_what_it_gives_and_stays_short(module):
    text = (ROOT / module).read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree)
    assert len(text.splitlines()) < MODULE_LINES
    assert {name: lines for name, lines in function_lines(tree) if lines >= FUNCTION_LINES} == {}


def test_a_file_of_tests_stays_short_too():
    found = {
        path: len((ROOT / path).read_text(encoding="utf-8").splitlines())
        for path in project_files()
        if path.parts[0] == "tests" and path.suffix == ".py"
    }
    assert found
    assert {path: lines for path, lines in found.items() if lines >= MODULE_LINES} == {}


def function_lines(tree):
    """Each function with its lines, its docstring not counted."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            prose = first.end_lineno - first.lineno + 1 if ast.get_docstring(node) else 0
            yield node.name, node.end_lineno - node.lineno + 1 - prose


def lint_imports(project):
    """What import-linter says about a copy of the package in which a test may have changed something."""
    code = "import sys; sys.path.insert(0, 'addin'); from importlinter.cli import lint_imports as run; "
    command = [sys.executable, "-c", code + "sys.exit(run(no_cache=True))"]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def copied(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "addin/suvestine", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_imports_keep_the_contract(copied):
    done = lint_imports(copied)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("findings.py", "from suvestine import rounds", "One direction BROKEN"),
        ("plan/model.py", "from suvestine.forms import model", "One direction BROKEN"),
        ("newcomer.py", "", "not listed as layers"),
        ("returns/extract.py", "import openpyxl", "Only spreadsheet opens and writes spreadsheets BROKEN"),
        ("monitoring/judge.py", "import docx", "Only reports writes Word documents and charts BROKEN"),
        ("reports/pdf.py", "import xlwings", "Only excel speaks to Excel and LibreOffice on screen BROKEN"),
        ("rounds/fetched.py", "from suvestine.excel import desk", "One direction BROKEN"),
    ],
)
def test_contract_reports_a_breach(copied, module, line, broken):
    path = copied / "addin/suvestine" / module
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{before}\n{line}\n", encoding="utf-8")
    done = lint_imports(copied)
    assert done.returncode != 0
    assert broken in done.stdout + done.stderr


DISTRIBUTIONS = {"docx": "python-docx", "markdown_it": "markdown-it-py", "python_calamine": "python-calamine"}
"""Import name -> the name that pip knows, where they differ."""
NOT_IMPORTED = {"pyarrow"}
"""Declared for what pandas writes Parquet with."""
OF_LIBREOFFICE = {"uno", "unohelper", "com"}
"""Stands in LibreOffice's own Python, where a part of the extension runs."""


def test_what_is_imported_is_declared_and_what_is_declared_is_imported():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["parquet"]]
    declared = {re.match(r"[\w.-]+", line)[0] for line in lines}
    imported = {DISTRIBUTIONS.get(name, name) for module in MODULES for name in third_party(module)}
    assert declared - NOT_IMPORTED == imported


def third_party(module):
    own = {"suvestine", *OF_LIBREOFFICE, *sys.stdlib_module_names}
    for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from {alias.name.split(".")[0] for alias in node.names} - own
        elif isinstance(node, ast.ImportFrom):
            yield from {node.module.split(".")[0]} - own


MACHINE = re.compile(
    r"/(?:work|root|opt|srv)/\w|/home/\w|[A-Z]:\\Users|pypi\.or[g]|python[h]osted|registry\.np[m]|--(?:extra-)?index-url"
)


def test_text_names_no_machine_and_no_registry():
    found = []
    for name in project_files():
        if name == Path("tests/test_house.py"):
            continue
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [(str(name), match[0]) for match in MACHINE.finditer(text)]
    assert found == []


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = {unquote(target) for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text)}
    assert {target for target in targets if not (ROOT / page).parent.joinpath(target).exists()} == set()


def test_readme_names_files_that_exist():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    inside = re.findall(r"^\| ((?:`[\w./]+`(?:, )?)+) \|", text.split("## The house")[1], re.MULTILINE)
    assert inside
    for name in re.findall(r"`([^`]+)`", " ".join(inside)):
        assert (PACKAGE / name).exists(), name
    for name in re.findall(r"`(addin/[^`]+)`", text):
        assert (ROOT / name).exists(), name


def test_readme_tour_shows_every_package():
    tour = (ROOT / "README.md").read_text(encoding="utf-8").split("## The house")[1]
    packages = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert {name for name in packages if f"`{name}/`" not in tour} == set()
