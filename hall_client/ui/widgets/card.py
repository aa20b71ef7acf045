"""Cards and hairlines: the surfaces that everything lies on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.shell.theme import colour, look
from hall_client.ui.shell.tokens import RADIUS_CARD, RADIUS_PUBLIC_CARD
from hall_client.ui.widgets.paint import frame


class Card(QWidget):
    """A white sheet with a hairline edge. ``fill``, ``edge`` are colour names of the palette, None: the usual ones."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        fill: str | None = None,
        edge: str | None = None,
        width: float | None = None,
        radius: float | None = None,
        dashed: bool = False,
    ) -> None:
        """An empty card; give it a layout."""
        super().__init__(parent)
        self._fill, self._edge, self._width, self._radius, self._dashed = fill, edge, width, radius, dashed

    def set_look(
        self, *, fill: str | None = None, edge: str | None = None, width: float | None = None, dashed: bool = False
    ) -> None:
        """Changes the surface, for example to a tone when something is wrong."""
        self._fill, self._edge, self._width, self._dashed = fill, edge, width, dashed
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the sheet."""
        palette = look(self)
        counter, wall = palette.name == "counter", palette.name == "wall"
        radius = self._radius if self._radius is not None else RADIUS_CARD if counter else RADIUS_PUBLIC_CARD
        width = self._width if self._width is not None else 1.0 if counter else 2.0
        edge = None if wall and self._edge is None else colour(self, self._edge or "line")
        fill = tint(self, self._fill) if self._fill else palette.card
        painter = QPainter(self)
        frame(painter, QRectF(self.rect()), fill=fill, edge=edge, width=width, radius=radius, dashed=self._dashed)


class Line(QWidget):
    """A hairline, lying or upright, in a colour of the palette."""

    def __init__(
        self, *, upright: bool = False, tone: str = "line2", width: int = 1, parent: QWidget | None = None
    ) -> None:
        """A line of ``width`` pixels."""
        super().__init__(parent)
        self._tone = tone
        if upright:
            self.setFixedWidth(width)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(width)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As thin as it is told."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fills itself."""
        QPainter(self).fillRect(self.rect(), colour(self, self._tone))


class Surface(QWidget):
    """A plain ground (header, footer, band) with an optional line at its top or bottom."""

    def __init__(
        self,
        fill: str = "card",
        *,
        line: str = "",
        side: Qt.Edge | None = None,
        width: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """``fill`` and ``line`` are colour names; ``side`` is where the line runs."""
        super().__init__(parent)
        self._fill, self._line, self._side, self._line_width = fill, line or "line", side, width

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fills itself and draws the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint(self, self._fill))
        strip = self.rect()
        if self._side == Qt.Edge.TopEdge:
            strip.setHeight(self._line_width)
        elif self._side == Qt.Edge.BottomEdge:
            strip.setTop(strip.bottom() - self._line_width + 1)
        else:
            return
        painter.fillRect(strip, colour(self, self._line))


def tint(widget: QWidget, name: str) -> str:
    """A ground: a tone's name gives its tint, a colour's name the colour."""
    palette = look(widget)
    return palette.tone(name).tint if name in {"blue", "green", "amber", "red", "violet"} else palette.colour(name)
