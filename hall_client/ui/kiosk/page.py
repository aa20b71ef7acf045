"""What every page of the kiosk but the home page has: the way back and a title."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.parts import Back
from hall_client.ui.kiosk.words import tr
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold, line
from hall_client.ui.stage.touch import Touch

MARGIN = 48.0
BAR = 100.0
GAP = 24.0
TOP = 28.0
BOTTOM = 28.0
"""What a page keeps free above and below."""


class Sheet(Figure):
    """A page. ``say_all`` puts its words in the present language; ``left`` is told when it goes."""

    def say_all(self) -> None:
        """Puts every word anew."""

    def entered(self) -> None:
        """It is shown now: the focus goes where the next keystroke belongs."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """It is not shown any more: half-done presses end, what was typed is wiped."""
        for touch in self.findChildren(Touch):
            touch.leave()


class Page(Sheet):
    """A page with a way back, a title and a body."""

    back = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        """Subclasses give ``title`` and place their body in ``lay``."""
        super().__init__(parent, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back = Back(self)
        self._back.clicked.connect(self.go_back)

    @property
    def title(self) -> str:
        """What it asks for."""
        return ""

    def lay(self, body: QRectF) -> None:
        """Places what is below the title."""

    def go_back(self) -> None:
        """One step back."""
        self.back.emit()

    def say_all(self) -> None:
        """Puts the word of the way back."""
        self._back.set_words(tr("Back"))
        self.rearrange()

    def arrange(self, size: QSizeF) -> None:
        """The way back on the left, the body below."""
        self._back.place(QRectF(MARGIN, TOP, 208, BAR))
        top = TOP + BAR + GAP
        self.lay(QRectF(MARGIN, top, size.width() - 2 * MARGIN, size.height() - top - BOTTOM))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the title."""
        place = QRectF(MARGIN + 208 + 32, TOP, rect.width() - 2 * MARGIN - 240, BAR)
        line(painter, place, self.title, bold(54, least=34), PUBLIC.ink)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)
