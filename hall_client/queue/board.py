"""Reads what the lobby board shows; no column that could name a person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, select

from hall_client.queue.conditions import is_call, is_set_aside, is_waiting
from hall_client.queue.forecast import Forecast
from hall_client.queue.reading import businesses, day_start
from hall_client.queue.records import Ticket, TicketStep
from hall_client.queue.views import BoardCall, BoardView
from hall_client.store.records import Hall
from hall_client.store.work import Store

BOARD_CALLS = 8
SOON = 3
BOARD_NO_SHOWS = 6
NO_SHOW_SHOWN = timedelta(minutes=30)


def board(session: Session, store: Store, forecast: Forecast) -> BoardView:
    """All that the lobby board shows; no column that could name a person is read."""
    hall = session.get(Hall, store.hall_id)
    loads = businesses(session, store, forecast)
    soon = session.exec(
        select(Ticket.number)
        .where(Ticket.hall_id == store.hall_id, is_waiting())
        .order_by(col(Ticket.lane_at))
        .limit(SOON)
    )
    return BoardView(
        hall_name=hall.name if hall else "",
        at=store.clock.now(),
        calls=_board_calls(session, store),
        soon=tuple(soon),
        businesses=loads,
        no_shows=_board_no_shows(session, store),
        notices=tuple(hall.facts.get("notices", ())) if hall else (),
    )


def _board_calls(session: Session, store: Store) -> tuple[BoardCall, ...]:
    rows: Iterable[Any] = session.exec(
        select(TicketStep.id, Ticket.number, TicketStep.window, TicketStep.at)
        .join(Ticket, col(Ticket.id) == TicketStep.ticket_id)
        .where(TicketStep.hall_id == store.hall_id, is_call())
        .where(TicketStep.at >= day_start(store, store.clock.today()))
        .order_by(col(TicketStep.at).desc(), col(TicketStep.id).desc())
        .limit(BOARD_CALLS * 4)
    )
    newest: dict[str, BoardCall] = {}
    for identity, number, at_window, at in rows:
        newest.setdefault(number, BoardCall(identity, number, at_window, at))
    return tuple(newest.values())[:BOARD_CALLS]


def _board_no_shows(session: Session, store: Store) -> tuple[str, ...]:
    rows = session.exec(
        select(Ticket.number)
        .where(Ticket.hall_id == store.hall_id, Ticket.day == store.clock.today(), is_set_aside())
        .where(Ticket.state == "no_show", col(Ticket.called_at) >= store.clock.now() - NO_SHOW_SHOWN)
        .order_by(col(Ticket.called_at).desc())
        .limit(BOARD_NO_SHOWS)
    )
    return tuple(rows)
