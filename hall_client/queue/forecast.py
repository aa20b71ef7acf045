"""How long a wait will be: recent service times, kept for a minute."""

from __future__ import annotations

import statistics
import time

from sqlmodel import col, select

from hall_client.queue.conditions import is_ended
from hall_client.queue.records import Ticket, Visit
from hall_client.queue.rules import wait_range
from hall_client.store.work import Store

USUAL_MINUTES = 6.0
"""Service time assumed for a business without enough finished visits."""
_RECENT = 60
_ENOUGH = 5
_KEPT_SECONDS = 60.0


class Forecast:
    """Estimates waits from the median of the last finished visits of each business."""

    def __init__(self, store: Store) -> None:
        """Reads on first use."""
        self._store = store
        self._minutes: dict[str, float] = {}
        self._read_at = float("-inf")

    def wait(self, business: str, ahead: int, windows: int) -> tuple[int, int]:
        """A range in whole minutes for somebody with that many people ahead; (0, 0): at once."""
        if time.monotonic() - self._read_at > _KEPT_SECONDS:
            self._minutes, self._read_at = self._read(), time.monotonic()
        return wait_range(ahead, windows, self._minutes.get(business, USUAL_MINUTES))

    def _read(self) -> dict[str, float]:
        with self._store.read() as session:
            rows = session.exec(
                select(Ticket.business, Visit.started_at, Visit.ended_at)
                .join(Ticket, col(Ticket.id) == Visit.ticket_id)
                .where(Visit.hall_id == self._store.hall_id, is_ended())
                .order_by(col(Visit.started_at).desc())
                .limit(_RECENT * 6)
            ).all()
        times: dict[str, list[float]] = {}
        for business, started, ended in rows:
            found = times.setdefault(business, [])
            if ended is not None and len(found) < _RECENT:
                found.append((ended - started).total_seconds() / 60)
        return {business: statistics.median(found) for business, found in times.items() if len(found) >= _ENOUGH}
