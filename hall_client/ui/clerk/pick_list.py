"""A drawn list to pick from: name over note, a word at the right, the current line tinted with an edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, BOLD, MEDIUM, REGULAR, SMALL
from hall_client.ui.widgets.paint import baseline, key_width, paint_key

_EDGE = 3
_DIGITS = 9
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``key`` stands before it (1 … 9), ``tone`` colours the word at the right."""

    name: str
    note: str = ""
    right: str = ""
    tone: str = "ink2"
    key: str = ""


class PickList(QAbstractScrollArea):
    """Arrow keys move, Enter or a click picks, a digit picks the line that bears it."""

    picked = Signal(int)
    moved = Signal(int)
    typed = Signal(str)
    """A letter was typed: for the field beside the list."""

    def __init__(self, *, row: int = 50, padding: int = 16, digits: bool = True, parent: QWidget | None = None) -> None:
        """``row`` pixels per line; with ``digits`` the keys 1 to 9 pick."""
        super().__init__(parent)
        self._row, self._padding, self._digits = row, padding, digits
        self._lines: tuple[Line, ...] = ()
        self._current = -1
        self.by_enter = False
        """What is being picked is picked by Enter, not by digit or click."""
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def lines(self) -> tuple[Line, ...]:
        """What it shows."""
        return self._lines

    def set_lines(self, lines: Sequence[Line], current: int = 0) -> None:
        """Shows other lines."""
        self._lines = tuple(lines)
        self._current = min(max(0, current), len(lines) - 1)
        self._scroll()
        self.viewport().update()

    def current(self) -> int:
        """The tinted line, -1: none."""
        return self._current

    def step(self, by: int) -> None:
        """Goes up or down."""
        if self._lines:
            self._go(min(max(0, self._current + by), len(self._lines) - 1))

    def pick(self) -> None:
        """Picks the current line."""
        if 0 <= self._current < len(self._lines):
            self.picked.emit(self._current)

    def row_rect(self, index: int) -> QRectF:
        """Where a line is drawn, in the viewport."""
        return QRectF(0, index * self._row - self.verticalScrollBar().value(), self.viewport().width(), self._row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves, picks, or hands a letter on."""
        key, text = event.key(), event.text()
        page = max(1, self.viewport().height() // self._row - 1)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        if key in steps:
            self.step(steps[Qt.Key(key)])
        elif key in _ENTER:
            self.by_enter = True
            self.pick()
            self.by_enter = False
        elif self._digits and text.isdigit() and self._with_key(text) >= 0:
            self._go(self._with_key(text))
            self.pick()
        elif text.isprintable() and text.strip():
            self.typed.emit(text)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Picks the line under the pointer."""
        index = int((event.position().y() + self.verticalScrollBar().value()) // self._row)
        if event.button() == Qt.MouseButton.LeftButton and 0 <= index < len(self._lines):
            self._go(index)
            self.pick()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click picks nothing more."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the scroll range."""
        super().resizeEvent(event)
        self._scroll()

    def sizeHint(self) -> QSize:
        """All lines, up to eight."""
        return QSize(360, self._row * min(8, max(1, len(self._lines))))

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return QSize(160, self._row * min(2, max(1, len(self._lines))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the lines that are in sight."""
        painter = QPainter(self.viewport())
        first = self.verticalScrollBar().value() // self._row
        last = min(len(self._lines), first + self.viewport().height() // self._row + 2)
        for index in range(first, last):
            self._paint(painter, index)

    def _paint(self, painter: QPainter, index: int) -> None:
        palette, line, rect = look(self), self._lines[index], self.row_rect(index)
        on = index == self._current
        if on:
            painter.fillRect(rect, QColor(palette.tint))
            painter.fillRect(QRectF(0, rect.top(), _EDGE, rect.height()), QColor(palette.fill))
        elif index:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), QColor(palette.line2))
        left = rect.left() + self._padding
        if line.key:
            paint_key(painter, QPointF(left, rect.center().y() - 9), line.key, QColor(palette.ink2))
            left += key_width(line.key) + 10
        right = self._paint_right(painter, rect, line)
        self._paint_words(painter, QRectF(left, rect.top(), right - left - 12, rect.height()), line, bold=on)

    def _paint_right(self, painter: QPainter, rect: QRectF, line: Line) -> float:
        edge = rect.right() - self._padding
        if not line.right:
            return edge
        used = font(SMALL, REGULAR)
        metrics = QFontMetricsF(used)
        shown = metrics.elidedText(line.right, Qt.TextElideMode.ElideRight, rect.width() * 0.4)
        width = metrics.horizontalAdvance(shown)
        painter.setFont(used)
        painter.setPen(QColor(look(self).colour(line.tone)))
        painter.drawText(QPointF(edge - width, baseline(rect, metrics)), shown)
        return edge - width

    def _paint_words(self, painter: QPainter, room: QRectF, line: Line, *, bold: bool) -> None:
        name, note = font(BODY, BOLD if bold else MEDIUM), font(SMALL, REGULAR)
        above = QRectF(room)
        if line.note:
            above.setHeight(20)
            above.moveTop(room.center().y() - 20)
            below = QRectF(room.left(), above.bottom(), room.width(), 18)
            self._text(painter, below, line.note, note, look(self).ink2)
        self._text(painter, above, line.name, name, look(self).ink)

    def _text(self, painter: QPainter, rect: QRectF, words: str, used: QFont, colour: str) -> None:
        painter.setFont(used)
        painter.setPen(QColor(colour))
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QPointF(rect.left(), baseline(rect, metrics)), shown)

    def _with_key(self, digit: str) -> int:
        return next((index for index, line in enumerate(self._lines) if line.key == digit), -1)

    def _go(self, index: int) -> None:
        self._current = index
        bar, top = self.verticalScrollBar(), index * self._row
        if top < bar.value():
            bar.setValue(top)
        elif top + self._row > bar.value() + self.viewport().height():
            bar.setValue(top + self._row - self.viewport().height())
        self.viewport().update()
        self.moved.emit(index)

    def _scroll(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, len(self._lines) * self._row - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._row // 2)


def numbered(index: int) -> str:
    """The digit before a line, for the first nine."""
    return str(index + 1) if index < _DIGITS else ""
