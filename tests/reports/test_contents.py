"""Word's own table of contents in a template: entries, links and page numbers after rendering."""

from __future__ import annotations

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from reports.contents_sample import (
    anchors,
    bookmarks,
    chapters,
    field,
    lines,
    pages,
    shown,
    with_contents,
    xml,
)
from reports.documents_sample import context
from suvestine.reports.word import page_numbers
from suvestine.reports.word.documents import render
from suvestine.resources import docx_templates


def paged(document, words, *, page="decimal", start=None):
    """A section whose footer tells its page; on the first page of the document no footer does."""
    section = document.add_section() if words else document.sections[0]
    section.different_first_page_header_footer = not words
    section.footer.is_linked_to_previous = False
    section.footer.paragraphs[0]._p.append(xml("<w:r><w:t>puslapis</w:t></w:r>"))
    for run in xml(f"<w:p>{field('PAGE', '1')}</w:p>"):
        section.footer.paragraphs[0]._p.append(run)
    for copied in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(copied)
    number = xml("<w:pgNumType/>")
    number.set(qn("w:fmt"), page)
    if start:
        number.set(qn("w:start"), str(start))
    section._sectPr.find(qn("w:pgMar")).addnext(number)
    return section


def many_sections():
    """A cover without a number, equal headings, a table, Roman pages, pages that begin at 1 again."""
    document = with_contents()
    paged(document, "")
    for chapter in ("Pirma", "Antra"):
        document.add_heading(chapter, 1).paragraph_format.page_break_before = True
        document.add_heading("Išvada", 2)
        document.add_paragraph("Tekstas. " * 700)
        document.add_heading("Išvada", 2)
    paged(document, "priedai", page="lowerRoman", start=3)
    document.add_table(rows=1, cols=1).cell(0, 0).paragraphs[0].style = "Heading 1"
    document.tables[0].cell(0, 0).paragraphs[0].add_run("Lentelėje")
    document.add_heading("Išvada", 2).paragraph_format.page_break_before = True
    paged(document, "pabaiga", start=1)
    document.add_heading("Pabaiga", 1)
    return document


def footers(pdf):
    """Heading -> the number that the footer of its page prints, in the order of the pages."""
    told = []
    for page in pages(pdf)[1:]:
        number = next((line.removeprefix("puslapis") for line in page if line.startswith("puslapis")), "")
        told += [
            (line, number) for line in page if line in {"Pirma", "Antra", "Išvada", "Lentelėje", "Pabaiga"}
        ]
    return told


@pytest.mark.libreoffice
def test_page_numbers_are_those_that_footers_print(tmp_path, convert):
    heard = []
    target = shown(many_sections(), tmp_path, heard=heard)
    assert [(line.words, line.page) for line in lines(target)] == footers(convert(target, "pdf"))
    assert [line.page for line in lines(target)][-3:] == ["iii", "iv", "1"]
    assert heard == []


@pytest.mark.libreoffice
def test_a_shipped_document_has_the_numbers_of_its_pages(tmp_path, convert):
    target = tmp_path / "strategijos_stebesena.docx"
    render(docx_templates() / target.name, context(), target)
    told = [page for page in pages(convert(target, "pdf")) if page]
    assert "Turinys" in told[0]
    assert len(lines(target)) > 8
    for entry in lines(target):
        (place,) = [
            number
            for number, page in enumerate(told[1:], start=2)
            if any(line.startswith(entry.words[:60]) for line in page)
        ]
        assert entry.page == str(place)
        assert told[place - 1][-1].endswith(f"{place} puslapis iš {len(told)}")


@pytest.mark.libreoffice
def test_a_bare_document_gets_numbers_too(tmp_path):
    """Nothing in it makes LibreOffice lay pages out but the questions themselves."""
    document = chapters(docx.Document())
    document.paragraphs[-1].paragraph_format.page_break_before = True
    document.element.body.insert(0, xml(f"<w:p>{field('TOC')}</w:p>"))
    assert [line.page for line in lines(shown(document, tmp_path))] == ["1", "1", "1", "1", "2"]


@pytest.mark.libreoffice
def test_the_same_data_make_the_same_bytes(tmp_path):
    one = shown(many_sections(), tmp_path).read_bytes()
    assert shown(many_sections(), tmp_path).read_bytes() == one


def test_without_libreoffice_there_are_links_without_numbers_and_a_sentence(tmp_path, no_office):
    heard = []
    target = shown(chapters(with_contents()), tmp_path, heard=heard)
    assert [line.words for line in lines(target)] == ["Apžvalga", "Tinklas", "Filialai", "Fondas", "Išvados"]
    assert {line.page for line in lines(target)} == {""}
    (sentence,) = heard
    assert sentence.english.startswith(
        "LibreOffice was not found, so tables of contents have no page numbers (turinys)"
    )
    assert sentence.lithuanian.endswith("programoje „Word“ spustelėkite turinį ir paspauskite F9.")


@pytest.mark.parametrize("script", ["exit 1", "exit 0", "sleep 60"])
def test_a_libreoffice_that_fails_loses_no_document(tmp_path, office, monkeypatch, script):
    office(script)
    monkeypatch.setattr(page_numbers, "_TIME_LIMIT_SECONDS", 0.5)
    heard = []
    target = shown(chapters(with_contents()), tmp_path, heard=heard)
    assert {line.page for line in lines(target)} == {""}
    assert [paragraph.text for paragraph in docx.Document(str(target)).paragraphs][-1] == "Išvados"
    (sentence,) = heard
    assert sentence.english.startswith("LibreOffice could not tell the page numbers")
    assert "nepavyko nustatyti puslapių numerių, todėl turinyje jų nėra („turinys“)" in sentence.lithuanian


def test_without_a_table_of_contents_libreoffice_is_not_started(tmp_path, office):
    office(f"touch {tmp_path}/started")
    shown(chapters(docx.Document()), tmp_path)
    assert not (tmp_path / "started").exists()
    shown(chapters(with_contents()), tmp_path)
    assert (tmp_path / "started").exists()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (r'TOC \o "1-1" \h', ["Apžvalga", "Išvados"]),
        (r'TOC \o "2-3"', ["Tinklas", "Filialai", "Fondas"]),
        (r'TOC \o "1-1" \u', ["Apžvalga", "Išvados", "1 priedas"]),
        (r'TOC \o "1-1" \t "Pastabos;2"', ["Apžvalga", "Išvados", "Pastaba"]),
        (r'TOC \t "Pastabos,2"', ["Pastaba"]),
        (r"TOC \h", ["Apžvalga", "Tinklas", "Filialai", "Fondas", "Išvados"]),
    ],
)
def test_the_field_says_which_headings(tmp_path, no_office, asked, expected):
    document = chapters(with_contents(asked))
    annex = document.styles.add_style("Priedas", WD_STYLE_TYPE.PARAGRAPH)
    annex.base_style = document.styles["Heading 1"]
    document.styles.add_style("Pastabos", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("1 priedas", style="Priedas")
    document.add_paragraph("Pastaba", style="Pastabos")
    document.add_heading(" ", 1)
    assert [line.words for line in lines(shown(document, tmp_path))] == expected


def test_levels_without_page_numbers_stay_without_them(tmp_path, no_office):
    target = shown(chapters(with_contents(r'TOC \o "1-2" \n "1-1"')), tmp_path)
    fields = [
        mark.text.split()[1] for mark in docx.Document(str(target)).element.body.iter(qn("w:instrText"))
    ]
    assert [anchor in fields for anchor in anchors(target)] == [False, True, True, False]


def test_every_link_leads_to_a_bookmark_of_its_own(tmp_path, no_office):
    document = with_contents()
    for text in ("Išvada", "Išvada", "{%p for s in skyriai %}"):
        document.add_heading(text, 1)
    looped = document.add_heading("Skyrius {{ s }}", 2)
    looped._p.insert(1, xml('<w:bookmarkStart w:id="0" w:name="_Toc00000001"/>'))
    looped._p.append(xml('<w:bookmarkEnd w:id="0"/>'))
    document.add_heading("{%p endfor %}", 1)
    target = shown(document, tmp_path)
    assert [line.words for line in lines(target)] == ["Išvada", "Išvada", "Skyrius Tinklas", "Skyrius Fondas"]
    assert anchors(target) == bookmarks(target)
    assert len(set(anchors(target))) == 4
    ids = [mark.get(qn("w:id")) for mark in docx.Document(str(target)).element.body.iter(qn("w:bookmarkEnd"))]
    assert len(set(ids)) == 4


def test_entries_that_word_made_of_tags_are_written_anew(tmp_path, no_office):
    document = with_contents(cached=["Įvadas\t1", "Skyrius {{ s }}\t2"])
    document.add_paragraph("{%p for s in skyriai %}")
    document.add_heading("Skyrius {{ s }}", 1)
    document.add_paragraph("{%p endfor %}")
    assert [line.words for line in lines(shown(document, tmp_path))] == ["Skyrius Tinklas", "Skyrius Fondas"]


def test_a_table_of_contents_in_one_paragraph_gets_a_paragraph_for_each_entry(tmp_path, no_office):
    document = chapters(docx.Document())
    document.element.body.insert(0, xml(f"<w:p>{field('TOC')}<w:r><w:t>po turinio</w:t></w:r></w:p>"))
    target = shown(document, tmp_path)
    paragraphs = [paragraph.text for paragraph in docx.Document(str(target)).paragraphs]
    assert paragraphs[0].startswith("Apžvalga")
    assert paragraphs[4].startswith("Išvados")
    assert paragraphs[4].endswith("po turinio")


@pytest.mark.parametrize(
    "cached",
    [
        "Įrašų nerasta.",
        "Skyrius {{ s }}</w:t></w:r><w:hyperlink><w:r><w:t>1</w:t></w:r></w:hyperlink><w:r><w:t>",
    ],
)
def test_a_table_of_contents_stored_as_one_element_is_written_as_any_other(tmp_path, no_office, cached):
    document = chapters(docx.Document())
    simple = f'<w:fldSimple w:instr=" TOC \\o &quot;1-2&quot; "><w:r><w:t>{cached}</w:t></w:r></w:fldSimple>'
    document.element.body.insert(0, xml(f"<w:p>{simple}</w:p>"))
    target = shown(document, tmp_path)
    assert [line.words for line in lines(target)] == ["Apžvalga", "Tinklas", "Fondas", "Išvados"]
    body = docx.Document(str(target)).element.body
    assert "Įrašų nerasta." not in body.xpath("string()")
    kinds = [mark.get(qn("w:fldCharType")) for mark in body.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 0


def test_other_fields_stored_as_one_element_stay_as_they_are(tmp_path, no_office):
    document = chapters(docx.Document())
    simple = '<w:fldSimple w:instr="TOC \\c lentele"><w:r><w:t>1 lentelė</w:t></w:r></w:fldSimple>'
    page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>'
    document.element.body.insert(0, xml(f"<w:p>{simple}{page}</w:p>"))
    target = shown(document, tmp_path)
    assert docx.Document(str(target)).element.body.xpath("string(./w:p[1])").strip().endswith("7")
    assert "1 lentelė" in docx.Document(str(target)).element.body.xpath("string(./w:p[1])")
    assert lines(target) == []


@pytest.mark.parametrize("asked", [r'TOC \h \c "lentele"', r"TOC \f \l 1-2", "SEQ lentele"])
def test_other_tables_and_fields_stay_as_they_are(tmp_path, no_office, asked):
    heard = []
    target = shown(chapters(with_contents(asked, ["1 lentelė", "2 lentelė"])), tmp_path, heard=heard)
    said = "".join(each.text for each in docx.Document(str(target)).element.body.iter(qn("w:t")))
    assert said.startswith("1 lentelė2 lentelė")
    assert lines(target) == heard == []


def test_an_entry_has_its_level_style_or_its_own_tabs_and_indent(tmp_path, no_office):
    document = chapters(with_contents())
    style = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    style.paragraph_format.tab_stops.add_tab_stop(100_000)
    body = docx.Document(str(shown(document, tmp_path))).element.body
    first, second = (each.getparent().pPr for each in list(body.iter(qn("w:hyperlink")))[:2])
    assert first.xpath("./w:pStyle/@w:val") == [style.style_id]
    assert first.find(qn("w:tabs")) is None
    assert second.xpath("./w:pStyle") == []
    assert second.xpath("./w:tabs/w:tab/@w:leader") == ["dot"]
    assert second.xpath("./w:tabs/w:tab/@w:pos") == ["8640"]  # 6 inches between the margins
    assert second.xpath("./w:ind/@w:left") == ["227"]
