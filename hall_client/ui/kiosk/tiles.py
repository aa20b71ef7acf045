"""Tiles of the businesses, with their pages when there are more than fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.queue.views import BusinessView
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.words import business_name, tr, wait_words
from hall_client.ui.shell.icons import names, paint_icon
from hall_client.ui.stage.boxes import grid
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import Type, bold, line, medium, mixed, paragraph, regular, spans
from hall_client.ui.stage.touch import Touch
from hall_client.ui.widgets.paint import frame

FOOT = 76.0
USUAL_ICON = "doc"


class BusinessTile(Touch):
    """A business: its name, who waits, how long it will take. A closed one says why and cannot be pressed."""

    def __init__(self, parent: QWidget, business: BusinessView, prefix: str = "business") -> None:
        """Shows the business as it is now; named ``<prefix>-<code>``."""
        super().__init__(parent, f"{prefix}-{business.code}")
        self.business, self._stopped = business, False
        self.show_business(business)

    def show_business(self, business: BusinessView, *, stopped: bool = False) -> None:
        """Shows other figures; ``stopped``: no business of the hall gives out numbers now."""
        self.business, self._stopped = business, stopped
        load = business.closed_text or tr("{n} waiting").format(n=business.waiting)
        if not business.closed_text and not business.staffed:
            load = f"{load}. {tr('No open window')}"
        self.setAccessibleName(f"{business_name(business)}. {load}")
        self.setEnabled(not business.closed_text and not stopped)
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws name and load."""
        closed = bool(self.business.closed_text) or self._stopped
        fill = PUBLIC.sunken if closed else PUBLIC.tint if self.pressed else PUBLIC.card
        edge = PUBLIC.fill if self.pressed else PUBLIC.edge if closed else PUBLIC.line
        frame(painter, rect, fill=fill, edge=edge, width=2, radius=self.radius, dashed=closed)
        foot = min(FOOT, rect.height() * 0.36)
        rule = QRectF(rect.left() + 2, rect.bottom() - foot, rect.width() - 4, 2)
        painter.fillRect(rule, PUBLIC.line if closed else PUBLIC.line2)
        self._draw_name(painter, QRectF(rect.left(), rect.top(), rect.width(), rect.height() - foot), closed=closed)
        bottom = QRectF(rect.left() + 28, rule.bottom(), rect.width() - 56, foot - 4)
        self._draw_closed(painter, bottom) if self.business.closed_text else self._draw_load(painter, bottom)
        self.draw_focus(painter, rect)

    def _draw_name(self, painter: QPainter, rect: QRectF, *, closed: bool) -> None:
        left, right = rect.left() + 28, rect.right() - 24
        wide = rect.width() >= 420
        if wide:
            icon = self.business.icon if self.business.icon in names() else USUAL_ICON
            side = min(72.0, rect.height() - 36)
            place = QRectF(left, rect.center().y() - side / 2, side, side)
            paint_icon(painter, icon, place, PUBLIC.ink2 if closed else PUBLIC.fill)
            left += side + 22
        if not closed:
            side = 40.0 if wide else 32.0
            paint_icon(painter, "next", QRectF(right - side, rect.center().y() - side / 2, side, side), PUBLIC.ink2)
            right -= side + 12
        ink = PUBLIC.ink2 if closed else PUBLIC.ink
        room = QRectF(left, rect.top() + 8, right - left, rect.height() - 16)
        name, usual = business_name(self.business), bold(46)
        if usual.sized(40).width(name) <= room.width():
            line(painter, room, name, bold(46, least=40), ink)
        else:
            paragraph(painter, room, name, bold(40, least=28), ink, leading=1.2, middle=True)

    def _draw_load(self, painter: QPainter, rect: QRectF) -> None:
        low, high = self.business.wait_low, self.business.wait_high
        wait, ink = wait_words(low, high, short=rect.width() < 360), PUBLIC.ink if high else PUBLIC.green.strong
        if not self.business.staffed:
            wait, ink = tr("No open window"), PUBLIC.amber.strong
        elif self._stopped and not high:
            wait, ink = "", PUBLIC.ink
        kind = medium(32, least=24) if high and self.business.staffed else bold(32, least=24)
        covered = line(painter, rect, wait, kind, ink, "right")
        pieces = spans(
            tr("Waiting {n}", "tile"),
            (Type(32), PUBLIC.ink2),
            (bold(38), PUBLIC.ink),
            n=self.business.waiting,
        )
        metrics = regular(32).metrics()
        base = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
        mixed(
            painter, QRectF(rect.left(), rect.top(), covered.left() - rect.left() - 10, rect.height()), pieces, base, 8
        )

    def _draw_closed(self, painter: QPainter, rect: QRectF) -> None:
        first, _, rest = self.business.closed_text.partition("，")
        if not rest:
            line(painter, rect, first, Type(32, least=24), PUBLIC.ink2)
            return
        if regular(22).width(first) > rect.width() - medium(32).width(rest) - 12:
            line(painter, rect, rest.rstrip("。"), medium(32, least=24), PUBLIC.ink)
            return
        covered = line(painter, rect, rest.rstrip("。"), medium(32, least=24), PUBLIC.ink, "right")
        room = QRectF(rect.left(), rect.top(), covered.left() - rect.left() - 12, rect.height())
        line(painter, room, first, Type(32, least=22), PUBLIC.ink2)


class Tiles(Figure):
    """The tiles of one page, in columns and rows of equal size."""

    chosen = Signal(str)
    paged = Signal()
    """The page, or how many there are, changed."""

    def __init__(self, parent: QWidget, name: str = "tiles", prefix: str = "business") -> None:
        """Empty."""
        super().__init__(parent, name)
        self._tiles: list[BusinessTile] = []
        self._prefix, self._loaded = prefix, False
        self.page = 0
        self.columns, self.rows, self.gap = 2, 3, 20.0
        """How many may stand side by side and one below the other."""
        self.tallest = 300.0

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-len(self._tiles) // (self.columns * self.rows)))

    @property
    def count(self) -> int:
        """How many businesses there are."""
        return len(self._tiles)

    def show_businesses(self, businesses: Sequence[BusinessView], *, stopped: bool = False) -> None:
        """Shows these; ``stopped``: none can be touched. Tiles that stay are kept, so that a touch under way is not lost."""
        self._loaded = True
        known = {tile.business.code: tile for tile in self._tiles}
        self._tiles = [self._tile(known.pop(one.code, None), one, stopped) for one in businesses]
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        self.rearrange()

    def turn(self, by: int) -> None:
        """Turns the pages, round and round."""
        self.page = (self.page + by) % self.pages
        self.rearrange()

    def arrange(self, size: QSizeF) -> None:
        """Places the tiles of the present page."""
        self.page = min(self.page, self.pages - 1)
        rows = max(1, min(self.rows, -(-len(self._tiles) // self.columns)))
        tall = min(size.height(), rows * self.tallest + (rows - 1) * self.gap)
        cells = grid(QRectF(0, 0, size.width(), tall), self.columns, rows, self.gap)
        first = self.page * len(cells)
        for index, tile in enumerate(self._tiles):
            here = first <= index < first + len(cells)
            if here:
                tile.place(cells[index - first])
            tile.setVisible(here)
        self.paged.emit()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """A hall without businesses says so."""
        if self._loaded and not self._tiles:
            words = tr("No numbers are given out now. Please ask the guide.")
            paragraph(painter, rect.adjusted(40, 40, -40, -40), words, regular(38), PUBLIC.ink2, align="centre")

    def _tile(self, tile: BusinessTile | None, business: BusinessView, stopped: bool) -> BusinessTile:
        if tile is None:
            tile = BusinessTile(self, business, self._prefix)
            tile.clicked.connect(lambda code=business.code: self.chosen.emit(code))
        tile.show_business(business, stopped=stopped)
        return tile
