"""Small marks: chips, key caps, status dots, thin bars."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.theme import colour, look
from hall_client.ui.shell.tokens import CHIP, KEY, MEDIUM, REGULAR, SMALL
from hall_client.ui.widgets.paint import baseline, frame, key_width, key_words, paint_key

_DOT = 8


class Chip(QWidget):
    """A pill with a short word. ``tone``: plain, blue, green, amber, red, violet."""

    def __init__(
        self,
        text: str = "",
        tone: str = "plain",
        *,
        dot: bool = False,
        edge: bool = False,
        size: float = SMALL,
        height: int = CHIP,
        parent: QWidget | None = None,
    ) -> None:
        """``dot``: a point before the word; ``edge``: an outline, as on the pad; ``height`` in pixels."""
        super().__init__(parent)
        self._text, self._tone, self._dot, self._edge = text, tone, dot, edge
        self._font, self._padding = font(size, MEDIUM), round(height * 0.38)
        self._filled = True
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The word."""
        return self._text

    def set(self, text: str, tone: str | None = None, *, filled: bool = True) -> None:
        """Shows another word, in another tone if given; not ``filled``: white with an edge."""
        self._text, self._tone, self._filled = text, tone or self._tone, filled
        self.setAccessibleName(text)
        if self.parent() is not None or not text:
            # Shown before it has a parent it would be a window of its own, for a moment, and take the keyboard away.
            self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Its word with the padding."""
        dot = _DOT + 5 if self._dot else 0
        word = QFontMetricsF(self._font).horizontalAdvance(self._text)
        return QSize(int(word + 0.99) + dot + 2 * self._padding, self.height())

    def minimumSizeHint(self) -> QSize:
        """May be squeezed to a few characters."""
        return QSize(min(self.sizeHint().width(), self.height() * 2), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws pill, point and word."""
        tone = look(self).tone(self._tone)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        edge = tone.strong if self._edge else None
        fill = tone.tint if self._filled else look(self).card
        frame(painter, rect, fill=fill, edge=edge, width=2.0, radius=rect.height() / 2)
        left = float(self._padding)
        if self._dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.strong))
            painter.drawEllipse(QRectF(left, rect.center().y() - _DOT / 2, _DOT, _DOT))
            left += _DOT + 5
        metrics = QFontMetricsF(self._font)
        room = rect.width() - left - self._padding
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room + 1)
        self.setToolTip(self._text if shown != self._text else "")
        if not self._dot:
            left += max(0.0, (room - metrics.horizontalAdvance(shown)) / 2)
        painter.setFont(self._font)
        painter.setPen(QColor(tone.strong))
        painter.drawText(QPointF(left, baseline(rect, metrics)), shown)


class KeyCap(QWidget):
    """Shows a key, so that people learn it: F5, Ctrl 3."""

    def __init__(self, key: str, *, tone: str = "ink2", parent: QWidget | None = None) -> None:
        """``key`` as Qt writes it: ``Ctrl+3``, ``Space``."""
        super().__init__(parent)
        self._key, self._tone = key, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key_words(key))

    def sizeHint(self) -> QSize:
        """The drawn key."""
        return QSize(int(key_width(self._key) + 0.99), KEY)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the key."""
        paint_key(QPainter(self), QPointF(0, 0), self._key, colour(self, self._tone), opacity=0.8)


class StatusDot(QWidget):
    """A coloured point with a word: the state of a device. The word is bold-ish when it needs attention."""

    def __init__(
        self, text: str = "", tone: str = "green", *, size: float = SMALL, parent: QWidget | None = None
    ) -> None:
        """``tone`` green: all is well; amber or red also colour the word, so that colour never speaks alone."""
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set(text, tone)

    def set(self, text: str, tone: str) -> None:
        """Shows another state."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word."""
        return self._text

    def sizeHint(self) -> QSize:
        """Point, gap and word."""
        metrics = QFontMetricsF(self._used())
        return QSize(int(metrics.horizontalAdvance(self._text) + 0.99) + _DOT + 6, int(metrics.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        """The point at least."""
        return QSize(_DOT, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws point and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, strong = QRectF(self.rect()), colour(self, self._tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong)
        painter.drawEllipse(QRectF(0, rect.center().y() - _DOT / 2, _DOT, _DOT))
        metrics = QFontMetricsF(self._used())
        painter.setFont(self._used())
        painter.setPen(strong if self._loud() else colour(self, "ink2"))
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, rect.width() - _DOT - 5)
        self.setToolTip(self._text if shown != self._text else "")
        painter.drawText(QPointF(_DOT + 6, baseline(rect, metrics)), shown)

    def _loud(self) -> bool:
        return self._tone in {"amber", "red"}

    def _used(self) -> QFont:
        return font(self._size, MEDIUM if self._loud() else REGULAR)


class Bar(QWidget):
    """A thin bar of progress or share, 0 to 1."""

    def __init__(
        self, value: float = 0.0, tone: str = "fill", *, height: int = 6, parent: QWidget | None = None
    ) -> None:
        """Empty by default."""
        super().__init__(parent)
        self._value, self._tone = value, tone
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, value: float, tone: str | None = None) -> None:
        """Shows another value."""
        self._value, self._tone = min(1.0, max(0.0, value)), tone or self._tone
        self.setAccessibleDescription(f"{self._value:.0%}")
        self.update()

    def value(self) -> float:
        """What it shows."""
        return self._value

    def sizeHint(self) -> QSize:
        """A bar that likes to be wide."""
        return QSize(160, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws track and value."""
        painter, rect = QPainter(self), QRectF(self.rect())
        radius = rect.height() / 2
        frame(painter, rect, fill=colour(self, "track"), radius=radius)
        if self._value > 0:
            rect.setWidth(max(rect.height(), rect.width() * self._value))
            frame(painter, rect, fill=colour(self, self._tone), radius=radius)
