"""Who waits for this window: loads of its queues, who comes next, who was set aside."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hall_client.queue.views import LaneLoad, WaitingRow
from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.stage import Desk
from hall_client.ui.clerk.words import minutes, waiting_words
from hall_client.ui.shell.fonts import font, width
from hall_client.ui.shell.language import language, say, tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, BOLD, REGULAR, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, empty, row
from hall_client.ui.widgets.card import Card, Line
from hall_client.ui.widgets.labels import ElidedLabel, WrapLabel, label, set_tone
from hall_client.ui.widgets.marks import Bar
from hall_client.ui.widgets.paint import baseline

if TYPE_CHECKING:
    from hall_client.base.clock import Clock

_BETWEEN, _INSIDE = 6, 3
LONG_MINUTES = 20
"""From here on the longest wait is shown in amber."""


class WaitList(QWidget):
    """The next tickets, as many as fit; a click on one asks to call it."""

    chosen = Signal(str)

    def __init__(self, clock: Clock) -> None:
        """Empty."""
        super().__init__()
        self.setObjectName("wait_list")
        self._clock = clock
        self._rows: tuple[WaitingRow, ...] = ()
        self._height, self._first, self._size, self._least = WIDE.wait_row, 64, TEXT, 2
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setToolTip(tr("Click a ticket to call it out of turn."))

    def set_rows(self, rows: Sequence[WaitingRow]) -> None:
        """Shows other tickets."""
        self._rows = tuple(rows)
        self.setAccessibleName(", ".join(row.number for row in rows[:8]))
        self.update()

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._height, self._first = measures.wait_row, 48 if measures.compact else 64
        self._size = SMALL if measures.compact else TEXT
        self._least = 0 if measures.compact else 2
        self.updateGeometry()
        self.update()

    def row_rect(self, index: int) -> QRectF:
        """Where a ticket is drawn."""
        return QRectF(0, index * self._height, self.width(), self._height)

    def sizeHint(self) -> QSize:
        """Whatever is left: a strip over the window, the ticket's keys and what was held too long come first."""
        return QSize(180, self._height * self._least)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return QSize(120, self._height * self._least)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Asks to call the ticket under the pointer."""
        index = int(event.position().y() // self._height)
        if event.button() == Qt.MouseButton.LeftButton and 0 <= index < self._seen():
            self.chosen.emit(self._rows[index].id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the tickets."""
        painter, palette = QPainter(self), look(self)
        longest = max((row.waited_minutes for row in self._rows), default=0)
        for index in range(self._seen()):
            entry, rect = self._rows[index], self.row_rect(index)
            painter.fillRect(QRectF(0, rect.top(), rect.width(), 1), QColor(palette.line2))
            late = entry.waited_minutes == longest >= LONG_MINUTES
            right = tr("{n} min", "short").format(n=entry.waited_minutes)
            used = font(SMALL, BOLD if late else REGULAR)
            wide = QFontMetricsF(used).horizontalAdvance(right)
            _words(painter, rect, entry.number, font(self._size, BOLD), palette.ink)
            middle = QRectF(self._first, rect.top(), rect.width() - self._first - wide - 8, rect.height())
            _words(painter, middle, waiting_words(entry, self._clock), font(SMALL, REGULAR), palette.ink2)
            end = QRectF(rect.width() - wide, rect.top(), wide + 1, rect.height())
            _words(painter, end, right, used, palette.amber.strong if late else palette.ink)

    def _seen(self) -> int:
        return min(len(self._rows), self.height() // self._height)


def _words(painter: QPainter, rect: QRectF, words: str, used: QFont, colour: str) -> None:
    painter.setFont(used)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(used)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    painter.drawText(QPointF(rect.left(), baseline(rect, metrics)), shown)


class QueuePanel(Card):
    """Waiting loads, the next tickets, held and passed-over ones."""

    def __init__(self, commands: Commands, clock: Clock) -> None:
        """Shows nobody."""
        super().__init__()
        self.setObjectName("queue_panel")
        self._measures = WIDE
        self._lanes: tuple[LaneLoad, ...] = ()
        self._helps: tuple[str, ...] = ()
        self._title = label("", size=BODY, weight=BOLD)
        self._title.setObjectName("waiting_count")
        self._longest = label("", size=SMALL, tone="ink2")
        self._longest_time = label("", size=SMALL, weight=BOLD, tone="amber")
        self._bars: QVBoxLayout = column(gap=9)
        self._next = label(tr("Next"), size=SMALL, tone="ink2")
        self.list = WaitList(clock)
        self._nobody = WrapLabel("", size=TEXT, tone="ink2")
        self._nobody.setObjectName("nobody_waiting")
        self._late = ElidedLabel("", size=SMALL, weight=BOLD, tone="amber")
        self._late.setObjectName("overdue")
        self._late_box = Card(fill="amber", edge="line", radius=7)
        self._late_box.setLayout(column(self._late, margins=(8, 5, 8, 5)))
        self._late_box.hide()
        self._foot = [
            CommandButton(commands[name], kind="quiet", size=SMALL, height=27, padding=0, spread=True)
            for name in ("choose", "aside", "withdraw")
        ]
        self._box = column(row(self._title, None, self._longest, self._longest_time, gap=4), gap=0)
        self._box.addSpacing(8)
        self._box.addLayout(self._bars)
        self._box.addSpacing(10)
        for widget in (self._next, self._nobody):
            self._box.addWidget(widget)
        self._box.addSpacing(5)
        self._box.addWidget(self.list, 1)
        self._box.addWidget(self._late_box)
        self._box.addSpacing(2)
        self._box.addWidget(Line())
        self._box.addSpacing(4)
        for button in self._foot:
            self._box.addWidget(button)
        self.setLayout(self._box)
        self.set_measures(WIDE)

    def set_measures(self, measures: Measures) -> None:
        """Wide: a bar per queue; compact: only its count."""
        self._measures = measures
        across = 10 if measures.compact else 14
        self._box.setContentsMargins(measures.pad, across, measures.pad, 6 if measures.compact else 8)
        self.list.set_measures(measures)
        self._fill_bars()

    def show_desk(self, desk: Desk) -> None:
        """Shows the queue's present load."""
        view = desk.view
        helps = view.helps if view else ()
        lanes = tuple(sorted(view.lanes, key=lambda lane: (lane.business in helps, -lane.waiting))) if view else ()
        count = sum(lane.waiting for lane in lanes)
        self._title.setText(tr("Waiting: {n}").format(n=count))
        longest = view.longest_minutes if view else 0
        self._longest.setText(tr("Longest") if count else "")
        self._longest_time.setText(minutes(longest) if count else "")
        set_tone(self._longest_time, "amber" if longest >= LONG_MINUTES else "ink2")
        rows = view.upcoming if view else ()
        self.list.set_rows(rows)
        self._next.setVisible(bool(rows))
        notice = say(view.notice) if view and view.notice else ""
        self._nobody.set_text(notice or tr("Nobody is waiting."))
        self._nobody.set_tone("amber" if notice else "ink2")
        self._nobody.setVisible(view is not None and not rows)
        late = [row.number for row in view.held if row.overdue] if view else []
        self._late.set_text(tr("On hold for long: {numbers} · Ctrl H").format(numbers=", ".join(late)))
        self._late_box.setVisible(bool(late))
        if (lanes, helps) != (self._lanes, self._helps):
            self._lanes, self._helps = lanes, helps
            self._fill_bars()

    def _fill_bars(self) -> None:
        empty(self._bars)
        most = max((lane.waiting for lane in self._lanes), default=0)
        if self._measures.compact:
            self._bars.addLayout(row(*(self._count(lane) for lane in self._fitting()), None, gap=_BETWEEN))
            return
        for lane in self._lanes[:4]:
            helps = lane.business in self._helps
            count = label(str(lane.waiting), size=SMALL, weight=BOLD, tone="ink2" if helps else "ink")
            bar = Bar(lane.waiting / most * 0.82 if most else 0.0, "ink3" if helps else "fill")
            words = tr("{queue} · helps out").format(queue=_name(lane)) if helps else _name(lane)
            name = ElidedLabel(words, size=SMALL, tone="ink2" if helps else "ink")
            self._bars.addLayout(column(row(name, None, count, gap=6), bar, gap=4))

    def _fitting(self) -> list[LaneLoad]:
        room, fitting = self._measures.left - 2 * self._measures.pad, []
        for lane in self._lanes:
            room -= ceil(width(_short(lane), SMALL)) + ceil(width(str(lane.waiting), SMALL, BOLD)) + _INSIDE + _BETWEEN
            if room < -_BETWEEN:
                break
            fitting.append(lane)
        return fitting

    def _count(self, lane: LaneLoad) -> QWidget:
        both = QWidget()
        helps = lane.business in self._helps
        both.setToolTip(tr("{queue} · helps out").format(queue=_name(lane)) if helps else _name(lane))
        tone = "ink3" if helps else "ink"
        words = label(_short(lane), size=SMALL, tone=tone)
        both.setLayout(row(words, label(str(lane.waiting), size=SMALL, weight=BOLD, tone=tone), gap=_INSIDE))
        return both


def _short(lane: LaneLoad) -> str:
    return lane.name if language().code == "zh_CN" else lane.business


def _name(lane: LaneLoad) -> str:
    return lane.name if language().code == "zh_CN" or not lane.name_en else lane.name_en
