"""Every command in a process of its own: exit codes, the JSON objects, the files, one sentence for the operator."""

from __future__ import annotations

import csv
import datetime as dt
import shutil
from pathlib import Path
from typing import NamedTuple

import docx
import pytest

import suvestine
from command_line import assert_refused, run
from suvestine import resources, rounds
from suvestine.errors import DocumentsUnwritten
from suvestine.profiles import DEPARTMENT_DOCUMENTS
from suvestine.workspace import Workspace
from workbooks import club_form
from workspaces import PERIOD, club_return, club_workspace, send

CONSOLIDATE = {"period", "forms", "files", "refused", "skipped", "findings", "repairs", "outputs"}
FINDING = {
    "code", "severity", "form", "member", "file", "sheet", "cell", "field", "template_sheet", "template_cell",
    "found", "message",
}  # fmt: skip
REPAIR = {"form", "member", "file", "sheet", "cell", "field", "found", "read_as", "message"}
BEFORE = "laikotarpis,nario_kodas,busena"
PLACE = "failas,lapas,eilute"
FILES = {
    "klubas.Skaiciai": f"{BEFORE},kodas,ataskaitiniai_metai,paaiskinimas,{PLACE}",
    "klubas.varzybos": f"{BEFORE},pavadinimas,data,rusis,dalyviu_skaicius,veikla,kaina_eur,{PLACE}",
    "klubas.laukai": f"{BEFORE},laukas,reiksme,failas,lapas,langelis",
    "rodikliai": None,
}
"""Exported files and their headings."""


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """A workspace to which nothing came back."""
    return club_workspace(tmp_path_factory.mktemp("cli") / "tuscia")


class Consolidated(NamedTuple):
    """A workspace with one good return, one with errors, one broken, one lock file."""

    folder: Path
    outcome: dict


@pytest.fixture(scope="module")
def consolidated(tmp_path_factory) -> Consolidated:
    folder = club_workspace(tmp_path_factory.mktemp("cli") / "pilna")
    send(folder, "01")
    send(folder, "02", club_return("02", numbers={"N1": "12,5", "N11": 1, "N2": "1 000,5"}))
    send(folder, "03", b"PK\x03\x04 cut off")
    (folder / "gauta" / PERIOD / "~$01_klubas_2025.xlsx").write_bytes(b"lock")
    document = docx.Document()
    document.add_paragraph("Nariai: {{ formos.klubas.skaiciai.N1.suma }}")
    document.save(folder / "dokumentai" / "santrauka.docx")
    shutil.copy(resources.docx_templates() / "strategijos_stebesena.docx", folder / "dokumentai")
    ended = run("consolidate", folder, "--json")
    assert ended.code == 0, ended.stderr
    return Consolidated(folder, ended.json)


def test_version():
    assert run("--version") == (0, f"suvestine {suvestine.__version__}\n", "")


def test_init_makes_a_workspace_and_never_overwrites(tmp_path):
    folder = tmp_path / "nauja"
    first = run("init", folder, "--period", "2026")
    assert first.code == 0
    made = {line.removeprefix(f"{folder}/") for line in first.stdout.splitlines()}
    assert {"valdymas.xlsx", "formos/nario_ataskaita.xlsx", "dokumentai/metine_ataskaita.docx"} <= made
    assert (folder / "gauta" / "2026").is_dir()
    assert {row["terminas"] for row in Workspace(folder).control.rows("formos")} == {dt.date(2027, 1, 30)}
    (folder / "valdymas.xlsx").write_bytes(b"mine")
    (folder / "formos" / "nario_ataskaita.xlsx").unlink()
    again = run("init", folder, "--period", "2026", "--profile", "regionas")
    assert again.stdout.splitlines() == [
        f"{folder}/formos/nario_ataskaita.xlsx",
        *(f"{folder}/dokumentai/{name}.docx" for name in sorted(DEPARTMENT_DOCUMENTS)),
    ]
    assert (folder / "valdymas.xlsx").read_bytes() == b"mine"


def test_prepare_writes_for_whom_it_is_asked(fresh):
    outgoing = fresh / "siuntimui" / PERIOD
    ended = run("prepare", fresh, "--form", "klubas", "--member", "02")
    assert (ended.code, ended.stdout) == (0, f"Prepared: 1, in {outgoing}\n")
    assert "T (taryba)" in ended.stderr
    assert [path.name for path in outgoing.iterdir()] == ["02_klubas_2025.xlsx"]
    assert run("prepare", fresh, "--period", "2026").code == 0
    assert {path.name for path in (fresh / "siuntimui" / "2026").iterdir()} == {
        f"{member}_klubas_2026.xlsx" for member in ("01", "02", "03")
    }


def test_an_empty_inbox_is_no_failure(tmp_path):
    folder = club_workspace(tmp_path)
    ended = run("consolidate", folder, "--json")
    assert ended.code == 0
    everybody = ["01", "02", "03"]
    assert ended.json["forms"] == {
        "klubas": {"expected": everybody, "accepted": [], "with_errors": [], "missing": everybody}
    }
    assert all((folder / path).is_file() for path in ended.json["outputs"])
    assert_refused(run("consolidate", folder, "--period", "2031"), "2031")


def test_consolidate_prints_the_specified_object(consolidated):
    said = consolidated.outcome
    assert said.keys() == CONSOLIDATE
    assert said["period"] == PERIOD
    states = said["forms"]["klubas"]
    assert states == {
        "expected": ["01", "02", "03"],
        "accepted": ["01"],
        "with_errors": ["02"],
        "missing": ["03"],
    }
    parts = [code for state in ("accepted", "with_errors", "missing") for code in states[state]]
    assert sorted(parts) == states["expected"]
    assert len(set(parts)) == len(parts)
    (refused,), (skipped,) = said["refused"], said["skipped"]
    assert refused.keys() == {"file", "code", "message"}
    assert (refused["file"], refused["code"]) == ("gauta/2025/03_klubas_2025.xlsx", "corrupt")
    assert skipped.keys() == {"file", "reason"}
    assert skipped["file"] == "gauta/2025/~$01_klubas_2025.xlsx"
    (finding,), (repair, *_) = said["findings"], said["repairs"]
    assert finding.keys() == FINDING
    assert repair.keys() == REPAIR
    assert said["outputs"] == ["suvestines/2025/suvestine_2025.xlsx"]


def test_a_finding_says_where_what_and_how_bad(consolidated):
    (finding,) = consolidated.outcome["findings"]
    assert {key: finding[key] for key in FINDING - {"message"}} == {
        "code": "not_whole", "severity": "klaida", "form": "klubas", "member": "02",
        "file": "gauta/2025/02_klubas_2025.xlsx", "sheet": "Skaičiai", "cell": "E5",
        "field": "Skaiciai.N1.ataskaitiniai_metai", "found": "12,5",
        "template_sheet": "Skaičiai", "template_cell": "E5",
    }  # fmt: skip
    repair = next(item for item in consolidated.outcome["repairs"] if item["cell"] == "E8")
    assert (repair["found"], repair["read_as"]) == ("1 000,5", "1000,5")


def test_consolidate_without_json_says_the_same_in_lines(consolidated):
    ended = run("consolidate", consolidated.folder)
    assert ended.code == 0
    assert "klubas: 3 expected, 1 accepted, 1 with errors, 1 missing" in ended.stdout
    assert "suvestines/2025/suvestine_2025.xlsx" in ended.stdout


def test_check_prints_findings_of_single_files(consolidated):
    inbox = consolidated.folder / "gauta" / PERIOD
    file = inbox / "02_klubas_2025.xlsx"
    ended = run("check", file, "--workspace", consolidated.folder, "--json")
    assert ended.code == 0
    assert ended.json["findings"] == consolidated.outcome["findings"]
    assert ended.json["repairs"] == consolidated.outcome["repairs"]
    plain = run("check", file, "--workspace", consolidated.folder, "--period", PERIOD)
    assert plain.code == 0
    assert "Skaičiai!E5" in plain.stdout


def test_a_warning_is_said_with_lithuanian_letters_and_stays_a_code_in_json(tmp_path):
    folder = club_workspace(tmp_path)
    crowd = [("Pavasario taurė", dt.date(2025, 4, 5), "Taurė", 5000, "1.1.1", 400)]
    arguments = ("check", send(folder, "01", club_return("01", contests=crowd)), "--workspace", folder)
    assert [item["severity"] for item in run(*arguments, "--json").json["findings"]] == ["ispejimas"]
    assert run(*arguments).stdout.splitlines()[0].startswith("įspėjimas: ")


def test_check_of_files_that_no_template_fits_ends_with_2(consolidated, tmp_path):
    inbox = consolidated.folder / "gauta" / PERIOD
    broken = inbox / "03_klubas_2025.xlsx"
    ended = run("check", inbox / "01_klubas_2025.xlsx", broken, "--workspace", consolidated.folder, "--json")
    assert ended.code == 2
    assert [item["member"] for item in ended.json["files"]] == ["01"]
    assert [item["code"] for item in ended.json["refused"]] == ["corrupt"]
    assert_refused(run("check", tmp_path / "nera.xlsx", "--workspace", consolidated.folder), "nera.xlsx")


def test_check_without_files_is_of_the_whole_inbox_and_changes_nothing(consolidated):
    def files():
        return {path: path.read_bytes() for path in consolidated.folder.rglob("*") if path.is_file()}

    before = files()
    ended = run("check", "--workspace", consolidated.folder, "--json")
    assert ended.code == 0
    assert ended.json == {**consolidated.outcome, "outputs": []}
    assert files() == before


def test_check_without_a_workspace_is_by_the_files_own_rules(consolidated):
    inbox = consolidated.folder / "gauta" / PERIOD
    ended = run("check", inbox / "02_klubas_2025.xlsx", "--json")
    assert ended.code == 0
    assert "not_whole" in {item["code"] for item in ended.json["findings"] if item["sheet"] == "Skaičiai"}
    assert_refused(run("check"), "--workspace")


def test_monitor_writes_the_table_and_the_document(consolidated):
    ended = run("monitor", consolidated.folder, "--json")
    assert ended.code == 0, ended.stderr
    outputs = ended.json["outputs"]
    assert outputs == [
        "suvestines/2025/stebesena_2025.xlsx",
        "ataskaitos/2025/strategijos_stebesena_2025.docx",
    ]
    assert all((consolidated.folder / path).is_file() for path in outputs)
    indicator = next(item for item in ended.json["indicators"] if item["code"] == "1.1.1-1")
    assert (indicator["planned"], indicator["achieved"], indicator["expected"]) == (3, 2, 3)


def test_report_writes_the_documents_asked_for(consolidated):
    ended = run("report", consolidated.folder, "santrauka")
    assert ended.code == 0, ended.stderr
    written = consolidated.folder / "ataskaitos" / PERIOD / "santrauka_2025.docx"
    assert ended.stdout == f"{written}\n"
    assert [paragraph.text for paragraph in docx.Document(written).paragraphs] == ["Nariai: 120"]
    everything = run("report", consolidated.folder)
    assert {Path(line).name for line in everything.stdout.splitlines()} == {
        "santrauka_2025.docx", "strategijos_stebesena_2025.docx",
    }  # fmt: skip


@pytest.fixture
def mistyped(consolidated, tmp_path) -> Path:
    """The workspace with a good template between two that misspell names."""
    folder = tmp_path / "klubai"
    shutil.copytree(consolidated.folder, folder)
    for name, tag in (("a_klaidos", "{{ organizacjia }} {{ laikotarpi }}"), ("z_klaida", "{{ vietaa }}")):
        document = docx.Document()
        document.add_paragraph(tag)
        document.save(folder / "dokumentai" / f"{name}.docx")
    return folder


def test_report_writes_what_can_be_written_and_then_tells_every_mistake(mistyped):
    ended = run("report", mistyped)
    assert ended.code == 2
    assert {Path(line) for line in ended.stdout.splitlines()} == set(
        (mistyped / "ataskaitos" / PERIOD).glob("*.docx")
    )
    assert {Path(line).stem for line in ended.stdout.splitlines()} == {
        "santrauka_2025", "strategijos_stebesena_2025",
    }  # fmt: skip
    first, *mistakes = ended.stderr.splitlines()
    assert first == "suvestine: Documents made: 2 of 4; not made: a_klaidos, z_klaida."
    assert [line.rpartition("did you mean ")[2] for line in mistakes] == [
        "'organizacija'?", "'laikotarpis'?", "'vieta'?",
    ]  # fmt: skip
    assert [line.partition(",")[0] for line in mistakes] == [
        "a_klaidos.docx", "a_klaidos.docx", "z_klaida.docx",
    ]  # fmt: skip


def test_one_document_that_cannot_be_written_is_told_by_itself(mistyped):
    ended = run("report", mistyped, "z_klaida")
    assert (ended.code, ended.stdout) == (2, "")
    assert ended.stderr.startswith("suvestine: z_klaida.docx, paragraph")
    assert ended.stderr.endswith("there is no name 'vietaa'; did you mean 'vieta'?\n")


def test_mistakes_of_several_documents_are_told_in_lithuanian(mistyped):
    with pytest.raises(DocumentsUnwritten) as refused:
        rounds.report(mistyped, ["z_klaida", "santrauka"], now=dt.datetime(2026, 2, 1, tzinfo=dt.UTC))
    assert refused.value.sentence.lithuanian == (
        "Parengta dokumentų: 1 iš 2; neparengti: z_klaida.\n"
        "z_klaida.docx, pastraipa „{{ vietaa }}“: vardo „vietaa“ nėra; panašiausias yra „vieta“."
    )
    assert [path.name for path in refused.value.written] == ["santrauka_2025.docx"]


def test_export_writes_one_file_a_table(consolidated, tmp_path):
    assert run("export", consolidated.folder, tmp_path).code == 0
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.csv" for name in FILES}
    for name, headings in FILES.items():
        with (tmp_path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
        assert headings is None or ",".join(lines[0]) == headings
    with (tmp_path / "klubas.Skaiciai.csv").open(encoding="utf-8", newline="") as file:
        rows = {(row["nario_kodas"], row["kodas"]): row for row in csv.DictReader(file)}
    assert (rows["01", "N1"]["busena"], rows["02", "N1"]["busena"]) == ("priimta", "su klaidomis")
    assert rows["02", "N1"]["ataskaitiniai_metai"] == "12,5"
    assert rows["02", "N2"]["ataskaitiniai_metai"] == "1000.5"
    assert rows["02", "R1"]["ataskaitiniai_metai"] == ""
    assert rows["01", "N2"]["eilute"] == "8"


def test_export_beside_a_file_that_somebody_has_open(consolidated, tmp_path):
    (tmp_path / ".~lock.klubas.laukai.csv#").write_bytes(b"")
    (tmp_path / "klubas.laukai.csv").write_bytes(b"open")
    ended = run("export", consolidated.folder, tmp_path)
    assert ended.code == 0
    assert "klubas.laukai_2.csv" in ended.stderr
    assert (tmp_path / "klubas.laukai.csv").read_bytes() == b"open"
    in_the_way = tmp_path / "rodikliai.csv"
    assert_refused(run("export", consolidated.folder, in_the_way), "rodikliai.csv")


def test_export_to_parquet(consolidated, tmp_path):
    assert run("export", consolidated.folder, tmp_path, "--format", "parquet").code == 0
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.parquet" for name in FILES}


def test_fields_lists_what_a_template_may_say(consolidated):
    ended = run("fields", consolidated.folder)
    assert ended.code == 0
    assert all(len(line.split("\t")) == 3 for line in ended.stdout.splitlines())
    assert "formos.klubas.Skaiciai.N1.suma\tnumber\t120\n" in ended.stdout


def test_template_check_and_outline(tmp_path):
    good, bad = tmp_path / "klubas.xlsx", tmp_path / "blogas.xlsx"
    good.write_bytes(club_form())
    bad.write_bytes(club_form(lambda book: book.defined_names.pop("redakcija")))
    usable = run("template", "check", good)
    assert usable.code == 0
    assert usable.stdout == "klubas: can be used; errors: 0, advice: 0\n"
    told = run("template", "check", bad).stdout.splitlines()
    assert told[0].startswith("error: Nėra vardo „redakcija“")
    assert told[-1].startswith("blogas: cannot be used yet; errors: ")
    refused = run("template", "check", bad, "--json")
    assert refused.code == 2
    assert refused.json["errors"]
    assert all(error["message"] for error in refused.json["errors"])
    outline = run("template", "outline", good)
    assert outline.code == 0
    assert outline.stdout.startswith("form klubas\n")
    assert_refused(run("template", "check", tmp_path / "nera.xlsx"), "nera.xlsx")
    assert_refused(run("template", "outline", bad), "blogas")


@pytest.mark.parametrize("command", ["monitor", "report", "export"])
def test_without_a_consolidation_there_is_nothing_to_tell(fresh, tmp_path, command):
    document = fresh / "dokumentai" / "strategijos_stebesena.docx"
    shutil.copy(resources.docx_templates() / document.name, document)
    arguments = [fresh, tmp_path] if command == "export" else [fresh]
    assert_refused(run(command, *arguments, "--period", "2025"), "2025", "consolidate")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["prepare", "--member", "99"], ["99", "nariai"]),
        (["prepare", "--form", "nera"], ["nera", "formos"]),
        (["prepare", "--member", "T"], ["fills"]),
        (["prepare", "--period", "kitąmet"], ["kitąmet"]),
        (["consolidate", "--period", "25"], ["25"]),
        (["monitor", "--period", "1999"], ["1999"]),
        (["export", "OUT", "--period", "1999"], ["1999"]),
        (["report", "nera"], ["nera", "santrauka"]),
        (["report", "--period", "1999"], ["1999"]),
        (["fields", "--period", "abc"], ["abc"]),
    ],
    ids=" ".join,
)
def test_what_is_not_known_is_said_in_one_sentence(consolidated, tmp_path, arguments, words):
    command, *rest = [str(tmp_path) if word == "OUT" else word for word in arguments]
    assert_refused(run(command, consolidated.folder, *rest), *words)


def test_a_folder_that_is_no_workspace(tmp_path):
    assert_refused(run("consolidate", tmp_path), "valdymas.xlsx", "init")
    assert_refused(run("prepare", tmp_path / "nera"), "nera", "init")
