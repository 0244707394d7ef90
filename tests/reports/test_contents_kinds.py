"""Tables of contents and headings as Word and LibreOffice Writer leave them: tracked, framed, hidden, drawn."""

from __future__ import annotations

import docx
import pytest
from docx.oxml.ns import qn

from reports.contents_sample import chapters, field, lines, shown, with_contents, xml
from suvestine.reports.word.documents import render

CHAPTERS = ["Apžvalga", "Tinklas", "Filialai", "Fondas", "Išvados"]
BOX = "<w:txbxContent><w:p><w:r><w:t>langelis</w:t></w:r></w:p></w:txbxContent>"
IN_WRITER = """<?xml version="1.0"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text><text:table-of-content text:name="Turinys">
<text:table-of-content-source text:outline-level="3"><text:index-title-template/></text:table-of-content-source>
<text:index-body><text:index-title text:name="Antraste"><text:p>Turinys</text:p></text:index-title><text:p>Senas<text:tab/>7</text:p><text:p>Kitas<text:tab/>8</text:p></text:index-body>
</text:table-of-content><text:h text:outline-level="1">Apžvalga</text:h><text:h text:outline-level="2">Tinklas</text:h>
</office:text></office:body></office:document>"""
SIMPLE = '<w:fldSimple w:instr=" TOC "><w:r><w:t>Senas įrašas</w:t></w:r></w:fldSimple>'
MARKUP = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def words(target):
    return [line.words for line in lines(target)]


def texts(target):
    return [each.text for each in docx.Document(str(target)).element.body.iter(qn("w:t"))]


@pytest.mark.libreoffice
def test_a_table_that_writer_made_is_written_anew(tmp_path, convert):
    """Writer asks for marked entries beside the headings, whether there are any or not."""
    (tmp_path / "turinys.fodt").write_text(IN_WRITER, encoding="utf-8")
    template = convert(tmp_path / "turinys.fodt", "docx")
    asked = [each.text for each in docx.Document(str(template)).element.body.iter(qn("w:instrText"))]
    assert [r"\f \o" in each for each in asked] == [True]
    heard = []
    render(template, {}, tmp_path / "turinys_2025.docx", say=heard.append)
    assert [line[:2] for line in lines(tmp_path / "turinys_2025.docx")] == [
        ("Apžvalga", "1"),
        ("Tinklas", "1"),
    ]
    assert "Senas" not in "".join(texts(tmp_path / "turinys_2025.docx"))
    assert heard == []


@pytest.mark.parametrize("asked", [r'TOC \o "1-3" \b dalis', r'TOC \o "1-3" \s skyrius \d "-"', r"TOC \o \f"])
def test_a_table_of_headings_that_is_left_to_word_is_said(tmp_path, no_office, asked):
    document = chapters(with_contents(asked, ["Senas įrašas"]))
    document.add_paragraph()._p.append(xml("<w:r><w:fldChar w:fldCharType='begin'/></w:r>"))
    document.paragraphs[-1]._p.append(xml('<w:r><w:instrText> TC "Žymė" </w:instrText></w:r>'))
    document.paragraphs[-1]._p.append(xml("<w:r><w:fldChar w:fldCharType='end'/></w:r>"))
    heard = []
    target = shown(document, tmp_path, heard=heard)
    assert texts(target)[0] == "Senas įrašas"
    assert lines(target) == []
    (sentence,) = heard
    assert sentence.english.startswith("The table of contents of turinys could not be written anew")
    assert sentence.lithuanian.startswith("Dokumento „turinys“ turinio atnaujinti nepavyko")


def test_a_table_that_has_no_place_for_entries_is_said(tmp_path, no_office):
    document = chapters(docx.Document())
    runs = [run for run in xml(f"<w:p>{field('TOC')}</w:p>") if "separate" not in str(run.xpath(".//@*"))]
    first = document.paragraphs[0].insert_paragraph_before()
    for run in runs:
        first._p.append(run)
    heard = []
    assert lines(shown(document, tmp_path, heard=heard)) == []
    assert [sentence.code for sentence in heard] == ["contents_kept"]


@pytest.mark.parametrize("contents", [field("TOC", "Senas įrašas"), SIMPLE], ids=["runs", "one element"])
def test_a_table_inserted_while_changes_were_tracked_is_written(tmp_path, no_office, contents):
    document = chapters(docx.Document())
    tracked = '<w:ins w:id="1" w:author="A" w:date="2025-03-14T00:00:00Z">'
    document.element.body.insert(0, xml(f"<w:p>{tracked}{contents}<w:r><w:t>po</w:t></w:r></w:ins></w:p>"))
    heard = []
    target = shown(document, tmp_path, heard=heard)
    assert words(target) == CHAPTERS
    assert "Senas įrašas" not in texts(target)
    assert "po" in texts(target)
    assert [sentence.code for sentence in heard] == ["contents_no_libreoffice"]


def test_only_the_frame_of_the_table_hides_its_headings(tmp_path, no_office):
    document = chapters(with_contents())
    frame = document.element.body[0]
    frame.find(qn("w:sdtContent")).insert(0, xml('<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>'))
    frame.find(qn("w:sdtContent"))[0].append(xml("<w:r><w:t>Turinys</w:t></w:r>"))
    inner = xml("<w:sdt><w:sdtContent/></w:sdt>")
    for each in list(frame.find(qn("w:sdtContent")))[1:]:
        inner[0].append(each)
    frame.find(qn("w:sdtContent")).append(inner)
    whole = xml("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent/></w:sdt>")
    for each in list(document.element.body)[:-1]:
        whole[1].append(each)
    document.element.body.insert(0, whole)
    assert words(shown(document, tmp_path)) == CHAPTERS


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>us</w:t></w:r>", "Fondas"),
        ('<w:r><w:rPr><w:vanish w:val="true"/></w:rPr><w:t>us</w:t></w:r>', "Fondas"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>us</w:t></w:r>', "Fonusdas"),
        ('<w:del w:id="1" w:author="A"><w:r><w:delText>us</w:delText><w:tab/></w:r></w:del>', "Fondas"),
        ('<w:moveFrom w:id="1" w:author="A"><w:r><w:t>us</w:t></w:r></w:moveFrom>', "Fondas"),
        ('<w:ins w:id="1" w:author="A"><w:r><w:t>us</w:t></w:r></w:ins>', "Fonusdas"),
        (f"<w:r><w:drawing>{BOX}</w:drawing></w:r>", "Fondas"),
        (f"<w:r><w:pict>{BOX}</w:pict></w:r>", "Fondas"),
        (f"<w:r><w:object>{BOX}</w:object></w:r>", "Fondas"),
    ],
)
def test_an_entry_says_what_stands_on_the_page(tmp_path, no_office, inside, said):
    document = with_contents()
    heading = document.add_heading("Fon", 1)
    heading._p.append(xml(inside))
    heading.add_run("das")
    assert words(shown(document, tmp_path)) == [said]


def test_headings_in_a_text_box_stand_in_no_table(tmp_path, no_office):
    """A text box is there twice, for new programs and for old ones."""
    document = with_contents()
    document.add_heading("Fondas", 1)
    boxed = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Langelis</w:t></w:r></w:p>'
    content = f"<w:txbxContent>{boxed}</w:txbxContent>"
    document.add_paragraph("Tekstas.")._p.append(
        xml(
            f'<w:r {MARKUP}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{content}</w:drawing>'
            f"</mc:Choice><mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert words(shown(document, tmp_path)) == ["Fondas"]


def test_a_style_that_rests_on_itself_ends(tmp_path, no_office):
    document = chapters(with_contents())
    for style in (document.styles["Heading 2"], document.styles["Body Text"]):
        style.base_style = style
    document.add_paragraph("Tekstas.", style="Body Text")
    assert words(shown(document, tmp_path)) == CHAPTERS


@pytest.mark.parametrize(
    ("left", "right", "stop"),
    [("1133.86", "1133.86", "9638"), ("20mm", "2cm", "9638"), ("1440", "1440", "9026")],
)
def test_margins_of_other_programs_are_read(tmp_path, no_office, left, right, stop):
    """A4 is 11906 twentieths of a point wide."""
    document = chapters(with_contents())
    section = document.element.body.sectPr
    section.find(qn("w:pgSz")).set(qn("w:w"), "11906")
    section.find(qn("w:pgMar")).set(qn("w:left"), left)
    section.find(qn("w:pgMar")).set(qn("w:right"), right)
    (first, *_) = docx.Document(str(shown(document, tmp_path))).element.body.iter(qn("w:hyperlink"))
    assert first.getparent().xpath("./w:pPr/w:tabs/w:tab/@w:pos") == [stop]
