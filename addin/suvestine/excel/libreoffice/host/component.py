"""The service behind every button in LibreOffice Calc; written for the Python that LibreOffice brings, 3.8 or newer."""

from __future__ import annotations

from typing import Any

import unohelper
from com.sun.star.task import XJobExecutor

from suvestine.excel.libreoffice.host.running import press

SERVICE = "lt.suvestine.Mygtukas"


class Button(unohelper.Base, XJobExecutor):  # type: ignore[misc]
    """What ``service:lt.suvestine.Mygtukas?<action>`` reaches."""

    def __init__(self, context: Any) -> None:
        self._context = context

    def trigger(self, action: str) -> None:
        press(self._context, action)


g_ImplementationHelper = unohelper.ImplementationHelper()  # noqa: N816 - LibreOffice asks for this name
g_ImplementationHelper.addImplementation(Button, SERVICE, (SERVICE,))
