"""The day of the hall in its manager's hands: issuing, the end of the day, notices, calls for the guide."""

from __future__ import annotations

from hall_client.base.text import Text
from hall_client.queue import desk
from hall_client.queue.appointment_rows import miss_before
from hall_client.queue.current import Current
from hall_client.queue.day_change import expire, lock_day, open_tickets
from hall_client.queue.forecast import Forecast
from hall_client.queue.issuing import Issuing
from hall_client.queue.notices import Notices
from hall_client.queue.records import HallDay
from hall_client.queue.rules import TRANSITIONS, issuing_by_rule
from hall_client.queue.use_cases import reason_given
from hall_client.queue.views import IssuingView
from hall_client.queue.writing import writing
from hall_client.staff.journal import write_journal
from hall_client.store.work import Store, Work


class HallDayService(Notices):
    """What concerns the hall as a whole. Every action of a manager takes who and why, and is journaled.

    Raises ``QueueError``, ``BadInput`` and ``StoreAway`` as the queue does.
    """

    def __init__(self, store: Store, current: Current, forecast: Forecast) -> None:
        """Takes the rules shared with the queue and its forecast."""
        super().__init__(store)
        self._current = current
        self._issuing = Issuing(store, current, forecast)

    def issuing(self) -> IssuingView:
        """Whether tickets are issued now, and why."""
        return self._issuing.view()

    def look_ahead(self) -> None:
        """Has the forecast behind ``issuing`` worked out, which then waits for none."""
        self._issuing.look_ahead()

    def stop_issuing(self, who: str, reason: str) -> IssuingView:
        """Issues no more tickets today; those who wait are served, and booked people may still check in."""
        return self._set_issuing("stopped", who, reason)

    def issue_again(self, who: str, reason: str) -> IssuingView:
        """Issues tickets again: by the rule where it allows so, otherwise in spite of it; an ended day goes on."""
        now = self._store.clock.now()
        settings = self._current.settings()
        by_rule, _ = issuing_by_rule(settings, self._store.clock.local(now), self._issuing.drained_at(now))
        return self._set_issuing("by_rule" if by_rule == "open" else "open", who, reason)

    def _set_issuing(self, issuing: str, who: str, reason: str) -> IssuingView:
        note = reason_given(reason)
        self._current.begin_day(ends_visits=True)
        with writing(self._store) as work:
            row = self._day(work)
            row.issuing, row.ended_at = issuing, None
            self._say(work, row, who, note, f"hall.issuing.{issuing}")
        self._current.forget()
        return self.issuing()

    def end_day(self, who: str, reason: str) -> int:
        """Ends the day: no more tickets, and what is open expires; visits in progress go on to their own end.

        A hall that keeps tickets overnight keeps those waiting or on hold for its next day. Appointments that nobody
        checked in for are missed. Gives the count of the expired; doing so twice is harmless.
        """
        note = reason_given(reason)
        self._current.begin_day(ends_visits=True)
        keep = [state.value for state in TRANSITIONS["keep"][0]] if self._current.settings().keep_overnight else []
        with writing(self._store) as work:
            row = self._day(work)
            row.issuing, row.ended_at = "stopped", self._store.clock.now()
            self._say(work, row, who, note, "hall.end")
            miss_before(self._store, work, self._store.clock.now())
            at = desk.nowhere(self._store, work, self._current.at_end, who)
            count = expire(at, [one for one in open_tickets(self._store, work) if one.state not in keep], note)
        self._current.forget()
        return count

    def _day(self, work: Work) -> HallDay:
        return lock_day(self._store, work, self._store.clock.today())

    def _say(self, work: Work, row: HallDay, who: str, note: str, action: str) -> None:
        said = Text("{reason}", reason=note)
        row.reason = {"template": said.template, "params": said.params}
        row.who, row.changed_at = who, self._store.clock.now()
        work.session.add(row)
        write_journal(work, self._store, action, str(row.day), who=who, reason=note)
        work.changed("hall", "day")
