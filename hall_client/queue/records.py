"""Businesses, windows, tickets, their steps, and visits."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from hall_client.store.columns import Key, Microseconds, instant_field, key_field, partial, ref_field

WAITING = "state = 'waiting'"
LIVE_AT_WINDOW = "state IN ('called', 'serving')"
SET_ASIDE = "state IN ('held', 'no_show')"
HELD_BY_PERSON = "state IN ('waiting', 'called', 'held') AND person_key <> ''"


class Business(SQLModel, table=True):
    """A business group: one queue, one letter (业务)."""

    __tablename__ = "business"

    hall_id: str = Field(foreign_key="hall.id", primary_key=True)
    code: str = Field(primary_key=True)
    name: str
    name_en: str
    icon: str
    area: str
    area_en: str
    position: int
    closed_text: str = ""
    usual_minutes: int = 0


class ServiceWindow(SQLModel, table=True):
    """A counter window (窗口)."""

    __tablename__ = "service_window"
    __table_args__ = (
        Index("one_window_per_staff", "hall_id", "staff_id", unique=True, **partial("staff_id IS NOT NULL")),
    )

    hall_id: str = Field(foreign_key="hall.id", primary_key=True)
    number: str = Field(primary_key=True)
    kind: str
    state: str = "open"
    pause_reason: str = ""
    staff_id: str | None = ref_field("staff_account.id", optional=True, index=False)
    last_class: str = ""
    station: str = ""
    station_seen: datetime | None = instant_field(optional=True)
    state_at: datetime | None = instant_field(optional=True)
    light: str = ""
    light_words: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


class WindowBusiness(SQLModel, table=True):
    """A queue that a window serves: rank 1 is its own, higher ranks it helps out with."""

    __tablename__ = "window_business"
    __table_args__ = (
        ForeignKeyConstraint(["hall_id", "window"], ["service_window.hall_id", "service_window.number"]),
        ForeignKeyConstraint(["hall_id", "business"], ["business.hall_id", "business.code"]),
        Index("windows_of_business", "hall_id", "business"),
    )

    hall_id: str = Field(primary_key=True)
    window: str = Field(primary_key=True)
    business: str = Field(primary_key=True)
    rank: int = 1


class TicketCounter(SQLModel, table=True):
    """The last number given out per business and day; raised in the transaction that issues."""

    __tablename__ = "ticket_counter"

    hall_id: str = Field(foreign_key="hall.id", primary_key=True)
    business: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    last: int


class Ticket(SQLModel, table=True):
    """A ticket. ``lane_at`` (µs since 1970) orders its lane; ``only_window`` and ``not_window`` come from transfers;
    ``state_at`` is when its state last changed; ``merged_into`` is the ticket whose visit took it in."""

    __tablename__ = "ticket"
    __table_args__ = (
        # The day comes first: were it the hall, an engine would take this index of all days for a partial one.
        UniqueConstraint("day", "number", "hall_id", name="one_ticket_per_number"),
        ForeignKeyConstraint(["hall_id", "business"], ["business.hall_id", "business.code"]),
        Index("lane", "hall_id", "business", "klass", "lane_at", **partial(WAITING)),
        Index("sent_to_window", "hall_id", "only_window", "lane_at", **partial(f"{WAITING} AND only_window <> ''")),
        Index("one_ticket_at_window", "hall_id", "window", unique=True, **partial(LIVE_AT_WINDOW)),
        Index(
            "one_ticket_per_person", "hall_id", "day", "business", "person_key", unique=True, **partial(HELD_BY_PERSON)
        ),
        Index("set_aside", "hall_id", "day", "state", **partial(SET_ASIDE)),
    )

    id: str = key_field()
    hall_id: str = Field(foreign_key="hall.id")
    business: str
    day: date
    number: str
    klass: str
    class_note: str = ""
    state: str
    lane_at: int = Field(sa_type=Microseconds)
    issued_at: datetime = instant_field()
    origin: str
    person_key: str = ""
    person_mask: str = ""
    person_sealed: bytes = Field(default=b"", sa_type=LargeBinary)
    window: str = ""
    only_window: str = ""
    not_window: str = ""
    calls: int = 0
    called_at: datetime | None = instant_field(optional=True)
    call_reason: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    state_at: datetime | None = instant_field(optional=True)
    appointment_at: datetime | None = instant_field(optional=True)
    merged_into: str | None = Field(default=None, sa_type=Key)


class TicketStep(SQLModel, table=True):
    """One step of a ticket; append-only."""

    __tablename__ = "ticket_step"
    __table_args__ = (Index("calls", "hall_id", "at", **partial("step IN ('call', 'recall')")),)

    id: str = key_field()
    hall_id: str = Field(foreign_key="hall.id")
    ticket_id: str = ref_field("ticket.id")
    at: datetime = instant_field()
    step: str
    state: str
    window: str = ""
    staff_no: str = ""
    note: str = ""


class Visit(SQLModel, table=True):
    """What happens at the window from start to finish. Personal data is sealed."""

    __tablename__ = "visit"
    __table_args__ = (
        Index("one_open_visit_at_window", "hall_id", "window", unique=True, **partial("state = 'open'")),
        Index("served", "hall_id", "started_at", "window", **partial("state = 'ended'")),
        CheckConstraint("state IN ('open', 'held', 'ended')"),
        CheckConstraint("(state = 'ended') = (ended_at IS NOT NULL)"),
    )

    id: str = key_field()
    hall_id: str = Field(foreign_key="hall.id")
    ticket_id: str = ref_field("ticket.id")
    window: str
    staff_no: str
    state: str
    started_at: datetime = instant_field()
    ended_at: datetime | None = instant_field(optional=True)
    person_key: str = Field(default="", index=True)
    person_mask: str = ""
    person_sealed: bytes = Field(default=b"", sa_type=LargeBinary)
    verified: str = ""
    phone_sealed: bytes = Field(default=b"", sa_type=LargeBinary)
    draft: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


class QueueRulesRow(SQLModel, table=True):
    """The hall's rules of the queue, as ``queue.settings.QueueSettings`` writes them."""

    __tablename__ = "queue_rules"

    hall_id: str = Field(foreign_key="hall.id", primary_key=True, sa_type=Key)
    body: dict[str, Any] = Field(sa_type=JSON)
    changed_at: datetime = instant_field()


class HallDay(SQLModel, table=True):
    """One day of the hall: whether tickets are issued (by rule, stopped, or open whatever the rule says), how many were
    kept from the day before, and when it was ended."""

    __tablename__ = "hall_day"
    __table_args__ = (CheckConstraint("issuing IN ('by_rule', 'stopped', 'open')", name="hall_day_issuing"),)

    hall_id: str = Field(foreign_key="hall.id", primary_key=True, sa_type=Key)
    day: date = Field(primary_key=True)
    issuing: str = "by_rule"
    reason: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    who: str = ""
    changed_at: datetime = instant_field()
    kept: int = 0
    ended_at: datetime | None = instant_field(optional=True)


class Appointment(SQLModel, table=True):
    """A booked time for a business (预约). The person is sealed."""

    __tablename__ = "appointment"
    __table_args__ = (
        ForeignKeyConstraint(["hall_id", "business"], ["business.hall_id", "business.code"]),
        UniqueConstraint("hall_id", "code", name="one_appointment_per_code"),
        CheckConstraint("state IN ('booked', 'checked_in', 'missed', 'cancelled')", name="appointment_state"),
        CheckConstraint("(state = 'checked_in') = (ticket_id IS NOT NULL)", name="ticket_exactly_when_checked_in"),
        Index("booked", "hall_id", "day", "person_key", **partial("state = 'booked'")),
    )

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    code: str
    business: str
    at: datetime = instant_field()
    day: date
    state: str = "booked"
    person_key: str = ""
    person_mask: str = ""
    person_sealed: bytes = Field(default=b"", sa_type=LargeBinary)
    source: str
    ticket_id: str | None = ref_field("ticket.id", optional=True, index=False)
    booked_at: datetime = instant_field()


class HallNotice(SQLModel, table=True):
    """A notice on the lobby board, shown between two instants."""

    __tablename__ = "hall_notice"
    __table_args__ = (Index("notices_until", "hall_id", "until_at"),)

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    text: str
    from_at: datetime = instant_field()
    until_at: datetime = instant_field()
    who: str


class GuideCall(SQLModel, table=True):
    """A call for the hall's guide: a kiosk without paper, somebody who needs a hand, a manager's request."""

    __tablename__ = "guide_call"
    __table_args__ = (
        Index("one_open_call_per_place_and_kind", "hall_id", "place", "kind", unique=True, **partial("state = 'open'")),
        CheckConstraint("(state = 'open') = (answered_at IS NULL)", name="answered_exactly_when_not_open"),
    )

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    at: datetime = instant_field()
    place: str
    kind: str
    note: str = ""
    state: str = "open"
    answered_at: datetime | None = instant_field(optional=True)
    answered_by: str = ""
