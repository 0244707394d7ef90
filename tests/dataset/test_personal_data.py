"""Personal data: what looks like them, what is left out, what is refused and how it is said."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook

from suvestine import rounds
from suvestine.dataset.gathering import Gathered
from suvestine.dataset.personal_data import public_dataset
from suvestine.dataset.personal_signs import is_personal_code, personal_sign
from suvestine.errors import UserError
from suvestine.workspace import Workspace
from workbooks import club_form, rule
from workspaces import CONTESTS, club_return, club_workspace, send

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
NUMBER = "38703181745"
"""A made-up personal code that adds up."""


def sign(value: object) -> str:
    found = personal_sign(value)
    return found.code.removeprefix("sign_") if found else ""


@pytest.mark.parametrize(
    "text",
    [
        "ona.onaite@biblioteka.lt",
        "Rašykite: Ona <o-o+x@mail.biblioteka.lt>.",
        "Ona.Onaitė@bibliotekų.lt",
        "ona (eta) biblioteka.lt",
        "ona[at]biblioteka.lt",
        "mailto:ona@biblioteka.lt",
        "https://biblioteka.lt/registracija?kas=ona%40biblioteka.lt",
    ],
)
def test_e_mails(text: str) -> None:
    assert sign(text) == "email"


@pytest.mark.parametrize(
    "text",
    [
        "+370 612 34567", "+37061234567", "+370-612-34567", "+370 (612) 34 567", "00370 612 34567", "37061234567",
        "8 612 34567", "8-612-34567", "(8 612) 34567", "861234567", "8 612 345 67", "0 612 34567", "061234567",
        "(8 5) 212 3456", "8-5-2123456", "(8 445) 12345", "8-445-12 345", "(0 37) 123 456",
        "tel. 212 3456", "Tel.: 52 12 34", "mob. 61234567", "telefonas 8 445 12345", "tel.8 5 2123456",
        "+371 67 123 456", "+48 22 123 45 67", "skambinti\u00a0+370\u00a0612\u00a034567",
    ],
)  # fmt: skip
def test_phones(text: str) -> None:
    assert sign(text) == "phone"
    assert sign(f"Projekto vadovė ({text}), atsako") == "phone"


@pytest.mark.parametrize("text", [NUMBER, f"a. k. {NUMBER}", "387 0318 1745", "3-870318-1745", f"({NUMBER})"])
def test_personal_codes(text: str) -> None:
    assert sign(text) == "personal_code"


def test_numbers_typed_as_numbers() -> None:
    assert sign(float(NUMBER)) == "personal_code"
    assert sign(37061234567.0) == "phone"
    assert (sign(861234567.0), sign(8612345.0), sign(38703181746.0), sign(12.5), sign(float("1e300"))) == (
        "",
    ) * 5


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        (NUMBER, True),
        ("38703181746", False),
        ("38713181743", False),
        ("98703181745", False),
        ("3870318174", False),
        ("33309240064", True),
        ("48503150197", True),
        ("48503150070", True),
        ("48503150078", False),
    ],
)
def test_a_personal_code_adds_up(digits: str, expected: bool) -> None:  # noqa: FBT001
    assert is_personal_code(digits) is expected


@pytest.mark.parametrize(
    "text",
    [
        "978-609-01-1234-5", "ISBN 978-9955-12-345-6", "ISBN 9786090112345", "ISSN 1392-1234",
        "1 234 567,89", "861 234 567", "38 703 181 745", "8 612 345", "12 345 678 Eur", "+1 234 567", "−8 612",
        "1.2.3-1", "3.1.6-1", "2025-03-14", "2025.03.14", "2025 m. kovo 14 d.", "2025-03-14 10:00–12:30", "05-21",
        "https://www.youtube.com/@biblioteka", "https://www.facebook.com/events/38703181745/861234567",
        "www.biblioteka.lt/8-612-34567", "https://maps.example.org/@54.6872,25.2797", "@biblioteka",
        "08.4.2-ESFA-V-616-01-0001", "VP1-2.2-ŠMM-05-K-02-012", "Nr. 8-61", "Įsakymas Nr. V-861", "LT12 1000 0111 0100 1000",
        "190567890", "LT-08105", "0,05", "8 etatai, 6 filialai", "2024 2025 2026", "10 000 000 000",
        "telefonų skaičius 12345", "tel. konsultacijos", "Ona ir @", "5 @ 3", "nežinoma", "",
    ],
)  # fmt: skip
def test_what_only_resembles_personal_data(text: str) -> None:
    assert sign(text) == ""


@pytest.mark.parametrize("value", [None, True, dt.date(2025, 3, 14), dt.time(8, 6)])
def test_other_values_are_no_personal_data(value: object) -> None:
    assert sign(value) == ""


def public(folder: Path, period: str = "2025"):
    workspace = Workspace(folder)
    gathered = Gathered(workspace, workspace.period(period))
    return public_dataset(gathered, gathered.deposited(period))


def contest(title: str) -> tuple[object, ...]:
    return (title, *CONTESTS[0][1:])


def marked(book: Workbook) -> None:
    """The head of the club is a person."""
    validations = book["Titulinis"].data_validations
    validations.dataValidation = [each for each in validations.dataValidation if str(each.sqref) != "B7"]
    rule(book["Titulinis"], "B7", None, prompt="Asmens duomenys. Vardas ir pavardė.")


def test_clean_data_may_leave(tmp_path: Path) -> None:
    folder = club_workspace(tmp_path)
    send(folder, "01")
    rounds.consolidate(folder, now=NOW)
    submission = public(folder).forms["klubas"].submissions["01"]
    assert submission.fields["vadovas"].value == "Ona Onaitė"


def test_what_any_edition_marks_stays_in(tmp_path: Path) -> None:
    folder = club_workspace(tmp_path, forms={"klubas": club_form(marked)})
    send(folder, "01", club_return("01", head="ona@example.org"))
    rounds.consolidate(folder, now=NOW)
    assert "vadovas" not in public(folder).forms["klubas"].submissions["01"].fields
    # The form in use forgets that the field is a person's; what was told in confidence stays so.
    (folder / "formos/klubas.xlsx").write_bytes(club_form())
    assert "vadovas" not in public(folder).forms["klubas"].submissions["01"].fields


def test_what_looks_personal_is_refused_by_its_place_and_not_repeated(tmp_path: Path) -> None:
    folder = club_workspace(tmp_path)
    send(folder, "01", club_return("01", contests=[contest("Taurė, tel. 8 612 34567")]))
    rounds.consolidate(folder, now=NOW)
    with pytest.raises(UserError) as refused:
        public(folder)
    english, lithuanian = str(refused.value), refused.value.sentence.lithuanian
    place = "gauta/2025/01_klubas_2025.xlsx"
    assert english.startswith(
        f"Nothing was published: {place}, Varžybos!A4 (table varzybos, column pavadinimas) looks like a phone number."
    )
    assert lithuanian.startswith(
        f"Nieko nepaskelbta: failo „{place}“ lapo „Varžybos“ langelyje A4 (lentelė „varzybos“, "
        "stulpelis „pavadinimas“) – tai, kas panašu į telefono numerį. Pašalinkite tai"
    )
    assert "34567" not in english + lithuanian


def test_many_places_are_counted(tmp_path: Path) -> None:
    folder = club_workspace(tmp_path)
    send(folder, "01", club_return("01", head="o@example.org", contests=[contest("o@example.org")] * 4))
    rounds.consolidate(folder, now=NOW)
    with pytest.raises(UserError, match="looks like an e-mail address, and 2 more such places") as refused:
        public(folder)
    assert "01_klubas_2025.xlsx, Titulinis!B7 (field vadovas)" in str(refused.value)
    assert "(tokių vietų dar yra: 2)" in refused.value.sentence.lithuanian


def test_the_name_of_a_file_is_looked_at(tmp_path: Path) -> None:
    folder = club_workspace(tmp_path)
    (folder / "gauta/2025/ona@example.org.xlsx").write_bytes(club_return("01"))
    rounds.consolidate(folder, now=NOW)
    with pytest.raises(UserError, match=r"the name of the file gauta/2025/ona@example\.org\.xlsx"):
        public(folder)
