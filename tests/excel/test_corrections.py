"""What the sheet „Taisytina“ tells a member to do about each finding."""

from __future__ import annotations

import datetime as dt

from suvestine import rounds
from suvestine.excel.outcome import corrections
from workspaces import CONTESTS, club_return, club_workspace, send


def test_a_repeated_row_is_to_be_deleted_or_told_apart_not_explained_elsewhere(tmp_path):
    folder = club_workspace(tmp_path)
    crowd = ("Rudens taurė", dt.date(2025, 10, 4), "Taurė", 5000, "1.1.1", 10)
    content = club_return("01", contests=[*CONTESTS, CONTESTS[0], crowd])
    told = corrections(rounds.check([send(folder, "01", content)], workspace=folder))
    assert [(row[0], row[1], row[3]) for row in told.rows] == [
        ("Varžybos", "A6", "Ištrinkite eilutę arba įrašykite, kuo įrašas skiriasi."),
        ("Patikra", "A5", "Pataisykite reikšmę arba parašykite, kodėl ji tokia, stulpelyje „Paaiškinimas“."),
    ]
