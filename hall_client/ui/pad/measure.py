"""Measures of the pad: drawn for 1280×800, larger on larger screens, never smaller."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH = 1280
HEIGHT = 800


@dataclass(frozen=True, slots=True)
class Measure:
    """Turns pixels of the 1280×800 drawing into pixels of this screen; ``large``: the applicant asked for large type."""

    scale: float = 1.0
    large: bool = False

    def __call__(self, pixels: float) -> int:
        """A length or size of fixed things."""
        return round(pixels * self.scale)

    def text(self, pixels: float) -> int:
        """A type size that grows by a third with large type."""
        return round(pixels * self.scale * (1.34 if self.large else 1.0))


def scale_of(width: int, height: int) -> float:
    """The scale for a window: below 1280×800 the layout gives way, since 24 px is the smallest text for a hall."""
    return max(1.0, min(width / WIDTH, height / HEIGHT))
