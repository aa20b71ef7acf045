"""Drawing that several widgets share: frames, keys, focus rings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import KEY, MEDIUM, RADIUS_KEY, TINY

_KEY_PADDING = 7
_KEY_LEAST = 22
_FAINT = 0.62


def frame(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: QColor | str | None,
    edge: QColor | str | None = None,
    width: float = 1.0,
    radius: float = 0.0,
    dashed: bool = False,
) -> None:
    """A filled, edged rectangle with round corners; the edge lies inside the rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    inset = width / 2 if edge is not None else 0.0
    pen = QPen(Qt.PenStyle.NoPen)
    if edge is not None:
        pen = QPen(QColor(edge), width)
        if dashed:
            pen.setDashPattern([4.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, max(0.0, radius - inset), max(0.0, radius - inset))


def ring(painter: QPainter, rect: QRectF, colour: QColor | str, *, radius: float, width: float = 2.0) -> None:
    """The focus ring, just inside a control."""
    frame(painter, rect, fill=None, edge=colour, width=width, radius=radius)


def baseline(rect: QRectF, metrics: QFontMetricsF) -> float:
    """Where a line's baseline lies so that its capitals and Han characters stand in the middle of the rectangle."""
    return rect.center().y() + (metrics.ascent() - metrics.descent()) / 2


def key_words(key: str) -> str:
    """A key sequence as people read it: ``Ctrl+3`` gives Ctrl 3, Space its word."""
    words = {"Space": tr("Space", "key"), "Return": "Enter", "Escape": "Esc", "Up": "↑", "Down": "↓"}
    return " ".join(words.get(part, part) for part in key.split("+"))


def key_width(key: str) -> float:
    """How wide the drawn key is."""
    words = QFontMetricsF(font(TINY, MEDIUM)).horizontalAdvance(key_words(key))
    return max(_KEY_LEAST, round(words + 2 * _KEY_PADDING))


def paint_key(painter: QPainter, at: QPointF, key: str, colour: QColor, *, opacity: float = _FAINT) -> None:
    """Draws a key with its upper left corner at ``at``, on whole pixels so that its edge stays sharp."""
    rect = QRectF(round(at.x()), round(at.y()), key_width(key), KEY)
    faint = QColor(colour)
    faint.setAlphaF(opacity)
    frame(painter, rect, fill=None, edge=faint, radius=RADIUS_KEY)
    painter.setFont(font(TINY, MEDIUM))
    painter.setPen(faint)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key_words(key))
