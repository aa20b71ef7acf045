"""A list of items to touch, with its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.catalog.views import ItemHit
from hall_client.queue.views import BusinessView
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.pager import Pager
from hall_client.ui.kiosk.words import business_name, tr, wait_words
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.boxes import stacked
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import Type, bold, line, medium, regular
from hall_client.ui.stage.touch import Touch
from hall_client.ui.widgets.paint import frame

ROW = 124.0
GAP = 14.0
PAGER = 92.0


class HitRow(Touch):
    """An item: its name, its department, and whose queue takes it."""

    def __init__(self, parent: QWidget, hit: ItemHit, business: BusinessView | None) -> None:
        """``business``: whose queue takes it; None: no queue of this hall does."""
        super().__init__(parent, f"item-{hit.code}")
        self._hit, self._business = hit, business
        self.setAccessibleName(hit.name)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the row."""
        edge = PUBLIC.fill if self.pressed else PUBLIC.line
        frame(painter, rect, fill=PUBLIC.tint if self.pressed else PUBLIC.card, edge=edge, width=2, radius=18)
        chip, tone = self._chip_words()
        kind = medium(28, least=24)
        wide = min(kind.width(chip) + 40, rect.width() * 0.42)
        pill = QRectF(rect.right() - 76 - wide, rect.center().y() - 28, wide, 56)
        frame(painter, pill, fill=PUBLIC.tone(tone).tint, radius=28)
        line(painter, pill.adjusted(16, 0, -16, 0), chip, kind, PUBLIC.tone(tone).strong, "centre")
        paint_icon(painter, "next", QRectF(rect.right() - 60, rect.center().y() - 18, 36, 36), PUBLIC.ink2)
        text = QRectF(28, rect.center().y() - 50, pill.left() - 28 - 16, 56)
        line(painter, text, self._hit.name, bold(38, least=28), PUBLIC.ink)
        line(
            painter,
            text.translated(0, 56).adjusted(0, 0, 0, -14),
            " · ".join(words for words in (self._hit.department, self._load()) if words),
            Type(28, least=22),
            PUBLIC.ink2,
        )
        self.draw_focus(painter, rect)

    def _load(self) -> str:
        """How long its queue takes now; empty where no number can be taken."""
        business = self._business
        if business is None or business.closed_text:
            return ""
        return wait_words(business.wait_low, business.wait_high) if business.staffed else tr("No open window")

    def _chip_words(self) -> tuple[str, str]:
        if self._business is None:
            return tr("Ask the guide"), "amber"
        if self._business.closed_text:
            return tr("Closed now"), "amber"
        return business_name(self._business), "blue"


class HitList(Figure):
    """Rows of items; a page at a time. Empty it says what to do."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "items")
        self._rows: list[HitRow] = []
        self._page = 0
        self._pager = Pager(self)
        self._pager.turned.connect(self._turn)
        self._note = ""

    def show_hits(self, hits: Sequence[ItemHit], businesses: Mapping[str, BusinessView], note: str) -> None:
        """Shows these, or the note when there are none."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self._page, self._note = [], 0, "" if hits else note
        for hit in hits:
            row = HitRow(self, hit, businesses.get(hit.business))
            row.clicked.connect(lambda hit=hit: self.chosen.emit(hit))
            self._rows.append(row)
        self.rearrange()

    def arrange(self, size: QSizeF) -> None:
        """Places the rows of the present page."""
        whole = int((size.height() + GAP) // (ROW + GAP))
        paged = len(self._rows) > whole
        fit = max(1, int((size.height() - PAGER) // (ROW + GAP)) if paged else whole)
        pages = max(1, -(-len(self._rows) // fit))
        self._page = min(self._page, pages - 1)
        tall = fit * (ROW + GAP) - GAP
        bands = stacked(QRectF(0, 0, size.width(), tall), [ROW] * fit, GAP)
        first = self._page * fit
        for index, row in enumerate(self._rows):
            here = first <= index < first + fit
            if here:
                row.place(bands[index - first])
            row.setVisible(here)
        self._pager.place(QRectF(0, size.height() - PAGER, size.width(), PAGER))
        self._pager.set(self._page, pages)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the note of an empty list."""
        if self._note:
            place = QRectF(0, 24, rect.width(), 52)
            for words in self._note.split("\n"):
                line(painter, place, words, regular(34, least=24), PUBLIC.ink2, "centre")
                place = place.translated(0, 56)

    def _turn(self, by: int) -> None:
        self._page = max(0, self._page + by)
        self.rearrange()
