"""Every text can be read: 4.5:1 at the counter, 7:1 on public screens (WCAG 2.2)."""

from __future__ import annotations

import pytest

from hall_client.ui.shell.tokens import COUNTER, PUBLIC, WALL, Palette

TONES = ("blue", "green", "amber", "red", "violet")


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("palette", "least"), [(COUNTER, 4.5), (PUBLIC, 7.0), (WALL, 7.0)], ids=lambda p: getattr(p, "name", "")
)
def test_contrast(palette: Palette, least: float) -> None:
    pairs = [(palette.ink, palette.card), (palette.ink2, palette.card), (palette.ink, palette.ground)]
    pairs += [(palette.ink2, palette.ground), (palette.on_fill, palette.fill), (palette.key, palette.card)]
    pairs += [(palette.ink2, palette.sunken), (palette.ink, palette.quiet)]
    if palette is not WALL:
        pairs += [(palette.tone(name).strong, palette.card) for name in TONES]
        pairs += [(palette.on_fill, palette.tone(name).strong) for name in TONES]
        pairs += [(palette.ink2, palette.line2)]
    else:
        pairs += [
            (palette.green.strong, palette.card),
            (palette.amber.strong, palette.amber.tint),
            (palette.key, palette.fill),
        ]
    low = [(a, b, round(contrast(a, b), 2)) for a, b in pairs if contrast(a, b) < least]
    assert low == []


@pytest.mark.parametrize(("palette", "least"), [(COUNTER, 4.5), (PUBLIC, 7.0)], ids=lambda p: getattr(p, "name", ""))
def test_words_on_tints(palette: Palette, least: float) -> None:
    low = [n for n in TONES if contrast(palette.tone(n).strong, palette.tone(n).tint) < least]
    assert low == []
