"""The panels with numbers: the last calls and who was passed over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.queue.board_views import BoardCall
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import WALL
from hall_client.ui.stage.boxes import grid, stacked
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, line, medium, mixed, put, regular, spans
from hall_client.ui.widgets.paint import frame

HEAD = 72.0
LAST_ROWS = 4
LAST_PAGES = 4
TALLEST_ROW = 120.0


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
        self._known = False
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
        if kept != self._calls or not self._known:
            self._calls, self._known = kept, True
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
        if self._known and not self._calls:
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


class PassedPanel(Panel):
    """Numbers whose person did not come, and where to go."""

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "passed-panel")
        self._numbers: tuple[str, ...] | None = None

    def show_numbers(self, numbers: Sequence[str]) -> None:
        """At most six."""
        if self._numbers != tuple(numbers)[:6]:
            self._numbers = tuple(numbers)[:6]
            self.setAccessibleName(", ".join(numbers))
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
        if self._numbers == ():
            line(painter, middle, tr("None now"), regular(44), WALL.ink2, "centre")
        for number, cell in zip(self._numbers or (), grid(middle, 2, 3, 0), strict=False):
            line(painter, cell.adjusted(10, 0, -10, 0), number, bold(66, least=36), WALL.ink, "centre")


def _down(by: float, right: float = 0.0) -> QPointF:
    return QPointF(right, by)
