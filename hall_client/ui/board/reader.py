"""Keeps the board's readings fresh: the calls at once, all else right after; both again every few seconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from hall_client.base.errors import HallError
from hall_client.ui.board.ports import BoardHall
from hall_client.ui.shell.change_bus import ANYTHING, ChangeBus
from hall_client.ui.shell.job import Job

CALLS_TICKS = 2
LOADS_TICKS = 4
STALE_SECONDS = 4.0
"""Without an answer for so long the numbers are old."""
PATIENCE_SECONDS = 2.0
"""A reading that takes longer is given up on and begun anew, beside it."""
HUNG_READINGS = 2
"""So many may hang beside the next one; news from the database begins one more."""
LOADS_APART_MS = 300
"""In a storm of changes all but the calls is read this seldom."""
_CALLS_FROM = frozenset({"ticket", "hall", ANYTHING})
_LOADS_FROM = frozenset({"ticket", "window", "visit", "hall", ANYTHING})


@dataclass(slots=True)
class _Reading:
    """One of the two readings: under way or not, wanted again, failed."""

    read: Callable[[], Any]
    turn: int = 0
    open: int = 0
    """How many were begun and did not come back."""
    begun_at: float = 0.0
    again: bool = False
    failed: bool = False


class BoardReader(QObject):
    """Reads the calls on every hint and the loads after them. A reading that hangs does not hold up the next one."""

    calls_read = Signal(object)
    """BoardCalls."""
    loads_read = Signal(object)
    """BoardLoads."""
    stale_changed = Signal(bool)
    """The hall's database went away, or answers again."""
    tick = Signal()
    """A second went by."""

    def __init__(self, hall: BoardHall, since: Callable[[], datetime | None], parent: QObject) -> None:
        """``since``: from when on the calls are wanted."""
        super().__init__(parent)
        wall = hall.queue.wall
        self._calls = _Reading(lambda: wall.calls(since()))
        self._loads = _Reading(wall.loads)
        self.stale = False
        self._fresh_at = time.monotonic()
        self._ticks = 0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(lambda: self._begin(self._loads))
        self._bus = ChangeBus(hall.listen, self, gather_ms=0)
        self._bus.changed.connect(self._on_change)
        self._bus.tick.connect(self._on_tick)

    def read(self) -> None:
        """Reads all now."""
        self._loads.again = True
        self._begin(self._calls)

    def close(self) -> None:
        """Stops listening; a reading that comes back later tells nobody."""
        self._bus.close()
        self._later.stop()
        for reading in (self._calls, self._loads):
            reading.turn += 1
            reading.again = False

    def give_up(self) -> None:
        """A reading failed for a fault of the program: the numbers are old."""
        for reading in (self._calls, self._loads):
            if reading.open:
                reading.turn += 1
                reading.open, reading.failed = 0, True
        self._settle()

    def _on_change(self, topic: str, key: str) -> None:
        if topic == "store":
            self._on_store(key)
            return
        self._loads.again |= topic in _LOADS_FROM
        if topic in _CALLS_FROM:
            self._begin(self._calls)
        elif self._loads.again:
            self._begin_loads()

    def _on_store(self, key: str) -> None:
        if key == "away":
            self._calls.failed = True
            self._settle()
        self._loads.again = True
        self._begin(self._calls, beside=True)

    def _on_tick(self) -> None:
        self._ticks += 1
        if time.monotonic() - self._fresh_at > STALE_SECONDS:
            self._calls.failed = True
            self._settle()
        self._loads.again |= self._ticks % LOADS_TICKS == 0 or self.stale
        if self.stale or self._ticks % CALLS_TICKS == 0:
            self._begin(self._calls)
        self.tick.emit()

    def _begin(self, reading: _Reading, *, beside: bool = False) -> None:
        """Begins a reading; while one is under way it is done again afterwards, or ``beside`` it when it may hang."""
        hangs = time.monotonic() - reading.begun_at > PATIENCE_SECONDS
        most = HUNG_READINGS + beside if beside or hangs else 1
        if reading.open >= most:
            reading.again = True
            return
        reading.turn += 1
        reading.open += 1
        reading.begun_at, reading.again = time.monotonic(), False
        turn = reading.turn
        Job.run(self, reading.read, partial(self._on_read, reading, turn), partial(self._on_failed, reading, turn))

    def _begin_loads(self) -> None:
        if self._later.isActive() or self._calls.failed:
            return
        passed = (time.monotonic() - self._loads.begun_at) * 1000
        if passed >= LOADS_APART_MS:
            self._begin(self._loads)
        else:
            self._later.start(int(LOADS_APART_MS - passed))

    def _on_read(self, reading: _Reading, turn: int, result: Any) -> None:
        reading.open = max(0, reading.open - 1)
        if turn != reading.turn:
            return
        if reading is self._calls:
            self._fresh_at = time.monotonic()
        reading.failed = False
        self._settle()
        (self.calls_read if reading is self._calls else self.loads_read).emit(result)
        self._go_on(reading)

    def _on_failed(self, reading: _Reading, turn: int, _error: HallError) -> None:
        reading.open = max(0, reading.open - 1)
        if turn == reading.turn:
            reading.failed = True
            reading.again = False
            self._settle()

    def _go_on(self, reading: _Reading) -> None:
        if reading is self._calls and reading.again:
            self._begin(reading)
        if self._loads.again:
            self._begin_loads()

    def _settle(self) -> None:
        stale = self._calls.failed or self._loads.failed
        if stale != self.stale:
            self.stale = stale
            self.stale_changed.emit(stale)
