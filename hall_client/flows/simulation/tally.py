"""What a played day came to."""

from __future__ import annotations

import statistics
from collections import Counter
from dataclasses import dataclass, field

from hall_client.queue.views import TicketClass


@dataclass(slots=True)
class Tally:
    """Counts and waits of the day so far; waits in minutes, by the class at issue."""

    counts: Counter[str] = field(default_factory=Counter)
    """tickets, served, no_shows, returned, held, transferred, refused"""
    levels: Counter[int] = field(default_factory=Counter)
    """Ratings by level; 0: declined."""
    waits: dict[TicketClass, list[float]] = field(default_factory=dict)
    waiting: set[str] = field(default_factory=set)
    """Tickets that wait now."""

    def called(self, klass: TicketClass, minutes: float) -> None:
        """Somebody was called for the first time after so many minutes."""
        self.waits.setdefault(klass, []).append(minutes)

    def mean_wait(self, klass: TicketClass) -> float | None:
        """The mean wait of a class in minutes, or None when nobody of it was called."""
        waits = self.waits.get(klass)
        return statistics.fmean(waits) if waits else None
