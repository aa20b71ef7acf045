"""How many waited over the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.manager.pen import Pen, colour_of, width
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, MEDIUM, SMALL, TEXT

if TYPE_CHECKING:
    from hall_client.base.clock import Clock
    from hall_client.flows.dashboard_views import DashboardView

Points = tuple[tuple[datetime, int], ...]
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000)
_LINES = 4
_LEFT, _BOTTOM, _TOP, _RIGHT = 34.0, 22.0, 12.0, 20.0


class WaitChart(QWidget):
    """The line of today, with the present number at its end."""

    def __init__(self, clock: Clock) -> None:
        """Empty."""
        super().__init__()
        self.setObjectName("chart")
        self._clock = clock
        self._points: Points | None = None
        self._hours: tuple[int, ...] = ()
        self._closes = ""
        self._drained: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(400, 120)

    def show_view(self, view: DashboardView) -> None:
        """Shows the curve of a view."""
        shown = (view.waiting_curve, view.hours, view.issuing.closes, view.issuing.drained_at)
        if shown != (self._points, self._hours, self._closes, self._drained):
            self._points, self._hours, self._closes, self._drained = shown
            words = tr("{n} wait now").format(n=self._points[-1][1]) if self._points else self._nothing()
            self.setAccessibleDescription(words)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws grid, line and present number."""
        pen = Pen(QPainter(self), look(self))
        rect = QRectF(self.rect())
        if self._points:
            self._paint(pen, rect, self._points)
        elif self._points is not None:
            pen.write(rect, self._nothing(), TEXT, MEDIUM, "ink2", "centre")
        pen.painter.end()

    @staticmethod
    def _nothing() -> str:
        return tr("Nobody has waited today so far.")

    def _span(self, points: Points) -> tuple[datetime, datetime]:
        first, last = points[0][0], points[-1][0]
        day = self._clock.local(first).replace(minute=0, second=0, microsecond=0)
        start = min(day.replace(hour=self._hours[0]), self._clock.local(first)) if self._hours else day
        end = day.replace(hour=self._hours[-1]) + timedelta(hours=1) if self._hours else start + timedelta(hours=4)
        if len(self._closes) == len("17:30"):
            end = max(end, day.replace(hour=int(self._closes[:2]), minute=int(self._closes[3:])))
        return start, max(end, self._clock.local(last) + timedelta(minutes=1))

    def _paint(self, pen: Pen, rect: QRectF, counts: Points) -> None:
        plot = rect.adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        step = scale_step(max(count for _at, count in counts))
        top = step * _LINES
        for index in range(_LINES + 1):
            y = round(plot.bottom() - plot.height() * index / _LINES)
            pen.painter.fillRect(
                QRectF(plot.left(), y, plot.width(), 1), colour_of(pen.palette, "line2" if index else "line")
            )
            pen.write(QRectF(0, y - 9, _LEFT - 8, 18), str(step * index), SMALL, tone="ink2", align="right")
        start, end = self._span(counts)
        seconds = (end - start).total_seconds()
        self._paint_hours(pen, plot, start, end)

        def x_of(at: datetime) -> float:
            return plot.left() + plot.width() * (self._clock.local(at) - start).total_seconds() / seconds

        points = [QPointF(x_of(at), plot.bottom() - plot.height() * count / top) for at, count in counts]
        self._paint_line(pen, plot, points)
        if self._drained is not None and self._drained > counts[-1][0] and counts[-1][1]:
            self._paint_drain(pen, plot, points[-1], x_of(self._drained), f"{self._clock.local(self._drained):%H:%M}")
        self._paint_now(pen, plot, points[-1], counts[-1][1])

    def _paint_hours(self, pen: Pen, plot: QRectF, start: datetime, end: datetime) -> None:
        hours = (end - start).total_seconds() / 3600
        every = 1 if plot.width() / max(1.0, hours) >= 44 else 2
        at = start.replace(minute=0) + timedelta(hours=0 if start.minute == 0 else 1)
        while at <= end:
            x = plot.left() + plot.width() * (at - start).total_seconds() / (end - start).total_seconds()
            if at.hour % every == 0:
                room = QRectF(x - 24, plot.bottom() + 4, 48, 18)
                pen.write(room, f"{at:%H:%M}", SMALL, tone="ink2", align="centre")
            at += timedelta(hours=1)

    @staticmethod
    def _paint_line(pen: Pen, plot: QRectF, points: Sequence[QPointF]) -> None:
        painter = pen.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(pen.palette.tint)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        feet = [QPointF(points[-1].x(), plot.bottom()), QPointF(points[0].x(), plot.bottom())]
        painter.drawPolygon(QPolygonF([*points, *feet]))
        ink = QPen(colour_of(pen.palette, "blue"), 2.4)
        ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(list(points)))

    @staticmethod
    def _paint_drain(pen: Pen, plot: QRectF, now: QPointF, x: float, time: str) -> None:
        """Until when those who wait now would be served, if nobody else came."""
        painter = pen.painter
        painter.save()
        painter.setClipRect(plot)
        ink = QPen(colour_of(pen.palette, "green"), 1.8, Qt.PenStyle.DashLine)
        painter.setPen(ink)
        painter.drawLine(now, QPointF(x, plot.bottom()))
        painter.restore()
        words = tr("those waiting: served by {time}").format(time=time)
        wide = width(words, SMALL, MEDIUM)
        middle = (now.x() + min(x, plot.right())) / 2
        left = min(middle + 14, plot.right() - wide)
        top = now.y() + (plot.bottom() - now.y()) * 0.42
        pen.write(QRectF(left, top - 9, wide + 1, 18), words, SMALL, MEDIUM, "green")

    @staticmethod
    def _paint_now(pen: Pen, plot: QRectF, at: QPointF, count: int) -> None:
        painter = pen.painter
        painter.fillRect(QRectF(round(at.x()), plot.top(), 1, plot.height()), colour_of(pen.palette, "ink"))
        painter.setPen(QPen(colour_of(pen.palette, "card"), 2))
        painter.setBrush(colour_of(pen.palette, "blue"))
        painter.drawEllipse(at, 5, 5)
        words = tr("{n} wait now").format(n=count)
        wide = width(words, SMALL, BOLD)
        right = at.x() + 8 + wide < plot.right()
        left = at.x() + 8 if right else at.x() - 8 - wide
        pen.write(QRectF(left, plot.top() - 4, wide + 1, 18), words, SMALL, BOLD)


def scale_step(most: int) -> int:
    """The distance of the grid's lines, a round number, so that four of them hold the highest value."""
    return next((step for step in _STEPS if step * _LINES >= most), -(-most // _LINES))
