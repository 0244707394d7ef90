"""Worksheet functions for the department's own sheets; each asks the archive of the workspace around the sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import xlwings as xw

from suvestine.errors import UserError
from suvestine.excel import archive_answers
from suvestine.excel.archive_answers import OMITTED, NoAnswer
from suvestine.excel.cloud import synchronised

CATEGORY = "Suvestinė"
_CALLER = "Application.Caller.Parent.Parent.FullName"
"""The workbook of the calling cell, in VBA: one text instead of a range that Python must ask for it."""
_PERIOD = "Laikotarpis, pavyzdžiui, 2026."
_Answer = TypeVar("_Answer")


@xw.func(category=CATEGORY)
@xw.arg("darbaknyge", vba=_CALLER)
@xw.arg("kodas", doc="Rodiklio kodas, kaip valdymo darbaknygės lentelėje „rodikliai“, pavyzdžiui, „1.1.1-1“.")
@xw.arg("laikotarpis", doc=_PERIOD)
def SUV_RODIKLIS(darbaknyge: str, kodas: Any, laikotarpis: Any) -> Any:  # noqa: N802 - as cells write it
    """Pasiekta strategijos rodiklio reikšmė, kaip stebėsenos lentelėje: skaičius, „įvykdyta“ arba aprašymo tekstas.
    Tuščia, kai nežinoma. Klaidos pranešimas prasideda ženklu #.
    """
    return _answered(archive_answers.indicator_value, darbaknyge, kodas, laikotarpis)


@xw.func(category=CATEGORY)
@xw.arg("darbaknyge", vba=_CALLER)
@xw.arg("kodas", doc="Metų ataskaitos eilutės kodas, pavyzdžiui, „T1“.")
@xw.arg("laikotarpis", doc=_PERIOD)
@xw.arg("narys", doc="Nario kodas. Nenurodžius – visų narių suma.")
def SUV_STATISTIKA(  # noqa: N802 - as cells write it
    darbaknyge: str, kodas: Any, laikotarpis: Any, narys: Any = OMITTED
) -> Any:
    """Metų ataskaitos eilutės reikšmė (stulpelis „Ataskaitiniai metai“): visų narių suma arba vieno nario reikšmė,
    „nežinoma“, „netaikoma“, „nepateikta“. Klaidos pranešimas prasideda ženklu #.
    """
    return _answered(archive_answers.statistic, darbaknyge, kodas, laikotarpis, narys)


@xw.func(category=CATEGORY)
@xw.arg("darbaknyge", vba=_CALLER)
@xw.arg("kodas", doc="Strategijos rodiklio arba nario kodas.")
@xw.arg("laikotarpis", doc=_PERIOD)
def SUV_BUSENA(darbaknyge: str, kodas: Any, laikotarpis: Any) -> Any:  # noqa: N802 - as cells write it
    """Rodiklio būsena („pasiekta“, „atsiliekama“ ir kt.) arba nario ataskaitos būsena („priimta“, „su klaidomis“,
    „nepateikta“; kai formų kelios – prasčiausia). Klaidos pranešimas prasideda ženklu #.
    """
    return _answered(archive_answers.state, darbaknyge, kodas, laikotarpis)


@xw.func(category=CATEGORY)
@xw.arg("darbaknyge", vba=_CALLER)
@xw.arg("laikotarpis", doc=_PERIOD)
@xw.arg("busena", doc="„priimta“, „su klaidomis“ arba „nepateikta“. Nenurodžius – visi nariai.")
def SUV_NARIAI(darbaknyge: str, laikotarpis: Any, busena: Any = OMITTED) -> Any:  # noqa: N802 - as cells write it
    """Laikotarpio nariai: kodas, pavadinimas, ataskaitos būsena; narys – eilutė, be antraščių. Tuščia, kai tokių narių
    nėra. Klaidos pranešimas prasideda ženklu #.
    """
    return _answered(archive_answers.members, darbaknyge, laikotarpis, busena) or ""


def _answered(ask: Callable[..., _Answer], workbook: str, *question: Any) -> _Answer | str:
    """The answer, or the sentence that stands in the cell instead."""
    try:
        return ask(archive_answers.workspace_of(_on_disk(workbook)), *question)
    except NoAnswer as reason:
        return f"#{reason}"
    except UserError as problem:
        return f"#{problem.sentence.lithuanian}"


def _on_disk(workbook: str) -> Path:
    """Where the calling workbook lies."""
    if "://" not in workbook:
        path = Path(workbook)
        if path == Path(path.name):
            raise NoAnswer("Darbaknygė dar neįrašyta; įrašykite ją darbo aplanke.")
        return path
    local = synchronised(workbook)
    if local is None:
        raise NoAnswer(
            "Darbaknygė atverta iš debesies; atverkite ją iš kompiuterio arba tinklo disko aplanko."
        )
    return local
