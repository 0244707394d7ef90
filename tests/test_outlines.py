"""The control workbook and the Word templates as text, so that a change to a binary file can be reviewed.

After a change on purpose: ``SUVESTINE_OUTLINES=write pytest tests/test_outlines.py`` and read the diff.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.section import Section
from docx.table import Table
from docx.text.paragraph import Paragraph

from suvestine.lithuanian import shown
from suvestine.resources import docx_templates, workbook_templates
from suvestine.spreadsheet.design import read_design
from suvestine.spreadsheet.reading import read_workbook

KEPT = Path(__file__).parent / "outlines"
DOCUMENTS = sorted(path for path in docx_templates().glob("*.docx") if not path.name.startswith("~"))


def compare(name: str, lines: Iterator[str]) -> None:
    text = "\n".join(line.rstrip() for line in lines) + "\n"
    kept = KEPT / f"{name}.txt"
    if os.environ.get("SUVESTINE_OUTLINES") == "write":
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")


def paragraphs(items: list[Paragraph], indent: str = "") -> Iterator[str]:
    for item in items:
        if item.text.strip() or item._p.xpath(".//w:drawing"):
            yield f"{indent}[{item.style.name}] {item.text}"


def table_lines(table: Table) -> Iterator[str]:
    style = table.style.name if table.style is not None else "no style"
    yield f"table [{style}]"
    for number, row in enumerate(table.rows, start=1):
        marks = [tag for tag in ("tblHeader", "cantSplit") if row._tr.xpath(f"./w:trPr/w:{tag}")]
        yield f"  row {number} {' '.join(marks)}"
        for cell in row._tr.tc_lst:
            text = " / ".join(Paragraph(p, table).text for p in cell.p_lst)
            span = f" (spans {cell.grid_span})" if cell.grid_span > 1 else ""
            yield f"    {text}{span}"


def contents_lines(frame: Any, document: Any) -> Iterator[str]:
    """A table of contents: what its field asks for, its paragraphs."""
    yield f"contents {' '.join(each.text.strip() for each in frame.iter(qn('w:instrText')))}"
    yield from paragraphs([Paragraph(each, document._body) for each in frame.iter(qn("w:p"))], "  ")


def section_lines(number: int, section: Section) -> Iterator[str]:
    yield f"section {number}: {section.orientation}, {section.page_width.cm:.1f} x {section.page_height.cm:.1f} cm"
    yield from paragraphs(section.header.paragraphs, "  header ")
    yield from paragraphs(section.footer.paragraphs, "  footer ")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_word_template_is_what_was_reviewed(path: Path) -> None:
    document = Document(str(path))

    def lines() -> Iterator[str]:
        yield f"title {document.core_properties.title}"
        for number, section in enumerate(document.sections, start=1):
            yield from section_lines(number, section)
        for block in document.element.body.iterchildren(qn("w:p"), qn("w:tbl"), qn("w:sdt")):
            if block.tag == qn("w:tbl"):
                yield from table_lines(Table(block, document))
            elif block.tag == qn("w:p"):
                yield from paragraphs([Paragraph(block, document._body)])
            else:
                yield from contents_lines(block, document)

    compare(path.stem, lines())


def test_the_control_workbook_is_what_was_reviewed() -> None:
    path = workbook_templates() / "valdymas.xlsx"
    workbook, design = read_workbook(path), read_design(path.read_bytes())

    def lines() -> Iterator[str]:
        for sheet in design.sheets.values():
            yield f"sheet {sheet.name}{'' if sheet.visible else ' (hidden)'}{' (protected)' if sheet.protected else ''}"
            for placed in sheet.rules:
                areas = " ".join(area.a1 for area in placed.areas)
                rule = placed.rule
                yield f"  rule {areas}: {rule.kind} {rule.operator} {'; '.join(rule.formulas)}"
        for table in sorted(workbook.tables.values(), key=lambda table: table.name):
            yield f"table {table.name} on {table.area.sheet}: {' | '.join(table.headings)}"
            for row in range(table.area.top + 1, table.area.bottom + 1):
                values = (
                    workbook.sheets[table.area.sheet].rows[row - 1]
                    if row <= len(workbook.sheets[table.area.sheet].rows)
                    else ()
                )
                yield "  " + " | ".join(
                    shown(value) for value in values[table.area.left - 1 : table.area.right]
                )

    compare("valdymas", lines())
