"""Nothing personal reaches a public page: marked fields stay out, what looks personal stops the publishing."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest

from publishing.association import EMAIL, HEAD, PHONE, Published, new_workspace, publish, set_cell
from suvestine.errors import UserError

CODE = 38703181745.0
"""A made-up personal code that adds up."""


def everything(published: Published) -> str:
    """The text of all pages with what their data addresses hold."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(published.out.iterdir())]
    held = [
        base64.b64decode(found).decode() for text in texts for found in re.findall(r"base64,([\w+/=]+)", text)
    ]
    return "\n".join([*texts, *held])


def test_pages_hold_no_person_of_any_return(published: Published) -> None:
    text = everything(published)
    assert "Akmenės rajono savivaldybės viešoji biblioteka" in text
    assert [given for given in (HEAD, PHONE, EMAIL, "Pavardenė") if given in text] == []


@pytest.mark.parametrize(
    ("column", "typed", "sign"),
    [
        ("Pavadinimas", "Biblioteka, ona@example.org", "an e-mail address"),
        ("Savivaldybė", "Akmenės (tel. 8 425 12345)", "a phone number"),
    ],
)
def test_what_the_control_workbook_gives_away_is_refused(
    tmp_path: Path, column: str, typed: str, sign: str
) -> None:
    workspace = new_workspace(tmp_path / "a")
    set_cell(workspace, "nariai", "32", column, typed)
    with pytest.raises(UserError) as refused:
        publish(workspace, tmp_path / "out")
    assert str(refused.value).startswith(
        f"Nothing was published: the row '32' of table 'nariai' (column {column}) looks like {sign}."
    )
    assert typed not in str(refused.value) + refused.value.sentence.lithuanian
    assert not (tmp_path / "out").exists()


def test_a_setting_is_looked_at_too(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a")
    set_cell(workspace, "nustatymai", "Organizacija", "Reikšmė", "Asociacija, info@example.org")
    with pytest.raises(
        UserError, match="the setting 'Organizacija' of table 'nustatymai' looks like an e-mail"
    ):
        publish(workspace, tmp_path / "out")


def test_a_personal_code_in_a_cell_for_numbers_is_refused_with_its_place(tmp_path: Path) -> None:
    def slip(given):
        given["11"]["P1"] = CODE

    workspace = new_workspace(tmp_path / "a", slip)
    with pytest.raises(UserError) as refused:
        publish(workspace, tmp_path / "out")
    found = refused.value.sentence.lithuanian
    assert "failo „gauta/2026/11.xlsx“ lapo „Statistika“ langelyje E" in found
    assert "(lentelė „statistika“, stulpelis „ataskaitiniai_metai“) – tai, kas panašu į asmens kodą" in found
    assert "38703181745" not in found + str(refused.value)


def test_pages_that_are_there_stay_when_the_new_ones_are_refused(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a")
    publish(workspace, tmp_path / "out")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    set_cell(workspace, "nariai", "32", "Pavadinimas", "ona@example.org")
    with pytest.raises(UserError):
        publish(workspace, tmp_path / "out")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
