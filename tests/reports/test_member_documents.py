"""Documents for each member: any template that says ``narys``, its single files and the file that joins them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from reports.contents_sample import anchors, bookmarks, lines, saved, with_contents
from reports.documents_sample import MADE, SETTINGS, form, last_year, members, monitoring, plan, this_year
from suvestine.errors import UserError
from suvestine.findings import Finding, Place, Severity
from suvestine.periods import Period
from suvestine.reports.context import Sources, build_context
from suvestine.reports.members.member_documents import addressed_group, member_views
from suvestine.reports.writing import with_a_member, write_documents

PICTURE = "{{ grafikas(grafikai.tikslu_bukle, 8) }}"
NAMES = ["Ąžuolų biblioteka", "Beržų biblioteka", "Eglių biblioteka", "Žilvičių biblioteka"]


@pytest.fixture
def sources():
    place = Place("nario_ataskaita", "03", "gauta/03.xlsx", "Statistika", "E9", "statistika.L1")
    findings = (
        Finding("custom_rule", Severity.WARNING, place, "7", "Paaiškinkite."),
        Finding("required_blank", Severity.ERROR, place, "", "Įrašykite."),
        Finding("custom_rule", Severity.TRIAL, place, "", "Dar bandoma."),
    )
    return Sources(
        settings=SETTINGS, members=members(), dataset=this_year(), earlier=[last_year()],
        templates={"nario_ataskaita": form()}, plan=plan(), monitoring=monitoring(), findings=findings,
    )  # fmt: skip


@pytest.fixture
def context(sources):
    return build_context(sources, period=Period("2025"), made=MADE)


def template(folder: Path, *paragraphs: str, member: str = "narys.pavadinimas") -> Path:
    """A letter of two sections with a numbered list, a field that numbers, a bookmark, and a footer in the second."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    for text in ("pirma", "antra"):
        document.add_paragraph(text, style="List Number")
    marked = document.add_paragraph("{{ lenteles_nr() }} lentelė")
    field = OxmlElement("w:instrText")
    field.text = r" SEQ lentele \* ARABIC "
    marked.add_run()._r.append(field)
    marked._p.insert(0, parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="0" w:name="vieta"/>'))
    marked._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="0"/>'))
    section = document.add_section(WD_SECTION.CONTINUOUS)
    section.footer.is_linked_to_previous = False
    section.footer.paragraphs[0].text = f"{{{{ {member} }}}}"
    document.add_table(rows=1, cols=1).cell(0, 0).text = "pabaiga"
    document.core_properties.title = f"Laiškas: {{{{ {member} }}}}"
    document.core_properties.subject = "Laiškai nariams, {{ laikotarpis }} m."
    path = folder / "laiskas.docx"
    document.save(str(path))
    return path


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs if paragraph.text]


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read(name).decode()


def names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        return package.namelist()


def test_a_template_is_for_each_member_if_it_takes_the_member_from_outside(tmp_path, sources):
    def group(*paragraphs):
        return addressed_group(template(tmp_path, *paragraphs, member="data"), sources.members)

    assert group("{{ narys.pavadinimas }}") == "narys"
    assert group("{{ taryba.pavadinimas }}") == "taryba"
    assert group("{% for narys in nariai %}{{ narys.pavadinimas }}{% endfor %}") == ""
    assert group("Mielas narys, rašome Jums.") == ""
    assert group("{{ narys. }}", "{{ organizacija }}") == ""


def test_each_member_gets_a_file_and_one_file_holds_all(tmp_path, sources, context):
    paths = write_documents(template(tmp_path, "{{ narys.pavadinimas }}"), sources, context, tmp_path / "out")
    assert [path.relative_to(tmp_path / "out").as_posix() for path in paths] == [
        "laiskas_2025.docx", *(f"laiskas/{code}_laiskas_2025.docx" for code in ("01", "02", "03", "04"))]  # fmt: skip
    assert [texts(path)[0] for path in paths[1:]] == NAMES
    assert [text for text in texts(paths[0]) if text in NAMES] == NAMES
    assert docx.Document(str(paths[2])).core_properties.title == "Laiškas: Beržų biblioteka"
    assert docx.Document(str(paths[0])).core_properties.title == "Laiškai nariams, 2025 m."


def test_a_template_of_another_group_is_written_for_that_group(tmp_path, sources, context):
    letter = template(tmp_path, "{{ taryba.pavadinimas }}", member="taryba.kodas")
    paths = write_documents(letter, sources, context, tmp_path / "out")
    assert [path.name for path in paths] == ["laiskas_2025.docx", "taryba_laiskas_2025.docx"]


def test_a_template_of_one_document_is_written_once(tmp_path, sources, context):
    paths = write_documents(
        template(tmp_path, "{{ organizacija }}", member="data"), sources, context, tmp_path / "out"
    )
    assert [path.name for path in paths] == ["laiskas_2025.docx"]


def test_a_wrong_name_is_said_before_anything_is_written(tmp_path, sources, context):
    with pytest.raises(UserError, match="pavadinimas"):
        write_documents(template(tmp_path, "{{ narys.pavadinimass }}"), sources, context, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.fixture
def joined(tmp_path, sources, context):
    letter = template(tmp_path, "{{ narys.pavadinimas }}", PICTURE)
    return write_documents(letter, sources, context, tmp_path / "out")


def test_in_the_joined_file_each_copy_begins_on_a_new_page_and_counts_pages_anew(joined):
    sections = docx.Document(str(joined[0])).sections
    assert len(sections) == 4 * 2
    for place, section in enumerate(sections):
        first = place % 2 == 0
        assert section.start_type == (WD_SECTION.NEW_PAGE if first else WD_SECTION.CONTINUOUS)
        numbers = section._sectPr.find(qn("w:pgNumType"))
        assert (numbers is not None and numbers.get(qn("w:start")) == "1") is first


def test_each_copy_keeps_its_own_footers_and_none_of_its_neighbours(joined):
    sections = docx.Document(str(joined[0])).sections
    assert [section.footer.paragraphs[0].text for section in sections] == [
        text for name in NAMES for text in ("", name)
    ]
    assert not [name for name in names(joined[0]) if "footer" in name and "{{" in part(joined[0], name)]


def test_page_numbers_go_on_where_the_footer_counts_all_pages(tmp_path, sources, context):
    letter = template(tmp_path, "{{ narys.kodas }}")
    document = docx.Document(str(letter))
    field = OxmlElement("w:instrText")
    field.text = " NUMPAGES "
    document.sections[-1].footer.paragraphs[0].add_run()._r.append(field)
    document.save(str(letter))
    (all_members, *_) = write_documents(letter, sources, context, tmp_path / "out")
    assert "w:pgNumType" not in part(all_members, "word/document.xml")


def test_lists_fields_and_bookmarks_of_the_copies_do_not_run_into_each_other(joined):
    document = docx.Document(str(joined[0]))
    body, numbering = document.element.body, document.part.numbering_part.element
    listed = [p for p in document.paragraphs if p.text in ("pirma", "antra")]
    lists = [p._p.pPr.numPr.numId.val if p._p.pPr.numPr is not None else "style" for p in listed]
    assert len(set(lists)) == 4
    assert lists[0::2] == lists[1::2]
    for number in lists[2:]:
        made = numbering.num_having_numId(number)
        assert made.lvlOverride_lst[0].startOverride.val == 1
    assert len({field.text for field in body.iter(qn("w:instrText"))}) == 4
    marks = list(body.iter(qn("w:bookmarkStart")))
    assert (
        len({mark.get(qn("w:name")) for mark in marks}) == len({mark.get(qn("w:id")) for mark in marks}) == 4
    )
    assert [text for text in texts(joined[0]) if "lentelė" in text] == ["1 lentelė"] * 4


def test_pictures_are_in_every_file_and_their_ids_differ(joined):
    for path in joined:
        document = docx.Document(str(path))
        shown = [blip.get(qn("r:embed")) for blip in document.element.body.iter(qn("a:blip"))]
        assert len(shown) == (4 if path == joined[0] else 1)
        for relation in shown:
            assert document.part.related_parts[relation].blob.startswith(b"\x89PNG")
        ids = re.findall(r'<wp:docPr id="(\d+)"', part(path, "word/document.xml"))
        assert len(set(ids)) == len(shown)
        assert len(document.inline_shapes) == len(shown)


def test_the_same_data_give_the_same_files(tmp_path, joined, sources, context):
    again = write_documents(tmp_path / "laiskas.docx", sources, context, tmp_path / "again")
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in joined]


def test_every_file_is_a_sound_package(joined):
    for path in joined:
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as package:
            listed = package.namelist()
            assert package.testzip() is None
            assert len(set(listed)) == len(listed)
            types = package.read("[Content_Types].xml").decode()
            for name in re.findall(r'PartName="/([^"]+)"', types):
                assert name in listed


def test_a_member_sees_its_own_open_findings_errors_first(sources, context):
    views = member_views(sources, context, "narys")
    assert [(f.lygis, f.lapas, f.langelis, f.failas) for f in views["03"].pastabos] == [
        ("klaida", "Statistika", "E9", "03.xlsx"), ("įspėjimas", "Statistika", "E9", "03.xlsx")]  # fmt: skip
    assert views["01"].pastabos == ()
    assert views["03"].ataskaita("nario_ataskaita").klaidos == 2


def test_a_member_sees_its_own_rows_fields_and_explanations(sources, context):
    views = member_views(sources, context, "narys")
    assert [row.pavadinimas for row in views["02"].registras("nario_ataskaita.renginiai")] == ["Seminaras"]
    assert views["02"].laukai("nario_ataskaita").vadovas == "Vadovas 02"
    assert [each.paaiskinimas for each in views["02"].paaiskinimai] == ["Pastatas buvo uždarytas."]
    assert views["04"].laukai("nario_ataskaita") is None
    assert views["04"].ataskaita("nario_ataskaita").busena == "nepateikta"
    assert member_views(sources, context, "taryba")["taryba"].ataskaitos == ()


def test_fields_list_what_a_letter_may_say(sources, context):
    said = with_a_member(sources, context)
    assert said["narys"].pavadinimas == "Ąžuolų biblioteka"
    assert "narys" not in context


def test_a_table_of_contents_leads_within_each_members_copy(tmp_path, sources, context):
    document = with_contents()
    document.add_heading("{{ narys.pavadinimas }}", 1)
    document.add_heading("Skaičiai", 1)
    heard = []
    together, *apart = write_documents(
        saved(document, tmp_path, "kortele.docx"), sources, context, tmp_path / "out", say=heard.append
    )
    assert [[line.words for line in lines(path)] for path in apart] == [[name, "Skaičiai"] for name in NAMES]
    assert [line.words for line in lines(together)][::2] == NAMES
    assert anchors(together) == bookmarks(together)
    assert len(set(anchors(together))) == 2 * len(NAMES)
    assert [sentence.code for sentence in heard] == ["contents_of_members"]


def test_page_numbers_are_missed_where_only_some_members_have_headings(tmp_path, sources, context):
    document = with_contents()
    for text in ("{%p if narys.kodas != '01' %}", "{{ narys.pavadinimas }}", "{%p endif %}"):
        document.add_heading(text, 1)
    heard = []
    _, *apart = write_documents(
        saved(document, tmp_path, "kortele.docx"), sources, context, tmp_path / "out", say=heard.append
    )
    assert [[line.words for line in lines(path)] for path in apart] == [[], *([name] for name in NAMES[1:])]
    assert [sentence.code for sentence in heard] == ["contents_of_members"]


def test_a_table_of_contents_that_is_left_to_word_is_said_once(tmp_path, sources, context):
    document = with_contents(r"TOC \b dalis")
    document.add_heading("{{ narys.pavadinimas }}", 1)
    heard = []
    write_documents(
        saved(document, tmp_path, "kortele.docx"), sources, context, tmp_path / "out", say=heard.append
    )
    assert [sentence.code for sentence in heard] == ["contents_kept"]
