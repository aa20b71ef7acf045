"""A queue's wait against its target on one scale of minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from hall_client.ui.manager.loads import TARGET, scale_of
from hall_client.ui.manager.pen import Pen, colour_of, width
from hall_client.ui.manager.words import minutes, span
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BOLD, SMALL
from hall_client.ui.widgets.paint import frame

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import BusinessLoad


def paint_gauge(pen: Pen, rect: QRectF, load: BusinessLoad) -> None:
    """Longest wait as a dot, the estimate for a new ticket as a range, the target as a line; words above and below."""
    scale = scale_of(max(load.longest_minutes, load.wait_high))
    line = QRectF(rect.left() + 6, rect.center().y() + 1, rect.width() - 12, 4)
    per, painter = line.width() / scale, pen.painter
    frame(painter, line, fill=pen.palette.track, radius=2)
    if load.wait_high:
        left = line.left() + min(load.wait_low, scale) * per
        right = line.left() + min(load.wait_high, scale) * per
        frame(
            painter, QRectF(left, line.center().y() - 7, max(14.0, right - left), 14), fill=pen.palette.tint2, radius=7
        )
    target = round(line.left() + TARGET * per)
    painter.fillRect(QRectF(target, line.center().y() - 8, 1, 16), colour_of(pen.palette, "ink3"))
    _paint_now(pen, rect, line, load, per, scale)
    foot = QRectF(line.left(), rect.bottom() - 17, line.width(), 17)
    pen.write(foot, "0", SMALL, tone="ink2")
    pen.write(foot, minutes(scale), SMALL, tone="ink2", align="right")
    pen.write(
        QRectF(target - 60, foot.top(), 120, 17), tr("Target {n}").format(n=TARGET), SMALL, tone="ink2", align="centre"
    )


def _paint_now(pen: Pen, rect: QRectF, line: QRectF, load: BusinessLoad, per: float, scale: int) -> None:
    painter = pen.painter
    tone = "red" if load.longest_minutes > TARGET else "green"
    at = QPointF(line.left() + min(load.longest_minutes, scale) * per, line.center().y())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour_of(pen.palette, tone)))
    painter.drawEllipse(at, 7, 7)
    head = QRectF(rect.left(), rect.top(), rect.width(), 20)
    words = tr("Longest {n} min").format(n=load.longest_minutes)
    wide = width(words, SMALL + 1, BOLD)
    left = min(max(at.x() - wide / 2, head.left()), head.right() - wide)
    pen.write(QRectF(left, head.top(), wide + 1, 20), words, SMALL + 1, BOLD, tone)
    new = tr("New ticket {wait}").format(wait=span(load.wait_low, load.wait_high))
    needed = width(new, SMALL, BOLD) + 1
    if needed <= left - head.left() - 16:
        pen.write(QRectF(head.left() + 6, head.top(), needed, 20), new, SMALL, BOLD, "blue")
    elif needed <= head.right() - left - wide - 16:
        pen.write(QRectF(head.right() - needed - 6, head.top(), needed, 20), new, SMALL, BOLD, "blue")
