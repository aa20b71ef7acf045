"""The hall's notices, one page of whole sentences at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.board.words import notice_pages
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import WALL
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, line, paragraph, regular

LEAST_SECONDS = 6
LETTERS_PER_SECOND = 5
SMALLEST = 44
LINE = 64.0
"""Height of a line: a higher foot has several."""
_DARK = "#1B1500"


class Notices(Figure):
    """The foot of the wall; no scrolling text."""

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "notices")
        self._notices: tuple[str, ...] = ()
        self._pages: list[str] = []
        self._page = 0
        self._seconds = 0

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages as they fit now."""
        return tuple(self._pages)

    @property
    def shown(self) -> str:
        """The present page."""
        return self._pages[self._page] if self._pages else ""

    def show_notices(self, notices: Sequence[str]) -> None:
        """Other notices begin from the first; the same ones go on."""
        if tuple(notices) != self._notices:
            self._notices = tuple(notices)
            self._page = self._seconds = 0
            self.rearrange()

    def say_all(self) -> None:
        """The word of the heading changed."""
        self.rearrange()

    def tick(self) -> None:
        """A second went by: long pages stay longer."""
        self._seconds += 1
        if len(self._pages) > 1 and self._seconds >= max(LEAST_SECONDS, len(self.shown) // LETTERS_PER_SECOND):
            self._page, self._seconds = (self._page + 1) % len(self._pages), 0
            self.setAccessibleName(self.shown)
            self.update()

    def arrange(self, size: QSizeF) -> None:
        """Breaks the notices anew."""
        room = size.width() - self._label_width() - 40 - 40 - 130
        lines = max(1, int(size.height() // LINE))
        room *= lines * 0.92 if lines > 1 else 1.0
        self._pages = notice_pages(self._notices, room, regular(SMALLEST).width)
        self._page = min(self._page, max(0, len(self._pages) - 1))
        self.setAccessibleName(self.shown)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the line."""
        painter.fillRect(rect, WALL.card)
        label = QRectF(rect.left(), rect.top(), self._label_width(), rect.height())
        painter.fillRect(label, WALL.key)
        line(painter, label, tr("Notice", "board"), bold(48), _DARK, "centre")
        if not self._pages:
            return
        right = rect.right() - 40
        if len(self._pages) > 1:
            place = QRectF(right - 130, rect.top(), 130, rect.height())
            line(painter, place, f"{self._page + 1}/{len(self._pages)}", regular(44), WALL.ink2, "right")
            right -= 130
        room = QRectF(label.right() + 40, rect.top(), right - label.right() - 40, rect.height())
        if rect.height() > 2 * LINE:
            paragraph(painter, room, self.shown, regular(48, least=40), WALL.ink, leading=1.3, middle=True)
        else:
            line(painter, room, self.shown, regular(48, least=SMALLEST), WALL.ink)

    @staticmethod
    def _label_width() -> float:
        return bold(48).width(tr("Notice", "board")) + 72
