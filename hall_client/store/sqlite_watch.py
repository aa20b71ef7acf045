"""Sees commits of other programs on an SQLite file."""

from __future__ import annotations

import logging
import sqlite3
import threading
from pathlib import Path

from hall_client.store.changes import ANYTHING, AWAY, BACK, Change

log = logging.getLogger(__name__)

POLL_SECONDS = 0.02


class SqliteWatch:
    """Asks ``PRAGMA data_version``; it tells that something was committed, not what. A file that went away and came back
    has moved."""

    def __init__(self, file: Path) -> None:
        """Takes the hall's file."""
        self._file = file
        self._connection: sqlite3.Connection | None = None
        self._seen: int | None = None
        self._lost = False

    def begin(self) -> list[Change]:
        """Takes the first reading."""
        return self._look()

    def look(self, stop: threading.Event) -> list[Change]:
        """What was seen after a fiftieth of a second."""
        return [] if stop.wait(POLL_SECONDS) else self._look()

    def _look(self) -> list[Change]:
        try:
            version = self._version()
        except sqlite3.Error as error:
            return self._give_up(error)
        moved, back = self._seen is not None and version != self._seen, self._lost
        self._seen, self._lost = version, False
        if back:
            return [BACK, Change(ANYTHING)]
        return [Change(ANYTHING)] if moved else []

    def _version(self) -> int:
        if self._connection is None:
            address = f"{self._file.as_uri()}?mode=ro"
            self._connection = sqlite3.connect(address, uri=True, timeout=1, check_same_thread=False)
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _give_up(self, error: sqlite3.Error) -> list[Change]:
        first = not self._lost
        if first:
            log.warning("the hall's file cannot be watched: %s", error)
        self.close()
        self._seen, self._lost = None, True
        return [AWAY] if first else []

    def wake(self) -> None:
        """Its waits are short."""

    def close(self) -> None:
        """Lets go of the file."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None
