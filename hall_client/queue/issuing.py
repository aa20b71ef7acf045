"""Whether the hall issues tickets now: by its rule, or as its manager said."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from hall_client.base.text import Text
from hall_client.queue.current import Current
from hall_client.queue.errors import QueueError
from hall_client.queue.forecast import Forecast
from hall_client.queue.rules import issuing_by_rule
from hall_client.queue.views import IssuingView
from hall_client.store.work import Store

KEPT_SECONDS = 10.0
"""A forecast of the backlog serves for so long."""


class Issuing:
    """Answers at every ticket without asking the database each time."""

    def __init__(self, store: Store, current: Current, forecast: Forecast) -> None:
        """Takes the hall's rules and its forecast."""
        self._store, self._current, self._forecast = store, current, forecast
        self._drained: tuple[float, datetime | None] = (float("-inf"), None)

    def view(self) -> IssuingView:
        """Whether tickets are issued now, and why."""
        settings, day, now = self._current.settings(), self._current.day(), self._store.clock.now()
        drained = self.drained_at(now)
        state, words = issuing_by_rule(settings, self._store.clock.local(now), drained)
        by_hand = day.issuing != "by_rule"
        if day.ended_at is not None:
            state, words, by_hand = "closed", Text("The day was ended: {reason}", reason=day.reason), True
        elif day.issuing == "stopped":
            state, words = "stopped", Text("No more tickets today: {reason}", reason=day.reason)
        elif day.issuing == "open":
            state, words = "open", Text("Tickets are issued, whatever the rule says: {reason}", reason=day.reason)
        return IssuingView(state, by_hand, words, settings.last_ticket, settings.closes, drained)

    def refuse_when_stopped(self) -> None:
        """Lets a ticket be issued.

        Raises:
            QueueError: none is issued now; the sentence says why.
        """
        settings, day = self._current.settings(), self._current.day()
        if not settings.keep_hours and day.issuing == "by_rule" and day.ended_at is None:
            return
        view = self.view()
        if view.state != "open":
            raise QueueError("No tickets now. {reason}", reason=view.words)

    def look_ahead(self) -> None:
        """Works out anew what ``view`` then tells for ten seconds without a forecast of its own."""
        self._read_anew(self._store.clock.now())

    def drained_at(self, now: datetime) -> datetime | None:
        """When those who wait now would all have been served; None when no window is open for them."""
        read_at, drained = self._drained
        if time.monotonic() - read_at > KEPT_SECONDS:
            drained = self._read_anew(now)
        return drained

    def _read_anew(self, now: datetime) -> datetime | None:
        drained = self._read_drained(now)
        self._drained = time.monotonic(), drained
        return drained

    def _read_drained(self, now: datetime) -> datetime | None:
        estimate = self._forecast.estimate()
        waiting = sum(sum(loads.values()) for loads in estimate.waiting.values())
        minutes = estimate.drained_minutes()
        return None if waiting and not minutes else now + timedelta(minutes=minutes)
