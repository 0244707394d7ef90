"""Results of the plan's indicators: achieved, deviation, status, trend, pace, and the plan's risks."""

from suvestine.monitoring.coverage import MemberFacts
from suvestine.monitoring.model import (
    Basis,
    Columns,
    GoalSummary,
    IndicatorResult,
    Monitoring,
    RiskSignal,
    Status,
    YearResult,
)
from suvestine.monitoring.monitor import monitor
from suvestine.monitoring.summary import goal_summary

__all__ = [
    "Basis",
    "Columns",
    "GoalSummary",
    "IndicatorResult",
    "MemberFacts",
    "Monitoring",
    "RiskSignal",
    "Status",
    "YearResult",
    "goal_summary",
    "monitor",
]
