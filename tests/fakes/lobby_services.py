"""The lobby hall's appointments, its day, and who works there."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hall_client.base.text import Text
from hall_client.base.words import mask_name
from hall_client.queue.errors import QueueError
from hall_client.queue.views import (
    AppointmentView,
    GuideCallView,
    IssuingView,
    Person,
    TicketClass,
    TicketView,
)
from hall_client.staff.errors import StaffError

if TYPE_CHECKING:
    from tests.fakes.lobby_hall import LobbyHall

TOLERANCE = timedelta(minutes=15)
OPEN = IssuingView("open", False, Text("Numbers are given out until {time}.", time="17:15"), "17:15", "17:30", None)
CLOSED = IssuingView(
    "closed", False, Text("The hall is closed. It opens tomorrow at {time}.", time="08:30"), "17:15", "17:30", None
)
STOPPED = IssuingView(
    "stopped", True, Text("No more numbers today: those who wait fill the day."), "17:15", "17:30", None
)


@dataclass(frozen=True)
class Booked:
    """An appointment as it is kept."""

    id: str
    code: str
    business: str
    at: datetime
    name: str
    id_number: str
    state: str = "booked"
    ticket: TicketView | None = None


class FakeAppointments:
    """Appointments by minutes from now; the tolerance is a quarter of an hour."""

    def __init__(self, hall: LobbyHall) -> None:
        self._hall = hall
        self.booked: list[Booked] = []
        self.asked: list[str] = []

    def book(self, business: str, minutes: int, name: str, id_number: str, state: str = "booked") -> Booked:
        """Somebody has an appointment in so many minutes."""
        at = self._hall.clock.now() + timedelta(minutes=minutes)
        one = Booked(f"a{len(self.booked) + 1}", f"YY20261120{len(self.booked) + 1:04d}", business, at, name, id_number)
        self.booked.append(dataclasses.replace(one, state=state))
        return self.booked[-1]

    def find(self, code: str = "", id_number: str = "") -> tuple[AppointmentView, ...]:
        self._hall.answer()
        self.asked.append(code or id_number)
        fits = [one for one in self.booked if (code and one.code == code) or (id_number and one.id_number == id_number)]
        return tuple(self._view(one) for one in fits)

    def check_in(self, appointment_id: str, origin: str = "kiosk") -> TicketView:
        self._hall.answer()
        index, one = next((i, one) for i, one in enumerate(self.booked) if one.id == appointment_id)
        view = self._view(one)
        if one.ticket is not None:
            return one.ticket
        if view.early:
            opens = f"{self._hall.clock.local(view.opens_at):%H:%M}"
            raise QueueError("It is too early to check in: come back at {time}.", time=opens)
        person = Person(one.name, one.id_number, "card")
        klass = TicketClass.NORMAL if view.late else TicketClass.APPOINTMENT
        ticket = self._hall.queue.issue(one.business, klass, person, "", origin)
        warning = Text("The booked time has passed: this is a normal number.") if view.late else ticket.warning
        ticket = dataclasses.replace(ticket, appointment_at=one.at, warning=warning)
        self.booked[index] = dataclasses.replace(one, state="checked_in", ticket=ticket)
        return ticket

    def _view(self, one: Booked) -> AppointmentView:
        now = self._hall.clock.now()
        row = next(row for row in self._hall.queue.rows if row[0] == one.business)
        return AppointmentView(
            id=one.id, code=one.code, business=one.business, business_name=row[1], business_name_en=row[2], at=one.at,
            state=one.state, person_mask=mask_name(one.name), early=one.at - TOLERANCE > now,
            late=one.at + TOLERANCE < now, ticket_number=one.ticket.number if one.ticket else "",
            opens_at=one.at - TOLERANCE,
        )  # fmt: skip


class FakeDay:
    """Whether numbers are given out, and who called for the guide."""

    def __init__(self, hall: LobbyHall) -> None:
        self._hall = hall
        self.issuing_view = OPEN
        self.calls: list[GuideCallView] = []
        self.every_call: list[tuple[str, str]] = []
        self.answered: list[tuple[str, str]] = []

    def issuing(self) -> IssuingView:
        self._hall.answer()
        return self.issuing_view

    def call_guide(self, place: str, kind: str, note: str = "") -> GuideCallView:
        self._hall.answer()
        self.every_call.append((place, kind))
        for call in self.calls:
            if (call.place, call.kind) == (place, kind):
                return call
        self.calls.append(GuideCallView(f"g{len(self.every_call)}", self._hall.clock.now(), place, kind, note))
        return self.calls[-1]

    def guide_calls(self) -> tuple[GuideCallView, ...]:
        self._hall.answer()
        return tuple(self.calls)

    def answer_guide(self, call_id: str, who: str) -> None:
        self._hall.answer()
        self.answered.append((call_id, who))
        self.calls = [call for call in self.calls if call.id != call_id]


class FakeStaff:
    """One member of staff."""

    def __init__(self, hall: LobbyHall) -> None:
        self._hall = hall
        self.tries: list[str] = []

    def check_password(self, staff_no: str, password: str) -> str:
        self._hall.answer()
        self.tries.append(staff_no)
        if (staff_no, password) != ("1001", "right-Pass1"):
            raise StaffError("This staff number and password do not fit together.")
        return staff_no
