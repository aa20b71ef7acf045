"""Draws the rows of the checklist: number, name over source, copies, the six states, pages."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from hall_client.cases.views import CheckRow, MaterialState
from hall_client.ui.clerk.measures import Measures
from hall_client.ui.clerk.words import copies, short_day, source_line
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BODY, BOLD, MEDIUM, RADIUS_CONTROL, REGULAR, SMALL, TINY, Palette
from hall_client.ui.widgets.paint import baseline, frame
from hall_client.ui.widgets.segment import Choice

_FORBIDDEN = "#C2CBD4"
_EDGE = 3
_DIGIT = 9
_SHORT = 4
"""Words of up to four characters are set in the usual size; longer ones (English) a size smaller."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths in pixels, for a given width of the list."""

    number: float
    name: float
    name_width: float
    copies: float
    states: float
    pages: float
    right: float


def columns(width: float, measures: Measures) -> Columns:
    """Where the columns lie."""
    number, copy_width, states, pages = measures.check_columns
    margin, gap = (12, 8) if measures.compact else (16, 10)
    right = width - margin
    pages_at = right - pages
    states_at = pages_at - gap - states
    copies_at = states_at - gap - copy_width
    name_at = margin + number + gap
    return Columns(margin, name_at, copies_at - gap - name_at, copies_at, states_at, pages_at, right)


class RowPainter:
    """Draws one row; made anew for each paint event."""

    def __init__(self, painter: QPainter, palette: Palette, measures: Measures, choices: tuple[Choice, ...]) -> None:
        """``choices`` are the words of the six states."""
        self._painter, self._palette, self._measures, self._choices = painter, palette, measures, choices
        self._short_words = all(len(choice.text) <= _SHORT for choice in choices)

    def row(self, rect: QRectF, check: CheckRow, *, on: bool, first: bool) -> None:
        """The whole row; ``on``: the current one."""
        painter, palette, at = self._painter, self._palette, columns(rect.width(), self._measures)
        if on:
            painter.fillRect(rect, QColor(palette.tint))
            painter.fillRect(QRectF(0, rect.top(), _EDGE, rect.height()), QColor(palette.fill))
        elif not first:
            painter.fillRect(QRectF(0, rect.top(), rect.width(), 1), QColor(palette.line2))
        number = font(BODY, BOLD if on else REGULAR)
        self._words(rect, at.number, 40, str(check.number), number, palette.fill_dark if on else palette.ink2)
        self._names(rect, at, check, on=on)
        self._words(
            rect, at.copies, self._measures.check_columns[1], copies(check.material), self._small(), palette.ink2
        )
        self.states(state_rect(rect, self._measures), check, on=on)
        self._pages(rect, at, check)

    def heads(self, rect: QRectF, at: Columns) -> None:
        """The words over the columns."""
        used, tone = self._small(), self._palette.ink2
        self._words(rect, at.number, 30, "#", used, tone)
        self._words(rect, at.name, at.name_width, tr("Material"), used, tone)
        self._words(rect, at.copies, self._measures.check_columns[1], tr("Copies"), used, tone)
        self._words(rect, at.states, self._measures.check_columns[2], tr("State"), used, tone)
        pages = tr("Pages")
        width = QFontMetricsF(used).horizontalAdvance(pages)
        self._words(rect, at.right - width, width + 1, pages, used, tone)

    def states(self, rect: QRectF, check: CheckRow, *, on: bool) -> None:
        """The six cells."""
        painter, palette = self._painter, self._palette
        frame(painter, rect, fill=palette.card, edge=palette.line, radius=RADIUS_CONTROL)
        inside = QPainterPath()
        inside.addRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS_CONTROL - 1, RADIUS_CONTROL - 1)
        painter.save()
        painter.setClipPath(inside, Qt.ClipOperation.IntersectClip)
        barred = {choice.state.value for choice in check.choices if not choice.allowed}
        chosen = check.state.value if check.state else ""
        for index, choice in enumerate(self._choices):
            cell = cell_rect(rect, index, len(self._choices))
            self._cell(cell, choice, first=index == 0, chosen=choice.value == chosen, barred=choice.value in barred)
            if on:
                self._digit(cell, str(index + 1), chosen=choice.value == chosen, barred=choice.value in barred)
        painter.restore()

    def _cell(self, cell: QRectF, choice: Choice, *, first: bool, chosen: bool, barred: bool) -> None:
        painter, palette, compact = self._painter, self._palette, self._measures.compact
        if chosen:
            fill = palette.fill if choice.tone == "blue" else palette.tone(choice.tone).strong
            painter.fillRect(cell, QColor(fill))
        elif not first:
            painter.fillRect(QRectF(round(cell.left()), cell.top(), 1, cell.height()), QColor(palette.line2))
        size = SMALL + 1 if compact else SMALL if self._short_words else TINY
        used = font(size, BOLD if chosen and compact else MEDIUM)
        painter.setFont(used)
        painter.setPen(QColor(palette.on_fill if chosen else _FORBIDDEN if barred else palette.ink2))
        words, metrics = choice.short if compact else choice.text, QFontMetricsF(used)
        left = cell.left() + (cell.width() - metrics.horizontalAdvance(words)) / 2
        painter.drawText(QPointF(left, baseline(cell, metrics)), words)

    def _digit(self, cell: QRectF, digit: str, *, chosen: bool, barred: bool) -> None:
        painter, palette = self._painter, self._palette
        painter.setFont(font(_DIGIT, MEDIUM))
        painter.setPen(QColor(palette.on_fill if chosen else _FORBIDDEN if barred else palette.ink3))
        painter.drawText(QPointF(cell.left() + (3 if self._measures.compact else 5), cell.top() + _DIGIT + 1), digit)

    def _names(self, rect: QRectF, at: Columns, check: CheckRow, *, on: bool) -> None:
        palette = self._palette
        middle = rect.center().y()
        missing = check.state is MaterialState.MISSING
        above = QRectF(at.name, middle - 20, at.name_width, 20)
        below = QRectF(at.name, middle + 1, at.name_width, 18)
        name = font(BODY, BOLD if on else MEDIUM)
        self._words(above, at.name, at.name_width, check.material.name, name, palette.ink)
        tone = palette.red.strong if missing else palette.ink2
        self._words(below, at.name, at.name_width, source_line(check), self._small(), tone)

    def _pages(self, rect: QRectF, at: Columns, check: CheckRow) -> None:
        palette = self._palette
        words, tone = "", palette.ink
        if check.state is MaterialState.DEFERRED and check.due is not None:
            words, tone = short_day(check.due), palette.amber.strong
        elif check.state is MaterialState.MISSING:
            words, tone = tr("missing"), palette.red.strong
        elif check.pages:
            words = tr("{n} p.").format(n=len(check.pages))
        used = self._small()
        width = QFontMetricsF(used).horizontalAdvance(words)
        self._words(rect, at.right - width, width + 1, words, used, tone)

    def _words(self, rect: QRectF, left: float, width: float, words: str, used: QFont, colour: str) -> None:
        painter, metrics = self._painter, QFontMetricsF(used)
        painter.setFont(used)
        painter.setPen(QColor(colour))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width + 0.5)
        painter.drawText(QPointF(left, baseline(rect, metrics)), shown)

    def _small(self) -> QFont:
        return font(SMALL, REGULAR)


def state_rect(row: QRectF, measures: Measures) -> QRectF:
    """Where the six states of a row lie."""
    height = measures.segment + 2
    left = columns(row.width(), measures).states
    return QRectF(left, round(row.center().y() - height / 2), measures.check_columns[2], height)


def cell_rect(states: QRectF, index: int, count: int) -> QRectF:
    """Where one state lies."""
    width = states.width() / count
    return QRectF(states.left() + index * width, states.top(), width, states.height())
