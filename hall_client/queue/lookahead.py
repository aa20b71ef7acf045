"""A hall's queue played forward in many runs at once: every array has a row per run.

In each turn the window of a run that is free first calls by the hall's policy. Behind every lane stands a newcomer who
is called in turn and takes no time: when that happens is the wait of whoever takes a ticket now.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from hall_client.queue.estimate import HallSnapshot, LaneNow, WindowNow
from hall_client.queue.habits import Habits, longer_than
from hall_client.queue.views import TicketClass

Floats: TypeAlias = NDArray[np.float64]
Whole: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]

HORIZON = 240.0
"""Minutes looked ahead."""
ARRIVALS_FOR = 120.0
"""Minutes for which newcomers with priority are expected."""
GRID = 128
"""Values that stand for a distribution."""
DRIFT = 0.22
"""How far the coming hour's speed strays from the last one's (standard deviation of its logarithm), the whole hall and
each business."""
PAUSE_MINUTES = (2.0, 5.0, 8.0, 12.0, 18.0, 30.0, 50.0)
"""Pauses in a hall that has not seen many."""
SHORTEST_PAUSE = 1.5
REACTION = 0.3
"""An idle window calls who comes within so many minutes."""
WEIGHTS = {
    TicketClass.GREEN: 6.0,
    TicketClass.APPOINTMENT: 3.0,
    TicketClass.RETURNED: 1.5,
    TicketClass.NORMAL: 1.0,
}
_TURNS_AT_ONCE = 32
_NEVER = 1e9


@dataclass(frozen=True, slots=True)
class Played:
    """What the runs gave, as ``estimate.Estimate`` explains it."""

    called: dict[tuple[str, TicketClass], tuple[tuple[float, ...], ...]]
    drained: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Lines:
    """All lanes laid side by side: a column per ticket, each lane ended by one who never comes."""

    lanes: tuple[LaneNow, ...]
    entered: Floats
    """When the ticket of the column enters, by run; below zero: waits already."""
    first: Whole
    newcomer: Flags
    waiting: Flags
    business: Whole
    serves: Flags
    """By window and lane."""


def look_ahead(hall: HallSnapshot, runs: int) -> Played:
    """Plays ``runs`` runs."""
    draw = np.random.default_rng(hall.seed)
    lines = _lines(hall, runs, draw)
    if not hall.windows:
        return Played({}, ())
    called, drained = _Play(hall, lines, runs, draw).play()
    reached = lines.serves.any(axis=0)
    places: dict[tuple[str, TicketClass], tuple[tuple[float, ...], ...]] = {}
    for at, lane in enumerate(lines.lanes):
        if reached[at] and not lane.only_window:
            columns = range(lines.first[at], lines.first[at] + len(lane.ages) + 1)
            ordered = np.sort(called[:, columns], axis=0)
            places[lane.business, lane.klass] = tuple(tuple(ordered[:, column].tolist()) for column in range(len(columns)))
    return Played(places, tuple(np.sort(drained).tolist()))


def _lines(hall: HallSnapshot, runs: int, draw: np.random.Generator) -> _Lines:
    lanes = _all_lanes(hall)
    codes = {code: at for at, code in enumerate(dict.fromkeys(lane.business for lane in lanes))}
    parts: list[Floats] = []
    newcomer: list[bool] = []
    waiting: list[bool] = []
    first: list[int] = []
    for lane in lanes:
        part = _line(lane, hall.habits.arrivals.get((lane.business, lane.klass), 0.0), runs, draw)
        first.append(len(newcomer))
        ages, count = len(lane.ages), part.shape[1]
        waiting += [column < ages for column in range(count)]
        newcomer += [column == ages and not lane.only_window for column in range(count)]
        parts.append(part)
    served = np.array([[_serves(window, lane) for lane in lanes] for window in hall.windows], dtype=bool)
    return _Lines(
        lanes,
        np.concatenate(parts, axis=1) if parts else np.zeros((runs, 0)),
        np.array(first, dtype=np.int64),
        np.array(newcomer, dtype=bool),
        np.array(waiting, dtype=bool),
        np.array([codes[lane.business] for lane in lanes], dtype=np.int64),
        served.reshape(len(hall.windows), len(lanes)),
    )


def _all_lanes(hall: HallSnapshot) -> tuple[LaneNow, ...]:
    """The lanes of the snapshot, and an empty one for every other class of every business."""
    known = {(lane.business, lane.klass) for lane in hall.lanes if not lane.only_window}
    codes = dict.fromkeys([*hall.businesses, *(code for window in hall.windows for code in window.businesses)])
    empty = [LaneNow(code, klass, ()) for code in codes for klass in TicketClass if (code, klass) not in known]
    return (*hall.lanes, *empty)


def _line(lane: LaneNow, rate: float, runs: int, draw: np.random.Generator) -> Floats:
    """Entry times of a lane: who waits, the newcomer, who is expected with priority, and nobody."""
    standing = np.tile(-np.array((*lane.ages, 0.0)[: len(lane.ages) + (not lane.only_window)]), (runs, 1))
    nobody = np.full((runs, 1), np.inf)
    if rate <= 0 or lane.klass is TicketClass.NORMAL or lane.only_window:
        return np.concatenate([standing, nobody], axis=1)
    mean = rate * ARRIVALS_FOR
    expected = np.cumsum(draw.exponential(1 / rate, (runs, int(mean + 3 * mean**0.5) + 1)), axis=1)
    return np.concatenate([standing, expected, nobody], axis=1)


def _serves(window: WindowNow, lane: LaneNow) -> bool:
    if lane.only_window:
        return lane.only_window == window.number
    return lane.business in window.businesses


class _Play:
    """One look ahead in progress."""

    def __init__(self, hall: HallSnapshot, lines: _Lines, runs: int, draw: np.random.Generator) -> None:
        self._lines, self._draw, self._runs = lines, draw, runs
        self._rows = np.arange(runs)
        habits = hall.habits
        codes = list(dict.fromkeys(lane.business for lane in lines.lanes))
        self._taken = np.array([_grid(habits.taken_by(code)) for code in codes]).reshape(len(codes), GRID)
        self._gaps = _grid(habits.gaps)
        self._pace = np.exp(draw.normal(0, DRIFT, (runs, 1)) + draw.normal(0, 1, (runs, len(codes))) * _doubt(habits, codes))
        self._speed = np.array([habits.speed.get(window.number, 1.0) for window in hall.windows])
        self._weight = np.array([WEIGHTS[lane.klass] for lane in lines.lanes])
        self._green = np.array([lane.klass is TicketClass.GREEN for lane in lines.lanes])
        self._sent = np.array([1e9 if lane.only_window else 0.0 for lane in lines.lanes])
        self._after_green = np.tile(np.array([window.last_class == TicketClass.GREEN for window in hall.windows]), (runs, 1))
        self._asked_for = lines.serves @ np.array([bool(lane.ages) for lane in lines.lanes])
        self._free = np.stack([self._first_free(at, window, habits) for at, window in enumerate(hall.windows)], axis=1)
        self._next = np.tile(lines.first, (runs, 1))
        self._called = np.full(lines.entered.shape, np.inf)
        self._drained = np.zeros(runs)

    def _first_free(self, at: int, window: WindowNow, habits: Habits) -> Floats:
        """When a window can call, by run: what is there now must end first."""
        if window.phase == "paused":
            pauses = (*(gap for gap in habits.gaps if gap > SHORTEST_PAUSE), *PAUSE_MINUTES)
            return self._draw.choice(np.array(longer_than(pauses, window.minutes)), self._runs)
        if window.phase == "free":
            if not self._asked_for[at]:
                return self._draw.uniform(0, REACTION, self._runs)
            return self._draw.choice(np.array(longer_than(habits.gaps, window.minutes)), self._runs)
        speed = habits.speed.get(window.number, 1.0)
        usual = habits.taken_by(window.business, came=window.phase == "serving")
        rest = np.array(longer_than([value * speed for value in usual], window.minutes))
        return self._draw.choice(rest, self._runs) + self._draw.choice(self._gaps, self._runs)

    def play(self) -> tuple[Floats, Floats]:
        """When each column was called, and when the last of those who wait now was served, by run."""
        reached = np.repeat(self._lines.serves.any(axis=0), np.diff(np.append(self._lines.first, self._called.shape[1])))
        asked = np.flatnonzero(self._lines.newcomer & reached)
        turn = 0
        while asked.size:
            at = turn % _TURNS_AT_ONCE
            if at == 0:
                if turn and self._over(asked):
                    break
                picks = self._draw.integers(0, GRID, (_TURNS_AT_ONCE, 2, self._runs))
            self._turn(picks[at])
            turn += 1
        return self._called, self._drained

    def _over(self, asked: Whole) -> bool:
        late = self._free.min(axis=1) > HORIZON
        return bool((late | np.isfinite(self._called[:, asked]).all(axis=1)).all())

    def _turn(self, picks: Whole) -> None:
        """In every run the window that is free first calls, or waits for the next to come."""
        lines, rows = self._lines, self._rows
        window = self._free.argmin(axis=1)
        now = np.minimum(self._free[rows, window], _NEVER)
        heads = lines.entered[rows[:, None], self._next]
        mine = lines.serves[window]
        ready = mine & (heads <= now[:, None])
        lane = self._choose(ready, now[:, None] - heads, window)
        column = self._next[rows, lane]
        found = ready[rows, lane]
        takes = found & ~lines.newcomer[column]
        self._called[rows[found], column[found]] = now[found]
        self._next[rows[found], lane[found]] += 1
        business = lines.business[lane]
        taken = self._taken[business, picks[0]] * self._speed[window] * self._pace[rows, business]
        done = now + np.where(takes, taken, 0.0)
        counted = takes & lines.waiting[column]
        self._drained = np.where(counted, np.maximum(self._drained, done), self._drained)
        self._after_green[rows[takes], window[takes]] = self._green[lane[takes]]
        arrival = np.where(mine, heads, np.inf).min(axis=1)
        self._free[rows, window] = np.where(found, done + np.where(takes, self._gaps[picks[1]], 0.0), arrival)

    def _choose(self, ready: Flags, waited: Floats, window: Whole) -> Whole:
        """The lane that the policy ``aging`` calls from."""
        score = waited * self._weight + self._sent
        first = self._green & ~self._after_green[self._rows, window][:, None]
        score = np.where(first, score + 1e6, score)
        return np.where(ready, score, -np.inf).argmax(axis=1)


def _grid(values: tuple[float, ...]) -> Floats:
    """As many values as every distribution here has, at even quantiles of the given ones."""
    return np.quantile(np.array(values), (np.arange(GRID) + 0.5) / GRID)


def _doubt(habits: Habits, codes: list[str]) -> Floats:
    """By business, how far its mean may be from what was seen (standard deviation of the logarithm)."""
    seen = np.array([len(habits.taken.get(code, ())) for code in codes])
    return np.sqrt(DRIFT**2 + 0.6 / (seen + 4))
