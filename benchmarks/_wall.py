"""A lobby board that tells what it has painted: ``python -m benchmarks._wall HALL`` prints a line per number and instant."""

from __future__ import annotations

import sys
import threading
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from hall_client.app import open_hall
from hall_client.ui.board.window import BoardWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs

PANELS = ("call-panel", "last-panel")


class Told(QObject):
    """Says each number once, as soon as the frame that shows it is complete."""

    def __init__(self, board: BoardWindow) -> None:
        """Watches the panels of the calls."""
        super().__init__(board)
        self._told: set[str] = set()
        self._panels = [panel for name in PANELS if (panel := board.findChild(QWidget, name)) is not None]
        for panel in self._panels:
            panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A panel is about to be painted: the frame is complete when the event loop has its next turn."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            words = watched.accessibleName()
            QTimer.singleShot(0, lambda: self._say(words))
        return False

    def _say(self, words: str) -> None:
        at = time.monotonic()
        for number in (part.split()[0] for part in words.split(", ") if part):
            if number[1:].isdigit() and number not in self._told:
                self._told.add(number)
                print(number, at, flush=True)


class Ending(QObject):
    """Ends the program when stdin does."""

    ended = Signal()

    def watch(self) -> None:
        """Reads until the end, on a thread of its own."""
        sys.stdin.read()
        self.ended.emit()


def main(url: str) -> None:
    """Hangs the board up until stdin ends."""
    application("en")
    hall = open_hall(url, station="board")
    board = BoardWindow(hall)
    board.resize(1920, 1080)
    Told(board)
    board.show()
    Jobs.wait_idle()
    ending = Ending()
    ending.ended.connect(QApplication.quit, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=ending.watch, daemon=True).start()
    print("ready", flush=True)
    QApplication.exec()
    board.close()
    Jobs.shut_down()
    hall.close()


if __name__ == "__main__":
    main(sys.argv[1])
