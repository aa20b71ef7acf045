"""Patterns that traders of numbers (号贩子) leave among the tickets of a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sqlmodel import Session, col, select

from hall_client.base.text import Text
from hall_client.queue.records import Ticket, Visit
from hall_client.queue.views import Suspect, TicketState
from hall_client.store.work import Store

MANY = 3
"""So many tickets for one business on one day are no accident."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A ticket that was taken with an ID number, and who was served with it."""

    number: str
    business: str
    person: str
    mask: str
    state: TicketState
    issued_at: datetime
    state_at: datetime
    served_other: bool = False
    """Another person's card was shown at the window."""


def suspects(session: Session, store: Store) -> tuple[Suspect, ...]:
    """Patterns of today, newest first."""
    today = store.clock.today()
    tickets = session.exec(
        select(Ticket)
        .where(Ticket.day == today, Ticket.hall_id == store.hall_id, Ticket.person_key != "")
        .order_by(col(Ticket.issued_at))
    ).all()
    others = _served_others(session, store, tickets)
    return find([_taken(row, row.id in others) for row in tickets])


def _served_others(session: Session, store: Store, tickets: Sequence[Ticket]) -> set[str]:
    """Keys of the tickets with which a person was served, by a card, whose number is not the ticket's."""
    keys = {ticket.id: ticket.person_key for ticket in tickets}
    rows = session.exec(
        select(Visit.ticket_id, Visit.person_key)
        .join(Ticket, col(Ticket.id) == Visit.ticket_id)
        .where(Ticket.day == store.clock.today(), Ticket.hall_id == store.hall_id, Visit.verified != "")
    )
    return {ticket for ticket, person in rows if ticket in keys and person != keys[ticket]}


def _taken(row: Ticket, served_other: bool) -> Taken:
    state = TicketState(row.state)
    since = row.state_at or row.issued_at
    return Taken(row.number, row.business, row.person_key, row.person_mask, state, row.issued_at, since, served_other)


def find(tickets: Iterable[Taken]) -> tuple[Suspect, ...]:
    """The patterns among tickets given in the order of their issue, newest first.

    ``transferred``: taken with one ID and used by the holder of another. ``reissued``: cancelled, and taken again by the
    same person for the same business. ``duplicate``: three tickets and more of one person for one business.
    """
    groups: dict[tuple[str, str], list[Taken]] = {}
    found: list[Suspect] = []
    for ticket in tickets:
        groups.setdefault((ticket.person, ticket.business), []).append(ticket)
        if ticket.served_other:
            words = Text("{number} was taken with one ID and used with another.", number=ticket.number)
            found.append(_suspect("transferred", [ticket], words))
    for own in groups.values():
        found += _reissued(own)
        if len(own) >= MANY:
            words = Text("{count} tickets of one person for one business today.", count=len(own))
            found.append(_suspect("duplicate", own, words))
    return tuple(sorted(found, key=lambda suspect: suspect.at, reverse=True))


def _reissued(own: Sequence[Taken]) -> list[Suspect]:
    found = []
    for before, after in pairwise(own):
        if before.state is TicketState.CANCELLED and before.state_at <= after.issued_at:
            minutes = int((after.issued_at - before.state_at).total_seconds() // 60)
            words = Text(
                "{number} was cancelled; {again} was taken {minutes} min later.",
                number=before.number,
                again=after.number,
                minutes=minutes,
            )
            found.append(_suspect("reissued", [before, after], words))
    return found


def _suspect(pattern: str, own: Sequence[Taken], words: Text) -> Suspect:
    last = own[-1]
    numbers = tuple(ticket.number for ticket in own)
    return Suspect(pattern, last.mask, last.business, numbers, max(last.issued_at, last.state_at), words)
