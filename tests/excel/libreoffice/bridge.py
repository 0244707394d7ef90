"""Puts a test in the place of the program that a button starts: LibreOffice speaks with the test itself."""

from __future__ import annotations

import contextlib
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

LIMIT = 60
_BRIDGE = """#!{python}
import os, socket, sys, threading
wire = socket.socket(socket.AF_UNIX)
wire.connect({place!r})
wire.sendall(sys.argv[-1].encode() + b"\\n")

def carry():
    while data := os.read(0, 65536):
        wire.sendall(data)
    wire.shutdown(socket.SHUT_WR)

threading.Thread(target=carry, daemon=True).start()
while data := wire.recv(65536):
    while data:
        data = data[os.write(1, data):]
"""


class Bridge:
    """``program`` is what the extension has to start; ``pressed()`` waits for a button and gives the wires."""

    def __init__(self, folder: Path) -> None:
        self.program = folder / "bridge"
        place = folder / "wire"
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(place))
        self._listener.listen()
        self._listener.settimeout(LIMIT)
        self.program.write_text(_BRIDGE.format(python=sys.executable, place=str(place)), encoding="utf-8")
        self.program.chmod(0o755)

    @contextlib.contextmanager
    def pressed(self) -> Iterator[tuple[str, object, object]]:
        """The action of the button, where requests go, and where replies come from."""
        wire, _ = self._listener.accept()
        wire.settimeout(LIMIT)
        with wire, wire.makefile("rb") as replies, wire.makefile("wb") as requests:
            yield replies.readline().decode().strip(), requests, replies
