"""From one day of the hall to the next: what is still open expires, or is kept with its number."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date

from sqlalchemy import or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from hall_client.queue import desk
from hall_client.queue.appointment_rows import miss_before
from hall_client.queue.conditions import is_at_window, is_set_aside, is_waiting
from hall_client.queue.errors import QueueError
from hall_client.queue.reading import day_start
from hall_client.queue.records import Appointment, HallDay, Ticket
from hall_client.queue.rules import TRANSITIONS
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import TicketState
from hall_client.queue.writing import writing
from hall_client.store.columns import one_of
from hall_client.store.work import Store, Work


def begin_day(store: Store, settings: QueueSettings, at_end: desk.VisitEnd | None) -> int:
    """Expires or keeps every open ticket of an earlier day and gives the count of the expired. Without ``at_end``, visits on
    hold are kept or left to one that can end them.

    One program does it; the others look until it is done and hold no lock meanwhile: a hundred windows may start in the
    same minute.

    Raises:
        QueueError: the program that does it takes longer than anybody should wait.
    """
    today = store.clock.today()
    end = time.monotonic() + PATIENCE
    while not _has_begun(store, today, ends_visits=at_end is not None):
        with writing(store) as work:
            if work.first_of("day"):
                return _begin(store, work, settings, at_end)
        if time.monotonic() > end:
            raise QueueError("Another station is just beginning the day. Try again in a moment.")
        time.sleep(LOOK_AGAIN)
    return 0


PATIENCE, LOOK_AGAIN = 20.0, 0.1
"""Seconds that a program waits for another one to begin the day, and between two looks."""


def _begin(store: Store, work: Work, settings: QueueSettings, at_end: desk.VisitEnd | None) -> int:
    today = store.clock.today()
    row = lock_day(store, work, today)
    miss_before(store, work, day_start(store, today))
    past = open_tickets(store, work, before=today)
    if not past:
        return 0
    kept = _to_keep(store, work, past, today) if settings.keep_overnight else []
    at = desk.nowhere(store, work, at_end or desk.nothing_more)
    for ticket in kept:
        ticket.day = today
        desk.step(at, ticket, "keep")
    row.kept += len(kept)
    work.session.add(row)
    work.changed("hall", "day")
    left = [ticket for ticket in past if ticket not in kept]
    return expire(at, [one for one in left if at_end is not None or one.state != TicketState.HELD])


def lock_day(store: Store, work: Work, day: date) -> HallDay:
    """The row of this day, locked until the transaction ends; made if it is not there yet."""
    found = _day_row(store, work, day)
    if found is not None:
        return found
    try:
        with work.session.begin_nested():
            row = HallDay(hall_id=store.hall_id, day=day, changed_at=store.clock.now())
            work.session.add(row)
        work.changed("hall", "day")
    except IntegrityError:
        made = _day_row(store, work, day)
        if made is None:
            raise
        return made
    return row


def _day_row(store: Store, work: Work, day: date) -> HallDay | None:
    query = select(HallDay).where(HallDay.hall_id == store.hall_id, HallDay.day == day)
    return work.session.exec(query.with_for_update(key_share=True)).first()


def _has_begun(store: Store, today: date, *, ends_visits: bool) -> bool:
    """Whether nothing is left to do: the day has its row, and nothing of an earlier day is open."""
    with store.read() as session:
        row = session.get(HallDay, (store.hall_id, today))
        unfinished = (is_waiting(), is_at_window(), is_set_aside())
        past = select(Ticket.state).where(Ticket.hall_id == store.hall_id, or_(*unfinished), Ticket.day < today)
        states = set(session.exec(past.distinct()).all()) & {state.value for state in TRANSITIONS["expire"][0]}
        booked = select(Appointment.id).where(
            Appointment.hall_id == store.hall_id, one_of(col(Appointment.state), "booked")
        )
        missed = session.exec(booked.where(Appointment.day < today).limit(1)).first()
    left = states if ends_visits else states - {TicketState.HELD.value}
    return row is not None and not left and missed is None


def open_tickets(store: Store, work: Work, before: date | None = None) -> Sequence[Ticket]:
    """Every ticket that is neither at its end nor being served, locked, oldest first; of all days, or of earlier ones."""
    states = [state.value for state in TRANSITIONS["expire"][0]]
    query = (
        select(Ticket)
        .where(Ticket.hall_id == store.hall_id, or_(is_waiting(), is_at_window(), is_set_aside()))
        .order_by(col(Ticket.id))
        .with_for_update(key_share=True)
    )
    if before is not None:
        query = query.where(Ticket.day < before)
    return [ticket for ticket in work.session.exec(query).all() if ticket.state in states]


def expire(at: desk.Desk, tickets: Sequence[Ticket], note: str = "") -> int:
    """Ends these tickets, and the visits that some of them left on hold."""
    for ticket in tickets:
        desk.step(at, ticket, "expire", note)
        desk.end_held(at, ticket)
    return len(tickets)


def _to_keep(store: Store, work: Work, past: Sequence[Ticket], today: date) -> list[Ticket]:
    """Those that may be kept, whose number nobody has today, and whose person waits for the business with no other."""
    states = [state.value for state in TRANSITIONS["keep"][0]]
    here = (Ticket.day == today, Ticket.hall_id == store.hall_id)
    numbers = select(Ticket.number).where(*here, col(Ticket.number).in_([one.number for one in past]))
    keys = [one.person_key for one in past if one.person_key]
    people = select(Ticket.business, Ticket.person_key).where(*here, col(Ticket.person_key).in_(keys))
    waiting = people.where(one_of(col(Ticket.state), "waiting", "called", "held"))
    taken: set[object] = {*work.session.exec(numbers), *(tuple(row) for row in work.session.exec(waiting))}
    kept = []
    for ticket in past:
        own: set[object] = {ticket.number} | ({(ticket.business, ticket.person_key)} if ticket.person_key else set())
        if ticket.state in states and not own & taken:
            taken |= own
            kept.append(ticket)
    return kept
