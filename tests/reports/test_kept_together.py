"""What a page does not part: a note and its table, a signature and the text it stands under."""

from __future__ import annotations

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from reports.documents_sample import SETTINGS, context, dataset, rendered, submission, this_year
from suvestine.resources import docx_templates
from suvestine.workspace import Setting

ANNUAL = docx_templates() / "metine_ataskaita.docx"


def test_a_note_keeps_with_its_tables_last_rows_and_a_signature_with_the_text_above(tmp_path):
    template = docx.Document()
    for name in ("Pastaba", "Parašas"):
        template.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    template.add_paragraph("Įžanga")
    for row in template.add_table(rows=4, cols=2).rows:
        for cell in row.cells:
            cell.text = "{{ metai }}"
    template.add_paragraph("Šaltinis: suvestinė", style="Pastaba")
    template.add_paragraph("Direktorė", style="Parašas")
    template.save(str(tmp_path / "parasas.docx"))
    made = rendered(tmp_path / "parasas.docx", context(), tmp_path)
    kept = [
        [c.paragraphs[0].paragraph_format.keep_with_next for c in row.cells] for row in made.tables[0].rows
    ]
    assert kept == [[None, None], [None, None], [True, True], [True, True]]
    assert [p.paragraph_format.keep_with_next for p in made.paragraphs] == [None, True, None]


QUIET = dataset("2025", [submission("01", {"T1": 10, "V1": 1000, "L1": 5000, "R1": 3})])


@pytest.mark.parametrize(
    ("given", "orientation"), [(this_year(), WD_ORIENT.PORTRAIT), (QUIET, WD_ORIENT.LANDSCAPE)]
)
def test_the_annual_report_is_signed_once_below_its_last_text(tmp_path, given, orientation):
    settings = SETTINGS | {Setting.POST: "Direktorė", Setting.SIGNATORY: "Rasa Rasaitė"}
    made = rendered(ANNUAL, context(settings=settings, dataset=given, earlier=[]), tmp_path)
    signatures = [p for p in made.paragraphs if p.style.name == "Parašas"]
    assert [" ".join(p.text.split()) for p in signatures] == ["Direktorė Rasa Rasaitė"]
    above = signatures[0]._p.getprevious()
    assert not above.findall(f".//{qn('w:sectPr')}")
    ends = [
        p
        for p in signatures[0]._p.itersiblings()
        if p.findall(f".//{qn('w:sectPr')}") or p.tag == qn("w:sectPr")
    ]
    section = next(s for s in made.sections if s._sectPr in (ends[0], *ends[0].iter(qn("w:sectPr"))))
    assert section.orientation == orientation
