"""How a round seal falls into ring, star and turned letters; every renderer draws these."""

from __future__ import annotations

import math
from dataclasses import dataclass

from hall_client.documents import fonts
from hall_client.documents.drawing import Seal

_WIDEST_ARC = 184.0
"""Degrees; the name leaves room for the purpose below."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, centred on a point and turned clockwise by ``angle`` degrees."""

    x: float
    y: float
    text: str
    size: float
    angle: float


@dataclass(frozen=True, slots=True)
class SealParts:
    """``ring``: radius to the middle of the stroke, and its thickness; ``star``: ten points."""

    ring: tuple[float, float]
    star: tuple[tuple[float, float], ...]
    letters: tuple[Letter, ...]


def parts(seal: Seal) -> SealParts:
    """Takes a seal apart; text sizes shrink with the length of the name, so that long names stay on the arc."""
    d = seal.diameter
    stroke = max(2.0, d / 38)
    around = fonts.drawable(seal.around)
    letters = list(_arc(seal, around))
    for text, size, down in ((seal.purpose, 0.108, 0.197), (seal.remark, 0.09, 0.326)):
        letters += _level(seal, fonts.drawable(text), size * d, down * d)
    return SealParts((d / 2 - stroke / 2, stroke), _star(seal, 0.12 * d), tuple(letters))


def _arc(seal: Seal, around: str) -> list[Letter]:
    count = len(around)
    if not count:
        return []
    span = min(_WIDEST_ARC, 36.0 * (count - 1))
    step = span / max(1, count - 1)
    radius = 0.396 * seal.diameter
    size = min(0.128 * seal.diameter, 0.92 * math.radians(step or 26) * radius)
    found = []
    for i, char in enumerate(around):
        angle = -span / 2 + i * step
        a = math.radians(angle)
        found.append(
            Letter(seal.centre_x + radius * math.sin(a), seal.centre_y - radius * math.cos(a), char, size, angle)
        )
    return found


def _level(seal: Seal, text: str, size: float, down: float) -> list[Letter]:
    if not text:
        return []
    size = min(size, 0.6 * seal.diameter / len(text))
    widths = [fonts.advance(c, 700) * size for c in text]
    x = seal.centre_x - sum(widths) / 2
    found = []
    for char, width in zip(text, widths, strict=True):
        found.append(Letter(x + width / 2, seal.centre_y + down, char, size, 0))
        x += width
    return found


def _star(seal: Seal, radius: float) -> tuple[tuple[float, float], ...]:
    inner = radius * 0.382
    points = []
    for i in range(10):
        a, r = math.radians(36 * i), radius if i % 2 == 0 else inner
        points.append((seal.centre_x + r * math.sin(a), seal.centre_y - 0.03 * seal.diameter - r * math.cos(a)))
    return tuple(points)
