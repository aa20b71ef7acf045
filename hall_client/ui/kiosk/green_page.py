"""The green channel: why, then which business."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.page import Page
from hall_client.ui.kiosk.pager import Pager
from hall_client.ui.kiosk.parts import ChipFigure
from hall_client.ui.kiosk.reasons import Reason, reason_label, reasons
from hall_client.ui.kiosk.session import Session
from hall_client.ui.kiosk.tiles import Tiles
from hall_client.ui.kiosk.words import tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.boxes import grid
from hall_client.ui.stage.ink import bold, paragraph, regular
from hall_client.ui.stage.touch import Touch
from hall_client.ui.widgets.paint import frame


class ReasonTile(Touch):
    """A reason with its icon."""

    def __init__(self, parent: QWidget, code: str) -> None:
        """Named ``reason-<code>``."""
        super().__init__(parent, f"reason-{code}")
        self._reason: Reason | None = None

    def show_reason(self, reason: Reason) -> None:
        """Puts its words."""
        self._reason = reason
        self.setAccessibleName(reason.label)
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the tile."""
        if self._reason is None:
            return
        tone = PUBLIC.green
        frame(painter, rect, fill=tone.tint if self.pressed else PUBLIC.card, edge=tone.strong, width=2, radius=20)
        side = min(88.0, rect.height() - 40)
        mark = QRectF(28, rect.center().y() - side / 2, side, side)
        frame(painter, mark, fill=tone.tint, radius=20)
        inset = side * 0.18
        paint_icon(painter, self._reason.icon, mark.adjusted(inset, inset, -inset, -inset), tone.strong)
        text = QRectF(mark.right() + 24, 12, rect.width() - mark.right() - 44, rect.height() - 24)
        paragraph(painter, text, self._reason.label, bold(42, least=28), PUBLIC.ink, leading=1.2, middle=True)
        self.draw_focus(painter, rect)


class GreenPage(Page):
    """Chooses the reason."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """A tile for every reason."""
        super().__init__(parent, "green-page")
        self._tiles = [ReasonTile(self, reason.code) for reason in reasons()]
        for index, tile in enumerate(self._tiles):
            tile.clicked.connect(lambda index=index: self.chosen.emit(reasons()[index]))
        self._lead = QRectF()

    @property
    def title(self) -> str:
        """What it asks for."""
        return tr("Green channel")

    def say_all(self) -> None:
        """Puts every word."""
        super().say_all()
        for tile, reason in zip(self._tiles, reasons(), strict=True):
            tile.show_reason(reason)

    def lay(self, body: QRectF) -> None:
        """Two columns under a sentence."""
        self._lead = QRectF(body.left(), body.top(), body.width(), 104)
        lying = body.width() > body.height()
        rest = body.adjusted(0, 124, 0, 0)
        columns = 4 if lying and body.width() > 1300 else 2
        rows = -(-len(self._tiles) // columns)
        tall = min(rest.height(), rows * 270.0 - 20)
        for tile, cell in zip(
            self._tiles, grid(QRectF(rest.left(), rest.top(), rest.width(), tall), columns, rows, 20), strict=False
        ):
            tile.place(cell)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the sentence."""
        super().draw(painter, rect)
        words = tr("Why may you go first? The window will look at your papers.")
        paragraph(painter, self._lead, words, regular(36, least=28), PUBLIC.ink2, leading=1.35, middle=True)


class BusinessPage(Page):
    """Chooses a business, for the green channel."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Shows the class that was chosen before."""
        super().__init__(parent, "business-page")
        self._session = session
        self.tiles = Tiles(self, "business-tiles", "green-business")
        self._chip = ChipFigure(self, "chosen-class", "green", 32)
        self._pager = Pager(self)
        self.tiles.chosen.connect(self.chosen)
        self.tiles.paged.connect(lambda: self._pager.set(self.tiles.page, self.tiles.pages))
        self._pager.turned.connect(self.tiles.turn)

    @property
    def title(self) -> str:
        """What it asks for."""
        return tr("Choose a business")

    def say_all(self) -> None:
        """Puts the class."""
        note = self._session.note
        self._chip.set_words(f"{tr('Green channel')} · {reason_label(note)}" if note else "")
        super().say_all()

    def left(self) -> None:
        """The first businesses again."""
        super().left()
        self.tiles.page = 0

    def lay(self, body: QRectF) -> None:
        """The class, the tiles, the pages."""
        self._chip.place(QRectF(body.left(), body.top(), min(self._chip.wanted(), body.width()), 64))
        rest = body.adjusted(0, 84, 0, -112)
        self.tiles.columns = 3 if rest.width() > 1300 else 2
        self.tiles.rows = max(1, int((rest.height() + 20) // 228))
        self.tiles.place(rest)
        self._pager.place(QRectF(body.left(), body.bottom() - 92, body.width(), 92))
