"""Back and forward between the pages of a list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.words import tr
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import line, medium


class Pager(Figure):
    """Back and forward between pages, and which one this is; hidden while there is only one."""

    turned = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Hidden."""
        super().__init__(parent, "pager")
        self._before = Button(self, "page-before", "card", icon="back")
        self._after = Button(self, "page-after", "card", icon="next")
        self._before.clicked.connect(lambda: self.turned.emit(-1))
        self._after.clicked.connect(lambda: self.turned.emit(1))
        self._words = ""
        self.hide()

    def set(self, page: int, pages: int) -> None:
        """Which page of how many, from 0."""
        self._words = f"{page + 1} / {pages}"
        self._before.setAccessibleName(tr("Previous page"))
        self._after.setAccessibleName(tr("Next page"))
        self.setVisible(pages > 1)
        self.update()

    def arrange(self, size: QSizeF) -> None:
        """A button at each end."""
        self._before.place(QRectF(0, 0, 110, size.height()))
        self._after.place(QRectF(size.width() - 110, 0, 110, size.height()))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """The page between the buttons."""
        line(painter, rect, self._words, medium(32), PUBLIC.ink2, "centre")
