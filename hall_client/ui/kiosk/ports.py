"""What the kiosk asks of a hall; the opened hall gives all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from hall_client.base.clock import Clock
from hall_client.base.text import Text
from hall_client.catalog.views import ItemHit
from hall_client.devices.views import DeviceState, IdCard
from hall_client.queue.views import BusinessView, Person, TicketClass, TicketView
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

    def issue(
        self,
        business: str = ...,
        klass: TicketClass = ...,
        person: Person | None = ...,
        class_note: str = ...,
        origin: str = ...,
    ) -> TicketView:
        """Saves a ticket."""


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
