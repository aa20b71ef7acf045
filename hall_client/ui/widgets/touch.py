"""Buttons and tiles for fingers: large, with a visible edge, at least 12 mm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QChildEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.theme import colour, look
from hall_client.ui.shell.tokens import MEDIUM, RADIUS_PUBLIC_CARD, RADIUS_PUBLIC_CONTROL, TOUCH_KIOSK, Palette
from hall_client.ui.widgets.buttons import FocusRing
from hall_client.ui.widgets.card import tint
from hall_client.ui.widgets.paint import baseline, frame

TouchKind = Literal["edge", "outline", "fill", "quiet", "ghost", "danger"]
_LEAST_SCALE = 0.6


class TouchButton(FocusRing):
    """A large button: ``edge`` grey edge, ``outline`` blue edge and words, ``fill`` blue, ``quiet`` grey ground,
    ``ghost`` white edge on a dark ground, ``danger`` red."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        kind: TouchKind = "edge",
        size: float = 34,
        weight: int = MEDIUM,
        height: int = TOUCH_KIOSK,
        icon_size: int | None = None,
        padding: int = 28,
        radius: float = RADIUS_PUBLIC_CONTROL,
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Words shrink (to 60 %) rather than being cut."""
        super().__init__(parent)
        self._icon, self._kind, self._size, self._weight = icon, kind, size, weight
        self._icon_size, self._padding, self._radius = icon_size or round(size * 1.32), padding, radius
        self.setText(text)
        self.setAccessibleName(text)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if clicked is not None:
            self.clicked.connect(lambda _checked=False: clicked())

    def set(self, text: str | None = None, *, kind: TouchKind | None = None, icon: str | None = None) -> None:
        """Other words, another look, another icon."""
        self._kind = kind or self._kind
        self._icon = self._icon if icon is None else icon
        if text is not None:
            self.setText(text)
            self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, words and padding."""
        words = QFontMetricsF(font(self._size, self._weight)).horizontalAdvance(self.text())
        return QSize(int(words + self._mark() + 0.99) + 2 * self._padding, self.height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as shrunken words allow."""
        return QSize(int(self.sizeHint().width() * _LEAST_SCALE), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws frame, icon and words."""
        painter, palette, rect = QPainter(self), look(self), QRectF(self.rect())
        fill, edge, ink, width = self._colours(palette)
        frame(painter, rect, fill=fill, edge=edge, width=width, radius=self._radius)
        if self.ringed:
            inner = rect.adjusted(5, 5, -5, -5)
            frame(painter, inner, fill=None, edge=ink, width=2, radius=max(2.0, self._radius - 5))
        room = rect.width() - 2 * min(self._padding, 20) - self._mark()
        words = QFontMetricsF(font(self._size, self._weight)).horizontalAdvance(self.text())
        scale = max(_LEAST_SCALE, min(1.0, room / words if words else 1.0))
        used = font(self._size * scale, self._weight)
        metrics = QFontMetricsF(used)
        words = metrics.horizontalAdvance(self.text())
        left = (rect.width() - words - self._mark()) / 2
        if self._icon:
            side = self._icon_size
            paint_icon(painter, self._icon, QRectF(left, rect.center().y() - side / 2, side, side), ink)
            left += self._mark()
        painter.setFont(used)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(left, baseline(rect, metrics)), self.text())

    def _mark(self) -> float:
        return self._icon_size + self._size * 0.47 if self._icon else 0.0

    def _colours(self, palette: Palette) -> tuple[str | None, str | None, str, float]:
        if not self.isEnabled():
            return palette.quiet, None, palette.ink2, 0
        pressed = self.isDown() or self.busy
        if self._kind in {"fill", "danger"}:
            base = palette.fill if self._kind == "fill" else palette.red.strong
            return (QColor(base).darker(125).name() if pressed else base), None, palette.on_fill, 0
        if self._kind == "quiet":
            return (palette.track if pressed else palette.quiet), None, palette.ink, 0
        if self._kind == "ghost":
            return ("#0A2F63" if pressed else None), "#FFFFFF", "#FFFFFF", 2
        if self._kind == "outline":
            return (palette.tint if pressed else palette.card), palette.fill, palette.fill, 3
        return (palette.quiet if pressed else palette.card), palette.edge, palette.ink, 2


class TouchTile(FocusRing):
    """A card that can be touched as a whole; give it a layout with labels, they let touches through.

    ``edge`` and ``fill`` are colour names; ``checked`` (when checkable) and pressed tiles are tinted with a thick blue edge.
    """

    def __init__(
        self,
        *,
        edge: str = "line",
        fill: str = "card",
        width: float = 2.0,
        radius: float = RADIUS_PUBLIC_CARD,
        dashed: bool = False,
        name: str = "",
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is what a screen reader says."""
        super().__init__(parent)
        self._edge, self._fill, self._width, self._radius, self._dashed = edge, fill, width, radius, dashed
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if clicked is not None:
            self.clicked.connect(lambda _checked=False: clicked())

    def set_look(self, *, edge: str = "line", fill: str = "card", width: float = 2.0, dashed: bool = False) -> None:
        """Another surface, for example dashed and sunken for a closed business."""
        self._edge, self._fill, self._width, self._dashed = edge, fill, width, dashed
        self.update()

    def childEvent(self, event: QChildEvent) -> None:
        """Lets touches on the labels through."""
        child = event.child()
        if not event.removed() and isinstance(child, QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        super().childEvent(event)

    def sizeHint(self) -> QSize:
        """What its layout wants."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(200, TOUCH_KIOSK)

    def minimumSizeHint(self) -> QSize:
        """What its layout needs."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize(TOUCH_KIOSK, TOUCH_KIOSK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the card."""
        painter, rect = QPainter(self), QRectF(self.rect())
        chosen = self.isChecked()
        pressed = self.isDown() or self.busy
        fill = look(self).tint if chosen or pressed else tint(self, self._fill)
        edge = colour(self, "fill" if chosen or pressed else self._edge)
        width = 4.0 if chosen else self._width
        frame(painter, rect, fill=fill, edge=edge, width=width, radius=self._radius, dashed=self._dashed)
        if self.ringed:
            inner = rect.adjusted(6, 6, -6, -6)
            frame(painter, inner, fill=None, edge=colour(self, "fill"), width=2, radius=self._radius - 6)
