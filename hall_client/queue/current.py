"""The hall's rules and day as a program knows them, so that issuing and calling ask the database nothing more."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date, datetime

from hall_client.base.text import Text
from hall_client.queue.day_change import begin_day
from hall_client.queue.desk import VisitEnd, nothing_more
from hall_client.queue.policies import policy_of
from hall_client.queue.records import HallDay, QueueRulesRow
from hall_client.queue.rules import CallingPolicy
from hall_client.queue.settings import QueueSettings, settings_from
from hall_client.store.work import Store

_NOTHING = Text("")
KEPT_SECONDS = 2.0
"""What another program changed is known here after so long."""


@dataclass(frozen=True, slots=True)
class DayNow:
    """Today: ``issuing`` is by_rule, stopped or open; ``kept`` counts tickets of an earlier day that still wait."""

    day: date
    begun: bool = False
    issuing: str = "by_rule"
    reason: Text = _NOTHING
    kept: int = 0
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    read_at: float
    settings: QueueSettings
    policy: CallingPolicy
    day: DayNow


class Current:
    """Settings, policy and day of the hall, read again after two seconds. Shared by the services of one program."""

    def __init__(self, store: Store, at_end: VisitEnd = nothing_more) -> None:
        """Takes what else belongs to the end of a visit: a new day ends those left on hold. Reads on first use."""
        self._store = store
        self.at_end = at_end
        self._known: _Known | None = None
        self._swept: date | None = None

    def settings(self) -> QueueSettings:
        """The hall's rules of the queue."""
        return self._now().settings

    def policy(self) -> CallingPolicy:
        """The hall's calling policy."""
        return self._now().policy

    def day(self) -> DayNow:
        """Today as the manager and the rules left it."""
        return self._now().day

    def begin_day(self, *, ends_visits: bool) -> None:
        """Ends what yesterday left, once per hall and day; costs nothing when the day has begun.

        A station that only issues leaves visits on hold alone: what belongs to their end is not its business. Each that
        ``ends_visits`` looks for them once a day.
        """
        day = self._now().day
        if not day.begun or (ends_visits and self._swept != day.day):
            begin_day(self._store, self.settings(), self.at_end if ends_visits else None)
            self._swept = day.day if ends_visits else self._swept
            self.forget()

    def forget(self) -> None:
        """Reads again at the next use: this program changed something."""
        self._known = None

    def _now(self) -> _Known:
        known, today = self._known, self._store.clock.today()
        if known is None or known.day.day != today or time.monotonic() - known.read_at > KEPT_SECONDS:
            known = self._known = self._read(today)
        return known

    def _read(self, today: date) -> _Known:
        read_at = time.monotonic()
        with self._store.read() as session:
            rules = session.get(QueueRulesRow, self._store.hall_id)
            row = session.get(HallDay, (self._store.hall_id, today))
        settings = settings_from(rules.body) if rules else QueueSettings()
        day = (
            DayNow(today, True, row.issuing, stored_text(row.reason), row.kept, row.ended_at) if row else DayNow(today)
        )
        return _Known(read_at, settings, policy_of(settings, self._store.clock.zone), day)


def stored_text(body: dict[str, object]) -> Text:
    """The sentence behind a stored one; empty for none."""
    if not body:
        return _NOTHING
    params = body.get("params", {})
    return Text(str(body["template"]), **(params if isinstance(params, dict) else {}))
