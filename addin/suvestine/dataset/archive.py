"""The archive of all periods: one SQLite file, one snapshot a consolidation."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from suvestine.dataset.consolidation import submission_state
from suvestine.dataset.model import Dataset, FormData, Submission, SubmissionState
from suvestine.dataset.stored_values import from_stored, to_stored
from suvestine.errors import UserError
from suvestine.forms.lists import takes_list
from suvestine.forms.model import FACT_PREFIX, THIS_YEAR, FormTemplate
from suvestine.forms.shelf import ArchivedTemplate
from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN, slug
from suvestine.returns.model import NO_EARLIER, Collection, Earlier, Entry, Intake, Return, State
from suvestine.sentences import Phrase
from suvestine.spreadsheet.grid import Value

_REFUSED = {
    sqlite3.SQLITE_BUSY: "jį naudoja kita programa; palaukite ir pakartokite",
    sqlite3.SQLITE_LOCKED: "jį naudoja kita programa; palaukite ir pakartokite",
    sqlite3.SQLITE_READONLY: "jį leidžiama tik skaityti; panaikinkite šį apribojimą",
    sqlite3.SQLITE_PERM: "trūksta teisių",
    sqlite3.SQLITE_CANTOPEN: "jo neįmanoma atverti ar sukurti",
    sqlite3.SQLITE_FULL: "diske neliko vietos",
    sqlite3.SQLITE_IOERR: "diskas sugedęs arba atjungtas",
    sqlite3.SQLITE_CORRUPT: "failas sugadintas; atkurkite jį iš kopijos",
    sqlite3.SQLITE_NOTADB: "tai ne archyvo failas; atkurkite jį iš kopijos",
}
SCHEMA = """
CREATE TABLE IF NOT EXISTS template (
    number INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, form TEXT NOT NULL, title TEXT NOT NULL,
    edition TEXT NOT NULL, used_at TEXT NOT NULL, content BLOB NOT NULL, UNIQUE (fingerprint, form));
CREATE TABLE IF NOT EXISTS submission (
    number INTEGER PRIMARY KEY, form TEXT NOT NULL, member TEXT NOT NULL, period TEXT NOT NULL,
    fingerprint TEXT NOT NULL, rules TEXT NOT NULL, edition TEXT NOT NULL, template TEXT NOT NULL,
    explanations TEXT NOT NULL, deposited_at TEXT NOT NULL,
    UNIQUE (form, member, period, fingerprint, rules));
CREATE TABLE IF NOT EXISTS value (
    submission INTEGER NOT NULL REFERENCES submission, table_name TEXT NOT NULL, code TEXT NOT NULL,
    column_name TEXT NOT NULL, state TEXT NOT NULL, kind TEXT NOT NULL, value, sheet TEXT NOT NULL,
    row INTEGER NOT NULL, cell TEXT NOT NULL, computed INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS value_of_submission ON value (submission);
CREATE TABLE IF NOT EXISTS snapshot (
    number INTEGER PRIMARY KEY, period TEXT NOT NULL, taken_at TEXT NOT NULL, expected TEXT NOT NULL,
    outcome TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS snapshot_submission (
    snapshot INTEGER NOT NULL REFERENCES snapshot, submission INTEGER NOT NULL REFERENCES submission,
    state TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (snapshot, submission));
"""

_IS_ARCHIVE = "SELECT 1 FROM sqlite_schema WHERE name = 'snapshot_submission'"
_LAST_SNAPSHOT = (
    "SELECT number, expected, outcome FROM snapshot WHERE period = ? ORDER BY number DESC LIMIT 1"
)
_SUBMISSIONS = """
SELECT submission.number, form, member, state, file, fingerprint, edition, explanations
FROM snapshot_submission JOIN submission ON submission.number = snapshot_submission.submission
WHERE snapshot = ? ORDER BY form, member"""
_VALUES = """
SELECT value.submission, table_name, code, column_name, state, kind, value, sheet, row, cell, computed
FROM value WHERE submission IN (SELECT submission FROM snapshot_submission WHERE snapshot = ?)
ORDER BY value.rowid"""


class Archive:
    """Every period's snapshots; nothing that was deposited is ever changed or removed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def periods(self) -> tuple[str, ...]:
        """Periods that have a complete consolidation, in time."""
        with self._reading() as connection:
            rows = connection.execute("SELECT DISTINCT period FROM snapshot ORDER BY period").fetchall()
        return tuple(period for (period,) in rows)

    def dataset(self, period: str) -> Dataset | None:
        """The last complete snapshot of a period; None where it was never consolidated."""
        with self._reading() as connection:
            found = connection.execute(_LAST_SNAPSHOT, (period,)).fetchone()
            if found is None:
                return None
            number, expected, _ = found
            return _dataset(connection, number, period, json.loads(expected))

    def outcome(self, period: str) -> dict[str, object] | None:
        """What the last complete consolidation of a period said (the object of ``--json``)."""
        with self._reading() as connection:
            found = connection.execute(_LAST_SNAPSHOT, (period,)).fetchone()
        return None if found is None else json.loads(found[2])

    def templates(self) -> tuple[ArchivedTemplate, ...]:
        """Every template that was used, oldest first."""
        with self._reading() as connection:
            rows = connection.execute("SELECT form, title, edition, content FROM template ORDER BY number")
            return tuple(ArchivedTemplate(*row) for row in rows)

    def changed_template(self, template: FormTemplate) -> bool:
        """Whether the archive holds other bytes of the same form and edition than this template's."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT fingerprint FROM template WHERE form = ? AND edition = ?",
                (template.id, template.edition),
            ).fetchall()
        return any(fingerprint != template.fingerprint for (fingerprint,) in rows)

    def keep_template(self, template: FormTemplate, content: bytes, *, used_at: str) -> None:
        """Keeps a template's bytes with its edition and fingerprint; once for the same bytes."""
        with self._writing() as connection:
            _keep_template(connection, template, content, used_at)

    def deposit(
        self,
        intake: Intake,
        collection: Collection,
        *,
        taken_at: str,
        outcome: Mapping[str, object],
        contents: Mapping[str, bytes],
    ) -> None:
        """One snapshot, complete or absent; a file read before under the same rules is not stored again.

        ``contents`` are the bytes of the templates in use, by form id.
        """
        with self._writing() as connection:
            for template in collection.shelf:
                _keep_template(connection, template, contents[template.id], taken_at)
            expected = {form: sorted(members) for form, members in collection.expected.items()}
            snapshot = connection.execute(
                "INSERT INTO snapshot (period, taken_at, expected, outcome) VALUES (?, ?, ?, ?)",
                (collection.period, taken_at, _text(expected), _text(outcome)),
            ).lastrowid
            for item in intake.returns:
                number = _stored_submission(connection, item, _rules(item, collection), taken_at)
                state = submission_state(item)
                connection.execute(
                    "INSERT INTO snapshot_submission VALUES (?, ?, ?, ?)",
                    (snapshot, number, state.value, item.file),
                )

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """The archive for questions only; one that nothing was deposited in answers with nothing."""
        if self._path.is_file():
            with self._connected() as connection:
                connection.execute("PRAGMA query_only = ON")
                if connection.execute(_IS_ARCHIVE).fetchone():
                    yield connection
                    return
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.executescript(SCHEMA)
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._connected() as connection:
            connection.executescript(SCHEMA)
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                yield connection

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._path, timeout=10)) as connection:
                yield connection
        except sqlite3.DatabaseError as problem:
            if isinstance(problem, sqlite3.IntegrityError):
                raise
            raise UserError("archive_unusable", path=self._path, problem=_reason(problem)) from problem


def _reason(problem: sqlite3.DatabaseError) -> Phrase:
    """Why SQLite refused, as a part of a sentence; an unusual reason is the number of its error."""
    number = getattr(problem, "sqlite_errorcode", 0) & 0xFF
    return Phrase(str(problem), _REFUSED.get(number, f"duomenų bazės klaida {number or ''}".rstrip()))


def earlier_values(dataset: Dataset | None) -> dict[tuple[str, str], Earlier]:
    """Last period's ``Ataskaitiniai metai`` by (form, member): numbers, dates and the two words."""
    if dataset is None:
        return {}
    return {
        (form, member): Earlier(_this_year_values(submission))
        for form, data in dataset.forms.items()
        for member, submission in data.submissions.items()
    }


def _this_year_values(submission: Submission) -> dict[tuple[str, str], Value]:
    column = slug(THIS_YEAR)
    words = {State.UNKNOWN: UNKNOWN, State.NOT_APPLICABLE: NOT_APPLICABLE}
    values: dict[tuple[str, str], Value] = {}
    for entry in submission.entries:
        if entry.code and entry.column == column:
            value = entry.value if entry.state is State.VALUE else words.get(entry.state)
            if value is not None:
                values[entry.table, entry.code] = value
    return values


def _dataset(
    connection: sqlite3.Connection, snapshot: int, period: str, expected: Mapping[str, list[str]]
) -> Dataset:
    entries: dict[int, list[Entry]] = {}
    for number, table, code, column, state, kind, value, sheet, row, cell, computed in connection.execute(
        _VALUES, (snapshot,)
    ):
        known = from_stored(kind, value)
        entry = Entry(table, code, column, State(state), known, sheet, row, cell, bool(computed))
        entries.setdefault(number, []).append(entry)
    forms: dict[str, dict[str, Submission]] = {form: {} for form in expected}
    for number, form, member, state, file, fingerprint, edition, words in connection.execute(
        _SUBMISSIONS, (snapshot,)
    ):
        forms[form][member] = Submission(
            form, member, SubmissionState(state), file, fingerprint, edition,
            tuple(entries.get(number, ())), json.loads(words),
        )  # fmt: skip
    return Dataset(
        period, {form: FormData(form, tuple(expected[form]), items) for form, items in forms.items()}
    )


def _stored_submission(connection: sqlite3.Connection, item: Return, rules: str, taken_at: str) -> int:
    key = (item.form, item.member, item.period, item.fingerprint, rules)
    found = connection.execute(
        "SELECT number FROM submission WHERE form = ? AND member = ? AND period = ? AND fingerprint = ? "
        "AND rules = ?",
        key,
    ).fetchone()
    if found is not None:
        return int(found[0])
    number = connection.execute(
        "INSERT INTO submission (form, member, period, fingerprint, rules, edition, template, explanations, "
        "deposited_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*key, item.edition, item.template.fingerprint, _text(item.explanations), taken_at),
    ).lastrowid
    assert number is not None
    connection.executemany(
        "INSERT INTO value VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _value_rows(number, item.entries)
    )
    return number


def _value_rows(number: int, entries: Iterable[Entry]) -> Iterator[tuple[object, ...]]:
    for entry in entries:
        kind, stored = to_stored(entry.value)
        yield (
            number, entry.table, entry.code, entry.column, entry.state.value, kind, stored,
            entry.sheet, entry.row, entry.cell, entry.computed,
        )  # fmt: skip


def _keep_template(
    connection: sqlite3.Connection, template: FormTemplate, content: bytes, used_at: str
) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO template (fingerprint, form, title, edition, used_at, content) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (template.fingerprint, template.id, template.title, template.edition, used_at, content),
    )


def _rules(item: Return, collection: Collection) -> str:
    """What a reading depends on besides the file: its template, and what the round gives to that template's
    lists, cells of facts and last year's columns.
    """
    design = item.template.design
    lists = [
        (key, tuple(items)) for key, items in sorted(collection.lists.items()) if takes_list(design, key)
    ]
    known = collection.facts.get(item.member, {})
    facts = [
        (name, known.get(name.removeprefix(FACT_PREFIX)))
        for name in design.names
        if name.startswith(FACT_PREFIX)
    ]
    earlier = collection.earlier.get((item.form, item.member), NO_EARLIER).values
    basis = repr(
        (item.template.fingerprint, lists, sorted(facts, key=repr), sorted(earlier.items(), key=repr))
    )
    return hashlib.sha256(basis.encode()).hexdigest()


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
