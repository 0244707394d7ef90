"""The desk over xlwings' real classes for Windows: its workbooks, messages and status bar."""

from __future__ import annotations

import pytest

from excel.windows.excel import Application, Workbook
from excel.windows.screen import INFORMATION, NO, WARNING, YES, YES_NO
from suvestine.errors import UserError
from suvestine.excel import desk as desk_module
from suvestine.excel import launcher, programs
from suvestine.excel.desk import path_of
from suvestine.sentences import Sentence

ONEDRIVE = "https://d.docs.live.net/0123456789"


def press(monkeypatch, button: str, window: int) -> None:
    monkeypatch.setattr("sys.argv", ["-c", f"--hwnd={window}"])
    launcher.start(button)


def test_a_button_serves_the_excel_that_started_it(monkeypatch, screen, control, folder):
    Workbook(Application(screen, process=20), folder / "kitur" / "suvestinė.xlsx")
    press(monkeypatch, "open_folder", control.handle)
    assert (screen.opened, screen.boxes) == ([folder], [])


def test_the_end_of_a_button_is_the_end_of_nothing_else(monkeypatch, control):
    forgotten = []
    monkeypatch.setattr("atexit.unregister", forgotten.append)
    press(monkeypatch, "open_folder", control.handle)
    assert [function.__name__ for function in forgotten] == ["cleanup"]


@pytest.mark.parametrize("hidden", [False, True])
def test_the_book_is_the_one_in_front(desk, control, excel, folder, hidden):
    front = Workbook(excel, folder / "suvestinė.xlsx")
    assert desk.book.name == "suvestinė.xlsx"
    if hidden:
        Workbook(excel, "/XLSTART/PERSONAL.XLSB", shown=False)
    for book in (front, control):
        book.Close(SaveChanges=False)
    with pytest.raises(UserError) as refused:
        _ = desk.book
    assert refused.value.sentence.code == "no_workbook"


def test_a_book_is_found_by_its_file(desk, excel, folder):
    for elsewhere in ("Knyga1", f"{ONEDRIVE}/eiga=1.xlsx", folder / "kitur" / "suvestinė.xlsx"):
        Workbook(excel, elsewhere)
    assert desk.book_at(folder / "kitur" / ".." / "eiga=1.xlsx").name == "eiga=1.xlsx"
    assert desk.book_at(folder / "suvestinė.xlsx") is None


def test_a_result_opens_once_and_is_no_change(desk, screen, excel, folder):
    desk.open(folder / "suvestinė.xlsx")
    opened = excel.ActiveWorkbook
    assert (opened.FullName, opened.Saved) == (str(folder / "suvestinė.xlsx"), True)
    opened.Saved = False
    desk.open(folder / "suvestinė.xlsx")
    assert (excel.Workbooks.Count, opened.Saved) == (2, False)
    desk.open(folder / "ataskaita.docx")
    assert screen.opened == [folder / "ataskaita.docx"]


def test_a_result_stays_closed_beside_a_book_of_its_name(desk, screen, excel, folder):
    Workbook(excel, folder / "kitur" / "suvestinė.xlsx")
    desk.open(folder / "suvestinė.xlsx")
    assert excel.Workbooks.Count == 2
    assert screen.boxes[0].style == WARNING
    assert f"„{folder / 'suvestinė.xlsx'}“" in screen.boxes[0].text


@pytest.mark.parametrize("saved", [True, False])
def test_only_an_unchanged_result_is_closed(desk, excel, folder, saved):
    Workbook(excel, folder / "suvestinė.xlsx").Saved = saved
    desk.close_unchanged(folder / "suvestinė.xlsx")
    assert excel.Workbooks.Count == (1 if saved else 2)


def test_a_message_comes_to_the_window_that_is_left(desk, screen, control, excel, folder):
    desk.say(Sentence("never_saved", {"name": desk.book.name}))
    excel.StatusBar = "Suvestinė: skaitoma…"
    left = Workbook(excel, folder / "suvestinė.xlsx")
    control.Close(SaveChanges=False)
    desk.tell("Parengta.")
    (box,) = screen.boxes
    assert (box.window, box.title, box.style) == (left.handle, "Suvestinė", INFORMATION)
    assert box.text.startswith("Parengta.\n\n")
    assert "„eiga=1.xlsx“" in box.text
    assert excel.StatusBar is False


@pytest.mark.parametrize(("answer", "agreed"), [(YES, True), (NO, False)])
def test_a_question_has_two_answers(desk, screen, answer, agreed):
    screen.answer = answer
    assert desk.ask("Ar tęsti?") is agreed
    assert screen.boxes[0].style == YES_NO | INFORMATION


def test_the_status_bar_tells_how_far_a_step_is(desk, excel, monkeypatch):
    monkeypatch.setattr(desk_module, "_BETWEEN_UPDATES", -1)
    with desk.progress(Sentence("reading_returns"), 60) as advance:
        begun = excel.StatusBar
        advance()
        assert excel.StatusBar == begun.replace("…", ", 1 iš 60…") != begun
    desk.rest()
    assert excel.StatusBar is False


def test_what_excel_says_of_a_book(desk, control, folder):
    book = desk.book
    assert programs.address(book) == str(path_of(book)) == str(folder / "eiga=1.xlsx")
    assert (programs.is_saved(book), programs.is_read_only(book)) == (True, False)
    control.Saved, control.ReadOnly = False, True
    assert (programs.is_saved(book), programs.is_read_only(book)) == (False, True)
    programs.mark_saved(book)
    assert control.Saved is True


def test_a_book_in_onedrive_is_its_copy_here(desk, excel, folder, monkeypatch):
    monkeypatch.setenv("OneDriveConsumer", str(folder))
    Workbook(excel, f"{ONEDRIVE}/kitur/suvestinė.xlsx")
    assert path_of(desk.book) == folder / "kitur" / "suvestinė.xlsx"


@pytest.mark.parametrize(
    ("address", "code"), [(f"{ONEDRIVE}/nėra.xlsx", "workbook_in_cloud"), ("Knyga1", "never_saved")]
)
def test_a_book_without_a_file_here_is_refused(desk, excel, address, code):
    Workbook(excel, address)
    with pytest.raises(UserError) as refused:
        path_of(desk.book)
    assert refused.value.sentence.code == code
