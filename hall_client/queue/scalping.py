"""Patterns that traders of numbers (号贩子) leave among the tickets of a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, func, or_
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
    others = _served_others(session, store)
    return find([_taken(row, others) for row in _several_or_used(session, store, others)])


def _of_today(store: Store) -> tuple[ColumnElement[bool], ...]:
    return col(Ticket.day) == store.clock.today(), col(Ticket.hall_id) == store.hall_id, col(Ticket.person_key) != ""


def _served_others(session: Session, store: Store) -> set[str]:
    """Keys of the tickets with which a person was served, by a card, whose number is not the ticket's."""
    query = select(Ticket.id).join(Visit, col(Visit.ticket_id) == col(Ticket.id)).where(*_of_today(store))
    return set(session.exec(query.where(Visit.verified != "", Visit.person_key != Ticket.person_key)))


def _several_or_used(session: Session, store: Store, used: set[str]) -> Sequence[Any]:
    """The tickets of those who took more than one, and these ones, in the order of their issue: of a large hall's day
    that leaves few."""
    several = (
        select(Ticket.person_key).where(*_of_today(store)).group_by(col(Ticket.person_key)).having(func.count() > 1)
    )
    row = Ticket
    columns = (
        row.id, row.number, row.business, row.person_key, row.person_mask, row.state, row.issued_at, row.state_at,
    )  # fmt: skip
    which = or_(col(row.person_key).in_(several), col(row.id).in_(sorted(used)))
    query = select(*columns).where(*_of_today(store), which)  # type: ignore[call-overload] # SQLModel knows up to four columns
    return list(session.exec(query.order_by(col(row.issued_at))))


def _taken(row: Any, used: set[str]) -> Taken:
    identity, number, business, person, mask, state, issued_at, state_at = row
    return Taken(number, business, person, mask, TicketState(state), issued_at, state_at or issued_at, identity in used)


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
