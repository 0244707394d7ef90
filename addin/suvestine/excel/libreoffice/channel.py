"""The wire to LibreOffice: one line of JSON out, one line back."""

from __future__ import annotations

import json
from typing import Any, BinaryIO


class LibreOfficeError(Exception):
    """LibreOffice did not do it; ``kind`` is locked, read_only, missing or error."""

    def __init__(self, kind: str, why: str) -> None:
        super().__init__(why)
        self.kind = kind


class Channel:
    """Asks LibreOffice for one operation after another."""

    def __init__(self, requests: BinaryIO, replies: BinaryIO) -> None:
        self._requests = requests
        self._replies = replies

    def ask(self, operation: str, **arguments: Any) -> Any:
        """What the operation gives.

        Raises :class:`LibreOfficeError` where LibreOffice refuses, ``ConnectionError`` where it is gone.
        """
        request = json.dumps({"do": operation, "with": arguments})
        self._requests.write(request.encode("utf-8") + b"\n")
        self._requests.flush()
        line = self._replies.readline()
        if not line:
            raise ConnectionError("LibreOffice was closed.")
        reply = json.loads(line)
        if "failed" in reply:
            raise LibreOfficeError(reply["failed"], reply["why"])
        return reply["gave"]
