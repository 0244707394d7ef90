"""Lithuanian cases of names as templates write them: ``kilmininkas(narys.savivaldybe)``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from suvestine.lithuanian_names import Case, in_case
from suvestine.reports.views.wording import printed


def kilmininkas(pavadinimas: object) -> str:
    """``Akmenės rajono savivaldybės``; a name that no rule fits stays as it is."""
    return in_case(str(printed(pavadinimas)), Case.GENITIVE)


def naudininkas(pavadinimas: object) -> str:
    """``Akmenės rajono savivaldybei``; a name that no rule fits stays as it is."""
    return in_case(str(printed(pavadinimas)), Case.DATIVE)


def galininkas(pavadinimas: object) -> str:
    """``Akmenės rajono savivaldybę``; a name that no rule fits stays as it is."""
    return in_case(str(printed(pavadinimas)), Case.ACCUSATIVE)


def inagininkas(pavadinimas: object) -> str:
    """``Akmenės rajono savivaldybe``; a name that no rule fits stays as it is."""
    return in_case(str(printed(pavadinimas)), Case.INSTRUMENTAL)


def vietininkas(pavadinimas: object) -> str:
    """``Akmenės rajono savivaldybėje``; a name that no rule fits stays as it is."""
    return in_case(str(printed(pavadinimas)), Case.LOCATIVE)


CASES: Mapping[str, Callable[[object], str]] = {
    function.__name__: function
    for function in (kilmininkas, naudininkas, galininkas, inagininkas, vietininkas)
}
"""Name in templates -> the function."""
