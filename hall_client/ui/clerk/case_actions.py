"""What the clerk does with a case: item, answers, materials, pages, outcome. Undo keeps what a slip took away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_client.ui.clerk.expected import Expected
from hall_client.ui.clerk.presenter import Presenter
from hall_client.ui.clerk.stage import Stage
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.messages import Message

if TYPE_CHECKING:
    from hall_client.cases.views import CaseView, CheckRow, MaterialState, Outcome, PageView
    from hall_client.catalog.views import QuestionView

_UNDO_DEPTH = 50


@dataclass(frozen=True, slots=True)
class Undo:
    """A step back: what it brings back, and the call that does it."""

    words: str
    case_id: str
    operation: Callable[[], CaseView]


class CaseActions:
    """Begins, answers, marks, captures, decides."""

    def __init__(self, presenter: Presenter) -> None:
        """Acts through the presenter."""
        self._at = presenter
        self._cases = presenter.hall.cases
        self._undo: list[Undo] = []
        self._states: Expected[MaterialState | None] = Expected()
        self._answers: Expected[tuple[str, ...]] = Expected()

    def begin(self, item_code: str, done: Callable[[], object]) -> None:
        """Begins an item in the open visit."""

        visit = self._at.desk.visit
        if visit is None:
            return

        def begun(case: CaseView) -> None:
            self._undo.clear()
            self._at.wish = None if case.answered else Stage.SITUATION
            self._at.take_case(case)
            done()

        self._at.act("begin", lambda: self._cases.begin(visit.id, item_code), begun, keys="result")

    def answer(self, question: QuestionView, answer: str, then: Callable[[CaseView], object]) -> None:
        """Answers a situation question, or takes one of several answers back; the checklist narrows at once."""
        case = self._at.desk.open_case
        if case is None:
            return
        code = question.code
        answers = _toggled(self._answers.get(code, case.answers.get(code, ())), answer, several=question.multiple)
        asked = self._answers.ask(code, answers)

        def answered(new: CaseView) -> None:
            self._answers.settle(asked)
            self._at.take_case(new)
            then(new)

        def refused(sentence: str) -> Message:
            self._answers.settle(asked)
            return Message("error", sentence)

        self._at.act("", lambda: self._cases.answer(case.id, code, answers), answered, refused, keys="result")

    def mark(self, row: CheckRow, state: MaterialState | None) -> None:
        """Sets the state of a material."""
        case = self._at.desk.open_case
        code, note = row.material.code, row.note
        before = self._states.get(code, row.state)
        if case is None or before is state:
            return
        words = tr("{name}: state as before.").format(name=row.material.name)
        back = self._remember(words, case.id, lambda: self._cases.mark(case.id, code, before, note))
        asked = self._states.ask(code, state)

        def marked(new: CaseView) -> None:
            self._states.settle(asked)
            self._at.take_case(new)

        def refused(sentence: str) -> Message:
            self._states.settle(asked)
            self._undo = [one for one in self._undo if one is not back]
            return Message("error", sentence)

        self._at.act("", lambda: self._cases.mark(case.id, code, state), marked, refused, keys="result")

    def mark_all_received(self) -> None:
        """Marks every row that nobody looked at yet as received."""
        case = self._at.desk.open_case
        if case is not None:
            self._at.act("mark all", lambda: self._cases.mark_all_received(case.id), self._at.take_case, keys="result")

    def add_page(self, row: CheckRow, encode: Callable[[], bytes], done: Callable[[CaseView], object]) -> None:
        """Captures a page onto a material; ``encode`` makes the JPEG off the main thread."""
        case = self._at.desk.open_case
        if case is None:
            return
        code = row.material.code

        def added(new: CaseView) -> None:
            self._at.take_case(new)
            done(new)

        self._at.act("", lambda: self._cases.add_page(case.id, code, encode()), added, keys="free")

    def remove_page(self, page: PageView) -> None:
        """Takes a page away; it can be brought back until the case is left."""
        case = self._at.desk.open_case
        if case is None:
            return

        def taken(new: CaseView) -> None:
            self._remember(tr("The page is back."), case.id, lambda: self._cases.restore_page(case.id, page.id))
            self._at.take_case(new)
            words = tr("Page {number} was taken away. Ctrl Z brings it back.").format(number=page.number)
            self._at.say(Message("info", words))

        self._at.act("page", lambda: self._cases.remove_page(case.id, page.id), taken, keys="result")

    def undo(self) -> None:
        """Takes the last step back."""
        case = self._at.desk.open_case
        if case is None or not self._undo or self._undo[-1].case_id != case.id:
            self._at.say(Message("info", tr("There is nothing to undo.")))
            return
        last = self._undo.pop()

        def undone(new: CaseView) -> None:
            self._at.take_case(new)
            self._at.say(Message("info", last.words))

        self._at.act("undo", last.operation, undone, keys="result")

    def decide(self, outcome: Outcome, note: str, done: Callable[[CaseView], object]) -> None:
        """Decides the case."""
        case = self._at.desk.open_case
        if case is None:
            return

        def decided(new: CaseView) -> None:
            self._undo.clear()
            self._at.wish = Stage.DOCUMENT
            self._at.take_case(new)
            done(new)

        self._at.act("decide", lambda: self._cases.decide(case.id, outcome, note), decided, keys="result")

    def _remember(self, words: str, case_id: str, operation: Callable[[], CaseView]) -> Undo:
        step = Undo(words, case_id, operation)
        self._undo = [*self._undo[-_UNDO_DEPTH:], step]
        return step


def _toggled(given: tuple[str, ...], answer: str, *, several: bool) -> tuple[str, ...]:
    if not several:
        return (answer,)
    return tuple(one for one in given if one != answer) if answer in given else (*given, answer)
