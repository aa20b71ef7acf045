"""A card with a title line: title, a note beside it, and what belongs at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QWidget

from hall_client.ui.manager.measures import WIDE, Measures
from hall_client.ui.manager.pen import Pen, width
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, HEAD, SMALL, TEXT
from hall_client.ui.widgets.boxes import column
from hall_client.ui.widgets.card import Card

Legend = tuple[tuple[str, str, str], ...]
"""Words at the right of the title line, each with a figure and a tone: ("Serving", "16", "ink2")."""


class Block(Card):
    """Content goes below the title line."""

    def __init__(self, name: str, content: QWidget, *, inset: bool = True, parent: QWidget | None = None) -> None:
        """``inset``: the content keeps the card's inner margin at its sides."""
        super().__init__(parent)
        self.setObjectName(name)
        self.content = content
        self._inset = inset
        self._title, self._note = "", ""
        self._legend: Legend = ()
        self._measures = WIDE
        self._box = column(content, gap=0)
        self._box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._box)
        self.set_measures(WIDE)

    def set_head(self, title: str, note: str = "", legend: Legend = ()) -> None:
        """What the title line says."""
        if (title, note, legend) != (self._title, self._note, self._legend):
            self._title, self._note, self._legend = title, note, legend
            self.setAccessibleName(title)
            self.update(0, 0, self.width(), self._measures.head)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._measures = measures
        side = measures.pad if self._inset else 1
        self._box.setContentsMargins(side, measures.head, side, measures.pad - 4)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws card and title line."""
        super().paintEvent(event)
        pen = Pen(QPainter(self), look(self))
        pad = self._measures.pad
        line = QRectF(pad, 0, self.width() - 2 * pad, self._measures.head)
        right = self._paint_legend(pen, line)
        used = pen.write(line, self._title, HEAD if not self._measures.compact else BOLD_COMPACT, BOLD)
        room = QRectF(line.left() + used + 10, line.top(), right - line.left() - used - 22, line.height())
        pen.write(room, self._note, TEXT if not self._measures.compact else SMALL, tone="ink2")
        pen.painter.end()

    def _paint_legend(self, pen: Pen, line: QRectF) -> float:
        right = line.right()
        for words, figure, tone in reversed(self._legend):
            if figure:
                room = QRectF(line.left(), line.top(), right - line.left(), line.height())
                right -= pen.write(room, figure, SMALL, BOLD, tone if tone not in {"ink2", "ink3"} else "ink", "right")
                right -= 6
            room = QRectF(line.left(), line.top(), right - line.left(), line.height())
            pen.write(room, words, SMALL, tone=tone, align="right")
            right -= width(words, SMALL) + 14
        return right


BOLD_COMPACT = 14
