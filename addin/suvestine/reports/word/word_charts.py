"""Charts that Word itself draws: a chart part with the workbook of its numbers, so that a reader may change both."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Cm

from suvestine.reports.views.charts import Chart, height_cm
from suvestine.reports.views.wording import clean
from suvestine.reports.word.chart_markup import chart_markup, series_names
from suvestine.spreadsheet.chart_data import chart_data

_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DATA = "rId1"
"""The chart's relation to its workbook."""
_GRAPHIC = "http://schemas.openxmlformats.org/drawingml/2006"
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


class NativeChart:
    """A chart as a value of a template: printing it puts the chart into the part that is being rendered."""

    def __init__(self, part: Part, chart: Chart, width_cm: float) -> None:
        self._part = part
        self._chart = chart
        self._width = width_cm

    def __html__(self) -> str:
        relation = self._part.relate_to(self._added(), RELATIONSHIP_TYPE.CHART)
        text = quoteattr(clean(self._chart.aprasas))
        width, height = int(Cm(self._width)), int(Cm(height_cm(self._chart)))
        return (
            f'</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="{_DRAWN}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="Diagrama" descr={text}/>'
            f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_GRAPHIC}/main"><a:graphicData uri="{_GRAPHIC}/chart">'
            f'<c:chart xmlns:c="{_GRAPHIC}/chart" r:id="{relation}"/></a:graphicData></a:graphic></wp:inline>'
            '</w:drawing></w:r><w:r><w:t xml:space="preserve">'
        )

    def __str__(self) -> str:
        return self.__html__()

    def _added(self) -> Part:
        """The chart part, with its workbook, in the document's package."""
        package = self._part.package
        rows = [(item.label, item.values) for item in self._chart.items]
        number = sum(rel.reltype == RELATIONSHIP_TYPE.CHART for rel in self._part.rels.values()) + 1
        content = chart_markup(self._chart, _DATA).encode()
        chart = Part(PackURI(f"/word/charts/diagrama{number}.xml"), _CHART, content, package)
        workbook = chart_data(series_names(self._chart), rows)
        data = Part(PackURI(f"/word/embeddings/diagrama{number}.xlsx"), _WORKBOOK, workbook, package)
        chart.load_rel(RELATIONSHIP_TYPE.PACKAGE, data, _DATA)
        return chart
