"""The finances of the annual report where the department changed the rows of its form, or the archive is short."""

from __future__ import annotations

from dataclasses import replace

from reports.documents_sample import context, context_of, dataset, form, rendered, submission
from suvestine.resources import docx_templates

ANNUAL = docx_templates() / "metine_ataskaita.docx"
MONEY = {
    "G1": ("Gautos lėšos iš viso", "Eur"),
    "G11": ("Savivaldybės biudžeto lėšos", "Eur"),
    "G12": ("Valstybės biudžeto lėšos", "Eur"),
    "G15": ("Rinkliavos", "Eur"),
}


def tables(document):
    return {
        found._tbl.tblPr.xpath("./w:tblCaption/@w:val")[0]: [
            [cell.text.replace("\xa0", " ") for cell in row.cells] for row in found.rows
        ]
        for found in document.tables
    }


def test_a_source_that_the_department_added_has_its_row_and_its_column(tmp_path):
    now = {"G1": 100, "G11": 70, "G12": 20, "G15": 10}
    before = {"G1": 80, "G11": 60, "G12": 20, "G15": 0}
    using = context_of(MONEY, now, earlier=[("2024", [before])])
    found = tables(rendered(ANNUAL, using, tmp_path))
    assert ["Rinkliavos", "10", "10,0", "0,00", "+10", "–", "1"] in found["Gautos lėšos"]
    heading, *years = found["Gautos lėšos per metus"]
    assert heading[1:5] == [title for title, _ in MONEY.values()]
    assert [row[0:5] for row in years] == [
        ["2024", "80", "60", "20", "0"],
        ["2025", "100", "70", "20", "10"],
        ["Pokytis, proc.", "+25,0", "+16,7", "0,0", "–"],
    ]
    assert "Kiti formos rodikliai" not in found


def test_money_of_a_form_without_its_whole_stands_among_other_indicators(tmp_path):
    rows = {code: row for code, row in MONEY.items() if code != "G1"} | {
        "V1": ("Registruoti vartotojai", "asm.")
    }
    document = rendered(ANNUAL, context_of(rows, {"G11": 70, "G12": 20, "V1": 5}), tmp_path)
    assert ["Savivaldybės biudžeto lėšos", "Eur", "70"] in [row[:3] for row in _rows(document)]
    assert "Gautos lėšos" not in tables(document)


def test_one_year_alone_has_no_tables_of_all_years(tmp_path):
    found = tables(rendered(ANNUAL, context_of(MONEY, {"G1": 100, "G11": 70}), tmp_path))
    assert "Gautos lėšos" in found
    assert not [name for name in found if "metus" in name]


def _rows(document):
    return [row for rows in tables(document).values() for row in rows]


def test_in_a_form_without_sections_nothing_else_is_taken_for_money(tmp_path):
    template = form(MONEY | {"V1": ("Registruoti vartotojai", "asm.")})
    plain = {name: replace(sheet, cells={}) for name, sheet in template.design.sheets.items()}
    template = replace(template, design=replace(template.design, sheets=plain))
    given = dataset("2025", [submission("01", {"G1": 100, "G11": 70, "V1": 5}, template=template)])
    using = context(templates={"nario_ataskaita": template}, dataset=given, earlier=[])
    found = tables(rendered(ANNUAL, using, tmp_path))
    assert [row[0] for row in found["Gautos lėšos"][1:]] == [
        "Gautos lėšos iš viso",
        "Savivaldybės biudžeto lėšos",
    ]


def test_a_column_that_compares_other_libraries_says_how_many(tmp_path):
    both = {"G1": 100, "G11": 70, "G12": 30, "G15": 0}
    using = context_of(MONEY, both, both, earlier=[("2024", [both, {"G1": 50, "G11": 50}])])
    document = rendered(ANNUAL, using, tmp_path)
    assert tables(document)["Gautos lėšos per metus"][-1][-1] == "2"
    notes = [p.text.replace("\xa0", " ") for p in document.paragraphs if "Pokytis – nuo pirmųjų" in p.text]
    assert "kituose stulpeliuose palyginta kitiek: valstybės biudžeto lėšos – 1; rinkliavos – 1." in notes[0]
