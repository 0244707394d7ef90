"""Registers as templates order them and read them over years; what a template may ask of a form."""

from __future__ import annotations

import pytest

from reports.documents_sample import UNKNOWN, context, dataset, form, said, submission
from suvestine.errors import UserError

EVENTS = "formos.nario_ataskaita.renginiai"
MONEY = ("Metai", "Straipsnis", "Faktas")
TEMPLATE = form({"V1": ("Registruoti vartotojai", "asm.")}, events=MONEY)


def of_year(label, *rows):
    return dataset(label, [submission("01", {}, rows, template=TEMPLATE)])


def over_years(tmp_path, *years):
    *earlier, now = years
    using = context(templates={"nario_ataskaita": TEMPLATE}, dataset=now, earlier=earlier)
    loop = f"{{% for e in {EVENTS}.visu_metu('metai') %}}{{{{ e.metai }}}} {{{{ e.straipsnis }}}} {{{{ e.faktas }}}};{{% endfor %}}"
    return said(tmp_path, loop, using=using)[0]


def test_a_year_is_told_by_the_latest_return_that_names_it(tmp_path):
    before = of_year("2024", [2023, "Parama", 10], [2024, "Parama", 20])
    now = of_year("2025", [2024, "Parama", 25], [2025, "Parama", 30])
    assert over_years(tmp_path, before, now) == "2023 Parama 10;2024 Parama 25;2025 Parama 30;"


@pytest.mark.parametrize("no_year", [None, UNKNOWN])
def test_rows_without_a_year_are_not_lost(tmp_path, no_year):
    before = of_year("2024", [no_year, "Parama", 500])
    now = of_year("2025", [no_year, "Konferencija", 70])
    told = over_years(tmp_path, before, now)
    assert "Parama 500;" in told
    assert "Konferencija 70;" in told


@pytest.mark.parametrize(("how", "order"), [("", "A C B D"), (", mazejanciai=True", "C A B D")])
def test_words_and_blanks_stand_after_numbers_whatever_the_order(tmp_path, how, order):
    rows = ([2025, "B", UNKNOWN], [2025, "D", None], [2025, "C", 9000], [2025, "A", 500])
    using = context(templates={"nario_ataskaita": TEMPLATE}, dataset=of_year("2025", *rows))
    loop = f"{{% for e in {EVENTS}.rikiuoti('faktas'{how}) %}}{{{{ e.straipsnis }}}} {{% endfor %}}"
    assert said(tmp_path, loop, using=using)[0].split() == order.split()


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("'nario_ataskaita', 'vadovas'", "taip"),
        ("'nario_ataskaita', 'vadova'", "ne"),
        ("'kita_forma', 'vadovas'", "ne"),
        ("'nario_ataskaita.renginiai', 'faktas'", "taip"),
        ("'nario_ataskaita.renginiai', 'suma'", "ne"),
    ],
)
def test_a_form_tells_which_fields_and_columns_it_has(tmp_path, asked, answer):
    using = context(templates={"nario_ataskaita": TEMPLATE}, dataset=of_year("2025"))
    assert said(tmp_path, f"{{{{ yra({asked}) }}}}", using=using) == [answer]


@pytest.mark.parametrize("asked", ["'renginiai'", "'renginiai', 'faktas'", "'nario_ataskaita'"])
def test_a_table_without_its_form_is_a_wrong_name(tmp_path, asked):
    using = context(templates={"nario_ataskaita": TEMPLATE}, dataset=of_year("2025"))
    with pytest.raises(UserError, match="no name"):
        said(tmp_path, f"{{%p if yra({asked}) %}}", "{%p endif %}", using=using)
