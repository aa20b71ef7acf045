"""Lines of Chinese text: measured with the real font, broken by the rules of line heads and tails (避头尾)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from hall_client.documents import fonts
from hall_client.documents.drawing import INK, Word

OPENING = frozenset("（《「『【〔〈“‘〖［｛")
CLOSING = frozenset("）》」』】〕〉”’〗］｝，。、；：")
NO_HEAD = CLOSING | frozenset("！？…—·～%‰℃°)]},.:;!?”’々ー")
NO_TAIL = OPENING | frozenset("([{￥$#@№")
_HALF = 0.5
_SAFE = 0.998


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set; ``leading`` is the line height in em."""

    size: float
    weight: int = 500
    leading: float = 1.4
    tracking: float = 0
    colour: str = INK

    @property
    def height(self) -> float:
        """Height of one line."""
        return self.size * self.leading

    @property
    def drop(self) -> float:
        """From the top of the line box to the baseline."""
        return (self.height - (fonts.ASCENT + fonts.DESCENT) * self.size) / 2 + fonts.ASCENT * self.size

    def scaled(self, factor: float) -> Style:
        """The same, larger or smaller."""
        return replace(self, size=self.size * factor, tracking=self.tracking * factor)


@dataclass(frozen=True, slots=True)
class Line:
    """One line, set: runs of text at their offsets from the line's left edge."""

    text: str
    style: Style
    runs: tuple[tuple[float, str], ...]
    width: float

    def words(self, x: float, baseline: float) -> list[Word]:
        """The line as operations."""
        s = self.style
        return [Word(x + dx, baseline, text, s.size, s.weight, s.tracking, s.colour) for dx, text in self.runs]

    def spread(self, width: float) -> Line:
        """The line justified to the width by even tracking; left as it is when that would tear it apart."""
        gaps = len(self.text) - 1
        extra = width - self.width
        if gaps < 1 or extra <= 0 or extra > 2 * self.style.size:
            return self
        step = extra / gaps
        runs, at = [], 0
        for dx, text in self.runs:
            runs.append((dx + at * step, text))
            at += len(text)
        return replace(self, runs=tuple(runs), width=width, style=replace(self.style, tracking=step))


@lru_cache(maxsize=4096)
def set_line(text: str, style: Style, *, indented: bool = False) -> Line:
    """Sets one line. Of full-width punctuation that meets, the blank half is taken out, as at a line's tail and at its
    head (unless ``indented``)."""
    text = fonts.drawable(text)
    runs: list[tuple[float, str]] = []
    x, start, current = 0.0, 0.0, ""
    for i, char in enumerate(text):
        before, after = text[i - 1] if i else "", text[i + 1] if i + 1 < len(text) else ""
        wide = fonts.advance(char, style.weight) == 1 and not style.tracking
        if wide and char in OPENING and ((not before and not indented) or before in OPENING):
            if current:
                runs.append((start, current))
            x -= _HALF * style.size
            start, current = x, ""
        current += char
        x += fonts.advance(char, style.weight) * style.size + style.tracking
        if wide and char in CLOSING and after and (after in CLOSING or after in OPENING):
            runs.append((start, current))
            x -= _HALF * style.size
            start, current = x, ""
    if current:
        runs.append((start, current))
    tail = _HALF * style.size if text and text[-1] in CLOSING and not style.tracking else 0
    return Line(text, style, tuple(runs), max(0.0, x - style.tracking - tail))


def width_of(text: str, style: Style) -> float:
    """Width of the text on one line."""
    return set_line(text, style).width


def fit(text: str, style: Style, width: float, smallest: float = 12) -> Style:
    """The style, made smaller until the text fits on one line (not below ``smallest``)."""
    wide = width_of(text, style)
    if wide <= width or not wide:
        return style
    return style.scaled(max(smallest / style.size, _SAFE * width / wide))


def fit_lines(text: str, style: Style, width: float, smallest: float, most: int = 3) -> list[Line]:
    """The text on one line, smaller if need be; what does not fit even so gets up to ``most`` lines, then an ellipsis."""
    fitted = fit(text, style, width, smallest)
    lines = break_lines(text, fitted, width)
    if len(lines) <= most:
        return lines
    last = lines[most - 1].text
    while last and width_of(last + "…", fitted) > width:
        last = last[:-1]
    return [*lines[: most - 1], set_line(last + "…", fitted)]


def break_lines(text: str, style: Style, width: float, *, indent: float = 0) -> list[Line]:
    """Breaks text into lines no wider than ``width``; the first is shorter by ``indent``. Empty text gives one line."""
    lines: list[Line] = []
    for paragraph in fonts.drawable(text).split("\n"):
        lines.extend(_break(paragraph, style, width, indent if not lines else 0))
    return lines


def _break(text: str, style: Style, width: float, indent: float) -> list[Line]:
    lines: list[str] = []
    current, room = "", width - indent
    for unit in _units(text):
        if width_of((current + unit).rstrip(), style) <= room:
            current = (current + unit) if current else unit.lstrip()
            continue
        if current.strip():
            lines.append(current.rstrip())
            room = width
        current = unit.lstrip()
        while current and width_of(current.rstrip(), style) > room:
            cut = _fitting(current, style, room)
            lines.append(current[:cut])
            current, room = current[cut:], width
    if current.strip() or not lines:
        lines.append(current.rstrip())
    return [set_line(line.strip(), style, indented=bool(indent) and not i) for i, line in enumerate(lines)]


def _fitting(unit: str, style: Style, width: float) -> int:
    cut = len(unit)
    while cut > 1 and width_of(unit[:cut], style) > width:
        cut -= 1
    while 1 < cut < len(unit) and (unit[cut] in NO_HEAD or unit[cut - 1] in NO_TAIL):
        cut -= 1
    return max(1, cut)


def _wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF" or char in OPENING or char in CLOSING or char in "…—·"


@lru_cache(maxsize=1024)
def _units(text: str) -> tuple[str, ...]:
    """Pieces that may not be broken: words, numbers with their counter (3 位), characters with their punctuation."""
    units: list[str] = []
    for char in text:
        last = units[-1] if units else ""
        if last and (_joins(last, char) or (char in NO_HEAD and not last.isspace())):
            units[-1] += char
        else:
            units.append(char)
    return tuple(units)


def _joins(last: str, char: str) -> bool:
    tail = last[-1]
    if tail in NO_TAIL:
        return True
    if char == " ":
        return tail == " " or last.strip()[-1:].isdigit()
    if tail == " ":
        return last.rstrip()[-1:].isdigit() and _wide(char) and char not in OPENING
    return not _wide(char) and not _wide(tail) and not tail.isspace()
