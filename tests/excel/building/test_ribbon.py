"""The ribbon: valid as Excel wants it, each button told in Lithuanian, each shipped document there."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from checkout import ROOT
from suvestine.excel.building.modules import source
from suvestine.resources import docx_templates

SPACE = "{http://schemas.microsoft.com/office/2009/07/customui}"
TEXT = source("ribbon.xml")
RIBBON = etree.fromstring(TEXT.encode())
CONTROLS = [*RIBBON.iter(f"{SPACE}button", f"{SPACE}menu")]
SCHEMA = etree.XMLSchema(etree.parse(str(ROOT / "tests" / "data" / "ribbon.xsd")))


def faults(text):
    SCHEMA.validate(etree.fromstring(text.encode()))
    return [fault.message for fault in SCHEMA.error_log]


def test_the_ribbon_is_valid():
    assert faults(TEXT) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("onAction=", "onaction="),
        ('id="check"', 'id="prepare"'),
        ('keytip="SV"', 'keytip="SUVE"'),
        ('size="large"', 'size="big"'),
        ("<menu ", '<menu onAction="RibbonSuvestine.OnAction" '),
        ('label="Strategijos stebėsena"', 'label="Strategijos stebėsena" size="large"'),
        ("customui", "customui14"),
    ],
)
def test_a_ribbon_that_excel_would_drop_is_not(right, wrong):
    assert right in TEXT
    assert faults(TEXT.replace(right, wrong, 1)) != []


def test_every_button_calls_the_one_macro_with_a_name_that_may_enter_a_command_line():
    for control in CONTROLS:
        assert re.fullmatch("[a-z_]+", control.get("id"))
        expected = None if control.tag == f"{SPACE}menu" else "RibbonSuvestine.OnAction"
        assert control.get("onAction") == expected


def test_every_control_explains_itself_in_lithuanian():
    for control in CONTROLS:
        assert control.get("imageMso"), control.get("id")
        tip = control.get("supertip")
        assert tip.endswith("."), tip
        assert '"' not in tip
        assert tip.count("„") == tip.count("“")
        assert len(control.get("screentip")) <= 60


def test_the_menu_has_every_shipped_document_but_the_annual_report():
    shipped = {path.stem for path in docx_templates().glob("*.docx")} - {"metine_ataskaita"}
    (menu,) = RIBBON.iter(f"{SPACE}menu")
    *single, everything = [button.get("id") for button in menu]
    assert sorted(single) == sorted(f"document_{name}" for name in shipped)
    assert everything == "all_documents"


def test_keys_are_told_apart():
    for parent in [RIBBON.find(f".//{SPACE}tab"), *RIBBON.iter(f"{SPACE}menu")]:
        own = [each for each in parent.iter() if each is not parent and each.get("keytip")]
        keys = [each.get("keytip") for each in own if parent.tag == f"{SPACE}menu" or not inside_menu(each)]
        assert len(set(keys)) == len(keys) == len([key for key in keys if key.isupper()])


def inside_menu(control):
    return control.getparent().tag == f"{SPACE}menu"
