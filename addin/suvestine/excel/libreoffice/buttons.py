"""The buttons of the ribbon as data: ``ribbon.xml`` is the one place that names them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from importlib.resources import files

_NAMESPACE = "{http://schemas.microsoft.com/office/2009/07/customui}"


@dataclass(frozen=True, slots=True)
class RibbonButton:
    """One button, or a menu with buttons of its own; ``group`` is the label of the group it stands in."""

    action: str
    label: str
    tip: str
    group: str
    items: tuple[RibbonButton, ...] = ()


def ribbon_buttons() -> tuple[RibbonButton, ...]:
    """The buttons in their order."""
    text = files("suvestine.excel").joinpath("source", "ribbon.xml").read_text(encoding="utf-8")
    return tuple(
        _button(element, group.get("label", ""))
        for group in ET.fromstring(text).iter(f"{_NAMESPACE}group")
        for element in group
    )


def _button(element: ET.Element, group: str) -> RibbonButton:
    return RibbonButton(
        element.attrib["id"],
        element.attrib["label"],
        element.get("screentip", element.attrib["label"]),
        group,
        tuple(_button(item, group) for item in element),
    )
