"""The add-in put where Excel of Windows and of macOS looks for it, looked at, and taken away without a trace."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from suvestine import __version__
from suvestine.errors import UserError
from suvestine.excel import installation
from suvestine.excel.building.addin import build_addin
from suvestine.excel.building.modules import source
from suvestine.excel.excel_folders import excel_folders, mac_folders, windows_folders
from suvestine.excel.installation import build_here, install, remove, status

EXCEL = r"C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE"
APP_PATHS = r"Software\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
POLICIES = r"Software\Policies\Microsoft\Office\16.0\Excel\Security"
CHOICES = r"Software\Microsoft\Office\16.0\Excel\Security"


def windows(home, **registry):
    """Excel's folders of a Windows user whose profile is ``home``; keyword arguments are policies."""
    known = {(APP_PATHS, ""): EXCEL} | {(POLICIES, name): value for name, value in registry.items()}
    return windows_folders(
        {"APPDATA": str(home / "AppData" / "Roaming")}, lambda key, name: known.get((key, name))
    )


def mac(home, *, excel=True):
    applications = home.parent / "Applications"
    if excel:
        (applications / "Microsoft Excel.app").mkdir(parents=True)
    return mac_folders(home, applications)


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "ona"
    folder.mkdir()
    return folder


@pytest.fixture
def windows_python(tmp_path, monkeypatch):
    """A Python that is there under a path of Windows: on this system a file of that name."""
    monkeypatch.chdir(tmp_path)
    path = r"D:\Darbas\Ona\.venv\Scripts\python.exe"
    Path(path).touch()
    return path


def everything(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def problems(found):
    return [problem.code for problem in found.problems]


def test_on_windows_the_add_in_goes_to_the_startup_folder(home):
    (home / "AppData" / "Roaming").mkdir(parents=True)
    folders = windows(home)
    (written,) = install(folders, executable=r"D:\Darbas\Ona\.venv\Scripts\pythonw.exe")
    assert written == home / "AppData/Roaming/Microsoft/Excel/XLSTART/suvestine.xlam"
    found = status(folders)
    assert (found.addin, found.version) == (written, __version__)
    assert found.interpreter == r"D:\Darbas\Ona\.venv\Scripts\python.exe"
    assert remove(folders) == (written,)
    assert everything(home) == ["AppData", "AppData/Roaming"]


def test_on_a_mac_the_add_in_goes_with_the_script_that_starts_programs(home):
    folders = mac(home)
    before = everything(home)
    addin, script = install(folders, executable=sys.executable)
    assert addin == (
        home
        / "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel/suvestine.xlam"
    )
    assert script == home / "Library/Application Scripts/com.microsoft.Excel/suvestine.applescript"
    assert script.read_text(encoding="ascii") == source("suvestine.applescript")
    assert status(folders).interpreter == sys.executable
    assert problems(status(folders)) == []
    folders.log.parent.mkdir(parents=True)
    folders.log.touch()
    assert remove(folders) == (addin, script)
    assert everything(home) == [*before, "Library", "Library/Logs"]


def test_the_script_gets_its_words_quoted_and_waits_for_nothing():
    """Nothing here speaks AppleScript; the file is short, and these are what its safety rests on."""
    (order,) = [line for line in source("suvestine.applescript").splitlines() if "do shell script" in line]
    assert "quoted form of interpreter & " in order
    assert '" -P -B -c " & quoted form of pythonCommand & ' in order
    assert order.endswith('suvestine.log\\" &"')


def test_what_is_written_is_the_add_in_with_this_interpreter(home):
    folders = windows(home)
    folders.startup.mkdir(parents=True)
    (written,) = install(folders, executable=r"C:\py\python.exe")
    assert written.read_bytes() == build_addin(PureWindowsPath(r"C:\py\python.exe"))


def test_the_link_of_an_environment_is_kept(home, tmp_path):
    real = tmp_path / "python3"
    real.touch()
    link = tmp_path / "venv-python"
    link.symlink_to(real)
    folders = mac(home)
    install(folders, executable=str(link))
    assert status(folders).interpreter == str(link)


def test_folders_that_were_there_stay_also_after_an_update(home):
    folders = windows(home)
    folders.startup.mkdir(parents=True)
    (folders.startup / "kitas.xlam").touch()
    before = everything(home)
    install(folders)
    install(folders)
    remove(folders)
    assert everything(home) == before


def test_folders_that_an_earlier_version_made_go_with_the_last(home):
    folders = windows(home)
    install(folders)
    install(folders)
    remove(folders)
    assert everything(home) == []


def test_nothing_to_remove_is_no_mistake(home):
    assert remove(windows(home)) == ()
    assert everything(home) == []


def test_without_excel_nothing_is_installed(home):
    with pytest.raises(UserError, match="Excel was not found"):
        install(mac(home, excel=False))
    with pytest.raises(UserError, match="Excel was not found"):
        install(windows_folders({"APPDATA": str(home)}, lambda _key, _name: None))
    assert everything(home) == []


def test_a_system_without_excel_says_so(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(UserError, match="no Excel for this system"):
        excel_folders()
    assert build_here() == build_addin(None)


@pytest.mark.parametrize("path", [r"C:\100%\python.exe", 'C:\\a"b\\python.exe', "/a\nb/python3"])
def test_an_interpreter_that_no_command_line_can_carry_is_refused(home, path):
    with pytest.raises(UserError, match="Excel cannot start Python from"):
        install(windows(home), executable=path)
    assert everything(home) == []


def test_another_xlwings_leaves_everything_as_it_was(home, monkeypatch):
    monkeypatch.setattr("importlib.metadata.version", lambda _name: "0.38.0")
    with pytest.raises(UserError, match="xlwings is of version"):
        install(windows(home))
    assert everything(home) == []


def held_open(monkeypatch, name):
    """Windows lets nobody replace or delete a file that Excel holds open."""
    replace, unlink = Path.replace, Path.unlink

    def refuse(act):
        def acted(self, *arguments, **named):
            if name in (self.name, *(Path(argument).name for argument in arguments)):
                raise PermissionError(13, "Permission denied", str(self))
            return act(self, *arguments, **named)

        return acted

    monkeypatch.setattr(Path, "replace", refuse(replace))
    monkeypatch.setattr(Path, "unlink", refuse(unlink))


def test_excel_that_holds_the_add_in_open_is_told_and_the_old_one_stays(home, monkeypatch):
    folders = windows(home)
    (written,) = install(folders, executable=r"C:\old\python.exe")
    before, content = everything(home), written.read_bytes()
    held_open(monkeypatch, "suvestine.xlam")
    with pytest.raises(UserError, match="close Excel and try again") as refused:
        install(folders, executable=r"C:\new\python.exe")
    assert refused.value.sentence.lithuanian == (
        f"Failo „{written}“ pakeisti nepavyko (trūksta teisių); užverkite „Excel“ ir pakartokite."
    )
    with pytest.raises(UserError, match="close Excel and try again"):
        remove(folders)
    assert (everything(home), written.read_bytes()) == (before, content)


def test_a_failure_on_the_first_install_leaves_no_trace(home, monkeypatch):
    held_open(monkeypatch, "suvestine.xlam")
    folders = mac(home)
    with pytest.raises(UserError, match="close Excel and try again"):
        install(folders)
    assert everything(home) == []


def test_a_folder_that_cannot_be_made_is_told(home):
    (home / "AppData").touch()
    with pytest.raises(UserError, match="cannot be changed"):
        install(windows(home))
    assert everything(home) == ["AppData"]


def test_status_before_the_installation(home):
    found = status(windows(home))
    assert (found.version, found.interpreter, problems(found)) == ("", "", ["addin_absent"])
    assert everything(home) == []


def test_status_tells_an_old_add_in_whose_python_is_gone(home, monkeypatch):
    monkeypatch.setattr("suvestine.excel.building.addin.__version__", "0.0.1")
    folders = mac(home)
    _, script = install(folders, executable="/Library/gone/bin/python3")
    script.unlink()
    found = status(folders)
    assert found.version == "0.0.1"
    assert problems(found) == ["addin_old", "addin_interpreter", "addin_script"]
    assert "/Library/gone/bin/python3" in found.problems[1].lithuanian


@pytest.mark.parametrize("content", [b"", b"PK", b"not an add-in"])
def test_status_tells_a_damaged_add_in_and_installing_mends_it(home, windows_python, content):
    folders = windows(home)
    folders.startup.mkdir(parents=True)
    (folders.startup / "suvestine.xlam").write_bytes(content)
    assert problems(status(folders)) == ["addin_unreadable"]
    install(folders, executable=windows_python)
    assert problems(status(folders)) == []


@pytest.mark.parametrize(
    ("policies", "told"),
    [
        ({}, []),
        ({"VBAWarnings": 1}, []),
        ({"VBAWarnings": 2}, []),
        ({"VBAWarnings": 3}, ["policy_macros"]),
        ({"VBAWarnings": 4}, ["policy_macros"]),
        ({"RequireAddinSig": 1}, ["policy_signed"]),
        ({"RequireAddinSig": 0}, []),
        ({"DisableAllAddins": 1, "RequireAddinSig": 1}, ["policy_addins", "policy_signed"]),
        ({"blockcontentexecutionfrominternet": 1}, []),
    ],
)
def test_policies_that_stand_in_the_way_are_told(home, windows_python, policies, told):
    folders = windows(home, **policies)
    install(folders, executable=windows_python)
    assert problems(status(folders)) == told


def test_a_file_from_the_internet_is_told_where_such_macros_are_blocked(home, windows_python):
    folders = windows(home, blockcontentexecutionfrominternet=1)
    (written,) = install(folders, executable=windows_python)
    written.with_name("suvestine.xlam:Zone.Identifier").write_text(
        "[ZoneTransfer]\nZoneId=3\n", encoding="ascii"
    )
    assert problems(status(folders)) == ["policy_internet"]


def test_what_the_organisation_decides_comes_before_what_the_user_chose(home):
    known = {(APP_PATHS, ""): EXCEL, (POLICIES, "VBAWarnings"): 2, (CHOICES, "VBAWarnings"): 4}
    folders = windows_folders({"APPDATA": str(home)}, lambda key, name: known.get((key, name)))
    assert folders.policy("VBAWarnings") == 2


def test_paths_are_those_of_the_system_that_excel_runs_on(home):
    assert isinstance(windows(home).interpreter(r"C:\py\python.exe"), PureWindowsPath)
    assert isinstance(mac(home).interpreter("/Library/py/bin/python3"), PurePosixPath)
    assert installation.SCRIPT_NAME in source("SuvestinePython.cls")
