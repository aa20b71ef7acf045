"""A day played: events in order of time, each acting on the floor and leading to the next ones."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hall_client.flows.simulation.floor import Called, Floor
from hall_client.flows.simulation.model import (
    HOLD_REASONS,
    LUNCH,
    PAUSE_REASONS,
    Counter,
    Day,
    Dice,
    Visitor,
)

OVERTIME = 120.0
"""Minutes after closing at which the last window closes whoever waits."""
Act = Callable[[], None]


@dataclass(slots=True)
class _Seat:
    """A window as the play goes on."""

    counter: Counter
    state: str = "away"
    """away, idle, busy, paused, closed"""
    lunched: bool = False
    held: list[Called] = field(default_factory=list)
    """Visits set aside whose applicants are back."""


class Play:
    """One day. ``steps()`` yields the minute before each event, so that the caller can set or await the time."""

    def __init__(self, day: Day, floor: Floor) -> None:
        """Nothing happens before ``steps``."""
        self._day, self._floor = day, floor
        self.visitors = Dice(day, "visitors").visitors()
        self._dice = Dice(day, "play")
        self._works = {work.code: work for work in day.works}
        self._seats = {counter.number: _Seat(counter) for counter in day.counters}
        self._queue: list[tuple[float, int, Act]] = []
        self._count = 0
        self._transferred: set[str] = set()
        self.now = day.opens

    def steps(self) -> Iterator[float]:
        """Plays the day, event by event."""
        for visitor in self.visitors:
            self._at(visitor.at, lambda visitor=visitor: self._come(visitor))  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        for seat in self._seats.values():
            self._at(seat.counter.opens, lambda seat=seat: self._open(seat))  # type: ignore[misc]  # as above
        while self._queue:
            self.now, _, act = heapq.heappop(self._queue)
            yield self.now
            act()

    def _at(self, minute: float, act: Act) -> None:
        self._count += 1
        heapq.heappush(self._queue, (minute, self._count, act))

    def _in(self, minutes: float, act: Act) -> None:
        self._at(self.now + minutes, act)

    # people

    def _come(self, visitor: Visitor) -> None:
        if self._floor.issue(visitor) is not None:
            self._wake(visitor.business)

    def _wake(self, business: str) -> None:
        """One of the idle windows for a business looks up."""
        idle = tuple(
            number
            for number, seat in self._seats.items()
            if seat.state == "idle" and business in seat.counter.businesses
        )
        if idle:
            seat = self._seats[self._dice.one_of(idle)]
            seat.state = "busy"
            self._in(self._dice.between(0.05, 0.3), lambda: self._next(seat))

    # windows

    def _open(self, seat: _Seat) -> None:
        if self._floor.seat(seat.counter.number):
            self._next(seat)

    def _next(self, seat: _Seat) -> None:
        """A free window pauses, goes on with one who is back, calls, waits, or goes home."""
        number, seat.state = seat.counter.number, "busy"
        if self.now > self._day.closes + OVERTIME:
            return self._close(seat)
        if seat.counter.lunch and not seat.lunched and self.now >= seat.counter.lunch:
            seat.lunched = True
            return self._pause(seat, LUNCH, seat.counter.lunch_minutes)
        if self._dice.happens(seat.counter.pauses_per_hour / 8):
            return self._pause(seat, self._dice.one_of(PAUSE_REASONS), min(20.0, self._dice.spread(5, 0.6)))
        if seat.held:
            return self._resume(seat, seat.held.pop())
        called = self._floor.call(number)
        if called is not None:
            return self._called(seat, called)
        seat.state = "idle"
        if self.now >= self._day.closes:
            return self._close(seat)
        return self._in(self._dice.between(10, 20), lambda: self._look_up(seat))

    def _look_up(self, seat: _Seat) -> None:
        if seat.state == "idle":
            self._next(seat)

    def _close(self, seat: _Seat) -> None:
        seat.state = "closed"
        self._floor.close(seat.counter.number)

    def _pause(self, seat: _Seat, reason: str, minutes: float) -> None:
        seat.state = "paused"
        self._floor.pause(seat.counter.number, reason)
        for business in seat.counter.businesses:
            self._wake(business)
        self._in(minutes, lambda: self._back(seat))

    def _back(self, seat: _Seat) -> None:
        self._floor.reopen(seat.counter.number)
        self._next(seat)

    def _called(self, seat: _Seat, called: Called) -> None:
        number, manners = seat.counter.number, self._day.manners
        if self._dice.happens(manners.no_show):
            self._in(0.9, lambda: self._floor.recall(number))
            self._in(self._dice.between(1.6, 3.2), lambda: self._pass_over(seat, called))
            return
        walk = self._dice.walk()
        if self._dice.happens(manners.late_answer):
            self._in(0.8, lambda: self._floor.recall(number))
            walk += 0.9
        self._in(walk, lambda: self._start(seat, called))

    def _pass_over(self, seat: _Seat, called: Called) -> None:
        self._floor.no_show(seat.counter.number)
        if self._dice.happens(self._day.manners.rejoin):
            self._in(self._dice.between(3, 20), lambda: self._rejoin(seat, called))
        self._in(self._dice.breath(), lambda: self._next(seat))

    def _rejoin(self, seat: _Seat, called: Called) -> None:
        if self._floor.rejoin(called.ticket, seat.counter.number):
            self._wake(called.business)

    # visits

    def _start(self, seat: _Seat, called: Called) -> None:
        self._floor.start(seat.counter.number)
        minutes = self._dice.service(self._works[called.business], seat.counter)
        manners = self._day.manners
        if called.ticket not in self._transferred and self._dice.happens(manners.transfer):
            self._in(minutes * 0.3, lambda: self._transfer(seat, called, minutes))
        elif self._dice.happens(manners.hold):
            self._in(minutes * 0.5, lambda: self._hold(seat, called))
        else:
            self._in(minutes, lambda: self._finish(seat))

    def _transfer(self, seat: _Seat, called: Called, minutes: float) -> None:
        others = tuple(code for code in self._works if code != called.business)
        goal = self._dice.one_of(others) if others else ""
        self._transferred.add(called.ticket)
        if goal and self._floor.transfer(seat.counter.number, goal):
            self._wake(goal)
            self._in(self._dice.breath(), lambda: self._next(seat))
        else:
            self._in(minutes * 0.7, lambda: self._finish(seat))

    def _hold(self, seat: _Seat, called: Called) -> None:
        self._floor.hold(seat.counter.number, self._dice.one_of(HOLD_REASONS))
        self._in(self._dice.between(5, 25), lambda: self._return(seat, called))
        self._in(self._dice.breath(), lambda: self._next(seat))

    def _return(self, seat: _Seat, called: Called) -> None:
        seat.held.append(called)
        self._look_up(seat)

    def _resume(self, seat: _Seat, called: Called) -> None:
        if not self._floor.resume(seat.counter.number, called.ticket):
            return self._next(seat)
        minutes = self._dice.service(self._works[called.business], seat.counter) * 0.5
        return self._in(minutes, lambda: self._finish(seat))

    def _finish(self, seat: _Seat) -> None:
        number, manners = seat.counter.number, self._day.manners
        self._floor.finish(number)
        if self._dice.happens(manners.rated):
            level = 0 if self._dice.happens(manners.declined) else self._dice.level()
            self._in(self._dice.between(0.1, 0.6), lambda: self._floor.answer(number, level))
        self._in(self._dice.breath(), lambda: self._next(seat))
