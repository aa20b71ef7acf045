"""A painted list: rows that are plain values, drawn again only where they changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from hall_client.ui.manager.pen import Pen, colour_of, width
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import MEDIUM, RADIUS_CONTROL, SMALL, TEXT
from hall_client.ui.widgets.paint import frame, key_width, paint_key, ring

R = TypeVar("R")
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
BUTTON_HEIGHT = 28


class PaintedList(QAbstractScrollArea, Generic[R]):
    """Rows of one height. With ``active`` rows the arrow keys move and Enter or a click picks."""

    picked = Signal(int)
    ruled = True
    """A hairline stands between rows."""

    def __init__(self, name: str, row: int, *, active: bool = False, parent: QWidget | None = None) -> None:
        """``name`` becomes the object's name; ``row`` is a row's height in pixels."""
        super().__init__(parent)
        self.setObjectName(name)
        self._rows: tuple[R, ...] = ()
        self._known = False
        self._row, self._active, self._current = row, active, 0
        self._empty = ("", "")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if active else Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    # for those who make one

    def paint_row(self, pen: Pen, rect: QRectF, row: R) -> None:
        """Draws one row."""
        raise NotImplementedError

    def row_words(self, row: R) -> str:
        """The row for a screen reader."""
        return str(row)

    # what it shows

    def rows(self) -> tuple[R, ...]:
        """What it shows."""
        return self._rows

    def set_rows(self, rows: Sequence[R]) -> None:
        """Shows other rows."""
        before, self._rows = self._rows, tuple(rows)
        if not self._known:
            self._known = True
            self.viewport().update()
        self._current = min(self._current, max(0, len(self._rows) - 1))
        if len(before) != len(self._rows):
            self._measure()
            self.viewport().update()
        else:
            for index, row in enumerate(self._rows):
                if row != before[index]:
                    self.refresh(index)
        self._describe()

    def set_empty(self, words: str, hint: str = "") -> None:
        """What it says while there is no row."""
        self._empty = (words, hint)
        self.viewport().update()

    def set_row_height(self, row: int) -> None:
        """Another height."""
        self._row = row
        self._measure()
        self.viewport().update()

    def row_rect(self, index: int) -> QRectF:
        """Where a row is drawn, in the viewport."""
        top = index * self._row - self.verticalScrollBar().value()
        return QRectF(0, top, self.viewport().width(), self._row)

    def refresh(self, index: int) -> None:
        """Draws a row again."""
        self.viewport().update(self.row_rect(index).toAlignedRect())

    # hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves and picks; other keys belong to the window."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if self._active and self._rows and step is not None:
            self._go(min(len(self._rows) - 1, max(0, self._current + step)))
        elif self._active and self._rows and event.key() in _ENTER and not event.isAutoRepeat():
            self.picked.emit(self._current)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Picks the row under the pointer."""
        index = int((event.position().y() + self.verticalScrollBar().value()) // self._row)
        if self._active and event.button() == Qt.MouseButton.LeftButton and 0 <= index < len(self._rows):
            self._go(index)
            self.picked.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click picks nothing more."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the scroll range."""
        super().resizeEvent(event)
        self._measure()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(240, self._row * max(1, len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        """One row."""
        return QSize(120, self._row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows that need it."""
        painter = QPainter(self.viewport())
        pen = Pen(painter, look(self))
        if not self._rows:
            if self._known:
                self._paint_empty(pen)
            return
        for index, row in enumerate(self._rows):
            rect = self.row_rect(index)
            if event.region().intersects(rect.toAlignedRect()):
                if index and self.ruled:
                    line = QRectF(rect.left(), rect.top(), rect.width(), 1)
                    painter.fillRect(line, colour_of(pen.palette, "line2"))
                self.paint_row(pen, rect, row)
                if self._active and self.hasFocus() and index == self._current:
                    ring(painter, rect.adjusted(2, 2, -2, -2), pen.palette.fill, radius=RADIUS_CONTROL)

    # inside

    def _go(self, index: int) -> None:
        for changed in (self._current, index):
            self.refresh(changed)
        self._current = index
        bar, rect = self.verticalScrollBar(), self.row_rect(index)
        if rect.top() < 0:
            bar.setValue(bar.value() + int(rect.top()))
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + int(rect.bottom() - self.viewport().height()))
        self._describe()

    def _measure(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, len(self._rows) * self._row - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._row)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.row_words(self._rows[self._current]) if self._rows else self._empty[0])

    def _paint_empty(self, pen: Pen) -> None:
        rect, (words, hint) = QRectF(self.viewport().rect()).adjusted(12, 0, -12, 0), self._empty
        tall = 40 if hint and rect.height() >= 44 else 20
        top = rect.center().y() - tall / 2
        pen.write(QRectF(rect.left(), top, rect.width(), 20), words, TEXT, MEDIUM, "ink2", "centre")
        if tall > 20:
            pen.write(QRectF(rect.left(), top + 21, rect.width(), 19), hint, SMALL, tone="ink2", align="centre")


def paint_button(
    pen: Pen, right: QPointF, words: str, key: str, *, least: float = 0.0, tall: float = BUTTON_HEIGHT
) -> float:
    """A small button with ``right`` in the middle of its right edge; gives its width."""
    cap = key_width(key) + 8 if key else 0.0
    wide = max(least, width(words, TEXT, MEDIUM) + cap + 20)
    rect = QRectF(round(right.x() - wide), round(right.y() - tall / 2), wide, tall)
    frame(pen.painter, rect, fill=pen.palette.card, edge=pen.palette.edge, radius=RADIUS_CONTROL)
    pen.write(rect.adjusted(10, 0, -10 - cap, 0), words, TEXT, MEDIUM)
    if key:
        at = QPointF(rect.right() - 10 - cap + 8, rect.center().y() - 9)
        paint_key(pen.painter, at, key, QColor(colour_of(pen.palette, "ink")))
    return wide
