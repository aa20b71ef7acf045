"""How long waits will be, from what the store knows now. The model stands in ``estimate.py``."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Lock
from typing import Any

from sqlmodel import Session, col, select

from hall_client.base.errors import HallError
from hall_client.queue.estimate import Estimate, HallSnapshot, estimate
from hall_client.queue.habits import Habits, StepSeen, learn
from hall_client.queue.records import ServiceWindow, TicketStep, WindowBusiness
from hall_client.queue.rules import wait_range
from hall_client.queue.standing import HallReader
from hall_client.store.work import Store

USUAL_MINUTES = 8.0
"""Service time assumed where no window is open and nothing better is known."""
FRESH_SECONDS = 2.0
"""An estimate is given again for so long while nothing changed."""
KEPT_SECONDS = 10.0
"""Who takes a ticket is told from an estimate this old at most, with the people ahead as they are now."""
LEARNED_SECONDS = 60.0
REST = 20.0
"""However much changes, estimates take no more than one part in so many of a processor."""
AT_ONCE = 0.2
"""Seconds of work for which no rest is taken yet, so that a quiet hall's are fresh."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """An estimate with what it was made of."""

    estimate: Estimate
    mark: tuple[Any, ...]
    at: float
    clock: datetime
    owed: float
    """Seconds of work, of this and earlier ones, for which no rest was taken yet."""
    took: float
    told: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    """Ranges by business and people ahead: many ask for the same."""


class Forecast:
    """Waits of one hall. May be asked on any thread; estimates are made one at a time."""

    def __init__(self, store: Store) -> None:
        """Reads on first use."""
        self._store = store
        self._lock = Lock()
        self._kept: _Kept | None = None
        self._habits: Habits = Habits()
        self._learned_at: tuple[float, datetime] | None = None
        self._looked_at = float("-inf")

    def estimate(self) -> Estimate:
        """The waits as of now; the same one again for two seconds while no ticket moved.

        Raises:
            StoreAway: the database does not answer.
        """
        with self._lock:
            kept, begun = self._kept, time.thread_time()
            with self._store.read() as session:
                mark = self._mark(session)
                if kept is not None and self._still_holds(kept, mark):
                    self._looked_at = time.monotonic()
                    return kept.estimate
                snapshot = self._snapshot(session)
            made = estimate(snapshot)
            # The first one also loads libraries: it says nothing of the next.
            took = time.thread_time() - begun if kept is not None else 0.0
            owed = self._owed(kept) + took if kept is not None else 0.0
            self._looked_at = time.monotonic()
            self._kept = _Kept(made, mark, self._looked_at, self._store.clock.now(), owed, took)
        return made

    def refresh(self) -> None:
        """Makes ``wait`` tell what is known now; for screens that show the whole hall. Never fails."""
        with suppress(HallError):
            self.estimate()

    def wait(self, business: str, ahead: int, windows: int) -> tuple[int, int]:
        """A range in whole minutes for a newcomer with that many people ahead; (0, 0): at once.

        Never fails and, once an estimate was made, never waits for one in the making.
        """
        kept = self._recent()
        told = kept.told.get((business, ahead)) if kept is not None else None
        if told is None:
            told = self._tell(kept, business, ahead, windows)
        return told

    def _tell(self, kept: _Kept | None, business: str, ahead: int, windows: int) -> tuple[int, int]:
        found = kept.estimate.for_count(business, ahead) if kept is not None else None
        if kept is None or found is None or (found.none_open and not found.high):
            return wait_range(max(ahead, 1), windows, USUAL_MINUTES)
        kept.told[business, ahead] = found.low, found.high
        return found.low, found.high

    def closing(self, now: datetime) -> datetime:
        """When everybody who waits now will have been served; as likely sooner as later."""
        return now + timedelta(minutes=self.estimate().drained_minutes())

    def _recent(self) -> _Kept | None:
        kept = self._kept
        if kept is not None:
            # A day played fast does not ask more often than any other.
            fresh = time.monotonic() - self._looked_at < max(KEPT_SECONDS, REST * kept.took)
            if fresh or self._lock.locked():
                return kept
        self.refresh()
        return self._kept

    def _still_holds(self, kept: _Kept, mark: tuple[Any, ...]) -> bool:
        return self._owed(kept) > AT_ONCE or (mark == kept.mark and self._age(kept) < FRESH_SECONDS)

    def _owed(self, kept: _Kept) -> float:
        return max(0.0, kept.owed - self._age(kept) / REST)

    def _age(self, kept: _Kept) -> float:
        # A played day's clock runs faster than the computer's.
        return max(time.monotonic() - kept.at, abs((self._store.clock.now() - kept.clock).total_seconds()))

    def _mark(self, session: Session) -> tuple[Any, ...]:
        """What changes when a ticket or a window does."""
        hall = self._store.hall_id
        last = select(TicketStep.id).where(TicketStep.hall_id == hall).order_by(col(TicketStep.id).desc()).limit(1)
        states = select(ServiceWindow.number, ServiceWindow.state, ServiceWindow.staff_id)
        windows = session.exec(states.where(ServiceWindow.hall_id == hall).order_by(col(ServiceWindow.number)))
        served = select(WindowBusiness.window, WindowBusiness.business, WindowBusiness.rank)
        plan = session.exec(served.where(WindowBusiness.hall_id == hall).order_by(col(WindowBusiness.window)))
        return session.exec(last).first(), tuple(map(tuple, windows)), frozenset(map(tuple, plan))

    def _snapshot(self, session: Session) -> HallSnapshot:
        reader = HallReader(session, self._store)
        lanes, waiting = reader.lanes()
        habits = self._learn(reader, waiting)
        settings = reader.settings()
        return HallSnapshot(
            lanes,
            reader.windows(),
            habits,
            reader.codes(),
            settings.policy,
            settings.ratio if settings.policy == "ratio" else settings.starvation_factor,
        )

    def _learn(self, reader: HallReader, waiting: list[StepSeen]) -> Habits:
        """The hall's habits, learned anew after a minute of either clock."""
        clock, now = time.monotonic(), reader.now
        if (
            self._learned_at is None
            or clock - self._learned_at[0] > LEARNED_SECONDS
            or abs((now - self._learned_at[1]).total_seconds()) > LEARNED_SECONDS
        ):
            learned = learn([*reader.steps(), *waiting], reader.minute(now))
            self._habits, self._learned_at = replace(learned, usual=reader.usual()), (clock, now)
        return self._habits
