"""The member's card: own figures beside the similar, what is open, the share in the goals; a file each, one for all."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from conftest import program
from documents.department_sample import table, text
from documents.libraries_sample import (
    AKMENE,
    KUPISKIS,
    LAZDIJAI,
    PAKRUOJIS,
    PERIOD,
    REMARK,
    SIGNED,
    VILNIUS,
    libraries_workspace,
    report_sources,
)
from suvestine.reports.writing import write_documents
from suvestine.resources import docx_templates

TEMPLATE = docx_templates() / "nario_kortele.docx"
OWN, OPEN = "Rodikliai, praėję metai ir palyginimas", "Neišspręstos pastabos"
SHARE, EXPLAINED = "Strategijos rodikliai, prie kurių biblioteka prisidėjo", "Neįprastų reikšmių paaiškinimai"


@pytest.fixture(scope="module")
def paths(tmp_path_factory) -> list[Path]:
    """The cards of a round in which four of five libraries reported, the joined file first."""
    folder = libraries_workspace(tmp_path_factory.mktemp("korteles") / "asociacija")
    return write_documents(TEMPLATE, *report_sources(folder), folder / "ataskaitos" / PERIOD)


def card(paths, member):
    return Document(str(next(path for path in paths if path.name.startswith(f"{member}_"))))


def own(paths, member):
    return {row[0]: row[1:] for row in table(card(paths, member), OWN)}


def test_every_member_has_a_card_under_its_code_and_one_file_holds_them_all(paths):
    assert len(paths) == 61
    assert paths[0].name == f"nario_kortele_{PERIOD}.docx"
    assert {path.parent.name for path in paths[1:]} == {"nario_kortele"}
    assert f"{AKMENE}_nario_kortele_{PERIOD}.docx" in [path.name for path in paths]


def test_figures_stand_beside_last_years_the_change_the_similar_and_the_place(paths):
    rows = own(paths, AKMENE)
    # 28 204 inhabitants; the medians are of the three libraries of 15 000 to 29 999 inhabitants that reported.
    assert rows["Registruoti vartotojai"] == ["asm.", "4 100", "3 800", "+7,9", "145", "145", "2 (4)"]
    assert rows["Bazinės paslaugos šeimai dalyviai"] == ["asm.", "120", "80", "+50,0", "4,3", "4,0", "1 (4)"]
    assert len(rows) == 1 + 15


def test_zero_unknown_and_missing_are_three_things(paths):
    assert own(paths, KUPISKIS)["Bazinės paslaugos šeimai dalyviai"][1] == "0"
    missing = own(paths, PAKRUOJIS)["Registruoti vartotojai"]
    assert missing == ["asm.", "–", "3 800", "–", "–", "145", "–"]
    alone = own(paths, VILNIUS)["Registruoti vartotojai"]
    assert alone == ["asm.", "4 300", "–", "–", "7,8", "–", "4 (4)"]


def test_the_card_lists_what_is_open_and_where(paths):
    assert table(card(paths, KUPISKIS), OPEN)[1] == [
        "Statistika, E35",
        "klaida",
        "61500",
        "Išduotis iš viso turi būti lygi fizinių dokumentų išduoties ir atsisiųstų dokumentų sumai. (61500 ≠ 61000)",
    ]
    said = text(card(paths, KUPISKIS))
    assert "Ataskaita pateikta, bet liko 1 neišspręsta pastaba." in said
    assert "Ataskaita priimta." in text(card(paths, AKMENE))
    assert "Neišspręstų pastabų nėra." in text(card(paths, AKMENE))
    assert "Šio laikotarpio ataskaita nepateikta, todėl tikslinti dar nėra ko." in text(
        card(paths, PAKRUOJIS)
    )


def test_the_card_shows_the_members_share_in_the_goals(paths):
    shares = {row[1].partition(". ")[0]: row[2:5] for row in table(card(paths, AKMENE), SHARE)}
    assert shares["1.2.2-2"] == ["3", "3", "100,0"]
    assert shares["3.1.6-1"] == ["3", "4", "75,0"]
    assert table(card(paths, KUPISKIS), SHARE)[-1][2:5] == ["1", "4", "25,0"]
    assert (
        "Biblioteka prisidėjo prie 4 iš 7 strategijos rodiklių, kurie skaičiuojami iš bibliotekų ataskaitų "
        "(I tikslas – 3; III tikslas – 1)." in text(card(paths, AKMENE))
    )
    assert "šios bibliotekos įrašų nėra" in text(card(paths, PAKRUOJIS))


def test_the_members_own_explanations_come_back_to_it(paths):
    rows = {row[0]: row[1:] for row in table(card(paths, LAZDIJAI), EXPLAINED)}
    assert rows["Fiziniai apsilankymai, vnt."] == ["11 000", "−60,7", REMARK]
    assert "Fiziniai apsilankymai, iš jų vaikų, vnt." in rows
    assert "paaiškinimai" not in text(card(paths, AKMENE))


def test_the_summary_says_what_moved_and_how_the_member_stands_among_the_similar(paths):
    said = text(card(paths, AKMENE))
    assert (
        "labiausiai augo: bazinės paslaugos šeimai dalyviai (+50,0 proc.) ir registruoti vartotojai (+7,9 proc.); "
        "labiausiai mažėjo: dokumentų fondas metų pabaigoje iš viso (−2,0 proc.)." in said
    )
    assert (
        "Skaičiuojant vienam gyventojui, iš 15 rodiklių panašių savivaldybių (15 000–29 999 gyventojų; duomenis "
        "pateikė 3 iš 14) medianą viršija 1, jos nesiekia 12." in said
    )
    assert "Skaičiuojant vienam gyventojui" not in text(card(paths, VILNIUS))


def test_a_card_names_nobody(paths):
    for path in paths[1:6]:
        whole = "".join(Document(str(path)).element.body.itertext())
        assert not [name for name in SIGNED.values() if isinstance(name, str) and name in whole]


def test_the_joined_file_has_every_card_on_new_pages_with_its_own_footer(paths):
    document = Document(str(paths[0]))
    titles = [p.text for p in document.paragraphs if p.style.name == "Title"]
    assert len(titles) == len(document.sections) == 60
    assert [section.footer.paragraphs[0].text.partition("\t")[0] for section in document.sections] == titles
    assert all(section._sectPr.find(qn("w:pgNumType")) is not None for section in document.sections)
    assert document.core_properties.title == f"Narių kortelės. {PERIOD} m."
    captions = [p.text for p in document.paragraphs if OWN in p.text]
    # The fifteen that reported, or whose size class has a median.
    assert len(captions) == 15
    assert {caption.partition(" ")[0] for caption in captions} == {"1"}


@pytest.mark.libreoffice
def test_the_joined_file_prints_each_card_from_its_own_page_one(paths, convert):
    said = subprocess.run(
        [program("pdftotext"), "-layout", str(convert(paths[0], "pdf")), "-"],
        capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    pages = said.split("\f")[:-1]
    first = [place for place, page in enumerate(pages) if "Nario kortelė." in page]
    assert len(first) == 60
    for start, end in pairwise([*first, len(pages)]):
        assert all(f"{number} puslapis" in pages[start + number - 1] for number in range(1, end - start + 1))
        assert re.search(r"^\s*1\.\s+Rodikliai tarp", pages[start], re.MULTILINE)
        assert re.findall(r"^(\d+) lentelė\.", pages[start], re.MULTILINE)[:1] in ([], ["1"])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells a program's own peak")
def test_sixty_cards_and_the_joined_file_stay_small_in_memory(paths):
    script = (
        "import sys; from documents.libraries_sample import report_sources; from pathlib import Path;"
        "from suvestine.reports.writing import write_documents; folder = Path(sys.argv[1]);"
        "write_documents(Path(sys.argv[2]), *report_sources(folder), folder / 'dar');"
        "print(Path('/proc/self/status').read_text())"
    )
    folder = paths[0].parents[2]
    said = subprocess.run(
        [sys.executable, "-c", script, str(folder), str(TEMPLATE)],
        cwd=Path(__file__).parents[1], env={**os.environ, "PYTHONPATH": os.pathsep.join([".", *sys.path])},
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    assert len(list((folder / "dar" / "nario_kortele").iterdir())) == 60
    peak = re.search(r"VmHWM:\s+(\d+) kB", said)
    assert peak is not None
    assert int(peak[1]) < 300 * 1024
