"""Metrics of the hall's own typeface (Noto Sans SC), read from the files that every renderer draws with."""

from __future__ import annotations

import struct
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

from hall_client.base.files import resources

ASCENT, DESCENT = 1.16, 0.288
"""The line box of the typeface in em (hhea table), the same in all three weights."""

CAP_HEIGHT = 0.733
MISSING = "□"
"""Stands, visibly, for a character that no font of ours has (emoji, other scripts)."""

MAIN, RARE = "NotoSansSC", "NotoSansRareHan"
"""The typeface, and a small companion with 2,085 rare characters of names that it lacks (𠮷, 𠀋 …)."""

_WEIGHTS = {400: "400Regular", 500: "500Medium", 700: "700Bold"}
_SHAPELESS = {"Cc", "Cf", "Cs", "Cn", "Co"}
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def font_file(weight: int, family: str = MAIN) -> Path:
    """The TrueType file of a weight: 400, 500 or 700."""
    return resources() / "fonts" / f"{family}_{_WEIGHTS[weight]}.ttf"


class Face:
    """One weight: which characters it has (cmap, format 12) and how wide they are (hmtx)."""

    def __init__(self, data: bytes) -> None:
        """Takes the bytes of a TrueType file."""
        count = struct.unpack_from(">H", data, 4)[0]
        tables = {
            data[at : at + 4].decode("ascii"): struct.unpack_from(">L", data, at + 8)[0]
            for at in range(12, 12 + 16 * count, 16)
        }
        self._em: int = struct.unpack_from(">H", data, tables["head"] + 18)[0]
        metrics: int = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
        self._widths: tuple[int, ...] = struct.unpack_from(f">{metrics * 2}H", data, tables["hmtx"])[::2]
        self._starts, self._groups = _groups(data, tables["cmap"])

    def has(self, char: str) -> bool:
        """Whether the typeface draws this character."""
        return self._glyph(ord(char)) != 0

    def advance(self, char: str) -> float:
        """How far the pen moves, in em."""
        return self._widths[min(self._glyph(ord(char)), len(self._widths) - 1)] / self._em

    def _glyph(self, code: int) -> int:
        at = bisect_right(self._starts, code) - 1
        if at < 0:
            return 0
        first, last, glyph = self._groups[at]
        return glyph + code - first if code <= last else 0


def _groups(data: bytes, cmap: int) -> tuple[list[int], list[tuple[int, int, int]]]:
    for entry in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        offset = cmap + struct.unpack_from(">L", data, cmap + 8 + 8 * entry)[0]
        if struct.unpack_from(">H", data, offset)[0] == 12:
            count = struct.unpack_from(">L", data, offset + 12)[0]
            flat = struct.unpack_from(f">{count * 3}L", data, offset + 16)
            groups = list(zip(flat[::3], flat[1::3], flat[2::3], strict=True))
            return [group[0] for group in groups], groups
    msg = "the font has no full Unicode map"
    raise ValueError(msg)


@lru_cache(maxsize=6)
def face(weight: int, family: str = MAIN) -> Face:
    """The metrics of a weight, read once."""
    return Face(font_file(weight, family).read_bytes())


@lru_cache(maxsize=8192)
def family(char: str) -> str:
    """The family that draws this character; empty when none does."""
    return next((name for name in (MAIN, RARE) if face(500, name).has(char)), "")


@lru_cache(maxsize=8192)
def advance(char: str, weight: int) -> float:
    """How far one character moves the pen, in em."""
    return face(weight, family(char) or MAIN).advance(char)


@lru_cache(maxsize=4096)
def drawable(text: str) -> str:
    """The text as our typefaces can show it.

    What has no shape (controls, joiners, variation selectors, skin tones) goes, what no glyph shows becomes ``□``, line
    feeds stay.
    """
    return "".join(c if c == "\n" or family(c) else MISSING for c in text if not _shapeless(c))


def _shapeless(char: str) -> bool:
    if char == "\n":
        return False
    code = ord(char)
    return (
        unicodedata.category(char) in _SHAPELESS
        or 0xFE00 <= code <= 0xFE0F
        or 0xE0100 <= code <= 0xE01EF
        or code in _SKIN_TONES
    )
