"""Page numbers of several documents in one run: what LibreOffice that fails costs, and what is said of it."""

from __future__ import annotations

import datetime as dt

import docx
import pytest

from reports.contents_sample import chapters, lines, saved, shown, with_contents
from suvestine import rounds
from suvestine.reports.word import page_numbers
from workspaces import PERIOD, club_workspace, send

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
DOCUMENTS = ("apzvalga", "planas", "posedis")


@pytest.fixture
def folder(tmp_path):
    """A consolidated workspace with three documents that have a table of contents."""
    made = club_workspace(tmp_path / "darbas")
    send(made, "01")
    for name in DOCUMENTS:
        saved(chapters(with_contents()), made / "dokumentai", f"{name}.docx")
    rounds.consolidate(made, now=NOW)
    return made


def reported(folder, tmp_path):
    """How often LibreOffice was started by a run, and what was said."""
    heard = []
    written = rounds.report(folder, now=NOW, say=heard.append)
    assert [path.name for path in written] == [f"{name}_{PERIOD}.docx" for name in DOCUMENTS]
    assert {line.page for path in written for line in lines(path)} == {""}
    counted = tmp_path / "started"
    starts = len(counted.read_text().splitlines()) if counted.exists() else 0
    counted.unlink(missing_ok=True)
    return starts, heard


@pytest.mark.parametrize("failing", ["exit 1", "sleep 60"])
def test_libreoffice_that_fails_is_started_once_a_run(folder, tmp_path, office, monkeypatch, failing):
    monkeypatch.setattr(page_numbers, "_TIME_LIMIT_SECONDS", 0.5)
    office(f"echo >> {tmp_path}/started; {failing}")
    for _ in range(2):
        starts, (sentence,) = reported(folder, tmp_path)
        assert starts == 1
        assert "(apzvalga, planas, posedis)" in sentence.english
        assert "todėl turinyje jų nėra („apzvalga“, „planas“, „posedis“)" in sentence.lithuanian


def test_a_document_that_cannot_be_laid_out_does_not_stop_the_others(folder, tmp_path, office):
    office(f'echo >> {tmp_path}/started; mkdir -p "$7"; echo nothing > "$7/asked.pdf"')
    starts, (sentence,) = reported(folder, tmp_path)
    assert (starts, sentence.code) == (len(DOCUMENTS), "contents_unnumbered")


def test_that_libreoffice_is_missing_is_said_once_a_run(folder, tmp_path, no_office):
    starts, (sentence,) = reported(folder, tmp_path)
    assert (starts, sentence.code) == (0, "contents_no_libreoffice")
    assert "(apzvalga, planas, posedis)" in sentence.english


@pytest.mark.libreoffice
def test_a_body_without_a_section_at_its_end_has_the_same_pages(tmp_path):
    document = with_contents()
    for text in ("Apžvalga", "Išvados"):
        document.add_heading(text, 1).paragraph_format.page_break_before = True
    body = document.element.body
    body.remove(body.sectPr)
    target = shown(document, tmp_path)
    assert [line.page for line in lines(target)] == ["2", "3"]
    assert docx.Document(str(target)).paragraphs[-1].text == "Išvados"
