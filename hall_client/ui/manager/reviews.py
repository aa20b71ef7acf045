"""Reviews of the day: three rates, the levels as one bar, and the bad ones that nobody answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.manager.measures import WIDE, Measures
from hall_client.ui.manager.pen import Pen, colour_of, width
from hall_client.ui.manager.words import share
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BOLD, MEDIUM, SMALL, TEXT

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import ReviewsToday

_SHARES = (0.29, 0.38, 0.33)
_COLOURS = ("green", "#7DBE9C", "ink3", "#D9835B", "red")


class ReviewsPanel(QWidget):
    """Painted; nothing in it is pressed."""

    def __init__(self) -> None:
        """Nothing asked yet."""
        super().__init__()
        self.setObjectName("reviews")
        self._reviews: ReviewsToday | None = None
        self._measures = WIDE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """A small card."""
        return QSize(220, 120)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._measures = measures
        self.update()

    def show_reviews(self, reviews: ReviewsToday) -> None:
        """Shows the reviews of a view."""
        if reviews != self._reviews:
            self._reviews = reviews
            self.setAccessibleDescription(" · ".join(f"{name} {figure}" for name, figure, _ in _rates(reviews)))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws rates, bar, legend and what waits for an answer."""
        pen = Pen(QPainter(self), look(self))
        rect = QRectF(self.rect())
        found = self._reviews
        if found is not None and not (sum(found.levels) or found.not_rated):
            middle = rect.center().y()
            words, hint = tr("Nobody was asked today so far."), tr("A visit that ends invites a review.")
            pen.write(QRectF(0, middle - 20, rect.width(), 20), words, TEXT, MEDIUM, "ink2", "centre")
            pen.write(QRectF(0, middle, rect.width(), 18), hint, SMALL, tone="ink2", align="centre")
        elif found is not None:
            self._paint(pen, rect, found)
        pen.painter.end()

    def _paint(self, pen: Pen, rect: QRectF, found: ReviewsToday) -> None:
        figure = self._measures.figure
        left = 0.0
        for index, (name, words, note) in enumerate(_rates(found)):
            column = rect.width() * _SHARES[index]
            if index:
                pen.painter.fillRect(QRectF(left, 2, 1, figure + 40), colour_of(pen.palette, "line2"))
                left, column = left + 12, column - 12
            room = column - 2
            pen.write(QRectF(left, 0, room, 17), name, SMALL, tone="ink2")
            used = pen.write(QRectF(left, 17, room, figure * 1.3), words, figure, BOLD)
            if words != "—":
                unit = QRectF(left + used + 1, 17 + figure * 0.18, 20, figure * 1.2)
                pen.write(unit, "%", TEXT, MEDIUM)
            pen.write(QRectF(left, 17 + figure * 1.3, room, 17), note, SMALL, tone="ink2")
            left += column
        top = 17 + figure * 1.3 + 17 + (12 if not self._measures.compact else 7)
        self._paint_bar(pen, QRectF(0, top, rect.width(), 8), (*found.levels, found.not_rated))
        self._paint_legend(pen, QRectF(0, top + 13, rect.width(), 18), found)
        foot = QRectF(0, top + 38, rect.width(), 22)
        if foot.bottom() <= rect.height() + 2:
            pen.painter.fillRect(QRectF(0, foot.top() - 3, rect.width(), 1), colour_of(pen.palette, "line2"))
            bad = found.unanswered_bad
            words = (
                tr("{n} bad reviews wait for an answer.").format(n=bad) if bad else tr("No bad review is unanswered.")
            )
            pen.write(foot, words, TEXT if not self._measures.compact else SMALL, MEDIUM, "red" if bad else "ink2")

    @staticmethod
    def _paint_bar(pen: Pen, rect: QRectF, counts: tuple[int, ...]) -> None:
        whole = sum(counts)
        shown = [(count, _colour(pen, index)) for index, count in enumerate(counts) if count]
        room = rect.width() - 2 * (len(shown) - 1)
        outline = QPainterPath()
        outline.addRoundedRect(rect, 4, 4)
        pen.painter.save()
        pen.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.painter.setClipPath(outline)
        left = rect.left()
        for count, ink in shown:
            wide = max(3.0, room * count / whole)
            pen.painter.fillRect(QRectF(left, rect.top(), wide, rect.height()), ink)
            left += wide + 2
        pen.painter.restore()

    def _paint_legend(self, pen: Pen, rect: QRectF, found: ReviewsToday) -> None:
        good, bad = sum(found.levels[:3]), sum(found.levels[3:])
        parts = ((tr("Good"), good, "green"), (tr("Bad"), bad, "red"), (tr("Not rated"), found.not_rated, "line"))
        left = rect.left()
        gap = 12 if not self._measures.compact else 8
        for name, count, tone in parts:
            words = f"{name} {count}"
            wide = width(words, SMALL)
            if left + 13 + wide > rect.right() + 1:
                break
            pen.painter.fillRect(QRectF(left, rect.center().y() - 4, 8, 8), colour_of(pen.palette, tone))
            ink = "red" if tone == "red" and count else "ink2"
            pen.write(QRectF(left + 13, rect.top(), wide + 1, rect.height()), words, SMALL, tone=ink)
            left += 13 + wide + gap


def _colour(pen: Pen, index: int) -> QColor:
    if index >= len(_COLOURS):
        return QColor(colour_of(pen.palette, "line"))
    name = _COLOURS[index]
    return QColor(name) if name.startswith("#") else QColor(colour_of(pen.palette, name))


def _rates(found: ReviewsToday) -> tuple[tuple[str, str, str], ...]:
    rated, asked = sum(found.levels), sum(found.levels) + found.not_rated
    good = sum(found.levels[:3])
    silent = found.not_rated / asked if asked else None
    return (
        (tr("Good rate"), share(found.good_rate), f"{good} / {rated}"),
        (tr("Active good"), share(found.active_good_rate), f"{good} / {asked}"),
        (tr("Not rated"), share(silent), f"{found.not_rated} / {asked}"),
    )
