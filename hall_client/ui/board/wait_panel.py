"""Who waits for which business, and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.queue.views import BusinessView
from hall_client.ui.board.panels import HEAD, Panel
from hall_client.ui.board.words import business_name, english, wait_words
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import WALL
from hall_client.ui.stage.ink import Type, bold, line, medium, mixed, mixed_width, put, regular, spans

LOW_ROW, HIGH_ROW = 60.0, 104.0
"""Least heights of a row: with the name beside the numbers, and with the name above them."""
NAME, LEAST_NAME = 46, 29
CODE_WIDTH = 52.0


class WaitPanel(Panel):
    """One row per business. Long names stand above their numbers; what does not fit takes turns."""

    def __init__(self, parent: QWidget) -> None:
        """Nothing is known yet."""
        super().__init__(parent, "wait-panel")
        self._businesses: tuple[BusinessView, ...] | None = None
        self._page, self._rows, self._high = 0, 1, False
        self._name = regular(NAME)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-len(self._businesses or ()) // self._rows))

    @property
    def shown(self) -> tuple[BusinessView, ...]:
        """The businesses of the present page."""
        per = self._per_page()
        return (self._businesses or ())[self._page * per : (self._page + 1) * per]

    def show_businesses(self, businesses: Sequence[BusinessView]) -> None:
        """In the hall's order."""
        if self._businesses != tuple(businesses):
            self._businesses = tuple(businesses)
            self.rearrange()

    def turn(self) -> None:
        """The next page."""
        if self.pages > 1:
            self._page = (self._page + 1) % self.pages
            self.rearrange()

    def arrange(self, size: QSizeF) -> None:
        """Measures the names: all have one size, and stand beside or above their numbers."""
        businesses = self._businesses or ()
        body = size.width() - 64 - CODE_WIDTH
        names = [business_name(one) for one in businesses]
        longest = max(names, key=regular(NAME).width, default="")
        beside = body - _wait_width() - _people_width()
        self._high = regular(LEAST_NAME).width(longest) > beside
        self._name = regular(NAME if not self._high else NAME - 4, least=LEAST_NAME).fitted(
            longest, body if self._high else beside
        )
        self._rows = max(1, int((size.height() - HEAD - 8) // (HIGH_ROW if self._high else LOW_ROW)))
        self._page = min(self._page, self.pages - 1)
        self.setAccessibleName(", ".join(f"{one.code} {one.waiting}" for one in self.shown))

    def draw_head(self, painter: QPainter, rect: QRectF) -> None:
        """Draws both headings, and which page this is."""
        right = line(painter, rect, tr("Estimate"), medium(44), WALL.ink2, "right")
        words = tr("Waiting by business")
        if self.pages > 1:
            words += f"　{self._page + 1}/{self.pages}"
        line(painter, rect.adjusted(0, 0, right.left() - rect.right() - 16, 0), words, medium(44, least=32), WALL.ink2)

    def draw_body(self, painter: QPainter, rect: QRectF) -> None:
        """Draws letter, name, people and wait."""
        if self._businesses is None:
            return
        shown = self.shown
        places = self.rows(painter, rect, self._per_page() if shown else 1)
        if not shown:
            line(painter, places[0], tr("No numbers are given out now"), regular(44, least=32), WALL.ink2, "centre")
        for business, place in zip(shown, places, strict=False):
            (self._draw_high if self._high else self._draw_low)(painter, business, place)

    def _per_page(self) -> int:
        return -(-len(self._businesses or ()) // self.pages)

    def _draw_low(self, painter: QPainter, business: BusinessView, place: QRectF) -> None:
        base = place.center().y() + NAME * 0.4
        self._draw_name(painter, business, place, base)
        _draw_load(painter, business, place.adjusted(CODE_WIDTH, 0, 0, 0), base)

    def _draw_high(self, painter: QPainter, business: BusinessView, place: QRectF) -> None:
        middle = place.center().y()
        self._draw_name(painter, business, place, middle - 10)
        _draw_load(painter, business, place.adjusted(CODE_WIDTH, 0, 0, 0), middle + 44)

    def _draw_name(self, painter: QPainter, business: BusinessView, place: QRectF, base: float) -> None:
        code = bold(NAME)
        put(painter, QPointF(place.left(), base), business.code, code, WALL.ink2)
        left = place.left() + max(CODE_WIDTH, code.width(business.code) + 16)
        metrics = self._name.metrics()
        middle = base - (metrics.ascent() - metrics.descent()) / 2
        wide = place.right() - left - (0 if self._high else _wait_width() + _people_width() - 32)
        line(painter, QRectF(left, middle - 40, wide, 80), business_name(business), self._name, WALL.ink)


def _wait_width() -> float:
    return 206.0 if english() else 326.0


def _people_width() -> float:
    return 116.0 if english() else 150.0


def _draw_load(painter: QPainter, business: BusinessView, rect: QRectF, base: float) -> None:
    """Draws people and wait on the right, or until when the business is closed."""
    if business.closed_text:
        text = business.closed_text.partition("，")[2].rstrip("。") or business.closed_text
        wide = _wait_width() + _people_width() - 24
        kind = regular(44, least=28).fitted(text, wide)
        put(painter, QPointF(rect.right() - min(wide, kind.width(text)), base), text, kind, WALL.ink2)
        return
    wait = wait_words(business)
    kind = Type(46, least=32).fitted(wait, _wait_width())
    ink = WALL.amber.strong if not business.staffed else WALL.ink if business.wait_high else WALL.green.strong
    put(painter, QPointF(rect.right() - kind.width(wait), base), wait, kind, ink)
    pieces = spans(tr("{n}", "people on the board"), (regular(46), WALL.ink), (bold(56), WALL.ink), n=business.waiting)
    wide = min(_people_width() + 20, mixed_width(pieces, 12))
    right = rect.right() - _wait_width() - 24
    mixed(painter, QRectF(right - wide, rect.top(), wide, rect.height()), pieces, base, 12, "right")
