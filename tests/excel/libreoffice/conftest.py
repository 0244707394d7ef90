"""LibreOffice with the buttons installed, once for all tests here that do not look at the screen."""

from __future__ import annotations

import os
import shutil

import pytest

from excel.libreoffice.bridge import Bridge
from excel.libreoffice.office import Office, installed_profile, python_with_uno
from suvestine.excel.libreoffice.extension import build_extension


@pytest.fixture(scope="session")
def soffice(soffice):
    """LibreOffice's executable, where a Python can speak to it too."""
    if python_with_uno() is None:
        reason = "no Python with UNO is installed (package python3-uno)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return soffice


@pytest.fixture(scope="session")
def bridge(tmp_path_factory):
    """What the buttons of :func:`office` start."""
    return Bridge(tmp_path_factory.mktemp("bridge"))


@pytest.fixture(scope="session")
def profile(soffice, bridge, tmp_path_factory):
    """A profile of LibreOffice with the buttons, which start the bridge; each start needs a copy of its own."""
    return installed_profile(soffice, tmp_path_factory.mktemp("profile"), build_extension(bridge.program))


@pytest.fixture(scope="session")
def office(soffice, profile, tmp_path_factory):
    """A headless LibreOffice in which the buttons are installed."""
    own = shutil.copytree(profile, tmp_path_factory.mktemp("office") / "profile")
    with Office(soffice, own) as running:
        yield running


@pytest.fixture(scope="session")
def connected_app(office, bridge):
    """xlwings' view of that LibreOffice, over the same wires as a button has."""
    from suvestine.excel.libreoffice.session import connected

    office.ask("open", path=None)
    office.ask("dispatch", url="service:lt.suvestine.Mygtukas?check")
    with bridge.pressed() as (_, requests, replies):
        yield connected(requests, replies)
