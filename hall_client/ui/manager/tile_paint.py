"""Draws one window's tile in one of three sizes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from hall_client.ui.manager.face import Face
from hall_client.ui.manager.pen import Pen, colour_of, width
from hall_client.ui.shell.tokens import BOLD, MEDIUM, RADIUS_CONTROL, REGULAR
from hall_client.ui.widgets.paint import frame, key_width, paint_key

EDGES = {"amber": "#EAD3A6", "red": "#EDC6C2"}
_FAINT = 0.42


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of a tile: least width, height, inner margin, and its type sizes."""

    least: int
    height: int
    pad: int
    number: int
    main: int
    words: int
    small: int
    lines: int
    queue: bool = True
    """Says which queue the window serves."""


BIG: Final = Size(least=252, height=124, pad=16, number=20, main=34, words=19, small=14, lines=3)
NORMAL: Final = Size(least=168, height=82, pad=10, number=15, main=22, words=15, small=12, lines=3)
DENSE: Final = Size(least=132, height=50, pad=8, number=13, main=14, words=12, small=11, lines=2)
TINY: Final = Size(least=91, height=42, pad=7, number=13, main=13, words=11, small=11, lines=2, queue=False)
SIZES: Final = (BIG, NORMAL, DENSE, TINY)


def grown(height: int) -> Size:
    """The big tile at another height, its type in proportion."""
    by = min(1.4, height / BIG.height)
    return replace(BIG, height=height, number=round(BIG.number * by), main=round(BIG.main * by),
                   words=round(BIG.words * by), small=round(BIG.small * min(by, 1.15)))  # fmt: skip


def paint_tile(pen: Pen, rect: QRectF, face: Face, time: str, size: Size, *, current: bool, found: bool = True) -> None:
    """Draws a tile; ``time`` is how long its state lasts, ``current`` has the keyboard, not ``found`` is pale."""
    pen.painter.setOpacity(1.0 if found else _FAINT)
    _ground(pen, rect, face)
    inner = rect.adjusted(size.pad, size.pad * 0.6, -size.pad, -size.pad * 0.5)
    if size.lines == 2:
        _paint_dense(pen, inner, face, time, size)
    else:
        _paint_full(pen, inner, face, time, size)
    pen.painter.setOpacity(1.0)
    if current:
        frame(pen.painter, rect, fill=None, edge=colour_of(pen.palette, "fill"), width=2.4, radius=RADIUS_CONTROL)


def _ground(pen: Pen, rect: QRectF, face: Face) -> None:
    palette = pen.palette
    if face.ground == "blue":
        frame(pen.painter, rect, fill=palette.tint, edge=palette.fill, width=2, radius=RADIUS_CONTROL, dashed=True)
        return
    if face.ground == "plain":
        fill, edge = (palette.sunken, palette.line2) if face.dim else (palette.card, palette.line)
    else:
        fill, edge = palette.tone(face.ground).tint, EDGES.get(face.ground, palette.line)
    frame(pen.painter, rect, fill=fill, edge=edge, radius=RADIUS_CONTROL)


def _paint_full(pen: Pen, rect: QRectF, face: Face, time: str, size: Size) -> None:
    low = size.small * 1.42
    first = QRectF(rect.left(), rect.top(), rect.width(), size.number * 1.25)
    last = QRectF(rect.left(), rect.bottom() - low, rect.width(), low)
    middle = QRectF(rect.left(), first.bottom(), rect.width(), last.top() - first.bottom())
    left = first.left() + pen.write(first, face.number, size.number, BOLD, "ink3" if face.dim else "ink")
    right = first.right() - _state(pen, first, face, size)
    gap = size.pad * 0.7
    room = QRectF(left + gap, first.top(), right - left - 2 * gap, first.height())
    pen.write(room, face.queue, size.small, REGULAR, "ink3" if face.dim else "ink2")
    _main_line(pen, middle, face, time, size)
    _last_line(pen, last, face, size)


def _main_line(pen: Pen, rect: QRectF, face: Face, time: str, size: Size) -> None:
    used = 0.0
    if face.key and face.key != "·":
        used = key_width(face.key)
        at = QPointF(rect.right() - used, rect.center().y() - 9)
        paint_key(pen.painter, at, face.key, colour_of(pen.palette, "blue"), opacity=1.0)
    elif time:
        loud = face.since_tone in {"amber", "red"}
        used = pen.write(rect, time, size.small + 2, BOLD if loud else REGULAR, face.since_tone, "right")
    room = rect.adjusted(0, 0, -used - 6, 0)
    if face.ticket:
        pen.write(room, face.main, size.main, BOLD, "ink")
    else:
        pen.write(
            room, face.main, size.words, MEDIUM, "ink3" if face.dim else "blue" if face.ground == "blue" else face.tone
        )


def _last_line(pen: Pen, rect: QRectF, face: Face, size: Size) -> None:
    """Staff, today's count, what is wrong with the devices; what has no room is left out, the trouble last."""
    left, gap = rect.left(), size.pad * 0.8
    room = rect
    if face.light:
        least = width(face.staff, size.small) + gap if face.staff else 0.0
        used = _light(pen, rect.adjusted(min(least, rect.width() / 2), 0, 0, 0), face, size.small)
        room = rect.adjusted(0, 0, -used - gap, 0)
    tone = "ink3" if face.dim else "ink2"
    whole = f"{face.staff} {face.staff_no}".strip()
    named = width(whole, size.small) + gap + width(face.served, size.small) <= room.width()
    for words in (whole if named else face.staff, face.served):
        wide = width(words, size.small)
        if words and left + wide <= room.right() + 1:
            pen.write(QRectF(left, rect.top(), wide + 1, rect.height()), words, size.small, REGULAR, tone)
            left += wide + gap


def _light(pen: Pen, rect: QRectF, face: Face, size: float) -> float:
    wide = pen.write(rect.adjusted(11, 0, 0, 0), face.light, size, MEDIUM, face.light_tone, "right")
    shape = "diamond" if face.light_tone == "red" else "square" if face.light_tone == "amber" else "ring"
    mark(pen, QPointF(rect.right() - wide - 8, rect.center().y()), shape, face.light_tone, 7)
    return wide + 13


def _paint_dense(pen: Pen, rect: QRectF, face: Face, time: str, size: Size) -> None:
    half = rect.height() / 2
    first = QRectF(rect.left(), rect.top(), rect.width(), half)
    last = QRectF(rect.left(), rect.top() + half, rect.width(), half)
    left = first.left() + pen.write(first, face.number, size.number, BOLD, "ink3" if face.dim else "ink")
    right = first.right() - _state(pen, first, face, size)
    room = QRectF(left + 6, first.top(), right - left - 12, half)
    pen.write(room, face.queue if size.queue else "", size.small, REGULAR, "ink3" if face.dim else "ink2")
    used = 0.0
    if face.key and face.key != "·":
        used = key_width(face.key)
        at = QPointF(last.right() - used, last.center().y() - 9)
        paint_key(pen.painter, at, face.key, colour_of(pen.palette, "blue"), opacity=1.0)
    elif face.light and face.light_tone in {"amber", "red"}:
        used = 10.0
        shape = "diamond" if face.light_tone == "red" else "square"
        mark(pen, QPointF(last.right() - 4, last.center().y()), shape, face.light_tone, 8)
    used += pen.write(
        last.adjusted(0, 0, -used - 4 * bool(used), 0), time, size.small, REGULAR, face.since_tone, "right"
    )
    tone = "ink" if face.ticket else "ink3" if face.dim else "blue" if face.ground == "blue" else face.tone
    pen.write(last.adjusted(0, 0, -used - 8, 0), face.main, size.main if face.ticket else size.words,
              BOLD if face.ticket else MEDIUM, tone)  # fmt: skip


def _state(pen: Pen, rect: QRectF, face: Face, size: Size) -> float:
    tone = "ink3" if face.dim else face.tone
    wide = pen.write(rect, face.state, size.small, MEDIUM, tone, "right")
    mark(pen, QPointF(rect.right() - wide - 9, rect.center().y()), face.mark, tone, 8 if size.small > 11 else 7)
    return wide + 14


def mark(pen: Pen, at: QPointF, shape: str, tone: str, side: float) -> None:
    """A small shape around a point: dot, ring, square, diamond."""
    painter, ink = pen.painter, colour_of(pen.palette, tone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = side / 2
    if shape == "ring":
        painter.setPen(QPen(ink, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, half - 1, half - 1)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if shape == "dot":
        painter.drawEllipse(at, half, half)
    elif shape == "square":
        painter.drawRoundedRect(QRectF(at.x() - half, at.y() - half, side, side), 1, 1)
    else:
        x, y, reach = at.x(), at.y(), half * 1.2
        corners = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
        painter.drawPolygon(QPolygonF(corners))
