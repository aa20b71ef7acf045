"""The questions about tickets and their ways: which one to call, to take in, to take up again; where to send this one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hall_client.queue.views import TicketState, WaitingRow
from hall_client.ui.clerk.asking import Asking
from hall_client.ui.clerk.pick_list import Line, numbered
from hall_client.ui.clerk.presenter import Presenter
from hall_client.ui.clerk.queue_actions import QueueActions
from hall_client.ui.clerk.sheet import Question
from hall_client.ui.clerk.words import minutes, row_words
from hall_client.ui.shell.language import language, tr
from hall_client.ui.shell.messages import Message

if TYPE_CHECKING:
    from hall_client.queue.views import BusinessView


class Choosing:
    """Picks a ticket or a goal first, then asks for the reason where one is needed."""

    def __init__(self, presenter: Presenter, asking: Asking, queue: QueueActions) -> None:
        """Asks through the window's sheets, acts through the queue's actions."""
        self._at, self._asking, self._queue = presenter, asking, queue

    def call(self, ticket_id: str = "") -> None:
        """Ctrl G, or a click on a ticket: which one, and why out of turn?"""
        view = self._at.desk.view
        rows = view.upcoming if view else ()
        at = next((index for index, entry in enumerate(rows) if entry.id == ticket_id), 0)
        lines = [self._line(index, entry, minutes(entry.waited_minutes)) for index, entry in enumerate(rows)]
        self._pick("choose", tr("Call a ticket out of turn"), tr("Call…"), lines, lambda i: self._why_call(rows[i]), at)

    def _why_call(self, entry: WaitingRow) -> None:
        reasons = (
            tr("Old, ill or disabled"),
            tr("With a small child"),
            tr("Comes back with the missing material"),
            tr("Must leave soon"),
        )
        self._asking.reason(
            "call", tr("Call {number} out of turn").format(number=entry.number), tr("Call"), reasons,
            lambda why: self._queue.call_ticket(entry.id, why), text=tr("The reason is kept in the journal."),
        )  # fmt: skip

    def aside(self) -> None:
        """Ctrl H: take a held visit up again, or put a passed-over ticket back in line."""
        view = self._at.desk.view
        rows = (*view.held, *view.no_shows) if view else ()

        def taken(index: int) -> None:
            entry = rows[index]
            if entry.state is TicketState.HELD:
                self._queue.resume(entry.id)
            else:
                self._queue.rejoin(entry.id)

        lines = [self._aside_line(index, entry) for index, entry in enumerate(rows)]
        self._pick("aside", tr("Held and passed over"), tr("Take"), lines, taken)

    def _aside_line(self, index: int, entry: WaitingRow) -> Line:
        held = entry.state is TicketState.HELD
        note = tr("Held: take the visit up again") if held else tr("Passed over: put back in line")
        right = tr("On hold for long") if entry.overdue else row_words(entry, self._at.hall.clock)
        return Line(entry.number, note, right, "amber" if entry.overdue else "ink2", key=numbered(index))

    def withdraw(self) -> None:
        """Ctrl W: which ticket is taken out for good, and why?"""
        view = self._at.desk.view
        rows = (*view.upcoming, *view.held, *view.no_shows) if view else ()
        lines = [self._line(index, entry, _where(entry)) for index, entry in enumerate(rows)]
        title = tr("Withdraw a ticket")
        self._pick("withdraw", title, tr("Withdraw…"), lines, lambda i: self._why_withdraw(rows[i]))

    def _why_withdraw(self, entry: WaitingRow) -> None:
        reasons = (tr("The person left"), tr("Taken by mistake"), tr("Taken twice"))
        self._asking.reason(
            "withdraw", tr("Withdraw {number} for good").format(number=entry.number), tr("Withdraw"), reasons,
            lambda why: self._queue.cancel(entry.id, entry.number, why), danger=True,
            text=tr("It is not called any more; its person would have to take a new number."),
        )  # fmt: skip

    # what becomes of the ticket at the window

    def give_back(self) -> None:
        """F4: why does it go back to the queue?"""
        ticket = self._at.desk.ticket
        if ticket is None:
            return
        reasons = (tr("Called by mistake"), tr("The person is not ready yet"), tr("This window has to close"))
        words = tr("The ticket waits again at its old place; what was begun of the item is given up.")
        self._asking.give_up_first(
            words,
            lambda: self._asking.reason(
                "return", tr("Give {number} back to the queue").format(number=ticket.number), tr("Give back"), reasons,
                lambda why: self._queue.give_back(ticket.number, why), text=tr("It waits again at its old place."),
            ),
        )  # fmt: skip

    def transfer(self) -> None:
        """F9: where to, and why?"""
        queue = self._at.hall.queue
        words = tr("The next window begins anew: what was begun of the item is given up, with its pages.")
        self._asking.give_up_first(
            words, lambda: self._at.ask(lambda: (queue.businesses(), queue.windows()), self._ask_transfer)
        )

    def _ask_transfer(self, targets: tuple[tuple[BusinessView, ...], tuple[str, ...]]) -> None:
        businesses, windows = targets
        ticket = self._at.desk.ticket
        if ticket is None:
            return
        queues = [one for one in businesses if one.code != ticket.business]
        others = [number for number in windows if number != self._at.window]
        lines = [_business_line(index, one) for index, one in enumerate(queues)]
        lines += [
            Line(tr("Window {n}").format(n=number), key=numbered(len(queues) + i)) for i, number in enumerate(others)
        ]

        def sent(index: int) -> None:
            business = queues[index].code if index < len(queues) else None
            self._why_transfer(ticket.number, business, None if business else others[index - len(queues)])

        title = tr("Transfer {number}").format(number=ticket.number)
        self._pick("transfer", title, tr("Transfer…"), lines, sent)

    def _why_transfer(self, number: str, business: str | None, window: str | None) -> None:
        usual = tr("Belongs to another queue")
        reasons = (usual, tr("Needs somebody who knows this matter"), tr("The visitor wishes it"))
        goal = tr("Window {n}").format(n=window) if window else business or ""
        self._asking.reason(
            "transfer", tr("Transfer {number} to {goal}").format(number=number, goal=goal), tr("Transfer"), reasons,
            lambda why: self._queue.transfer(number, business, window, why), usual=usual,
            text=tr("Number, class and waiting time stay with the ticket."),
        )  # fmt: skip

    # several tickets of one person

    def merge(self) -> None:
        """Ctrl M: which other ticket belongs to this visit, or is taken out of it again?"""
        queue, window = self._at.hall.queue, self._at.window
        self._at.ask(lambda: (queue.mergeable(window), queue.merged(window)), self._ask_merge)

    def _ask_merge(self, found: tuple[tuple[WaitingRow, ...], tuple[WaitingRow, ...]]) -> None:
        own, merged = found
        rows = [*own, *merged, *self._nameless(own)]
        if not rows:
            self._at.say(Message("info", tr("This person holds no other ticket."), self._unknown()))
            return
        known = {entry.id for entry in own}
        lines = [self._merge_line(index, entry, same=entry.id in known) for index, entry in enumerate(rows)]

        def taken(index: int) -> None:
            entry = rows[index]
            if entry.state is TicketState.MERGED:
                self._queue.split(entry.id, entry.number)
            else:
                self._why_merge(entry)

        title = tr("Several tickets in one visit")
        self._pick("merge", title, tr("Take"), lines, taken, text=self._unknown())

    def _why_merge(self, entry: WaitingRow) -> None:
        usual = tr("Two matters of one person")
        reasons = (usual, tr("One matter, two tickets by mistake"), tr("The visitor acts for the other person"))
        self._asking.reason(
            "merge", tr("Take {number} into this visit").format(number=entry.number), tr("Take in"), reasons,
            lambda why: self._queue.merge(entry.id, entry.number, why), usual=usual,
            text=tr("It is not called any more and ends with this visit."),
        )  # fmt: skip

    def _nameless(self, own: Sequence[WaitingRow]) -> list[WaitingRow]:
        """Tickets taken without an ID: they may be anybody's, the clerk asks and says so."""
        view, known = self._at.desk.view, {entry.id for entry in own}
        rows = (*view.upcoming, *view.no_shows, *view.held) if view else ()
        return [entry for entry in rows if not entry.person_mask and entry.id not in known]

    def _unknown(self) -> str:
        visit = self._at.desk.visit
        if visit is None or visit.person_verified:
            return ""
        return tr("Check identity first (Ctrl I): then this person's own tickets stand here.")

    def _merge_line(self, index: int, entry: WaitingRow, *, same: bool) -> Line:
        if entry.state is TicketState.MERGED:
            return Line(entry.number, tr("In this visit: take it out again"), tr("Take out"), "amber", numbered(index))
        note = tr("The same person") if same else tr("Taken without an ID: ask whose it is")
        return Line(entry.number, note, _where(entry), "blue" if same else "ink2", numbered(index))

    def _line(self, index: int, entry: WaitingRow, right: str) -> Line:
        return Line(entry.number, row_words(entry, self._at.hall.clock), right, key=numbered(index))

    def _pick(
        self,
        name: str,
        title: str,
        confirm: str,
        lines: Sequence[Line],
        taken: Callable[[int], object],
        current: int = 0,
        text: str = "",
    ) -> None:
        if lines:
            question = Question(name, title, confirm, text, tuple(lines), current=current)
            self._asking.ask(question, lambda index, _reason: taken(index))


def _where(entry: WaitingRow) -> str:
    if entry.state is TicketState.HELD:
        return tr("On hold")
    if entry.state is TicketState.NO_SHOW:
        return tr("Passed over")
    return tr("Waits {time}").format(time=minutes(entry.waited_minutes))


def _business_line(index: int, one: BusinessView) -> Line:
    name = one.name if language().code == "zh_CN" or not one.name_en else one.name_en
    waiting = tr("Waiting: {n}").format(n=one.waiting)
    right = waiting if one.staffed else tr("{waiting} · no window open").format(waiting=waiting)
    return Line(f"{one.code} {name}", right=right, tone="ink2" if one.staffed else "amber", key=numbered(index))
