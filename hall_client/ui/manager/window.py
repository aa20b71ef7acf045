"""The manager's dashboard: puts the panels together and lets feed, keys and questions talk to each other."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from hall_client.ui.manager.actions import Actions
from hall_client.ui.manager.asking import Asking
from hall_client.ui.manager.body import Body
from hall_client.ui.manager.feed import Feed
from hall_client.ui.manager.footer import Footer
from hall_client.ui.manager.header import Header
from hall_client.ui.manager.measures import COMPACT, WIDE
from hall_client.ui.manager.ports import ManagerHall
from hall_client.ui.manager.problems import ProblemStrip
from hall_client.ui.shell.change_bus import ChangeBus
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.messages import Message
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import COMPACT_BELOW, COUNTER
from hall_client.ui.widgets.banner import MessageBanner, banner_of
from hall_client.ui.widgets.boxes import column

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import DashboardView, GuideCallView
    from hall_client.staff.views import StaffView

TOPICS = ("ticket", "window", "visit", "case", "review", "catalog", "staff", "print", "hall", "store")
CLOSE_SECONDS = 1.0
SLOW_TICKS = 5
"""A lost hint is made good after this many seconds."""


class ManagerWindow(QWidget):
    """The dashboard of one manager. Shows its frame first and reads the hall afterwards."""

    signed_out = Signal()

    def __init__(self, hall: ManagerHall, staff: StaffView, parent: QWidget | None = None) -> None:
        """For the manager who signed in."""
        super().__init__(parent)
        self.setObjectName("manager_window")
        self.hall, self.staff = hall, staff
        self._begun = self._ended = False
        self._ticks = 0
        self.setWindowTitle(tr("Hall dashboard"))
        dress(self, COUNTER)
        self.feed = Feed(hall, self)
        self.asking = Asking(self, Actions(hall, self.feed, staff.staff_no), self._minutes_to_close)
        MessageBanner(self, top=2)
        self._bus: ChangeBus | None = None
        self._build()
        self._connect()
        self.resize(1366, 768)
        self._measure()

    def _build(self) -> None:
        clock = self.hall.clock
        self.header = Header(self.hall.info, self.staff, clock)
        self.problems = ProblemStrip()
        self.body = Body(clock)
        self.tiles = self.body.tiles
        self.footer = Footer(
            {
                "tile": self._open_current,
                "assign": self._assign_current,
                "notice": self.asking.notice,
                "refresh": self.feed.refresh,
                "guide": self.asking.guide,
                "issuing": self.asking.issuing,
            }
        )
        self._main = column(self.problems)
        self._main.addWidget(self.body, 1)
        whole = column(self.header, gap=0)
        whole.addLayout(self._main, 1)
        whole.addWidget(self.footer)
        self.setLayout(whole)
        self.tiles.setFocus()

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show)
        self.feed.away_changed.connect(self._show_away)
        self.feed.said.connect(self._said)
        self.header.away.retry.clicked.connect(self.feed.refresh)
        self.problems.acted.connect(lambda problem: self.asking.problem(problem, self._now()))
        self.tiles.opened.connect(lambda number: self.asking.tile(number, self._now()))
        self.body.today.answered.connect(self._answered)
        self.body.today.taken_down.connect(self.asking.take_down)
        self.header.search.textChanged.connect(self.tiles.set_filter)
        self.header.search.entered.connect(self._open_found)
        self.header.search.down.connect(self.tiles.setFocus)
        self.header.search.left.connect(self.tiles.setFocus)
        self.header.out.clicked.connect(self._sign_out)

    # life

    def showEvent(self, event: QShowEvent) -> None:
        """Begins to read once the frame is on the screen."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if self._ended:
            return
        self.window().setWindowTitle(self.windowTitle())
        self._bus = ChangeBus(self.hall.listen, self, gather_ms=0)  # the feed gathers
        self._bus.watch(self, TOPICS, self.feed.refresh)
        self._bus.tick.connect(self._tick)
        self.feed.refresh()
        self.feed.look_deeper()

    def end(self) -> None:
        """Stops everything; the window may be closed or thrown away afterwards."""
        self._ended = True
        self.feed.stop()
        if self._bus is not None:
            self._bus.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stops listening and reading; waits a moment for what was done last."""
        self.end()
        Jobs.wait_idle(CLOSE_SECONDS)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide or compact."""
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the search back and goes to the windows."""
        if event.key() == Qt.Key.Key_Escape:
            self.header.search.clear()
            self.tiles.setFocus()
        else:
            super().keyPressEvent(event)

    def show_message(self, message: Message) -> None:
        """Shows a message over the window (MessageHost)."""
        banner_of(self).show_message(message)

    def _measure(self) -> None:
        measures = COMPACT if self.width() < COMPACT_BELOW else WIDE
        if measures is getattr(self, "_measures", None):
            return
        self._measures = measures
        self._main.setSpacing(measures.gap)
        self._main.setContentsMargins(measures.margin_x, measures.margin_y, measures.margin_x, measures.margin_y)
        for part in (self.header, self.problems, self.body, self.footer):
            part.set_measures(measures)

    # showing

    def _show(self, view: DashboardView) -> None:
        now = self._now()
        self.problems.show_view(view, now)
        self.body.show_view(view, now)
        self.header.show_issuing(view.issuing)
        self.header.show_live(self.feed.read_at, away=False)
        self.footer.show_issuing(issued=view.issuing.state == "open")
        self.asking.show_view(view, now)

    def _show_away(self) -> None:
        self.header.show_away(self.feed.away, self.feed.read_at)

    def _tick(self) -> None:
        self._ticks += 1
        now = self._now()
        self.feed.watch()
        self.header.tick()
        self.header.show_live(self.feed.read_at, away=bool(self.feed.away))
        if not self.feed.away:  # what nobody can see now does not go on
            self.tiles.tick(now)
            if self.feed.view is not None:
                self.problems.show_view(self.feed.view, now)
                self.asking.show_view(self.feed.view, now)
        if self._ticks % SLOW_TICKS == 0:
            self.feed.refresh()
            self.feed.look_deeper()

    def _said(self, message: Message) -> None:
        if message.kind == "done":
            at = self.hall.clock.local(self._now())
            self.footer.show_last(tr("{time} {deed}").format(time=f"{at:%H:%M}", deed=message.text))
        self.show_message(message)

    def _now(self) -> datetime:
        return self.hall.clock.now()

    # hands

    def _open_current(self) -> None:
        face = self.tiles.current()
        if face is not None:
            self.asking.tile(face.number, self._now())

    def _open_found(self) -> None:
        found = self.tiles.faces()
        if found and self.header.search.text().strip():
            self.tiles.go_to(found[0].number)
            self.tiles.setFocus()
            self._open_current()

    def _assign_current(self) -> None:
        face = self.tiles.current()
        if face is not None:
            self.asking.assign(face.number)

    def _answered(self, call: GuideCallView) -> None:
        self.asking.answer(call.id)

    def _minutes_to_close(self) -> int:
        """Until the hall closes today."""
        closes = self.feed.view.issuing.closes if self.feed.view else ""
        if len(closes) != len("17:30"):
            return 0
        now = self.hall.clock.local(self._now())
        hour, minute = (int(part) for part in closes.split(":"))
        return (hour - now.hour) * 60 + minute - now.minute

    def _sign_out(self) -> None:
        self.end()
        self.signed_out.emit()
