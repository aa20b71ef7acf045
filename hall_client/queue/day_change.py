"""From one day of the hall to the next: what is still open expires, or is kept with its number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from hall_client.queue import desk
from hall_client.queue.appointment_rows import miss_before
from hall_client.queue.conditions import is_at_window, is_set_aside, is_waiting
from hall_client.queue.reading import day_start
from hall_client.queue.records import HallDay, Ticket
from hall_client.queue.rules import TRANSITIONS
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import TicketState
from hall_client.queue.writing import writing
from hall_client.store.work import Store, Work


def begin_day(store: Store, settings: QueueSettings, at_end: desk.VisitEnd | None) -> int:
    """Expires or keeps every open ticket of an earlier day and gives the count of the expired; one program does it, the
    others wait for it. Without ``at_end``, visits on hold are kept or left to one that can end them."""
    today = store.clock.today()
    with writing(store) as work:
        row = lock_day(store, work, today)
        miss_before(store, work, day_start(store, today))
        past = [ticket for ticket in open_tickets(store, work) if ticket.day < today]
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


def open_tickets(store: Store, work: Work) -> Sequence[Ticket]:
    """Every ticket that is neither at its end nor being served, locked, oldest first."""
    states = [state.value for state in TRANSITIONS["expire"][0]]
    query = (
        select(Ticket)
        .where(Ticket.hall_id == store.hall_id, or_(is_waiting(), is_at_window(), is_set_aside()))
        .order_by(col(Ticket.id))
        .with_for_update(key_share=True)
    )
    return [ticket for ticket in work.session.exec(query).all() if ticket.state in states]


def expire(at: desk.Desk, tickets: Sequence[Ticket], note: str = "") -> int:
    """Ends these tickets, and the visits that some of them left on hold."""
    for ticket in tickets:
        desk.step(at, ticket, "expire", note)
        desk.end_held(at, ticket)
    return len(tickets)


def _to_keep(store: Store, work: Work, past: Sequence[Ticket], today: date) -> list[Ticket]:
    """Those that may be kept and whose number nobody has today."""
    states = [state.value for state in TRANSITIONS["keep"][0]]
    taken = set(
        work.session.exec(
            select(Ticket.number).where(
                Ticket.day == today,
                Ticket.hall_id == store.hall_id,
                col(Ticket.number).in_([one.number for one in past]),
            )
        )
    )
    kept = []
    for ticket in past:
        if ticket.state in states and ticket.number not in taken:
            taken.add(ticket.number)
            kept.append(ticket)
    return kept
