"""Defined names of a workbook or of one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from suvestine.excel.libreoffice.channel import Channel

if TYPE_CHECKING:
    from suvestine.excel.libreoffice.engine import Book
    from suvestine.excel.libreoffice.ranges import Range


class Names(base_classes.Names):
    """The names as they are now; ``scope`` limits them to those of one sheet."""

    def __init__(self, channel: Channel, book: Book, scope: str | None = None) -> None:
        self._channel = channel
        self._book = book
        self._scope = scope

    @property
    def api(self) -> Names:
        return self

    def __call__(self, name_or_index: str | int) -> Name:
        names = self._all()
        if isinstance(name_or_index, int) and 1 <= name_or_index <= len(names):
            return names[name_or_index - 1]
        for name in names:
            if isinstance(name_or_index, str) and _same(
                name.name, name_or_index, scoped=self._scope is not None
            ):
                return name
        raise KeyError(name_or_index)

    def contains(self, name_or_index: str | int) -> bool:
        try:
            self(name_or_index)
        except KeyError:
            return False
        return True

    def __len__(self) -> int:
        return len(self._all())

    def snapshot(self) -> list[tuple[str, Name]]:
        return [(name.name, name) for name in self._all()]

    def _all(self) -> list[Name]:
        found = self._channel.ask("book.names", book=self._book.key)
        prefix = "" if self._scope is None else f"{self._scope}!"
        return [Name(self._book, one) for one in found if one["name"].startswith(prefix)]


class Name(base_classes.Name):
    """One name and what it stands for."""

    def __init__(self, book: Book, found: dict[str, Any]) -> None:
        self._book = book
        self._found = found

    @property
    def api(self) -> Name:
        return self

    @property  # type: ignore[misc]
    def name(self) -> str:
        return str(self._found["name"])

    @property  # type: ignore[misc]
    def refers_to(self) -> str:
        return str(self._found["refers_to"])

    @property
    def refers_to_range(self) -> Range:
        if self._found["area"] is None:
            raise ValueError(f"{self.name} does not stand for cells.")
        return self._book.sheets(self._found["sheet"]).area(self._found["area"])


def _same(name: str, asked: str, *, scoped: bool) -> bool:
    short = name.rpartition("!")[2] if scoped and "!" not in asked else name
    return short.lower() == asked.lower()
