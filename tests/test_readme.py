"""The README's commands do what it says, run as a reader would run them."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest
from typer.main import get_command

from checkout import ROOT, away_from_checkout, copy_project
from suvestine.cli import app
from suvestine.demo.filling import filled
from suvestine.demo.library import library
from suvestine.forms.reading import read_template
from suvestine.periods import Period
from suvestine.sentences import Sentence
from suvestine.workspace import Workspace
from word_plans import strategy_document

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TESTS_MARK = "<!-- tests -->\n"
RETURN = "13_nario_ataskaita_2026.xlsx"
WAY_OUT = "asociacija/siuntimui/2026/"
WAY_BACK = "asociacija/gauta/2026/"


def blocks(language):
    return [text.strip() for found, text in BLOCK.findall(README) if found == language]


def one_command():
    (command,) = [block for block in blocks("sh") if "demo" in block]
    return command


def test_every_block_is_of_a_kind_that_is_tried_here():
    assert {language for language, _ in BLOCK.findall(README)} == {"sh", "powershell"}
    assert len(blocks("sh")) == 5
    assert README.count("```") == 2 * len(BLOCK.findall(README))


def test_commands_with_own_files_run_in_order(tmp_path):
    own, after, _buttons = (block for block in blocks("sh") if block.startswith("suvestine"))
    strategy_document().save(tmp_path / "strategija.docx")
    for line in [*own.splitlines(), *after.splitlines()]:
        program, *arguments = shlex.split(line, comments=True) or ("",)
        if program:
            assert program == "suvestine"
            done = suvestine(arguments, tmp_path)
            assert done.returncode == 0, f"{line}\n{done.stderr}"
        elif "Send" in line:
            assert all(folder in line for folder in (WAY_OUT, WAY_BACK))
            (tmp_path / WAY_BACK / RETURN).write_bytes(filled_by_a_member(tmp_path))
    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*_2026.*")}
    assert {
        "asociacija/suvestines/2026/suvestine_2026.xlsx",
        "asociacija/suvestines/2026/stebesena_2026.xlsx",
        "asociacija/ataskaitos/2026/strategijos_stebesena_2026.docx",
        "asociacija/ataskaitos/2026/metine_ataskaita_2026.docx",
    } <= made
    assert (tmp_path / "duomenys/nario_ataskaita.statistika.csv").exists()
    assert (tmp_path / "puslapiai/index.html").exists()
    assert (tmp_path / "asociacija/valdymas_plano_juodrastis.xlsx").exists()


def filled_by_a_member(folder):
    """The prepared workbook with an example library's answers."""
    workspace = Workspace(folder / "asociacija")
    member = workspace.control.members(Period("2026"))["13"]
    template = read_template((workspace.forms / "nario_ataskaita.xlsx").read_bytes(), form="nario_ataskaita")
    return filled((folder / WAY_OUT / RETURN).read_bytes(), template, library(member, "2026").answers)


def test_the_example_of_a_regional_library_is_made_as_shown(tmp_path):
    (shown,) = re.findall(r"`\.venv/bin/suvestine (demo .+?)`", README)
    done = suvestine(shlex.split(shown), tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "skyrius/gauta/2026/P1_padalinio_planas_2026.xlsx").exists()
    assert (tmp_path / "skyrius/ataskaitos/2026/bibliotekos_veiklos_ataskaita_2026.docx").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="would install the add-in where there is Excel")
def test_commands_of_the_buttons_build_here_and_say_where_there_is_no_excel(tmp_path):
    (block,) = (block for block in blocks("sh") if block.startswith("suvestine addin"))
    for line in block.splitlines():
        program, verb, command, *arguments = shlex.split(line, comments=True)
        assert (program, verb) == ("suvestine", "addin")
        done = suvestine([verb, command, *arguments], tmp_path)
        if command == "build":
            assert done.returncode == 0, f"{line}\n{done.stderr}"
        else:
            assert done.returncode == 2, line
            assert done.stderr == f"suvestine: {Sentence('no_excel_here').english}\n"
    assert {path.name for path in (tmp_path / "mygtukai").iterdir()} == {"suvestine.xlam", "suvestine.oxt"}


def suvestine(arguments, folder):
    return subprocess.run(
        [sys.executable, "-m", "suvestine", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_readme_shows_every_command():
    shown = " ".join(blocks("sh"))
    commands = get_command(app).commands
    groups = {name for name, command in commands.items() if hasattr(command, "commands")}
    names = {name for name in commands if name not in groups}
    names |= {f"{group} {name}" for group in groups for name in commands[group].commands}
    assert {name for name in names if not re.search(rf"suvestine {name}\s", shown)} == set()


def test_powershell_form_is_the_same_command():
    (windows,) = blocks("powershell")
    same = (
        windows.replace("py -m", "python3 -m").replace(".venv\\Scripts\\", ".venv/bin/").replace(";", " &&")
    )
    assert same == one_command()


@pytest.mark.skipif(
    not (os.environ.get("CI") or os.environ.get("SUVESTINE_FULL")),
    reason="installs from the network for a minute; set SUVESTINE_FULL=1 to try the README's one command",
)
def test_one_command_leaves_the_whole_round(tmp_path):
    project = copy_project(tmp_path / "project")
    command = ["bash", "-euc", one_command()]
    done = subprocess.run(
        command, cwd=project, env=away_from_checkout(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    example = project / "pavyzdys"
    for period in ("2025", "2026"):
        members = {
            path.name.partition("_nario")[0] for path in example.glob(f"gauta/{period}/[0-9]*_nario_*.xlsx")
        }
        assert len(members) >= 59
        assert (example / f"gauta/{period}/LSVBA_tarybos_veikla_{period}.xlsx").exists()
        assert (example / f"suvestines/{period}/suvestine_{period}.xlsx").exists()
        assert (example / f"suvestines/{period}/stebesena_{period}.xlsx").exists()
        assert (example / f"ataskaitos/{period}/strategijos_stebesena_{period}.docx").exists()
        assert (example / f"ataskaitos/{period}/metine_ataskaita_{period}.docx").exists()


def command_for_tests():
    return README.split(TESTS_MARK)[1].removeprefix("```sh\n").partition("\n```\n")[0]


def test_continuous_integration_runs_exactly_the_tests_block(tmp_path):
    """The run itself is this one: .ci/run gets a bash that notes what it was given."""
    project = copy_project(tmp_path / "project")
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("soffice", "pdftoppm", "Xvfb", "openbox", "xdotool", "chromium"):
        script(programs / name, "")
    script(programs / "fc-list", "echo Carlito")
    script(programs / "apt-get", "echo apt-get must not run; exit 1")
    script(programs / "bash", 'printf "%s" "$2" > given; echo "$1" > options')
    bash = shutil.which("bash")
    path = os.pathsep.join((str(programs), os.environ["PATH"]))
    done = subprocess.run(
        [bash, project / ".ci/run"],
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project / "given").read_text(encoding="utf-8") == command_for_tests()
    assert (project / "options").read_text(encoding="utf-8") == "-euc\n"


def script(path, body):
    path.write_text(f"#!{shutil.which('sh')}\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def test_tests_block_stops_at_the_first_failure_and_tries_everything():
    steps = [" ".join(shlex.split(step)) for step in command_for_tests().split("&&")]
    assert "\n" not in command_for_tests().replace("&&\n", "&& ")
    assert [step.removeprefix(".venv/bin/") for step in steps] == [
        "python3 -m venv .venv",
        "pip install -q -c constraints.txt -e .[dev,parquet]",
        "ruff check .",
        "ruff format --check .",
        "mypy",
        "lint-imports",
        "pytest -n 2 --dist loadfile",
    ]


def test_continuous_integration_refuses_a_readme_without_the_tests_block(tmp_path):
    project = copy_project(tmp_path / "project")
    (project / "README.md").write_text("# No block\n", encoding="utf-8")
    done = subprocess.run(
        [shutil.which("bash"), project / ".ci/run"], capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
