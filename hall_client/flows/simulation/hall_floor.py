"""A real hall as the floor of a played day: all goes through the services that screens use."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import count, islice
from random import Random
from typing import Protocol, TypeVar

from hall_client.base.errors import HallError
from hall_client.flows.simulation.clock import PlayedClock
from hall_client.flows.simulation.floor import Called
from hall_client.flows.simulation.model import GIVEN, SURNAMES, Visitor
from hall_client.flows.simulation.tally import Tally
from hall_client.flows.staff_desk import StaffDesk
from hall_client.flows.visits import VisitFlow
from hall_client.queue.appointments import AppointmentService
from hall_client.queue.service import QueueService
from hall_client.queue.views import Booking, Person, TicketClass
from hall_client.reviews.service import ReviewService
from hall_client.store.errors import StoreAway

SOURCE = "simulation"
FIRST_NUMBER = 9001
"""Staff numbers of clerks who are added."""
T = TypeVar("T")


class Services(Protocol):
    """What the play needs of an open hall."""

    @property
    def queue(self) -> QueueService: ...
    @property
    def appointments(self) -> AppointmentService: ...
    @property
    def visits(self) -> VisitFlow: ...
    @property
    def reviews(self) -> ReviewService: ...
    @property
    def staff(self) -> StaffDesk: ...


class HallFloor:
    """Plays into a hall. A refusal of the hall is counted and the day goes on; a database that is away ends it."""

    def __init__(self, hall: Services, clock: PlayedClock, seed: int = 1) -> None:
        """The hall was opened with this clock."""
        self._hall, self._clock = hall, clock
        self._random = Random(f"{seed}/floor")  # noqa: S311 - a play, not a secret
        self._clerks: dict[str, str] = {}
        self._issued: dict[str, tuple[TicketClass, float]] = {}
        self._booked: dict[Visitor, str] = {}
        self.tally = Tally()

    def _try(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except StoreAway:
            raise
        except HallError:
            self.tally.counts["refused"] += 1
            return None

    # before the day

    def hire(self, windows: Sequence[str]) -> int:
        """A clerk for every window: those the hall has, then new ones with passwords that nobody knows; gives how many
        were added."""
        known = {member.staff_no: member for member in self._hall.staff.members()}
        clerks = [member.id for member in known.values() if member.role == "clerk"]
        free = (number for number in map(str, count(FIRST_NUMBER)) if number not in known)
        missing = max(0, len(windows) - len(clerks))
        for number in islice(free, missing):
            name = self._random.choice(SURNAMES) + self._random.choice(GIVEN)
            made = self._hall.staff.add(number, name, secrets.token_urlsafe(24), stars=self._random.randint(3, 5))
            clerks.append(made.id)
        self._clerks = dict(zip(windows, clerks, strict=False))
        return missing

    def book(self, visitors: Sequence[Visitor]) -> int:
        """Books the appointments of those who say who they are; gives how many. The others' are taken as told."""
        known = [visitor for visitor in visitors if visitor.booked > self._clock.minute and visitor.id_number]
        midnight = self._clock.now() - timedelta(minutes=self._clock.minute)
        rows = [
            Booking(visitor.business, midnight + timedelta(minutes=visitor.booked), visitor.name, visitor.id_number)
            for visitor in known
        ]
        report = self._try(lambda: self._hall.appointments.book_batch(rows, SOURCE, "")) if rows else None
        if report is None or len(report.codes) != len(known):
            return 0
        self._booked = dict(zip(known, report.codes, strict=True))
        return report.booked

    # people

    def issue(self, visitor: Visitor) -> str | None:
        """Takes a ticket at the kiosk, or checks in."""
        ticket = self._check_in(visitor) or self._take(visitor)
        if ticket is None:
            return None
        self.tally.counts["tickets"] += 1
        self.tally.waiting.add(ticket)
        self._issued[ticket] = visitor.klass, self._clock.minute
        return ticket

    def _check_in(self, visitor: Visitor) -> str | None:
        code = self._booked.get(visitor)
        if code is None:
            return None
        found = self._hall.appointments.find(code)
        ticket = self._try(lambda: self._hall.appointments.check_in(found[0].id)) if found else None
        return ticket.id if ticket else None

    def _take(self, visitor: Visitor) -> str | None:
        person = Person(visitor.name, visitor.id_number, "card") if visitor.id_number else None
        note = visitor.note
        if visitor.klass is TicketClass.APPOINTMENT:
            note = f"{int(visitor.booked) // 60 % 24:02d}:{int(visitor.booked) % 60:02d}"
        ticket = self._try(lambda: self._hall.queue.issue(visitor.business, visitor.klass, person, note))
        return ticket.id if ticket else None

    def rejoin(self, ticket: str, window: str) -> bool:
        """Puts one who was passed over back in line."""
        back = self._try(lambda: self._hall.queue.rejoin(ticket, window))
        self.tally.counts["returned"] += back is not None
        if back is not None:
            self.tally.waiting.add(ticket)
        return back is not None

    # windows

    def seat(self, window: str) -> bool:
        """Its clerk sits down; one where a program runs is left to whoever works there."""
        clerk = self._clerks.get(window, "")
        return clerk != "" and self._did(lambda: self._hall.queue.seat(window, clerk))

    def _did(self, act: Callable[[], object]) -> bool:
        done: list[object] = []
        self._try(lambda: done.append(act()))
        return bool(done)

    def pause(self, window: str, reason: str) -> None:
        """The clerk goes for a while."""
        self._try(lambda: self._hall.queue.pause_window(window, reason))

    def reopen(self, window: str) -> None:
        """The clerk is back."""
        self._try(lambda: self._hall.queue.open_window(window))

    def close(self, window: str) -> None:
        """The window closes and its clerk goes home."""
        self._try(lambda: self._hall.queue.close_window(window))
        self._try(lambda: self._hall.queue.unseat(window, self._clerks[window]))

    def call(self, window: str) -> Called | None:
        """Calls the next one."""
        call = self._try(lambda: self._hall.queue.call_next(window))
        if call is None:
            return None
        self.tally.waiting.discard(call.ticket.id)
        klass, at = self._issued.pop(call.ticket.id, (call.ticket.klass, None))
        if at is not None:
            self.tally.called(klass, self._clock.minute - at)
        return Called(call.ticket.id, call.ticket.business)

    def recall(self, window: str) -> None:
        """Calls once more."""
        self._try(lambda: self._hall.queue.recall(window))

    def no_show(self, window: str) -> None:
        """Passes the called one over."""
        self.tally.counts["no_shows"] += self._did(lambda: self._hall.queue.no_show(window))

    def start(self, window: str) -> None:
        """The visit begins."""
        self._try(lambda: self._hall.queue.start(window))

    def hold(self, window: str, reason: str) -> None:
        """The visit is set aside."""
        self.tally.counts["held"] += self._did(lambda: self._hall.queue.hold(window, reason))

    def resume(self, window: str, ticket: str) -> bool:
        """A visit set aside goes on."""
        return self._did(lambda: self._hall.queue.resume(window, ticket))

    def transfer(self, window: str, business: str) -> bool:
        """The present ticket goes to another queue."""
        moved = self._try(lambda: self._hall.queue.transfer(window, business, None, "业务不符"))
        if moved is not None:
            self.tally.counts["transferred"] += 1
            self.tally.waiting.add(moved.id)
        return moved is not None

    def finish(self, window: str) -> None:
        """The visit ends, the pad asks."""
        self.tally.counts["served"] += self._did(lambda: self._hall.visits.finish_and_ask(window))

    def answer(self, window: str, level: int) -> None:
        """The applicant rates, with a tag or two; 0: declines."""
        request = self._try(lambda: self._hall.reviews.claim(window))
        if request is None:
            return
        if level == 0:
            answered = self._did(lambda: self._hall.reviews.decline(request))
        else:
            codes = [tag.code for found in request.levels if found.level == level for tag in found.tags]
            tags = self._random.sample(codes, self._random.randint(0, 2))
            answered = self._did(lambda: self._hall.reviews.rate(request, level, tags))
        self.tally.levels[level] += answered
