"""A line of pieces in different sizes on one baseline, which shrinks to fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.theme import colour
from hall_client.ui.shell.tokens import BOLD


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the line: size in pixels, colour name of the palette, space to the next piece."""

    text: str
    size: float
    weight: int = BOLD
    tone: str = "ink"
    tracking: float = 0.0
    gap: float = 0.0


class NumberLabel(QWidget):
    """``请 A023 到 3 号窗口``: mixed sizes stand on one baseline; when the line is too wide all pieces shrink alike."""

    def __init__(
        self,
        pieces: Sequence[Piece] = (),
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        least: float = 0.3,
        parent: QWidget | None = None,
    ) -> None:
        """``least``: the smallest scale it shrinks to."""
        super().__init__(parent)
        self._pieces, self._align, self._least = tuple(pieces), align, least
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._name()

    def set_pieces(self, *pieces: Piece) -> None:
        """Shows another line."""
        if pieces == self._pieces:
            return
        self._pieces = pieces
        self._name()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The words of the line."""
        return " ".join(piece.text for piece in self._pieces)

    def scale(self) -> float:
        """By how much the line is shrunk now, 1: not at all."""
        wide, tall = self._extent(1.0)
        across = self.width() / wide if wide else 1.0
        down = self.height() / tall if tall else 1.0
        return max(self._least, min(1.0, across, down))

    def sizeHint(self) -> QSize:
        """The line in full size."""
        wide, tall = self._extent(1.0)
        return QSize(int(wide + 0.99), int(tall + 0.99))

    def minimumSizeHint(self) -> QSize:
        """The line at its smallest."""
        wide, tall = self._extent(self._least)
        return QSize(int(wide), int(tall))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the pieces."""
        painter = QPainter(self)
        scale = self.scale()
        wide, _tall = self._extent(scale)
        top, bottom = self._rise(scale)
        left = 0.0
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            left = (self.width() - wide) / 2
        elif self._align & Qt.AlignmentFlag.AlignRight:
            left = self.width() - wide
        base = (self.height() + top - bottom) / 2
        for piece in self._pieces:
            used = font(piece.size * scale, piece.weight, piece.tracking * scale)
            painter.setFont(used)
            painter.setPen(colour(self, piece.tone))
            painter.drawText(QPointF(left, base), piece.text)
            left += QFontMetricsF(used).horizontalAdvance(piece.text) + piece.gap * scale

    def _extent(self, scale: float) -> tuple[float, float]:
        wide = sum(
            QFontMetricsF(font(piece.size * scale, piece.weight, piece.tracking * scale)).horizontalAdvance(piece.text)
            + piece.gap * scale
            for piece in self._pieces
        )
        if self._pieces:
            wide -= self._pieces[-1].gap * scale
        top, bottom = self._rise(scale)
        return wide, top + bottom

    def _rise(self, scale: float) -> tuple[float, float]:
        # Noto's own ascent and descent leave 45 % of air; figures and Han characters need these.
        tallest = max((piece.size for piece in self._pieces), default=0.0) * scale
        return tallest * 0.88, tallest * 0.16

    def _name(self) -> None:
        self.setAccessibleName(self.text())
