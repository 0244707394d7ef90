"""The context of Word templates: everything that a document may say, under Lithuanian names.

=================  =====================================================================================
name               gives
=================  =====================================================================================
``laikotarpis``    the period, such as ``2025``; ``metai`` its year; ``praeje`` the period compared with
``organizacija``   from the settings, as ``vieta``, ``rengejas``, ``pasiraso``, ``pareigos``; any other
                   setting stands in ``nustatymai`` by its slug
``data``           the day the document was made; ``sukurta`` the moment
``nariai``         the members of the workspace
``formos``         ``formos.<form>.<table>``: any form, see ``form_views.py``
``stebesena``      the monitoring, see ``plan_views.py``; None without one
``strategija``     the strategy's texts; ``ssgg`` the SWOT statements
``sakiniai``       sentences from data by theme; blank where data are missing
``grafikai``       charts by name; None where data are missing
``temos``          the themes of the data analysis, by the setting ``Analizės tema``; see ``themes.py``
``projektai``      the register of projects; ``pateikimas`` who has returned each form; ``posedis`` what a
                   meeting is asked; ``patirtis`` good practice; ``mokymai`` training needs and training held
``registrai()``    registers of several forms as one, see ``together.py``
``analize``        the annual return compared: measures, ranks, medians, outliers, money; see ``analysis/``
``skyriaus_metai`` the department's registers; ``padaliniu_planai``, ``plano_projektas``: see ``department_views.py``
``kilmininkas()``  a name in a case, as ``naudininkas`` …; ``nelinksniuojami`` are the names that stay as they are
=================  =====================================================================================
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from suvestine.dataset.model import Dataset
from suvestine.findings import Finding
from suvestine.forms.model import FormTemplate
from suvestine.lithuanian import UNKNOWN, shown, slug
from suvestine.lithuanian_names import undeclined
from suvestine.monitoring.model import Monitoring
from suvestine.periods import Period
from suvestine.plan.model import Plan, Statement
from suvestine.reports.analysis.analysis import Analysis
from suvestine.reports.annual.report_charts import monitoring_charts, year_charts
from suvestine.reports.annual.year_sentences import TABLE, year_sentences
from suvestine.reports.department.department_views import department_views
from suvestine.reports.document_views import RoundFacts, document_views, no_monitoring
from suvestine.reports.themes.themes import ThemeViews
from suvestine.reports.views.charts import Chart
from suvestine.reports.views.figures import Scope, collation
from suvestine.reports.views.form_views import FormView, NamedViews, form_views
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.name_cases import CASES
from suvestine.reports.views.plan_views import MonitoringView, monitoring_view
from suvestine.reports.views.sentences import completeness_sentence, monitoring_sentences
from suvestine.reports.views.wording import Printed
from suvestine.workspace import Member, Setting

_FIRST_THEMES = ("vartotojai", "apsilankymai", "renginiai", "isduotis", "tinklas")
_FIRST = 3


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of the workspace."""

    kodas: str
    pavadinimas: str
    grupe: str
    savivaldybe: str
    tipas: str
    apskritis: str
    regionas: str
    gyventojai: float | None


@dataclass(frozen=True, slots=True)
class StatementView:
    """A piece of the strategy or of the SWOT analysis."""

    dalis: str
    tekstas: str


@dataclass(frozen=True, slots=True)
class SentencesView:
    """Sentences by theme; each is blank where its data are missing."""

    stebesena: tuple[str, ...]
    metai: tuple[str, ...]
    isamumas: str
    stebesenos_isamumas: str
    tinklas: str
    vartotojai: str
    apsilankymai: str
    fondas: str
    isduotis: str
    renginiai: str
    mokymai: str
    projektai: str
    tarptautiniai: str
    viesinimas: str
    darbuotojai: str
    lesos: str


@dataclass(frozen=True, slots=True)
class ChartsView:
    """Charts by name; None where data are missing. ``grafikas(…)`` puts one into a document."""

    tikslu_bukle: Chart | None
    pokyciai: Chart | None
    apsilankymai_apskrityse: Chart | None
    apsilankymai_metais: Chart | None
    renginiu_tipai: Chart | None
    lesu_saltiniai: Chart | None


@dataclass(frozen=True, slots=True)
class Sources:
    """What a document is made from; ``earlier`` are archived periods in any order, ``members`` by code.

    ``deadlines`` are by form, ``refused`` files that could not be read, ``before`` gives the last period's
    monitoring when it is asked for.
    """

    settings: Mapping[str, object]
    members: Mapping[str, Member]
    dataset: Dataset
    templates: Mapping[str, FormTemplate]
    earlier: Sequence[Dataset] = ()
    plan: Plan | None = None
    monitoring: Monitoring | None = None
    findings: Sequence[Finding] = ()
    deadlines: Mapping[str, object] = field(default_factory=dict)
    refused: Sequence[Mapping[str, str]] = ()
    before: Callable[[], Monitoring | None] = no_monitoring


def build_context(sources: Sources, *, period: Period, made: dt.datetime) -> Mapping[str, object]:
    """Everything that a template may say of a period; ``made`` dates the document."""
    earlier = tuple(sorted((d for d in sources.earlier if d.period < period.label), key=lambda d: d.period))
    scope = Scope(sources.members, sources.dataset, earlier)
    forms = form_views(scope, sources.templates, _open_findings(sources.findings))
    lookup = Lookup(scope, forms)
    analysis = Analysis(scope, forms, sources.templates, TABLE)
    stebesena = _monitoring(sources)
    settings = _settings(sources)
    return {
        "laikotarpis": period.label,
        "metai": str(period.year),
        "praeje": earlier[-1].period if earlier else "",
        "laikotarpiai": tuple(d.period for d in (*earlier, sources.dataset)),
        "nustatymai": NamedViews({slug(name): _setting(value) for name, value in sources.settings.items()}),
        **{name.slug: shown(settings.get(name)).strip() for name in _SETTINGS},
        "data": made.date(),
        "sukurta": made,
        "nariai": _members(sources.members.values()),
        "formos": forms,
        "stebesena": stebesena,
        "strategija": _statements(sources.plan.strategy if sources.plan else ()),
        "ssgg": _statements(sources.plan.swot if sources.plan else ()),
        "sakiniai": _sentences(lookup, forms, stebesena, sources.plan),
        "grafikai": ChartsView(**year_charts(lookup), **monitoring_charts(stebesena)),
        "analize": analysis,
        "temos": ThemeViews(lookup, analysis, shown(settings.get(Setting.THEME))),
        "nelinksniuojami": _undeclined(sources.members.values()),
        **document_views(scope, lookup, _round_facts(sources, forms, stebesena, made.date())),
        **department_views(lookup, sources.plan, made.date()),
        "nezinoma": UNKNOWN,
        "rodiklis": lookup.rodiklis,
        "eilutes": lookup.eilutes,
        "kitos_eilutes": lookup.kitos_eilutes,
        "zymos": lookup.zymos,
        "forma": lookup.forma,
        "registras": lookup.registras,
        "yra": lookup.yra,
        **CASES,
    }


_SETTINGS = (Setting.ORGANISATION, Setting.PLACE, Setting.PREPARER, Setting.SIGNATORY, Setting.POST)
"""Those that a template says by their own names."""


def _settings(sources: Sources) -> Mapping[Setting, object]:
    """The settings that the program knows, by whatever spelling of their names a slug forgives."""
    by_slug = {slug(name): value for name, value in sources.settings.items()}
    return {setting: by_slug.get(setting.slug) for setting in Setting}


def _round_facts(
    sources: Sources, forms: NamedViews, monitoring: MonitoringView | None, today: dt.date
) -> RoundFacts:
    return RoundFacts(
        forms=forms,
        templates=sources.templates,
        settings=_settings(sources),
        today=today,
        monitoring=monitoring,
        deadlines=sources.deadlines,
        refused=sources.refused,
        before=lambda: _monitoring(replace(sources, monitoring=sources.before())),
    )


def _setting(value: object) -> Printed:
    if value is None or isinstance(value, (bool, int, float, str, dt.date)):
        return value
    return shown(value)


def _monitoring(sources: Sources) -> MonitoringView | None:
    if sources.plan is None or sources.monitoring is None:
        return None
    return monitoring_view(
        sources.plan,
        sources.monitoring,
        form_titles={name: template.title for name, template in sources.templates.items()},
        member_names={code: member.name for code, member in sources.members.items()},
        sheets={
            (name.lower(), table.name.lower()): table.area.sheet
            for name, template in sources.templates.items()
            for table in template.tables
        },
    )


def _open_findings(findings: Iterable[Finding]) -> Mapping[str, Mapping[str, int]]:
    counted: dict[str, Counter[str]] = {}
    for finding in findings:
        if finding.open:
            counted.setdefault(finding.place.form, Counter())[finding.place.member] += 1
    return counted


def _members(members: Iterable[Member]) -> tuple[MemberView, ...]:
    views = (
        MemberView(m.code, m.name, m.group, m.municipality, m.kind, m.county, m.region, m.population)
        for m in members
    )
    return tuple(sorted(views, key=lambda view: collation(view.pavadinimas)))


def _undeclined(members: Iterable[Member]) -> tuple[str, ...]:
    names = (name for m in members for name in (m.name, m.municipality, m.county, m.region))
    return tuple(sorted(undeclined(names), key=collation))


def _statements(statements: Iterable[Statement]) -> tuple[StatementView, ...]:
    return tuple(StatementView(s.part, s.text) for s in statements)


def _sentences(
    lookup: Lookup, forms: NamedViews, stebesena: MonitoringView | None, plan: Plan | None
) -> SentencesView:
    themes = year_sentences(lookup)
    first = [themes[name] for name in _FIRST_THEMES if themes[name]]
    return SentencesView(
        stebesena=monitoring_sentences(stebesena) if stebesena else (),
        metai=tuple(text for text in first[:_FIRST]),
        isamumas=_completeness(forms.get(TABLE.partition(".")[0])),
        stebesenos_isamumas=_monitoring_completeness(forms, plan),
        **themes,
    )


def _completeness(form: FormView | None) -> str:
    if form is None:
        return ""
    return completeness_sentence(form.pateikta, form.laukta, form.gyventoju_dalis)


def _monitoring_completeness(forms: NamedViews, plan: Plan | None) -> str:
    """How many returned each form that the plan's indicators come from."""
    used = {form.lower() for indicator in plan.indicators for form in indicator.forms} if plan else set()
    views = [forms[name] for name in forms if name.lower() in used]
    parts = [f"„{view.pavadinimas}“ – {view.pateikta} iš {view.laukta}" for view in views if view.laukta]
    return f"Pateiktos ataskaitos: {'; '.join(parts)}." if parts else ""
