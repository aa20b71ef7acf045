"""What screens and pages get to know of the queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hall_client.base.text import Text


class TicketClass(StrEnum):
    """Why a ticket stands in its lane."""

    NORMAL = "normal"
    APPOINTMENT = "appointment"
    GREEN = "green"
    RETURNED = "returned"


class TicketState(StrEnum):
    """Where a ticket is in its life."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    NO_SHOW = "no_show"
    DONE = "done"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    MERGED = "merged"


class WindowKind(StrEnum):
    """What a window is for."""

    ALL_ITEMS = "all_items"
    """All items, undifferentiated (综合窗口, 无差别)."""
    BY_DOMAIN = "by_domain"
    """All items of one domain (分领域综合窗口)."""
    CROSS_REGION = "cross_region"
    """Items of other regions (跨省通办, 异地代收代办)."""
    ASSISTED = "assisted"
    """Help for those who cannot do it alone (帮办代办)."""
    GREEN_CHANNEL = "green_channel"
    """The green channel (绿色通道)."""
    COULD_NOT_BE_DONE = "could_not_be_done"
    """What was refused elsewhere (办不成事反映窗口)."""
    HAND_OVER = "hand_over"
    """Results are handed over (出件窗口)."""


LONGEST_NAME = 60
"""Characters of a person's name at most."""


@dataclass(frozen=True, slots=True)
class Person:
    """An applicant as identified at the kiosk or window. ``source``: card, typed."""

    name: str
    id_number: str
    source: str = "typed"


@dataclass(frozen=True, slots=True)
class BusinessView:
    """A business group (one queue) with its present load. ``wait_low``/``wait_high`` in minutes, 0–0: at once."""

    code: str
    name: str
    name_en: str
    icon: str
    area: str
    area_en: str
    windows: tuple[str, ...]
    waiting: int
    longest_minutes: int
    wait_low: int
    wait_high: int
    now_serving: str
    closed_text: str
    """Why no tickets are issued now; empty while open."""
    staffed: bool = True
    """A window that serves it is open now."""
    open_windows: tuple[str, ...] = ()
    """Which ones."""


@dataclass(frozen=True, slots=True)
class TicketView:
    """A ticket. ``person_mask`` is surname and star at most."""

    id: str
    number: str
    business: str
    business_name: str
    klass: TicketClass
    class_note: str
    state: TicketState
    person_mask: str
    issued_at: datetime
    calls: int
    window: str
    ahead: int = 0
    wait_low: int = 0
    wait_high: int = 0
    token: str = ""
    """The secret in the ticket's QR code; only ``issue`` and ``ticket`` give it."""
    warning: Text | None = None
    """What the person must know at once: no window serves this business now, the booked time has passed."""
    appointment_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CallView:
    """A ticket called to a window, and why this one."""

    ticket: TicketView
    window: str
    reason: Text
    called_at: datetime


@dataclass(frozen=True, slots=True)
class VisitView:
    """A visit at a window: the ticket being served, its person and what was typed so far."""

    id: str
    ticket: TicketView
    window: str
    staff_no: str
    started_at: datetime
    ended_at: datetime | None
    person_name: str
    person_id_mask: str
    person_verified: str
    """How identity was checked: card, typed; empty: not yet."""
    phone: str
    phone_mask: str
    draft: dict[str, str]
    other_holder: bool = False
    """The ticket was taken with another person's ID number than the one checked now."""
    merged: tuple[str, ...] = ()
    """Numbers of this person's other tickets that the visit took in."""


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One line of "who is next", of those on hold or of those passed over."""

    id: str
    number: str
    klass: TicketClass
    class_note: str
    waited_minutes: int
    state: TicketState
    business: str = ""
    person_mask: str = ""
    overdue: bool = False
    """On hold for longer than the hall's reminder."""
    appointment_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LaneLoad:
    """Waiting tickets of one business that a window serves."""

    business: str
    name: str
    name_en: str
    waiting: int


@dataclass(frozen=True, slots=True)
class WindowView:
    """Everything a counter window shows of the queue, read at once."""

    number: str
    kind: str
    """all_items, by_domain …"""
    state: str
    """open, paused, closed"""
    staff_no: str
    staff_name: str
    call: CallView | None
    visit: VisitView | None
    lanes: tuple[LaneLoad, ...]
    upcoming: tuple[WaitingRow, ...]
    held: tuple[WaitingRow, ...]
    no_shows: tuple[WaitingRow, ...]
    longest_minutes: int
    served_today: int
    pause_reason: str = ""
    """Why it is paused, or why it was closed from afar."""
    state_at: datetime | None = None
    helps: tuple[str, ...] = ()
    """Codes of the queues that it only helps out with (rank 2 and later)."""
    notice: Text | None = None
    """What keeps the window from working as it should: it serves no queue."""


@dataclass(frozen=True, slots=True)
class StepView:
    """One line of a history: what happened when, by whom."""

    at: datetime
    text: Text
    who: str


@dataclass(frozen=True, slots=True)
class Booking:
    """One row of a batch of appointments. ``at`` without a zone is the hall's own time."""

    business: str
    at: datetime
    name: str
    id_number: str
    code: str = ""
    """Given by the booking system; empty: the hall makes one."""


@dataclass(frozen=True, slots=True)
class BookingReport:
    """What became of a batch: all rows booked, or none and why. ``refused`` holds row numbers counted from 1."""

    booked: int
    refused: tuple[tuple[int, Text], ...]
    codes: tuple[str, ...] = ()
    """The codes of the booked rows, in their order."""


@dataclass(frozen=True, slots=True)
class AppointmentView:
    """A booked time. ``early``: check-in begins only at ``opens_at``; ``late``: it counts as a normal ticket now."""

    id: str
    code: str
    business: str
    business_name: str
    business_name_en: str
    at: datetime
    state: str
    """booked, checked_in, missed, cancelled"""
    person_mask: str
    early: bool
    late: bool
    ticket_number: str
    opens_at: datetime


@dataclass(frozen=True, slots=True)
class IssuingView:
    """Whether tickets are issued now. ``state``: open, stopped, closed (outside hours), ``by_hand``: a manager set it."""

    state: str
    by_hand: bool
    words: Text
    last_ticket: str
    closes: str
    drained_at: datetime | None
    """When the present backlog would be served, by the forecast."""


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A notice on the board."""

    id: str
    text: str
    until: datetime
    who: str


@dataclass(frozen=True, slots=True)
class GuideCallView:
    """Somebody asked for the hall's guide. ``kind``: paper_out, printer, help, manager."""

    id: str
    at: datetime
    place: str
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Suspect:
    """A pattern that traders of numbers leave (号贩子). ``pattern``: duplicate, transferred, reissued."""

    pattern: str
    person_mask: str
    business: str
    numbers: tuple[str, ...]
    at: datetime
    words: Text
