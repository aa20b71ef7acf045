"""What a hall's recent steps say about its speed: how long windows are taken, pause in between, and who still comes.

Pure: steps in, habits out. Nothing here knows how the steps were stored.
"""

from __future__ import annotations

import math
import statistics
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from hall_client.queue.views import TicketClass

RECENT = 60
"""Taken times of a business that count, newest first."""
PRIOR = 6
"""So many values of the whole hall stand beside a business's own, until these are many."""
TRUSTED = 6
"""A window's own speed counts half after so many visits."""
ARRIVAL_MINUTES = 60.0
"""Arrivals are counted over the last hour."""
LONGEST_GAP = 90.0
"""A longer break between two calls is not the window's rhythm. Minutes."""
SAME_HOUR = 75.0
"""Breaks count that began so near to this time of the day, today or before: clerks pause and lunch by the clock."""
ENOUGH_GAPS = 40
SMOOTHING = (0.75, 0.87, 0.96, 1.05, 1.17, 1.33)
"""What was seen so often could as well have been a little less or more."""
USUAL_TAKEN = tuple(round(8.0 * math.exp(0.6 * z), 2) for z in (-1.64, -1.04, -0.67, -0.39, -0.13, 0.13, 0.39, 0.67, 1.04, 1.64))  # fmt: skip
"""Assumed of a hall that has served nobody yet: lognormal, median 8 minutes."""
USUAL_GAPS = (0.1, 0.2, 0.3, 0.5, 0.8, 1.5)
USUAL_WALKS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0, 1.2, 1.5, 2.0) * 3
USUAL_ABSENCES = (1.5, 2.5)
_FREED = frozenset({"finish", "no_show", "hold", "transfer"})
_ENTRY = frozenset({"issue", "rejoin", "transfer"})


class StepSeen(NamedTuple):
    """A step of a ticket. ``minute`` on any clock that all steps share; business and class as they are now."""

    ticket: str
    minute: float
    step: str
    window: str
    business: str
    klass: TicketClass


@dataclass(frozen=True, slots=True)
class Habits:
    """What was learned. Times in minutes."""

    taken: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    """By business: from the call until the window is free again, no-shows included."""
    served: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    """By business: the same, of those who came."""
    gaps: tuple[float, ...] = USUAL_GAPS
    """From a window's being free until its next call, when somebody stood in line for it already."""
    came_after: tuple[float, ...] = USUAL_WALKS
    """From the call until the visit began."""
    absent_after: tuple[float, ...] = USUAL_ABSENCES
    """From the call until somebody who did not come was passed over."""
    speed: Mapping[str, float] = field(default_factory=dict)
    """By window: its times against those of all windows; above 1 is slower."""
    arrivals: Mapping[tuple[str, TicketClass], float] = field(default_factory=dict)
    """By business and class: arrivals per minute."""
    usual: Mapping[str, float] = field(default_factory=dict)
    """By business: what the hall itself says a visit takes; nothing where it does not say."""

    def taken_by(self, business: str, *, came: bool = False) -> tuple[float, ...]:
        """The times of a business, with the hall's beside them while they are few."""
        source = self.served if came else self.taken
        hall = self._of_hall(came=came)
        scale = self.usual[business] / statistics.fmean(hall) if business in self.usual else 1.0
        prior = tuple(value * scale for value in hall)
        return tuple(value * factor for value in (*source.get(business, ()), *prior) for factor in SMOOTHING)

    def _of_hall(self, *, came: bool) -> tuple[float, ...]:
        """A few values that stand for all businesses."""
        source = self.served if came else self.taken
        return _spread([*(value for values in source.values() for value in values[:PRIOR]), *USUAL_TAKEN], PRIOR)


def _spread(values: Sequence[float], count: int) -> tuple[float, ...]:
    """So many values that stand for all: evenly spaced quantiles."""
    ordered = sorted(values)
    return tuple(ordered[int((place + 0.5) / count * len(ordered))] for place in range(count))


class _Taken(NamedTuple):
    """One stay of a ticket at a window."""

    window: str
    business: str
    called: float
    freed: float
    came: bool
    entered: float
    started: float


def learn(steps: Iterable[StepSeen], now: float) -> Habits:
    """The habits behind the steps of some recently called or waiting tickets, in any order; ``now`` on their clock."""
    by_ticket: dict[str, list[StepSeen]] = defaultdict(list)
    for seen in steps:
        by_ticket[seen.ticket].append(seen)
    stays: list[_Taken] = []
    arrivals: dict[tuple[str, TicketClass], int] = defaultdict(int)
    for own in by_ticket.values():
        own.sort(key=lambda seen: seen.minute)
        stays += _stays(own)
        for seen in own:
            if seen.step in _ENTRY and now - seen.minute <= ARRIVAL_MINUTES:
                arrivals[seen.business, seen.klass] += 1
    stays.sort(key=lambda stay: stay.freed)
    first = min((seen.minute for own in by_ticket.values() for seen in own), default=now)
    span = max(20.0, min(ARRIVAL_MINUTES, now - first))
    return Habits(
        taken=_by_business(stays, came=False),
        served=_by_business(stays, came=True),
        gaps=_gaps(stays, now),
        came_after=(*USUAL_WALKS, *(stay.started - stay.called for stay in stays if stay.came)),
        absent_after=(*USUAL_ABSENCES, *(stay.freed - stay.called for stay in stays if not stay.came)),
        speed=_speeds(stays),
        arrivals={lane: count / span for lane, count in arrivals.items()},
    )


def _stays(own: Sequence[StepSeen]) -> list[_Taken]:
    """The stays of one ticket, from its steps in order."""
    found: list[_Taken] = []
    called: StepSeen | None = None
    entered, came, started = own[0].minute, False, 0.0
    for seen in own:
        if seen.step == "call":
            called, came = seen, False
        elif seen.step == "start":
            came, started = True, seen.minute
        if seen.step in _FREED and called is not None:
            found.append(_Taken(called.window, seen.business, called.minute, seen.minute, came, entered, started))
            called = None
        if seen.step in _ENTRY:
            entered = seen.minute
    return found


def _by_business(stays: Sequence[_Taken], *, came: bool) -> dict[str, tuple[float, ...]]:
    found: dict[str, list[float]] = defaultdict(list)
    for stay in reversed(stays):
        if (stay.came or not came) and len(found[stay.business]) < RECENT:
            found[stay.business].append(stay.freed - stay.called)
    return {business: tuple(values) for business, values in found.items()}


def _gaps(stays: Sequence[_Taken], now: float) -> tuple[float, ...]:
    """Breaks between two calls of a window whose second ticket stood in line before the break began."""
    by_window: dict[str, list[_Taken]] = defaultdict(list)
    for stay in stays:
        by_window[stay.window].append(stay)
    gaps = [
        (abs((before.freed - now + 720) % 1440 - 720), after.called - before.freed)
        for own in by_window.values()
        for before, after in pairwise(sorted(own, key=lambda stay: stay.called))
        if after.entered < before.freed <= after.called and after.called - before.freed <= LONGEST_GAP
    ]
    gaps.sort()
    near = [gap for distance, gap in gaps if distance <= SAME_HOUR]
    known = near if len(near) >= ENOUGH_GAPS else [gap for _, gap in gaps[:ENOUGH_GAPS]]
    return (*known, *_spread(known or USUAL_GAPS, PRIOR))


def _speeds(stays: Sequence[_Taken]) -> dict[str, float]:
    """Each window's mean log ratio to the usual time of the business, drawn towards 1 while its visits are few."""
    usual: dict[str, float] = {}
    for business, values in _by_business(stays, came=True).items():
        usual[business] = statistics.fmean(math.log(max(value, 0.2)) for value in values)
    ratios: dict[str, list[float]] = defaultdict(list)
    for stay in reversed(stays):
        if stay.came and len(ratios[stay.window]) < RECENT:
            ratios[stay.window].append(math.log(max(stay.freed - stay.called, 0.2)) - usual[stay.business])
    return {window: math.exp(sum(own) / (len(own) + TRUSTED)) for window, own in ratios.items()}


def absence(habits: Habits, elapsed: float) -> float:
    """How likely it is that somebody called so long ago, and not there yet, does not come at all."""
    absent = sum(value > elapsed for value in habits.absent_after)
    late = sum(value > elapsed for value in habits.came_after)
    return (absent + 0.1) / (absent + late + 0.2)


def longer_than(values: Sequence[float], elapsed: float) -> tuple[float, ...]:
    """Those of the values that an already elapsed time leaves possible, as what is still to come.

    Past them all, half of what has elapsed is expected again: long stays last.
    """
    ordered = sorted(values)
    rest = ordered[bisect_right(ordered, elapsed) :]
    if len(rest) >= 3:
        return tuple(value - elapsed for value in rest)
    tail = max(elapsed, 1.0)
    return (*(value - elapsed for value in rest), 0.1 * tail, 0.3 * tail, 0.6 * tail, 1.1 * tail)
