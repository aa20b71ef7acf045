"""How long a wait will be (预计等候时间): the hall as it stands now, played forward many times.

Pure: ``estimate(snapshot)`` gives the same answer for the same snapshot. ``forecast.py`` reads snapshots from the store,
``lookahead.py`` plays them forward, ``docs/wait-estimate.md`` says what the model knows and what it does not.
"""

from __future__ import annotations

import statistics
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hall_client.base.text import Text
from hall_client.queue.habits import Habits
from hall_client.queue.views import TicketClass

SHARE = 0.82
"""The range holds this share of the runs; of real waits it then holds four in five, since no run knows everything."""
LADDER = (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 105, 120, 150, 180, 240)
"""Minutes that a range may begin or end with: closer together than anybody can wait by helps nobody."""
TOLD_EXACTLY = 60
"""A wait that begins beyond this is told as "more than"."""
RUNS, FEWEST_RUNS = 100, 40
WORK = 5000
"""Runs times windows at most: in a large hall chance evens out, and its screens are in a hurry."""


@dataclass(frozen=True, slots=True)
class LaneNow:
    """Waiting tickets of one business and class. ``ages``: minutes in line of each, longest first."""

    business: str
    klass: TicketClass
    ages: tuple[float, ...]
    only_window: str = ""
    """Sent to this very window."""


@dataclass(frozen=True, slots=True)
class WindowNow:
    """A window that is open or will be again soon."""

    number: str
    businesses: tuple[str, ...]
    phase: str = "free"
    """free, called, serving, paused"""
    business: str = ""
    """What the ticket called or served there came for."""
    minutes: float = 0.0
    """Since the call; for a free or paused window since it became free."""
    last_class: str = ""
    helps: Mapping[str, int] = field(default_factory=dict)
    """Ranks of the businesses that it only helps out with."""


@dataclass(frozen=True, slots=True)
class HallSnapshot:
    """A hall at one instant, with what is known of its habits."""

    lanes: tuple[LaneNow, ...]
    windows: tuple[WindowNow, ...]
    habits: Habits = field(default_factory=Habits)
    businesses: tuple[str, ...] = ()
    policy: str = "aging"
    setting: int = 4
    """The policy's own number: the factor of ``aging``, the normal ones of ``ratio``."""
    seed: int = 1


@dataclass(frozen=True, slots=True)
class WaitRange:
    """A wait in minutes: four in five lie between ``low`` and ``high``, half below ``middle``; 0–0 is at once."""

    low: int
    high: int
    middle: float
    ahead: int
    none_open: bool = False
    """No window is open for it; the minutes, if not 0, are those until one that is paused has come to it."""

    @property
    def text(self) -> Text:
        """The range in words."""
        if self.none_open:
            return Text("No window is open for this now")
        if self.high == 0:
            return Text("At once")
        if self.low >= TOLD_EXACTLY:
            return Text("More than {minutes} min", minutes=TOLD_EXACTLY)
        if self.low == 0:
            return Text("Within {minutes} min", minutes=self.high)
        return Text("About {low}–{high} min", low=self.low, high=self.high)


@dataclass(frozen=True, slots=True)
class Estimate:
    """The waits of a hall at one instant, whoever asks."""

    called: dict[tuple[str, TicketClass], tuple[tuple[float, ...], ...]]
    """By lane: for every place in it, the last being a newcomer's, sorted minutes until the call, one of each run."""
    waiting: dict[str, dict[TicketClass, int]]
    drained: tuple[float, ...]
    """Minutes until everybody who waits now is served, one of each run."""
    pace: Mapping[str, float] = field(default_factory=dict)
    """By business with an open window: minutes from one call for it to the next."""

    def for_new(self, business: str, klass: TicketClass = TicketClass.NORMAL) -> WaitRange:
        """The wait of somebody who takes a ticket now."""
        return self.for_position(business, klass, len(self.called.get((business, klass), ())) or 1)

    def for_position(self, business: str, klass: TicketClass, position: int) -> WaitRange:
        """The wait of the ticket at this place of its lane, the first being 1.

        A place behind the newcomer's is one that was taken since.
        """
        ahead = max(0, position - 1) + self._before(business, klass)
        places = self.called.get((business, klass))
        if not places:
            return WaitRange(0, 0, 0.0, ahead, none_open=True)
        known = places[min(max(position, 1), len(places)) - 1]
        more = max(0, position - len(places)) * self.pace.get(business, 0.0)
        told = wait_range([minutes + more for minutes in known], ahead)
        return told if business in self.pace else replace(told, none_open=True)

    def for_count(self, business: str, ahead: int) -> WaitRange:
        """The wait of a newcomer of the normal class with so many people of all classes ahead for the business."""
        return self.for_position(business, TicketClass.NORMAL, ahead - self._before(business, TicketClass.NORMAL) + 1)

    def drained_minutes(self) -> float:
        """Minutes until everybody who waits now will have been served; as likely sooner as later."""
        return self.drained[len(self.drained) // 2] if self.drained else 0.0

    def _before(self, business: str, klass: TicketClass) -> int:
        """People of other classes who come before this one, as a rule."""
        loads = self.waiting.get(business, {})
        return sum(loads.get(other, 0) for other in _RANK if _RANK[other] < _RANK[klass])


_RANK = {TicketClass.GREEN: 0, TicketClass.APPOINTMENT: 1, TicketClass.RETURNED: 2, TicketClass.NORMAL: 3}


def wait_range(runs: Sequence[float], ahead: int) -> WaitRange:
    """The range that people are told, from sorted possible waits in minutes.

    Of the pairs of the ladder around the inner ``SHARE`` of the runs it is the one that holds it most closely.
    """
    count = len(runs)
    middle = runs[count // 2]
    if runs[min(count - 1, int(count * (0.5 + SHARE / 2)))] < 0.5:
        return WaitRange(0, 0, middle, ahead)
    at_low = bisect_right(LADDER, runs[int(count * (0.5 - SHARE / 2))]) - 1
    at_high = bisect_left(LADDER, runs[min(count - 1, int(count * (0.5 + SHARE / 2)))])
    lows = LADDER[max(0, at_low) : at_low + 2]
    highs = LADDER[max(1, min(at_high, len(LADDER) - 1) - 1) : at_high + 1] or LADDER[-1:]
    pairs = [(low, high) for low in lows for high in highs if low < high] or [(lows[0], highs[-1])]
    low, high = min(pairs, key=lambda pair: (abs(_share(runs, pair) - SHARE), pair[1] - pair[0]))
    return WaitRange(low, high, middle, ahead)


def _share(runs: Sequence[float], pair: tuple[int, int]) -> float:
    return (bisect_right(runs, pair[1]) - bisect_left(runs, pair[0])) / len(runs)


def estimate(snapshot: HallSnapshot) -> Estimate:
    """Plays the hall forward and sums up; numpy is loaded here, so that a window that asks nothing starts without it."""
    from hall_client.queue.lookahead import look_ahead

    runs = max(FEWEST_RUNS, min(RUNS, WORK // max(1, len(snapshot.windows))))
    played = look_ahead(snapshot, runs)
    waiting: dict[str, dict[TicketClass, int]] = {}
    for lane in snapshot.lanes:
        loads = waiting.setdefault(lane.business, {})
        loads[lane.klass] = loads.get(lane.klass, 0) + len(lane.ages)
    return Estimate(played.called, waiting, played.drained, _paces(snapshot))


def _paces(snapshot: HallSnapshot) -> dict[str, float]:
    """A window that serves several businesses with people in line gives each its share."""
    asked = {lane.business for lane in snapshot.lanes if lane.ages}
    shares: dict[str, float] = {}
    for window in snapshot.windows:
        for code in window.businesses if window.phase != "paused" else ():
            shares[code] = shares.get(code, 0.0) + 1 / len(asked.intersection(window.businesses) | {code})
    return {code: statistics.fmean(snapshot.habits.taken_by(code)) / share for code, share in shares.items()}
