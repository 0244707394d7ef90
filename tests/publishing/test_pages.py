"""What the public pages say: figures, words for missing ones, completeness, date, licence, data."""

from __future__ import annotations

import base64
import csv
import datetime as dt
import io
import re
from pathlib import Path

import pytest
from lxml import html

from publishing.association import FIGURES, NOT_RETURNED, Published, new_workspace, publish, set_cell
from suvestine import rounds
from suvestine.errors import UserError
from workspaces import club_workspace, send

THEMES = ("seimos_paslaugos", "mediju_rastingumas", "skaitymo_skatinimas")


def plain(text: str) -> str:
    return " ".join(text.split())


def page(published: Published, name: str) -> html.HtmlElement:
    return html.document_fromstring(
        published.text(name).encode("utf-8"), parser=html.HTMLParser(encoding="utf-8")
    )


def words(published: Published, name: str) -> str:
    return plain(page(published, name).text_content())


def member_rows(published: Published, name: str) -> dict[str, list[str]]:
    rows = page(published, name).xpath("//table[@class='sortable']/tbody/tr")
    return {plain(row[0].text_content()): [plain(cell.text_content()) for cell in row[1:]] for row in rows}


def test_the_index_comes_first_and_leads_to_every_theme(published: Published) -> None:
    links = page(published, "index").xpath("//ul[@class='themes']//a/@href")
    assert links == [f"{theme}.html" for theme in THEMES]
    for name in ("index", *THEMES):
        for link in page(published, name).xpath(
            "//a/@href[not(starts-with(., '#') or starts-with(., 'data:'))]"
        ):
            assert (published.out / link).is_file(), link


def test_pages_are_written_index_first(published: Published, tmp_path: Path) -> None:
    names = [path.name for path in publish(published.workspace, tmp_path)]
    assert names == ["index.html", *(f"{theme}.html" for theme in THEMES)]


def test_a_page_holds_everything_that_it_needs(published: Published) -> None:
    for name in ("index", *THEMES):
        tree = page(published, name)
        assert tree.xpath("//link | //img | //iframe | //script[@src] | //@style") == []
        assert not re.search(r"url\(|@import", published.text(name))


def test_a_page_says_whom_it_stands_for_and_when_it_was_made(published: Published) -> None:
    for name in ("index", *THEMES):
        text = words(published, name)
        assert "Duomenis pateikė 5 iš 60 bibliotekų, 9 proc. gyventojų" in text
        assert "Puslapis parengtas 2026 m. kovo 14 d." in text
        assert page(published, name).xpath("//footer//time/@datetime") == ["2026-03-14"]
        assert page(published, name).xpath("/html/@lang") == ["lt"]


def test_the_story_agrees_in_number_with_its_figures(published: Published) -> None:
    story = [
        plain(p.text_content()) for p in page(published, "seimos_paslaugos").xpath("//div[@class='story']/p")
    ]
    assert story == [
        "Bibliotekos surengė 200 bazinių paslaugų šeimai veiklų, jomis naudotasi 3 000 kartų; per metus dalyvavimo kartų padaugėjo 300 (11,1 proc.)."
    ]
    media = [
        plain(p.text_content())
        for p in page(published, "mediju_rastingumas").xpath("//div[@class='story']/p")
    ]
    assert media == [
        "Bibliotekos surengė 135 vartotojų mokymo užsiėmimus, juose dalyvauta 950 kartų; per metus dalyvavimo kartų padaugėjo 95 (11,1 proc.).",
        "Skaitmeniniam raštingumui skirta 32,6 proc. užsiėmimų, medijų ir informaciniam raštingumui – 32,6 proc.",
    ]


def test_cards_show_sums_changes_and_how_many_answered(published: Published) -> None:
    cards = page(published, "mediju_rastingumas").xpath("//ul[@class='cards']/li")
    shown = {plain(card[0].text_content()): [plain(p.text_content()) for p in card[1:]] for card in cards}
    assert shown["Mokymų užsiėmimai"] == ["135 vnt.", "+10,7 proc. per metus"]
    assert shown["Mokymų dalyviai"] == ["950 asm.", "+11,1 proc. per metus", "nurodė 4 iš 5"]
    assert "Kompiuterizuotos darbo vietos" not in shown


def test_every_member_has_a_row_with_figures_or_the_word_why_not(published: Published) -> None:
    families, media, reading = (member_rows(published, theme) for theme in THEMES)
    assert len(families) == 60
    assert families["Akmenės rajono"][:4] == ["Šiaulių", "28 204", "100", "1 000"]
    assert families["Akmenės rajono"][-1] == "35,5"
    assert families["Šiaulių miesto"][2:] == ["0", "nenurodyta", "nenurodyta"]
    assert families["Rietavo"][2:] == ["nepateikta"] * 3
    assert media["Anykščių rajono"][-2:] == ["nežinoma", "nežinoma"]
    assert reading["Šakių rajono"][2:] == ["20 000", "netaikoma", "0,54"]
    assert reading["Šiaulių miesto"][2:] == ["tikslinama", "9 000", "tikslinama"]
    assert "apie 90" not in published.text("skaitymo_skatinimas")


def test_charts_show_counties_changes_all_years_and_the_spread(published: Published) -> None:
    tree = page(published, "seimos_paslaugos")
    titles = [plain(title.text_content()) for title in tree.xpath("//figure/h3")]
    assert titles == [
        "Paslaugų šeimai dalyviai: nuo 2024 m. padidėjo 25 proc. (duomenis visais metais pateikė 4)",
        "Per metus padidėjo visi rodikliai; labiausiai pakito „Paslaugų šeimai veiklos“ (+11,1 proc.)",
        "Paslaugų šeimai dalyviai tūkstančiui gyventojų: daugiausia – Šiaulių apskritis (35,5), mažiausiai – Alytaus apskritis (13,1)",
        "Pusėje savivaldybių – ne daugiau kaip 15,8; mažiausiai – Alytaus miesto savivaldybė (13,1), daugiausia – Akmenės rajono savivaldybė (35,5)",
    ]
    pictures = tree.xpath("//*[local-name()='svg']")
    assert [plain(p.xpath("string(*[local-name()='title'])")) for p in pictures] == titles
    years = tree.xpath("//figure[h3[@id='metai-zinia']]//details//tbody/tr")
    assert [plain(row.text_content()) for row in years] == ["20242 400", "20252 700", "20263 000"]
    assert len(tree.xpath("//*[local-name()='circle']")) == 4


def test_bars_are_as_long_as_their_figures(published: Published) -> None:
    bars = page(published, "seimos_paslaugos").xpath(
        "//figure[h3[@id='metai-zinia']]//*[local-name()='rect']"
    )
    assert [(bar.get("x"), bar.get("width")) for bar in bars] == [("0.0%", "80.0%"), ("0.0%", "90.0%"), ("0.0%", "100.0%")]  # fmt: skip


def test_a_fall_goes_the_other_way_from_nought(tmp_path: Path) -> None:
    def less(given):
        given["32"]["F2"] = -50  # a year ago -45: the only figure that falls

    workspace = new_workspace(tmp_path / "a", less)
    publish(workspace, tmp_path / "out")
    tree = html.parse(tmp_path / "out" / "skaitymo_skatinimas.html").getroot()
    bars = {
        bar.get("class"): bar
        for bar in tree.xpath("//figure[h3[@id='pokyciai-zinia']]//*[local-name()='rect']")
    }
    assert bars.keys() == {"plain", "fall"}
    zero = bars["plain"].get("x")
    assert float(bars["fall"].get("width")[:-1]) == pytest.approx(float(zero[:-1]))
    assert bars["fall"].get("x") == "0.0%"


def test_the_data_can_be_taken_from_the_page_itself(published: Published) -> None:
    (link,) = page(published, "mediju_rastingumas").xpath("//a[@download]")
    assert link.get("download") == "mediju_rastingumas_2026.csv"
    head, _, content = link.get("href").partition(",")
    assert head == "data:text/csv;charset=utf-8;base64"
    rows = list(csv.DictReader(io.StringIO(base64.b64decode(content).decode("utf-8"))))
    assert len(rows) == 60 * 4
    found = {(row["nario_kodas"], row["kodas"]): row for row in rows}
    assert found["34", "M1"] == {
        "laikotarpis": "2026", "nario_kodas": "34", "biblioteka": "Anykščių rajono savivaldybės viešoji biblioteka",
        "savivaldybe": "Anykščių rajono savivaldybė", "apskritis": "Utenos apskritis", "gyventojai": "32629",
        "ataskaitos_busena": "priimta", "kodas": "M1", "rodiklis": "Mokymų užsiėmimai", "matavimo_vienetas": "vnt.",
        "reiksme": "10", "reiksmes_pastaba": "",
    }  # fmt: skip
    assert (found["34", "M2"]["reiksme"], found["34", "M2"]["reiksmes_pastaba"]) == ("", "nežinoma")
    late = found[NOT_RETURNED, "M1"]
    assert (late["ataskaitos_busena"], late["reiksme"], late["reiksmes_pastaba"]) == (
        "nepateikta",
        "",
        "nepateikta",
    )
    assert sum(float(row["reiksme"] or 0) for row in rows if row["kodas"] == "M1") == sum(
        figures["M1"] for figures in FIGURES.values()
    )


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        ("CC BY 4.0", ["https://creativecommons.org/licenses/by/4.0/deed.lt"]),
        ("Savos sąlygos", []),
    ],
)
def test_the_licence_is_the_one_that_the_department_set(
    tmp_path: Path, licence: str, address: list[str]
) -> None:
    workspace = new_workspace(tmp_path / "a")
    set_cell(workspace, "nustatymai", "Duomenų licencija", "Reikšmė", licence)
    publish(workspace, tmp_path / "out")
    footer = html.parse(tmp_path / "out" / "index.html").getroot().xpath("//footer")[0]
    assert f"Duomenų licencija: {licence}." in plain(footer.text_content())
    assert footer.xpath(".//a[@rel='license']/@href") == address


def test_no_licence_is_made_up(published: Published) -> None:
    assert "Duomenų licencija nenurodyta" in words(published, "index")


def test_a_theme_without_figures_has_no_page(tmp_path: Path) -> None:
    def only_families(given):
        for figures in given.values():
            for code in [code for code in figures if not code.startswith("P")]:
                del figures[code]

    workspace = new_workspace(tmp_path / "a", only_families)
    assert [path.name for path in publish(workspace, tmp_path / "out")] == [
        "index.html",
        "seimos_paslaugos.html",
    ]


def test_without_any_figure_nothing_is_written(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a", lambda given: given.clear())
    with pytest.raises(UserError, match="none of the figures") as refused:
        publish(workspace, tmp_path / "out")
    assert "nėra nė vieno skaičiaus" in refused.value.sentence.lithuanian
    assert not (tmp_path / "out").exists()


def test_another_kind_of_members_has_no_public_pages(tmp_path: Path) -> None:
    folder = club_workspace(tmp_path / "a")
    send(folder, "01")
    rounds.consolidate(folder, now=dt.datetime(2026, 2, 1, tzinfo=dt.UTC))
    with pytest.raises(UserError, match="none of the figures"):
        publish(folder, tmp_path / "out", "2025")
