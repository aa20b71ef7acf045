"""Reads what the lobby board shows; no column that could name a person.

The calls are one short read of their own, so that a new call is on the wall before anything else is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from hall_client.queue.board_views import BoardCall, BoardCalls, BoardLoads, BoardView
from hall_client.queue.conditions import is_call, is_set_aside, is_waiting
from hall_client.queue.forecast import Forecast
from hall_client.queue.reading import businesses, day_start
from hall_client.queue.records import HallNotice, Ticket, TicketStep
from hall_client.queue.views import IssuingView
from hall_client.store.records import Hall
from hall_client.store.work import Store

SHOWN_CALLS = 48
"""So many of the newest calls are read each time, for what became of their tickets."""
OVERLAP = timedelta(seconds=15)
"""Calls are read again for so long: one that waited for its turn to commit (ten seconds at most)
carries the time at which it began."""
BOARD_CALLS = 8
SOON = 3
NO_SHOWS = 6
NO_SHOW_SHOWN = timedelta(minutes=30)


class Wall:
    """The lobby board's reader."""

    def __init__(self, store: Store, forecast: Forecast, issuing: Callable[[], IssuingView]) -> None:
        """``issuing``: whether tickets are issued now."""
        self._store, self._forecast, self._issuing = store, forecast, issuing

    def calls(self, since: datetime | None = None) -> BoardCalls:
        """The newest calls of today, and if there are more, all since ``since`` (``at`` of the last reading)."""
        with self._store.read() as session:
            return self._calls(session, since)

    def loads(self) -> BoardLoads:
        """Who waits for what, who was passed over, and the notices."""
        with self._store.read() as session:
            return self._loads(session)

    def board(self) -> BoardView:
        """The whole board at once."""
        with self._store.read() as session:
            name = session.exec(select(Hall.name).where(Hall.id == self._store.hall_id)).one()
            calls, loads = self._calls(session, None), self._loads(session)
        newest: dict[str, BoardCall] = {}
        for call in calls.calls:
            newest.setdefault(call.number, call)
        return BoardView(
            hall_name=name,
            at=loads.at,
            calls=tuple(newest.values())[:BOARD_CALLS],
            soon=loads.soon,
            businesses=loads.businesses,
            no_shows=loads.no_shows,
            notices=loads.notices,
        )

    def _calls(self, session: Session, since: datetime | None) -> BoardCalls:
        at, begin = self._store.clock.now(), day_start(self._store, self._store.clock.today())
        found = self._calls_from(session, begin, SHOWN_CALLS)
        if since is not None and len(found) == SHOWN_CALLS and found[-1].at >= since - OVERLAP:
            found = self._calls_from(session, max(begin, since - OVERLAP), None)
        return BoardCalls(at, found)

    def _calls_from(self, session: Session, begin: datetime, most: int | None) -> tuple[BoardCall, ...]:
        columns = (TicketStep.id, Ticket.number, TicketStep.window, TicketStep.at, Ticket.state)
        rows: Iterable[Any] = session.connection().execute(
            select_columns(*map(col, columns))
            .join(Ticket, col(Ticket.id) == col(TicketStep.ticket_id))
            .where(col(TicketStep.hall_id) == self._store.hall_id, is_call(), col(TicketStep.at) >= begin)
            .order_by(col(TicketStep.at).desc(), col(TicketStep.id).desc())
            .limit(most)
        )
        return tuple(BoardCall(call, number, at_window, at, state) for call, number, at_window, at, state in rows)

    def _loads(self, session: Session) -> BoardLoads:
        return BoardLoads(
            at=self._store.clock.now(),
            soon=self._soon(session),
            businesses=businesses(session, self._store, self._forecast),
            no_shows=self._no_shows(session),
            notices=self._notices(session),
            stopped=self._stopped(),
        )

    def _soon(self, session: Session) -> tuple[str, ...]:
        waiting = select(Ticket.number).where(Ticket.hall_id == self._store.hall_id, is_waiting())
        return tuple(session.exec(waiting.order_by(col(Ticket.lane_at)).limit(SOON)))

    def _no_shows(self, session: Session) -> tuple[str, ...]:
        clock = self._store.clock
        rows = session.exec(
            select(Ticket.number)
            .where(Ticket.hall_id == self._store.hall_id, Ticket.day == clock.today(), is_set_aside())
            .where(Ticket.state == "no_show", col(Ticket.called_at) >= clock.now() - NO_SHOW_SHOWN)
            .order_by(col(Ticket.called_at).desc())
            .limit(NO_SHOWS)
        )
        return tuple(rows)

    def _notices(self, session: Session) -> tuple[str, ...]:
        """What was posted for now, then what the hall always says."""
        now = self._store.clock.now()
        posted = session.exec(
            select(HallNotice.text)
            .where(HallNotice.hall_id == self._store.hall_id)
            .where(HallNotice.from_at <= now, HallNotice.until_at > now)
            .order_by(col(HallNotice.from_at).desc(), col(HallNotice.id))
        ).all()
        facts = session.exec(select(Hall.facts).where(Hall.id == self._store.hall_id)).one()
        return (*posted, *facts.get("notices", ()))

    def _stopped(self) -> bool:
        view, clock = self._issuing(), self._store.clock
        over = view.by_hand or f"{clock.local(clock.now()):%H:%M}" >= view.closes
        return view.state == "stopped" or (view.state == "closed" and over)
