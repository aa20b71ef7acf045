"""Reads the hall's windows, lines and day for its manager; no column that could name an applicant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import and_, func
from sqlmodel import Session, col, select

from hall_client.base.tail import Tail, key_at
from hall_client.queue.conditions import is_at_window, is_call, is_set_aside, is_waiting
from hall_client.queue.day_sums import DaySums, StepRow
from hall_client.queue.reading import day_start
from hall_client.queue.records import (
    Business,
    GuideCall,
    HallNotice,
    QueueRulesRow,
    ServiceWindow,
    Ticket,
    TicketStep,
    WindowBusiness,
)
from hall_client.queue.settings import QueueSettings, settings_from
from hall_client.queue.views import GuideCallView, NoticeView
from hall_client.staff.records import StaffAccount
from hall_client.store.columns import one_of
from hall_client.store.work import Store

START_MARGIN_MS = 600_000
"""The day's first key by one station's clock; another's may be behind by this much."""


class WindowFacts(NamedTuple):
    """A window's row with its member of staff."""

    number: str
    kind: str
    state: str
    pause_reason: str
    state_at: datetime | None
    station: str
    station_seen: datetime | None
    light: str
    light_words: dict[str, object]
    staff_no: str | None
    staff_name: str | None


class BusinessFacts(NamedTuple):
    """A queue, how many wait in it, and since when the first of them (µs since 1970)."""

    code: str
    name: str
    name_en: str
    closed_text: str
    waiting: int
    oldest: int


class AtWindow(NamedTuple):
    """A ticket at a window, or on hold for it."""

    id: str
    number: str
    business: str
    state: str
    window: str
    called_at: datetime | None
    state_at: datetime | None


def read_settings(session: Session, store: Store) -> QueueSettings:
    """The hall's rules of the queue; those of an ordinary hall when none are set."""
    row = session.get(QueueRulesRow, store.hall_id)
    return settings_from(row.body) if row else QueueSettings()


def read_businesses(session: Session, store: Store) -> list[BusinessFacts]:
    """Every queue with those who wait, in the hall's order."""
    loads = session.exec(
        select(Ticket.business, func.count(), func.min(Ticket.lane_at))
        .where(Ticket.hall_id == store.hall_id, is_waiting())
        .group_by(Ticket.business)
    )
    waiting = {code: (count, oldest) for code, count, oldest in loads}
    row = Business
    query = select(row.code, row.name, row.name_en, row.closed_text).where(row.hall_id == store.hall_id)
    ordered = session.exec(query.order_by(col(row.position)))
    return [BusinessFacts(*found, *waiting.get(found[0], (0, 0))) for found in ordered]


def read_windows(session: Session, store: Store) -> list[WindowFacts]:
    """Every window of the hall."""
    row = ServiceWindow
    columns = (
        row.number, row.kind, row.state, row.pause_reason, row.state_at, row.station, row.station_seen, row.light,
        row.light_words, StaffAccount.staff_no, StaffAccount.name,
    )  # fmt: skip
    query = select(*columns).outerjoin(StaffAccount, col(StaffAccount.id) == col(row.staff_id))  # type: ignore[call-overload] # SQLModel knows up to four columns
    return [WindowFacts(*found) for found in session.exec(query.where(row.hall_id == store.hall_id))]


def read_served(session: Session, store: Store) -> dict[str, list[tuple[int, str]]]:
    """Rank and business of the queues that each window serves, its own first."""
    query = select(WindowBusiness.window, WindowBusiness.rank, WindowBusiness.business)
    served: dict[str, list[tuple[int, str]]] = {}
    for window, rank, business in session.exec(query.where(WindowBusiness.hall_id == store.hall_id)):
        served.setdefault(window, []).append((rank, business))
    return {window: sorted(found) for window, found in served.items()}


def read_at_windows(session: Session, store: Store) -> list[AtWindow]:
    """Tickets that are called or served now."""
    return _tickets(session, store, is_at_window())


def read_held(session: Session, store: Store) -> list[AtWindow]:
    """Tickets of today that are on hold."""
    return _tickets(
        session, store, and_(col(Ticket.day) == store.clock.today(), is_set_aside(), one_of(col(Ticket.state), "held"))
    )


def _tickets(session: Session, store: Store, which: object) -> list[AtWindow]:
    row = Ticket
    columns = (row.id, row.number, row.business, row.state, row.window, row.called_at, row.state_at)
    query = select(*columns).where(row.hall_id == store.hall_id, which)  # type: ignore[call-overload] # SQLModel knows up to four columns
    return [AtWindow(*found) for found in session.exec(query)]


def read_guide_calls(session: Session, store: Store) -> list[GuideCallView]:
    """Calls for the guide that nobody answered yet, oldest first."""
    row = GuideCall
    query = select(row.id, row.at, row.place, row.kind, row.note).where(row.hall_id == store.hall_id)  # type: ignore[call-overload] # SQLModel knows up to four columns
    return [
        GuideCallView(*found) for found in session.exec(query.where(one_of(col(row.state), "open")).order_by(row.at))
    ]


def read_notices(session: Session, store: Store) -> list[NoticeView]:
    """Notices that the board shows now, oldest first."""
    row, now = HallNotice, store.clock.now()
    query = select(row.id, row.text, row.until_at, row.who).where(row.hall_id == store.hall_id)
    query = query.where(row.until_at > now, row.from_at <= now).order_by(col(row.from_at))
    return [NoticeView(*found) for found in session.exec(query)]


class DayReading:
    """Follows the steps of the present day. Not for two threads at once."""

    def __init__(self, store: Store) -> None:
        """Reads nothing yet."""
        self._store = store
        self.first_key = ""
        self._day: date | None = None
        self._tail: Tail[StepRow, DaySums] | None = None

    def follow(self, session: Session) -> DaySums:
        """The sums of today as they are now."""
        today = self._store.clock.today()
        if self._tail is None or today != self._day:
            self._tail, self._day = self._begin(session, today), today
        begins = day_start(self._store, today)
        return self._tail.follow(lambda above, most: read_steps(session, self._store, begins, above, most))

    def prove_soon(self) -> None:
        """What was read elsewhere does not agree with the sums."""
        if self._tail is not None:
            self._tail.prove_soon()

    def _begin(self, session: Session, day: date) -> Tail[StepRow, DaySums]:
        begins, hour_of = day_start(self._store, day), self._hour
        self.first_key = first_key(session, self._store, day)
        return Tail(lambda: DaySums(begins, hour_of), self.first_key)

    def _hour(self, at: datetime) -> int:
        return self._store.clock.local(at).hour


def read_steps(session: Session, store: Store, begins: datetime, above: str, most: int | None) -> Sequence[StepRow]:
    """Steps from an instant on whose key is above this one, by key."""
    step, ticket = TicketStep, Ticket
    columns = (
        step.id, step.at, step.step, step.state, step.window, step.ticket_id, ticket.number, ticket.business,
        ticket.issued_at,
    )  # fmt: skip
    query = (
        select(*columns)  # type: ignore[call-overload] # SQLModel knows up to four columns
        .join(ticket, col(ticket.id) == step.ticket_id)
        .where(step.hall_id == store.hall_id, step.id > above, step.at >= begins)
        .order_by(step.id)
        .limit(most)
    )
    return [StepRow(*row) for row in session.exec(query)]


def first_key(session: Session, store: Store, day: date) -> str:
    """A key below those of all rows written on this day: of its steps, its reviews, its journal."""
    begins = day_start(store, day)
    first_ticket = select(func.min(Ticket.id)).where(Ticket.day == day, Ticket.hall_id == store.hall_id)
    first_call = (
        select(TicketStep.id)
        .where(TicketStep.hall_id == store.hall_id, is_call(), TicketStep.at >= begins)
        .order_by(col(TicketStep.at))
        .limit(1)
    )
    found = [key for key in (session.exec(first_ticket).one(), session.exec(first_call).first()) if key]
    if not found:
        found = [session.exec(select(TicketStep.id).order_by(col(TicketStep.id).desc()).limit(1)).first() or ""]
    return key_at(int(min(found)[:12] or "0", 16) - START_MARGIN_MS)
