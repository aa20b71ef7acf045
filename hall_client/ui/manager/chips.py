"""A few answers side by side, each with a digit: reasons, minutes, kinds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.manager.pen import Pen, width
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import MEDIUM, TEXT
from hall_client.ui.widgets.paint import frame, key_width, paint_key, ring

_HEIGHT, _GAP, _PAD = 34, 8, 12
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chips(QWidget):
    """Arrow keys move, a digit or a click picks, Space picks the one under the keyboard."""

    picked = Signal(int)
    typed = Signal(str)
    """A letter was typed: for the field beside the chips."""

    def __init__(self, name: str, words: Sequence[str], *, chosen: int = -1, parent: QWidget | None = None) -> None:
        """``chosen`` -1: none yet."""
        super().__init__(parent)
        self.setObjectName(name)
        self._words = tuple(words)
        self._chosen = chosen
        self._at = max(0, chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._describe()

    def chosen(self) -> int:
        """The picked answer, -1: none."""
        return self._chosen

    def words(self) -> tuple[str, ...]:
        """All answers."""
        return self._words

    def choose(self, index: int) -> None:
        """Shows an answer as picked, -1: none."""
        self._chosen = index
        self._at = max(0, index)
        self._describe()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves, picks, or hands a letter on."""
        step, text = _STEPS.get(Qt.Key(event.key())), event.text()
        if step is not None:
            self._at = min(len(self._words) - 1, max(0, self._at + step))
            self._describe()
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            self._pick(self._at)
        elif text.isdigit() and 0 < int(text) <= len(self._words):
            self._pick(int(text) - 1)
        elif text.isprintable() and text.strip():
            self.typed.emit(text)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Picks the answer under the pointer."""
        for index, rect in enumerate(self._places(self.width())):
            if rect.contains(event.position()) and event.button() == Qt.MouseButton.LeftButton:
                self._pick(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides it."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the rows anew."""
        super().resizeEvent(event)
        tall = self.heightForWidth(self.width())
        if tall != self.height():
            self.setFixedHeight(tall)

    def hasHeightForWidth(self) -> bool:
        """More rows when it is narrow."""
        return True

    def heightForWidth(self, wide: int) -> int:
        """The rows that are needed."""
        places = self._places(wide)
        return int(places[-1].bottom()) + 1 if places else _HEIGHT

    def sizeHint(self) -> QSize:
        """For a sheet of the usual width."""
        return QSize(400, self.heightForWidth(400))

    def place(self, index: int) -> QRectF:
        """Where an answer stands."""
        return self._places(self.width())[index]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the answers."""
        pen = Pen(QPainter(self), look(self))
        for index, rect in enumerate(self._places(self.width())):
            on = index == self._chosen
            fill, edge = (pen.palette.tint, pen.palette.fill) if on else (pen.palette.card, pen.palette.line)
            frame(pen.painter, rect, fill=fill, edge=edge, width=1.6 if on else 1.0, radius=_HEIGHT / 2)
            tone = "blue" if on else "ink"
            cap = str(index + 1)
            paint_key(pen.painter, QPointF(rect.left() + 10, rect.center().y() - 9), cap,
                      QColor(pen.palette.colour(tone)))  # fmt: skip
            left = 10 + key_width(cap) + 7
            pen.write(rect.adjusted(left, 0, -_PAD, 0), self._words[index], TEXT, MEDIUM, tone)
            if self.hasFocus() and index == self._at:
                ring(pen.painter, rect.adjusted(-1, -1, 1, 1), pen.palette.fill, radius=_HEIGHT / 2)
        pen.painter.end()

    def _places(self, wide: int) -> list[QRectF]:
        made: list[QRectF] = []
        left, top = 1.0, 1.0
        for index, words in enumerate(self._words):
            size = 10 + key_width(str(index + 1)) + 7 + width(words, TEXT, MEDIUM) + _PAD + 1
            size = min(size, wide - 2)
            if left > 1 and left + size > wide:
                left, top = 1.0, top + _HEIGHT + _GAP
            made.append(QRectF(left, top, size, _HEIGHT))
            left += size + _GAP
        return made

    def _pick(self, index: int) -> None:
        self.choose(index)
        self.picked.emit(index)

    def _describe(self) -> None:
        self.setAccessibleDescription(self._words[self._at] if self._words else "")
