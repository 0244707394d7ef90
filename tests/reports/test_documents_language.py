"""What a template may say: generic access to any form, number words, safe text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from reports.documents_sample import (
    EVENTS,
    ROWS,
    UNKNOWN,
    context,
    dataset,
    form,
    rendered,
    said,
    submission,
    written,
)
from suvestine.reports.fields import catalogue
from suvestine.reports.views.charts import png
from suvestine.reports.word.documents import check_template, render
from suvestine.returns.model import State


def test_sums_changes_and_answers_of_a_coded_row(tmp_path):
    row = "formos.nario_ataskaita.statistika['T1']"
    assert said(tmp_path, f"{{{{ {row}.suma }}}} {{{{ {row}.praejusiu_metu_suma }}}} {{{{ {row}.atsake }}}} {{{{ {row}.laukta }}}}",
                f"{{{{ {row}.pavadinimas }}}}, {{{{ {row}.vienetas }}}}") == [
        "41 62 3 4", "Bibliotekų tinklas iš viso, vnt."]  # fmt: skip


def test_a_change_compares_only_members_of_both_years(tmp_path):
    # 01 fell from 12 to 10, 02 stayed; 03 is new and 04 is late, so neither is a change.
    assert said(
        tmp_path,
        "{% set r = formos.nario_ataskaita.statistika.T1 %}{{ pokytis(r.pokytis) }} iš {{ r.palyginta }}",
    ) == ["−2 iš 2"]


def test_codes_tables_and_forms_are_attributes_in_any_case(tmp_path):
    assert said(tmp_path, "{{ formos.Nario_Ataskaita.STATISTIKA.V1.suma }}") == ["6 000"]


def test_figures_by_county_member_and_inhabitant(tmp_path):
    lines = said(
        tmp_path,
        "{% for c in formos.nario_ataskaita.statistika.V1.apskritys %}{{ c.pavadinimas }} {{ c.suma }};{% endfor %}",
        "{{ formos.nario_ataskaita.statistika.V1.nario('02').pokytis_proc | pokytis(1) }}",
        "{{ formos.nario_ataskaita.statistika.V1.gyventojui }}",
    )
    assert lines == ["Kauno apskritis 3 000;Vilniaus apskritis 3 000;", "−4,8", "0,1"]


def test_the_four_kinds_of_nothing_print_as_what_they_are(tmp_path):
    cell = "{{ formos.nario_ataskaita.statistika.%s.nario('%s').reiksme }}"
    assert said(
        tmp_path, cell % ("F12", "01"), cell % ("F12", "02"), cell % ("F12", "03"), cell % ("R1", "01")
    ) == ["nežinoma", "netaikoma", "–", "0"]


def test_a_sum_that_nobody_knows_is_a_word_and_never_zero(tmp_path):
    unknown = context(dataset=dataset("2025", [submission("01", {"F12": UNKNOWN})]))
    row = "formos.nario_ataskaita.statistika.F12"
    assert said(tmp_path, f"{{{{ {row}.suma }}}} {{{{ {row}.rodoma }}}}", using=unknown) == ["– nežinoma"]


def test_register_rows_are_listed_counted_summed_and_grouped(tmp_path):
    events = "formos.nario_ataskaita.renginiai"
    assert said(
        tmp_path,
        f"{{% for e in {events} %}}{{{{ e.narys }}}}: {{{{ e.data }}}}, {{{{ e.dalyviai_gyvai }}}}. {{% endfor %}}",
        f"{{{{ {events}.kiekis }}}} {{{{ {events}.suma('dalyviai_gyvai') }}}} {{{{ {events}.praejusiu_metu_kiekis }}}}",
        f"{{% for g in {events}.pagal('tipas') %}}{{{{ g.pavadinimas }}}} {{{{ g.kiekis }}}} {{{{ g.pokytis | pokytis }}}};{{% endfor %}}",
        f"{{{{ {events}.filtruoti('Tipas = Seminaras').kiekis }}}}",
    ) == [
        "Ąžuolų biblioteka: 2025-03-14, 40. Ąžuolų biblioteka: 2025-03-14, nežinoma. Beržų biblioteka: 2025-03-14, 10. ",
        "3 50 1",
        "Paroda 2 +1;Seminaras 1 +1;",
        "1",
    ]


def test_an_invalid_value_reads_as_being_mended_and_enters_no_sum_group_or_count(tmp_path):
    good = submission("01", {}, [["Mugė", None, "Paroda", 5], ["Šventė", None, "Bals", "daug"]])
    wrong = {"Bals", "daug"}
    entries = tuple(e._replace(state=State.INVALID) if e.value in wrong else e for e in good.entries)
    using = context(dataset=dataset("2025", [replace(good, entries=entries)]))
    events = "formos.nario_ataskaita.renginiai"
    assert said(
        tmp_path,
        f"{{{{ {events}[1].tipas }}}} {{{{ {events}.suma('dalyviai_gyvai') }}}} {{{{ {events}.skirtingi('tipas') }}}}",
        f"{{% for g in {events}.pagal('tipas') %}}{{{{ g.pavadinimas }}}} {{{{ g.kiekis }}}};{{% endfor %}}",
        using=using,
    ) == ["tikslinama 5 1", "Paroda 1;tikslinama 1;"]


def test_a_row_and_a_column_added_by_hand_are_at_hand(tmp_path):
    template = form(
        ROWS | {"X9": ("Skolinami dviračiai", "vnt.")},
        events=(*EVENTS, "Savanorių skaičius"),
        columns=("Kodas", "Rodiklis", "Matavimo vienetas", "Ataskaitiniai metai", "Iš jų kaime"),
    )
    given = submission(
        "01",
        {"X9": 4, "X9.is_ju_kaime": 3},
        [["Mugė", dt.date(2025, 1, 2), "Paroda", 1, 7]],
        template=template,
    )
    using = context(templates={"nario_ataskaita": template}, dataset=dataset("2025", [given]))
    assert said(
        tmp_path,
        "{{ formos.nario_ataskaita.statistika.X9.suma }}",
        "{{ formos.nario_ataskaita.statistika['X9'].is_ju_kaime.suma }}",
        "{{ formos.nario_ataskaita.renginiai[0].savanoriu_skaicius }}",
        "{{ formos.nario_ataskaita.renginiai.suma('savanoriu_skaicius') }}",
        using=using,
    ) == ["4", "3", "7", "7"]


def test_named_fields_and_section_headings_of_the_form(tmp_path):
    assert said(
        tmp_path,
        "{% for l in formos.nario_ataskaita.laukai %}{{ l.vadovas }};{% endfor %}",
        "{% for s in formos.nario_ataskaita.statistika.skyriai %}{{ s.pavadinimas }}: {{ s.eilutes[0].kodas }}{% endfor %}",
    ) == ["Vadovas 01;Vadovas 02;Vadovas 03;", "Tinklas ir žmonės: T1"]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 renginys"),
        (3, "3 renginiai"),
        (11, "11 renginių"),
        (21, "21 renginys"),
        (1230, "1 230 renginių"),
    ],
)
def test_number_words_agree(tmp_path, count, words):
    assert said(tmp_path, f"{{{{ kiek({count}, 'renginys', 'renginiai', 'renginių') }}}}") == [words]


def test_filters_print_numbers_and_dates_the_lithuanian_way(tmp_path):
    assert said(
        tmp_path,
        "{{ 1234.5 | skaicius }} {{ 1234.5 | skaicius(2) }} {{ 91.24 | proc }} {{ -3.5 | pokytis }} {{ none | skaicius }}",
        "{{ data }} {{ data | ilga_data }} {{ sukurta | data }}",
    ) == ["1 234,5 1 234,50 91,2 proc. −3,5 –", "2026-03-12 2026 m. kovo 12 d. 2026-03-12"]


def test_a_year_in_a_register_is_no_amount(tmp_path):
    template = form(events=("Metai", "Data", "Tipas", "Dalyviai gyvai"))
    given = submission("01", {}, [[2025, None, "x", 2025]], template=template)
    using = context(templates={"nario_ataskaita": template}, dataset=dataset("2025", [given]))
    row = "formos.nario_ataskaita.renginiai[0]"
    assert said(tmp_path, f"{{{{ {row}.metai }}}} {{{{ {row}.dalyviai_gyvai }}}}", using=using) == [
        "2025 2 025"
    ]


def test_markup_and_control_characters_in_values_are_plain_text(tmp_path):
    bad = "A & B <w:p/> {{ 1 }} \x07\x0c\ufffe„x“\nantra"
    using = context(dataset=dataset("2025", [submission("01", {}, [[bad, None, None, None]])]))
    assert said(tmp_path, "{{ formos.nario_ataskaita.renginiai[0].pavadinimas }}", using=using) == [
        "A & B <w:p/> {{ 1 }} „x“\nantra"
    ]


def test_marked_cells_join_downwards_with_equal_ones(tmp_path):
    template = written(
        tmp_path,
        cells=[
            ["{%tr for x in ['a', 'a', 'b'] %}", ""],
            ["{{ x | sujungti }}", "{{ x }}"],
            ["{%tr endfor %}", ""],
        ],
    )
    table = rendered(template, context(), tmp_path).tables[0]
    merges = [cell.find(f".//{qn('w:vMerge')}") for row in table._tbl.tr_lst for cell in row.tc_lst[:1]]
    assert [None if m is None else m.get(qn("w:val")) for m in merges] == ["restart", "continue", None]
    assert [cell.text for cell in table.columns[1].cells] == ["a", "a", "b"]


def test_a_marked_cell_joins_only_within_the_joined_cell_to_its_left(tmp_path):
    template = written(
        tmp_path,
        cells=[
            ["{%tr for x in ['a', 'a', 'b'] %}", ""],
            ["{{ x | sujungti }}", "{{ 'taryba' | sujungti }}"],
            ["{%tr endfor %}", ""],
        ],
    )
    table = rendered(template, context(), tmp_path).tables[0]
    second = [row.tc_lst[1] for row in table._tbl.tr_lst]
    assert ["".join(t.text for t in cell.iter(qn("w:t"))) for cell in second] == ["taryba", "", "taryba"]


def test_a_name_that_is_asked_for_first_may_be_missing(tmp_path):
    asked = "{% if nustatymai.patvirtinta is defined %}{{ nustatymai.patvirtinta }}{% else %}nėra{% endif %}"
    assert said(tmp_path, asked) == ["nėra"]


def test_quotes_that_word_makes_lithuanian_are_read_as_quotes(tmp_path):
    assert said(tmp_path, "{{ formos[„nario_ataskaita“].statistika[‚T1‘].suma }} „{{ laikotarpis }}“") == [
        "41 „2025“"
    ]


def test_every_name_of_the_catalogue_can_be_said(tmp_path):
    using = context()
    names = [f.name for f in catalogue(using) if f.kind not in ("function", "filter")]
    assert "formos.nario_ataskaita.Statistika.T1.suma" in names
    assert "formos.nario_ataskaita.renginiai[0].dalyviai_gyvai" in names
    assert "stebesena.tikslai[0].eilutes[0].kodel" in names
    assert check_template(written(tmp_path, *(f"{{{{ {name} }}}}" for name in names)), using) == []


def test_a_chart_is_always_the_same_picture_with_its_message(tmp_path):
    chart = context()["grafikai"].pokyciai
    assert "labiausiai augo „Vartotojai“" not in chart.aprasas
    assert chart.aprasas.startswith(chart.zinia)
    assert "Renginiai: −16,0" in chart.aprasas
    assert png(chart) == png(chart)
    assert said(tmp_path, "{{ grafikas(grafikai.lesu_saltiniai) }}tuščia") == ["tuščia"]


def test_the_same_input_gives_the_same_bytes(tmp_path):
    template = written(tmp_path, "{{ organizacija }}")
    for name in ("a.docx", "b.docx"):
        render(template, context(), tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    properties = docx.Document(str(tmp_path / "a.docx")).core_properties
    assert properties.author == "Bibliotekų asociacija „Skaitome & rašome“"
    assert (properties.created.date(), properties.language) == (dt.date(2026, 3, 12), "lt-LT")
