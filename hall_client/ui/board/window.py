"""The window of the lobby wall: reads the board, shows it, announces what is new."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QCloseEvent

from hall_client.base.errors import HallError
from hall_client.queue.board_views import BoardCall, BoardView
from hall_client.ui.board.announcements import LEAST_SECONDS, Announcements
from hall_client.ui.board.call_panel import CallPanel
from hall_client.ui.board.header import BoardHeader
from hall_client.ui.board.notices import Notices
from hall_client.ui.board.panels import LAST_ROWS, LastPanel, PassedPanel, WaitPanel
from hall_client.ui.board.ports import Announcer, BoardHall
from hall_client.ui.shell.change_bus import ChangeBus
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import language, tr
from hall_client.ui.shell.messages import Message
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import WALL
from hall_client.ui.stage.boxes import beside, stacked
from hall_client.ui.stage.figure import Stage

REFRESH_TICKS = 2
STALE_SECONDS = 4.0
PAGE_TICKS = 8


class BoardWindow(Stage):
    """The lobby board; 1920×1080 is its design. Nothing on it identifies a person."""

    announced = Signal(object)
    """This call (BoardCall) is shown large from now on."""

    def __init__(
        self, hall: BoardHall, announcer: Announcer | None = None, *, least_seconds: float = LEAST_SECONDS
    ) -> None:
        """``announcer``: the voice; ``least_seconds``: how long each call has the board for itself."""
        super().__init__()
        self._hall = hall
        self.setObjectName("board")
        self.setWindowTitle(tr("Lobby board"))
        dress(self, WALL)
        self.resize(960, 540)
        self._header = BoardHeader(self, hall)
        self._call = CallPanel(self)
        self._last, self._wait, self._passed = LastPanel(self), WaitPanel(self), PassedPanel(self)
        self._notices = Notices(self)
        self._announcements = Announcements(self, announcer, least_seconds)
        self._announcements.announced.connect(self._on_announced)
        self._view: BoardView | None = None
        self._reading = self._again = self._stale = False
        self._fresh_at = time.monotonic()
        self._ticks = 0
        self._bus = ChangeBus(hall.listen, self)
        self._bus.tick.connect(self._tick)
        self._bus.watch(self, {"ticket", "window", "hall", "visit"}, self._read)
        language().changed.connect(self._say_all)
        self._show_calls()
        self._read()

    @property
    def stale(self) -> bool:
        """The database is away; what is shown is old."""
        return self._stale

    @property
    def present(self) -> BoardCall | None:
        """The call that is shown large."""
        return self._announcements.present

    def show_message(self, _message: Message) -> None:
        """The wall shows no messages: a failure means that its numbers are old (MessageHost)."""
        self._reading = False
        self._set_stale(stale=True)

    def arrange(self, size: QSizeF) -> None:
        """Header, call, three panels, notices; on an upright wall the panels stand in two rows."""
        whole = QRectF(0, 0, size.width(), size.height())
        upright = size.height() > size.width()
        call_tall = 404.0 + max(0.0, min(160.0, (size.height() - 1080) * 0.4)) * (not upright)
        header, call, low, foot = stacked(whole, [104, call_tall, None, 156 if upright else 92], 0)
        self._header.place(header)
        self._call.place(call.adjusted(32, 0, -32, 0))
        body = low.adjusted(32, 20, -32, -20)
        if upright:
            above, below = stacked(body, [None, 480], 20)
            last, passed = beside(below, [None, 440], 20)
            places = (last, above, passed)
        else:
            last, wait, passed = beside(body, [528, None, 440], 20)
            places = (last, wait, passed)
        for panel, place in zip((self._last, self._wait, self._passed), places, strict=True):
            panel.place(place)
        self._notices.place(foot)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stops listening, announcing and glowing."""
        self._bus.close()
        self._announcements.stop()
        self._call.stop()
        super().closeEvent(event)

    def _read(self) -> None:
        if self._reading:
            self._again = True
            return
        self._reading = True
        Job.run(self, self._hall.queue.board, self._on_view, self._on_away)

    def _on_view(self, view: BoardView) -> None:
        self._reading = False
        self._fresh_at = time.monotonic()
        self._view = view
        self._set_stale(stale=False)
        self._announcements.follow(view.calls)
        self._show_calls()
        self._call.show_soon(view.soon, self._hours())
        self._wait.show_businesses(view.businesses)
        self._passed.show_numbers(view.no_shows)
        self._notices.show_notices(view.notices or self._own_notices())
        if self._again:
            self._again = False
            self._read()

    def _on_away(self, _error: HallError) -> None:
        self._reading = self._again = False
        self._set_stale(stale=True)

    def _on_announced(self, call: BoardCall) -> None:
        self._call.show_call(call, new=True)
        self._show_last()
        self.announced.emit(call)

    def _show_calls(self) -> None:
        self._call.show_call(self._announcements.present, new=False)
        self._show_last()

    def _show_last(self) -> None:
        present = self._announcements.present
        calls = self._view.calls if self._view else ()
        gone = set(self._view.no_shows) if self._view else set()
        if present is not None:
            gone.add(present.number)
        others = [call for call in calls if call.number not in gone]
        self._last.show_calls(others[:LAST_ROWS])

    def _set_stale(self, *, stale: bool) -> None:
        self._stale = stale
        self._call.set_stale(stale)
        words = ""
        if stale and self._view is not None:
            at = self._hall.clock.local(self._view.at)
            words = tr("As of {time}, reconnecting").format(time=f"{at:%H:%M}")
        elif stale:
            words = tr("Connecting")
        self._header.set_stale(words)

    def _hours(self) -> str:
        hours = self._hall.info.hours
        return tr("Open {hours}").format(hours=hours) if hours else ""

    def _own_notices(self) -> tuple[str, ...]:
        info = self._hall.info
        lines = [self._hours(), tr("Questions? Call {phone}").format(phone=info.phone) if info.phone else ""]
        return tuple(words for words in lines if words)

    def _tick(self) -> None:
        self._ticks += 1
        self._header.tick()
        self._notices.tick()
        if self._ticks % PAGE_TICKS == 0:
            self._wait.turn()
        if time.monotonic() - self._fresh_at > STALE_SECONDS and not self._stale:
            self._set_stale(stale=True)
        if self._ticks % REFRESH_TICKS == 0 or self._stale:
            self._read()

    def _say_all(self) -> None:
        self._header.tick()
        self._set_stale(stale=self._stale)
        self._show_calls()
        self._notices.say_all()
        self._read()
        self.rearrange()
