"""The sheets about returns: who handed in what, findings, repairs, files not taken, named fields."""

from __future__ import annotations

from suvestine.dataset.model import SubmissionState
from suvestine.findings import Finding, Severity
from suvestine.reports.workbooks.consolidated_tables import MEMBER, MEMBER_WIDTHS, STATE
from suvestine.reports.workbooks.workbook_parts import (
    SEVERITY_STYLES,
    Content,
    SheetEntry,
    entry_cell,
    local,
    state_cell,
)
from suvestine.returns.model import Return
from suvestine.spreadsheet.book import Book, CellContent, Styled

SUBMISSIONS, FINDINGS, REPAIRS, REFUSED, FIELDS = (
    "Pateikimai",
    "Pastabos",
    "Taisymai",
    "Nepriimti failai",
    "Laukai",
)


def submissions_sheet(book: Book, content: Content) -> SheetEntry:
    """Every expected member and form, and those who handed in unasked."""
    returns = {(item.form, item.member): item for item in content.intake.returns}
    rows: list[list[CellContent]] = []
    for template, data in content.forms:
        unasked = [code for code in data.submissions if code not in data.expected]
        for code in [*data.expected, *unasked]:
            item = returns.get((template.id, code))
            head = [code, content.member(code), template.title]
            state = data.submissions[code].state if code in data.submissions else SubmissionState.MISSING
            rows.append([*head, state_cell(state), *_submitted(item, content)])
    about = "Kiekvienas narys ir forma, kurios iš jo laukiama: būsena, failas, pastabų skaičius."
    sheet = book.sheet(
        SUBMISSIONS, title=content.titled("Pateiktos ataskaitos"), note=about, group="overview"
    )
    headings = (
        *MEMBER, "Forma", "Būsena", "Failas", "Klaidos", "Įspėjimai", "Paaiškinta", "Taisymai",
        "Redakcija", "Pateikta",
    )  # fmt: skip
    sheet.wide(sheet.table("s_pateikimai", headings, rows, widths=MEMBER_WIDTHS), len(MEMBER))
    return SheetEntry(sheet, about, len(rows))


def findings_sheet(book: Book, content: Content) -> SheetEntry:
    """All findings; a link opens the return at the place."""
    found = [finding for item in content.intake.returns for finding in item.findings]
    rows = [_finding(finding, content) for finding in sorted(found, key=_weight)]
    about = "Ką rado tikrinimas. Nuoroda atveria failą toje vietoje."
    sheet = book.sheet(FINDINGS, title=content.titled("Pastabos"), note=about, group="overview")
    headings = (
        *MEMBER, "Forma", "Lygis", "Būsena", "Failas", "Lapas", "Langelis", "Laukas", "Rasta",
        "Pastaba", "Paaiškinimas",
    )  # fmt: skip
    widths = {
        "Narys": 27.0,
        "Forma": 22.0,
        "Failas": 28.0,
        "Laukas": 30.0,
        "Rasta": 14.0,
        "Pastaba": 50.0,
        "Paaiškinimas": 30.0,
    }
    sheet.wide(sheet.table("s_pastabos", headings, rows, widths=widths), len(MEMBER))
    return SheetEntry(sheet, about, len(rows))


def repairs_sheet(book: Book, content: Content) -> SheetEntry:
    """What was read although it was not as the form has it."""
    links = content.links
    rows: list[list[CellContent]] = [
        [
            r.place.member, content.member(r.place.member), content.form(r.place.form),
            links.file(r.place.file, sheet=r.place.sheet, cell=r.place.cell), r.place.sheet, r.place.cell,
            r.place.field, r.found, r.read_as, r.message,
        ]
        for item in content.intake.returns
        for r in item.repairs
    ]  # fmt: skip
    about = "Kas perskaityta, nors įrašyta kitaip, negu prašoma formoje; narių failai nekeisti."
    sheet = book.sheet(REPAIRS, title=content.titled("Taisymai"), note=about, group="technical")
    headings = (
        *MEMBER, "Forma", "Failas", "Lapas", "Langelis", "Laukas", "Rasta", "Perskaityta kaip", "Kas padaryta",
    )  # fmt: skip
    widths = {
        "Narys": 28.0,
        "Forma": 26.0,
        "Failas": 30.0,
        "Laukas": 28.0,
        "Rasta": 20.0,
        "Perskaityta kaip": 20.0,
    }
    sheet.wide(sheet.table("s_taisymai", headings, rows, widths=widths), len(MEMBER))
    return SheetEntry(sheet, about, len(rows))


def refused_sheet(book: Book, content: Content) -> SheetEntry:
    """Files that contribute nothing, and those passed over on purpose."""
    links = content.links
    rows: list[list[CellContent]] = [
        [links.file(item.file, item.file), Styled("nepriimtas", "bad"), item.message]
        for item in content.intake.refused
    ]
    rows += [
        [links.file(item.file, item.file), Styled("praleistas", "muted"), item.reason]
        for item in content.intake.skipped
    ]
    about = "Failai, kurių duomenų suvestinėje nėra, ir kodėl."
    sheet = book.sheet(
        REFUSED, title=content.titled("Nepriimti ir praleisti failai"), note=about, group="technical"
    )
    sheet.table("s_nepriimti", ("Failas", "Kas", "Priežastis"), rows, widths={"Priežastis": 80.0})
    return SheetEntry(sheet, about, len(rows))


def fields_sheet(book: Book, content: Content) -> SheetEntry:
    """Named fields of all forms, one row a value."""
    rows: list[list[CellContent]] = [
        [code, content.member(code), template.title, state_cell(submission.state), field.label,
         entry_cell(submission.fields.get(field.id))]
        for template, data in content.forms
        for code, submission in data.submissions.items()
        for field in template.fields
    ]  # fmt: skip
    about = "Pavieniai formų langeliai: kas pildė, kada, atsakymai tekstu."
    sheet = book.sheet(FIELDS, title=content.titled("Formų laukai"), note=about, group="technical")
    headings = (*MEMBER, "Forma", STATE, "Laukas", "Reikšmė")
    widths = {**MEMBER_WIDTHS, "Laukas": 40.0}
    sheet.wide(sheet.table("s_laukai", headings, rows, widths=widths), len(MEMBER))
    return SheetEntry(sheet, about, len(rows))


def _submitted(item: Return | None, content: Content) -> list[CellContent]:
    if item is None:
        return [None] * 7
    errors = [f for f in item.findings if f.severity is Severity.ERROR]
    warnings = [f for f in item.findings if f.severity is Severity.WARNING]
    explained = [f for f in warnings if f.explanation]
    counts = (len(errors), len(warnings), len(explained), len(item.repairs))
    return [
        content.links.file(item.file),
        *(float(count) for count in counts),
        item.edition,
        local(item.modified, content.now),
    ]


def _finding(finding: Finding, content: Content) -> list[CellContent]:
    place = finding.place
    return [
        place.member,
        content.member(place.member),
        content.form(place.form),
        Styled(finding.severity.label, SEVERITY_STYLES.get(finding.severity, "muted")),
        finding_state(finding),
        content.links.file(place.file, sheet=place.sheet, cell=place.cell),
        place.sheet,
        place.cell,
        place.field,
        finding.found,
        finding.message,
        finding.explanation,
    ]


def finding_state(finding: Finding) -> str:
    """``atvira`` keeps the return from being accepted; a trial check never does."""
    if finding.explanation:
        return "paaiškinta"
    return "atvira" if finding.open else "bandoma"


def _weight(finding: Finding) -> tuple[bool, int]:
    """What is open comes first, errors before warnings; otherwise as found."""
    return not finding.open, list(Severity).index(finding.severity)
