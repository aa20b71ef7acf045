"""The top of the kiosk: which hall, which machine, who is known, what time it is."""

from __future__ import annotations

from PySide6.QtCore import QDate, QRectF, QSizeF, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.parts import ChipFigure
from hall_client.ui.kiosk.ports import KioskHall
from hall_client.ui.kiosk.words import date_words, hall_name, tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, line, regular
from hall_client.ui.widgets.paint import frame

TALL = 152.0
_MARK = 156.0
LOW = 128.0


class Header(Figure):
    """Hall, machine, time; in between who is known, or how long until everything is wiped."""

    mark_touched = Signal()
    """Somebody touched the hall's mark."""

    def __init__(self, parent: QWidget, hall: KioskHall, name: str) -> None:
        """``name``: the number of the machine."""
        super().__init__(parent, "header")
        self._hall, self._name = hall, name
        self._chip = ChipFigure(self, "header-chip", size=32)
        self._shown = ("", "")
        self.reserved = 0.0
        """How much room left of the clock is taken by the tools."""
        self.tick()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tells of a touch on the mark; the window hears of every touch."""
        if event.position().x() < _MARK * self.unit:
            self.mark_touched.emit()
        super().mousePressEvent(event)

    def tick(self) -> None:
        """Looks at the clock."""
        now = self._hall.clock.local(self._hall.clock.now())
        shown = (f"{now:%H:%M}", date_words(QDate(now.year, now.month, now.day)))
        if shown != self._shown:
            self._shown = shown
            self.rearrange()

    def say_all(self) -> None:
        """Puts the words anew."""
        self.tick()
        self.rearrange()

    def set_chip(self, words: str, tone: str) -> None:
        """Who is known, or that time runs out."""
        if (words, tone) != (self._chip.words, self._chip.tone):
            self._chip.set_words(words, tone)
            self.rearrange()

    def arrange(self, size: QSizeF) -> None:
        """The chip stands left of the clock."""
        right = size.width() - 48 - self.clock_width - 28 - self.reserved
        wide = min(self._chip.wanted(), max(160.0, right - 430))
        self._chip.place(QRectF(right - wide, size.height() / 2 - 34, wide, 68))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws hall and clock."""
        painter.fillRect(rect, PUBLIC.card)
        painter.fillRect(QRectF(0, rect.height() - 2, rect.width(), 2), PUBLIC.line)
        middle = (rect.height() - 2) / 2
        mark = QRectF(48, middle - 42, 84, 84)
        frame(painter, mark, fill=PUBLIC.fill, radius=18)
        paint_icon(painter, "hall", mark.adjusted(16, 16, -16, -16), PUBLIC.on_fill, stroke=2.0)
        left, right = mark.right() + 24, rect.width() - 48
        end = (
            right
            - self.clock_width
            - 28
            - self.reserved
            - (self._chip.extent.width() + 24 if self._chip.isVisible() else 0)
        )
        line(
            painter,
            QRectF(left, middle - 46, end - left, 53),
            hall_name(self._hall.info),
            bold(44, least=22),
            PUBLIC.ink,
        )
        machine = tr("Ticket machine {name}").format(name=self._name)
        line(painter, QRectF(left, middle + 9, end - left, 38), machine, regular(28, least=24), PUBLIC.ink2)
        time, day = self._shown
        clock = QRectF(left, middle - 53, right - left, 68)
        line(painter, clock, time, bold(68, tracking=1), PUBLIC.fill, "right")
        line(painter, QRectF(left, middle + 23, right - left, 31), day, regular(28), PUBLIC.ink2, "right")

    @property
    def clock_width(self) -> float:
        """How wide time and date are."""
        return max(bold(68, tracking=1).width(self._shown[0]), regular(28).width(self._shown[1]))
