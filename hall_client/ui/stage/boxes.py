"""Rectangles cut into rectangles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF


def stacked(rect: QRectF, heights: Sequence[float | None], gap: float) -> list[QRectF]:
    """Bands from top to bottom; the Nones share what is left over."""
    return [QRectF(rect.left(), top, rect.width(), tall) for top, tall in _cut(rect.top(), rect.height(), heights, gap)]


def beside(rect: QRectF, widths: Sequence[float | None], gap: float) -> list[QRectF]:
    """Columns from left to right; the Nones share what is left over."""
    return [
        QRectF(left, rect.top(), wide, rect.height()) for left, wide in _cut(rect.left(), rect.width(), widths, gap)
    ]


def grid(rect: QRectF, columns: int, rows: int, gap: float) -> list[QRectF]:
    """Equal cells, row by row."""
    bands = stacked(rect, [None] * rows, gap)
    return [cell for band in bands for cell in beside(band, [None] * columns, gap)]


def inset(
    rect: QRectF, left: float, top: float | None = None, right: float | None = None, bottom: float | None = None
) -> QRectF:
    """The rectangle without its margins: one for all, across and down, or four."""
    top = left if top is None else top
    right = left if right is None else right
    bottom = top if bottom is None else bottom
    return rect.adjusted(left, top, -right, -bottom)


def _cut(start: float, whole: float, sizes: Sequence[float | None], gap: float) -> list[tuple[float, float]]:
    fixed = sum(size for size in sizes if size is not None) + gap * max(0, len(sizes) - 1)
    open_ones = sum(size is None for size in sizes)
    share = max(0.0, whole - fixed) / open_ones if open_ones else 0.0
    cut, at = [], start
    for size in sizes:
        length = share if size is None else size
        cut.append((at, length))
        at += length + gap
    return cut
