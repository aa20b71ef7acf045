"""Reads the window's view, runs its actions one after another, and tells when anything changed. It draws nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.cases.views import CaseView
from hall_client.queue.views import StepView, VisitView, WindowView
from hall_client.reviews.views import ReviewProgress
from hall_client.ui.clerk.ports import ClerkHall
from hall_client.ui.clerk.stage import Desk, Stage, stage_of
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import say
from hall_client.ui.shell.messages import Message, of_error

RETRY_MS = 2000

T = TypeVar("T")


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


class Presenter(QObject):
    """Holds the one picture of the desk. Reads and writes share a lane, so an answer is never older than the last act."""

    changed = Signal()
    visit_appeared = Signal(object)
    """A visit that was open before this program showed it (VisitView): after a start, a crash, a resume."""
    said = Signal(object)
    """A Message for the clerk."""

    def __init__(self, hall: ClerkHall, window: str, parent: QObject | None = None) -> None:
        """Knows nothing until ``refresh``."""
        super().__init__(parent)
        self.hall, self.window = hall, window
        self.lane = f"counter {window}"
        self.desk = Desk()
        self.wish: Stage | None = None
        self.readings = 0
        """How often the view was read well."""
        self._running: dict[str, Busy] = {}
        self._reading, self._read_again = Busy(), False
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.refresh)

    @property
    def stage(self) -> Stage:
        """The panel to show."""
        return stage_of(self.desk, self.wish)

    # reading

    def refresh(self) -> None:
        """Reads the view again; several wishes while one reading runs become one more reading."""
        finished = self.desk.finished
        self._read_again = self._reading.active
        Job.run(
            self,
            lambda: read_window(self.hall, self.window, finished),
            self._read,
            self._gone,
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
    ) -> bool:
        """Runs a write off the main thread, then reads the view again.

        False when an action of this name is still under way (a double click). ``failed`` gets the sentence of a refusal;
        without it the clerk is told. When the hall's data are away, the clerk is told in either case.
        """

        def well(result: T) -> None:
            if done is not None:
                done(result)
            self.refresh()

        # The guard ends in every case, also when the operation fails as a bug that nobody expected.
        busy = self._running.setdefault(name, Busy())
        run = Job.run(self, operation, well, lambda error: self._refused(error, failed), busy=busy, lane=self.lane)
        return run is not None

    def stop(self) -> None:
        """Reads nothing more by itself."""
        self._retry.stop()

    def running(self, name: str) -> bool:
        """An action of this name is under way."""
        return name in self._running and self._running[name].active

    def _refused(self, error: HallError, failed: Callable[[str], object] | None) -> None:
        if isinstance(error, EnvironmentFailure):
            self._gone(error)
            self.say(of_error(error))
            return
        if failed is not None:
            failed(say(error))
        else:
            self.say(of_error(error))
        self.refresh()

    def _read(self, reading: Reading) -> None:
        before = self.desk
        self.readings += 1
        finished = None if reading.view.visit or reading.view.call else before.finished
        self.desk = dataclasses.replace(
            before, view=reading.view, case=reading.case, steps=reading.steps, review=reading.review, finished=finished,
            papers=before.papers if reading.case else None, away="",
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

    def _gone(self, error: HallError) -> None:
        self._retry.start()
        self.set(away=say(error))
