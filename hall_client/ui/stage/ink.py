"""Text in design pixels: one line that shrinks to fit, paragraphs, and lines of mixed sizes on one baseline."""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.tokens import BOLD, MEDIUM, REGULAR
from hall_client.ui.widgets.paint import baseline

Align = Literal["left", "centre", "right"]
Colour = QColor | str
_SHARE: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True)
class Type:
    """Size, weight and tracking of a text in design pixels; ``least`` is how far it may shrink to fit."""

    size: float
    weight: int = REGULAR
    tracking: float = 0.0
    least: float = 0.0

    def font(self) -> QFont:
        """The font."""
        return font(self.size, self.weight, self.tracking)

    def metrics(self) -> QFontMetricsF:
        """Its measures."""
        return QFontMetricsF(self.font())

    def width(self, text: str) -> float:
        """How wide a text is, without the tracking after its last letter."""
        return self.metrics().horizontalAdvance(text) - (self.tracking if text else 0)

    def sized(self, size: float) -> Type:
        """The same in another size."""
        return replace(self, size=size, tracking=self.tracking * size / self.size)

    def fitted(self, text: str, room: float) -> Type:
        """Shrunk so that the text fits into the room, but not below ``least``."""
        least = self.least or self.size
        wide = self.width(text)
        if wide <= room or wide <= 0:
            return self
        made = self.sized(max(least, float(int(self.size * room / wide))))
        while made.size > least and made.width(text) > room:
            made = made.sized(made.size - 1)
        return made


def regular(size: float, *, least: float = 0.0, tracking: float = 0.0) -> Type:
    """Plain text."""
    return Type(size, REGULAR, tracking, least)


def medium(size: float, *, least: float = 0.0, tracking: float = 0.0) -> Type:
    """Slightly stronger text."""
    return Type(size, MEDIUM, tracking, least)


def bold(size: float, *, least: float = 0.0, tracking: float = 0.0) -> Type:
    """Headings and numbers."""
    return Type(size, BOLD, tracking, least)


def line(painter: QPainter, rect: QRectF, text: str, kind: Type, colour: Colour, align: Align = "left") -> QRectF:
    """One line in the middle of the rectangle's height; shrinks, then ends in …; gives the rectangle it covers."""
    used = kind.fitted(text, rect.width())
    metrics = used.metrics()
    shown = text if used.width(text) <= rect.width() + 0.5 else _cut(text, metrics, rect.width())
    left = rect.left() + (rect.width() - used.width(shown)) * _SHARE[align]
    put(painter, QPointF(left, baseline(rect, metrics)), shown, used, colour)
    return QRectF(left, rect.top(), used.width(shown), rect.height())


def put(painter: QPainter, at: QPointF, text: str, kind: Type, colour: Colour) -> None:
    """Text that begins at a point of its baseline."""
    painter.setFont(kind.font())
    painter.setPen(QColor(colour))
    painter.drawText(at, text)


def paragraph(
    painter: QPainter,
    rect: QRectF,
    text: str,
    kind: Type,
    colour: Colour,
    *,
    leading: float = 1.4,
    align: Align = "left",
    middle: bool = False,
) -> float:
    """Running text; shrinks until it fits into the rectangle, then ends in …; gives the height it took."""
    used, lines = set_text(text, kind, rect.width(), rect.height(), leading)
    if align == "centre":
        lines = _balanced(text, used, rect.width(), lines)
    step = used.size * leading
    top = rect.top() + ((rect.height() - step * len(lines)) / 2 if middle else 0)
    for index, words in enumerate(lines):
        band = QRectF(rect.left(), top + index * step, rect.width(), step)
        line(painter, band, words, used, colour, align)
    return step * len(lines)


def set_text(text: str, kind: Type, width: float, height: float, leading: float = 1.4) -> tuple[Type, list[str]]:
    """The size and the lines in which a text fits into width and height."""
    size = kind.size
    while True:
        used = kind.sized(size)
        lines = broken(text, used, width)
        if len(lines) * size * leading <= height + 0.5 or size <= (kind.least or kind.size):
            break
        size -= 1
    most = max(1, int((height + 0.5) / (size * leading)))
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(_joined(lines[most - 1 :]), used.metrics(), width)]
    return replace(used, least=used.size), lines


def _joined(lines: Sequence[str]) -> str:
    """Broken lines as one again: the space between two words was lost where the line was broken, Han characters have none."""
    text = ""
    for words in lines:
        text += " " + words if text and words and text[-1].isascii() and words[0].isascii() else words
    return text


def broken(text: str, kind: Type, width: float) -> list[str]:
    """A text in lines of at most that width, broken as Chinese and English are."""
    return [words for part in text.split("\n") for words in _broken(part, kind, width)]


def _broken(text: str, kind: Type, width: float) -> list[str]:
    layout = QTextLayout(text, kind.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    spans: list[tuple[int, int]] = []
    while (one := layout.createLine()).isValid():
        one.setLineWidth(max(1.0, width))
        spans.append((one.textStart(), one.textLength()))
    layout.endLayout()
    # Qt counts UTF-16 units; a rare character such as 𠮷 is two of them.
    units = text.encode("utf-16-le", "surrogatepass")
    return [units[2 * at : 2 * (at + length)].decode("utf-16-le", "surrogatepass").rstrip() for at, length in spans]


def _balanced(text: str, kind: Type, width: float, lines: list[str]) -> list[str]:
    """The same number of lines of about the same length: no last line of one character."""
    best = lines
    while len(lines) > 1 and width > kind.size * 4:
        width -= kind.size / 2
        tried = broken(text, kind, width)
        if len(tried) != len(lines):
            break
        best = tried
    return best


def _cut(text: str, metrics: QFontMetricsF, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line of mixed sizes."""

    text: str
    kind: Type
    colour: Colour


def spans(template: str, words: tuple[Type, Colour], values: tuple[Type, Colour], **fields: object) -> list[Span]:
    """A translated template such as "{n} people" in two sizes: its words and its values."""
    made: list[Span] = []
    for literal, name, _, _ in string.Formatter().parse(template):
        if literal.strip():
            made.append(Span(literal.strip(), *words))
        if name is not None:
            made.append(Span(str(fields[name]), *values))
    return made


def mixed_width(pieces: Sequence[Span], gap: float) -> float:
    """How wide the pieces are side by side."""
    return sum(piece.kind.width(piece.text) for piece in pieces) + gap * max(0, len(pieces) - 1)


def mixed(
    painter: QPainter, rect: QRectF, pieces: Iterable[Span], base: float, gap: float, align: Align = "left"
) -> float:
    """Pieces of several sizes on one baseline (``base``, from the painter's top); all shrink together to fit."""
    shown = list(pieces)
    while (wide := mixed_width(shown, gap)) > rect.width() and shown and min(p.kind.size for p in shown) > 12:
        factor = max(0.5, min(0.98, rect.width() / wide))
        shown = [replace(piece, kind=piece.kind.sized(max(1, int(piece.kind.size * factor)))) for piece in shown]
        gap *= factor
    left = rect.left() + (rect.width() - wide) * _SHARE[align]
    for piece in shown:
        put(painter, QPointF(left, base), piece.text, piece.kind, piece.colour)
        left += piece.kind.width(piece.text) + gap
    return wide
