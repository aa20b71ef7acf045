"""One signal for changes, wherever they came from, and a slow tick for clocks and waits."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

ANYTHING = "*"
GATHER_MS = 30
TICK_MS = 1000


class ChangeLike(Protocol):
    """What ``hall.listen`` hands over: a topic and a key, both may be ``*``."""

    @property
    def topic(self) -> str:
        """ticket, window, visit, case, review, catalog, staff, print, hall or ``*``."""

    @property
    def key(self) -> str:
        """Which one, or ``*``."""


Listen = Callable[[Callable[[ChangeLike], None]], Callable[[], None]]


class ChangeBus(QObject):
    """Hints gathered over 30 ms: ``changed(topic, key)`` comes at most once per topic in that time.

    Several keys of one topic become ``*``; ``changed("*", "*")`` says that anything may have changed. ``tick`` comes every
    second, for clocks and waits and for hints that were lost.
    """

    changed = Signal(str, str)
    tick = Signal()
    _woken = Signal()

    def __init__(self, listen: Listen, parent: QObject | None = None, *, gather_ms: int = GATHER_MS) -> None:
        """Starts to listen; ``listen`` is ``hall.listen``. ``gather_ms``: 0 for a screen that gathers by itself."""
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: dict[str, set[str]] = {}
        self._watchers: list[tuple[QObject, frozenset[str], Callable[[], object]]] = []
        self._gather = QTimer(self, singleShot=True, interval=gather_ms)
        self._gather.timeout.connect(self._flush)
        self._woken.connect(self._gather.start, Qt.ConnectionType.QueuedConnection)
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self.tick)
        self._clock.start()
        self._forget: Callable[[], None] | None = listen(self._hear)

    def watch(self, owner: QObject, topics: Collection[str], callback: Callable[[], object]) -> None:
        """Calls back once per batch that touches one of the topics, for as long as the owner lives."""
        self._watchers.append((owner, frozenset(topics), callback))

    def close(self) -> None:
        """Stops listening and ticking."""
        if self._forget is not None:
            self._forget()
            self._forget = None
        self._clock.stop()
        self._gather.stop()
        self._watchers.clear()

    def _hear(self, change: ChangeLike) -> None:
        with self._lock:
            first = not self._waiting
            self._waiting.setdefault(change.topic, set()).add(change.key)
        if first and shiboken6.isValid(self):
            self._woken.emit()

    def _flush(self) -> None:
        with self._lock:
            batch, self._waiting = self._waiting, {}
        if ANYTHING in batch:
            batch = {ANYTHING: {ANYTHING}}
        for topic, keys in batch.items():
            self.changed.emit(topic, keys.pop() if len(keys) == 1 else ANYTHING)
        self._watchers = [watcher for watcher in self._watchers if shiboken6.isValid(watcher[0])]
        for _owner, topics, callback in tuple(self._watchers):
            if ANYTHING in batch or topics & batch.keys():
                callback()
