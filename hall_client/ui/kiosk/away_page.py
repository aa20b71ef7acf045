"""The database does not answer: since when, and that the machine comes back by itself."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.base.clock import Clock
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.page import MARGIN, Sheet
from hall_client.ui.kiosk.words import tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.ink import bold, line, medium, paragraph, regular
from hall_client.ui.widgets.paint import frame


class AwayPage(Sheet):
    """Takes the place of the first page while no number can be given."""

    def __init__(self, parent: QWidget, clock: Clock) -> None:
        """Without a time."""
        super().__init__(parent, "away-page")
        self._clock = clock
        self._since: datetime | None = None

    @property
    def sentence(self) -> str:
        """Since when."""
        since = self._since
        return tr("No answer since {time}").format(time=f"{self._clock.local(since):%H:%M}") if since else ""

    def show_since(self, since: datetime | None) -> None:
        """Since when the database is away."""
        self._since = since
        self.say_all()

    def say_all(self) -> None:
        """Puts every word."""
        self.setAccessibleName(f"{tr('No numbers for the moment')}. {self.sentence}")
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws mark, sentence and advice."""
        card = QRectF(MARGIN, 28, rect.width() - 2 * MARGIN, min(rect.height() - 56, 1040.0))
        tone = PUBLIC.amber
        frame(painter, card, fill=PUBLIC.card, edge=tone.strong, width=4, radius=24)
        side = min(220.0, card.height() * 0.24)
        whole = side + 44 + 96 + 70 + 24 + 160
        top = card.top() + max(24.0, (card.height() - whole) / 2)
        mark = QRectF(card.center().x() - side / 2, top, side, side)
        frame(painter, mark, fill=tone.tint, radius=side / 2)
        inner = side * 0.24
        paint_icon(painter, "warn", mark.adjusted(inner, inner - 6, -inner, -inner - 6), tone.strong)
        room = card.adjusted(64, 0, -64, 0)
        title = QRectF(room.left(), mark.bottom() + 44, room.width(), 96)
        line(painter, title, tr("No numbers for the moment"), bold(68, least=40), PUBLIC.ink, "centre")
        since = QRectF(room.left(), title.bottom(), room.width(), 70)
        line(painter, since, self.sentence, medium(44, least=30), tone.strong, "centre")
        text = QRectF(room.left(), since.bottom() + 24, room.width(), max(60.0, card.bottom() - since.bottom() - 48))
        words = tr(
            "The machine keeps trying and comes back by itself. Numbers already given stay valid. "
            "Please ask at the guide's desk meanwhile."
        )
        paragraph(painter, text, words, regular(38, least=26), PUBLIC.ink2, align="centre", leading=1.45)
