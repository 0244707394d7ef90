"""The extension as a file and in LibreOffice: what is in it, that it installs, that its parts can run there."""

from __future__ import annotations

import ast
import io
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from conftest import program
from excel.libreoffice.office import python_with_uno
from suvestine import __version__
from suvestine.errors import UserError
from suvestine.excel.libreoffice.addons import TOOLBAR
from suvestine.excel.libreoffice.buttons import ribbon_buttons
from suvestine.excel.libreoffice.extension import IDENTIFIER, build_extension
from suvestine.excel.libreoffice.installation import (
    build_extension_here,
    extension_installed,
    install_extension,
    remove_extension,
)

MANIFEST = "{http://openoffice.org/2001/manifest}"
REGISTRY = "{http://openoffice.org/2001/registry}"
OF_LIBREOFFICE = {"uno", "unohelper", "com"}
OLDEST_PYTHON = (3, 8)
"""What LibreOffice 7 brings on Windows and macOS."""
PATH = Path("aplankas su tarpais") / "python"


@pytest.fixture(scope="module")
def package():
    with zipfile.ZipFile(io.BytesIO(build_extension(PATH))) as opened:
        yield {name: opened.read(name).decode("utf-8") for name in opened.namelist()}


def test_two_builds_are_the_same_bytes():
    first = build_extension(PATH)
    # A zip keeps times in steps of two seconds.
    time.sleep(2.1)
    assert build_extension(PATH) == first


def test_every_part_is_named_where_libreoffice_looks_for_it(package):
    entries = ET.fromstring(package["META-INF/manifest.xml"])
    listed = {entry.get(f"{MANIFEST}full-path"): entry.get(f"{MANIFEST}media-type") for entry in entries}
    assert set(listed) <= set(package)
    assert listed["component.py"] == "application/vnd.sun.star.uno-component;type=Python"
    assert {name for name, kind in listed.items() if "configuration" in kind} == {
        "Addons.xcu",
        "CalcWindowState.xcu",
    }


def test_the_description_says_what_it_is(package):
    description = ET.fromstring(package["description.xml"])
    space = "{http://openoffice.org/extensions/description/2006}"
    assert description.find(f"{space}identifier").get("value") == IDENTIFIER
    assert description.find(f"{space}version").get("value") == __version__
    assert {name.get("lang") for name in description.find(f"{space}display-name")} == {"lt", "en"}
    for source in description.iter(f"{space}src"):
        assert source.get("{http://www.w3.org/1999/xlink}href") in package


def test_the_interpreter_stands_beside_the_code_that_starts_it(package):
    written = json.loads(package["pythonpath/suvestine/excel/libreoffice/host/program.json"])
    assert written == {"interpreter": str(PATH), "version": __version__}


def entries(package, *path):
    """URL and title of each entry of a node of the configuration, in the order in which LibreOffice sorts them."""
    node = ET.fromstring(package["Addons.xcu"])
    for name in path:
        node = next(child for child in node if child.get(f"{REGISTRY}name") == name)
    found = []
    for child in sorted(node.findall("node"), key=lambda child: child.get(f"{REGISTRY}name")):
        values = {prop.get(f"{REGISTRY}name"): prop[0].text for prop in child.findall("prop")}
        found.append((values.get("URL", "").rpartition("?")[2], values.get("Title")))
    return found


def test_the_toolbar_has_every_button_of_the_ribbon_in_its_order(package):
    shown = [entry for entry in entries(package, "AddonUI", "OfficeToolBar", TOOLBAR) if entry[1]]
    expected = []
    for button in ribbon_buttons():
        items = [item for item in button.items if item.action == "all_documents"]
        expected += [(each.action, each.label) for each in (items if button.items else [button])]
    assert shown == expected
    assert len(shown) >= 8


def test_the_menu_has_every_action(package):
    menu = ("AddonUI", "OfficeMenuBar", "lt.suvestine.meniu", "Submenu")
    labels = [label for _, label in entries(package, *menu) if label]
    assert labels == [button.label for button in ribbon_buttons()]
    documents = next(button for button in ribbon_buttons() if button.items)
    number = [label for _, label in entries(package, *menu)].index(documents.label)
    items = entries(package, *menu, f"m{number:02}", "Submenu")
    assert items == [(item.action, item.label) for item in documents.items]


def test_groups_of_the_ribbon_are_kept_apart(package):
    shown = entries(package, "AddonUI", "OfficeToolBar", TOOLBAR)
    groups = len({button.group for button in ribbon_buttons()})
    assert sum(label is None for _, label in shown) == groups - 1
    assert all(label for _, label in (shown[0], shown[-1]))


def test_the_code_runs_in_the_oldest_python_that_libreoffice_brings(package):
    own = {"suvestine", *OF_LIBREOFFICE, *sys.stdlib_module_names}
    modules = {name: text for name, text in package.items() if name.endswith(".py")}
    assert len(modules) > 10
    for name, text in modules.items():
        tree = ast.parse(text, name, feature_version=OLDEST_PYTHON)
        assert imported(tree) <= own, name
        assert newer_methods(tree) == set(), name


def test_the_code_imports_only_what_the_extension_carries(package):
    for text in [text for name, text in package.items() if name.endswith(".py")]:
        for module in imported_modules(ast.parse(text)):
            path = f"pythonpath/{module.replace('.', '/')}"
            assert f"{path}.py" in package or f"{path}/__init__.py" in package


def imported(tree):
    names = {
        alias.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    return names | {n.module.partition(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}


def imported_modules(tree):
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {node.module for node in froms if node.module.startswith("suvestine")}


def newer_methods(tree):
    """Words of Python 3.9 and newer that the grammar does not show."""
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    keywords = {word.arg for node in ast.walk(tree) if isinstance(node, ast.Call) for word in node.keywords}
    return (used & {"removeprefix", "removesuffix", "pairwise", "UTC"}) | (keywords & {"strict"})


@pytest.mark.libreoffice
def test_libreoffice_installs_it(office):
    assert office.ask("extensions") == [[IDENTIFIER, __version__, "Suvestinė: buttons"]]


@pytest.fixture
def home():
    """A folder that an ordinary user may use; pytest keeps its own folders from others."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@pytest.fixture
def unopkg(soffice, home):
    """LibreOffice's installer as an ordinary user has it: it refuses to serve root."""
    installer = Path(soffice).resolve().with_name("unopkg")
    if os.geteuid() != 0:
        return str(installer)
    return script(
        home / "unopkg",
        "for last; do :; done\n"
        'if [ -f "$last" ]; then chmod a+x "$(dirname "$last")"; chmod a+r "$last"; fi\n'
        f"HOME={home} TMPDIR={home} exec {program('setpriv')} --reuid=65534 --regid=65534 --clear-groups "
        f'{installer} "$@"',
    )


def script(path, lines):
    path.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.libreoffice
def test_it_is_installed_found_and_removed_for_the_user(unopkg, home):
    given = dict(unopkg=unopkg, profile=home / "profile")
    assert extension_installed(**given) is None
    install_extension(**given)
    install_extension(**given)
    assert extension_installed(**given) == __version__
    assert remove_extension(**given)
    assert extension_installed(**given) is None
    assert not remove_extension(**given)


@pytest.mark.libreoffice
def test_it_is_installed_from_an_activated_virtual_environment(unopkg, home, monkeypatch):
    """LibreOffice would take the environment's Python for its own, and that one has no ``uno``."""
    active = home / "active"
    subprocess.run([python_with_uno(), "-m", "venv", "--without-pip", active], check=True)
    monkeypatch.setenv("PATH", f"{active / 'bin'}{os.pathsep}{os.environ['PATH']}")
    given = dict(unopkg=unopkg, profile=home / "profile")
    install_extension(**given)
    assert extension_installed(**given) == __version__


@pytest.mark.libreoffice
def test_it_is_added_again_where_libreoffice_has_failed_once(unopkg, home):
    once = home / "once"
    failing = script(
        home / "failing", f'if [ ! -e {once} ]; then touch {once}; exit 1; fi\nexec {unopkg} "$@"'
    )
    install_extension(unopkg=failing, profile=home / "profile")
    assert once.exists()
    assert extension_installed(unopkg=unopkg, profile=home / "profile") == __version__


@pytest.mark.libreoffice
@pytest.mark.skipif(os.geteuid() != 0, reason="LibreOffice refuses only root")
def test_what_libreoffice_refuses_is_said(soffice, tmp_path):
    with pytest.raises(UserError, match="as root") as refused:
        install_extension(profile=tmp_path)
    assert refused.value.sentence.code == "extension_refused"


def test_without_libreoffice_it_says_so(monkeypatch):
    monkeypatch.setattr("suvestine.excel.libreoffice.installation.find_libreoffice", lambda: None)
    with pytest.raises(UserError, match="LibreOffice was not found") as missing:
        extension_installed()
    assert missing.value.sentence.code == "no_libreoffice_here"


def test_an_interpreter_without_a_window_is_not_started():
    with zipfile.ZipFile(io.BytesIO(build_extension_here("C:/Python/pythonw.exe"))) as opened:
        name = next(name for name in opened.namelist() if name.endswith("program.json"))
        assert json.loads(opened.read(name))["interpreter"].endswith("python.exe")
