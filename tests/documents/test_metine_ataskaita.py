"""The annual report: what twelve libraries typed over three years, compared as a methodologist would by hand."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from statistics import median, quantiles

import pytest
from docx import Document

from documents.department_sample import table, text
from documents.year_sample import (
    AKMENE,
    ANYKSCIAI,
    BIRSTONAS,
    BIRZAI,
    KUPISKIS,
    LAZDIJAI,
    NERINGA,
    NOW,
    PAGEGIAI,
    PEOPLE,
    REMARK,
    TYPED,
    YEARS,
    municipality,
    year_workspace,
)
from suvestine import rounds

THIS, BEFORE, FIRST = YEARS[-1], YEARS[-2], YEARS[0]
RATIOS = "Rodikliai vienam gyventojui, vartotojui ir darbuotojui"
MEDIANS = "Rodiklių medianos pagal savivaldybės gyventojų skaičių ir apskritį"
ENDS = "Didžiausios ir mažiausios rodiklių reikšmės"
ALL_YEARS = "Rodikliai per visus archyvo metus"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return year_workspace(tmp_path_factory.mktemp("metine") / "asociacija")


@pytest.fixture(scope="module")
def document(folder):
    return Document(str(rounds.report(folder, ["metine_ataskaita"], period=THIS, now=NOW)[0]))


@pytest.fixture(scope="module")
def pages(folder, tmp_path_factory):
    """Theme -> the text of its public page."""
    found = rounds.publish(folder, tmp_path_factory.mktemp("viesa"), period=THIS, now=NOW)
    return {path.stem: path.read_text(encoding="utf-8").replace("\xa0", " ") for path in found}


def numbers(code, year=THIS):
    """Library -> the number that it typed; words and blanks are none."""
    return {who: typed[code] for who, typed in TYPED[year].items() if isinstance(typed[code], (int, float))}


def each(code, base, year=THIS):
    """Library -> its own figure per unit of another, of those that typed both."""
    below = PEOPLE if base == "people" else numbers(base, year)
    return {who: value / below[who] for who, value in numbers(code, year).items() if below.get(who)}


def together(code, base, year=THIS):
    both = each(code, base, year)
    below = PEOPLE if base == "people" else numbers(base, year)
    return sum(numbers(code, year)[who] for who in both) / sum(below[who] for who in both)


def change(before, now):
    """Per cent, over the libraries that typed both."""
    both = before.keys() & now.keys()
    return 100 * sum(now[who] for who in both) / sum(before[who] for who in both) - 100


def shown(value, places=0):
    """A half goes up, as at school."""
    rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{rounded:,}".replace(",", " ").replace(".", ",").replace("-", "−")


def signed(value, places=1):
    return shown(value, places) if round(value, places) <= 0 else f"+{shown(value, places)}"


def by_name(document, caption):
    return {row[0]: row[1:] for row in table(document, caption)}


def test_figures_per_inhabitant_user_and_employee_are_sums_divided_beside_the_middle_library(document):
    rows = by_name(document, RATIOS)
    for name, code, base, times, places in (
        ("Gyventojų sutelkimas (registruotų vartotojų ir gyventojų santykis), proc.", "V1", "people", 100, 1),
        ("Fiziniai apsilankymai vienam gyventojui, vnt.", "L1", "people", 1, 1),
        ("Renginiai tūkstančiui gyventojų, vnt.", "R1", "people", 1000, 1),
        ("Gautos lėšos vienam gyventojui, Eur", "G1", "people", 1, 2),
        ("Fiziniai apsilankymai vienam vartotojui, vnt.", "L1", "V1", 1, 1),
        ("Registruoti vartotojai vienam darbuotojui, asm.", "V1", "D1", 1, 0),
        ("Vaikų dalis tarp registruotų vartotojų, proc.", "V11", "V1", 100, 1),
    ):
        own = [times * value for value in each(code, base).values()]
        low, _, high = quantiles(own, n=4, method="inclusive")
        now, _, _, middle, half, count = rows[name]
        assert now == shown(times * together(code, base), places), name
        assert middle == shown(median(own), places), name
        assert half == f"{shown(low, places)}–{shown(high, places)}", name
        assert count == str(len(own)), name


def test_a_whole_left_blank_leaves_its_library_out_of_what_needs_it(document):
    rows = by_name(document, RATIOS)
    assert rows["Fiziniai apsilankymai vienam gyventojui, vnt."][-1] == "12"
    assert rows["Fiziniai apsilankymai vienam vartotojui, vnt."][-1] == "11"
    assert rows["Vaikų dalis tarp registruotų vartotojų, proc."][-1] == "9"


def test_medians_by_size_class_and_county_are_of_the_libraries_there(folder, document):
    rows = by_name(document, MEDIANS)
    sizes = {
        "mažiau kaip 15 000 gyventojų": range(15_000),
        "15 000–29 999 gyventojų": range(15_000, 30_000),
        "30 000–49 999 gyventojų": range(30_000, 50_000),
    }
    groups = {name: [who for who in PEOPLE if PEOPLE[who] in size] for name, size in sizes.items()}
    for who in PEOPLE:
        groups.setdefault(municipality(folder, who, "Apskritis"), []).append(who)
    groups["Visos bibliotekos"] = list(PEOPLE)
    for name, members in groups.items():
        reached, visits, _, _, _, _, per_user, _, money, bought = rows[name][1:]
        for said, code, base, times, places in (
            (reached, "V1", "people", 100, 1), (visits, "L1", "people", 1, 1), (per_user, "L1", "V1", 1, 1),
            (money, "G1", "people", 1, 2), (bought, "S12", "people", 1, 2),
        ):  # fmt: skip
            here = [times * value for who, value in each(code, base).items() if who in members]
            assert said == shown(median(here), places), (name, code)
        assert rows[name][0] == f"{len(members)} iš {len(members)}"
    assert len(rows) == 3 + len(groups)


def test_years_are_compared_over_the_libraries_that_gave_all_of_them(document):
    heading, *rows = table(document, ALL_YEARS)
    assert [row[0] for row in rows] == [*YEARS, "Pokytis, proc.", "Palyginta bibliotekų"]
    for place, code in (
        ("Vartotojai, asm.", "V1"),
        ("Fizinė išduotis, fiz. vnt.", "I11"),
        ("Gautos lėšos, Eur", "G1"),
    ):
        always = set.intersection(*(set(numbers(code, year)) for year in YEARS))
        sums = [sum(numbers(code, year)[who] for who in always) for year in YEARS]
        said = [row[heading.index(place)] for row in rows]
        assert said == [*map(shown, sums), signed(100 * sums[-1] / sums[0] - 100), str(len(always))]


def test_the_ends_of_the_ranking_share_places_with_their_equals(folder, document):
    rows = by_name(document, ENDS)
    most, least, count = rows["Gyventojų sutelkimas (registruotų vartotojų ir gyventojų santykis), proc."]
    name = {who: municipality(folder, who) for who in PEOPLE}
    assert most.splitlines() == [
        f"1. {name[KUPISKIS]} – 21,0",
        f"2. {name[AKMENE]} – 20,0",
        f"2. {name[BIRSTONAS]} – 20,0",
    ]
    assert least.splitlines() == [
        f"10. {name[NERINGA]} – 17,5",
        f"10. {name[PAGEGIAI]} – 17,5",
        f"9. {name[LAZDIJAI]} – 18,4",
    ]
    assert count == "11"
    # The third smallest value is that of three libraries: all stand there.
    events = {who: 1000 * value for who, value in each("R1", "people").items()}
    third = sorted(events.values())[2]
    fewest = rows["Renginiai tūkstančiui gyventojų, vnt."][1].splitlines()
    assert len(fewest) == sum(value <= third for value in events.values()) == 5
    assert {line.split(".")[0] for line in fewest[2:]} == {str(1 + sum(v > third for v in events.values()))}


def test_values_far_from_similar_ones_stand_with_the_librarys_own_words(folder, document):
    rows = {(row[0], row[1]): row[2:] for row in table(document, "Išskirtinės reikšmės")[1:]}
    visits = each("L1", "people")
    lazdijai, neringa = municipality(folder, LAZDIJAI), municipality(folder, NERINGA)
    near = median(visits.values())
    assert rows[lazdijai, "Fiziniai apsilankymai vienam gyventojui, vnt."] == [
        shown(visits[LAZDIJAI], 1), shown(near, 1), f"{shown(near / visits[LAZDIJAI], 1)} karto mažesnė", REMARK]  # fmt: skip
    events = {who: 1000 * value for who, value in each("R1", "people").items()}
    assert rows[neringa, "Renginiai tūkstančiui gyventojų, vnt."] == [
        shown(events[NERINGA], 1), shown(median(events.values()), 1),
        f"{shown(events[NERINGA] / median(events.values()))} kartų didesnė", "–"]  # fmt: skip
    assert {where for where, _ in rows} == {lazdijai, neringa}


def test_money_is_shown_by_source_its_share_per_inhabitant_and_over_years(document):
    rows = by_name(document, "Gautos lėšos pagal šaltinį, 2026 m.")
    state, whole = numbers("G12"), numbers("G1")
    assert rows["Valstybės biudžeto lėšos"] == [
        shown(sum(state.values())), shown(100 * sum(state.values()) / sum(whole.values()), 1),
        shown(sum(state.values()) / sum(PEOPLE.values()), 2), "0", "0,0", "12"]  # fmt: skip
    spent = by_name(document, "Išlaidos pagal rūšį, 2026 m.")["Išlaidos dokumentams įsigyti"]
    moved = change(numbers("S12", BEFORE), numbers("S12"))
    assert spent[1] == shown(100 * sum(numbers("S12").values()) / sum(numbers("S1").values()), 1)
    assert spent[4] == signed(moved)
    heading, *years = table(document, "Gautos lėšos pagal šaltinį per visus archyvo metus")
    for row, year in zip(years, YEARS, strict=False):
        people = {who: typed["T3"] for who, typed in TYPED[year].items()}
        assert row[:3] == [
            year,
            shown(sum(numbers("G1", year).values())),
            shown(sum(numbers("G11", year).values())),
        ]
        assert row[-2:] == [
            shown(sum(numbers("G1", year).values()) / sum(people.values()), 2),
            str(len(people)),
        ]
    assert heading[1:3] == ["Gautos lėšos iš viso", "Savivaldybės biudžeto lėšos"]
    moved = [signed(change(numbers(code, FIRST), numbers(code))) for code in ("G1", "G11")]
    assert years[-1] == ["Pokytis, proc.", *moved, "0,0", "0,0", "–", signed(_per_person()), "11"]


def _per_person():
    """The change of money per inhabitant since the first year, over the libraries of both years."""
    both = TYPED[FIRST].keys() & TYPED[THIS].keys()
    first, last = (
        sum(TYPED[year][who]["G1"] for who in both) / sum(TYPED[year][who]["T3"] for who in both)
        for year in (FIRST, THIS)
    )
    return 100 * last / first - 100


def test_a_share_is_counted_over_the_libraries_that_typed_both_numbers_and_says_so(document, pages):
    own = each("V11", "V1")
    assert set(PEOPLE) - set(own) == {BIRZAI, ANYKSCIAI, "65"}
    assert own[PAGEGIAI] == 0
    said = f"{shown(100 * together('V11', 'V1'), 1)} proc."
    silently = f"{shown(100 * sum(numbers('V11').values()) / sum(numbers('V1').values()), 1)} proc."
    assert said != silently
    base = "(skaičiuota pagal 9 bibliotekas, pateikusias abu skaičius)"
    assert f"Vaikai iki 14 m. sudarė {said} {base}" in text(document)
    family = pages["seimos_paslaugos"]
    assert f"Vaikai iki 14 m. sudarė {said} registruotų vartotojų {base}" in family
    assert silently not in family + text(document)
    events = shown(100 * together("R11", "R1"), 1)
    assert (
        f" – {events} proc. visų renginių (skaičiuota pagal 11 bibliotekų, pateikusių abu skaičius)" in family
    )


def test_a_share_of_which_everybody_typed_both_numbers_has_no_note(document, pages):
    assert ", 20 proc. jų – medijų ir informacinio raštingumo; per metus" in text(document)
    assert (
        "skirta 40 proc. užsiėmimų, medijų ir informaciniam raštingumui – 20 proc."
        in pages["mediju_rastingumas"]
    )
    assert "skaičiuota pagal" not in pages["mediju_rastingumas"]


def test_the_income_table_its_chart_and_its_sentence_tell_one_share(document):
    part = shown(100 * together("G11", "G1"), 1)
    assert by_name(document, "Gautos lėšos pagal šaltinį, 2026 m.")["Savivaldybės biudžeto lėšos"][1] == part
    said = text(document)
    assert (
        f"savivaldybių biudžetų lėšos sudarė {part} proc. (skaičiuota pagal 11 bibliotekų, pateikusių abu skaičius)"
        in said
    )
    assert f"didžiausia dalis – savivaldybių biudžetai ({part})" in said
    assert "Bibliotekų, pateikusių ir šaltinio, ir visų lėšų skaičių: savivaldybių biudžetai – 11" in said
    assert "pateikusias abu skaičius: savivaldybės biudžeto lėšos – 11." in said


def test_every_table_has_a_number_a_title_and_a_note_of_its_source(document):
    blocks = list(document.iter_inner_content())
    places = [place for place, block in enumerate(blocks) if hasattr(block, "rows")]
    for number, place in enumerate(places, start=1):
        assert re.match(rf"{number} lentelė\. \w", blocks[place - 1].text)
        assert blocks[place + 1].text.startswith("Šaltinis: ")


def test_the_method_is_told_in_an_annex(document):
    method = text(document).split("priedas. Duomenys ir metodas")[1]
    assert "Mediana yra vidurinė narių reikšmė" in method
    assert "Dalis (proc.) skaičiuojama pagal bibliotekas, įrašiusias ir dalies, ir visumos skaičių." in method
    assert "Lygias reikšmes turintys nariai užima tą pačią vietą" in method
