"""The two sizes of the window: clerk.png (1920) and its compact form (1366)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Measures:
    """Pixels of one form of the window; ``compact`` uses one-character states."""

    compact: bool
    header: int
    footer: int
    left: int
    right: int
    gap: int
    margin_x: int
    margin_y: int
    pad: int
    """Inner margin of a card."""
    number: int
    """Type size of the called number."""
    title: int
    preview: int
    """Height of the camera's picture."""
    check_columns: tuple[int, int, int, int]
    """Widths of number, copies, states and pages in the checklist."""
    check_row: int
    segment: int
    button: int
    wide_button: int
    outcome: int
    """Least width of an outcome button."""
    outcome_height: int
    wait_row: int
    text: int
    small: int
    thumb: tuple[int, int]


WIDE: Final = Measures(
    compact=False, header=52, footer=84, left=300, right=372, gap=14, margin_x=16, margin_y=14, pad=16, number=60,
    title=20, preview=318, check_columns=(34, 108, 346, 74), check_row=57, segment=30, button=40, wide_button=48,
    outcome=104, outcome_height=50, wait_row=34, text=14, small=12, thumb=(62, 80),
)  # fmt: skip

COMPACT: Final = Measures(
    compact=True, header=44, footer=66, left=228, right=262, gap=10, margin_x=12, margin_y=10, pad=12, number=46,
    title=16, preview=214, check_columns=(20, 58, 186, 42), check_row=48, segment=26, button=32, wide_button=40,
    outcome=82, outcome_height=46, wait_row=28, text=13, small=12, thumb=(48, 60),
)  # fmt: skip
