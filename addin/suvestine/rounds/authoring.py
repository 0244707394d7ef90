"""What a round starts from: the workspace, its forms, its plan."""

from __future__ import annotations

import shutil
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from suvestine import resources
from suvestine.errors import UserError
from suvestine.one_run import alone
from suvestine.outputs import write_output
from suvestine.profiles import ASSOCIATION, control_workbook, document_belongs, form_belongs
from suvestine.progress import Say, unheard
from suvestine.workspace import CONTROL_WORKBOOK, Workspace

if TYPE_CHECKING:
    from suvestine.plan.drafting.filling import PlanImport


def init(folder: Path, *, period: str | None = None, profile: str = ASSOCIATION) -> list[Path]:
    """Makes a workspace; gives the files that were written. A file that is there stays as it is."""
    written = []
    control = folder / CONTROL_WORKBOOK
    if not control.exists():
        content = control_workbook(resources.workbook_templates() / CONTROL_WORKBOOK, profile, period)
        written.append(write_output(control, partial(_write_bytes, content)))
    workspace = Workspace(folder)
    for source, target, belongs in (
        (resources.workbook_templates(), workspace.forms, form_belongs),
        (resources.docx_templates(), workspace.documents, document_belongs),
    ):
        for template in sorted(source.iterdir()):
            copy = target / template.name
            wanted = template.name != CONTROL_WORKBOOK and belongs(template.stem, profile)
            if wanted and not copy.exists():
                written.append(write_output(copy, partial(shutil.copyfile, template)))
    workspace.inbox(workspace.period(period)).mkdir(parents=True, exist_ok=True)
    return written


def check_template(file: Path) -> dict[str, Any]:
    """Lints a template: keys ``form``, ``errors``, ``advice`` (severity, sheet, cell, message), ``outline``."""
    from suvestine.forms.lint import check_template as lint
    from suvestine.forms.outline import outline as text

    inspection = lint(_template_bytes(file), form=file.stem)
    return {
        "form": inspection.form,
        "errors": [asdict(message) for message in inspection.errors],
        "advice": [asdict(message) for message in inspection.advice],
        "outline": text(inspection.template) if inspection.template else "",
    }


def template_outline(file: Path) -> str:
    """A template's outline as text."""
    from suvestine.forms.outline import outline as text
    from suvestine.forms.reading import read_template

    return text(read_template(_template_bytes(file), form=file.stem))


@alone
def import_plan(folder: Path, file: Path, *, say: Say = unheard) -> PlanImport:
    """Drafts the plan of the control workbook from a strategy in Word; the draft lists what a person must settle.

    A control workbook that has a plan stays as it is; the draft then goes into a copy beside it.
    """
    from suvestine.plan.drafting.filling import import_plan as import_blocks
    from suvestine.reports.word.plan_document import read_document

    return import_blocks(Workspace(folder), read_document(file), file=file, say=say)


def _template_bytes(file: Path) -> bytes:
    if not file.is_file():
        raise UserError("no_file", path=file)
    return file.read_bytes()


def _write_bytes(content: bytes, path: Path) -> None:
    path.write_bytes(content)
