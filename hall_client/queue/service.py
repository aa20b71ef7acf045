"""The queue as screens and scripts use it."""

from __future__ import annotations

import dataclasses

from hall_client.base.errors import BadInput
from hall_client.queue import desk, hot, moving, reading, scalping
from hall_client.queue.board import Wall
from hall_client.queue.board_views import BoardView
from hall_client.queue.current import Current
from hall_client.queue.day_change import begin_day
from hall_client.queue.forecast import Forecast
from hall_client.queue.issuing import Issuing
from hall_client.queue.records import QueueRulesRow, Ticket
from hall_client.queue.settings import QueueSettings, settings_body
from hall_client.queue.use_cases import reason_given
from hall_client.queue.views import BusinessView, CallView, Person, StepView, Suspect, TicketClass, TicketView
from hall_client.queue.visiting import Visiting, number_of
from hall_client.queue.windows import Windows
from hall_client.queue.writing import writing
from hall_client.staff.journal import write_journal
from hall_client.store.work import Store


class QueueService(Visiting, Windows):
    """Issues tickets, calls them to windows and leads them through their visit.

    Every use case is one transaction and raises ``QueueError`` (refused, nothing changed), ``BadInput`` (what was typed
    cannot be used) or ``StoreAway`` (the database does not answer). The use cases of a visit stand in ``visiting.py``,
    those of the windows in ``windows.py``; the table of all steps in ``rules.TRANSITIONS`` and docs/queue.md.
    """

    def __init__(self, store: Store, at_end: desk.VisitEnd = desk.nothing_more, current: Current | None = None) -> None:
        """Takes a store, what else belongs to the end of every visit, and the hall's rules if they are shared."""
        super().__init__(store, at_end, current)
        self.forecast = Forecast(store)
        self._issuing = Issuing(store, self.current, self.forecast)
        self.wall = Wall(store, self.forecast, self._issuing.view)
        """What the lobby board reads, piece by piece."""

    # tickets

    def businesses(self) -> tuple[BusinessView, ...]:
        """Every business with its present load."""
        with self._store.read() as session:
            return reading.businesses(session, self._store, self.forecast)

    def issue(
        self,
        business: str = "A",
        klass: TicketClass = TicketClass.NORMAL,
        person: Person | None = None,
        class_note: str = "",
        origin: str = "kiosk",
        key: str = "",
    ) -> TicketView:
        """Saves and gives a ticket; its ``ahead`` and wait range are those of this moment.

        ``warning`` says when no window is open for the business. Who may ask again without knowing what became of the
        first time chooses a ``key`` (32 hexadecimal digits, fresh per ticket): the same key gives the same ticket.
        """
        self.current.begin_day(ends_visits=False)
        self._issuing.refuse_when_stopped()
        if person is not None and person.id_number:
            person = dataclasses.replace(person, id_number=number_of(person))
        kept = self.current.day().kept > 0
        request = hot.Request(business, klass, class_note, origin, person, kept=kept, key=key)
        return hot.issue(self._store, request, self.forecast.wait)

    def ticket(self, ticket_id: str) -> TicketView:
        """A ticket as it stands now."""
        with self._store.read() as session:
            row = reading.read_ticket(session, self._store, ticket_id)
            view = reading.ticket_view(row, reading.business_names(session, self._store)[row.business])
        return dataclasses.replace(view, token=hot.ticket_token(self._store, ticket_id))

    def rejoin(self, ticket_id: str, window: str) -> TicketView:
        """Puts a passed-over ticket back in line, where the hall's rule says, on behalf of a window or the guide."""
        return self._at(window, lambda at: moving.rejoin(at, desk.some_ticket(at, ticket_id)))

    def cancel(self, ticket_id: str, window: str, reason: str) -> TicketView:
        """Withdraws a ticket that is not at a window; a visit that it left on hold ends."""
        note = reason_given(reason)

        def withdraw(at: desk.Desk) -> Ticket:
            ticket = desk.some_ticket(at, ticket_id)
            desk.step(at, ticket, "cancel", note)
            desk.end_held(at, ticket)
            return ticket

        return self._at(window, withdraw)

    def steps(self, ticket_id: str) -> tuple[StepView, ...]:
        """A ticket's history, oldest first."""
        with self._store.read() as session:
            return reading.steps(session, self._store, ticket_id)

    # calling

    def call_next(self, window: str = "1", expected: str | None = hot.ANY_TICKET) -> CallView | None:
        """Calls the next ticket to a window and says why this one; None when nobody waits.

        A screen passes the ticket it shows (or None) as ``expected``: a double click or a stale screen then gets the
        present call back instead of a second ticket. A script may leave it out. A called ticket whose person did not
        come is passed over; a visit in progress is refused, and so is a window that serves no queue.
        """
        self.current.begin_day(ends_visits=True)
        call = hot.call_next(self._store, self.current.policy(), window, expected)
        if call is None and self._found_nobody(window):
            call = hot.call_next(self._store, self.current.policy(), window, None)
        return call

    def call_ticket(self, window: str, ticket_id: str, reason: str) -> CallView:
        """Calls a chosen waiting ticket out of turn; the reason is journaled."""
        note = reason_given(reason)
        return self._call(window, lambda at: desk.call_chosen(at, desk.some_ticket(at, ticket_id), note))

    def recall(self, window: str) -> CallView:
        """Calls the present ticket once more; past the hall's limit it is passed over instead, and its state says so."""
        return self._call(window, desk.recall)

    def no_show(self, window: str) -> TicketView:
        """Passes the present ticket over: its person did not come."""

        def pass_over(at: desk.Desk) -> Ticket:
            ticket = desk.present_ticket(at)
            desk.step(at, ticket, "no_show")
            return ticket

        return self._at(window, pass_over)

    def return_to_queue(self, window: str, reason: str) -> TicketView:
        """Puts the present ticket back to its old place in the queue; a visit that had begun ends."""
        note = reason_given(reason)
        return self._at(window, lambda at: moving.return_to_queue(at, note), bound=True)

    def transfer(self, window: str, to_business: str | None, to_window: str | None, reason: str) -> TicketView:
        """Sends the present ticket to another queue or window; number, class and waiting time stay."""
        note = reason_given(reason)
        if not to_business and not to_window:
            raise BadInput("Choose a business or a window to transfer to.")
        return self._at(window, lambda at: moving.transfer(at, to_business, to_window, note), to_window, bound=True)

    # the hall

    def board(self) -> BoardView:
        """All that the lobby board shows."""
        return self.wall.board()

    def settings(self) -> QueueSettings:
        """The hall's rules of the queue."""
        return self.current.settings()

    def change_settings(self, settings: QueueSettings, who: str, reason: str) -> None:
        """Sets the hall's rules of the queue; every program of the hall follows within two seconds."""
        note = reason_given(reason)
        with writing(self._store) as work:
            work.alone("rules")
            row = work.session.get(QueueRulesRow, self._store.hall_id)
            before = row.body if row else {}
            body, now = settings_body(settings), self._store.clock.now()
            row = row or QueueRulesRow(hall_id=self._store.hall_id, body=body, changed_at=now)
            row.body, row.changed_at = body, now
            work.session.add(row)
            changed = {key: value for key, value in body.items() if before.get(key) != value}
            write_journal(work, self._store, "hall.rules", "", who=who, at=now, reason=note, **changed)
            work.changed("hall", "rules")
        self.current.forget()

    def suspects(self) -> tuple[Suspect, ...]:
        """Patterns of today that traders of numbers leave, newest first."""
        with self._store.read() as session:
            return scalping.suspects(session, self._store)

    def expire_past_days(self) -> int:
        """Ends every open ticket of an earlier day (or keeps it, if the hall does) and gives the count of the ended."""
        expired = begin_day(self._store, self.current.settings(), self._at_end)
        self.current.forget()
        return expired
