"""Counts the seconds since somebody last touched the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

TICK_MS = 1000


class Idle(QObject):
    """A countdown that every touch begins anew."""

    ticked = Signal(int, int)
    """Seconds left, of how many."""
    expired = Signal()

    def __init__(self, parent: QObject) -> None:
        """At rest."""
        super().__init__(parent)
        self.total = self.left = 0
        self._held = False
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self, seconds: int) -> None:
        """Counts down from here."""
        self.total = self.left = seconds
        self._held = False
        self._timer.start()
        self.ticked.emit(self.left, self.total)

    def again(self) -> None:
        """Somebody is there: from the top."""
        if self._timer.isActive():
            self.start(self.total)

    def extend(self, seconds: int) -> None:
        """More time."""
        self.left += seconds
        self.total = max(self.total, self.left)
        self.ticked.emit(self.left, self.total)

    def hold(self) -> None:
        """Stands still while the program itself is at work."""
        self._held = True

    def rest(self) -> None:
        """Nothing to wipe: no countdown."""
        self._timer.stop()

    def tick(self) -> None:
        """A second went by."""
        if self._held:
            return
        self.left -= 1
        if self.left <= 0:
            self._timer.stop()
            self.expired.emit()
        else:
            self.ticked.emit(self.left, self.total)
