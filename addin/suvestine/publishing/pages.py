"""The public pages written to a folder: checked for personal data first, then each whole."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.dataset.personal_data import refuse_personal
from suvestine.errors import UserError
from suvestine.lithuanian import NO_BREAK_SPACE, change, long_date, number, plural
from suvestine.outputs import write_output
from suvestine.progress import Say, unheard
from suvestine.publishing.basis import Basis
from suvestine.publishing.charts import change_chart, county_chart, spread, years_chart
from suvestine.publishing.drawing import bars, dots
from suvestine.publishing.member_table import member_table
from suvestine.publishing.open_data import data_address, open_data
from suvestine.publishing.stories import story
from suvestine.publishing.themes import THEMES, Theme
from suvestine.reports.views.charts import Chart
from suvestine.reports.views.wording import proc

if TYPE_CHECKING:
    from jinja2 import Environment

INDEX = "index.html"
_PAGE = Path(__file__).resolve().parent / "page"
LICENCES = {
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/deed.lt",
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/deed.lt",
}


@dataclass(frozen=True, slots=True)
class Card:
    """A figure in large digits: what it is, how it moved, how many gave it where not all did."""

    name: str
    shown: str
    unit: str
    moved: str
    answered: str


def write_pages(
    gathered: Gathered, dataset: Dataset, out: Path, *, made: dt.date, say: Say = unheard
) -> list[Path]:
    """Writes the index and one page a theme that has figures; gives the paths, the index first.

    Raises :class:`UserError` where no theme has figures, or a value to be shown looks like personal data; then
    nothing is written.
    """
    basis = Basis(gathered, dataset)
    themes = [theme for theme in THEMES if any(basis.row(measure.code) for measure in theme.measures)]
    if not themes:
        raise UserError("nothing_to_publish", period=dataset.period)
    refuse_personal(basis.outgoing(tuple(measure.code for theme in themes for measure in theme.measures)))
    pages = _Pages(basis, themes, made)
    return [
        # Bytes, as other line ends would not be those whose hash the page's security policy holds.
        write_output(out / name, partial(_write, text.encode("utf-8")), say=say)
        for name, text in pages.texts().items()
    ]


@dataclass(frozen=True)
class _Pages:
    """The pages of one period as text."""

    basis: Basis
    themes: Sequence[Theme]
    made: dt.date

    def texts(self) -> dict[str, str]:
        """File name -> HTML, the index first."""
        return {INDEX: self._index(), **{f"{theme.id}.html": self._theme(theme) for theme in self.themes}}

    def _index(self) -> str:
        entries = [
            (theme, next(iter(story(theme.id, self.basis.lookup)), theme.lead)) for theme in self.themes
        ]
        return self._render("index.html", here=INDEX, entries=entries)

    def _theme(self, theme: Theme) -> str:
        basis = self.basis
        return self._render(
            "theme.html",
            here=f"{theme.id}.html",
            theme=theme,
            story=story(theme.id, basis.lookup),
            cards=[card for measure in theme.measures if (card := self._card(measure.code, measure.name))],
            counties=_drawn(county_chart(basis, theme)),
            changes=_drawn(change_chart(basis, theme)),
            years=_drawn(years_chart(basis, theme)),
            spread=(found, dots(found)) if (found := spread(basis, theme)) else None,
            table=member_table(basis, theme),
            download=data_address(open_data(basis, theme)),
            file_name=f"{theme.id}_{basis.period}.csv",
        )

    def _card(self, code: str, name: str) -> Card | None:
        row = self.basis.row(code)
        if row is None or row.suma is None:
            return None
        moved = (
            f"{change(row.pokytis_proc, 1)}{NO_BREAK_SPACE}proc. per metus"
            if row.pokytis_proc is not None
            else ""
        )
        reported = self.basis.coverage.reported
        partial = row.atsake < reported
        answered = f"nurodė {number(row.atsake)} iš {number(reported)}" if partial else ""
        return Card(name, number(row.suma), row.vienetas, moved, answered)

    def _render(self, template: str, **values: object) -> str:
        text = self._environment.get_template(template).render(**self._common, **values)
        # No line begins with a dash.
        return text.replace(" – ", f"{NO_BREAK_SPACE}– ")

    @cached_property
    def _common(self) -> Mapping[str, object]:
        basis = self.basis
        return {
            "period": f"{basis.period} m." if basis.period.isdigit() else basis.period,
            "organisation": basis.organisation,
            "themes": self.themes,
            "index": INDEX,
            "coverage": _coverage(basis),
            "with_errors": basis.coverage.with_errors,
            "form_title": basis.form_title,
            "made": long_date(self.made),
            "made_iso": self.made.isoformat(),
            "licence": basis.licence,
            "licence_address": LICENCES.get(basis.licence, ""),
            "css": (css := (_PAGE / "page.css").read_text(encoding="utf-8")),
            "script": (script := (_PAGE / "sorting.js").read_text(encoding="utf-8")),
            "css_hash": _hash(css),
            "script_hash": _hash(script),
        }

    @cached_property
    def _environment(self) -> Environment:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        return Environment(
            loader=FileSystemLoader(_PAGE),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)


def _drawn(chart: Chart | None) -> tuple[Chart, object] | None:
    return (chart, bars(chart)) if chart else None


def _coverage(basis: Basis) -> str:
    """``54 iš 60 bibliotekų, 91 proc. gyventojų``."""
    found = basis.coverage
    noun = plural(found.expected, "bibliotekos", "bibliotekų", "bibliotekų")
    text = f"{number(found.reported)} iš {number(found.expected)}{NO_BREAK_SPACE}{noun}"
    if found.population_share is not None:
        text += f", {proc(found.population_share, 0)} gyventojų"
    return text


def _hash(text: str) -> str:
    """What the page's security policy knows its own style and script by."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"
