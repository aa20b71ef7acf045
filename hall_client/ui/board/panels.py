"""The three panels under the call: last calls, waiting per business, passed-over numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.queue.board_views import BoardCall
from hall_client.queue.views import BusinessView
from hall_client.ui.board.words import business_name, english
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import WALL
from hall_client.ui.stage.boxes import grid, stacked
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import Type, bold, line, medium, mixed, put, regular, spans
from hall_client.ui.widgets.paint import frame

HEAD = 72.0
LAST_ROWS = 4
LAST_PAGES = 4
WAIT_ROWS = 6
TALLEST_ROW = 104.0
CLOSE_ROW = 66.0


class Panel(Figure):
    """A card with a heading; rows below it, each with a line above."""

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the card and its rows."""
        frame(painter, rect, fill=WALL.card, radius=20)
        head = QRectF(rect.left() + 32, rect.top(), rect.width() - 64, HEAD)
        self.draw_head(painter, head)
        body = QRectF(head.left(), head.bottom(), head.width(), rect.height() - HEAD - 8)
        self.draw_body(painter, body)

    def draw_head(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the heading."""

    def draw_body(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the rows."""

    @staticmethod
    def rows(painter: QPainter, rect: QRectF, count: int) -> list[QRectF]:
        """Places of rows that share the body, with their lines drawn."""
        tall = min(rect.height(), count * TALLEST_ROW)
        places = stacked(QRectF(rect.left(), rect.top(), rect.width(), tall), [None] * count, 0)
        for place in places:
            painter.fillRect(QRectF(place.left(), place.top(), place.width(), 2), WALL.line)
        return places


class LastPanel(Panel):
    """The calls before the large one; when more than four still stand, the rows take turns."""

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "last-panel")
        self._calls: tuple[BoardCall, ...] = ()
        self._page = 0

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-len(self._calls) // LAST_ROWS))

    @property
    def shown(self) -> tuple[BoardCall, ...]:
        """The calls of the present page."""
        return self._calls[self._page * LAST_ROWS : (self._page + 1) * LAST_ROWS]

    def show_calls(self, calls: Sequence[BoardCall]) -> None:
        """Newest first: the last four, and those whose person has not come to the window yet."""
        kept = tuple(call for place, call in enumerate(calls) if place < LAST_ROWS or call.state == "called")
        kept = kept[: LAST_ROWS * LAST_PAGES]
        if kept != self._calls:
            self._calls = kept
            self._page = min(self._page, self.pages - 1)
            self._changed()

    def turn(self) -> None:
        """The next page."""
        if self.pages > 1:
            self._page = (self._page + 1) % self.pages
            self._changed()

    def turn_back(self) -> None:
        """The newest calls."""
        if self._page:
            self._page = 0
            self._changed()

    def _changed(self) -> None:
        self.setAccessibleName(", ".join(f"{call.number} {call.window}" for call in self.shown))
        self.update()

    def draw_head(self, painter: QPainter, rect: QRectF) -> None:
        """Draws both headings."""
        right = line(painter, rect, tr("Window", "board"), medium(44), WALL.ink2, "right")
        room = rect.adjusted(0, 0, right.left() - rect.right() - 16, 0)
        words = tr("Last calls")
        if self.pages > 1:
            words += f"　{self._page + 1}/{self.pages}"
        line(painter, room, words, medium(44, least=32), WALL.ink2)

    def draw_body(self, painter: QPainter, rect: QRectF) -> None:
        """Draws number and window."""
        places = self.rows(painter, rect, LAST_ROWS)
        if not self._calls:
            line(painter, places[0], tr("None yet"), regular(44), WALL.ink2, "centre")
        number = bold(72, tracking=2)
        for call, place in zip(self.shown, places, strict=False):
            base = place.center().y() + number.size * 0.42
            put(painter, place.topLeft() + _down(base - place.top()), call.number, number, WALL.ink)
            pieces = spans(
                tr("window {window}", "board"), (regular(48), WALL.ink), (bold(72), WALL.key), window=call.window
            )
            left = place.left() + number.width(call.number) + 24
            mixed(painter, QRectF(left, place.top(), place.right() - left, place.height()), pieces, base, 12, "right")


class WaitPanel(Panel):
    """Who waits for which business, and how long it takes; more than six businesses take turns."""

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "wait-panel")
        self._businesses: tuple[BusinessView, ...] = ()
        self._page = 0

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-len(self._businesses) // WAIT_ROWS))

    @property
    def shown(self) -> tuple[BusinessView, ...]:
        """The businesses of the present page."""
        per = -(-len(self._businesses) // self.pages) if self._businesses else 0
        return self._businesses[self._page * per : (self._page + 1) * per]

    def show_businesses(self, businesses: Sequence[BusinessView]) -> None:
        """In the hall's order."""
        if self._businesses != tuple(businesses):
            self._businesses = tuple(businesses)
            self._page = min(self._page, self.pages - 1)
            self._changed()

    def turn(self) -> None:
        """The next page."""
        if self.pages > 1:
            self._page = (self._page + 1) % self.pages
            self._changed()

    def draw_head(self, painter: QPainter, rect: QRectF) -> None:
        """Draws both headings, and which page this is."""
        right = line(painter, rect, tr("Estimate"), medium(44), WALL.ink2, "right")
        words = tr("Waiting by business")
        if self.pages > 1:
            words += f"　{self._page + 1}/{self.pages}"
        line(painter, rect.adjusted(0, 0, right.left() - rect.right() - 16, 0), words, medium(44, least=32), WALL.ink2)

    def draw_body(self, painter: QPainter, rect: QRectF) -> None:
        """Draws letter, name, people and wait."""
        shown = self.shown
        rows = -(-len(self._businesses) // self.pages) if shown else 1
        places = self.rows(painter, rect, rows)
        if not shown:
            line(painter, places[0], tr("No numbers are given out now"), regular(44, least=32), WALL.ink2, "centre")
        for business, place in zip(shown, places, strict=False):
            self._draw_row(painter, business, place)

    def _draw_row(self, painter: QPainter, business: BusinessView, place: QRectF) -> None:
        name = regular(46, least=30)
        base = place.center().y() + 46 * (0.46 if place.height() > CLOSE_ROW else 0.4)
        code = bold(46)
        put(painter, place.topLeft() + _down(base - place.top()), business.code, code, WALL.ink2)
        left = place.left() + max(52.0, code.width(business.code) + 16)
        right = _draw_load(painter, business, QRectF(left, place.top(), place.right() - left, place.height()), base)
        metrics = name.metrics()
        middle = base - (metrics.ascent() - metrics.descent()) / 2
        room = QRectF(left, middle - 40, right - left - 16, 80)
        line(painter, room, business_name(business), name, WALL.ink)

    def _changed(self) -> None:
        self.setAccessibleName(", ".join(f"{one.code} {one.waiting}" for one in self.shown))
        self.update()


def _draw_load(painter: QPainter, business: BusinessView, rect: QRectF, base: float) -> float:
    """Draws people and wait on the right; gives where they begin."""
    if business.closed_text:
        text = business.closed_text.partition("，")[2].rstrip("。") or business.closed_text
        room = QRectF(rect.left() + rect.width() * 0.42, base - 56, rect.width() * 0.58, 80)
        return line(painter, room, text, regular(44, least=28), WALL.ink2, "right").left()
    high = business.wait_high
    wait = tr("{range} min", "board").format(range=f"{business.wait_low}–{high}") if high else tr("No wait", "board")
    column = 216.0 if english() else 326.0
    kind = Type(46, least=32).fitted(wait, column)
    put(
        painter,
        rect.topRight() + _down(base - rect.top(), -kind.width(wait)),
        wait,
        kind,
        WALL.ink if high else WALL.green.strong,
    )
    pieces = spans(tr("{n}", "people on the board"), (regular(46), WALL.ink), (bold(56), WALL.ink), n=business.waiting)
    people = QRectF(rect.right() - column - (166 if english() else 150), rect.top(), 140, rect.height())
    wide = mixed(painter, people, pieces, base, 12, "right")
    return people.right() - wide


class PassedPanel(Panel):
    """Numbers whose person did not come, and where to go."""

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "passed-panel")
        self._numbers: tuple[str, ...] = ()

    def show_numbers(self, numbers: Sequence[str]) -> None:
        """At most six."""
        if self._numbers != tuple(numbers)[:6]:
            self._numbers = tuple(numbers)[:6]
            self.setAccessibleName(", ".join(self._numbers))
            self.update()

    def draw_head(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the heading."""
        line(painter, rect, tr("Passed over", "board"), bold(44, least=32), WALL.amber.strong, "centre")

    def draw_body(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the numbers and the sentence."""
        rect = rect.adjusted(-8, 0, 8, 0)
        foot = QRectF(rect.left(), rect.bottom() - 70, rect.width(), 70)
        for y in (rect.top(), foot.top()):
            painter.fillRect(QRectF(rect.left(), y, rect.width(), 2), WALL.line)
        middle = QRectF(rect.left(), rect.top() + 2, rect.width(), foot.top() - rect.top() - 2)
        line(painter, foot, tr("Ask at the guide's desk"), regular(44, least=30), WALL.ink, "centre")
        if not self._numbers:
            line(painter, middle, tr("None now"), regular(44), WALL.ink2, "centre")
        for number, cell in zip(self._numbers, grid(middle, 2, 3, 0), strict=False):
            line(painter, cell.adjusted(6, 0, -6, 0), number, bold(66, least=40), WALL.ink, "centre")


def _down(by: float, right: float = 0.0) -> QPointF:
    return QPointF(right, by)
