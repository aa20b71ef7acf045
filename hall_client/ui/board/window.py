"""The window of the lobby wall: reads the board, shows it, announces what is new."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QCloseEvent

from hall_client.queue.board_views import BoardCall, BoardCalls, BoardLoads
from hall_client.ui.board.announcements import LEAST_SECONDS, Announcements
from hall_client.ui.board.call_log import CallLog
from hall_client.ui.board.call_panel import CallPanel
from hall_client.ui.board.header import BoardHeader
from hall_client.ui.board.notices import Notices
from hall_client.ui.board.panels import LastPanel, PassedPanel
from hall_client.ui.board.ports import Announcer, BoardHall
from hall_client.ui.board.reader import BoardReader
from hall_client.ui.board.voice import WallVoice
from hall_client.ui.board.wait_panel import WaitPanel
from hall_client.ui.shell.language import language, tr
from hall_client.ui.shell.messages import Message
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import WALL
from hall_client.ui.stage.boxes import beside, stacked
from hall_client.ui.stage.figure import Figure, Stage

PAGE_TICKS = 8


class BoardWindow(Stage):
    """The lobby board; 1920×1080 is its design. Nothing on it identifies a person."""

    announced = Signal(object)
    """This call (BoardCall) is shown large from now on."""

    def __init__(
        self, hall: BoardHall, announcer: Announcer | None = None, *, least_seconds: float = LEAST_SECONDS
    ) -> None:
        """``announcer``: the voice, None: as the settings say; ``least_seconds``: how long each call has the board for itself."""
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
        self._announcements = Announcements(self, announcer or WallVoice(self, hall.settings), least_seconds)
        self._announcements.announced.connect(self._on_announced)
        self._announcements.settled.connect(self._on_settled)
        self._log = CallLog()
        self._loads: BoardLoads | None = None
        self._ticks = 0
        self._reader = BoardReader(hall, lambda: self._log.since, self)
        self._reader.calls_read.connect(self._on_calls)
        self._reader.loads_read.connect(self._on_loads)
        self._reader.stale_changed.connect(self._show_stale)
        self._reader.tick.connect(self._tick)
        language().changed.connect(self._say_all)
        self._call.show_call(None, new=False)
        self._show_notices()
        self._reader.read()

    @property
    def stale(self) -> bool:
        """The database is away; what is shown is old."""
        return self._reader.stale

    @property
    def present(self) -> BoardCall | None:
        """The call that is shown large."""
        return self._announcements.present

    def show_message(self, _message: Message) -> None:
        """The wall shows no messages: a failure means that its numbers are old (MessageHost)."""
        self._reader.give_up()

    def arrange(self, size: QSizeF) -> None:
        """Header, call, three panels, notices; on an upright wall the panels stand in two rows."""
        whole = QRectF(0, 0, size.width(), size.height())
        upright = size.height() > size.width()
        call_tall = 560.0 if upright else 404.0 + max(0.0, min(160.0, (size.height() - 1080) * 0.4))
        header, call, low, foot = stacked(whole, [104, call_tall, None, 208 if upright else 92], 0)
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
        self._reader.close()
        self._announcements.stop()
        self._call.stop()
        super().closeEvent(event)

    def _on_calls(self, reading: BoardCalls) -> None:
        fresh = self._log.take(reading)
        self._announcements.add(fresh)
        self._announcements.rest_on(self._log.calls)
        self._show_calls()
        if fresh:
            self._last.turn_back()

    def _on_loads(self, loads: BoardLoads) -> None:
        self._loads = loads
        self._call.show_soon(loads.soon, self._hours())
        self._wait.show_businesses(loads.businesses)
        self._passed.show_numbers(loads.no_shows)
        self._show_notices()

    def _on_announced(self, call: BoardCall) -> None:
        self._call.show_call(call, new=True)
        self._show_last()
        self.announced.emit(call)

    def _on_settled(self) -> None:
        self._announcements.rest_on(self._log.calls)
        self._show_calls()

    def _show_calls(self) -> None:
        self._call.show_call(self._announcements.present, new=False)
        self._show_last()

    def _show_last(self) -> None:
        present = self._announcements.present
        self._last.show_calls([call for call in self._log.calls if present is None or call.number != present.number])

    def _show_stale(self) -> None:
        self._call.set_stale(self.stale)
        self._header.set_stale(self._stale_words())

    def _stale_words(self) -> str:
        if not self.stale:
            return ""
        if self._log.since is None or self._loads is None:
            return tr("Connecting")
        at = self._hall.clock.local(min(self._log.since, self._loads.at))
        return tr("As of {time}, reconnecting").format(time=f"{at:%H:%M}")

    def _show_notices(self) -> None:
        loads = self._loads
        stopped = (tr("No more tickets are given out today. Whoever has one will still be called."),)
        notices = loads.notices if loads else ()
        self._header.set_stopped(loads is not None and loads.stopped)
        self._notices.show_notices((*(stopped if loads and loads.stopped else ()), *(notices or self._own_notices())))

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
            self._last.turn()

    def _say_all(self) -> None:
        self._header.tick()
        self._show_stale()
        self._show_calls()
        if self._loads is not None:
            self._on_loads(self._loads)
        self._notices.say_all()
        self.rearrange()
        for part in self.findChildren(Figure):
            part.update()
