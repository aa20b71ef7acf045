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
                self._begin()

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

    def _begin(self) -> None:
        # The first reading happens here, so that no commit after listen() returned can be missed.
        watch = _Watch(self._file)
        watch.moved()
        self._thread = threading.Thread(target=self._run, args=(watch,), name="change-feed", daemon=True)
        self._thread.start()

    def _run(self, watch: _Watch) -> None:
        while not self._stop.wait(POLL_SECONDS):
            if watch.moved():
                self.publish([Change(ANYTHING)])
        watch.close()


class _Watch:
    """Sees commits of other connections by ``PRAGMA data_version``; a file that went away and came back has moved."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection: sqlite3.Connection | None = None
        self._seen: int | None = None
        self._lost = False

    def moved(self) -> bool:
        try:
            version = self._version()
        except sqlite3.Error as error:
            self._give_up(error)
            return False
        moved = self._lost or (self._seen is not None and version != self._seen)
        self._seen, self._lost = version, False
        return moved

    def _version(self) -> int:
        if self._connection is None:
            address = f"{self._file.as_uri()}?mode=ro"
            self._connection = sqlite3.connect(address, uri=True, timeout=1, check_same_thread=False)
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _give_up(self, error: sqlite3.Error) -> None:
        if not self._lost:
            log.warning("the hall's file cannot be watched: %s", error)
        self.close()
        self._seen, self._lost = None, True

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None
