"""The questions that the window asks before it acts: reasons, "really?". Those about other tickets stand in ``choosing``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from hall_client.cases.views import Outcome
from hall_client.ui.clerk.drafts import Drafts
from hall_client.ui.clerk.pick_list import Line, numbered
from hall_client.ui.clerk.presenter import Presenter
from hall_client.ui.clerk.queue_actions import QueueActions
from hall_client.ui.clerk.sheet import Answered, Question, Sheet
from hall_client.ui.shell.language import tr

_NOTE = 200


class Asking:
    """Opens sheets over the window; at most one is open."""

    def __init__(self, window: QWidget, presenter: Presenter, queue: QueueActions, drafts: Drafts) -> None:
        """Acts through the queue's actions."""
        self._window, self._at, self._queue, self._drafts = window, presenter, queue, drafts
        self.sheet: Sheet | None = None
        self.draft: dict[str, str] = {}
        """What was typed as reasons before a crash, or before a step that the hall did not take."""
        self._given: dict[str, str] = {}
        presenter.changed.connect(self._settle)

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
            self.ask(
                Question("pass_over", title, tr("Call next"), words, again="F5"), lambda *_: self._queue.call_next()
            )
        else:
            words = tr("The pad asks {number} for the rating while the next one comes.").format(number=ticket.number)
            title = tr("Finish {number} and call the next one?").format(number=ticket.number)
            question = Question("finish_next", title, tr("Finish and call"), words, again="F5")
            self.ask(question, lambda *_: self._queue.finish_and_call())

    def finish(self) -> None:
        """F12: asks first when the item has no outcome."""
        case = self._at.desk.open_case
        if case is None:
            self._queue.finish()
            return
        title = tr("Finish without an outcome?")
        words = tr("{item} has no outcome. The visitor would leave without any paper.").format(item=case.item.name)
        question = Question("finish_open", title, tr("Finish anyway"), words, danger=True)
        self.ask(question, lambda *_: self._queue.finish())

    def hold(self) -> None:
        """F8: why is the visit set aside?"""
        reasons = (
            tr("Fetches a missing material"),
            tr("Makes copies"),
            tr("Fills in a form"),
            tr("Waits for another office"),
        )
        self.reason("hold", tr("Set this visit aside"), tr("Hold"), reasons, self._queue.hold)

    def pause(self) -> None:
        """F11: why does the window stop calling?"""
        reasons = (tr("Short break"), tr("Meal"), tr("Talk with the manager"), tr("Device is being repaired"))
        self.reason("pause", tr("Pause this window"), tr("Pause"), reasons, self._queue.pause)

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

        self.ask(question, decided)

    def give_up_first(self, words: str, go_on: Callable[[], object]) -> None:
        """Asks before a step that gives up an item without an outcome; goes straight on when there is none."""
        case = self._at.desk.open_case
        if case is None:
            go_on()
            return
        title = tr("Give up “{item}”?").format(item=case.item.name)
        self.ask(Question("give_up", title, tr("Give it up, go on"), words, danger=True), lambda *_: go_on())

    def reason(
        self,
        name: str,
        title: str,
        confirm: str,
        reasons: Sequence[str],
        act: Callable[[str], object],
        *,
        text: str = "",
        usual: str = "",
        danger: bool = False,
    ) -> None:
        """Asks for a reason: one of the quick ones by digit, or typed. ``usual`` stands there already."""
        lines = tuple(Line(words, key=numbered(index)) for index, words in enumerate(reasons))
        typed = self.draft.get(f"reason_{name}", "") or usual
        question = Question(
            name, title, confirm, text, lines, fills=True, reason=tr("Reason"), typed=typed, danger=danger
        )
        self.ask(question, lambda _index, reason: act(reason))

    def ask(self, question: Question, answered: Answered) -> None:
        """Opens a sheet, unless one is open."""
        if self.sheet is not None:
            return
        key = question.name if question.name.startswith("reason_") else f"reason_{question.name}"

        def typing(text: str) -> None:
            self.draft[key] = text
            self._drafts.keep(key, text)

        def taken(index: int, reason: str) -> None:
            if question.reason:
                self._given[key] = reason
            answered(index, reason)

        self.sheet = Sheet(self._window, question, taken, typing, lambda: self._at.desk.away)
        self.sheet.confirmed.connect(self._closed)
        self.sheet.cancelled.connect(self._closed)
        self.sheet.ask()

    def _closed(self) -> None:
        self.sheet = None

    def _settle(self) -> None:
        """Forgets the reasons that were used; those of a step that the hall did not take stay for the next try."""
        away = bool(self._at.desk.away)
        if not self._given or (self._at.ahead.active and not away):
            return
        given, self._given = self._given, {}
        for key, reason in given.items():
            if away:
                self.draft[key] = reason
            else:
                self.draft.pop(key, None)
                self._drafts.drop(key)
