"""Businesses, windows, tickets, their steps, and visits."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from hall_client.store.columns import instant_field, key_field, partial, ref_field

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


class WindowBusiness(SQLModel, table=True):
    """A queue that a window serves."""

    __tablename__ = "window_business"
    __table_args__ = (
        ForeignKeyConstraint(["hall_id", "window"], ["service_window.hall_id", "service_window.number"]),
        ForeignKeyConstraint(["hall_id", "business"], ["business.hall_id", "business.code"]),
        Index("windows_of_business", "hall_id", "business"),
    )

    hall_id: str = Field(primary_key=True)
    window: str = Field(primary_key=True)
    business: str = Field(primary_key=True)


class TicketCounter(SQLModel, table=True):
    """The last number given out per business and day; raised in the transaction that issues."""

    __tablename__ = "ticket_counter"

    hall_id: str = Field(foreign_key="hall.id", primary_key=True)
    business: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    last: int


class Ticket(SQLModel, table=True):
    """A ticket. ``lane_at`` (µs since 1970) orders its lane; ``only_window`` and ``not_window`` come from transfers."""

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
    lane_at: int
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
