"""The package: every part has its type, every relationship its target, the names of code are the same everywhere."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from excel.building.twin import twin
from suvestine import __version__
from suvestine.excel.building.addin import build_addin
from suvestine.excel.building.modules import source

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def package(addin_file):
    with zipfile.ZipFile(addin_file) as archive:
        assert archive.testzip() is None
        yield archive


def relationships(package, part):
    folder, _, name = part.rpartition("/")
    for each in ET.fromstring(package.read(posixpath.join(folder, "_rels", f"{name}.rels"))).iter(
        RELATIONSHIP
    ):
        yield each.get("Type").rpartition("/")[2], posixpath.join(folder, each.get("Target"))


def test_every_relationship_leads_to_a_part_and_every_part_is_reached(package):
    top = dict(relationships(package, ""))
    assert top == {"officeDocument": "xl/workbook.xml", "extensibility": "customUI/customUI14.xml"}
    book = dict(relationships(package, "xl/workbook.xml"))
    assert book == {
        "worksheet": "xl/worksheets/sheet1.xml",
        "styles": "xl/styles.xml",
        "vbaProject": "xl/vbaProject.bin",
    }
    administrative = {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"}
    assert set(package.namelist()) == {*top.values(), *book.values()} | administrative


def test_every_part_has_the_type_that_excel_expects(package):
    types = ET.fromstring(package.read("[Content_Types].xml"))
    defaults = {each.get("Extension"): each.get("ContentType") for each in types.iter(f"{TYPES}Default")}
    overrides = {each.get("PartName"): each.get("ContentType") for each in types.iter(f"{TYPES}Override")}
    assert {name[1:] for name in overrides} <= set(package.namelist())
    assert {name.rpartition(".")[2] for name in package.namelist()} <= set(defaults)
    assert overrides["/xl/workbook.xml"] == "application/vnd.ms-excel.addin.macroEnabled.main+xml"
    assert defaults["bin"] == "application/vnd.ms-office.vbaProject"


def test_the_ribbon_and_the_code_names_are_in_their_parts(package):
    assert package.read("customUI/customUI14.xml").decode() == source("ribbon.xml")
    book = ET.fromstring(package.read("xl/workbook.xml"))
    assert book.find(f"{MAIN}workbookPr").get("codeName") == "ThisWorkbook"
    sheet = ET.fromstring(package.read("xl/worksheets/sheet1.xml"))
    assert sheet.find(f"{MAIN}sheetPr").get("codeName") == "Sheet1"


def test_parts_are_dated_alike(package):
    assert {about.date_time for about in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def settings(addin, folder):
    sheet = openpyxl.load_workbook(twin(addin, folder / "twin.xlsm"))["suvestine.conf"]
    return dict(sheet.iter_rows(values_only=True))


def test_the_settings_are_the_version_and_the_interpreter(addin_file, interpreter, tmp_path):
    assert settings(addin_file, tmp_path) == {"VERSION": __version__, "INTERPRETER_WIN": interpreter}


def test_a_mac_has_its_own_interpreter(tmp_path):
    addin = tmp_path / "suvestine.xlam"
    addin.write_bytes(build_addin(PurePosixPath("/Users/Ona & Šarūnas/<venv>/bin/python3")))
    assert settings(addin, tmp_path) == {
        "VERSION": __version__,
        "INTERPRETER_MAC": "/Users/Ona & Šarūnas/<venv>/bin/python3",
    }


def test_without_an_interpreter_none_is_recorded(tmp_path):
    addin = tmp_path / "suvestine.xlam"
    addin.write_bytes(build_addin(None))
    assert settings(addin, tmp_path) == {"VERSION": __version__}
