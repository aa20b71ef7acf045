"""A morning in the sample hall: people who came before us, so that every screen has something true to show.

All of it happens through the services, at the times it claims to have happened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hall_client.app import Hall, open_hall
from hall_client.base.clock import SystemClock
from hall_client.queue.views import Person, TicketClass


class ShiftedClock(SystemClock):
    """The computer's clock, some minutes ago."""

    def __init__(self, zone: str = "Asia/Shanghai") -> None:
        """Begins at the present."""
        super().__init__(zone)
        self._shift = timedelta()

    def ago(self, minutes: float) -> None:
        """Stands that many minutes before the present from now on."""
        self._shift = timedelta(minutes=minutes)

    def now(self) -> datetime:
        """The shifted instant."""
        return super().now() - self._shift

    def today(self) -> date:
        """The day of the shifted instant."""
        return self.local(self.now()).date()


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that somebody did, so many minutes ago."""

    ago: float
    act: Callable[[Hall], object]


def _ticket(
    business: str, klass: TicketClass = TicketClass.NORMAL, note: str = "", person: Person | None = None
) -> Callable[[Hall], object]:
    return lambda hall: hall.queue.issue(business, klass, person, note)


def _serve(window: str) -> Callable[[Hall], object]:
    def serve(hall: Hall) -> None:
        if hall.queue.call_next(window, expected=None) is not None:
            hall.queue.start(window)

    return serve


def _finish(window: str) -> Callable[[Hall], object]:
    return lambda hall: hall.queue.window(window).visit and hall.queue.finish(window)


def _pass_over(window: str) -> Callable[[Hall], object]:
    def pass_over(hall: Hall) -> None:
        if hall.queue.call_next(window, expected=None) is not None:
            hall.queue.no_show(window)

    return pass_over


MORNING = (
    Happening(55, _ticket("A")), Happening(54, _ticket("B")), Happening(53, _ticket("C")), Happening(52, _serve("1")),
    Happening(51, _serve("6")), Happening(50, _serve("8")), Happening(49, _ticket("A")), Happening(48, _ticket("D")),
    Happening(47, _serve("10")), Happening(46, _ticket("B")), Happening(45, _finish("1")),
    Happening(42, _ticket("A")), Happening(41, _serve("1")), Happening(40, _finish("6")), Happening(39, _serve("6")),
    Happening(36, _ticket("C")), Happening(34, _ticket("A")), Happening(33, _finish("1")), Happening(32, _serve("1")),
    Happening(31, _ticket("B")), Happening(29, _ticket("A")), Happening(27, _finish("8")), Happening(26, _serve("8")),
    Happening(25, _ticket("B")), Happening(24, _finish("6")), Happening(23, _serve("6")), Happening(22, _ticket("A")),
    Happening(20, _ticket("C")), Happening(18, _ticket("B")), Happening(17, _ticket("A")), Happening(16, _pass_over("5")), Happening(15, _ticket("D")),
    Happening(14, _finish("10")), Happening(12, _ticket("B", TicketClass.APPOINTMENT, "10:20")),
    Happening(11, _ticket("C")), Happening(9, _finish("1")), Happening(8, _serve("1")), Happening(6, _ticket("A")),
    Happening(5, _ticket("E")), Happening(4, _serve("12")), Happening(3, _ticket("C")), Happening(2, _ticket("F")),
)  # fmt: skip


def live_through(named: str) -> None:
    """Lets the morning happen."""
    clock = ShiftedClock()
    with open_hall(named, station="morning", clock=clock) as hall:
        for happening in MORNING:
            clock.ago(happening.ago)
            happening.act(hall)
