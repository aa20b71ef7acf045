"""Every queue of the hall on one line: who waits, how long, the estimate, what comes and goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from hall_client.ui.manager.listing import PaintedList
from hall_client.ui.manager.measures import WIDE, Measures
from hall_client.ui.manager.pen import Pen, colour_of
from hall_client.ui.manager.words import business_name, minutes, span
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, BOLD, LARGE, MEDIUM, REGULAR, SMALL, TEXT
from hall_client.ui.widgets.boxes import column

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import BusinessLoad

TARGET = 30
"""Minutes that nobody should wait; the upright line in the estimates."""
_HOT = "#FEF7F6"
_SCALES = (60, 120, 240)
LEAST_ROWS = 3
"""Room for a sentence while there is no queue."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edge and width of each column."""

    name: QRectF
    waiting: QRectF
    longest: QRectF
    bar: QRectF
    estimate: QRectF
    curve: QRectF
    arrivals: QRectF
    served: QRectF
    windows: QRectF
    note: QRectF


def columns(rect: QRectF, pad: int) -> Columns:
    """The columns of one line; a narrow table loses its bars, then its curves."""
    wide = rect.width() - 2 * pad
    bar = 196.0 if wide > 1000 else 112.0 if wide > 700 else 0.0
    curve = 184.0 if wide > 1000 else 112.0 if wide > 620 else 0.0
    fixed = [48.0, 66.0, bar, 110.0 if wide > 1000 else 92.0, curve, 40.0, 40.0, 62.0 if wide > 1000 else 52.0]
    gap = 12.0 if wide > 1000 else 8.0
    name = 172.0 if wide > 1000 else 124.0
    note = max(0.0, wide - name - sum(fixed) - gap * sum(1 for one in (*fixed, name) if one))
    made, left = [], rect.left() + pad
    for size in (name, *fixed, note):
        made.append(QRectF(left, rect.top(), size, rect.height()))
        left += size + (gap if size else 0)
    return Columns(*made)


class LoadHead(QWidget):
    """The column titles."""

    def __init__(self) -> None:
        """In the wide form."""
        super().__init__()
        self._pad = WIDE.pad

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._pad = measures.pad
        self.setFixedHeight(measures.load_head)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the titles."""
        pen = Pen(QPainter(self), look(self))
        at = columns(QRectF(self.rect()), self._pad)
        pen.write(at.name, tr("Queue"), SMALL, tone="ink2")
        pen.write(at.waiting, tr("Waiting"), SMALL, tone="ink2", align="right")
        pen.write(at.longest, tr("Longest"), SMALL, tone="ink2", align="right")
        room = at.bar.united(at.estimate) if at.bar.width() else at.estimate
        words = tr("Estimate for a new ticket (line: {n} min)").format(n=TARGET) if at.bar.width() > 150 else ""
        pen.write(room.adjusted(8, 0, 0, 0), words or tr("Estimate"), SMALL, tone="ink2")
        pen.write(at.curve.adjusted(8, 0, 0, 0), tr("By hour"), SMALL, tone="ink2")
        pen.write(at.arrivals, tr("Came"), SMALL, tone="ink2", align="right")
        pen.write(at.served, tr("Done", "people served"), SMALL, tone="ink2", align="right")
        pen.write(at.windows, tr("Open", "number of windows"), SMALL, tone="ink2", align="right")
        pen.painter.end()


class LoadTable(QWidget):
    """Titles over the lines."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.head, self.lines = LoadHead(), LoadLines()
        self.setLayout(column(self.head, self.lines, gap=0))
        self.setMinimumHeight(60)

    def show_loads(self, loads: Sequence[BusinessLoad], hour: int, windows: Mapping[str, int]) -> None:
        """Shows the queues; ``hour`` is the place of the present hour in their curves, ``windows`` how many serve each."""
        self.lines.show_loads(loads, hour, windows)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self.head.set_measures(measures)
        self.lines.set_measures(measures)

    def wanted_height(self) -> int:
        """Room for all lines."""
        return self.head.height() + max(LEAST_ROWS, len(self.lines.rows())) * self.lines.height_of_row


@dataclass(frozen=True, slots=True)
class LoadRow:
    """One queue with the place of the present hour, the number of windows that could serve it, and the minutes that the
    bars of all queues reach to."""

    load: BusinessLoad
    hour: int
    windows: int
    scale: int


class LoadLines(PaintedList[LoadRow]):
    """The queues."""

    ruled = False

    def __init__(self) -> None:
        """Empty."""
        super().__init__("loads", WIDE.load_row)
        self._measures = WIDE
        self.set_empty(tr("No queues yet."), tr("They come with the catalog."))

    @property
    def height_of_row(self) -> int:
        """Pixels of one line."""
        return self._measures.load_row

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._measures = measures
        self.set_row_height(measures.load_row)

    def show_loads(self, loads: Sequence[BusinessLoad], hour: int, windows: Mapping[str, int]) -> None:
        """Shows the queues."""
        scale = scale_of(max((load.wait_high for load in loads), default=0))
        self.set_rows(tuple(LoadRow(load, hour, windows.get(load.code, 0), scale) for load in loads))

    def row_words(self, row: LoadRow) -> str:
        """Name, who waits and the estimate."""
        load = row.load
        return " · ".join((business_name(load), str(load.waiting), minutes(load.longest_minutes)))

    def paint_row(self, pen: Pen, rect: QRectF, row: LoadRow) -> None:
        """Draws one queue."""
        load, at = row.load, columns(rect, self._measures.pad)
        hot = load.longest_minutes > TARGET
        if hot and load.longest_minutes >= TARGET * 1.5:
            pen.painter.fillRect(rect, QColor(_HOT))
        pen.painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), colour_of(pen.palette, "line2"))
        size = self._measures.text
        pen.write(at.name, business_name(load), size, BOLD if hot else MEDIUM)
        pen.write(at.waiting, str(load.waiting), LARGE if size < BODY else LARGE + 1, BOLD, align="right")
        tone = "red" if load.longest_minutes >= TARGET * 1.5 else "amber" if hot else "ink"
        words = minutes(load.longest_minutes) if load.waiting else "—"
        pen.write(at.longest, words, size, BOLD if load.waiting else REGULAR, tone, "right")
        self._paint_estimate(pen, at, row, size)
        if at.curve.width():
            paint_curves(pen, at.curve.adjusted(8, 5, 0, -5), load, row.hour)
        pen.write(at.arrivals, str(sum(load.arrivals)), size, MEDIUM, "blue", "right")
        pen.write(at.served, str(sum(load.served)), size, MEDIUM, "green", "right")
        self._paint_windows(pen, at.windows, row, size)
        pen.write(at.note.adjusted(4, 0, 0, 0), _note(load), SMALL, MEDIUM, "amber" if load.closed_text else "red")

    @staticmethod
    def _paint_windows(pen: Pen, rect: QRectF, row: LoadRow, size: float) -> None:
        number = len(row.load.open_windows)
        used = pen.write(rect, f" / {row.windows}", size, REGULAR, "ink2", "right")
        tone = "red" if row.load.waiting and not number else "ink"
        pen.write(rect.adjusted(0, 0, -used, 0), str(number), size, BOLD if tone == "red" else MEDIUM, tone, "right")

    def _paint_estimate(self, pen: Pen, at: Columns, row: LoadRow, size: float) -> None:
        load = row.load
        if at.bar.width():
            paint_bar(pen, at.bar.adjusted(8, 0, 0, 0), load.wait_low, load.wait_high, row.scale)
        words = span(load.wait_low, load.wait_high) if load.open_windows or load.wait_high else "—"
        room = at.estimate.adjusted(8 if not at.bar.width() else 6, 0, 0, 0)
        pen.write(room, words, size if size < BODY else TEXT + 1, tone="ink" if load.wait_high else "ink2")


def scale_of(most: int) -> int:
    """The round number of minutes that a scale reaches to; what is longer stands at its end."""
    return next((scale for scale in _SCALES if most <= scale), _SCALES[-1])


def paint_bar(pen: Pen, rect: QRectF, low: int, high: int, scale: int) -> None:
    """The range of an estimate on a scale of minutes with the target's line."""
    middle, per = rect.center().y(), rect.width() / scale
    painter = pen.painter
    painter.fillRect(QRectF(rect.left(), round(middle), rect.width(), 1), colour_of(pen.palette, "line"))
    painter.fillRect(QRectF(round(rect.left() + TARGET * per), middle - 7, 1, 14), colour_of(pen.palette, "ink3"))
    if high <= 0:
        return
    mean = (low + high) / 2
    tone = "red" if mean > TARGET else "amber" if high > TARGET else "blue"
    tints = {"red": "#F3C9C5", "amber": "#F3DDB3", "blue": pen.palette.tint2}
    strong = "fill" if tone == "blue" else tone
    left, right = rect.left() + min(low, scale) * per, rect.left() + min(high, scale) * per
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tints[tone]))
    painter.drawRoundedRect(QRectF(left, middle - 4, max(6.0, right - left), 8), 4, 4)
    painter.setBrush(colour_of(pen.palette, strong))
    at = rect.left() + min(mean, scale) * per
    painter.drawRoundedRect(QRectF(at - 1.5, middle - 6, 3, 12), 1.5, 1.5)


def paint_curves(pen: Pen, rect: QRectF, load: BusinessLoad, hour: int) -> None:
    """Who came and who was served in each full hour so far, the gap between them tinted: an hour that has just begun would
    look like the end of all arrivals."""
    came, done = load.arrivals[:hour], load.served[:hour]
    most = max((*came, *done, 1))
    if len(came) < 2 or len(done) < 2:
        return  # one hour is no curve yet
    step = (rect.width() - 6) / max(1, len(came) - 1)

    def line(values: tuple[int, ...]) -> list[QPointF]:
        room = rect.height() - 6
        return [
            QPointF(rect.left() + 3 + index * step, rect.bottom() - 3 - value / most * room)
            for index, value in enumerate(values)
        ]

    painter = pen.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    above, below = line(came), line(done)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#E8EDF3"))
    painter.drawPolygon(QPolygonF([*above, *reversed(below)]))
    for points, tone in ((below, "green"), (above, "fill")):
        ink = colour_of(pen.palette, tone)
        painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(points[-1], 2.6, 2.6)


def _note(load: BusinessLoad) -> str:
    if load.closed_text:
        return load.closed_text
    return tr("No window open") if load.waiting and not load.open_windows else ""
