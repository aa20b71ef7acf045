"""A day played into a real hall through its services, with the forecast asked before tickets are taken."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from benchmarks import _halls
from hall_client.app import Hall, open_hall
from hall_client.base.clock import SystemClock
from hall_client.flows.simulation.clock import PlayedClock
from hall_client.flows.simulation.floor import Called
from hall_client.flows.simulation.hall_floor import HallFloor
from hall_client.flows.simulation.model import Day, Visitor, counters_for, works_for
from hall_client.flows.simulation.play import Play
from hall_client.queue.estimate import WaitRange

SAID_AT_FIRST = 8.0


class AskingFloor(HallFloor):
    """Notes what every few visitors are told, and what came."""

    def __init__(self, hall: Hall, clock: PlayedClock, every: int) -> None:
        """The hall was opened with this clock."""
        super().__init__(hall, clock)
        self._opened, self._time, self._every, self._come = hall, clock, every, 0
        self._told: dict[str, tuple[WaitRange, float, float]] = {}
        self._begun: dict[str, tuple[str, float]] = {}
        self._visits: dict[str, list[float]] = {}
        self.cases: list[tuple[WaitRange, float, float]] = []

    def issue(self, visitor: Visitor) -> str | None:
        """Asks first; who would be called at once is not counted."""
        self._come += 1
        if self._come % self._every:
            return super().issue(visitor)
        told = self._opened.queue.forecast.estimate().for_new(visitor.business, visitor.klass)
        plain = self._plain(visitor.business)
        ticket = super().issue(visitor)
        if ticket and told.high and plain is not None:
            self._told[ticket] = told, plain, self._time.minute
        return ticket

    def _plain(self, code: str) -> float | None:
        """Count × average ÷ windows."""
        business = next(view for view in self._opened.queue.businesses() if view.code == code)
        windows = sum(self._opened.queue.window(number).state == "open" for number in business.windows)
        mean = statistics.fmean(self._visits.get(code, [SAID_AT_FIRST]))
        return business.waiting * mean / windows if windows else None

    def call(self, window: str) -> Called | None:
        """Ends the wait of whoever is called."""
        called = super().call(window)
        if called and called.ticket in self._told:
            told, plain, at = self._told.pop(called.ticket)
            self.cases.append((told, plain, self._time.minute - at))
        if called:
            self._begun[window] = called.business, self._time.minute
        return called

    def finish(self, window: str) -> None:
        """A visit that a plain rule would average."""
        super().finish(window)
        if window in self._begun:
            business, at = self._begun.pop(window)
            self._visits.setdefault(business, []).append(self._time.minute - at)


def replayed(file: Path, tickets: int, seed: int, every: int) -> Iterator[tuple[WaitRange, float, float]]:
    """Told, plain and real waits of a day in the sample hall, founded in this file."""
    _halls.found(file)
    clock = PlayedClock(SystemClock().zone, SystemClock().today())
    with open_hall(file, clock=clock) as hall:
        windows = {
            number: tuple(lane.business for lane in hall.queue.window(number).lanes) for number in hall.queue.windows()
        }
        codes = tuple(business.code for business in hall.queue.businesses())
        counters = counters_for(windows, 510, 1020, seed)
        day = Day(works_for(codes, seed), counters, tickets, seed=seed)
        floor = AskingFloor(hall, clock, every)
        clock.minute = day.opens
        play = Play(day, floor)
        floor.hire(list(windows))
        for clock.minute in play.steps():
            pass
        yield from floor.cases
