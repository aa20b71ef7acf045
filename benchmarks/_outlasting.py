"""A board or a counter window that outlasts an outage: ``python -m benchmarks._outlasting board|window HALL``.

It says ``ready``; ``watch`` on stdin begins to measure how long its event loop stands still, ``told`` says the longest
time in milliseconds and ends it. Meanwhile it prints every number that left the window's line, or came to the board, with the instant.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks._wall import Told
from hall_client.app import Hall, open_hall
from hall_client.ui.board.window import BoardWindow
from hall_client.ui.clerk.window import ClerkWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs

TICK_MS = 5
WINDOW, STAFF, PASSWORD = "3", "1027", "hall-1027"


def waited_for_processor() -> float:
    """Seconds that this thread was ready to run while the machine ran others; 0 where the system does not say."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


class Pulse(QObject):
    """A timer of 5 ms in the event loop, and the longest time between two of its beats.

    What the machine gave to other programs meanwhile is not counted: it is not this program that stood still.
    """

    def __init__(self, beat: Callable[[], object]) -> None:
        """``beat`` is called each time."""
        super().__init__()
        self._beat = beat
        self.watch()
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def watch(self) -> None:
        """Measures from here on."""
        self._last, self._waited, self.longest = time.monotonic(), waited_for_processor(), 0.0

    def _tick(self) -> None:
        now, waited = time.monotonic(), waited_for_processor()
        self.longest = max(self.longest, now - self._last - (waited - self._waited))
        self._last, self._waited = now, waited
        self._beat()


class Orders(QObject):
    """Lines of stdin, on the main thread."""

    came = Signal(str)

    def listen(self) -> None:
        """Reads until the end, on a thread of its own."""
        for line in sys.stdin:
            self.came.emit(line.strip())
        self.came.emit("told")


class Line:
    """Tells which numbers leave the line of a counter window."""

    def __init__(self, window: ClerkWindow) -> None:
        """Nobody left yet."""
        self._window, self._before = window, set[str]()

    def look(self) -> None:
        """Prints who is gone since the last look."""
        view = self._window.presenter.desk.view
        numbers = {row.number for row in view.upcoming} if view else set()
        for number in self._before - numbers:
            print(number, time.monotonic(), flush=True)
        self._before = numbers


def _nothing() -> None:
    """The board tells by itself what it paints."""


def _board(hall: Hall) -> tuple[QWidget, Callable[[], object]]:
    board = BoardWindow(hall)
    board.resize(1920, 1080)
    Told(board)
    return board, _nothing


def _window(hall: Hall) -> tuple[QWidget, Callable[[], object]]:
    window = ClerkWindow(hall, hall.staff.sign_in(STAFF, PASSWORD, WINDOW))
    window.resize(1366, 768)
    return window, Line(window).look


def main(kind: str, url: str) -> None:
    """Shows the screen until it is told to tell."""
    application("en")
    hall = open_hall(url, station=f"{kind}-{WINDOW}" if kind == "window" else kind)
    screen, beat = _board(hall) if kind == "board" else _window(hall)
    screen.show()
    pulse, orders = Pulse(beat), Orders()

    def obey(order: str) -> None:
        if order == "watch":
            pulse.watch()
        elif order == "told":
            print("stall", pulse.longest * 1000, flush=True)
            QApplication.quit()

    orders.came.connect(obey, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=orders.listen, daemon=True).start()
    QTimer.singleShot(1500, lambda: print("ready", flush=True))
    QApplication.exec()
    screen.close()
    Jobs.shut_down()
    hall.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
