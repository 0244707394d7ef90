"""xlwings, connected to the LibreOffice whose button started this process."""

from __future__ import annotations

from typing import BinaryIO

import xlwings as xw

from suvestine.excel.libreoffice.channel import Channel
from suvestine.excel.libreoffice.engine import NAME, Engine


def connected(requests: BinaryIO, replies: BinaryIO) -> xw.App:
    """The application; from now on ``xw.apps``, ``xw.books`` mean this LibreOffice."""
    engine = xw.Engine(impl=Engine(Channel(requests, replies)))
    xw.engines.add(engine)
    xw.engines[NAME].activate()
    app = xw.apps.active
    assert app is not None
    return app
