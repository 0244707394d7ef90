"""LibreOffice's configuration of a toolbar and a menu, made from the ribbon's buttons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from xml.sax.saxutils import escape

from suvestine.excel.libreoffice.buttons import RibbonButton

TOOLBAR = "lt.suvestine.juosta"
_TITLE = "Suvestinė"
_SERVICE = "service:lt.suvestine.Mygtukas?"
_CALC = "com.sun.star.sheet.SpreadsheetDocument"
_IN_TOOLBAR = "all_documents"
"""The one item of the menu of other documents that the toolbar shows: a toolbar of an extension has no submenus."""
_SEPARATOR = "private:separator"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:package="{}" oor:name="{}">\n'
)
_TAIL = "</oor:component-data>\n"


def addons(buttons: tuple[RibbonButton, ...]) -> str:
    """``Addons.xcu``: the toolbar and the menu."""
    lines = [
        '<node oor:name="AddonUI">',
        '<node oor:name="OfficeToolBar">',
        f'<node oor:name="{TOOLBAR}" oor:op="replace">',
        *_toolbar(buttons),
        "</node>",
        "</node>",
        '<node oor:name="OfficeMenuBar">',
        '<node oor:name="lt.suvestine.meniu" oor:op="replace">',
        _text("Title", _TITLE),
        _value("Context", _CALC),
        '<node oor:name="Submenu">',
        *_menu(buttons),
        "</node>",
        "</node>",
        "</node>",
        "</node>",
    ]
    return _HEAD.format("org.openoffice.Office", "Addons") + "\n".join(lines) + "\n" + _TAIL


def toolbar_state() -> str:
    """``CalcWindowState.xcu``: the toolbar is shown, docked at the top, with words instead of pictures."""
    lines = [
        '<node oor:name="UIElements">',
        '<node oor:name="States">',
        f'<node oor:name="private:resource/toolbar/addon_{TOOLBAR}" oor:op="replace">',
        _text("UIName", _TITLE),
        _value("Docked", "true", kind="xs:boolean"),
        _value("DockingArea", "0", kind="xs:int"),
        _value("DockPos", "0,4"),
        _value("Visible", "true", kind="xs:boolean"),
        _value("Style", "1", kind="xs:int"),
        "</node>",
        "</node>",
        "</node>",
    ]
    return _HEAD.format("org.openoffice.Office.UI", "CalcWindowState") + "\n".join(lines) + "\n" + _TAIL


def _toolbar(buttons: tuple[RibbonButton, ...]) -> Iterator[str]:
    shown = [item for button in buttons for item in (button.items or (button,)) if _on_toolbar(button, item)]
    yield from _numbered(_entry(button, in_toolbar=True) for button in _separated(shown))


def _on_toolbar(button: RibbonButton, item: RibbonButton) -> bool:
    return item is button or item.action == _IN_TOOLBAR


def _menu(buttons: tuple[RibbonButton, ...]) -> Iterator[str]:
    yield from _numbered(_menu_entry(button) for button in _separated(buttons))


def _menu_entry(button: RibbonButton | None) -> list[str]:
    lines = _entry(button, in_toolbar=False)
    if button is not None and button.items:
        submenu = _numbered(_entry(item, in_toolbar=False) for item in button.items)
        lines = [line for line in lines if 'oor:name="URL"' not in line]
        lines = [*lines, '<node oor:name="Submenu">', *submenu, "</node>"]
    return lines


def _entry(button: RibbonButton | None, *, in_toolbar: bool) -> list[str]:
    """The lines of one button; None is a line between groups."""
    if button is None:
        return [_value("URL", _SEPARATOR)]
    lines = [
        _value("URL", _SERVICE + button.action),
        _text("Title", button.label),
        _value("Target", "_self"),
        _value("Context", _CALC),
    ]
    return [*lines, _value("ImageIdentifier", "")] if in_toolbar else lines


def _separated(buttons: Iterable[RibbonButton]) -> list[RibbonButton | None]:
    """The buttons with None between the groups of the ribbon."""
    groups = [list(group) for _, group in groupby(buttons, key=lambda button: button.group)]
    separated: list[RibbonButton | None] = list(groups[0])
    for _, group in pairwise(groups):
        separated += [None, *group]
    return separated


def _numbered(entries: Iterable[list[str]]) -> Iterator[str]:
    """Entries as nodes whose names keep the order: LibreOffice sorts them."""
    for number, entry in enumerate(entries):
        yield f'<node oor:name="m{number:02}" oor:op="replace">'
        yield from entry
        yield "</node>"


def _value(name: str, value: str, *, kind: str = "xs:string") -> str:
    return f'<prop oor:name="{name}" oor:type="{kind}"><value>{escape(value)}</value></prop>'


def _text(name: str, value: str) -> str:
    """The same words in every language of LibreOffice: what librarians see is Lithuanian."""
    shown = "".join(f'<value xml:lang="{language}">{escape(value)}</value>' for language in ("en-US", "lt"))
    return f'<prop oor:name="{name}" oor:type="xs:string">{shown}</prop>'
