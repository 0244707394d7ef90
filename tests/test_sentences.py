"""What the operator is told stands in one catalogue, in two languages, and nothing is told past it."""

from __future__ import annotations

import ast
import datetime as dt
import errno
import pickle
import re
from contextlib import contextmanager
from pathlib import Path
from string import Formatter

import pytest

from checkout import ROOT
from suvestine import rounds
from suvestine.dataset.archive import Archive
from suvestine.errors import UNREADABLE, UnreadableWorkbook, UserError
from suvestine.findings import REFUSALS
from suvestine.outputs import write_output
from suvestine.sentences import SENTENCES, Phrase, Sentence
from suvestine.sentences.buttons import BUTTONS
from suvestine.sentences.control import CONTROL
from suvestine.sentences.documents import DOCUMENTS
from suvestine.sentences.forms import FORMS
from suvestine.sentences.rounds import ROUNDS
from suvestine.workspace import Workspace
from workspaces import club_workspace, send

PACKAGE = ROOT / "addin" / "suvestine"
RIBBON = PACKAGE / "excel" / "source" / "ribbon.xml"
NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
SOURCES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.parent != PACKAGE / "sentences"
}
ENGLISH = re.compile(
    r"\b(the|is|are|cannot|workspace|workbook|file|folder|table|sheet|template|period|member|form|open|run|init)\b"
)


def places(wording: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name}


def bare(wording: str) -> str:
    """A wording without what its braces name."""
    return re.sub(r"\{\w+(?:!r)?\}", "", wording)


def calls(*names: str):
    """Every call of these names in the package, with its module."""
    for module, tree in SOURCES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield module, node


def said_codes():
    """Module, line, code and the names of the details, wherever a sentence is made in one piece."""
    for module, call in calls("UserError", "Sentence"):
        code = call.args[0]
        if not isinstance(code, ast.Constant):
            continue
        if call.func.id == "UserError":
            details = {keyword.arg for keyword in call.keywords}
        elif len(call.args) == 1:
            details = set()
        elif isinstance(call.args[1], ast.Dict):
            details = {key.value for key in call.args[1].keys}
        else:
            details = None
        yield module, call.lineno, code.value, details


def told(code: str, /, **details: object) -> tuple[str, str]:
    sentence = Sentence(code, details)
    return sentence.english, sentence.lithuanian


def test_no_code_is_taken_twice():
    topics = (ROUNDS, CONTROL, FORMS, DOCUMENTS, BUTTONS)
    assert sum(map(len, topics)) == len(SENTENCES)


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_whole_in_both_languages(code):
    english, lithuanian = SENTENCES[code]
    assert places(english) == places(lithuanian)
    rendered = told(code, **{name: f"<{name}>" for name in places(english)})
    assert not any(brace in "".join(rendered) for brace in "{}")
    assert all(f"<{name}>" in text for name in places(english) for text in rendered)
    if english.endswith("."):
        assert lithuanian.endswith(".")
    assert lithuanian.count(". ") <= 1, "at most two sentences"


@pytest.mark.parametrize("code", SENTENCES)
def test_the_lithuanian_is_lithuanian(code):
    wording = bare(SENTENCES[code][1])
    assert ENGLISH.findall(wording.lower()) == []
    assert not set("\"'`‘’”") & set(wording)
    assert wording.count("„") == wording.count("“")
    assert " - " not in wording, "a dash is „–“"
    assert not re.search("suvestine (?!addin)", wording), "no command but that which brings the buttons"


def test_every_sentence_is_said_and_every_said_one_is_known():
    constants = {
        node.value
        for tree in SOURCES.values()
        if {"UserError", "Sentence"} & {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert SENTENCES.keys() - constants == set()
    assert {(module, code) for module, _, code, _ in said_codes() if code not in SENTENCES} == set()


def test_whoever_says_a_sentence_fills_its_places():
    wrong = [
        (module, line, code)
        for module, line, code, details in said_codes()
        if code in SENTENCES and details not in (None, places(SENTENCES[code][0]))
    ]
    assert wrong == []


def test_nothing_is_said_past_the_catalogue():
    """What ``say`` and ``progress`` get is a sentence, never a text; so is every mistake of the operator."""
    texts = (ast.Constant, ast.JoinedStr, ast.BinOp)
    told_as_text = [
        (module, call.lineno) for module, call in calls("say", "progress") if isinstance(call.args[0], texts)
    ]
    mistakes = [
        (module, call.lineno)
        for module, call in calls("UserError")
        if len(call.args) != 1 or not isinstance(call.args[0], ast.Constant)
    ]
    assert told_as_text + mistakes == []


def test_buttons_are_named_as_they_are_labelled():
    labels = set(re.findall(r'label="([^"]+)"', RIBBON.read_text(encoding="utf-8")))
    named = {
        name for _, wording in SENTENCES.values() for name in re.findall(r"paspauskite „([^“]+)“", wording)
    }
    assert named
    assert named <= labels


def test_details_are_told_in_the_language_of_the_sentence():
    members = (
        Sentence("member_of_group", {"code": "01", "group": "nariai"}),
        Sentence("member_of_group", {"code": "02", "group": Sentence("no_group")}),
    )
    english, lithuanian = told("members_unasked", members=members)
    assert english.endswith("as their group is not in it: 01 (nariai), 02 (no group).")
    assert lithuanian.endswith("nėra lentelėje „formos“: 01 (nariai), 02 (grupė nenurodyta).")
    assert told("not_written", path=Path("a.xlsx"), problem=Phrase("busy", "užimta")) == (
        "a.xlsx cannot be written (busy).",
        "Failo „a.xlsx“ įrašyti nepavyko (užimta); pašalinkite priežastį ir pakartokite.",
    )


def test_a_detail_is_never_read_as_a_wording():
    english, lithuanian = told("no_table", path="{period}", table="{0}'")
    assert english.startswith('{period} has no Excel table named "{0}\'"')
    assert "„{period}“ nėra „Excel“ lentelės „{0}'“" in lithuanian


def test_a_mistake_of_the_operator_is_english_as_text_and_keeps_its_sentence():
    mistake = pickle.loads(
        pickle.dumps(
            UserError("no_room", what=Sentence("list_at", {"place": "A!B2:B4"}), bottom=9, cell="A!B5")
        )
    )
    assert str(mistake) == "The list at A!B2:B4 needs rows down to 9, but A!B5 holds something."
    assert mistake.sentence.lithuanian == (
        "Formoje netelpa sąrašas A!B2:B4: reikia eilučių iki 9-osios, bet langelyje A!B5 kažkas įrašyta. "
        "Atlaisvinkite vietą."
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "windows", "reason"),
    [
        (errno.EACCES, None, "trūksta teisių"),
        (errno.EPERM, None, "trūksta teisių"),
        (errno.EACCES, 5, "trūksta teisių"),
        (errno.EACCES, 32, "failą naudoja kita programa"),
        (errno.EBUSY, None, "failą naudoja kita programa"),
        (errno.ENOSPC, None, "diske neliko vietos"),
        (errno.ENOSPC, 112, "diske neliko vietos"),
        (errno.EROFS, None, "diskas skirtas tik skaityti"),
        (errno.EACCES, 19, "diskas skirtas tik skaityti"),
        (errno.ENOENT, None, "tokio failo ar aplanko nėra"),
        (errno.ENOENT, 53, "tinklo diskas nepasiekiamas"),
        (errno.EIO, None, "diskas sugedęs arba atjungtas"),
        (errno.EDOM, None, f"sistemos klaida {errno.EDOM}"),
        (errno.EINVAL, 1117, "sistemos klaida 1117"),
        (None, None, "sistemos klaida"),
    ],
)
def test_what_the_system_says_is_said_in_lithuanian(number, windows, reason):
    problem = OSError("odd") if number is None else OSError(number, "odd")
    if windows is not None:
        problem.winerror = windows
    mistake = UserError("not_written", path="a.xlsx", problem=problem)
    assert str(mistake) == "a.xlsx cannot be written (odd)."
    assert mistake.sentence.lithuanian.startswith(f"Failo „a.xlsx“ įrašyti nepavyko ({reason});")


def test_a_folder_that_is_a_file_is_said_in_lithuanian(tmp_path):
    (tmp_path / "siuntimui").write_text("", encoding="utf-8")
    with pytest.raises(UserError) as refused:
        write_output(tmp_path / "siuntimui" / "2026" / "a.xlsx", lambda path: path.touch())
    assert re.search(r"nepavyko \((vietoje aplanko yra failas|tokio failo ar aplanko nėra)\);",
                     refused.value.sentence.lithuanian)  # fmt: skip


def test_every_reason_of_an_unreadable_workbook_is_said_in_lithuanian(tmp_path):
    raised = {
        node.value
        for _, call in calls("UnreadableWorkbook")
        for node in ast.walk(call.args[0])
        if isinstance(node, ast.Constant)
    }
    assert "corrupt" in raised
    assert raised == UNREADABLE.keys()
    assert raised <= REFUSALS.keys()
    (tmp_path / "valdymas.xlsx").write_bytes(b"")
    with pytest.raises(UserError) as refused:
        _ = Workspace(tmp_path).control
    assert isinstance(refused.value.__cause__, UnreadableWorkbook)
    assert "(empty_file)" in str(refused.value)
    assert "(failas tuščias); atkurkite ją iš kopijos." in refused.value.sentence.lithuanian


def test_what_is_wrong_with_the_archive_is_said_in_lithuanian(tmp_path):
    broken = tmp_path / "archyvas.db"
    broken.write_bytes(b"not a database" * 100)
    with pytest.raises(UserError) as refused:
        Archive(broken).periods()
    assert refused.value.sentence.lithuanian == (
        f"Archyvu „{broken}“ pasinaudoti nepavyko: tai ne archyvo failas; atkurkite jį iš kopijos."
    )
    broken.unlink()
    broken.mkdir()
    with pytest.raises(UserError) as refused:
        Archive(broken).keep_template(None, b"", used_at="")
    assert refused.value.sentence.lithuanian.endswith("jo neįmanoma atverti ar sukurti.")


def test_a_round_tells_its_progress_and_its_remarks_in_both_languages(tmp_path):
    folder = club_workspace(tmp_path)
    send(folder, "01")
    labels: list[Sentence] = []
    remarks: list[Sentence] = []

    @contextmanager
    def listening(label: Sentence, _total: int):
        labels.append(label)
        yield lambda: None

    rounds.prepare(folder, now=NOW, progress=listening)
    rounds.consolidate(folder, now=NOW, progress=listening, say=remarks.append)
    assert [label.english for label in labels] == [
        "Preparing workbooks", "Reading returns", "Writing the consolidated workbook", "Depositing in the archive",
    ]  # fmt: skip
    assert [label.lithuanian for label in labels] == [
        "Rengiamos formos", "Skaitomos ataskaitos", "Rašoma suvestinė", "Duomenys dedami į archyvą",
    ]  # fmt: skip
    assert [remark.code for remark in remarks] == ["members_unasked"]


def test_a_column_is_called_by_its_heading(tmp_path):
    rows = [("Kodas", "Pavadinimas", "Gyventojai"), ("01", "A", "apie 30")]
    folder = club_workspace(tmp_path, {"nariai": rows})
    with pytest.raises(UserError, match="has Gyventojai = 'apie 30'") as refused:
        rounds.consolidate(folder, now=NOW)
    assert refused.value.sentence.lithuanian == (
        "Lentelės „nariai“ eilutės „01“ stulpelyje „Gyventojai“ įrašyta „apie 30“, o turi būti skaičius."
    )


def test_what_is_to_be_done_first_is_said_as_the_buttons_are_called(tmp_path):
    with pytest.raises(UserError) as refused:
        rounds.export(club_workspace(tmp_path), tmp_path)
    assert refused.value.sentence.lithuanian == (
        "Laikotarpio 2025 suvestinė dar nesudaryta; pirmiausia paspauskite „Sudaryti suvestinę“."
    )
