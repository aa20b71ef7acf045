"""What the steps of one day add up to: arrivals and ends by hour, calls, and how many waited when. Pure."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

SLOT = timedelta(minutes=10)
"""The waiting curve has a point for each."""
LAST_HOUR = timedelta(hours=1)
WAITING, CALLED, SERVING, HELD, NO_SHOW, DONE = "waiting", "called", "serving", "held", "no_show", "done"
AT_WINDOW = frozenset({CALLED, SERVING})
ENDED = frozenset({DONE, "cancelled", "expired", "merged"})
BEGINS_TO_WAIT = frozenset({"issue", "rejoin", "transfer", "return", "split"})
LEAVES_FROM_ANYWHERE = frozenset({"cancel", "expire", "merge"})
"""Steps that take a ticket out, whether it waited or was away from its line."""


class StepRow(NamedTuple):
    """A step with what its ticket says."""

    id: str
    at: datetime
    step: str
    state: str
    window: str
    ticket_id: str
    number: str
    business: str
    issued_at: datetime


class Standing(NamedTuple):
    """A ticket that is neither waiting nor over: its state, since when, and the window where that began."""

    state: str
    since: datetime
    window: str


@dataclass(slots=True)
class DaySums:
    """The sums of one day of one hall; ``begins`` is its first instant, ``hour_of`` the hall's wall clock."""

    begins: datetime
    hour_of: Callable[[datetime], int]
    issued: int = 0
    finished: int = 0
    no_shows: int = 0
    arrivals: Counter[tuple[str, int]] = field(default_factory=Counter)
    """By business in which the ticket was issued, and hour."""
    served: Counter[tuple[str, int]] = field(default_factory=Counter)
    """By business in which it was finished, and hour."""
    ends: Counter[str] = field(default_factory=Counter)
    """Visits ended at each window, with those that ended in a transfer or were given up."""
    last_end: dict[str, datetime] = field(default_factory=dict)
    """When each window last became free."""
    away: dict[str, Standing] = field(default_factory=dict)
    """Tickets that are called, served or set aside."""
    moves: Counter[int] = field(default_factory=Counter)
    """By slot of the day: how many more began to wait than ceased to."""
    waits: dict[str, tuple[datetime, float]] = field(default_factory=dict)
    """First calls of the last hour: when, and how many minutes after the ticket was issued."""
    again: set[str] = field(default_factory=set)
    """Tickets that went back to a line: their next call says nothing of the usual wait."""

    def add(self, row: StepRow) -> None:
        """Counts one step."""
        before = self.away.get(row.ticket_id)
        self._move(row, before)
        self._count(row, before)
        if row.state == WAITING or row.state in ENDED:
            self.away.pop(row.ticket_id, None)
        elif before is None or before.state != row.state:
            self.away[row.ticket_id] = Standing(row.state, row.at, row.window)
        if before is not None and before.state in AT_WINDOW and row.state not in AT_WINDOW:
            self.last_end[before.window] = row.at

    def _move(self, row: StepRow, before: Standing | None) -> None:
        delta = waiting_change(row, before)
        if delta:
            self.moves[(row.at - self.begins) // SLOT] += delta

    def _count(self, row: StepRow, before: Standing | None) -> None:
        if row.step == "issue":
            self.issued += 1
            self.arrivals[business_of(row), self.hour_of(row.at)] += 1
        elif row.step == "call":
            self._waited(row)
        elif row.step in BEGINS_TO_WAIT:
            self.again.add(row.ticket_id)
        elif row.step == "no_show":
            self.no_shows += 1
        elif row.state == DONE:
            self.finished += 1
            self.served[row.business, self.hour_of(row.at)] += 1
        if row.state == DONE or (before is not None and ends_visit(row, before)):
            self.ends[before.window if before else row.window] += 1

    def _waited(self, row: StepRow) -> None:
        if row.ticket_id in self.again:
            self.again.discard(row.ticket_id)
            return
        self.waits[row.ticket_id] = (row.at, (row.at - row.issued_at).total_seconds() / 60)
        # Insertion is nearly in order, so that the old ones stand in front.
        oldest = next(iter(self.waits))
        while self.waits[oldest][0] < row.at - LAST_HOUR:
            del self.waits[oldest]
            oldest = next(iter(self.waits))

    def usual_wait(self, now: datetime) -> int:
        """The median minutes that those called in the last hour had waited; 0 when nobody was."""
        waits = [minutes for at, minutes in self.waits.values() if at >= now - LAST_HOUR]
        return round(statistics.median(waits)) if waits else 0

    def waiting_curve(self, waiting: int, now: datetime) -> tuple[tuple[datetime, int], ...]:
        """How many waited at every tenth minute since the first ticket, and now; counted back from those waiting now."""
        last = (now - self.begins) // SLOT
        points, count = [(now, waiting)], waiting
        first = min(self.moves, default=last + 1)
        for slot in range(max(last, max(self.moves, default=last)), first - 1, -1):
            count = max(0, count - self.moves[slot])
            at = self.begins + slot * SLOT
            if at < now:
                points.append((at, count))
        return tuple(reversed(points))

    def hours(self, opens: int, now: int) -> tuple[int, ...]:
        """The hours that the curves cover: from opening, or the first ticket if that was earlier, until now."""
        known = [min(opens, now), now, *(hour for _, hour in (*self.arrivals, *self.served))]
        return tuple(range(min(known), max(known) + 1))


def waiting_change(row: StepRow, before: Standing | None) -> int:
    """+1 when the ticket begins to wait by this step, -1 when it ceases to, 0 otherwise."""
    if row.step in BEGINS_TO_WAIT:
        return 1
    if row.step == "call" or (row.step in LEAVES_FROM_ANYWHERE and before is None):
        return -1
    return 0


def ends_visit(row: StepRow, before: Standing) -> bool:
    """Says whether this step ends a visit without finishing its ticket: sent on, given back, or given up on hold."""
    if before.state == SERVING:
        return row.state == WAITING
    return before.state == HELD and row.state in ENDED


def business_of(row: StepRow) -> str:
    """The business in which the ticket was issued: the letter of its number, which a transfer does not change."""
    return row.number.rstrip("0123456789") or row.business
