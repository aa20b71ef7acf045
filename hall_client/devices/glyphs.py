"""Characters as a thermal head burns them: fixed cells, pure black and white, from the program's own font."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from hall_client.base.files import resources

CELL = 24
"""Height of a character of font A, and width of a Chinese one, in dots."""
_SIZE = 22
_THRESHOLD = 110
_REGULAR, _BOLD = "NotoSansSC_500Medium.ttf", "NotoSansSC_700Bold.ttf"


@lru_cache(maxsize=16)
def printer_font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The paper font at a size in dots."""
    return ImageFont.truetype(str(resources() / "fonts" / (_BOLD if bold else _REGULAR)), size)


@lru_cache(maxsize=4096)
def glyph(char: str, width: int, height: int, *, bold: bool) -> Image.Image:
    """The character in a cell of width × height dots, mode "L", black on white; narrower cells squeeze it."""
    font = printer_font(max(8, round(height * _SIZE / CELL)), bold=bold)
    natural = max(width, round(font.getlength(char)) + 2)
    full = Image.new("L", (natural, height), 255)
    ascent, descent = font.getmetrics()
    top = (height - ascent - descent) // 2
    left = (natural - font.getlength(char)) / 2
    ImageDraw.Draw(full).text((left, top), char, font=font, fill=0)
    if natural != width:
        full = full.resize((width, height), Image.Resampling.BOX)
    return full.point(lambda value: 0 if value < _THRESHOLD else 255)
