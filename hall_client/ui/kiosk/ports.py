"""What the kiosk asks of a hall; the opened hall gives all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from hall_client.base.clock import Clock
from hall_client.base.text import Text
from hall_client.catalog.views import ItemHit
from hall_client.devices.views import DeviceState, IdCard
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import (
    AppointmentView,
    BusinessView,
    GuideCallView,
    IssuingView,
    Person,
    TicketClass,
    TicketView,
)
from hall_client.staff.views import HallView
from hall_client.ui.shell.change_bus import ChangeLike

Forget = Callable[[], None]


class PrintJob(Protocol):
    """A job of the durable spool. ``state``: queued, sending, printed, unknown, failed, cancelled."""

    @property
    def id(self) -> str:
        """Its key."""

    @property
    def state(self) -> Any:
        """Where it is (a word, or an enum of words)."""

    @property
    def words(self) -> Text:
        """The same for people."""


class KioskQueue(Protocol):
    """The queue."""

    def businesses(self) -> tuple[BusinessView, ...]:
        """Every business with its load."""

    def settings(self) -> QueueSettings:
        """The hall's rules, with its opening time."""

    def issue(
        self,
        business: str = ...,
        klass: TicketClass = ...,
        person: Person | None = ...,
        class_note: str = ...,
        origin: str = ...,
    ) -> TicketView:
        """Saves a ticket."""


class KioskAppointments(Protocol):
    """The appointments."""

    def find(self, code: str = ..., id_number: str = ...) -> Sequence[AppointmentView]:
        """Today's appointments with this code, or of this person; empty for none."""

    def check_in(self, appointment_id: str, origin: str = ...) -> TicketView:
        """The ticket of an appointment; one that is checked in already gives the ticket that it has.

        Raises:
            QueueError: too early (the sentence names the time), cancelled.
        """


class KioskDay(Protocol):
    """The hall's day."""

    def issuing(self) -> IssuingView:
        """Whether numbers are given out now, and why not."""

    def call_guide(self, place: str, kind: str, note: str = ...) -> GuideCallView:
        """Calls the guide; a call of this place and kind that is still open is given again."""

    def guide_calls(self) -> Sequence[GuideCallView]:
        """Those that nobody has answered."""

    def answer_guide(self, call_id: str, who: str) -> object:
        """Closes a call."""


class KioskStaff(Protocol):
    """The staff."""

    def check_password(self, staff_no: str, password: str) -> object:
        """Somebody who works here. Raises ``StaffError``; too many wrong passwords lock the account for a while."""


class KioskCatalog(Protocol):
    """The catalog of items."""

    def search(self, text: str, limit: int = ...) -> Sequence[ItemHit]:
        """Items by pinyin initials, words or code."""

    def departments(self) -> Sequence[str]:
        """Names of the departments."""

    def items(self, department: str) -> Sequence[ItemHit]:
        """The items of a department."""


class KioskPaper(Protocol):
    """The paper."""

    def print_ticket(self, ticket: TicketView) -> PrintJob:
        """Puts the slip into the spool."""

    def wait(self, job_id: str, seconds: float) -> PrintJob:
        """Waits for the outcome."""

    def job(self, job_id: str) -> PrintJob:
        """The job as it stands."""

    def reprint(self, ref: str) -> PrintJob:
        """Prints a ticket once more, marked as a second one."""

    def cancel(self, job_id: str) -> object:
        """Takes back a job that has not begun."""

    def ticket_url(self, ticket: TicketView) -> str:
        """What the ticket's QR code says."""


class KioskDevices(Protocol):
    """The devices at the kiosk."""

    def states(self) -> Sequence[DeviceState]:
        """How they are."""

    def on_card(self, callback: Callable[[IdCard], None]) -> Forget:
        """Calls back on a worker thread for every card that was read."""


class KioskSettings(Protocol):
    """The station's settings."""

    @property
    def kiosk_idle_seconds(self) -> int:
        """Idle time before the kiosk wipes."""

    @property
    def kiosk_place(self) -> str:
        """Where the machine stands, for the guide; empty: its number."""

    @property
    def kiosk_locked(self) -> bool:
        """Only staff may leave the program."""

    @property
    def kiosk_voice(self) -> str:
        """clips, system or off."""


class KioskHall(Protocol):
    """The hall as the kiosk sees it."""

    @property
    def info(self) -> HallView:
        """The hall's own facts."""

    @property
    def clock(self) -> Clock:
        """The hall's clock."""

    @property
    def settings(self) -> KioskSettings:
        """The station's settings."""

    @property
    def queue(self) -> KioskQueue:
        """The queue."""

    @property
    def appointments(self) -> KioskAppointments:
        """The appointments."""

    @property
    def day(self) -> KioskDay:
        """The hall's day."""

    @property
    def staff(self) -> KioskStaff:
        """The staff."""

    @property
    def catalog(self) -> KioskCatalog:
        """The catalog."""

    @property
    def paper(self) -> KioskPaper:
        """The paper."""

    @property
    def desk_devices(self) -> KioskDevices:
        """The devices."""

    def listen(self, callback: Callable[[ChangeLike], None]) -> Forget:
        """Hears of changes."""

    def store_state(self) -> str:
        """Whether the database is there: here, away."""
