"""The digest of good practice: libraries' own examples and the department's from abroad, by area."""

from __future__ import annotations

from documents.council_sample import written
from documents.department_sample import table, text

DOCUMENT = "geroji_patirtis"


def test_examples_stand_by_area_in_the_words_of_their_libraries(association):
    document = written(association, DOCUMENT)
    said = text(document)
    assert "Apžvalgoje – 2 gerosios patirties pavyzdžiai iš 2 organizacijų." in said
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 2"]
    assert headings == ["Tylos valanda", "Knygų takas parke"]
    assert "Palei taką – dvylika stotelių su ištraukomis" in said
    assert "Rezultatas. Taką praėjo 4 000 žmonių" in said
    assert "Alytaus miesto savivaldybės viešoji biblioteka · https://example.org/takas" in said
    rows = table(document, "Gerosios patirties pavyzdžiai pagal sritį")
    assert rows[1:] == [
        ["Prieinamumas", "1", "0", "1"],
        ["Skaitymo skatinimas", "1", "0", "1"],
        ["Iš viso", "2", "0", "2"],
    ]


def test_the_departments_examples_name_their_country(region):
    document = written(region, DOCUMENT)
    said = text(document)
    assert "Iš užsienio – 1 pavyzdys: Suomija." in said
    assert "Tamperės biblioteka (Suomija)" in said
    assert "Kaip skleista. Seminare direktoriams" in said
    assert table(document, "Gerosios patirties pavyzdžiai pagal sritį")[1] == ["Bendruomenė", "1", "1", "–"]


def test_without_examples_the_digest_says_so(without_returns):
    document = written(without_returns["regionas"], DOCUMENT)
    assert "Duomenų nėra: gerosios patirties pavyzdžių šį laikotarpį neaprašyta." in text(document)
    assert not document.tables
