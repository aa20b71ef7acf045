"""``dashboard_refresh``: from a change in the hall to its frame on the manager's dashboard, in a hall of 200 windows late
in a day of 20,000 tickets.

The dashboard is the real one, 1920×1080, with everything that it does beside: the forecast of all waits, its clock, its
watch of the database. ``dashboard_refresh`` is the 95th percentile in milliseconds against 100 ms, from the moment a
change is asked for, its saving included, to the complete frame with it;
``dashboard_refresh_sql`` is the median of the view in it against plain SQL that counts the same facts anew;
``dashboard_refresh_growth`` the median of the view against that of the same hall after its first 1,000 tickets, change by
change in turn. Those ending in ``_pg`` are the same on PostgreSQL.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Date, TextClause, bindparam, text
from sqlalchemy.types import TypeEngine

from benchmarks import _busy_day, _halls, _server
from hall_client.app import Hall, open_hall
from hall_client.flows.dashboard import DashboardFlow
from hall_client.store.columns import Instant, Key
from hall_client.store.opening import close_store, open_store
from hall_client.store.work import Store

_NAMES = ("dashboard_refresh", "dashboard_refresh_sql", "dashboard_refresh_growth")
FIGURES = (*_NAMES, *(f"{name}_pg" for name in _NAMES))
MOST_MS = 100.0
GROWTH = 1.1
TICKETS, EARLY = 20_000, 1_000
CHANGES = 160
UNMEASURED = 8
PAUSE = (0.35, 0.6)
"""Seconds between a frame and the next change."""

_COUNTED = (
    "SELECT w.number, w.kind, w.state, w.pause_reason, w.state_at, w.light, w.light_words, s.staff_no, s.name"
    " FROM service_window w LEFT JOIN staff_account s ON s.id = w.staff_id WHERE w.hall_id = :hall",
    'SELECT "window", business, rank FROM window_business WHERE hall_id = :hall',
    'SELECT id, number, business, state, "window", called_at FROM ticket'
    " WHERE hall_id = :hall AND state IN ('called', 'serving')",
    "SELECT business, count(*), min(lane_at) FROM ticket WHERE hall_id = :hall AND state = 'waiting' GROUP BY business",
    "SELECT business, substr(CAST(issued_at AS text), 12, 2), count(*) FROM ticket"
    " WHERE day = :day AND hall_id = :hall GROUP BY 1, 2",
    "SELECT t.business, substr(CAST(v.ended_at AS text), 12, 2), count(*) FROM visit v JOIN ticket t ON t.id = v.ticket_id"
    " WHERE v.hall_id = :hall AND v.state = 'ended' AND v.started_at >= :begins GROUP BY 1, 2",
    'SELECT "window", count(*), max(ended_at) FROM visit'
    " WHERE hall_id = :hall AND state = 'ended' AND started_at >= :begins GROUP BY 1",
    "SELECT substr(CAST(s.at AS text), 12, 4), s.step, count(*) FROM ticket t JOIN ticket_step s ON s.ticket_id = t.id"
    " WHERE t.day = :day AND t.hall_id = :hall GROUP BY 1, 2",
    "SELECT r.state, r.level, count(*) FROM visit v JOIN review r ON r.visit_id = v.id"
    " WHERE v.hall_id = :hall AND v.state = 'ended' AND v.started_at >= :begins GROUP BY 1, 2",
    "SELECT at, who, action, subject, detail FROM journal WHERE hall_id = :hall ORDER BY id DESC LIMIT 160",
)  # fmt: skip


def run(tickets: int = TICKETS, early: int = EARLY, changes: int = CHANGES) -> list[dict[str, Any]]:
    """The figures on both engines."""
    with _halls.folder() as place:
        file = place / "early.db"
        _busy_day.found(file)
        figures = measured(_NAMES, {str(file): early, str(_halls.copied(file, "late.db")): tickets}, changes)
    with _server.server() as running:
        url = running.create_database("hall")
        _busy_day.found(url)
        halls = {url: early, _server.copied(running, "late"): tickets}
        return figures + measured(FIGURES[3:], halls, changes)


def measured(names: tuple[str, ...], halls: dict[str, int], changes: int) -> list[dict[str, Any]]:
    """The figures of two halls, one early in its day and one late, given with their tickets."""
    for named, count in halls.items():
        _busy_day.fill(named, count)
    early, late = (Side(named) for named in halls)
    shown = sorted(frame.painted - frame.changed for frame in painted(list(halls)[1], late, changes))
    before: list[float] = []
    after: list[float] = []
    counted: list[float] = []
    for turn in range(changes):
        for side, taken in ((early, before), (late, after)) if turn % 2 else ((late, after), (early, before)):
            side.change()
            taken.append(_milliseconds(side.flow.view))
        if turn % 10 == 0:
            counted.append(late.count())
    for side in (early, late):
        side.close()
    worst = statistics.quantiles(shown, n=20)[18] if len(shown) > 1 else shown[0]
    middle = statistics.median(after)
    return [
        _halls.figure(names[0], worst * 1000, "ms", MOST_MS, at_most=1),
        _halls.figure(names[1], middle, "ms", statistics.median(counted), at_most=1),
        _halls.figure(names[2], middle, "ms", statistics.median(before), at_most=GROWTH),
    ]


class Frame(NamedTuple):
    """A change and the first frame with it: instants in seconds, then seconds of processor time."""

    changed: float
    begun: float
    read: float
    painted: float
    view: float
    process: float


def painted(named: str, side: Side, changes: int) -> list[Frame]:
    """Makes changes one by one, each at another moment of the dashboard's second, and waits for their frames."""
    rhythm, found = random.Random(7), []
    with subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", "benchmarks._watching", named, str(side.clock.began)],
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        for turn in range(-UNMEASURED, changes):
            time.sleep(rhythm.uniform(*PAUSE))
            changed, begun = time.monotonic(), 0.0
            side.change()
            while begun < changed:
                begun, *times = map(float, process.stdout.readline().split())
            if turn >= 0:
                found.append(Frame(changed, begun, *times))
        process.stdin.close()
    return found


def _environment() -> dict[str, str]:
    environment = dict(os.environ) | {"PYTHONPATH": str(Path(__file__).parents[1])}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


class Side:
    """A hall, the views that follow it, and the counting by plain SQL."""

    def __init__(self, named: str) -> None:
        """Opens it and takes the first view, which reads the whole day."""
        self.clock = clock = _busy_day.EveningClock()
        self._hall: Hall = open_hall(named, station="window-195", clock=clock)
        self._store: Store = open_store(named, "dashboard", clock)
        begins = clock.local(clock.now()).replace(hour=0, minute=0, second=0, microsecond=0)
        values = {"hall": self._store.hall_id, "day": clock.today(), "begins": begins}
        self._counted = [_statement(words, values) for words in _COUNTED]
        self._turn = 0
        self.flow = DashboardFlow(self._store, self._hall.queue, self._hall.day)
        self.flow.view()

    def change(self) -> None:
        """Takes a ticket, calls one, begins its visit or ends it, in turn."""
        turn, queue = self._turn, self._hall.queue
        window = str(_busy_day.BUSY + 1 + turn // 4 % 15)
        if turn % 4 == 0:
            queue.issue(_busy_day.BUSINESSES[turn % len(_busy_day.BUSINESSES)])
        elif turn % 4 == 1:
            queue.call_next(window, expected=None)
        elif turn % 4 == 2:
            queue.start(window)
        else:
            queue.finish(window)
        self._turn += 1

    def count(self) -> float:
        """The milliseconds of counting the same facts anew."""
        with self._store.engine.connect() as connection:
            return _milliseconds(lambda: self._count(connection))

    def _count(self, connection: Connection) -> None:
        for statement in self._counted:
            connection.execute(statement).fetchall()

    def close(self) -> None:
        """Lets go of the hall."""
        self._hall.close()
        close_store(self._store)


def _statement(words: str, values: dict[str, object]) -> TextClause:
    types: dict[str, TypeEngine[Any]] = {"hall": Key, "day": Date(), "begins": Instant()}
    return text(words).bindparams(
        *(bindparam(name, values[name], types[name]) for name in types if f":{name}" in words)
    )


def _milliseconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000
