"""A hall's queue played forward in many runs at once: every array has a row per run.

In each turn the window of a run that is free first calls by the hall's policy. Behind every lane stands a newcomer who
is called in turn and takes no time: when that happens is the wait of whoever takes a ticket now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hall_client.queue.estimate import HallSnapshot, LaneNow, WindowNow
from hall_client.queue.habits import Habits, absence, longer_than
from hall_client.queue.turns import SCORES, Flags, Floats, Kinds, Turn, Whole, counted
from hall_client.queue.views import TicketClass

HORIZON = 240.0
"""Minutes looked ahead."""
ARRIVALS_FOR = 120.0
"""Minutes for which newcomers with priority are expected."""
GRID = 128
"""Values that stand for a distribution."""
DRIFT = 0.1
"""How far the coming hour's speed strays from the last one's (standard deviation of its logarithm), the whole hall and
each business."""
MOOD = 0.35
"""The same for each window by itself: today's clerk, this hour's matters."""
RUSH = 0.4
"""The same for the arrivals of each lane."""
PAUSE_MINUTES = (2.0, 5.0, 8.0, 12.0, 18.0, 30.0, 50.0)
"""Pauses in a hall that has not seen many."""
SHORTEST_PAUSE = 1.5
LONGEST_BREATH = 5.0
"""A window that has been free for longer was idle, and calls who comes."""
REACTION = 0.3
"""An idle window calls who comes within so many minutes."""
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

    def reached(self) -> Flags:
        """The lanes from which some window calls."""
        return np.asarray(self.serves.any(axis=0), dtype=bool)


def look_ahead(hall: HallSnapshot, runs: int) -> Played:
    """Plays ``runs`` runs."""
    draw = np.random.default_rng(hall.seed)
    lines = _lines(hall, runs, draw)
    if not hall.windows:
        return Played({}, ())
    called, drained = _Play(hall, lines, runs, draw).play()
    places = {
        (lane.business, lane.klass): _places(lane, int(first), called)
        for lane, first, reached in zip(lines.lanes, lines.first, lines.reached(), strict=True)
        if reached and not lane.only_window
    }
    return Played(places, tuple(np.sort(drained).tolist()))


def _places(lane: LaneNow, first: int, called: Floats) -> tuple[tuple[float, ...], ...]:
    """The sorted times of the call of each place in a lane, the newcomer's last."""
    new = first + _place_of_newcomer(lane)
    columns = [column for column in range(first, first + len(lane.ages) + 1) if column != new]
    return tuple(tuple(np.sort(called[:, column]).tolist()) for column in (*columns, new))


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
        new = -1 if lane.only_window else _place_of_newcomer(lane)
        standing = len(lane.ages) + (not lane.only_window)
        waiting += [column < standing and column != new for column in range(part.shape[1])]
        newcomer += [column == new for column in range(part.shape[1])]
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
    new = _place_of_newcomer(lane)
    ages = lane.ages if lane.only_window else (*lane.ages[:new], 0.0, *lane.ages[new:])
    standing = np.tile(-np.array(ages, dtype=float), (runs, 1))
    nobody = np.full((runs, 1), np.inf)
    if rate <= 0 or lane.klass is TicketClass.NORMAL or lane.only_window:
        return np.concatenate([standing, nobody], axis=1)
    mean = rate * ARRIVALS_FOR
    between = draw.exponential(1 / rate, (runs, int(mean + 3 * mean**0.5) + 1))
    expected = np.cumsum(between * np.exp(draw.normal(0, RUSH, (runs, 1))), axis=1)
    return np.concatenate([standing, expected, nobody], axis=1)


def _place_of_newcomer(lane: LaneNow) -> int:
    """Behind all but those who are early for their appointment."""
    return sum(age >= 0 for age in lane.ages)


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
        self._pace = np.exp(
            draw.normal(0, DRIFT, (runs, 1)) + draw.normal(0, 1, (runs, len(codes))) * _doubt(habits, codes)
        )
        speed = np.array([habits.speed.get(window.number, 1.0) for window in hall.windows])
        self._speed = speed * np.exp(draw.normal(0, MOOD, (runs, len(hall.windows))))
        self._policy, self._score, self._setting = hall.policy, SCORES[hall.policy], float(hall.setting)
        self._kinds = Kinds.of([(lane.klass, bool(lane.only_window)) for lane in lines.lanes])
        self._ranks = _ranks(hall, lines)
        last = [_last(window.last_class) for window in hall.windows]
        self._was_green = np.tile(np.array([green for green, _ in last]), (runs, 1))
        self._count = np.tile(np.array([count for _, count in last]), (runs, 1))
        self._asked_for = lines.serves @ np.array([bool(lane.ages) for lane in lines.lanes])
        self._free = np.stack([self._first_free(at, window, habits) for at, window in enumerate(hall.windows)], axis=1)
        self._next = np.tile(lines.first, (runs, 1))
        self._heads = lines.entered[:, lines.first]
        self._called = np.full(lines.entered.shape, np.inf)
        self._drained = np.zeros(runs)

    def _first_free(self, at: int, window: WindowNow, habits: Habits) -> Floats:
        """When a window can call, by run: what is there now must end first."""
        if window.phase == "paused":
            pauses = (*(gap for gap in habits.gaps if gap > SHORTEST_PAUSE), *PAUSE_MINUTES)
            return self._any_of(longer_than(pauses, window.minutes))
        if window.phase == "free":
            if not self._asked_for[at] or window.minutes > LONGEST_BREATH:
                return self._draw.uniform(0, REACTION, self._runs)
            return self._any_of(longer_than(habits.gaps, window.minutes))
        gone = np.zeros(self._runs, dtype=bool)
        if window.phase == "called":
            gone = self._draw.random(self._runs) < absence(habits, window.minutes)
        speed = habits.speed.get(window.number, 1.0)
        served = [value * speed for value in habits.taken_by(window.business, came=True)]
        rest = self._any_of(longer_than(served, window.minutes)) * self._speed[:, at] / speed
        without = self._any_of(longer_than(habits.absent_after, window.minutes))
        return np.where(gone, without, rest) + self._any_of(habits.gaps)

    def _any_of(self, values: Sequence[float]) -> Floats:
        """One of the values for each run."""
        chosen: Floats = self._draw.choice(np.array(values, dtype=float), self._runs)
        return chosen

    def play(self) -> tuple[Floats, Floats]:
        """When each column was called, and when the last of those who wait now was served, by run."""
        lengths = np.diff([*self._lines.first.tolist(), len(self._lines.newcomer)])
        asked = np.flatnonzero(self._lines.newcomer & np.repeat(self._lines.reached(), lengths))
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
        lines, rows, heads = self._lines, self._rows, self._heads
        window = self._free.argmin(axis=1)
        now = np.minimum(self._free[rows, window], _NEVER)
        mine = lines.serves[window]
        ready = mine & (heads <= now[:, None])
        early = np.flatnonzero(~ready.any(axis=1))
        if early.size:
            ready[early] = mine[early] & lines.waiting[self._next[early]]
        ranks = self._ranks[window] if self._ranks is not None else None
        turn = Turn(ready, now[:, None] - heads, ranks, self._was_green[rows, window], self._count[rows, window])
        lane = np.where(ready, self._score(self._kinds, turn, self._setting), -np.inf).argmax(axis=1)
        column = self._next[rows, lane]
        found = ready[rows, lane]
        takes = found & ~lines.newcomer[column]
        self._free[rows, window] = self._until(window, lane, now, picks, takes)
        self._was_green[rows[takes], window[takes]] = self._kinds.green[lane[takes]]
        self._count[rows[takes], window[takes]] = counted(self._policy, self._kinds, turn, lane)[takes]
        idle = np.flatnonzero(~found)
        self._free[idle, window[idle]] = np.where(mine[idle], heads[idle], np.inf).min(axis=1)
        self._advance(rows[found], lane[found], now[found])

    def _until(self, window: Whole, lane: Whole, now: Floats, picks: Whole, takes: Flags) -> Floats:
        """When the windows can call again after these calls; a newcomer takes no time."""
        rows, business = self._rows, self._lines.business[lane]
        taken = self._taken[business, picks[0]] * self._speed[rows, window] * self._pace[rows, business]
        done = now + np.where(takes, taken, 0.0)
        of_now = takes & self._lines.waiting[self._next[rows, lane]]
        self._drained = np.where(of_now, np.maximum(self._drained, done), self._drained)
        return np.asarray(done + np.where(takes, self._gaps[picks[1]], 0.0))

    def _advance(self, rows: Whole, lanes: Whole, now: Floats) -> None:
        """These lanes were called from."""
        column = self._next[rows, lanes]
        self._called[rows, column] = now
        self._next[rows, lanes] = column + 1
        self._heads[rows, lanes] = self._lines.entered[rows, column + 1]


def _last(stored: str) -> tuple[bool, int]:
    """Whether a window's last call was a green one, and its policy's count, from ``last_class``."""
    klass, _, count = stored.partition(" ")
    return klass == TicketClass.GREEN, int(count) if count.isdigit() else 0


def _ranks(hall: HallSnapshot, lines: _Lines) -> Floats | None:
    """By window and lane, which queue of the window's this is; None when every window has only its own."""
    if not any(window.helps for window in hall.windows):
        return None
    return np.array([[float(window.helps.get(lane.business, 1)) for lane in lines.lanes] for window in hall.windows])


def _grid(values: tuple[float, ...]) -> Floats:
    """As many values as every distribution here has, at even quantiles of the given ones."""
    return np.asarray(np.quantile(np.array(values), (np.arange(GRID) + 0.5) / GRID), dtype=float)


def _doubt(habits: Habits, codes: list[str]) -> Floats:
    """By business, how far its mean may be from what was seen (standard deviation of the logarithm)."""
    seen = np.array([len(habits.taken.get(code, ())) for code in codes])
    return np.asarray(np.sqrt(DRIFT**2 + 0.6 / (seen + 4)), dtype=float)
