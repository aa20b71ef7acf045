"""The rows that each partial index holds, said in the index's own words, so that a query finds few among very many.

A bound value would hide from the engine that the index fits, and the query would walk through years of history.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement
from sqlmodel import col

from hall_client.queue.records import Ticket, TicketStep, Visit
from hall_client.store.columns import one_of


def is_waiting() -> ColumnElement[bool]:
    """Tickets in the index ``lane``."""
    return one_of(col(Ticket.state), "waiting")


def is_at_window() -> ColumnElement[bool]:
    """Tickets in the index ``one_ticket_at_window``."""
    return one_of(col(Ticket.state), "called", "serving")


def is_set_aside() -> ColumnElement[bool]:
    """Tickets in the index ``set_aside``."""
    return one_of(col(Ticket.state), "held", "no_show")


def is_call() -> ColumnElement[bool]:
    """Steps in the index ``calls``."""
    return one_of(col(TicketStep.step), "call", "recall")


def is_open() -> ColumnElement[bool]:
    """Visits in the index ``one_open_visit_at_window``."""
    return one_of(col(Visit.state), "open")


def is_ended() -> ColumnElement[bool]:
    """Visits in the index ``served``."""
    return one_of(col(Visit.state), "ended")
