"""Text on painted widgets, with measures kept: a screen of two hundred tiles asks for the same words again and again."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.tokens import BODY, COUNTER, REGULAR, Palette

Align = Literal["left", "centre", "right"]
_SHARE: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
_KEPT = 8192


class Pen:
    """A painter that writes one line at a time, in the type scale and the palette's colours."""

    def __init__(self, painter: QPainter, palette: Palette = COUNTER) -> None:
        """Writes with this painter."""
        self.painter, self.palette = painter, palette

    def write(
        self,
        rect: QRectF,
        words: str,
        size: float = BODY,
        weight: int = REGULAR,
        tone: str = "ink",
        align: Align = "left",
    ) -> float:
        """One line in the middle of the rectangle's height, ended with … when too long; gives its width."""
        if not words or rect.width() <= 0:
            return 0.0
        used, _metrics, drop = _type(size, weight)
        shown, wide = _fitted(words, size, weight, int(rect.width() + 0.5))
        left = rect.left() + (rect.width() - wide) * _SHARE[align]
        self.painter.setFont(used)
        self.painter.setPen(colour_of(self.palette, tone))
        self.painter.drawText(QPointF(left, rect.center().y() + drop), shown)
        return wide


def width(words: str, size: float, weight: int = REGULAR) -> float:
    """How wide a line is."""
    return _fitted(words, size, weight, 1 << 20)[1]


@cache
def colour_of(palette: Palette, tone: str) -> QColor:
    """A colour of the palette by name, made once."""
    return QColor(palette.colour(tone))


@cache
def _type(size: float, weight: int) -> tuple[QFont, QFontMetricsF, float]:
    used = font(size, weight)
    metrics = QFontMetricsF(used)
    return used, metrics, (metrics.ascent() - metrics.descent()) / 2


@lru_cache(maxsize=_KEPT)
def _fitted(words: str, size: float, weight: int, room: int) -> tuple[str, float]:
    metrics = _type(size, weight)[1]
    wide = metrics.horizontalAdvance(words)
    if wide <= room + 0.5:
        return words, wide
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    return shown, metrics.horizontalAdvance(shown)
