"""What a paper looks like, as a list of primitive operations that every renderer understands.

Coordinates run right and down from the top left corner. The unit is a printer dot (203 dpi) on receipt paper and a CSS
pixel (96 dpi) on A4; ``Drawing.points`` turns it into PDF points.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from hall_client.documents import fonts

INK = "ink"
LINE = "line"
SEAL = "seal"
COLOURS = {INK: (0, 0, 0), LINE: (0x44, 0x44, 0x44), SEAL: (0xC8, 0x19, 0x1F)}

DOT_POINTS = 72 / 203.2
PIXEL_POINTS = 0.75

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Word:
    """A run of text on a baseline; ``tracking`` is added after each character."""

    x: float
    baseline: float
    text: str
    size: float
    weight: int = 500
    tracking: float = 0
    colour: str = INK

    def bounds(self) -> Bounds:
        """Em boxes of Chinese characters; for plain Latin from cap height to baseline."""
        width = sum(fonts.advance(c, self.weight) * self.size + self.tracking for c in self.text) - self.tracking
        if self.text.isascii():
            return self.x, self.baseline - fonts.CAP_HEIGHT * self.size, self.x + width, self.baseline
        return self.x, self.baseline - 0.88 * self.size, self.x + width, self.baseline + 0.12 * self.size


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle: rules, borders of tables."""

    x: float
    y: float
    width: float
    height: float
    colour: str = INK

    def bounds(self) -> Bounds:
        """The rectangle itself."""
        return self.x, self.y, self.x + self.width, self.y + self.height


@dataclass(frozen=True, slots=True)
class Dashes:
    """A horizontal broken line: ``on`` drawn, ``off`` blank, again and again; as thick as ``thickness``."""

    x: float
    y: float
    width: float
    thickness: float = 2
    on: float = 2
    off: float = 2
    colour: str = INK

    def pieces(self) -> list[Bar]:
        """The marks that it consists of."""
        step = self.on + self.off
        count = math.ceil(self.width / step)
        return [
            Bar(self.x + i * step, self.y, min(self.on, self.width - i * step), self.thickness, self.colour)
            for i in range(count)
        ]

    def bounds(self) -> Bounds:
        """The strip that it runs in."""
        return self.x, self.y, self.x + self.width, self.y + self.thickness


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle's outline, drawn inside its bounds."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = 3
    radius: float = 0
    colour: str = INK

    def bounds(self) -> Bounds:
        """Outer edge."""
        return self.x, self.y, self.x + self.width, self.y + self.height


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code (GB/T 18284) without its quiet space, which the layout keeps free."""

    x: float
    y: float
    side: float
    rows: tuple[tuple[bool, ...], ...]
    text: str

    def runs(self) -> list[tuple[int, int, int]]:
        """Dark runs as (row, first column, length), in modules."""
        found: list[tuple[int, int, int]] = []
        for y, row in enumerate(self.rows):
            x = 0
            while x < len(row):
                end = x
                while end < len(row) and row[end]:
                    end += 1
                if end > x:
                    found.append((y, x, end - x))
                x = end + 1
        return found

    def bounds(self) -> Bounds:
        """The dark square."""
        return self.x, self.y, self.x + self.side, self.y + self.side


@dataclass(frozen=True, slots=True)
class Seal:
    """A round seal: ring, star, the body's name on the arc, its purpose below. It may lie over other things."""

    centre_x: float
    centre_y: float
    diameter: float
    around: str
    purpose: str
    remark: str = ""
    colour: str = SEAL

    def bounds(self) -> Bounds:
        """The square around the ring."""
        r = self.diameter / 2
        return self.centre_x - r, self.centre_y - r, self.centre_x + r, self.centre_y + r


Op = Word | Bar | Dashes | Frame | Code | Seal


@dataclass(slots=True)
class Page:
    """One sheet, or one strip of receipt paper."""

    width: float
    height: float
    ops: list[Op] = field(default_factory=list)

    def add(self, *ops: Op) -> None:
        """Draws on the page."""
        self.ops.extend(ops)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole paper. ``points``: PDF points per unit; ``mono``: pure black and white (receipt paper)."""

    title: str
    pages: tuple[Page, ...]
    points: float
    mono: bool
