"""The two sizes of the dashboard: dashboard.png (1920) and its compact form (1366)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Measures:
    """Pixels of one form of the dashboard."""

    compact: bool
    header: int
    footer: int
    strip: int
    """Height of the problems."""
    hero_share: float
    left_share: float
    """Share of the width for windows and businesses."""
    gap: int
    margin_x: int
    margin_y: int
    pad: int
    """Inner margin of a card."""
    head: int
    """Height of a card's title line."""
    chart: int
    middle: int
    """Height of reviews and day."""
    load_row: int
    load_head: int
    line_row: int
    """Height of a line of what happened."""
    figure: int
    """Type size of the large numbers."""
    title: int
    """Type size of the first problem."""
    text: int
    small: int
    button: int


WIDE: Final = Measures(
    compact=False, header=52, footer=52, strip=128, hero_share=0.545, left_share=0.615, gap=12, margin_x=16,
    margin_y=12, pad=16, head=42, chart=270, middle=232, load_row=38, load_head=28, line_row=26, figure=26, title=26,
    text=14, small=12, button=34,
)  # fmt: skip

COMPACT: Final = Measures(
    compact=True, header=44, footer=44, strip=96, hero_share=0.54, left_share=0.615, gap=8, margin_x=10, margin_y=8,
    pad=12, head=34, chart=178, middle=192, load_row=30, load_head=24, line_row=23, figure=20, title=19, text=13,
    small=12, button=30,
)  # fmt: skip
