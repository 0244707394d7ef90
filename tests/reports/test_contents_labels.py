"""Numbers of headings in a table of contents are those that the headings' lists print."""

from __future__ import annotations

import pytest

from reports.contents_sample import lines, pages, shown, with_contents, xml


def level(place, shape, text, *, start=1, more=""):
    """A level of a list, from 0."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>{more}'
        f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbered(document, levels, overrides=""):
    """The document with lists 77 and, changed by ``overrides``, 78; headings are numbered by the first."""
    numbering = document.part.numbering_part.element
    numbering.insert(0, xml(f'<w:abstractNum w:abstractNumId="77">{"".join(levels)}</w:abstractNum>'))
    numbering.append(xml('<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    numbering.append(xml(f'<w:num w:numId="78"><w:abstractNumId w:val="77"/>{overrides}</w:num>'))
    for place in range(len(levels)):
        list_of = document.styles[f"Heading {place + 1}"].element.get_or_add_pPr().get_or_add_numPr()
        list_of.get_or_add_ilvl().val, list_of.get_or_add_numId().val = place, 77
    return document


def in_list(paragraph, number):
    paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number


def printed(pdf):
    return [line for page in pages(pdf) for line in page if ".." not in line]


def labels(target):
    return [line.words.rpartition("Skyrius")[0].strip() for line in lines(target)]


@pytest.mark.libreoffice
def test_headings_keep_the_numbers_that_their_lists_print(tmp_path, convert):
    levels = [
        level(0, "upperRoman", "%1 dalis."),
        level(1, "lowerLetter", "%1.%2)", start=2),
        level(2, "decimal", "§ %3", start=3),
    ]
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>'
    document = numbered(with_contents(), levels, restart)
    for place, depth in enumerate((1, 2, 3, 3, 2, 3, 1, 2, 1, 1)):
        document.add_heading(f"Skyrius {place}", depth)
    in_list(document.paragraphs[-2], 78)
    in_list(document.paragraphs[-1], 0)
    target = shown(document, tmp_path)
    assert [line.words for line in lines(target)] == printed(convert(target, "pdf"))
    assert labels(target) == [
        "I dalis.", "I.b)", "§ 3", "§ 4", "I.c)", "§ 3", "II dalis.", "II.b)", "IX dalis.", "",
    ]  # fmt: skip


@pytest.mark.libreoffice
def test_a_list_that_designs_a_level_anew_prints_that(tmp_path, convert):
    levels = [level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.")]
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1 dalis.")}</w:lvlOverride>'
    document = numbered(with_contents(), levels, own)
    for place, depth in enumerate((1, 2, 1, 2)):
        in_list(document.add_heading(f"Skyrius {place}", depth), 78)
    for paragraph in document.paragraphs[-3::2]:
        paragraph._p.pPr.numPr.get_or_add_ilvl().val = 1
    target = shown(document, tmp_path)
    assert [line.words for line in lines(target)] == printed(convert(target, "pdf"))
    assert labels(target) == ["I dalis.", "I.1.", "II dalis.", "II.1."]


@pytest.mark.parametrize(("said", "expected"), [("", "1.1."), (' w:val="0"', "I.a.")])
def test_a_legal_level_has_decimal_numbers_only(tmp_path, no_office, said, expected):
    """So says ISO/IEC 29500-1, 17.9.4; LibreOffice 7.4 prints I.a. either way."""
    legal = level(1, "lowerLetter", "%1.%2.", more=f"<w:isLgl{said}/>")
    document = numbered(with_contents(), [level(0, "upperRoman", "%1."), legal])
    document.add_heading("Skyrius 0", 1)
    document.add_heading("Skyrius 1", 2)
    assert labels(shown(document, tmp_path)) == ["I.", expected]


@pytest.mark.parametrize(
    ("shape", "expected"),
    [("decimal", ["0.", "0.1"]), ("upperRoman", ["", ""]), ("lowerLetter", ["", ""])],
)
def test_a_zero_that_letters_cannot_say_is_left_out(tmp_path, no_office, shape, expected):
    document = numbered(with_contents(), [level(0, shape, "%1.", start=0), level(1, "decimal", "%1.%2")])
    document.add_heading("Skyrius 0", 1)
    document.add_heading("Skyrius 1", 2)
    assert labels(shown(document, tmp_path)) == expected
