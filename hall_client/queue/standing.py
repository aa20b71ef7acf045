"""What an estimate needs of the store: few rows, by indexes, whatever the hall's past."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Executable
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from hall_client.queue.conditions import is_at_window, is_call, is_waiting
from hall_client.queue.estimate import LaneNow, WindowNow
from hall_client.queue.habits import StepSeen
from hall_client.queue.records import Business, QueueRulesRow, ServiceWindow, Ticket, TicketStep, WindowBusiness
from hall_client.queue.settings import QueueSettings, settings_from
from hall_client.queue.views import TicketClass
from hall_client.store.work import Store

RECENT_CALLS = 1200
"""Calls from whose tickets the hall's habits are learned."""
RECENT_STEPS = 300
WALK = timedelta(minutes=1)
"""From a call to the beginning of the visit, about."""
_FREED = frozenset({"finish", "no_show", "hold", "transfer"})


class HallReader:
    """Reads what an estimate needs, in one read transaction."""

    def __init__(self, session: Session, store: Store) -> None:
        """The instant is that of the store's clock now."""
        self._session, self._hall = session, store.hall_id
        self.now = store.clock.now()

    def _rows(self, query: Executable) -> Iterable[Any]:
        return self._session.connection().execute(query)

    def minute(self, at: datetime) -> float:
        """On the clock of the steps."""
        return at.timestamp() / 60

    def lanes(self) -> tuple[tuple[LaneNow, ...], list[StepSeen]]:
        """Who waits, as lanes and as arrivals."""
        columns = (Ticket.id, Ticket.business, Ticket.klass, Ticket.lane_at, Ticket.only_window)
        waiting = select_columns(*map(col, columns)).where(col(Ticket.hall_id) == self._hall, is_waiting())
        rows = self._rows(waiting.order_by(col(Ticket.lane_at)))
        ages: dict[tuple[str, TicketClass, str], list[float]] = {}
        seen: list[StepSeen] = []
        now = self.minute(self.now)
        for ticket, business, klass, lane_at, only in rows:
            at = lane_at / 60e6
            ages.setdefault((business, TicketClass(klass), only), []).append(now - at)
            seen.append(StepSeen(ticket, min(at, now), "issue", "", business, TicketClass(klass)))
        return tuple(LaneNow(code, klass, tuple(own), only) for (code, klass, only), own in ages.items()), seen

    def windows(self) -> tuple[WindowNow, ...]:
        """The windows that work or will again soon: open or paused, with somebody there.

        In a hall where nobody signed in at all, scripts do the calling: every open window counts.
        """
        rows = list(self._session.exec(select(ServiceWindow).where(ServiceWindow.hall_id == self._hall)))
        busy, served, freed = self._busy(), self._served(), self._freed()
        signed_in = any(row.staff_id for row in rows)
        return tuple(
            self._window(row, served.get(row.number, {}), busy.get(row.number), freed)
            for row in rows
            if row.number in busy or (row.state != "closed" and (row.staff_id or not signed_in))
        )

    def _window(
        self, row: ServiceWindow, served: dict[str, int], busy: tuple[str, str, datetime] | None, freed: dict[str, datetime]
    ) -> WindowNow:  # fmt: skip
        codes, helps = tuple(served), {code: rank for code, rank in served.items() if rank > 1}
        if busy is not None:
            phase, business, since = busy
            return WindowNow(row.number, codes, phase, business, self._since(since), row.last_class, helps)
        phase = "paused" if row.state == "paused" else "free"
        free_since = max(filter(None, (row.state_at, freed.get(row.number))), default=None)
        return WindowNow(row.number, codes, phase, "", self._since(free_since), row.last_class, helps)

    def _since(self, at: datetime | None) -> float:
        return max(0.0, (self.now - at).total_seconds() / 60) if at else 0.0

    def _busy(self) -> dict[str, tuple[str, str, datetime]]:
        """Phase, business and time of the call of the ticket at each window; one resumed was as good as called then."""
        columns = (Ticket.window, Ticket.state, Ticket.business, Ticket.called_at, Ticket.state_at)
        rows = self._rows(select_columns(*map(col, columns)).where(col(Ticket.hall_id) == self._hall, is_at_window()))
        return {
            window: (
                state,
                business,
                max(filter(None, (called, changed - WALK if changed else None)), default=self.now),
            )
            for window, state, business, called, changed in rows
        }

    def _served(self) -> dict[str, dict[str, int]]:
        rows = self._session.exec(
            select(WindowBusiness.window, WindowBusiness.business, WindowBusiness.rank).where(
                WindowBusiness.hall_id == self._hall
            )
        )
        found: dict[str, dict[str, int]] = {}
        for window, business, rank in rows:
            found.setdefault(window, {})[business] = rank
        return found

    def _freed(self) -> dict[str, datetime]:
        """When each window last became free, as far as the newest steps tell."""
        rows = self._session.exec(
            select(TicketStep.window, TicketStep.at, TicketStep.step)
            .where(TicketStep.hall_id == self._hall).order_by(col(TicketStep.id).desc()).limit(RECENT_STEPS)
        )  # fmt: skip
        found: dict[str, datetime] = {}
        for window, at, step in rows:
            if step in _FREED:
                found.setdefault(window, at)
        return found

    def steps(self) -> list[StepSeen]:
        """All steps of the tickets that were called lately."""
        calls = (
            select(TicketStep.ticket_id)
            .where(TicketStep.hall_id == self._hall, is_call())
            .order_by(col(TicketStep.at).desc())
            .limit(RECENT_CALLS)
        )
        tickets = list(dict.fromkeys(self._session.exec(calls)))
        columns = (
            TicketStep.ticket_id,
            TicketStep.at,
            TicketStep.step,
            TicketStep.window,
            Ticket.business,
            Ticket.klass,
        )
        query = select_columns(*map(col, columns)).join(Ticket, col(Ticket.id) == col(TicketStep.ticket_id))
        return [
            StepSeen(ticket, self.minute(at), step, window, business, TicketClass(klass))
            for ticket, at, step, window, business, klass in self._rows(
                query.where(col(TicketStep.ticket_id).in_(tickets))
            )
        ]

    def codes(self) -> tuple[str, ...]:
        """The hall's businesses."""
        rows = select(Business.code).where(Business.hall_id == self._hall).order_by(col(Business.position))
        return tuple(self._session.exec(rows))

    def usual(self) -> dict[str, float]:
        """Minutes that the hall itself expects a visit to take, where it says so."""
        rows = select(Business.code, Business.usual_minutes).where(Business.hall_id == self._hall)
        return {code: float(minutes) for code, minutes in self._session.exec(rows) if minutes}

    def settings(self) -> QueueSettings:
        """The rules of the queue."""
        row = self._session.get(QueueRulesRow, self._hall)
        return settings_from(row.body) if row else QueueSettings()
