"""The pad's window: shows the present state of one counter window, and takes the applicant's rating."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.ui.pad.idle import IdlePage, welcome_of
from hall_client.ui.pad.measure import HEIGHT, WIDTH, Measure, scale_of
from hall_client.ui.pad.parts import Page
from hall_client.ui.pad.session import RatingSession
from hall_client.ui.pad.snapshot import Clerk, PadHall, Reader, Snapshot
from hall_client.ui.pad.visit import VisitPage
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.change_bus import ChangeBus
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import language, say, tr
from hall_client.ui.shell.messages import Message
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import PUBLIC
from hall_client.ui.widgets.boxes import row
from hall_client.ui.widgets.card import Surface
from hall_client.ui.widgets.labels import label

T = TypeVar("T")
TOPICS = ("window", "ticket", "visit", "case", "review", "staff", "hall")
SLOW_TICKS = 2
MESSAGE_MS = 6000


class PadWindow(QWidget):
    """The evaluator pad (评价器) of one window. ``state``: idle, visit, rating, tags, thanks."""

    state_changed = Signal(str)

    def __init__(self, hall: PadHall, window: str = "3", *, thanks_ms: int = 5000) -> None:
        """Shows window number ``window``; thanks stay for ``thanks_ms``."""
        super().__init__()
        self.setObjectName("pad")
        self.setWindowTitle(tr("Evaluator pad, window {number}").format(number=window))
        dress(self, PUBLIC, text_size=26)
        self.hall, self.number = hall, window
        self.state = ""
        self.page: Page | None = None
        self._reader = Reader(hall, window)
        self._snapshot: Snapshot | None = None
        self._drawn: object = None
        self._measure = Measure()
        self._large_for = ""
        self._reading, self._drawing = Busy(), Busy()
        self._again, self._ticks = False, 0
        self._read_at = ""
        self._closed = False
        self._silence = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._silence.timeout.connect(self._quiet)
        self._build_frame()
        self.rating = RatingSession(self, thanks_ms)
        self._bus = ChangeBus(hall.listen, self)
        self._bus.watch(self, TOPICS, self.refresh)
        self._bus.tick.connect(self._tick)
        language().changed.connect(self._translated)
        self.setMinimumSize(1024, 700)
        self.resize(WIDTH, HEIGHT)
        self._show_snapshot()
        self.refresh()

    # --- reading ------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Reads everything again, unless the applicant is just answering."""
        if self.rating.active:
            return
        closing = self.rating.closing

        def read() -> Snapshot:
            return self._reader.read(closing)

        job = Job.run(
            self, read, lambda found: self._arrived(found, closing is not None), self._away, busy=self._reading
        )
        if job is None:
            self._again = True

    def _arrived(self, snapshot: Snapshot, closed: bool) -> None:
        if closed:
            self.rating.closing = None
        self._quiet()
        self._read_at = f"{self.hall.clock.local(self.hall.clock.now()):%H:%M}"
        self._snapshot = snapshot
        if snapshot.request is not None:
            self.rating.begin(snapshot.request, snapshot.clerk)
        else:
            self._show_snapshot()
            self._draw_paper(snapshot)
        if self._again:
            self._again = False
            self.refresh()

    def _draw_paper(self, snapshot: Snapshot) -> None:
        if snapshot.paper is None or snapshot.paper.png is not None:
            return
        document, reader = snapshot.paper.document, self._reader
        Job.run(self, lambda: reader.draw(document), lambda _: self.refresh(), busy=self._drawing)

    def _away(self, error: HallError) -> None:
        if not isinstance(error, EnvironmentFailure):
            words = say(error)  # the hall answers: it has no such window
        elif self._read_at:
            words = tr("The hall cannot be reached. This is what was known at {time}.").format(time=self._read_at)
        else:
            words = tr("The hall cannot be reached. The pad keeps trying.")
        self.say_quietly(words)

    def _tick(self) -> None:
        self._ticks += 1
        if isinstance(self.page, IdlePage):
            self.page.show_time(self.hall.clock.local(self.hall.clock.now()))
        if self._ticks % SLOW_TICKS == 0:
            self.refresh()

    # --- showing ------------------------------------------------------------------------------------------------------

    def measure(self, *, large: bool = False) -> Measure:
        """The measures for the present size of the window."""
        return Measure(scale_of(self.width(), self.height()), large)

    def show_page(self, state: str, page: Page) -> None:
        """Puts a page in the window and tells that the state changed."""
        old, self.page = self.page, page
        self._frame.insertWidget(0, page, 1)
        if old is not None:
            self._frame.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        page.show()
        self._frame.activate()
        page.settle()
        changed, self.state = state != self.state, state
        if changed:
            self.state_changed.emit(state)

    def show_message(self, message: Message) -> None:
        """Says what the program has to say, quietly at the foot."""
        self.say_quietly(message.text)
        self._silence.start()

    def leave_rating(self) -> None:
        """Back to what the window does now."""
        self._drawn = None
        self._show_snapshot()
        self.refresh()

    def _show_snapshot(self) -> None:
        found = self._snapshot
        view = found.window if found is not None else None
        large = found is not None and found.case is not None and self._large_for == found.case.visit_id
        m = self.measure(large=large)
        if found is not None and found.case is not None:
            drawing: tuple[object, ...] = (m, found.case, found.clerk, found.paper)
        else:
            drawing = (m, welcome_of(view), found.clerk if found is not None else None)
        if drawing == self._drawn:
            return
        self._drawn = drawing
        if found is not None and found.case is not None:
            page = VisitPage(m, found.case, found.clerk, found.paper)
            page.large_toggled.connect(self._toggle_large)
            self.show_page("visit", page)
            return
        idle = IdlePage(m, self.hall.info, self.number, found.clerk if found else Clerk(""), welcome_of(view))
        idle.show_time(self.hall.clock.local(self.hall.clock.now()))
        self.show_page("idle", idle)

    def _toggle_large(self) -> None:
        case = self._snapshot.case if self._snapshot is not None else None
        if case is not None:
            self._large_for = "" if self._large_for == case.visit_id else case.visit_id
            self._show_snapshot()

    def _redraw(self) -> None:
        if self.rating.active:
            self.rating.redraw()
        else:
            self._show_snapshot()

    def _translated(self) -> None:
        self._drawn = None
        self.setWindowTitle(tr("Evaluator pad, window {number}").format(number=self.number))
        self._redraw()

    def _build_frame(self) -> None:
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._frame.setSpacing(0)
        self._strip = Surface("amber", parent=self)
        self._sentence = label("", size=24, tone="amber")
        self._sentence.setObjectName("quiet-sentence")
        self._strip.setLayout(row(self._sentence, None, margins=(36, 4, 36, 4)))
        self._strip.hide()
        self._frame.addWidget(self._strip)

    def say_quietly(self, words: str) -> None:
        """A sentence at the foot, until the hall answers again."""
        self._sentence.setText(words)
        self._strip.show()

    def _quiet(self) -> None:
        self._strip.hide()

    # --- the window itself --------------------------------------------------------------------------------------------

    def run(
        self,
        operation: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[HallError], object],
        busy: Busy,
    ) -> None:
        """Runs a write of the rating off the main thread, in order; not while the guard is busy."""
        Job.run(self, operation, done, failed, busy=busy, lane=f"pad-{self.number}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draws the page anew when the screen is larger or smaller."""
        super().resizeEvent(event)
        if self.measure().scale != self._measure.scale:
            self._measure = self.measure()
            self._redraw()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stops listening and counting."""
        self._bus.close()
        self.rating.stop()
        self._silence.stop()
        if not self._closed:
            self._closed = True
            language().changed.disconnect(self._translated)
        super().closeEvent(event)
