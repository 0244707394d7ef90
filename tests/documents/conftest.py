"""Rounds that several documents are made from, each run once."""

from __future__ import annotations

import datetime as dt

import pytest

from documents.council_sample import SETTINGS, association_round, empty_round, region_round


@pytest.fixture(scope="session")
def association(tmp_path_factory):
    """Two libraries and the council, after a year of the same; the last meeting was on 1 October."""
    folder = tmp_path_factory.mktemp("documents") / "asociacija"
    association_round(folder, "2025")
    return association_round(folder, settings=SETTINGS | {"Praėjęs posėdis": dt.date(2026, 10, 1)})


@pytest.fixture(scope="session")
def region(tmp_path_factory):
    """The department and the questionnaires of two libraries."""
    return region_round(tmp_path_factory.mktemp("documents") / "regionas")


@pytest.fixture(scope="session")
def without_returns(tmp_path_factory):
    """An association's and a region's workspace in which nobody has returned anything."""
    folder = tmp_path_factory.mktemp("documents")
    return {profile: empty_round(folder / profile, profile) for profile in ("asociacija", "regionas")}
