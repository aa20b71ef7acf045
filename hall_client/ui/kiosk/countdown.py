"""How long a page stays, and the buttons at its foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.number_card import PrintState
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.words import tr
from hall_client.ui.stage.boxes import beside
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, line, mixed, regular, spans
from hall_client.ui.widgets.paint import frame


class Countdown(Figure):
    """How long the page stays, and the three buttons at its foot."""

    extend = Signal()
    another = Signal()
    print_again = Signal()
    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Named ``extend``, ``another``, ``try-print`` and ``done``."""
        super().__init__(parent, "countdown")
        self._left, self._total, self.failed = 0, 1, False
        self._extend = Button(self, "extend")
        self._another = Button(self, "another")
        self._print = Button(self, "try-print", icon="print")
        self._done = Button(self, "done", "fill")
        for button, signal in (
            (self._extend, self.extend),
            (self._another, self.another),
            (self._print, self.print_again),
            (self._done, self.done),
        ):
            button.clicked.connect(signal)

    def set_time(self, left: int, total: int) -> None:
        """Seconds left of how many."""
        self._left, self._total = left, max(1, total)
        self.update()

    def set_state(self, state: PrintState) -> None:
        """After a failure the middle button tries to print again."""
        self.failed = state == "failed"
        self._print.setVisible(self.failed)
        self._another.setVisible(not self.failed)

    def say_all(self) -> None:
        """Puts every word."""
        self._extend.set_words(tr("{n} s more").format(n=30))
        self._another.set_words(tr("One more", "number"))
        self._print.set_words(tr("Print again", "slip"))
        self._done.set_words(tr("Done, go back"))

    def focus(self) -> None:
        """Enter ends the page."""
        self._done.setFocus()

    def arrange(self, size: QSizeF) -> None:
        """Three buttons, the last one a little wider."""
        unit = (size.width() - 40) / 3.15
        cells = beside(QRectF(0, size.height() - 128, size.width(), 128), [unit, unit, None], 20)
        self._extend.place(cells[0])
        self._another.place(cells[1])
        self._print.place(cells[1])
        self._done.place(cells[2])

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the seconds and the bar."""
        bar = QRectF(0, rect.height() - 128 - 24 - 12, rect.width(), 12)
        base = bar.top() - 26
        words, value = (regular(34), PUBLIC.ink), (bold(44), PUBLIC.fill)
        half = QRectF(4, bar.top() - 70, rect.width() * 0.5, 60)
        mixed(painter, half, spans(tr("{n} s until the first page", "countdown"), words, value, n=self._left), base, 10)
        hint = QRectF(rect.width() * 0.5 + 16, base - 38, rect.width() * 0.5 - 20, 50)
        if regular(26).width(tr("Your number is then no longer shown")) <= hint.width():
            line(painter, hint, tr("Your number is then no longer shown"), regular(30, least=26), PUBLIC.ink2, "right")
        frame(painter, bar, fill=PUBLIC.track, radius=6)
        done = QRectF(bar.left(), bar.top(), max(12.0, bar.width() * min(1.0, self._left / self._total)), 12)
        frame(painter, done, fill=PUBLIC.fill, radius=6)
