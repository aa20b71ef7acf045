"""What is wrong now, the worst in front, each with the button that helps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.flows.dashboard_views import Urgency
from hall_client.ui.manager.gauge import paint_gauge
from hall_client.ui.manager.listing import PaintedList, paint_button
from hall_client.ui.manager.measures import WIDE, Measures
from hall_client.ui.manager.pen import Pen, colour_of, width
from hall_client.ui.manager.tile_paint import EDGES
from hall_client.ui.manager.words import action_words, for_minutes, minutes, usual_words
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, CHIP, MEDIUM, RADIUS_CARD, SMALL, TEXT
from hall_client.ui.widgets.boxes import row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.paint import frame

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import BusinessLoad, DashboardView, Problem

KEYS = 9
LEAST_TITLE = 15
"""The first problem's words shrink to this size before they are cut; the gauge makes room for them."""
TONES = {Urgency.FAULT: "red", Urgency.WARNING: "amber", Urgency.NOTE: "blue"}


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem with its key, how long it lasts and what its button says, in words."""

    problem: Problem
    key: str
    lasts: str
    button: str


class ProblemList(PaintedList[ProblemRow]):
    """The problems after the first, one line each."""

    def __init__(self) -> None:
        """None."""
        super().__init__("problems", 42, active=True)
        self._compact = False
        self.setAccessibleName(tr("Problems"))

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._compact = measures.compact
        self.set_row_height(measures.strip // 3)

    def row_words(self, row: ProblemRow) -> str:
        """What is wrong and what helps."""
        return f"{say(row.problem.words)} {say(row.problem.advice)} {row.button}"

    def paint_row(self, pen: Pen, rect: QRectF, row: ProblemRow) -> None:
        """Words, since when, advice, button."""
        problem = row.problem
        tone = TONES[problem.urgency]
        pen.painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), colour_of(pen.palette, tone))
        room = rect.adjusted(16, 0, -8, 0)
        if row.button:
            least, tall = (128.0, 24.0) if self._compact else (200.0, 32.0)
            used = paint_button(
                pen, QPointF(room.right(), rect.center().y()), row.button, row.key, least=least, tall=tall
            )
            room.setRight(room.right() - used - 12)
        size = TEXT if self._compact else TEXT + 1
        title = say(problem.words)
        wide = min(width(title, size, BOLD), room.width())
        pen.write(QRectF(room.left(), room.top(), wide, room.height()), title, size, BOLD)
        rest = room.adjusted(wide + 12, 0, 0, 0)
        used = pen.write(rest, row.lasts, SMALL, tone="ink2") if rest.width() > 40 else 0.0
        rest.adjust(used + 12, 0, 0, 0)
        if rest.width() > 80:
            pen.write(rest, say(problem.advice), SMALL if self._compact else TEXT, tone="ink2", align="right")


class Hero(Card):
    """The worst problem, large; in a calm hall the figures of the day."""

    def __init__(self) -> None:
        """Calm."""
        super().__init__()
        self.setObjectName("hero")
        self._measures = WIDE
        self._row: ProblemRow | None = None
        self._load: BusinessLoad | None = None
        self._figures: tuple[tuple[str, str], ...] = ()
        self.button = ActionButton("", "1", kind="primary", spread=True, bind=False)
        self.button.setObjectName("problem_1")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.hide()
        self._box = row(None, self.button, margins=(0, 0, 18, 0))
        self.setLayout(self._box)

    def show_problem(self, found: ProblemRow | None, load: BusinessLoad | None, view: DashboardView) -> None:
        """Shows a problem with the queue that it is about, or the figures."""
        figures = (
            (str(view.waiting), tr("waiting now")),
            (minutes(view.longest_minutes), tr("longest wait")),
            (usual_words(view), tr("usual wait")),
            (str(view.served_today), tr("served today")),
        )
        if (found, load, figures) == (self._row, self._load, self._figures):
            return
        self._row, self._load, self._figures = found, load, figures
        words = found.button if found else ""
        if words != self.button.text():
            self.button.set_text(words)
        self._fit_button()
        self.button.setVisible(bool(words))
        self.setAccessibleName(say(found.problem.words) if found else tr("Nothing needs you now."))
        self.update()

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._measures = measures
        self.button.set_measures(size=13 if measures.compact else 16, height=40 if measures.compact else 48)
        self._fit_button()
        self._box.setContentsMargins(0, 0, 12 if measures.compact else 18, 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the problem, or the calm."""
        pen = Pen(QPainter(self), look(self))
        rect = QRectF(self.rect())
        edge = EDGES.get(self._tone(), pen.palette.line)
        frame(pen.painter, rect, fill=pen.palette.card, edge=edge, radius=RADIUS_CARD)
        self._paint_edge(pen, rect)
        body = rect.adjusted(22 if not self._measures.compact else 16, 0, -18, 0)
        if self._row is None and self._figures:
            self._paint_calm(pen, body)
        elif self._row is not None:
            self._paint_problem(pen, body, self._row)
        pen.painter.end()

    def _fit_button(self) -> None:
        self.button.setFixedWidth(max(150 if self._measures.compact else 214, self.button.sizeHint().width() + 12))

    def _tone(self) -> str:
        return TONES[self._row.problem.urgency] if self._row else "green"

    def _paint_edge(self, pen: Pen, rect: QRectF) -> None:
        pen.painter.save()
        pen.painter.setClipRect(QRectF(0, 0, 4, rect.height()))
        frame(pen.painter, rect, fill=colour_of(pen.palette, self._tone()), radius=RADIUS_CARD)
        pen.painter.restore()

    def _paint_problem(self, pen: Pen, body: QRectF, found: ProblemRow) -> None:
        problem, compact = found.problem, self._measures.compact
        right = self.button.geometry().left() - 24 if self.button.isVisibleTo(self) else body.right()
        wide = min(360.0, (right - body.left()) * 0.42)
        needed = width(say(problem.words), LEAST_TITLE, BOLD)
        if wide > 150 and needed <= right - body.left() - wide - 24:
            beside = QRectF(right - wide, body.center().y() - 33, wide, 66)
            if self._load is not None:
                paint_gauge(pen, beside, self._load)
            else:
                self._paint_figures(pen, beside, 3)
            right = beside.left() - 24
        room = QRectF(body.left(), body.top(), right - body.left(), body.height())
        title, low = self._measures.title, self._measures.small + 1
        heights = (CHIP - (4 if compact else 0), title * 1.4, low * 1.5)
        top = room.center().y() - (sum(heights) + 5) / 2
        chip = QRectF(room.left(), top, room.width(), heights[0])
        self._paint_chip(pen, chip, found)
        words = QRectF(room.left(), chip.bottom() + 4, room.width(), heights[1])
        sizes = range(title, LEAST_TITLE, -1)
        fits = (size for size in sizes if width(say(problem.words), size, BOLD) <= room.width())
        size = next(fits, LEAST_TITLE)
        pen.write(words, say(problem.words), size, BOLD)
        advice = QRectF(room.left(), words.bottom() + 1, room.width(), heights[2])
        pen.write(advice, say(problem.advice), low, tone="ink2")

    def _paint_chip(self, pen: Pen, rect: QRectF, found: ProblemRow) -> None:
        tone = self._tone()
        kind = {"red": tr("Urgent"), "amber": tr("Warning"), "blue": tr("Note")}[tone]
        words = f"{kind} · {found.lasts}"
        pill = QRectF(rect.left(), rect.top(), width(words, SMALL, MEDIUM) + 18, rect.height())
        frame(pen.painter, pill, fill=pen.palette.tone(tone).tint, radius=pill.height() / 2)
        pen.write(pill, words, SMALL, MEDIUM, tone, "centre")

    def _paint_calm(self, pen: Pen, body: QRectF) -> None:
        compact = self._measures.compact
        side = 30 if compact else 38
        icon = QRectF(body.left(), body.center().y() - side / 2, side, side)
        frame(pen.painter, icon, fill=pen.palette.green.tint, radius=side / 2)
        gap = side * 0.24
        paint_icon(pen.painter, "check", icon.adjusted(gap, gap, -gap, -gap), pen.palette.green.strong, stroke=2.4)
        words = tr("Nothing needs you now.")
        size = self._measures.title - 6
        used = width(words, size, BOLD)
        pen.write(QRectF(icon.right() + 12, body.top(), used + 1, body.height()), words, size, BOLD)
        left = icon.right() + 12 + used + (24 if compact else 48)
        self._paint_figures(pen, body.adjusted(left - body.left(), 0, 0, 0), len(self._figures))

    def _paint_figures(self, pen: Pen, rect: QRectF, count: int) -> None:
        """The first figures of the day side by side, as many as have room for their words."""
        size = self._measures.figure
        needed = max(max(width(figure, size, BOLD), width(name, SMALL)) for figure, name in self._figures[:count]) + 12
        count = min(count, int(rect.width() // needed))
        step = rect.width() / max(1, count)
        for index, (figure, name) in enumerate(self._figures[:count]):
            room = QRectF(rect.left() + index * step, rect.center().y() - 24, step - 8, 28)
            pen.write(room, figure, size, BOLD)
            pen.write(QRectF(room.left(), room.bottom(), room.width(), 18), name, SMALL, tone="ink2")


class ProblemStrip(QWidget):
    """Hero and list. ``acted`` gives the problem whose button was pressed; the keys 1 to 9 press them."""

    acted = Signal(object)

    def __init__(self) -> None:
        """Calm."""
        super().__init__()
        self.hero, self.list = Hero(), ProblemList()
        self._rest = Card()
        box = row(self.list, gap=0, margins=(1, 1, 1, 1))
        self._rest.setLayout(box)
        self._box = row(gap=WIDE.gap)
        self._box.addWidget(self.hero, 545)
        self._box.addWidget(self._rest, 455)
        self.setLayout(self._box)
        self._rows: tuple[ProblemRow, ...] = ()
        self.hero.button.clicked.connect(lambda: self.act(0))
        self.list.picked.connect(lambda index: self.act(index + 1))
        for index in range(KEYS):
            QShortcut(QKeySequence(str(index + 1)), self).activated.connect(lambda index=index: self.act(index))

    def show_view(self, view: DashboardView, now: datetime) -> None:
        """Shows the problems of a view."""
        numbers = {tile.number for tile in view.windows}
        self._rows = tuple(
            ProblemRow(
                problem,
                str(index + 1) if index < KEYS else "",
                for_minutes(problem.since, now),
                action_words(problem, numbers),
            )
            for index, problem in enumerate(view.problems)
        )
        first = self._rows[0] if self._rows else None
        self.hero.show_problem(first, _load_of(first.problem, view) if first else None, view)
        calm = tr("Nothing else is wrong.") if first else tr("Problems come up here, each with a key that helps.")
        self.list.set_empty(calm)
        self.list.set_rows(self._rows[1:])

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self.setFixedHeight(measures.strip)
        self._box.setSpacing(measures.gap)
        self.hero.set_measures(measures)
        self.list.set_measures(measures)

    def act(self, index: int) -> None:
        """Presses the button of the n-th problem, if it has one."""
        if 0 <= index < len(self._rows) and self._rows[index].button:
            self.acted.emit(self._rows[index].problem)


def _load_of(problem: Problem, view: DashboardView) -> BusinessLoad | None:
    """The queue that a problem is about, as its key names it (``wait/B``)."""
    kind, _, code = problem.key.partition("/")
    if kind not in {"wait", "unserved"}:
        return None
    return next((load for load in view.businesses if load.code == code and load.waiting), None)
