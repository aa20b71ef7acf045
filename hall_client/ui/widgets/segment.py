"""A row of choices of which one holds: the six states of a material."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, MEDIUM, RADIUS_CONTROL, SEGMENT, SEGMENT_COMPACT, SMALL
from hall_client.ui.widgets.paint import baseline, frame, ring

_FORBIDDEN = "#C2CBD4"
_CELL, _CELL_COMPACT = 57.6, 31
_CHOOSE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: its value, its word, the one-character form, its tone when chosen."""

    value: str
    text: str
    short: str
    tone: str = "blue"


class Segment(QWidget):
    """Choices side by side. Arrow keys move, Space or Enter chooses, a digit chooses at once, Backspace clears.

    A choice that is not allowed is pale; trying it emits ``refused`` with its reason, so that the window can say the rule.
    """

    chosen = Signal(str)
    """The person chose this value; empty: cleared. The widget shows it only when ``set_value`` says so."""
    refused = Signal(str, str)

    def __init__(
        self, choices: Sequence[Choice], *, name: str = "", compact: bool = False, parent: QWidget | None = None
    ) -> None:
        """Nothing chosen, everything allowed."""
        super().__init__(parent)
        self._choices, self._name, self._compact = tuple(choices), name, compact
        self._value: str | None = None
        self._reasons: dict[str, str] = {}
        self._barred: frozenset[str] = frozenset()
        self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_compact(compact=compact)
        self._describe()

    def value(self) -> str | None:
        """What is chosen."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Shows a value as chosen, None: none."""
        self._value = value
        if value is not None:
            self._cursor = self._index(value)
        self._describe()
        self.update()

    def set_allowed(self, allowed: Mapping[str, bool], reasons: Mapping[str, str] | None = None) -> None:
        """Which values may be chosen (those not named may), and why or why not."""
        self._barred = frozenset(value for value, may in allowed.items() if not may)
        self._reasons = dict(reasons or {})
        self.update()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Other words, for another language."""
        self._choices = tuple(choices)
        self._describe()
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """The one-character form, or the full one."""
        self._compact = compact
        cell = _CELL_COMPACT if compact else _CELL
        self.setFixedSize(round(cell * len(self._choices)), (SEGMENT_COMPACT if compact else SEGMENT) + 2)
        self.update()

    def choose(self, value: str) -> None:
        """As if the person had chosen it: emits ``chosen`` or ``refused``."""
        if not self.isEnabled() or self.property("busy"):
            return
        if value in self._barred:
            self.refused.emit(value, self._reasons.get(value, ""))
        else:
            self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves, chooses, clears."""
        key, last = event.key(), len(self._choices) - 1
        digit = key - Qt.Key.Key_1
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._cursor = min(last, max(0, self._cursor + (1 if key == Qt.Key.Key_Right else -1)))
            self._describe()
            self.update()
        elif key in _CHOOSE:
            self.choose(self._choices[self._cursor].value)
        elif 0 <= digit <= last and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self._cursor = digit
            self.choose(self._choices[digit].value)
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.chosen.emit("")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses what is under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._cursor = self._at(event.position())
            self.choose(self._choices[self._cursor].value)
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the cursor."""
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tells the reason of the choice under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            choice = self._choices[self._at(QPointF(event.pos()))]
            reason = self._reasons.get(choice.value, "")
            words = f"{choice.text}: {reason}" if reason else choice.text if self._compact else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Its fixed size."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the cells."""
        painter, palette, rect = QPainter(self), look(self), QRectF(self.rect())
        frame(painter, rect, fill=palette.card, edge=palette.line, radius=RADIUS_CONTROL)
        inside = QPainterPath()
        inside.addRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS_CONTROL - 1, RADIUS_CONTROL - 1)
        painter.setClipPath(inside)
        for index, choice in enumerate(self._choices):
            self._paint_cell(painter, self._cell(index), choice, first=index == 0)
        painter.setClipping(False)
        if self.hasFocus() and self.isEnabled():
            cell = self._cell(self._cursor).adjusted(1, 2, -1, -2)
            on = self._choices[self._cursor].value == self._value
            ring(painter, cell, palette.on_fill if on else palette.fill, radius=4, width=1.6)

    def _paint_cell(self, painter: QPainter, cell: QRectF, choice: Choice, *, first: bool) -> None:
        palette = look(self)
        on, barred = choice.value == self._value, choice.value in self._barred
        if on:
            painter.fillRect(cell, QColor(palette.fill if choice.tone == "blue" else palette.tone(choice.tone).strong))
        elif not first:
            painter.fillRect(QRectF(round(cell.left()), cell.top(), 1, cell.height()), QColor(palette.line2))
        used = font(SMALL + (1 if self._compact else 0), BOLD if on and self._compact else MEDIUM)
        painter.setFont(used)
        painter.setPen(QColor(palette.on_fill if on else _FORBIDDEN if barred else palette.ink2))
        words = choice.short if self._compact else choice.text
        metrics = QFontMetricsF(used)
        left = cell.left() + (cell.width() - metrics.horizontalAdvance(words)) / 2
        painter.drawText(QPointF(left, baseline(cell, metrics)), words)

    def _cell(self, index: int) -> QRectF:
        width = self.width() / len(self._choices)
        return QRectF(index * width, 0, width, self.height())

    def _at(self, point: QPointF) -> int:
        return min(len(self._choices) - 1, max(0, int(point.x() * len(self._choices) / max(1, self.width()))))

    def _index(self, value: str) -> int:
        return next((index for index, choice in enumerate(self._choices) if choice.value == value), 0)

    def _describe(self) -> None:
        words = next((choice.text for choice in self._choices if choice.value == self._value), "–")
        self.setAccessibleName(f"{self._name} {words}".strip())
        self.setAccessibleDescription(self._choices[self._cursor].text if self._choices else "")
