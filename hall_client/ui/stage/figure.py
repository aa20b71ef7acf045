"""Widgets that are placed and drawn in design pixels; one factor scales a whole window."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

UPRIGHT = QSizeF(1080, 1920)
LYING = QSizeF(1920, 1080)


class Figure(QWidget):
    """A widget that its parent figure places; ``draw`` and ``arrange`` work in design pixels."""

    def __init__(self, parent: QWidget | None = None, name: str = "") -> None:
        """``name`` becomes the object's name."""
        super().__init__(parent)
        self.unit = 1.0
        """Screen pixels per design pixel."""
        if name:
            self.setObjectName(name)

    @property
    def extent(self) -> QSizeF:
        """Its size in design pixels."""
        return QSizeF(self.width() / self.unit, self.height() / self.unit)

    def place(self, rect: QRectF) -> None:
        """Puts the figure there, in design pixels of its parent, and lays out what is in it."""
        parent = self.parentWidget()
        self.unit = parent.unit if isinstance(parent, Figure) else 1.0
        self.setGeometry(on_glass(rect, self.unit))
        self.arrange(self.extent)

    def rearrange(self) -> None:
        """Lays out again after the content changed, and repaints."""
        self.arrange(self.extent)
        self.update()

    def arrange(self, size: QSizeF) -> None:
        """Places the children; ``size`` in design pixels."""

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the figure; the painter is already scaled."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Scales the painter and draws."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.unit, self.unit)
        self.draw(painter, QRectF(0, 0, self.width() / self.unit, self.height() / self.unit))
        painter.end()


class Stage(Figure):
    """A window whose content fills it at any size: the design is never smaller than 1080×1920 or 1920×1080, divided by
    ``zoom``; what the screen has more in one direction becomes room in the design."""

    stirred = Signal()
    """A finger or a key touched something."""

    def __init__(self, base: QSizeF | None = None) -> None:
        """``base``: the design's size whatever way the screen stands; None: one for each."""
        super().__init__()
        self._base = base
        self.zoom = 1.0
        self.setMinimumSize(QSize(320, 240))

    @property
    def lying(self) -> bool:
        """The screen is wider than high."""
        return self.width() >= self.height()

    def refit(self) -> None:
        """Takes the window's size and zoom anew."""
        base = self._base or (LYING if self.lying else UPRIGHT)
        self.unit = min(self.width() / base.width(), self.height() / base.height()) * self.zoom
        self.rearrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follows the screen."""
        super().resizeEvent(event)
        self.refit()


def stage_of(widget: QWidget) -> Stage | None:
    """The stage that a figure stands on; it may itself stand in another window."""
    at = widget.parentWidget()
    while at is not None and not isinstance(at, Stage):
        at = at.parentWidget()
    return at


def on_glass(rect: QRectF, unit: float) -> QRect:
    """A design rectangle in screen pixels; neighbours share their edge whatever the factor."""
    left, top = round(rect.left() * unit), round(rect.top() * unit)
    return QRect(left, top, round(rect.right() * unit) - left, round(rect.bottom() * unit) - top)
