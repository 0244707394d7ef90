"""A chart as Office draws it (DrawingML): the same message, colours and labels as the pictures have."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape

from suvestine.reports.views.charts import ACCENT, INK, Chart, ChartKind
from suvestine.reports.views.wording import clean
from suvestine.spreadsheet.chart_data import SHEET

_PLAIN, _FALL, _LINES = "#8FB8BF", "#8A4B08", "#D5DADC"
_SIZE = 950
"""Hundredths of a point."""
_AXES = '<c:axId val="1"/><c:axId val="2"/>'
_NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_PARTS = (
    (ACCENT, ""), ("#F2C14E", ""), ("#C4675A", "wdUpDiag"), ("#B4BEC1", "pct20"), ("#EEF1F1", ""),
)  # fmt: skip
"""Fill and pattern of the parts of a stacked bar, told apart in black and white."""
_ROOM = 1.14
_BESIDE = 0.16
"""The part of the axis that a label beside a bar takes: above the greatest value, on either side of changes."""


def chart_markup(chart: Chart, workbook: str) -> str:
    """The chart part's XML; ``workbook`` is the relation to the data that it carries."""
    drawn = _DRAWN[chart.kind](chart)
    legend = (
        f'<c:legend><c:legendPos val="t"/><c:overlay val="0"/>{_text(INK)}</c:legend>'
        if chart.kind is ChartKind.STACKED
        else ""
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace {_NAMESPACES}>'
        '<c:date1904 val="0"/><c:lang val="lt-LT"/><c:roundedCorners val="0"/><c:chart>'
        f'<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{drawn}</c:plotArea>{legend}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text(INK)}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def series_names(chart: Chart) -> tuple[str, ...]:
    """What the columns of numbers are called."""
    return chart.parts or ("Reikšmė",)


def _bars(chart: Chart) -> str:
    points = "".join(_point(n, _fill(ACCENT)) for n, item in enumerate(chart.items) if item.strong)
    labels = _labels(_format(chart), "outEnd")
    most = max((item.values[0] for item in chart.items), default=0.0)
    series = _series(chart, 0, _fill(_PLAIN), points + labels)
    return _lying(series, "clustered", 46, _value_axis(0.0, most * _ROOM or 1.0))


def _changes(chart: Chart) -> str:
    falling = f'{_pattern("wdUpDiag", _FALL, "#FFFFFF")}<a:ln w="9525">{_fill(_FALL)}</a:ln>'
    points = "".join(_point(n, falling) for n, item in enumerate(chart.items) if item.values[0] < 0)
    values = [item.values[0] for item in chart.items]
    room = _BESIDE * (max([*values, 0.0]) - min([*values, 0.0]))
    axis = _value_axis(min([*values, 0.0]) - room, max([*values, 0.0]) + room)
    labels = _labels("+#,##0.0;−#,##0.0;0", "outEnd")
    return _lying(_series(chart, 0, _fill(ACCENT), points + labels), "clustered", 56, axis)


def _stacked(chart: Chart) -> str:
    series = ""
    for part in range(len(chart.parts)):
        if not any(item.values[part] for item in chart.items):
            continue
        colour, pattern = _PARTS[part % len(_PARTS)]
        fill = _pattern(pattern, INK, colour) if pattern else _fill(colour)
        outline = f'<a:ln w="5080">{_fill(INK)}</a:ln>'
        ink = "#FFFFFF" if colour == ACCENT else INK
        series += _series(
            chart, part, fill + outline, _labels("#,##0;−#,##0;", "ctr", ink, boxed=bool(pattern))
        )
    whole = max((sum(item.values) for item in chart.items), default=0.0)
    return _lying(series, "stacked", 50, _value_axis(0.0, whole or 1.0))


def _line(chart: Chart) -> str:
    look = (
        f'<c:spPr><a:ln w="25400" cap="rnd">{_fill(ACCENT)}<a:round/></a:ln></c:spPr>'
        f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{_fill(ACCENT)}</c:spPr></c:marker>'
    )
    series = f'<c:ser>{_named(chart, 0)}{look}{_labels(_format(chart), "t")}{_data(chart, 0)}<c:smooth val="0"/></c:ser>'
    most = max((item.values[0] for item in chart.items), default=0.0)
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>{_AXES}'
        f"</c:lineChart>{_name_axis('b', reverse=False)}{_value_axis(0.0, most * 1.2 or 1.0)}"
    )


_DRAWN: Mapping[ChartKind, Callable[[Chart], str]] = {
    ChartKind.BARS: _bars,
    ChartKind.CHANGES: _changes,
    ChartKind.STACKED: _stacked,
    ChartKind.LINE: _line,
}


def _lying(series: str, grouping: str, gap: int, axis: str) -> str:
    overlap = '<c:overlap val="100"/>' if grouping == "stacked" else ""
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{gap}"/>{overlap}{_AXES}</c:barChart>{_name_axis("l", reverse=True)}{axis}'
    )


def _series(chart: Chart, part: int, fill: str, marks: str) -> str:
    return (
        f'<c:ser>{_named(chart, part)}<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>{marks}'
        f"{_data(chart, part)}</c:ser>"
    )


def _named(chart: Chart, part: int) -> str:
    cell = f"{SHEET}!${_column(part)}$1"
    return (
        f'<c:idx val="{part}"/><c:order val="{part}"/><c:tx><c:strRef><c:f>{cell}</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{_xml(series_names(chart)[part])}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )


def _data(chart: Chart, part: int) -> str:
    last = len(chart.items) + 1
    names = _points([_xml(item.label) for item in chart.items])
    numbers = _points([repr(float(item.values[part])) for item in chart.items])
    column = _column(part)
    return (
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f><c:numCache>"
        f"<c:formatCode>General</c:formatCode>{numbers}</c:numCache></c:numRef></c:val>"
    )


def _points(texts: Sequence[str]) -> str:
    each = "".join(f'<c:pt idx="{place}"><c:v>{text}</c:v></c:pt>' for place, text in enumerate(texts))
    return f'<c:ptCount val="{len(texts)}"/>{each}'


def _point(place: int, fill: str) -> str:
    return f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{fill}</c:spPr></c:dPt>'


def _labels(number_format: str, place: str, ink: str = INK, *, boxed: bool = False) -> str:
    box = f"<c:spPr>{_fill('#FFFFFF')}</c:spPr>" if boxed else ""
    return (
        f'<c:dLbls><c:numFmt formatCode="[$-427]{escape(number_format)}" sourceLinked="0"/>{box}{_text(ink, "none")}'
        f'<c:dLblPos val="{place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _format(chart: Chart) -> str:
    """As many decimal places as the labels of the picture have."""
    shown = [item.shown.partition(",")[2] for item in chart.items if "," in item.shown]
    places = max((len(decimals) for decimals in shown), default=0)
    return "#,##0." + "0" * places if places else "#,##0"


def _name_axis(side: str, *, reverse: bool) -> str:
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{"maxMin" if reverse else "minMax"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'<c:spPr><a:ln w="9525">{_fill(_LINES)}</a:ln></c:spPr>{_text(INK)}<c:crossAx val="2"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(least: float, greatest: float) -> str:
    return (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="{greatest!r}"/>'
        f'<c:min val="{least!r}"/></c:scaling><c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'


def _pattern(preset: str, front: str, back: str) -> str:
    return (
        f'<a:pattFill prst="{preset}"><a:fgClr><a:srgbClr val="{front[1:]}"/></a:fgClr>'
        f'<a:bgClr><a:srgbClr val="{back[1:]}"/></a:bgClr></a:pattFill>'
    )


def _text(ink: str, wrap: str = "square") -> str:
    return (
        f'<c:txPr><a:bodyPr wrap="{wrap}"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_SIZE}" b="0">{_fill(ink)}'
        '<a:latin typeface="Calibri"/></a:defRPr></a:pPr><a:endParaRPr lang="lt-LT"/></a:p></c:txPr>'
    )


def _column(part: int) -> str:
    return "BCDEFGHIJ"[part]


def _xml(text: str) -> str:
    return escape(clean(text))
