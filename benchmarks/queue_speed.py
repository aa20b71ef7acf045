"""``issue_sqlite`` and ``call_next_sqlite``: operations per second through ``open_hall``, against raw sqlite3.

The raw side writes the same rows into a copy of the same file (tables, indexes, triggers, WAL, synchronous FULL), one
transaction an operation: counter, ticket, step and journal to issue; claim, the window's last class, step and journal to
call, after the very reads that find the heads of the lanes. Its values are made beforehand: it seals, hashes and decides
nothing.
"""

from __future__ import annotations

import itertools
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks import _halls
from hall_client.app import Hall, open_hall
from hall_client.base.ids import new_id
from hall_client.queue import statements as sql
from hall_client.queue.views import TicketClass
from hall_client.staff.journal import ADD_ENTRY
from hall_client.store.columns import stored_instant

FIGURES = ("issue_sqlite", "call_next_sqlite")
GOAL = 0.6
ROUNDS = 15
OPERATIONS = 60
_DIGEST = "0" * 64


def run(rounds: int = ROUNDS, operations: int = OPERATIONS) -> list[dict[str, Any]]:
    """Both figures."""
    with _halls.folder() as place:
        file = _halls.found(place / "hall.db")
        with open_hall(file) as hall:
            _halls.fill(hall)
        other = _halls.copied(file, "raw.db")
        with open_hall(file, station="bench") as hall:
            helper, plain = _halls.raw(file), Raw(other)
            issuing = _halls.interleaved(
                rounds, [lambda: issue_rate(hall, helper, operations), lambda: plain.issue_rate(operations)]
            )
            calling = _halls.interleaved(
                rounds, [lambda: call_rate(hall, helper, operations), lambda: plain.call_rate(operations)]
            )
            helper.close()
            plain.close()
    return [
        _halls.figure(name, measured[0], "/s", measured[1], at_least=GOAL)
        for name, measured in zip(FIGURES, (issuing, calling), strict=True)
    ]


def issue_rate(hall: Hall, helper: sqlite3.Connection, operations: int) -> float:
    """Tickets issued per second by the program."""
    taken = 0.0
    for business, klass in _arrivals(operations):
        start = time.perf_counter()
        hall.queue.issue(business, klass)
        taken += time.perf_counter() - start
    _halls.clear_line(helper)
    return operations / taken


def call_rate(hall: Hall, helper: sqlite3.Connection, operations: int) -> float:
    """Tickets called per second by the program, from a line that stays as long as it was."""
    taken = 0.0
    for (business, klass), window in zip(_arrivals(operations), itertools.cycle(_halls.WINDOWS), strict=False):
        hall.queue.issue(business, klass)
        start = time.perf_counter()
        call = hall.queue.call_next(window, expected=None)
        taken += time.perf_counter() - start
        assert call is not None
        _halls.clear_windows(helper)
    return operations / taken


def _arrivals(count: int) -> list[tuple[str, TicketClass]]:
    classes, businesses = itertools.cycle(_halls.CLASSES), itertools.cycle(_halls.BUSINESSES)
    return [(next(businesses), next(classes)) for _ in range(count)]


class Raw:
    """The same writes by the driver alone."""

    def __init__(self, file: Path) -> None:
        """Opens a hall's file twice: to measure, and to tidy up as is done beside the program."""
        self.connection, self.helper = _halls.raw(file), _halls.raw(file)
        self._cursor = self.connection.cursor()
        self._hall: str = self._cursor.execute("SELECT id FROM hall").fetchone()[0]
        self._numbers, self._seq = itertools.count(100_000), itertools.count(1)

    def close(self) -> None:
        """Lets go of the file."""
        self.connection.close()
        self.helper.close()

    def issue_rate(self, operations: int) -> float:
        """Tickets issued per second."""
        taken = self._issue(operations)
        _halls.clear_line(self.helper)
        return operations / taken

    def call_rate(self, operations: int) -> float:
        """Tickets called per second."""
        taken = 0.0
        for window in itertools.islice(itertools.cycle(_halls.WINDOWS), operations):
            self._issue(1)
            taken += self._call(window)
            _halls.clear_windows(self.helper)
        return operations / taken

    def _issue(self, operations: int) -> float:
        taken = 0.0
        for business, klass in _arrivals(operations):
            now, ticket = datetime.now(UTC), new_id()
            day = now.date().isoformat()
            number = f"{business}{next(self._numbers)}"
            counter = (self._hall, business, day)
            stamp, lane_at = stored_instant(now), int(now.timestamp() * 1_000_000)
            person = ("", "", b"")
            row = (
                ticket,
                self._hall,
                business,
                day,
                number,
                klass.value,
                "",
                lane_at,
                stamp,
                stamp,
                "kiosk",
                *person,
                None,
            )
            step = (new_id(), self._hall, ticket, stamp, "issue", "waiting", "", "", "kiosk")
            taken += self._timed(
                (sql.COUNT_UP, counter), (sql.ADD_TICKET, row), (sql.ADD_STEP, step), self._entry("ticket.issue", stamp)
            )
        return taken

    def _call(self, window: str) -> float:
        stamp, step_id, entry = stored_instant(datetime.now(UTC)), new_id(), self._entry("ticket.call", "")
        reason = '{"template": "Longest wait of all, {minutes} min.", "params": {"minutes": 3}}'
        execute = self._cursor.execute
        start = time.perf_counter()
        execute("BEGIN IMMEDIATE")
        heads = execute(sql.HEADS["sqlite"], {"hall": self._hall, "window": window}).fetchall()
        ticket = heads[0][0]
        execute(sql.CLAIM["sqlite"], {"window": window, "now": stamp, "reason": reason, "id": ticket})
        execute(sql.LAST_CLASS, (heads[0][3], self._hall, window))
        execute(sql.ADD_STEP, (step_id, self._hall, ticket, stamp, "call", "called", window, "", ""))
        execute(*entry)
        execute("COMMIT")
        return time.perf_counter() - start

    def _entry(self, action: str, stamp: str) -> tuple[str, tuple[Any, ...]]:
        seq = next(self._seq)
        words = '{"klass": "normal", "origin": "kiosk"}'
        return ADD_ENTRY, (
            new_id(), self._hall, "raw", seq, stamp, "", action, "A001", words, _DIGEST, _DIGEST,
        )  # fmt: skip

    def _timed(self, *writes: tuple[str, tuple[Any, ...]]) -> float:
        execute = self._cursor.execute
        start = time.perf_counter()
        execute("BEGIN IMMEDIATE")
        for statement, values in writes:
            execute(statement, values)
        execute("COMMIT")
        return time.perf_counter() - start
