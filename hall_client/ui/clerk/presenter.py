"""Reads the window's view, runs its actions one after another, and tells when anything changed. It draws nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.cases.views import CaseView
from hall_client.queue.views import StepView, VisitView, WindowView
from hall_client.reviews.views import ReviewProgress
from hall_client.ui.clerk.from_afar import Afar, told
from hall_client.ui.clerk.ports import ClerkHall
from hall_client.ui.clerk.stage import Desk, Stage, stage_of
from hall_client.ui.clerk.type_ahead import TypeAhead
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.messages import Message, of_error

RETRY_MS = 2000

T = TypeVar("T")
Keys = Literal["reading", "result", "free"]
"""What the next key waits for: the reading after the step, its result, or nothing."""


class StoreSilent(EnvironmentFailure):
    """The hall's data are not to be had now."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of everything that the window shows."""

    view: WindowView
    case: CaseView | None
    steps: tuple[StepView, ...]
    review: ReviewProgress


def read_window(hall: ClerkHall, window: str, finished: VisitView | None) -> Reading:
    """Reads it all; runs on a worker."""
    view = hall.queue.window(window)
    visit = view.visit
    case = hall.cases.of_visit(visit.id) if visit else None
    ticket = visit.ticket if visit else view.call.ticket if view.call else None
    steps = hall.queue.steps(ticket.id) if ticket else ()
    review = hall.reviews.progress(finished.id) if finished and not ticket else ReviewProgress.NONE
    return Reading(view, case, steps, review)


class Turn(Busy):
    """The time of one step. ``end`` comes in every case, also when the step fails as a bug that nobody expected."""

    def __init__(self, keys: Keys, ended: Callable[[Turn], object]) -> None:
        """``ended`` is told in the end, after the step's result or refusal was dealt with."""
        super().__init__()
        self.keys, self.over = keys, False
        self._ended = ended

    def end(self) -> None:
        """Lets the step's result be dealt with first."""
        if self.active:
            QTimer.singleShot(0, self, lambda: self._ended(self))
        super().end()


class Presenter(QObject):
    """Holds the one picture of the desk. Reads and writes share a lane, so an answer is never older than the last act."""

    changed = Signal()
    visit_appeared = Signal(object)
    """A visit that was open before this program showed it (VisitView): after a start, a crash, a resume."""
    said = Signal(object)
    """A Message for the clerk."""

    def __init__(self, hall: ClerkHall, window: str, parent: QWidget) -> None:
        """Knows nothing until ``refresh``; ``parent`` is the window whose keys wait for its steps."""
        super().__init__(parent)
        self.hall, self.window = hall, window
        self.lane = f"counter {window}"
        self.desk = Desk()
        self.wish: Stage | None = None
        self.readings = 0
        """How often the view was read well."""
        self.own_state = ""
        """The state of the window that its clerk wished for last."""
        self.ahead = TypeAhead(parent, lambda: self.stage)
        self._running: dict[str, Turn] = {}
        self._turns: set[Turn] = set()
        self._held = 0
        self._reading, self._read_again = Busy(), False
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._try_again)

    @property
    def stage(self) -> Stage:
        """The panel to show."""
        return stage_of(self.desk, self.wish)

    # reading

    def refresh(self) -> None:
        """Reads the view again; several wishes while one reading runs become one more reading.

        While a step is under way nothing is read: a reading follows every step.
        """
        if self._turns:
            return
        finished = self.desk.finished
        self._read_again = self._reading.active
        Job.run(
            self,
            lambda: read_window(self.hall, self.window, finished),
            self._read,
            self._unread,
            busy=self._reading,
            lane=self.lane,
        )

    def go(self, wish: Stage | None) -> None:
        """The clerk wants to see this panel; None: whatever comes next."""
        self.wish = wish
        self.changed.emit()

    def set(self, **changes: object) -> None:
        """Knows something new."""
        self.desk = dataclasses.replace(self.desk, **changes)  # type: ignore[arg-type] # fields of Desk
        self.changed.emit()

    def take_case(self, case: CaseView) -> None:
        """A case came back from an action."""
        self.set(case=case)

    def say(self, message: Message) -> None:
        """Tells the clerk something."""
        self.said.emit(message)

    # acting

    def act(
        self,
        name: str,
        operation: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[str], object] | None = None,
        *,
        keys: Keys = "reading",
    ) -> bool:
        """Runs a write off the main thread, then reads the view again; ``keys`` says what the next key waits for.

        False when an action of this name is still under way (a double click; without a name any number may be), or when
        the hall is away. ``failed`` gets the sentence of a refusal and shows it, or gives the message to show; without
        it the clerk is told. When the hall's data are away, the clerk is told in either case.
        """
        if self.desk.away:
            self.say(Message("error", self.desk.away))
            return False

        def well(result: T) -> None:
            if done is not None:
                done(result)
            self._over(turn)

        turn = Turn(keys, self._broken)
        if name and self.running(name):
            return False
        self._running[name] = turn
        self._turns.add(turn)
        if keys != "free":
            self.ahead.hold()
        Job.run(self, operation, well, lambda error: self._refused(turn, error, failed), busy=turn, lane=self.lane)
        return True

    def ask(self, operation: Callable[[], T], done: Callable[[T], object]) -> None:
        """Reads something for a question to the clerk; keys wait for the question."""
        if self.desk.away:
            self.say(Message("error", self.desk.away))
            return
        self.act("ask", operation, done, keys="result")

    def stop(self) -> None:
        """Reads nothing more by itself."""
        self._retry.stop()
        self.ahead.close()

    def running(self, name: str) -> bool:
        """An action of this name is under way."""
        return name in self._running and self._running[name].active

    def _over(self, turn: Turn) -> None:
        """A step was dealt with. The next keys may lead to the next step, so they come before the reading."""
        if turn.over:
            return
        turn.over = True
        self._turns.discard(turn)
        if turn.keys == "result":
            self.ahead.let_go()
        elif turn.keys == "reading":
            self._held += 1
        if self.desk.away and self.hall.store_state() == "away":
            self._free_keys()
        else:
            self.refresh()

    def _broken(self, turn: Turn) -> None:
        if not turn.over:
            self.ahead.forget()
            self._over(turn)

    def _refused(self, turn: Turn, error: HallError, failed: Callable[[str], object] | None) -> None:
        unused = _unused(self.ahead.forget())
        if isinstance(error, EnvironmentFailure):
            self.gone(error)
            self.say(dataclasses.replace(of_error(error), advice=unused))
        else:
            told = of_error(error) if failed is None else failed(say(error))
            if isinstance(told, Message):
                self.say(dataclasses.replace(told, advice=unused))
            elif unused:
                self.say(Message("info", unused))
        self._over(turn)

    def _read(self, reading: Reading) -> None:
        before = self.desk
        self.readings += 1
        self.ahead.away = False
        finished = None if reading.view.visit or reading.view.call else before.finished
        self.desk = dataclasses.replace(
            before, view=reading.view, case=reading.case, steps=reading.steps, review=reading.review, finished=finished,
            papers=before.papers if reading.case else None, away="", away_since=None,
            afar=self._from_afar(before, reading.view),
        )  # fmt: skip
        visit = self.desk.visit
        new = visit is not None and (before.visit is None or before.visit.id != visit.id)
        if new or visit is None:
            self.wish = None
        self.changed.emit()
        if new:
            self.visit_appeared.emit(visit)
        if self._read_again:
            self._read_again = False
            self.refresh()
        elif not self._turns:
            self._free_keys()

    def _from_afar(self, before: Desk, after: WindowView) -> Afar | None:
        if before.view is None:
            return None
        own, changed = self.own_state, before.view.state != after.state
        if changed:
            self.own_state = ""
        found = told(before.view, after, own, self.hall.clock)
        settled = changed and found is None  # the clerk has opened or paused it since
        return found or (None if settled else before.afar)

    def _free_keys(self) -> None:
        held, self._held = self._held, 0
        for _ in range(held):
            self.ahead.let_go()

    def _unread(self, error: HallError) -> None:
        lost = self.ahead.forget()
        self.gone(error)
        if lost:
            self.say(Message("error", say(error), _unused(lost)))
        self._free_keys()

    # away and back

    def lost(self) -> None:
        """The hall said that its database does not answer."""
        if self.desk.away:
            return
        lost, silent = self.ahead.forget(), StoreSilent("The hall's database does not answer.")
        self.gone(silent)
        if lost:
            self.say(Message("error", say(silent), _unused(lost)))

    def found(self) -> None:
        """The hall said that its database answers again: reads everything anew, whatever was under way."""
        if self.desk.away:
            self.refresh()

    def gone(self, error: HallError) -> None:
        """The hall's data cannot be had now."""
        self._retry.start()
        self.ahead.away = True
        self.set(away=say(error), away_since=self.desk.away_since or self.hall.clock.now())

    def _try_again(self) -> None:
        # A step or reading now would only wait for the same answer; the hall tells when it is back.
        if self.hall.store_state() == "away":
            self._retry.start()
        else:
            self.refresh()


def _unused(count: int) -> str:
    return tr("What was typed after it was not used, keys: {n}.").format(n=count) if count else ""
