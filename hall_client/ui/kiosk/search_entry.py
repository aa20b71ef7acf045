"""The home page's way into the search."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.ink import bold, line, mixed, regular, spans
from hall_client.ui.stage.touch import Touch
from hall_client.ui.widgets.paint import frame


class SearchEntry(Touch):
    """Looks like the field that it leads to, with an example."""

    def __init__(self, parent: QWidget, name: str) -> None:
        """Empty until ``set_words``."""
        super().__init__(parent, name)
        self._title = self._example = self._letters = ""

    def set_words(self, title: str, example: str, letters: str) -> None:
        """``example`` has a place {letters}."""
        self._title, self._example, self._letters = title, example, letters
        self.setAccessibleName(title)
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the field."""
        frame(
            painter,
            rect,
            fill=PUBLIC.tint if self.pressed else PUBLIC.card,
            edge=PUBLIC.fill,
            width=3,
            radius=self.radius,
        )
        middle = rect.center().y()
        paint_icon(painter, "search", QRectF(28, middle - 30, 60, 60), PUBLIC.fill)
        text = QRectF(112, middle - 44, rect.width() - 140, 48)
        line(painter, text, self._title, bold(38, least=22), PUBLIC.ink)
        words, letters = regular(28), bold(28, tracking=2)
        pieces = spans(self._example, (words, PUBLIC.ink2), (letters, PUBLIC.fill), letters=self._letters)
        mixed(painter, QRectF(112, middle, rect.width() - 140, 38), pieces, middle + 33, 8)
        self.draw_focus(painter, rect)
