"""The questions that the window asks before it acts: reasons, targets, "really?"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hall_client.cases.views import Outcome
from hall_client.queue.views import TicketState, WaitingRow
from hall_client.ui.clerk.drafts import Drafts
from hall_client.ui.clerk.pick_list import Line, numbered
from hall_client.ui.clerk.presenter import Presenter
from hall_client.ui.clerk.queue_actions import QueueActions
from hall_client.ui.clerk.sheet import Answered, Question, Sheet
from hall_client.ui.clerk.words import class_words, minutes
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import language, tr

if TYPE_CHECKING:
    from hall_client.queue.views import BusinessView

_NOTE = 200


class Asking:
    """Opens sheets over the window; at most one is open."""

    def __init__(self, window: QWidget, presenter: Presenter, queue: QueueActions, drafts: Drafts) -> None:
        """Acts through the queue's actions."""
        self._window, self._at, self._queue, self._drafts = window, presenter, queue, drafts
        self.sheet: Sheet | None = None
        self.draft: dict[str, str] = {}
        """What was typed as reasons before a crash."""

    @property
    def open(self) -> bool:
        """A question is on the screen."""
        return self.sheet is not None

    def next(self) -> None:
        """F5: asks first when somebody is at the window."""
        ticket = self._at.desk.ticket
        if ticket is None:
            self._queue.call_next()
        elif self._at.desk.called:
            words = tr("{number} is passed over and may come back later.").format(number=ticket.number)
            title = tr("Pass {number} over and call the next one?").format(number=ticket.number)
            self._ask(
                Question("pass_over", title, tr("Call next"), words, again="F5"), lambda *_: self._queue.call_next()
            )
        else:
            words = tr("The pad asks {number} for the rating while the next one comes.").format(number=ticket.number)
            title = tr("Finish {number} and call the next one?").format(number=ticket.number)
            question = Question("finish_next", title, tr("Finish and call"), words, again="F5")
            self._ask(question, lambda *_: self._queue.finish_and_call())

    def finish(self) -> None:
        """F12: asks first when the item has no outcome."""
        case = self._at.desk.open_case
        if case is None:
            self._queue.finish()
            return
        title = tr("Finish without an outcome?")
        words = tr("{item} has no outcome. The visitor would leave without any paper.").format(item=case.item.name)
        question = Question("finish_open", title, tr("Finish anyway"), words, danger=True)
        self._ask(question, lambda *_: self._queue.finish())

    def hold(self) -> None:
        """F8: why is the visit set aside?"""
        reasons = (
            tr("Fetches a missing material"),
            tr("Makes copies"),
            tr("Fills in a form"),
            tr("Waits for another office"),
        )
        self._reason("hold", tr("Set this visit aside"), tr("Hold"), reasons, self._queue.hold)

    def pause(self) -> None:
        """F11: why does the window stop calling?"""
        reasons = (tr("Short break"), tr("Meal"), tr("Talk with the manager"), tr("Device is being repaired"))
        self._reason("pause", tr("Pause this window"), tr("Pause"), reasons, self._queue.pause)

    def outcome(self, outcome: Outcome, decide: Callable[[str], object]) -> None:
        """Ctrl 4, Ctrl 5: the reason stands on the paper."""
        if outcome is Outcome.REFUSE:
            title, confirm = tr("Refuse the application"), tr("Refuse")
            words = tr("The reason stands on the paper that the applicant gets, with the way to object.")
        else:
            title, confirm = tr("Record that it could not be done"), tr("Record")
            words = tr("Say what was tried and what stands in the way; the hall follows it up.")
        name = f"reason_{outcome.value}"
        question = Question(
            name, title, confirm, words, reason=tr("Reason"), typed=self.draft.get(name, ""), longest=_NOTE,
            danger=outcome is Outcome.REFUSE, width=600,
        )  # fmt: skip

        def decided(_index: int, reason: str) -> None:
            decide(reason)

        self._ask(question, decided)

    def choose(self, ticket_id: str = "") -> None:
        """Ctrl G, or a click on a ticket: which one, and why out of turn?"""
        view = self._at.desk.view
        rows = view.upcoming if view else ()
        if not rows:
            return
        at = next((index for index, entry in enumerate(rows) if entry.id == ticket_id), 0)
        lines = tuple(_waiting_line(index, entry) for index, entry in enumerate(rows))
        question = Question(
            "choose", tr("Call a ticket out of turn"), tr("Call"), tr("The reason is kept in the journal."), lines,
            reason=tr("Reason"), current=at,
        )  # fmt: skip
        self._ask(question, lambda index, reason: self._queue.call_ticket(rows[index].id, reason))

    def aside(self) -> None:
        """Ctrl H: take a held visit up again, or put a passed-over ticket back in line."""
        view = self._at.desk.view
        rows = (*view.held, *view.no_shows) if view else ()
        if not rows:
            return
        lines = tuple(_aside_line(index, entry) for index, entry in enumerate(rows))
        question = Question("aside", tr("Held and passed over"), tr("Take"), lines=lines)

        def taken(index: int, _reason: str) -> None:
            entry = rows[index]
            if entry.state is TicketState.HELD:
                self._queue.resume(entry.id)
            else:
                self._queue.rejoin(entry.id, entry.number)

        self._ask(question, taken)

    def transfer(self) -> None:
        """F9: where to, and why?"""
        queue = self._at.hall.queue
        Job.run(self._at, lambda: (queue.businesses(), queue.windows()), self._ask_transfer, key="transfer")

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
        if not lines:
            return
        question = Question(
            "transfer", tr("Transfer {number}").format(number=ticket.number), tr("Transfer"),
            tr("Number, class and waiting time stay with the ticket."), tuple(lines), reason=tr("Reason"),
            typed=self.draft.get("reason_transfer", "") or tr("Belongs to another queue"),
        )  # fmt: skip

        def sent(index: int, reason: str) -> None:
            if index < len(queues):
                self._queue.transfer(queues[index].code, None, reason)
            else:
                self._queue.transfer(None, others[index - len(queues)], reason)

        self._ask(question, sent)

    def _reason(
        self, name: str, title: str, confirm: str, reasons: tuple[str, ...], act: Callable[[str], object]
    ) -> None:
        lines = tuple(Line(words, key=numbered(index)) for index, words in enumerate(reasons))
        typed = self.draft.get(f"reason_{name}", "")
        question = Question(name, title, confirm, lines=lines, fills=True, reason=tr("Reason"), typed=typed)
        self._ask(question, lambda _index, reason: act(reason))

    def _ask(self, question: Question, answered: Answered) -> None:
        if self.sheet is not None:
            return
        key = question.name if question.name.startswith("reason_") else f"reason_{question.name}"

        def typing(text: str) -> None:
            self.draft[key] = text
            self._drafts.keep(key, text)

        def taken(index: int, reason: str) -> None:
            self.draft.pop(key, None)
            self._drafts.drop(key)
            answered(index, reason)

        self.sheet = Sheet(self._window, question, taken, typing)
        self.sheet.confirmed.connect(self._closed)
        self.sheet.cancelled.connect(self._closed)
        self.sheet.ask()

    def _closed(self) -> None:
        self.sheet = None


def _waiting_line(index: int, entry: WaitingRow) -> Line:
    return Line(
        entry.number, class_words(entry.klass, entry.class_note), minutes(entry.waited_minutes), key=numbered(index)
    )


def _aside_line(index: int, entry: WaitingRow) -> Line:
    held = entry.state is TicketState.HELD
    words = tr("Held: take the visit up again") if held else tr("Passed over: put back in line")
    return Line(entry.number, words, class_words(entry.klass, entry.class_note), key=numbered(index))


def _business_line(index: int, one: BusinessView) -> Line:
    name = one.name if language().code == "zh_CN" or not one.name_en else one.name_en
    return Line(f"{one.code} {name}", right=tr("Waiting: {n}").format(n=one.waiting), key=numbered(index))
