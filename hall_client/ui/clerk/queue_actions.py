"""What the clerk does with tickets and visits. Each is one service call; the rules are the service's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_client.queue.views import TicketClass, TicketState
from hall_client.reviews.views import ReviewProgress
from hall_client.ui.clerk.presenter import Presenter
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_client.queue.views import CallView, Person, TicketView, VisitView


class QueueActions:
    """Calls, starts, holds, transfers, finishes."""

    def __init__(self, presenter: Presenter) -> None:
        """Acts through the presenter."""
        self._at = presenter
        self._queue, self._window = presenter.hall.queue, presenter.window

    def call_next(self) -> None:
        """Calls the next ticket, as seen from the ticket that the screen shows."""
        ticket = self._at.desk.ticket
        expected = ticket.id if ticket else None
        self._at.act("call", lambda: self._queue.call_next(self._window, expected=expected), self._called)

    def finish_and_call(self) -> None:
        """Ends the visit, invites the review and calls the next ticket."""

        def both() -> CallView | None:
            self._at.hall.visits.finish_and_ask(self._window)
            return self._queue.call_next(self._window, expected=None)

        self._at.act("call", both, self._called)

    def call_ticket(self, ticket_id: str, reason: str) -> None:
        """Calls a chosen ticket."""
        self._at.act("call", lambda: self._queue.call_ticket(self._window, ticket_id, reason))

    def recall(self) -> None:
        """Calls once more."""
        self._at.act("recall", lambda: self._queue.recall(self._window), self._recalled)

    def no_show(self) -> None:
        """Passes the ticket over."""
        self._at.act("no_show", lambda: self._queue.no_show(self._window))

    def start(self) -> None:
        """Begins the visit."""
        self._at.act("start", lambda: self._queue.start(self._window))

    def hold(self, reason: str) -> None:
        """Sets the visit aside."""
        self._at.act("hold", lambda: self._queue.hold(self._window, reason))

    def transfer(self, number: str, to_business: str | None, to_window: str | None, reason: str) -> None:
        """Sends the ticket on."""
        to = tr("Window {n}").format(n=to_window) if to_window else to_business or ""
        self._at.act(
            "transfer",
            lambda: self._queue.transfer(self._window, to_business, to_window, reason),
            lambda _: self._done(tr("{number} was sent on: {goal}.").format(number=number, goal=to)),
        )

    def give_back(self, number: str, reason: str) -> None:
        """Puts the present ticket back to its place in the queue."""
        self._at.act(
            "return",
            lambda: self._queue.return_to_queue(self._window, reason),
            lambda _: self._done(tr("{number} waits again at its old place.").format(number=number)),
        )

    def cancel(self, ticket_id: str, number: str, reason: str) -> None:
        """Withdraws a ticket that is not at a window."""
        self._at.act(
            "cancel",
            lambda: self._queue.cancel(ticket_id, self._window, reason),
            lambda _: self._done(tr("{number} is withdrawn.").format(number=number)),
        )

    def merge(self, ticket_id: str, number: str, reason: str) -> None:
        """Takes another ticket of the person into the visit."""
        self._at.act(
            "merge",
            lambda: self._queue.merge(self._window, ticket_id, reason),
            lambda _: self._done(tr("{number} belongs to this visit now.").format(number=number)),
        )

    def split(self, ticket_id: str, number: str) -> None:
        """Takes a merged ticket out of the visit again."""
        self._at.act(
            "split",
            lambda: self._queue.split(self._window, ticket_id),
            lambda _: self._done(tr("{number} waits again at its old place.").format(number=number)),
        )

    def resume(self, ticket_id: str) -> None:
        """Takes a held visit up again."""
        self._at.act("resume", lambda: self._queue.resume(self._window, ticket_id))

    def rejoin(self, ticket_id: str) -> None:
        """Puts a passed-over ticket back in line."""
        self._at.act(
            "rejoin",
            lambda: self._queue.rejoin(ticket_id, self._window),
            self._rejoined,
        )

    def identify(self, person: Person, done: Callable[[VisitView], object], failed: Callable[[str], object]) -> None:
        """Says who the visitor is; the sentence of a refusal goes to the field."""

        def known(visit: VisitView) -> None:
            self._at.wish = None
            done(visit)

        self._at.act("identify", lambda: self._queue.identify(self._window, person), known, failed)

    def set_phone(self, phone: str, done: Callable[[], object], failed: Callable[[str], object]) -> None:
        """Keeps the phone number."""
        self._at.act("phone", lambda: self._queue.set_phone(self._window, phone), lambda _: done(), failed)

    def skip_identity(self) -> None:
        """Puts the identity check off; the visit goes on."""
        visit = self._at.desk.visit
        if visit is not None:
            self._at.set(skipped=self._at.desk.skipped | {visit.id})
            self._at.go(None)

    def finish(self) -> None:
        """Ends the visit and invites the review."""
        self._at.act("finish", lambda: self._at.hall.visits.finish_and_ask(self._window), self._finished)

    def pause(self, reason: str) -> None:
        """Stops calling."""
        self._at.own_state = "paused"
        self._at.act("pause", lambda: self._queue.pause_window(self._window, reason))

    def open(self) -> None:
        """Lets the window call."""
        self._at.own_state = "open"
        self._at.act("pause", lambda: self._queue.open_window(self._window))

    def _called(self, call: CallView | None) -> None:
        if call is None:
            self._at.say(Message("info", tr("Nobody is waiting for this window.")))

    def _done(self, words: str) -> None:
        self._at.say(Message("done", words))

    def _rejoined(self, ticket: TicketView) -> None:
        words = tr("{number} waits again.").format(number=ticket.number)
        if ticket.klass is TicketClass.RETURNED:
            words = tr("{number} waits again, behind those who wait already.").format(number=ticket.number)
        self._done(words)

    def _recalled(self, call: CallView) -> None:
        if call.ticket.state is TicketState.NO_SHOW:
            words = tr("{number} did not come and is passed over (calls: {count}).").format(
                number=call.ticket.number, count=call.ticket.calls
            )
            self._at.say(Message("warn", words, tr("When the person comes, Ctrl H puts the number back in line.")))
            return
        words = tr("{number} was called again, {count} times so far.").format(
            number=call.ticket.number, count=call.ticket.calls
        )
        self._at.say(Message("info", words))

    def _finished(self, visit: VisitView) -> None:
        self._at.wish = None
        self._at.set(finished=visit, review=ReviewProgress.WAITING, papers=None)
