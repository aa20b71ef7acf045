"""Papers as pictures: pure black and white for receipt paper, colour for A4."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from functools import lru_cache
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from hall_client.documents import fonts, seals
from hall_client.documents.drawing import COLOURS, Bar, Code, Dashes, Drawing, Frame, Op, Page, Seal, Word

THRESHOLD = 153
"""Grey values below become black: a dot is black when two fifths of it are covered, as the look pictures do."""

_FINE = 4
_OPACITY = 0.88


@lru_cache(maxsize=64)
def _font(weight: int, size: float, family: str = fonts.MAIN) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fonts.font_file(weight, family), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def _glyph(char: str, weight: int, size: float, quarter: int) -> tuple[Image.Image, int, int]:
    """Coverage of a character, shifted right by quarters of a dot, and where it lies from the pen's place."""
    font = _font(weight, size, fonts.family(char) or fonts.MAIN)
    box = font.getbbox(char, anchor="ls")
    left, top = math.floor(box[0]) - 1, math.floor(box[1]) - 1
    tile = Image.new("L", (math.ceil(box[2]) - left + 2, math.ceil(box[3]) - top + 2), 0)
    ImageDraw.Draw(tile).text((quarter / 4 - left, -top), char, fill=255, font=font, anchor="ls")
    return tile, left, top


def image(drawing: Drawing, page: int = 0, scale: float = 1.0) -> Image.Image:
    """A page as a picture: mode ``1`` for receipt paper, ``RGB`` for A4; ``scale`` is pixels per unit of the layout."""
    sheet = drawing.pages[page]
    mode = "L" if drawing.mono else "RGB"
    size = math.ceil(sheet.width * scale), math.ceil(sheet.height * scale)
    canvas = Image.new(mode, size, 255 if drawing.mono else (255, 255, 255))
    painter = _Painter(canvas, scale)
    for op in _seals_last(sheet):
        painter.draw(op)
    return canvas.point(_cut).convert("1", dither=Image.Dither.NONE) if drawing.mono else canvas


def png(drawing: Drawing, page: int = 0, scale: float = 1.0) -> bytes:
    """A page as PNG."""
    buffer = io.BytesIO()
    image(drawing, page, scale).save(buffer, "PNG", optimize=False)
    return buffer.getvalue()


def _cut(value: int) -> int:
    return 255 if value >= THRESHOLD else 0


def _seals_last(page: Page) -> list[Op]:
    return sorted(page.ops, key=lambda op: isinstance(op, Seal))


class _Painter:
    """Draws operations on one picture."""

    def __init__(self, canvas: Image.Image, scale: float) -> None:
        self.canvas = canvas
        self.scale = scale
        self.pen = ImageDraw.Draw(canvas)

    def draw(self, op: Op) -> None:
        if isinstance(op, Word):
            self.word(op)
        elif isinstance(op, Bar):
            self.bar(op)
        elif isinstance(op, Dashes):
            for piece in op.pieces():
                self.bar(piece)
        elif isinstance(op, Frame):
            self.frame(op)
        elif isinstance(op, Code):
            self.code(op)
        else:
            self.seal(op)

    def ink(self, colour: str) -> Any:
        rgb = COLOURS[colour]
        return rgb if self.canvas.mode == "RGB" else 0

    def word(self, op: Word) -> None:
        k, x, ink = self.scale, op.x, self.ink(op.colour)
        y = round(op.baseline * k)
        for char in op.text:
            if not char.isspace():
                column, quarter = divmod(round(x * k * 4), 4)
                tile, left, top = _glyph(char, op.weight, op.size * k, quarter)
                self.canvas.paste(ink, (column + left, y + top), tile)
            x += fonts.advance(char, op.weight) * op.size + op.tracking

    def bar(self, op: Bar) -> None:
        k = self.scale
        left, top = round(op.x * k), round(op.y * k)
        wide, high = max(1, round(op.width * k)), max(1, round(op.height * k))
        self.pen.rectangle((left, top, left + wide - 1, top + high - 1), fill=self.ink(op.colour))

    def frame(self, op: Frame) -> None:
        k = self.scale
        box = (round(op.x * k), round(op.y * k), round((op.x + op.width) * k) - 1, round((op.y + op.height) * k) - 1)
        ink, thick = self.ink(op.colour), max(1, round(op.thickness * k))
        self.pen.rounded_rectangle(box, radius=op.radius * k, outline=ink, width=thick)

    def code(self, op: Code) -> None:
        k, count = self.scale, len(op.rows)
        module = op.side / count
        edges_x = [round((op.x + i * module) * k) for i in range(count + 1)]
        edges_y = [round((op.y + i * module) * k) for i in range(count + 1)]
        for row, start, length in op.runs():
            box = (edges_x[start], edges_y[row], edges_x[start + length] - 1, edges_y[row + 1] - 1)
            self.pen.rectangle(box, fill=0 if self.canvas.mode == "L" else (0, 0, 0))

    def seal(self, op: Seal) -> None:
        left, top = (math.floor(edge * self.scale) for edge in op.bounds()[:2])
        moved = replace(op, centre_x=op.centre_x - left / self.scale, centre_y=op.centre_y - top / self.scale)
        mask = _seal_mask(moved, self.scale)
        if self.canvas.mode == "RGB":
            mask = mask.point(lambda cover: round(cover * _OPACITY))
        self.canvas.paste(self.ink(op.colour), (left, top), mask)


@lru_cache(maxsize=16)
def _seal_mask(op: Seal, scale: float) -> Image.Image:
    """Coverage of a seal that stands in the corner, drawn four times as large and scaled down."""
    _, _, right, bottom = (edge * scale for edge in op.bounds())
    size, fine = (math.ceil(right), math.ceil(bottom)), scale * _FINE
    big = Image.new("L", (size[0] * _FINE, size[1] * _FINE), 0)
    pen = ImageDraw.Draw(big)
    shape = seals.parts(op)

    def at(x: float, y: float) -> tuple[float, float]:
        return x * fine, y * fine

    radius, stroke = shape.ring
    cx, cy = at(op.centre_x, op.centre_y)
    outer = (radius + stroke / 2) * fine
    pen.ellipse((cx - outer, cy - outer, cx + outer, cy + outer), outline=255, width=round(stroke * fine))
    pen.polygon([at(x, y) for x, y in shape.star], fill=255)
    for letter in shape.letters:
        _turned(big, at(letter.x, letter.y), letter, letter.size * fine)
    return big.resize(size, Image.Resampling.BOX)


def _turned(canvas: Image.Image, centre: tuple[float, float], letter: seals.Letter, size: float) -> None:
    side = math.ceil(size * 1.6)
    tile = Image.new("L", (side, side), 0)
    x = (side - fonts.advance(letter.text, 700) * size) / 2
    ImageDraw.Draw(tile).text(
        (x, side / 2 + 0.38 * size),
        letter.text,
        fill=255,
        font=_font(700, size, fonts.family(letter.text)),
        anchor="ls",
    )
    if letter.angle:
        tile = tile.rotate(-letter.angle, Image.Resampling.BICUBIC)
    place = round(centre[0] - side / 2), round(centre[1] - side / 2)
    canvas.paste(255, place, tile)
