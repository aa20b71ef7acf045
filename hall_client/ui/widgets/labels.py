"""Words on a screen: one line or many, never silently cut."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.theme import colour, restyle
from hall_client.ui.shell.tokens import BODY, REGULAR
from hall_client.ui.widgets.paint import baseline

_MANY = 10_000
LEADING = 1.45
"""Line height of running text, as a multiple of its size."""


def label(
    text: str = "",
    *,
    size: float = BODY,
    weight: int = REGULAR,
    tone: str = "ink",
    tracking: float = 0.0,
    align: Qt.AlignmentFlag | None = None,
    parent: QWidget | None = None,
) -> QLabel:
    """A plain line of text in a size of the type scale and a colour of the palette. Plain text, never HTML."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setFont(font(size, weight, tracking))
    made.setProperty("tone", tone)
    if align is not None:
        made.setAlignment(align)
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """Changes the colour of a label."""
    if widget.property("tone") != tone:
        restyle(widget, tone=tone)


class ElidedLabel(QWidget):
    """One line that ends in … when there is no room; the whole text is then its tooltip."""

    def __init__(
        self,
        text: str = "",
        *,
        size: float = BODY,
        weight: int = REGULAR,
        tone: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        """As wide as its text at most."""
        super().__init__(parent)
        self._text, self._tone, self._align = text, tone, align
        self._font = font(size, weight)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Shows another text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._hint()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Changes the colour."""
        self._tone = tone
        self.update()

    def set_font(self, new: QFont) -> None:
        """Changes the font."""
        self._font = new
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the whole line."""
        metrics = QFontMetricsF(self._font)
        return QSize(int(metrics.horizontalAdvance(self._text)) + 2, int(metrics.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        """Room for two characters and the dots."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), int(QFontMetricsF(self._font).height() * 3)), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Looks whether the text still fits."""
        self._hint()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line."""
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(colour(self, self._tone))
        metrics = QFontMetricsF(self._font)
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        slack = self.width() - metrics.horizontalAdvance(shown)
        left = slack if self._align & Qt.AlignmentFlag.AlignRight else 0.0
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            left = slack / 2
        painter.drawText(QPointF(left, baseline(QRectF(self.rect()), metrics)), shown)

    def _hint(self) -> None:
        cut = QFontMetricsF(self._font).horizontalAdvance(self._text) > self.width() + 0.5
        self.setToolTip(self._text if cut else "")


class WrapLabel(QWidget):
    """Running text over several lines, broken as Chinese and English are; beyond ``lines`` it ends in … with a tooltip."""

    def __init__(
        self,
        text: str = "",
        *,
        size: float = BODY,
        weight: int = REGULAR,
        tone: str = "ink",
        lines: int = 0,
        leading: float = LEADING,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        """``lines`` 0: as many as it takes; ``leading``: line height as a multiple of the size."""
        super().__init__(parent)
        self._text, self._tone, self._lines, self._align = text, tone, lines, align
        self._font, self._height = font(size, weight), size * leading
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Shows another text."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Changes the colour."""
        self._tone = tone
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the broken text."""
        return round(max(1, len(self._broken(width))) * self._height)

    def sizeHint(self) -> QSize:
        """One line where it fits into 560 pixels."""
        longest = max((QFontMetricsF(self._font).horizontalAdvance(part) for part in self._text.split("\n")), default=0)
        width = min(int(longest) + 2, max(560, self.minimumWidth()))
        return QSize(width, self.heightForWidth(max(width, self.width() if self.isVisible() else width)))

    def minimumSizeHint(self) -> QSize:
        """A few characters wide."""
        return QSize(min(int(self._height * 3), self.sizeHint().width()), round(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the lines."""
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(colour(self, self._tone))
        metrics = QFontMetricsF(self._font)
        lines = self._broken(self.width())
        top = (self.height() - len(lines) * self._height) / 2 if self._align & Qt.AlignmentFlag.AlignVCenter else 0.0
        for index, line in enumerate(lines):
            band = QRectF(0, top + index * self._height, self.width(), self._height)
            slack = self.width() - metrics.horizontalAdvance(line)
            left = slack / 2 if self._align & Qt.AlignmentFlag.AlignHCenter else 0.0
            left = slack if self._align & Qt.AlignmentFlag.AlignRight else left
            painter.drawText(QPointF(left, baseline(band, metrics)), line)
        self.setToolTip(self._text if lines and lines[-1].endswith("…") and not self._text.endswith("…") else "")

    def _broken(self, width: int) -> list[str]:
        lines = [line for part in self._text.split("\n") for line in _break(part, self._font, width)]
        most = self._lines or max(1, int(self.height() / self._height) if self._lines < 0 else _MANY)
        if len(lines) <= most:
            return lines
        rest = lines[most - 1] + "".join(lines[most:])
        return [*lines[: most - 1], QFontMetricsF(self._font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def _break(text: str, used: QFont, width: int) -> list[str]:
    layout = QTextLayout(text, used)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        lines.append(_utf16(text, line.textStart(), line.textLength()).rstrip())
    layout.endLayout()
    return lines


def _utf16(text: str, start: int, length: int) -> str:
    # Qt counts UTF-16 units; a rare character such as 𠮷 is two of them.
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * (start + length)].decode("utf-16-le", "surrogatepass")
