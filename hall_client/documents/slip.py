"""Receipt paper: a strip that grows downwards, with the few pieces that every slip is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from hall_client.documents import codes
from hall_client.documents.drawing import DOT_POINTS, INK, Bar, Dashes, Drawing, Frame, Page, Seal
from hall_client.documents.lines import Line, Style, break_lines, fit, fit_lines, set_line, width_of

WIDE, NARROW = 576, 384
"""Printable dots of 80 mm and 58 mm paper at 203 dpi."""

_NARROW_SCALE = 0.8
_MARGIN, _NARROW_MARGIN = 20, 12
_BOTTOM = 28
_ORPHAN = 2
THICK, THIN = 3, 2


@dataclass(frozen=True, slots=True)
class Cell:
    """Half of a two-column block: a label, a large figure with its unit, a remark."""

    label: str
    figure: str
    unit: str = ""
    remark: str = ""


class Slip:
    """A strip being laid out. Sizes are given for 80 mm paper and shrink on 58 mm; ``y`` is where the next piece goes."""

    def __init__(self, width: int) -> None:
        """Takes the printable width in dots."""
        self.width = width
        self.narrow = width < 500
        self.scale = _NARROW_SCALE if self.narrow else 1.0
        self.left = _NARROW_MARGIN if self.narrow else _MARGIN
        self.right = width - self.left
        self.room = self.right - self.left
        self.page = Page(width, 0)
        self.y = 20.0

    def style(self, size: float, weight: int = 500, leading: float = 1.4, tracking: float = 0) -> Style:
        """A style in whole dots for this paper."""
        return Style(max(20, round(size * self.scale)), weight, leading, round(tracking * self.scale))

    def space(self, dots: float) -> None:
        """Blank paper."""
        self.y += round(dots * self.scale)

    def rule(self, thickness: int = THIN) -> None:
        """A line across."""
        self.page.add(Bar(self.left, round(self.y), self.room, thickness))
        self.y = round(self.y) + thickness

    def dots(self) -> None:
        """A dotted line across."""
        self.page.add(Dashes(self.left, round(self.y), self.room))
        self.y = round(self.y) + THIN

    def put(self, line: Line, x: float, baseline: float) -> None:
        """A line at a place; baselines stand on whole dots so that strokes stay sharp."""
        self.page.add(*line.words(round(x), round(baseline)))

    def centred(self, text: str, style: Style) -> None:
        """Text in the middle, broken where it does not fit."""
        for line in _no_orphan(text, style, self.room):
            self.put(line, self.left + (self.room - line.width) / 2, self.y + style.drop)
            self.y += style.height

    def headline(self, text: str, style: Style, smallest: float) -> None:
        """One line in the middle, set smaller until it fits; more lines when it would be too small."""
        for line in fit_lines(text, style, self.room, smallest):
            self.put(line, self.left + (self.room - line.width) / 2, self.y + style.drop)
            self.y += style.height

    def text(self, text: str, style: Style, *, left: float | None = None, right: float | None = None) -> None:
        """A paragraph, by default from margin to margin; one or two characters never stand alone on its last line."""
        x = self.left if left is None else left
        for line in _no_orphan(text, style, (self.right if right is None else right) - x):
            self.put(line, x, self.y + style.drop)
            self.y += style.height

    def ends(self, text: str, style: Style, tail: str, tail_style: Style) -> None:
        """Text from the left and a tail at the right on one baseline; the tail goes below when both do not fit."""
        gap = style.size / 2
        tails = break_lines(tail, tail_style, self.room)
        beside = self.room - tails[0].width - gap if tail else self.room
        roomy = len(tails) == 1 and (beside >= width_of(text, style) or beside >= self.room * 0.55)
        lines = break_lines(text, style, beside if roomy else self.room)
        for i, line in enumerate(lines):
            self.put(line, self.left, self.y + style.drop)
            if tail and roomy and i == 0:
                self.put(tails[0], self.right - tails[0].width, self.y + style.drop)
            self.y += style.height
        if tail and not roomy:
            for line in tails:
                self.put(line, self.right - line.width, self.y + tail_style.drop)
                self.y += tail_style.height

    def cells(self, left: Cell, right: Cell, figure: Style, unit: Style, small: Style) -> None:
        """Two columns between two rules, parted by a third; the figures stand on one baseline."""
        self.rule(THICK)
        top, half = self.y, round(self.left + self.room / 2)
        inner = round(24 * self.scale)
        columns = ((left, self.left, half - inner / 2), (right, half + THICK + inner, self.right))
        self.y = max(self._cell(cell, x, end, top, (figure, unit, small)) for cell, x, end in columns)
        self.page.add(Bar(half, top, THICK, round(self.y) - top))
        self.rule(THICK)

    def _cell(self, cell: Cell, x: float, end: float, top: float, styles: tuple[Style, Style, Style]) -> float:
        figure, unit, small = styles
        self.y = top + round(10 * self.scale)
        self.text(cell.label, small, left=x, right=end)
        gap = round(6 * self.scale)
        room = end - x - (width_of(cell.unit, unit) + gap if cell.unit else 0)
        numbers = fit_lines(cell.figure, figure, room, 10 if cell.unit else 20)
        for number in numbers:
            self.put(number, x, self.y + figure.drop)
            self.y += figure.height if number is numbers[-1] else number.style.height
        if cell.unit:
            self.put(set_line(cell.unit, unit), x + numbers[-1].width + gap, self.y - figure.height + figure.drop)
        if cell.remark:
            self.text(cell.remark, small, left=x, right=end)
        return self.y + round(12 * self.scale)

    def pairs(self, rows: Sequence[tuple[str, str]], style: Style) -> None:
        """Terms and values in two columns on shared baselines; rows without a value are left out."""
        term, value = style, Style(style.size, 700, style.leading)
        x = self.left + round(118 * self.scale)
        for name, words in rows:
            if not words:
                continue
            self.put(set_line(name, term), self.left, self.y + term.drop)
            self.text(words, value, left=x)
            self.space(5)

    def chip(self, text: str, style: Style, baseline: float, *, right: float | None = None) -> float:
        """A framed word whose text stands on the baseline, ending at ``right``; gives its left edge."""
        line = set_line(text, style)
        pad, high = round(15 * self.scale), round(style.size * 1.64)
        wide = round(line.width) + 2 * pad
        x = round((self.right if right is None else right) - wide)
        top = round(baseline - style.size * 0.36 - high / 2)
        self.page.add(Frame(x, top, wide, high, THICK, 4))
        self.put(line, x + pad, baseline)
        return x

    def code(self, text: str, *, top: float, side: float, align: str = "right") -> float:
        """A QR code of whole dots at the left, in the centre or at the right; gives the side that it really has."""
        real = codes.square(text, 0, 0, side, dots=True).side
        x = {"left": self.left, "centre": self.left + (self.room - real) / 2, "right": self.right - real}[align]
        self.page.add(codes.square(text, round(x), round(top), side, dots=True))
        return real

    def seal(self, centre_x: float, centre_y: float, diameter: float, words: tuple[str, str, str]) -> None:
        """The seal in black; ``words``: around, purpose, remark."""
        around, purpose, remark = words
        self.page.add(Seal(round(centre_x), round(centre_y), diameter, around, purpose, remark, INK))

    def heading(self, body: str, title: str) -> None:
        """Who speaks, and what the paper is."""
        self.centred(body, self.style(28, 700))
        self.headline(title, self.style(56, 700, 1.25, 14), 32)
        self.space(8)
        self.rule(THICK)

    def number(self, number: str, chip: str = "") -> None:
        """The paper's number, with a framed word at the right; below it when both do not fit."""
        style, framed = self.style(30, 700), self.style(28, 700)
        self.space(12)
        wide = width_of(chip, framed) + 30 * self.scale if chip else 0
        beside = width_of(number, style) + wide + style.size / 2 <= self.room
        self.put(set_line(number, fit(number, style, self.room, 8)), self.left, self.y + style.drop)
        if chip and not beside:
            self.y += style.height + 14 * self.scale
        if chip:
            self.chip(chip, framed, self.y + style.drop)
        self.y += style.height
        self.space(16)
        self.rule()

    def rows(self, rows: Sequence[tuple[str, str]], style: Style) -> None:
        """A numbered list with a bold word at the right of each line, parted by dotted lines."""
        bold, x = replace(style, weight=700), self.left + round(42 * self.scale)
        for number, (text, tail) in enumerate(rows, 1):
            if number > 1:
                self.dots()
            self.space(6)
            end = self.right - width_of(tail, bold) - style.size / 2
            self.put(set_line(str(number), style), self.left, self.y + style.drop)
            line = set_line(tail, bold)
            self.put(line, self.right - line.width, self.y + style.drop)
            self.text(text, style, left=x, right=end)
            self.space(6)

    @contextmanager
    def box(self) -> Iterator[None]:
        """Frames what is written inside by ``boxed``."""
        top = round(self.y)
        self.y = top + THICK + round(12 * self.scale)
        yield
        self.y = round(self.y) + round(12 * self.scale) + THICK
        self.page.add(Frame(self.left, top, self.room, self.y - top, THICK, 6))

    def boxed(self, text: str, style: Style) -> None:
        """A paragraph inside a box."""
        inset = THICK + round(14 * self.scale)
        self.text(text, style, left=self.left + inset, right=self.right - inset)

    def proof(self, address: str, seal: tuple[str, str, str]) -> None:
        """Between two lines: the QR code that verifies the paper, and the seal."""
        self.rule()
        top, size = self.y + 28 * self.scale, 196 * (0.86 if self.narrow else 1)
        high, middle = size, self.left + self.room / 2
        if address:
            side = 150 if self.narrow else 203
            high = max(size, side)
            real = codes.square(address, 0, 0, side, dots=True).side
            self.code(address, top=top + (high - real) / 2, side=side, align="left")
            middle = (self.left + side + 56 * self.scale + self.right) / 2
        self.seal(middle, top + high / 2, size, seal)
        self.y = top + high + 28 * self.scale
        self.rule()

    def fine(self, *texts: str | tuple[str, ...]) -> None:
        """The small lines at the foot; of a tuple each part gets its own line when they do not fit on one."""
        self.space(12)
        style = self.style(24, 500, 1.5)
        for entry in texts:
            parts = (entry,) if isinstance(entry, str) else entry
            whole = "".join(parts)
            for text in (whole,) if width_of(whole, style) <= self.room else parts:
                if text:
                    self.text(text, style)

    def finish(self, title: str) -> Drawing:
        """The strip, cut to its length."""
        self.page.height = round(self.y + _BOTTOM * self.scale)
        return Drawing(title, (self.page,), DOT_POINTS, mono=True)


def _no_orphan(text: str, style: Style, width: float) -> list[Line]:
    lines = break_lines(text, style, width)
    if len(lines) == 1 or len(lines[-1].text) > _ORPHAN:
        return lines
    tighter = break_lines(text, style, width - (_ORPHAN + 1) * style.size)
    return tighter if len(tighter) == len(lines) else lines
