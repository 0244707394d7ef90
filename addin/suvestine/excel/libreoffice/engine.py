"""LibreOffice as an engine of xlwings: the application and its workbooks.

Only what the buttons use is here; anything else raises ``NotImplementedError``, as xlwings' own base classes say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from xlwings import base_classes

from suvestine.excel.libreoffice.channel import Channel
from suvestine.excel.libreoffice.names import Names
from suvestine.excel.libreoffice.ranges import Range
from suvestine.excel.libreoffice.sheets import Sheet, Sheets
from suvestine.excel.libreoffice.values import cleaned

NAME = "libreoffice"


class Engine:
    """One LibreOffice, which is running already."""

    name = NAME
    # xlwings branches on this word: Excel on a desktop takes a scalar for a whole block, and so do we.
    type = "desktop"

    def __init__(self, channel: Channel) -> None:
        self.apps = Apps(App(channel, self))

    @staticmethod
    def prepare_xl_data_element(value: Any, _options: Any) -> Any:
        return value

    @staticmethod
    def clean_value_data(
        data: Any, date_from: Callable[..., Any], empty: Any, number_from: Any, err_to_str: Any
    ) -> list[list[Any]]:
        return [
            [cleaned(value, date_from, empty, number_from, errors=bool(err_to_str)) for value in row]
            for row in data
        ]


class Apps(base_classes.Apps):
    """The only application: the LibreOffice that started us."""

    def __init__(self, app: App) -> None:
        self._app = app

    def keys(self) -> list[int]:
        return [self._app.pid]

    def __iter__(self) -> Iterator[App]:
        yield self._app

    def __len__(self) -> int:
        return 1

    def __getitem__(self, pid: int) -> App:
        if pid != self._app.pid:
            raise KeyError(pid)
        return self._app


class App(base_classes.App):
    """LibreOffice; what Excel has and LibreOffice does not need does nothing."""

    screen_updating = True
    display_alerts = True
    enable_events = True
    interactive = True
    visible = True

    def __init__(self, channel: Channel, engine: Engine) -> None:
        self._channel = channel
        self._engine = engine
        self._pid = int(channel.ask("app.process"))

    @property
    def engine(self) -> Engine:
        return self._engine

    @property
    def api(self) -> Native:
        return Native(self._channel)

    @property
    def pid(self) -> int:
        return self._pid

    @property
    def version(self) -> str:
        return str(self._channel.ask("app.version"))

    @property
    def books(self) -> Books:
        return Books(self._channel, self)

    @property
    def selection(self) -> Range | None:
        found = self._channel.ask("app.selection")
        if found is None:
            return None
        book = Book(self._channel, self, found["book"])
        return Sheet(self._channel, book, found["sheet"]).area(found["area"])

    def activate(self, steal_focus: bool = False) -> None:  # noqa: FBT001, FBT002 - xlwings calls it so
        """LibreOffice is in front already: its button was pressed."""

    @property
    def status_bar(self) -> str | bool:
        return getattr(self, "_status", False)

    @status_bar.setter
    def status_bar(self, text: str | bool | None) -> None:
        self._status = text or False
        self._channel.ask("app.status", text=text or None)

    def alert(
        self, prompt: str | None, title: str | None, buttons: str | None, mode: str | None, _callback: Any
    ) -> str:
        given = dict(prompt=prompt or "", title=title, buttons=buttons or "ok", mode=mode)
        return str(self._channel.ask("app.alert", **given))


class Native:
    """What only LibreOffice can do: ``app.api``."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def open_document(self, path: Path | str) -> None:
        """Opens a document in LibreOffice, a PDF, a folder or a page with the system's own program."""
        self._channel.ask("app.open", path=str(path))


class Books(base_classes.Books):
    """The open workbooks."""

    def __init__(self, channel: Channel, app: App) -> None:
        self._channel = channel
        self.app = app

    @property
    def api(self) -> Native:
        return self.app.api

    @property
    def active(self) -> Book | None:
        found = self._channel.ask("books.active")
        return None if found is None else self._book(found)

    def __call__(self, name_or_index: str | int) -> Book:
        books = list(self)
        if isinstance(name_or_index, int) and 1 <= name_or_index <= len(books):
            return books[name_or_index - 1]
        for book in books:
            if isinstance(name_or_index, str) and book.name.lower() == name_or_index.lower():
                return book
        raise KeyError(name_or_index)

    def __contains__(self, name: str) -> bool:
        return any(book.name.lower() == name.lower() for book in self)

    def __len__(self) -> int:
        return len(self._channel.ask("books.all"))

    def __iter__(self) -> Iterator[Book]:
        for found in self._channel.ask("books.all"):
            yield self._book(found)

    def add(self) -> Book:
        return self._book(self._channel.ask("books.add"))

    def open(
        self,
        fullname: str,
        _update_links: Any = None,
        read_only: bool | None = None,  # noqa: FBT001 - xlwings calls it so
        *_others: Any,
    ) -> Book:
        return self._book(self._channel.ask("books.open", path=str(fullname), read_only=bool(read_only)))

    def _book(self, found: dict[str, Any]) -> Book:
        return Book(self._channel, self.app, found["book"])


class Book(base_classes.Book):
    """An open workbook; LibreOffice's own number tells which."""

    def __init__(self, channel: Channel, app: App, key: str) -> None:
        self._channel = channel
        self._app = app
        self.key = key

    @property
    def api(self) -> BookState:
        return BookState(self._channel, self.key)

    @property
    def app(self) -> App:
        return self._app

    @property
    def name(self) -> str:
        return str(self._channel.ask("book.state", book=self.key)["name"])

    @property
    def fullname(self) -> str:
        return str(self._channel.ask("book.state", book=self.key)["path"])

    @property
    def sheets(self) -> Sheets:
        return Sheets(self._channel, self)

    @property
    def names(self) -> Names:
        return Names(self._channel, self)

    def save(self, path: str | None = None, password: str | None = None) -> None:
        if password is not None:
            raise NotImplementedError("Passwords are not set from here.")
        target = None if path is None else str(Path(path).absolute())
        self._channel.ask("book.save", book=self.key, path=target)

    def close(self) -> None:
        self._channel.ask("book.close", book=self.key)

    def activate(self) -> None:
        self._channel.ask("book.activate", book=self.key)


class BookState:
    """``book.api``: whether a workbook is saved and may be written, by the names that Excel has for it."""

    def __init__(self, channel: Channel, key: str) -> None:
        self._channel = channel
        self._key = key

    @property
    def Saved(self) -> bool:  # noqa: N802 - Excel's name
        return bool(self._channel.ask("book.state", book=self._key)["saved"])

    @Saved.setter
    def Saved(self, saved: bool) -> None:  # noqa: N802
        self._channel.ask("book.saved", book=self._key, saved=saved)

    @property
    def ReadOnly(self) -> bool:  # noqa: N802 - Excel's name
        return bool(self._channel.ask("book.state", book=self._key)["read_only"])
