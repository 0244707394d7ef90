"""The goals by status, and the results as JSON and open data."""

from __future__ import annotations

import json

from monitoring.builders import activity, events_in, indicator, monitored, plan
from suvestine.monitoring import Status, goal_summary
from suvestine.monitoring.summary import indicator_json, indicator_table
from suvestine.plan.model import Kind

WHAT = plan(
    indicator(Kind.PER_YEAR, code="1.1.1-1", targets={2025: 2.0}),
    indicator(Kind.PER_YEAR, code="1.1.1-2", targets={2025: 3.0}),
    indicator(Kind.TRACK, code="2.1.1-1", activity="2.1.1"),
    activities=[activity("1.1.1"), activity("2.1.1", direction="2.1")],
)


def test_goals_count_their_own_indicators_by_status():
    first, second = goal_summary(WHAT, monitored(WHAT, *events_in(y2025=2)))
    assert (first.goal, first.short, first.total, first.judged) == ("1", "Pirmas", 2, 2)
    assert (first.counts[Status.ACHIEVED], first.counts[Status.FAILED]) == (1, 1)
    assert (second.total, second.judged, second.counts[Status.NOT_JUDGED]) == (1, 0, 1)
    assert set(second.counts) == set(Status)


def test_json_keeps_unrounded_numbers_and_says_nothing_as_null():
    found = indicator_json(monitored(WHAT, *events_in(y2025=2)).results[1])
    assert json.loads(json.dumps(found)) == found
    assert (found["achieved"], found["fulfilment"], found["status"]) == (2, 200 / 3, "nepasiekta")
    assert (found["trend"], found["reported"], found["expected"]) == (None, 1, 1)


def test_open_data_has_a_row_an_indicator_and_blank_for_unknown():
    table = indicator_table(monitored(WHAT, *events_in(y2025=2)))
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [row["kodas"] for row in rows] == ["1.1.1-1", "1.1.1-2", "2.1.1-1"]
    assert (rows[1]["planuota"], rows[1]["pasiekta"], rows[1]["pokytis"]) == ("3", "2", "")
    assert rows[1]["busena"] == "nepasiekta"
