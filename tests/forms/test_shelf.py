"""Which template an edition is read by."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

from suvestine.errors import UserError
from suvestine.forms.reading import read_template
from suvestine.forms.shelf import ArchivedTemplate, Shelf
from workbooks import club_form

TITLE = "Sporto klubo metų ataskaita"


def edition(label: str, leader: str = "Vadovas") -> bytes:
    def change(book: Workbook) -> None:
        book["Titulinis"]["B2"] = label
        book["Titulinis"]["A7"] = leader

    return club_form(change)


def shelf() -> Shelf:
    return Shelf(
        {"klubas": read_template(edition("2025-1"), form="klubas")},
        (
            ArchivedTemplate("klubas", TITLE, "2023-1", b"not opened"),
            ArchivedTemplate("klubas", TITLE, "2024-1", edition("2024-1", "Pirmininkas")),
            ArchivedTemplate("klubas", TITLE, "2024-1", edition("2024-1", "Prezidentas")),
            ArchivedTemplate("klubas", TITLE, "2025-1", edition("2025-1", "Senas vadovas")),
        ),
    )


def test_the_template_in_use_goes_before_an_archived_one_of_its_edition():
    found = shelf().edition(TITLE.upper(), " 2025-1 ")
    assert found.fields[0].label == "Vadovas"


def test_of_archived_templates_of_one_edition_the_newest_is_read():
    assert shelf().edition(TITLE, "2024-1").fields[0].label == "Prezidentas"


def test_editions_are_told_newest_first_and_unknown_ones_are_none():
    assert shelf().editions_of(TITLE) == ("2025-1", "2024-1", "2023-1")
    assert shelf().edition(TITLE, "2022-1") is None
    assert shelf().edition("Kita forma", "2025-1") is None


def test_another_title_of_the_same_form_and_edition_is_another_template():
    def old(title: str, leader: str) -> ArchivedTemplate:
        return ArchivedTemplate("klubas", title, "2024-1", edition("2024-1", leader))

    both = Shelf({}, (old("Klubo anketa", "Pirmininkas"), old("Klubo ataskaita", "Prezidentas")))
    found = [both.edition(title, "2024-1").fields[0].label for title in ("Klubo anketa", "Klubo ataskaita")]
    assert found == ["Pirmininkas", "Prezidentas"]


def test_an_archived_template_is_read_though_the_lint_has_become_stricter():
    def touching(book: Workbook) -> None:
        book["Varžybos"]["A5"] = "Pastaba iškart po lentele"

    content = club_form(touching)
    with pytest.raises(UserError):
        read_template(content, form="klubas")
    found = Shelf({}, (ArchivedTemplate("klubas", TITLE, "2024-1", content),)).edition(TITLE, "2024-1")
    assert found.table("varzybos") is not None
