"""The command line: one command a verb, each a thin door to :mod:`suvestine.rounds`."""

from __future__ import annotations

import datetime as dt
import gc
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from suvestine import __version__, rounds
from suvestine.errors import DocumentsUnwritten, UserError
from suvestine.findings import Severity
from suvestine.outputs import write_output
from suvestine.progress import Advance
from suvestine.sentences import Sentence

app = typer.Typer(
    name="suvestine",
    help="Excel workbooks that members fill become consolidated tables, strategy monitoring and Word reports.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
template_app = typer.Typer(help="Form templates: lint and outline.", no_args_is_help=True)
app.add_typer(template_app, name="template")
plan_app = typer.Typer(help="The plan in the control workbook.", no_args_is_help=True)
app.add_typer(plan_app, name="plan")
addin_app = typer.Typer(help="The buttons in Excel and in LibreOffice Calc.", no_args_is_help=True)
app.add_typer(addin_app, name="addin")

Folder = Annotated[Path, typer.Argument(help="The workspace folder.", show_default=False)]
PeriodOption = Annotated[
    str | None,
    typer.Option("--period", help="The period, such as 2025; by default the control workbook's."),
]
ForLibreOffice = Annotated[
    bool, typer.Option("--libreoffice", help="The extension of LibreOffice instead of Excel's add-in.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]


class Profile(StrEnum):
    """Whose workspace ``init`` makes."""

    ASOCIACIJA = "asociacija"
    REGIONAS = "regionas"


class ExportFormat(StrEnum):
    """The file format of open data."""

    CSV = "csv"
    PARQUET = "parquet"


def main() -> None:
    """Runs the command line; an operator's mistake is one sentence on stderr and exit code 2."""
    gc.set_threshold(50_000, 20, 50)  # values make no cycles; the collector would walk them time and again
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        app()
    except UserError as problem:
        typer.echo(f"suvestine: {problem.sentence.english}", err=True)
        sys.exit(2)


def _version(asked: bool) -> None:  # noqa: FBT001 - typer hands over the flag's value
    if asked:
        typer.echo(f"suvestine {__version__}")
        raise typer.Exit


@app.callback()
def suvestine(
    _version_asked: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Excel workbooks that members fill become consolidated tables, strategy monitoring and Word reports."""


@app.command()
def init(
    folder: Folder,
    period: PeriodOption = None,
    profile: Annotated[Profile, typer.Option(help="Whose workspace to make.")] = Profile.ASOCIACIJA,
) -> None:
    """Make a workspace: control workbook, forms, documents, folders. Never overwrites a file."""
    _show_paths(rounds.init(folder, period=period, profile=profile.value))


@app.command()
def prepare(
    folder: Folder,
    period: PeriodOption = None,
    form: Annotated[str | None, typer.Option("--form", help="Only this form.")] = None,
    member: Annotated[str | None, typer.Option("--member", help="Only this member's code.")] = None,
) -> None:
    """Write each member's workbook into siuntimui/<period>/."""
    written = rounds.prepare(
        folder, period=period, form=form, member=member, now=_now(), progress=_bar, say=_say
    )
    typer.echo(f"Prepared: {len(written)}, in {written[0].parent}")


@app.command()
def check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Returns to check; all of gauta/<period>/ when none is named.")
    ] = None,
    workspace: Annotated[
        Path | None,
        typer.Option("--workspace", help="The workspace folder; without it each file is checked by itself."),
    ] = None,
    period: PeriodOption = None,
    as_json: Json = False,
) -> None:
    """Check returns; exit code 0 whatever is found, 2 when no template fits a file that was named."""
    if workspace is None and (not files or period):
        raise UserError("nothing_to_check")
    if files or workspace is None:
        result = rounds.check(files or (), workspace=workspace, period=period)
    else:
        result = rounds.check_inbox(workspace, period=period, progress=_bar, say=_say)
    if as_json:
        _print_json(result)
    else:
        _show_findings(result)
    if files and not rounds.every_form_recognised(result):
        raise typer.Exit(2)


@app.command()
def consolidate(folder: Folder, period: PeriodOption = None, as_json: Json = False) -> None:
    """Read all of gauta/<period>/ and write the consolidated workbook; one snapshot goes to the archive."""
    result = rounds.consolidate(folder, period=period, now=_now(), progress=_bar, say=_say)
    if as_json:
        _print_json(result)
        return
    for form, states in result["forms"].items():
        counts = ", ".join(f"{len(states[state])} {state.replace('_', ' ')}" for state in states)
        typer.echo(f"{form}: {counts}")
    _show_findings(result, limit=20)
    _show_paths([folder / path for path in result["outputs"]])


@app.command()
def monitor(folder: Folder, period: PeriodOption = None, as_json: Json = False) -> None:
    """Write the strategy-monitoring table, as a workbook and in Word, from the last consolidation."""
    result = rounds.monitor(folder, period=period, now=_now(), progress=_bar, say=_say)
    if as_json:
        _print_json(result)
        return
    for status, count in result["statuses"].items():
        typer.echo(f"{status}: {count}")
    _show_paths([folder / path for path in result["outputs"]])


@app.command()
def report(
    folder: Folder,
    documents: Annotated[list[str] | None, typer.Argument(help="Documents; all when none is named.")] = None,
    period: PeriodOption = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Make PDF files too (needs LibreOffice).")] = False,
) -> None:
    """Write Word documents into ataskaitos/<period>/ from the last consolidation."""
    now = _now()
    try:
        written = rounds.report(
            folder, documents or (), period=period, pdf=pdf, now=now, progress=_bar, say=_say
        )
    except DocumentsUnwritten as mistake:
        _show_paths(mistake.written)
        raise
    _show_paths(written)


@app.command()
def export(
    folder: Folder,
    out: Annotated[Path, typer.Argument(help="The folder for the files.", show_default=False)],
    period: PeriodOption = None,
    kind: Annotated[ExportFormat, typer.Option("--format", help="File format.")] = ExportFormat.CSV,
) -> None:
    """Write open data, one file a table, from the last consolidation."""
    _show_paths(rounds.export(folder, out, period=period, kind=kind.value, say=_say))


@app.command()
def publish(
    folder: Folder,
    out: Annotated[Path, typer.Argument(help="The folder for the pages.", show_default=False)],
    period: PeriodOption = None,
) -> None:
    """Write public web pages, one self-contained file a theme, from the last consolidation."""
    _show_paths(rounds.publish(folder, out, period=period, now=_now(), say=_say))


@app.command()
def fields(folder: Folder, period: PeriodOption = None) -> None:
    """List everything that a Word template may say."""
    for name, kind, example in rounds.fields(folder, period=period, now=_now()):
        typer.echo(f"{name}\t{kind}\t{example}")


@app.command()
def demo(
    folder: Folder,
    profile: Annotated[Profile, typer.Option(help="Whose round to show.")] = Profile.ASOCIACIJA,
) -> None:
    """Run the whole round on example data for two periods."""
    from suvestine.demo.round import run_demo

    _show_paths(run_demo(folder, now=_now(), profile=profile.value, progress=_bar))


@template_app.command("check")
def template_check(
    file: Annotated[Path, typer.Argument(help="A form template, .xlsx.", show_default=False)],
    as_json: Json = False,
) -> None:
    """Lint a form template; exit code 0 when it is usable, 2 when not."""
    inspection = rounds.check_template(file)
    if as_json:
        _print_json(inspection)
    else:
        for message in inspection["errors"] + inspection["advice"]:
            place = "!".join(part for part in (message["sheet"], message["cell"]) if part)
            typer.echo(": ".join(part for part in (message["severity"], place, message["message"]) if part))
        verdict = "cannot be used yet" if inspection["errors"] else "can be used"
        counts = f"errors: {len(inspection['errors'])}, advice: {len(inspection['advice'])}"
        typer.echo(f"{inspection['form']}: {verdict}; {counts}")
    if inspection["errors"]:
        raise typer.Exit(2)


@template_app.command("outline")
def template_outline(
    file: Annotated[Path, typer.Argument(help="A form template, .xlsx.", show_default=False)],
) -> None:
    """Print what the program reads from a template."""
    typer.echo(rounds.template_outline(file))


@plan_app.command("import")
def plan_import(
    file: Annotated[Path, typer.Argument(help="A strategy in Word, .docx.", show_default=False)],
    workspace: Annotated[Path, typer.Option("--workspace", help="The workspace folder.", show_default=False)],
) -> None:
    """Draft the control workbook's plan from a strategy in Word; lists what a person must settle."""
    result = rounds.import_plan(workspace, file, say=_say)
    draft = result.draft
    for remark in draft.remarks:
        typer.echo(": ".join(filter(None, (remark.where, remark.sentence.english))))
    counts = {
        "goals": len(draft.goals),
        "directions": len(draft.directions),
        "activities": len(draft.activities) - len(draft.continuations),
        "continuation rows": len(draft.continuations),
        "indicators": len(draft.indicators),
        "to settle": len(draft.remarks),
    }
    typer.echo("; ".join(f"{name}: {count}" for name, count in counts.items()))
    _show_paths([result.written])


@addin_app.command("build")
def addin_build(
    out: Annotated[Path, typer.Argument(help="The folder for the file.", show_default=False)],
    libreoffice: ForLibreOffice = False,
) -> None:
    """Write suvestine.xlam (or .oxt); its buttons start the Python that runs this command."""
    name, content = _extension_file() if libreoffice else _addin_file()
    _show_paths([write_output(out / name, lambda path: path.write_bytes(content), say=_say)])


def _addin_file() -> tuple[str, bytes]:
    from suvestine.excel.building.addin import ADDIN_NAME
    from suvestine.excel.installation import build_here

    return ADDIN_NAME, build_here()


def _extension_file() -> tuple[str, bytes]:
    from suvestine.excel.libreoffice.extension import EXTENSION_NAME
    from suvestine.excel.libreoffice.installation import build_extension_here

    return EXTENSION_NAME, build_extension_here()


@addin_app.command("install")
def addin_install(libreoffice: ForLibreOffice = False) -> None:
    """Put the buttons where Excel (or LibreOffice) loads them; start it again afterwards."""
    if libreoffice:
        from suvestine.excel.libreoffice.installation import install_extension

        install_extension()
        typer.echo("The extension is installed.")
        return
    from suvestine.excel.installation import install

    _show_paths(install())


@addin_app.command("remove")
def addin_remove(libreoffice: ForLibreOffice = False) -> None:
    """Take the buttons away, with everything that was made for them."""
    if libreoffice:
        from suvestine.excel.libreoffice.installation import remove_extension

        removed = remove_extension()
        typer.echo("The extension is removed." if removed else "The extension was not installed.")
        return
    from suvestine.excel.installation import remove

    files = remove()
    _show_paths(files)
    if not files:
        typer.echo("The add-in was not installed.")


@addin_app.command("status")
def addin_status(libreoffice: ForLibreOffice = False) -> None:
    """Say how the buttons stand and what is in their way."""
    if libreoffice:
        from suvestine.excel.libreoffice.installation import extension_installed

        typer.echo(f"extension: {extension_installed() or 'not installed'}")
        return
    from suvestine.excel.installation import status

    found = status()
    typer.echo(f"add-in: {found.addin}")
    typer.echo(f"version: {found.version or 'not installed'}")
    typer.echo(f"Python: {found.interpreter or 'none'}")
    for problem in found.problems:
        typer.echo(f"- {problem.english}")


def _now() -> dt.datetime:
    """The moment of the command; below the command line nothing reads the clock."""
    return dt.datetime.now().astimezone()


def _say(sentence: Sentence) -> None:
    typer.echo(sentence.english, err=True)


@contextmanager
def _bar(label: Sentence, total: int) -> Iterator[Advance]:
    """A progress bar on stderr; only lines that a person watches get one."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label.english, total=total)
        yield lambda: progress.advance(task)


def _print_json(result: Mapping[str, Any]) -> None:
    typer.echo(json.dumps(result, ensure_ascii=False, indent=1))


def _show_paths(paths: Sequence[Path]) -> None:
    for path in paths:
        typer.echo(str(path))


def _show_findings(result: Mapping[str, Any], *, limit: int | None = None) -> None:
    for item in result["refused"]:
        typer.echo(f"refused: {item['file']}: {item['message']}")
    for item in result.get("skipped", ()):
        typer.echo(f"skipped: {item['file']}: {item['reason']}")
    findings = result["findings"]
    for finding in findings[:limit]:
        place = f"{finding['file']} {finding['sheet']}!{finding['cell']}"
        found = f" [{finding['found']}]" if finding["found"] else ""
        typer.echo(f"{Severity(finding['severity']).label}: {place}: {finding['message']}{found}")
    if limit is not None and len(findings) > limit:
        typer.echo(f"… and {len(findings) - limit} more findings in the consolidated workbook")
    typer.echo(f"Findings: {len(findings)}; repairs: {len(result['repairs'])}")
