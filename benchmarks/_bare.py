"""The limit of every start: a QApplication with one empty QWidget. Says when it was painted and what it occupies."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """A window with nothing in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first is the last."""
        super().paintEvent(event)
        from benchmarks._telling import now, resident_kb, tell

        frame = now()
        QTimer.singleShot(0, lambda: tell(frame=frame, usable=frame, kilobytes=resident_kb()))


if __name__ == "__main__":
    app = QApplication([])
    window = Bare()
    window.resize(1366, 768)
    window.show()
    app.exec()
