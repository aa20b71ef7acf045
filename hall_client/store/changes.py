"""Hints that something was committed: here or in another process."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

ANYTHING = "*"
POLL_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Change:
    """Something of this topic changed; the key narrows it, ``*`` leaves it open. A hint, never the truth."""

    topic: str
    key: str = ANYTHING


Listener = Callable[[Change], None]


class ChangeFeed:
    """Tells listeners of commits. Own commits come with topic and key, foreign ones (seen by SQLite's
    ``PRAGMA data_version``) as ``Change("*")``. Listeners are called on the thread that noticed."""

    def __init__(self, file: Path) -> None:
        """Watches the file once somebody listens."""
        self._file = file
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Registers a listener and gives the function that removes it."""
        with self._lock:
            self._listeners.append(listener)
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="change-feed", daemon=True)
                self._thread.start()

        def forget() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return forget

    def publish(self, changes: list[Change]) -> None:
        """Tells every listener of every change; a listener that fails is logged and the others still hear."""
        with self._lock:
            listeners = list(self._listeners)
        for change in changes:
            for listener in listeners:
                try:
                    listener(change)
                except Exception:
                    log.exception("a change listener failed")

    def close(self) -> None:
        """Stops watching."""
        self._stop.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        self._thread = None

    def _watch(self) -> None:
        connection: sqlite3.Connection | None = None
        seen: int | None = None
        while not self._stop.wait(POLL_SECONDS):
            try:
                connection = connection or sqlite3.connect(f"file:{self._file}?mode=ro", uri=True, timeout=1)
                version = connection.execute("PRAGMA data_version").fetchone()[0]
            except sqlite3.Error as error:
                log.warning("the hall's file cannot be watched: %s", error)
                if connection is not None:
                    connection.close()
                connection, seen = None, None
                self._stop.wait(1.0)
                continue
            if seen is not None and version != seen:
                self.publish([Change(ANYTHING)])
            seen = version
        if connection is not None:
            connection.close()
