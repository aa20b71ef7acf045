"""Several tickets of one person in one visit, and back."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, select

from hall_client.queue.conditions import is_at_window, is_open
from hall_client.queue.desk import Desk, end_held, open_visit, served_ticket, some_ticket, step
from hall_client.queue.errors import QueueError
from hall_client.queue.moving import free
from hall_client.queue.records import Ticket, Visit
from hall_client.queue.views import TicketState
from hall_client.store.columns import one_of
from hall_client.store.work import Store


def both(at: Desk, ticket_id: str) -> Ticket:
    """Another ticket, locked together with the window's own, the older first: two windows that each want the other's
    then wait for one another in turn.

    Raises:
        QueueError: no such ticket.
    """
    query = select(Ticket.id).where(Ticket.hall_id == at.store.hall_id)
    own = at.session.exec(query.where(Ticket.window == at.row.number, is_at_window())).first()
    keys = sorted({ticket_id, own or ticket_id})
    at.session.exec(
        query.where(col(Ticket.id).in_(keys)).order_by(col(Ticket.id)).with_for_update(key_share=True)
    ).all()
    return some_ticket(at, ticket_id)


def merge(at: Desk, other: Ticket, reason: str) -> tuple[Visit, Ticket]:
    """Takes another ticket of the same person into the visit; a visit that it left on hold ends.

    Raises:
        QueueError: no visit is in progress, the ticket is another person's, or it is at a window or at its end.
    """
    ticket = served_ticket(at)
    visit = open_visit(at)
    if other.merged_into == ticket.id and other.state == TicketState.MERGED:
        return visit, ticket
    if other.id == ticket.id:
        raise QueueError("{number} is the ticket of this visit.", number=ticket.number)
    if other.person_key and other.person_key not in (visit.person_key, ticket.person_key):
        raise QueueError(
            "{number} was taken with another person's ID. Identify the visitor first, or serve it by itself.",
            number=other.number,
        )
    end_held(at, other)
    step(at, other, "merge", reason)
    other.merged_into, other.window = ticket.id, at.row.number
    at.session.add(other)
    at.session.flush()
    return visit, ticket


def split(at: Desk, other: Ticket) -> Ticket:
    """Gives a merged ticket its old place in the queue back.

    Raises:
        QueueError: it is not part of the visit in progress here.
    """
    ticket = served_ticket(at)
    if other.state == TicketState.MERGED and other.merged_into != ticket.id:
        raise QueueError("{number} is not part of this visit.", number=other.number)
    step(at, other, "split")
    other.merged_into, other.window, other.calls = None, "", 0
    other.only_window = ""
    at.session.add(other)
    free(at, other)
    return other


def mergeable(session: Session, store: Store, number: str) -> Sequence[Ticket]:
    """The open tickets of today that the person of the visit at this window holds besides the one being served."""
    here = select(Ticket, Visit).where(Ticket.hall_id == store.hall_id, Ticket.window == number, is_at_window())
    found = session.exec(here.where(Visit.ticket_id == Ticket.id, is_open())).first()
    if found is None:
        return ()
    ticket, visit = found
    keys = sorted({visit.person_key, ticket.person_key} - {""})
    query = (
        select(Ticket)
        .where(Ticket.hall_id == store.hall_id, Ticket.day == store.clock.today(), Ticket.id != ticket.id)
        .where(col(Ticket.person_key).in_(keys), one_of(col(Ticket.state), "waiting", "no_show", "held"))
        .order_by(col(Ticket.lane_at))
    )
    return session.exec(query).all() if keys else ()


def merged(session: Session, store: Store, number: str) -> Sequence[Ticket]:
    """The tickets that the visit at this window took in."""
    here = select(Ticket.id).where(Ticket.hall_id == store.hall_id, Ticket.window == number, is_at_window())
    query = (
        select(Ticket)
        .where(Ticket.hall_id == store.hall_id, Ticket.day == store.clock.today())
        .where(Ticket.state == TicketState.MERGED.value, col(Ticket.merged_into).in_(here))
        .order_by(col(Ticket.number))
    )
    return session.exec(query).all()
