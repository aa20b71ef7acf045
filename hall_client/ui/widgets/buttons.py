"""The counter's buttons: every action has a key, and the key stands on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, BUTTON, BUTTON_STACKED, KEY, MEDIUM, RADIUS_CONTROL, Palette
from hall_client.ui.widgets.paint import baseline, frame, key_width, key_words, paint_key, ring

ButtonKind = Literal["normal", "primary", "danger", "quiet"]
_GAP = 8
_PRIMARY_KEY = 0.8
_NO_RING = frozenset({Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason})


class FocusRing(QAbstractButton):
    """A button that shows its focus when the keyboard brought it, and is pressed by Enter as well as by Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Takes the focus from the keyboard and from clicks."""
        super().__init__(parent)
        self._ringed = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remembers how the focus came."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ringed = event.reason() not in _NO_RING
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    @property
    def ringed(self) -> bool:
        """The focus ring belongs here now."""
        return self.hasFocus() and self._ringed

    @property
    def busy(self) -> bool:
        """Its job is running (see Busy)."""
        return bool(self.property("busy"))


class ActionButton(FocusRing):
    """A button with its key at the right, or under the words when ``stacked`` (the outcome bar)."""

    def __init__(
        self,
        text: str,
        key: str = "",
        *,
        kind: ButtonKind = "normal",
        stacked: bool = False,
        spread: bool = False,
        size: float = BODY,
        height: int | None = None,
        padding: int = 14,
        icon: str = "",
        bind: bool = True,
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``key`` as Qt writes it (``F5``, ``Ctrl+3``), bound in the window unless not ``bind``.

        ``spread``: words at the left edge, key at the right one; else both in the middle.
        """
        super().__init__(parent)
        self._key, self._kind, self._stacked, self._spread, self._icon = key, kind, stacked, spread, icon
        self._size, self._padding = size, padding
        self._reason = ""
        self.setText(text)
        self.setFixedHeight(height or (BUTTON_STACKED if stacked else BUTTON))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name()
        if key and bind:
            QShortcut(QKeySequence(key), self).activated.connect(self.click)
        if clicked is not None:
            self.clicked.connect(lambda _checked=False: clicked())

    def set_text(self, text: str) -> None:
        """Other words on the same button."""
        self.setText(text)
        self._name()
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Another look, for example primary for the proposed outcome."""
        self._kind = kind
        self.update()

    def set_measures(self, *, size: float | None = None, height: int | None = None, padding: int | None = None) -> None:
        """Other measures, for the compact form."""
        self._size, self._padding = size or self._size, self._padding if padding is None else padding
        if height:
            self.setFixedHeight(height)
        self.updateGeometry()
        self.update()

    def allow(self, *, allowed: bool = True, reason: str = "") -> None:
        """Enables or disables; the reason (a rule, a hint) is the tooltip either way."""
        self._reason = reason
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)
        self.setEnabled(allowed)

    def sizeHint(self) -> QSize:
        """Words, key and padding."""
        words = QFontMetricsF(font(self._size, MEDIUM)).horizontalAdvance(self.text())
        if self._icon:
            words += self._size * 1.4 + _GAP
        key = key_width(self._key) if self._key else 0.0
        inner = max(words, key) if self._stacked else words + (key + _GAP if key else 0.0)
        return QSize(int(inner + 0.99) + 2 * self._padding, self.height())

    def minimumSizeHint(self) -> QSize:
        """May lose half of its words (they become the tooltip)."""
        whole = self.sizeHint().width()
        return QSize(min(whole, max(whole // 2, 64)), self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Draws again when it may be used or not."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws frame, words and key."""
        painter, palette, rect = QPainter(self), look(self), QRectF(self.rect())
        fill, edge, ink = self._colours(palette)
        if self._kind != "quiet" or self.underMouse():
            frame(painter, rect, fill=fill, edge=edge, radius=RADIUS_CONTROL)
        if self.ringed:
            inside = palette.on_fill if self._kind in {"primary", "danger"} and self.isEnabled() else palette.fill
            gap = 3 if inside == palette.on_fill else 0
            ring(painter, rect.adjusted(gap, gap, -gap, -gap), inside, radius=RADIUS_CONTROL - gap / 2)
        painter.setFont(font(self._size, MEDIUM))
        if self._stacked:
            self._paint_stacked(painter, rect, ink)
        else:
            self._paint_line(painter, rect, ink)

    def _colours(self, palette: Palette) -> tuple[str, str, QColor]:
        if not self.isEnabled():
            return palette.sunken, palette.line, QColor(palette.ink3)
        if self._kind in {"primary", "danger"}:
            base = palette.fill if self._kind == "primary" else palette.red.strong
            deep = QColor(base).darker(118).name() if self.isDown() or self.underMouse() or self.busy else base
            return deep, deep, QColor(palette.on_fill)
        ground = palette.line2 if self.isDown() or self.busy else palette.sunken if self.underMouse() else palette.card
        return ground, palette.edge, QColor(palette.ink2 if self._kind == "quiet" else palette.ink)

    def _paint_line(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        metrics = QFontMetricsF(painter.font())
        key = key_width(self._key) + _GAP if self._key else 0.0
        mark = self._size * 1.4 + _GAP if self._icon else 0.0
        room = rect.width() - 2 * self._padding - key - mark
        shown = self._fitted(metrics, room)
        words = metrics.horizontalAdvance(shown)
        left = self._padding if self._spread else max(self._padding, (rect.width() - words - key - mark) / 2)
        if self._icon:
            side = self._size * 1.4
            paint_icon(painter, self._icon, QRectF(left, rect.center().y() - side / 2, side, side), ink)
        painter.setPen(ink)
        painter.drawText(QPointF(left + mark, baseline(rect, metrics)), shown)
        if self._key:
            at = rect.width() - self._padding - key + _GAP if self._spread else left + mark + words + _GAP
            paint_key(painter, QPointF(at, round((rect.height() - KEY) / 2)), self._key, ink, opacity=self._faint())

    def _paint_stacked(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        metrics = QFontMetricsF(painter.font())
        line = self._size * 1.45
        top = (rect.height() - (line + 1 + KEY if self._key else line)) / 2
        shown = self._fitted(metrics, rect.width() - 12)
        painter.setPen(ink)
        band = QRectF(0, top, rect.width(), line)
        painter.drawText(QPointF((rect.width() - metrics.horizontalAdvance(shown)) / 2, baseline(band, metrics)), shown)
        if self._key:
            at = QPointF(round((rect.width() - key_width(self._key)) / 2), round(top + line + 1))
            paint_key(painter, at, self._key, ink, opacity=self._faint())

    def _faint(self) -> float:
        return _PRIMARY_KEY if self._kind in {"primary", "danger"} else 0.62

    def _fitted(self, metrics: QFontMetricsF, room: float) -> str:
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        if not self._reason:
            self.setToolTip(self.text() if shown != self.text() else "")
        return shown

    def _name(self) -> None:
        self.setAccessibleName(self.text())
        if self._key:
            self.setAccessibleDescription(key_words(self._key))
