"""The public pages in a real browser: accessible by an automatic checker, narrow, sortable, on their own."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from publishing.association import Published
from suvestine.reports.views.figures import collation

PAGES = ("index", "seimos_paslaugos", "mediju_rastingumas", "skaitymo_skatinimas")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WIDE, NARROW = 1280, 320
Open = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser, published: Published) -> Iterator[Open]:
    """Opens a page from its file; one that asks for anything else, or complains, fails the test."""
    contexts, asked, complaints = [], [], []

    def open_page(name: str, width: int = WIDE, **settings: object) -> Page:
        contexts.append(chromium.new_context(viewport={"width": width, "height": 800}, **settings))
        page = contexts[-1].new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto((published.out / f"{name}.html").as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith((published.out.as_uri(), "data:"))] == []


def column(page: Page, number: int) -> list[str]:
    """The texts of a column, with ordinary spaces."""
    cells = page.locator("table.sortable tbody tr").locator(f"> :nth-child({number})")
    return [" ".join(text.split()) for text in cells.all_text_contents()]


def amounts(page: Page, number: int) -> list[float | None]:
    keys = page.locator("table.sortable tbody tr").locator(f"> :nth-child({number})")
    found = keys.evaluate_all("cells => cells.map(cell => cell.dataset.key ?? null)")
    return [None if key is None else float(key) for key in found]


def heading(page: Page, text: str):
    return page.locator("table.sortable thead").get_by_role("button", name=text)


def places(results: list[dict]) -> dict[str, list[str]]:
    return {result["id"]: [node["html"] for node in result["nodes"]] for result in results}


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", PAGES)
def test_the_checker_finds_nothing_inaccessible(opened: Open, name: str, width: int) -> None:
    page = opened(name, width)
    page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true; })")
    if name != "index":
        heading(page, "Gyventojai").click()
    answer = Axe().run(page, options={"runOnly": list(RULES)}).response
    assert {"color-contrast", "html-has-lang", "target-size"} - {
        rule["id"] for rule in answer["passes"]
    } == set()
    assert places(answer["violations"]) == {}
    if width == WIDE:
        # The checker cannot tell what stands behind the words of a picture; the next test does.
        unsure = places(answer["incomplete"])
        assert set(unsure) <= {"color-contrast"}
        assert [
            each for found in unsure.values() for each in found if not re.match(r"<(text|tspan)\b", each)
        ] == []


def test_words_and_shapes_of_charts_stand_out_from_the_paper(opened: Open) -> None:
    page = opened("skaitymo_skatinimas")
    page_colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    styles = (
        "all => all.map(one => { const s = getComputedStyle(one); return [one.tagName, s.fill, s.stroke]; })"
    )
    found = page.locator("svg").locator("text, tspan, rect, circle, line").evaluate_all(styles)
    assert {tag for tag, _, _ in found} == {"text", "tspan", "rect", "circle", "line"}
    for tag, fill, stroke in found:
        needed, ink = (4.5, fill) if tag in ("text", "tspan") else (3, stroke)
        assert contrast(ink, page_colour) >= needed, (tag, ink)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_stands_outside_a_narrow_screen(opened: Open, name: str) -> None:
    page = opened(name, NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW
    edges = page.locator("svg text").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(edges, default=0) <= NARROW
    # The page's policy lets no other style in, so it is taken off for this look at wider-spaced text.
    spaced = opened(name, NARROW, bypass_csp=True)
    spaced.add_style_tag(content=SPACED)
    assert spaced.evaluate("document.documentElement.scrollWidth") == NARROW


def test_a_click_on_a_heading_sorts_by_its_figures(opened: Open) -> None:
    page = opened("seimos_paslaugos")
    heading(page, "Paslaugų šeimai dalyviai, asm.").click()
    assert amounts(page, 5)[:4] == [1000, 900, 600, 500]
    assert column(page, 1)[0] == "Akmenės rajono"
    assert page.locator("th[aria-sort]").evaluate_all("all => all.map(one => one.ariaSort)") == ["descending"]
    assert page.get_by_role("status").inner_text() == (
        "Surikiuota pagal „Paslaugų šeimai dalyviai, asm.“ mažėjimo tvarka."
    )
    heading(page, "Paslaugų šeimai dalyviai, asm.").click()
    assert amounts(page, 5)[:4] == [500, 600, 900, 1000]
    assert set(amounts(page, 5)[4:]) == {None}, "rows without a figure stay last"
    assert page.get_by_role("status").inner_text().endswith("didėjimo tvarka.")


def test_the_keyboard_sorts_as_well(opened: Open) -> None:
    page = opened("mediju_rastingumas")
    button = heading(page, "Savivaldybė")
    names = column(page, 1)
    assert names == sorted(names, key=collation), "as written: the Lithuanian alphabet"
    button.focus()
    page.keyboard.press("Enter")
    assert column(page, 1) == names[::-1]
    assert button.evaluate("one => one === document.activeElement"), "the focus stays where it was"
    page.keyboard.press("Space")
    assert column(page, 1) == names
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    counties = column(page, 2)
    assert counties == sorted(counties, key=collation)
    assert page.locator("th[aria-sort=ascending]").inner_text() == "Apskritis"


def test_a_focused_heading_is_never_behind_the_first_column(opened: Open) -> None:
    page = opened("skaitymo_skatinimas", NARROW)
    buttons = page.locator("table.sortable thead button")
    buttons.last.focus()
    for place in range(buttons.count() - 1, 0, -1):
        left, edge = page.evaluate(
            "[document.activeElement.getBoundingClientRect().left, "
            "document.querySelector('table.sortable th').getBoundingClientRect().right]"
        )
        assert left >= edge - 1, place
        page.keyboard.press("Shift+Tab")


def test_without_scripts_the_table_is_whole_and_promises_nothing(opened: Open) -> None:
    page = opened("seimos_paslaugos", java_script_enabled=False)
    assert page.locator("table.sortable tbody tr").count() == 60
    assert page.get_by_role("button").count() == 0
    assert page.locator("#kaip-rikiuoti").is_hidden()


def test_the_data_are_downloaded_from_the_file_itself(opened: Open, tmp_path: Path) -> None:
    page = opened("seimos_paslaugos")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Atsisiųsti duomenis (CSV)").click()
    assert waiting.value.suggested_filename == "seimos_paslaugos_2026.csv"
    waiting.value.save_as(tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["savivaldybe"] for row in rows} >= {
        "Akmenės rajono savivaldybė",
        "Šiaulių miesto savivaldybė",
    }


def test_the_first_tab_leads_past_the_navigation(opened: Open) -> None:
    page = opened("index")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Pereiti prie turinio"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "turinys"
