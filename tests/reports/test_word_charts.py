"""Charts that Word draws: their numbers can be opened, their message can be read, LibreOffice shows them."""

from __future__ import annotations

import io
import subprocess
import zipfile

import pytest
from docx.oxml import parse_xml
from openpyxl import load_workbook

from reports.documents_sample import context, rendered, written
from suvestine.reports.views.charts import Chart, ChartKind, Item

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
BARS = Chart(
    ChartKind.BARS,
    "Daugiausia – <Kauno> & „Alytaus“",
    "Daugiausia – <Kauno> & „Alytaus“. Kauno: 2,5; Alytaus: 1,5.",
    (Item("<Kauno> & co", (2.5,), "2,5", strong=True), Item("Alytaus", (1.5,), "1,5")),
)
CHANGES = Chart(
    ChartKind.CHANGES,
    "Pokytis",
    "Pokytis. Renginiai: −16,0.",
    (Item("Augo", (3.0,)), Item("Krito", (-16.0,))),
)
STACKED = Chart(
    ChartKind.STACKED,
    "Būsenos",
    "Būsenos. I tikslas: gerai 3, blogai 1.",
    (Item("I tikslas", (3.0, 1.0)), Item("II tikslas", (2.0, 0.0))),
    ("gerai", "blogai"),
)
LINE = Chart(
    ChartKind.LINE, "Eilė", "Eilė. 2024: 10; 2025: 12.", (Item("2024", (10.0,)), Item("2025", (12.0,)))
)
ALL = {"bars": BARS, "changes": CHANGES, "stacked": STACKED, "line": LINE}


@pytest.fixture
def package(tmp_path):
    template = written(tmp_path, *(f"{{{{ grafikas({name}, 14) }}}}" for name in ALL))
    rendered(template, {**context(), **ALL}, tmp_path)
    with zipfile.ZipFile(tmp_path / "rezultatas.docx") as found:
        return {name: found.read(name) for name in found.namelist()}


def test_every_chart_is_a_part_with_its_own_workbook(package):
    charts = sorted(name for name in package if name.startswith("word/charts/diagrama"))
    assert len(charts) == len(ALL)
    for place, (name, chart) in enumerate(zip(charts, ALL.values(), strict=True), start=1):
        assert f'Target="/word/embeddings/diagrama{place}.xlsx"'.encode() in package[
            f"word/charts/_rels/diagrama{place}.xml.rels"
        ].replace(b"../embeddings", b"/word/embeddings")
        sheet = load_workbook(io.BytesIO(package[f"word/embeddings/diagrama{place}.xlsx"])).active
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        assert rows == [[item.label, *item.values] for item in chart.items]
        cached = [
            float(v.text)
            for v in parse_xml(package[name]).iter(f"{CHART}v")
            if v.getparent().getparent().tag == f"{CHART}numCache"
        ]
        series = range(len(chart.items[0].values))
        assert cached == [item.values[part] for part in series for item in chart.items]


def test_the_document_says_the_message_to_those_who_do_not_see_it(package):
    body = parse_xml(package["word/document.xml"])
    said = [
        each.get("descr")
        for each in body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    ]
    assert said == [chart.aprasas for chart in ALL.values()]
    numbers = [
        each.get("id")
        for each in body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    ]
    assert len(set(numbers)) == len(ALL)
    types = package["[Content_Types].xml"].decode()
    assert types.count("drawingml.chart+xml") == len(ALL)


def test_equal_charts_are_equal_files(package, tmp_path):
    rendered(tmp_path / "bandymas.docx", {**context(), **ALL}, tmp_path)
    with zipfile.ZipFile(tmp_path / "rezultatas.docx") as found:
        assert {name: found.read(name) for name in found.namelist()} == package


def test_elements_stand_in_the_order_that_word_asks_for(package):
    order = {
        "chartSpace": ["date1904", "lang", "roundedCorners", "chart", "spPr", "txPr", "externalData"],
        "ser": ["idx", "order", "tx", "spPr", "invertIfNegative", "marker", "dPt", "dLbls", "cat", "val", "smooth"],
        "dLbls": ["numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName",
                  "showPercent", "showBubbleSize"],
        "barChart": ["barDir", "grouping", "varyColors", "ser", "gapWidth", "overlap", "axId"],
        "scaling": ["orientation", "max", "min"],
    }  # fmt: skip
    for place in range(1, len(ALL) + 1):
        for element in parse_xml(package[f"word/charts/diagrama{place}.xml"]).iter():
            wanted = order.get(element.tag.removeprefix(CHART))
            if wanted:
                found = [wanted.index(child.tag.removeprefix(CHART)) for child in element]
                assert found == sorted(found)


@pytest.mark.libreoffice
def test_libreoffice_shows_the_labels(package, tmp_path, convert):
    pdf = convert(tmp_path / "rezultatas.docx", "pdf")
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True, text=True).stdout
    for label in ("<Kauno> & co", "2,5", "1,5", "+3,0", "−16,0", "I tikslas", "gerai", "2025"):
        assert label in text


@pytest.mark.libreoffice
def test_every_bar_keeps_its_name_where_names_take_two_lines(tmp_path, convert):
    names = [f"Tema{place:02d} – paslaugos negalią turintiems žmonėms, prieinamumas" for place in range(10)]
    chart = Chart(ChartKind.BARS, "Temos", "Temos.", tuple(Item(name, (5.0,)) for name in names))
    template = written(tmp_path, "{{ grafikas(ilgi, 16) }}")
    rendered(template, {**context(), "ilgi": chart}, tmp_path)
    pdf = convert(tmp_path / "rezultatas.docx", "pdf")
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True, text=True).stdout
    assert [name.split()[0] for name in names if name.split()[0] not in text] == []
