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


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One line of "who is next"."""

    id: str
    number: str
    klass: TicketClass
    class_note: str
    waited_minutes: int
    state: TicketState


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


@dataclass(frozen=True, slots=True)
class StepView:
    """One line of a history: what happened when, by whom."""

    at: datetime
    text: Text
    who: str
