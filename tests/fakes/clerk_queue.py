"""The queue of a fake hall, for the counter window's tests."""

# ruff: noqa: ARG002 - the port's signatures

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from hall_client.base.errors import BadInput
from hall_client.base.identity import parse_resident_id
from hall_client.base.text import Text
from hall_client.base.words import clean_line, mask_id, mask_phone
from hall_client.queue.views import (
    BusinessView,
    CallView,
    LaneLoad,
    Person,
    StepView,
    TicketClass,
    TicketState,
    TicketView,
    VisitView,
    WaitingRow,
    WindowView,
)
from tests.fakes.clerk_parts import BUSINESSES, Refused

if TYPE_CHECKING:
    from tests.fakes.clerk_hall import FakeHall


@dataclass
class FakeClaim:
    """The right to run a window; ``lost`` makes the next renewal fail."""

    hall: FakeHall
    lost: str = ""
    released: bool = False
    light: tuple[str, Text | None] = ("", None)

    def renew(self, light: str = "", words: Text | None = None) -> None:
        self.hall.check()
        self.light = (light, words)
        if self.lost:
            raise Refused("Window {window} is now run by another PC.", window=self.lost)

    def release(self) -> None:
        self.released = True


class FakeQueue:
    """Tickets and visits at one window."""

    def __init__(self, hall: FakeHall) -> None:
        self.hall = hall
        self.state, self.reason = "open", ""
        self.waiting: list[TicketView] = []
        self.extra = 0
        self.held: list[VisitView] = []
        self.no_shows: list[TicketView] = []
        self.call: CallView | None = None
        self.visit: VisitView | None = None
        self.person: Person | None = None
        self.served = 17
        self.calls = 0
        self.drafts: list[dict[str, str]] = []
        self.claim = FakeClaim(hall)
        self.taken = ""
        self.history: list[StepView] = []
        self.limit = 3
        """Calls until a ticket is passed over."""
        self.overdue: set[str] = set()
        self.helps: tuple[str, ...] = ()
        self.served_queues = tuple(BUSINESSES)
        self.notice: Text | None = None
        self.seated = ("1027", "周敏")
        self.state_at: datetime | None = None
        self.owners: dict[str, str] = {}
        """The masked person of tickets that were taken with an ID."""
        self.taken_in: list[TicketView] = []

    def window(self, number: str) -> WindowView:
        self.hall.check()
        rows = tuple(self._row(one) for one in self.waiting)
        return WindowView(
            number=number, kind="all_items", state=self.state, staff_no=self.seated[0], staff_name=self.seated[1], call=self.call,
            visit=self.visit, lanes=self._lanes(), upcoming=rows,
            held=tuple(self._row(visit.ticket) for visit in self.held),
            no_shows=tuple(self._row(one) for one in self.no_shows),
            longest_minutes=max((row.waited_minutes for row in rows), default=0), served_today=self.served,
            pause_reason=self.reason if self.state != "open" else "", state_at=self.state_at, helps=self.helps, notice=self.notice,
        )  # fmt: skip

    def businesses(self) -> tuple[BusinessView, ...]:
        self.hall.check()
        return tuple(
            BusinessView(code, name, english, "biz", "", "", ("3",), 4, 5, 1, 9, "", "")
            for code, (name, english) in BUSINESSES.items()
        )

    def windows(self) -> tuple[str, ...]:
        return ("1", "2", "3", "5")

    def steps(self, ticket_id: str) -> tuple[StepView, ...]:
        return tuple(self.history)

    def call_next(self, window: str = "1", expected: str | None = None) -> CallView | None:
        self.hall.check()
        present = self.call.ticket.id if self.call else None
        if expected != present:
            return self.call
        if self.visit is not None:
            raise Refused(
                "{number} is still at window {window}. Finish or hold it first.",
                number=self.visit.ticket.number,
                window=window,
            )
        self.calls += 1
        if self.call is not None:
            self.no_show(window)
        if not self.waiting:
            return None
        return self._take(self.waiting[0], Text("Longest wait of all, {minutes} min.", minutes=34))

    def call_ticket(self, window: str, ticket_id: str, reason: str) -> CallView:
        self.hall.check()
        chosen = next(one for one in self.waiting if one.id == ticket_id)
        return self._take(chosen, Text("Chosen by the window: {reason}", reason=reason))

    def recall(self, window: str) -> CallView:
        self.hall.check()
        call = self._need_call()
        if call.ticket.calls >= self.limit:
            return dataclasses.replace(call, ticket=self.no_show(window))
        again = dataclasses.replace(call.ticket, calls=call.ticket.calls + 1)
        self.call = dataclasses.replace(call, ticket=again)
        self._step(Text("Called again"))
        return self.call

    def no_show(self, window: str) -> TicketView:
        self.hall.check()
        gone = dataclasses.replace(self._need_call().ticket, state=TicketState.NO_SHOW)
        self.no_shows.append(gone)
        self.call = None
        return gone

    def start(self, window: str) -> VisitView:
        self.hall.check()
        call = self._need_call()
        if self.visit is not None:
            raise Refused(
                "{number} is {state}: this step is not possible now.",
                number=call.ticket.number,
                state=Text("being served"),
            )
        serving = dataclasses.replace(call.ticket, state=TicketState.SERVING)
        self.call = dataclasses.replace(call, ticket=serving)
        self.visit = VisitView(
            id=f"v{serving.number}", ticket=serving, window=window, staff_no="1027", started_at=self.hall.clock.now(),
            ended_at=None, person_name="", person_id_mask="", person_verified="", phone="", phone_mask="", draft={},
        )  # fmt: skip
        self._step(Text("Visit begins"))
        return self.visit

    def hold(self, window: str, reason: str) -> TicketView:
        self.hall.check()
        visit = self._need_visit()
        held = dataclasses.replace(visit.ticket, state=TicketState.HELD)
        self.held.append(dataclasses.replace(visit, ticket=held))
        self.visit = self.call = None
        self.reason = reason
        return held

    def resume(self, window: str, ticket_id: str) -> VisitView:
        self.hall.check()
        if self.call is not None:
            raise Refused(
                "{number} is still at window {window}. Finish or hold it first.",
                number=self.call.ticket.number,
                window=window,
            )
        held = next(visit for visit in self.held if visit.ticket.id == ticket_id)
        self.held.remove(held)
        serving = dataclasses.replace(held.ticket, state=TicketState.SERVING)
        self.visit = dataclasses.replace(held, ticket=serving)
        self.call = CallView(serving, window, Text("Sent to this window."), self.hall.clock.now())
        return self.visit

    def rejoin(self, ticket_id: str, window: str) -> TicketView:
        self.hall.check()
        back = next(one for one in self.no_shows if one.id == ticket_id)
        self.no_shows.remove(back)
        back = dataclasses.replace(back, state=TicketState.WAITING, klass=TicketClass.RETURNED)
        self.waiting.append(back)
        return back

    def return_to_queue(self, window: str, reason: str) -> TicketView:
        self.hall.check()
        back = dataclasses.replace(self._need_call().ticket, state=TicketState.WAITING, calls=0)
        self.reason = reason
        self.waiting.insert(0, back)
        self.call = self.visit = None
        return back

    def cancel(self, ticket_id: str, window: str, reason: str) -> TicketView:
        self.hall.check()
        gone = self._known(ticket_id)
        self._take_away(ticket_id)
        self.reason = reason
        return dataclasses.replace(gone, state=TicketState.CANCELLED)

    def mergeable(self, window: str) -> tuple[WaitingRow, ...]:
        self.hall.check()
        owner = self.visit.ticket.number if self.visit else ""
        mine = self.owners.get(owner, "")
        return tuple(self._row(one) for one in self._open() if mine and self.owners.get(one.number) == mine)

    def merged(self, window: str) -> tuple[WaitingRow, ...]:
        self.hall.check()
        return tuple(self._row(one) for one in self.taken_in)

    def merge(self, window: str, ticket_id: str, reason: str) -> VisitView:
        self.hall.check()
        visit, other = self._need_visit(), self._known(ticket_id)
        if self.owners.get(other.number, "") not in ("", self.owners.get(visit.ticket.number)):
            raise Refused(
                "{number} was taken with another person's ID. Identify the visitor first, or serve it by itself.",
                number=other.number,
            )
        self._take_away(ticket_id)
        self.reason = reason
        self.taken_in.append(dataclasses.replace(other, state=TicketState.MERGED))
        self.visit = dataclasses.replace(visit, merged=tuple(one.number for one in self.taken_in))
        return self.visit

    def split(self, window: str, ticket_id: str) -> TicketView:
        self.hall.check()
        other = next(one for one in self.taken_in if one.id == ticket_id)
        self.taken_in.remove(other)
        back = dataclasses.replace(other, state=TicketState.WAITING)
        self.waiting.insert(0, back)
        self.visit = dataclasses.replace(self._need_visit(), merged=tuple(one.number for one in self.taken_in))
        return back

    def from_afar(self, state: str, reason: str) -> None:
        """The manager opens, pauses or closes the window."""
        self.state, self.reason, self.state_at = state, reason, self.hall.clock.now()
        self.hall.change("window")

    def transfer(self, window: str, to_business: str | None, to_window: str | None, reason: str) -> TicketView:
        self.hall.check()
        gone = self._need_call().ticket
        self.sent = (to_business, to_window, reason)
        self.call = self.visit = None
        return gone

    def identify(self, window: str, person: Person) -> VisitView:
        self.hall.check()
        name = clean_line(person.name, longest=60)
        if not name:
            raise BadInput("The name is empty. Type it as it stands on the card.")
        number = parse_resident_id(person.id_number).number
        self.person = dataclasses.replace(person, name=name, id_number=number)
        visit = self._need_visit()
        self.visit = dataclasses.replace(
            visit, person_name=name, person_id_mask=mask_id(number), person_verified=person.source
        )
        self._step(Text("Identity checked"))
        return self.visit

    def set_phone(self, window: str, phone: str) -> VisitView:
        self.hall.check()
        if phone and not (phone.isascii() and phone.isdigit() and 7 <= len(phone) <= 15):
            raise BadInput("A phone number has 7 to 15 digits.")
        self.visit = dataclasses.replace(self._need_visit(), phone=phone, phone_mask=mask_phone(phone))
        return self.visit

    def save_draft(self, window: str, draft: dict[str, str]) -> None:
        self.hall.check()
        visit = self._need_visit()
        self.drafts.append(draft)
        self.visit = dataclasses.replace(visit, draft={**visit.draft, **draft})

    def pause_window(self, number: str, reason: str) -> None:
        self.hall.check()
        self.state, self.reason = "paused", reason

    def open_window(self, number: str) -> None:
        self.hall.check()
        self.state = "open"

    def claim_station(self, number: str) -> FakeClaim:
        self.hall.check()
        if self.taken:
            raise Refused(
                "Window {window} already runs on {pc}. Close it there, or start this one with another number.",
                window=number,
                pc=self.taken,
            )
        return self.claim

    def finish(self, window: str) -> VisitView:
        visit = self._need_visit()
        ended = dataclasses.replace(visit, ended_at=self.hall.clock.now())
        self.visit = self.call = None
        self.served += 1
        return ended

    def _take(self, chosen: TicketView, reason: Text) -> CallView:
        self.waiting.remove(chosen)
        called = dataclasses.replace(chosen, state=TicketState.CALLED, calls=1, window="3")
        self.call = CallView(called, "3", reason, self.hall.clock.now())
        self.history = [StepView(called.issued_at, Text("Ticket issued"), "自助机 2")]
        self._step(Text("Called, window {window}", window="3"))
        return self.call

    def _need_call(self) -> CallView:
        if self.call is None:
            raise Refused("There is no ticket at window {window} now. Call the next one first.", window="3")
        return self.call

    def _need_visit(self) -> VisitView:
        if self.visit is None:
            raise Refused("No visit is in progress at window {window}.", window="3")
        return self.visit

    def _step(self, words: Text) -> None:
        self.history.append(StepView(self.hall.clock.now(), words, "1027"))

    def _lanes(self) -> tuple[LaneLoad, ...]:
        return tuple(
            LaneLoad(code, name, english, sum(one.business == code for one in self.waiting) + self.extra)
            for code, (name, english) in BUSINESSES.items()
            if code in self.served_queues
        )

    def _open(self) -> list[TicketView]:
        return [*self.waiting, *self.no_shows, *(visit.ticket for visit in self.held)]

    def _known(self, ticket_id: str) -> TicketView:
        return next(one for one in self._open() if one.id == ticket_id)

    def _take_away(self, ticket_id: str) -> None:
        self.waiting = [one for one in self.waiting if one.id != ticket_id]
        self.no_shows = [one for one in self.no_shows if one.id != ticket_id]
        self.held = [visit for visit in self.held if visit.ticket.id != ticket_id]

    def _row(self, one: TicketView) -> WaitingRow:
        minutes = int((self.hall.clock.now() - one.issued_at).total_seconds() // 60)
        return WaitingRow(
            one.id, one.number, one.klass, one.class_note, minutes, one.state, one.business,
            self.owners.get(one.number, ""), one.number in self.overdue, one.appointment_at,
        )  # fmt: skip
