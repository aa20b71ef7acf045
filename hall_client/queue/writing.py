"""A write transaction of the queue: what a unique index of the database forbids is said as what happened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.exc import IntegrityError

from hall_client.queue.errors import QueueError
from hall_client.store.work import Store, Work

LOCK: dict[str, Any] = {"key_share": True}
"""How a row is locked that is decided upon: ``FOR NO KEY UPDATE``, as ``with_for_update(key_share=True)`` says, too. SQLite
has one writer at a time and needs none.

Always in this order, so that no two transactions wait for each other: the hall's day, windows by number, appointment,
tickets by key, visits. The journal comes last by itself.
"""


@contextmanager
def writing(store: Store) -> Iterator[Work]:
    """One write transaction.

    Raises:
        QueueError: somebody else did meanwhile what now cannot be done twice.
        StoreAway: the database does not answer.
    """
    with refusing(), store.write() as work:
        yield work


@contextmanager
def refusing() -> Iterator[None]:
    """Says what the database forbids as what happened.

    Raises:
        QueueError: somebody else did meanwhile what now cannot be done twice.
    """
    try:
        yield
    except Exception as error:
        known = _refusal(error)
        if known is None:
            raise
        raise known from error


def _refusal(error: Exception) -> QueueError | None:
    """The sentence for a broken constraint: PostgreSQL names it, SQLite names its columns. None for anything else."""
    cause = error.orig if isinstance(error, IntegrityError) else error
    message = str(cause) if isinstance(cause, sqlite3.IntegrityError) or _state(cause).startswith("23") else ""
    if "one_ticket_at_window" in message or "ticket.hall_id, ticket.window" in message:
        return QueueError("Another ticket stands at this window by now. Look again.")
    if "one_ticket_per_person" in message or "ticket.person_key" in message:
        return QueueError("This person already waits for this business. Cancel one of the two first.")
    if "one_open_visit_at_window" in message or "visit.hall_id, visit.window" in message:
        return QueueError("A visit is in progress at this window already.")
    if "one_window_per_staff" in message or "service_window.staff_id" in message:
        return QueueError("This member of staff sits at another window by now. Sign out there first.")
    if "one_appointment_per_code" in message or "appointment.code" in message:
        return QueueError("An appointment with this code was booked meanwhile.")
    if "queue_rules" in message:
        return QueueError("Somebody else changed the rules at this moment. Look again.")
    return None


def _state(cause: object) -> str:
    return str(getattr(cause, "sqlstate", None) or "")
