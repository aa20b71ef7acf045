"""Where a hall lives: the file or the server behind its URL, and the key that goes with it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine

from hall_client.base.clock import Clock, SystemClock
from hall_client.store.changes import Watch
from hall_client.store.engines import hall_file, hall_url, is_postgresql
from hall_client.store.errors import StoreError


class Place(Protocol):
    """A hall's database, before it is opened."""

    name: str
    """What sentences call it; holds no password."""
    key_file: Path
    stations: Path | None
    """Where the URLs of its kinds of stations stand, if they have any of their own."""

    def engine(self, station: str = "") -> Engine:
        """An engine for it."""
        ...

    def need(self) -> None:
        """Looks whether a database is there.

        Raises:
            StoreError: none, or it cannot be reached; the sentence says what to do.
        """
        ...

    def make(self) -> None:
        """Makes an empty database, or takes an empty one.

        Raises:
            StoreError: there is a hall already, or it cannot be made.
        """
        ...

    def protect(self, *, founding: bool = False) -> Path | None:
        """Gives every kind of station its own rights; the file with the new stations' URLs, where there are any.

        Raises:
            StoreError: it may not be done.
        """
        ...

    def remove(self) -> None:
        """Takes away a hall's tables and key: for one whose founding failed, and for the demo's."""
        ...

    def clock(self, zone: str) -> SystemClock:
        """The clock whose time counts."""
        ...

    def watch(self, engine: Engine, channel: str, sender: str, clock: Clock) -> Watch:
        """What sees the commits of other stations."""
        ...


def place_of(named: str | Path) -> Place:
    """The place of a hall given as a file name or a URL.

    Raises:
        StoreError: neither a file nor a URL of a supported engine.
    """
    url = hall_url(named)
    if is_postgresql(url):
        from hall_client.store.postgresql_place import PostgresqlPlace

        return PostgresqlPlace(url)
    return SqlitePlace(url)


class SqlitePlace:
    """A hall in one file, its key beside it."""

    def __init__(self, url: str) -> None:
        """Takes what ``hall_url`` gave."""
        self._url = url
        self._file = hall_file(url)
        self.name = str(self._file)
        self.stations: Path | None = None
        self.key_file = self._file.with_name(self._file.name + ".key")

    def engine(self, station: str = "") -> Engine:
        """An engine for the file."""
        from hall_client.store.sqlite import make_engine

        del station
        return make_engine(self._url)

    def need(self) -> None:
        """Looks for the file.

        Raises:
            StoreError: there is none.
        """
        if not self._file.is_file():
            raise StoreError(
                "There is no hall at {file}. Make one with: hall-client init --hall {file}", file=self.name
            )

    def make(self) -> None:
        """Makes the folder; the file comes with its tables.

        Raises:
            StoreError: there is a hall already, or the folder cannot be made.
        """
        if self._file.exists() and self._file.stat().st_size:
            raise StoreError("{file} already holds a hall. Choose another file, or open this one.", file=self.name)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError("{file} cannot be made: {problem}", file=self.name, problem=str(error)) from None

    def protect(self, *, founding: bool = False) -> Path | None:
        """Who can open the file can do everything; its owner guards it."""
        del founding
        return None

    def remove(self) -> None:
        """Takes the file away with its side files and its key."""
        beside = (self._file.with_name(self._file.name + end) for end in ("-wal", "-shm"))
        for part in (self._file, self.key_file, *beside):
            part.unlink(missing_ok=True)

    def clock(self, zone: str) -> SystemClock:
        """This computer's: the file is on it."""
        return SystemClock(zone)

    def watch(self, engine: Engine, channel: str, sender: str, clock: Clock) -> Watch:
        """What sees the commits of other programs on this computer."""
        from hall_client.store.sqlite_watch import SqliteWatch

        del engine, channel, sender, clock
        return SqliteWatch(self._file)
