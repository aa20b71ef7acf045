"""Papers as the bytes that a receipt printer gets: black dots in bands, white paper as feeds, then the cut."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PIL import Image

from hall_client.documents import raster
from hall_client.documents.drawing import Drawing
from hall_client.documents.lines import width_of
from hall_client.documents.slip import Slip
from hall_client.documents.words import words

BAND_ROWS = 256
"""Rows in one GS v 0 command; more than that overflows the buffer of small printers."""

_LONGEST_FEED = 255
_GAP = 8
"""From so many white rows on, a feed is shorter than the rows themselves."""

_DOT_UNITS = b"\x1dP\xcb\xcb"
"""GS P 203 203: ESC J counts in dots (TM printers start with half dots)."""


def receipt_bytes(drawing: Drawing, *, cut: bool = True) -> bytes:
    """One slip, complete but for the completion fence, which is the driver's. Its width is the width it was laid out for."""
    picture = raster.image(drawing)
    return _start() + picture_bytes(picture) + (_cut() if cut else b"")


def picture_bytes(picture: Image.Image) -> bytes:
    """A black-and-white picture (mode ``1``) as raster bands and feeds."""
    ink = Image.eval(picture.convert("L"), lambda value: 255 - value)
    out, top, height = bytearray(), 0, picture.height
    while top < height:
        first = _first_ink(ink, top)
        out += _feed(first - top)
        if first >= height:
            break
        bottom = _band_end(ink, first)
        out += _band(ink, first, bottom)
        top = bottom
    return bytes(out)


def _first_ink(ink: Image.Image, top: int) -> int:
    box = ink.crop((0, top, ink.width, ink.height)).getbbox()
    return top + box[1] if box else ink.height


def _band_end(ink: Image.Image, first: int) -> int:
    """The row after the band that begins here: at a white gap, or after 256 rows."""
    limit = min(first + BAND_ROWS, ink.height)
    data, wide, white = ink.crop((0, first, ink.width, limit)).tobytes(), ink.width, 0
    for row in range(limit - first):
        white = 0 if any(data[row * wide : (row + 1) * wide]) else white + 1
        if white == _GAP:
            return first + row + 1 - _GAP
    return limit - white


def _band(ink: Image.Image, top: int, bottom: int) -> bytes:
    """GS v 0, no wider than its ink."""
    box = ink.crop((0, top, ink.width, bottom)).getbbox()
    columns = ((box[2] if box else 8) + 7) // 8
    band = ink.crop((0, top, columns * 8, bottom)).convert("1", dither=Image.Dither.NONE)
    head = b"\x1dv0\x00" + columns.to_bytes(2, "little") + (bottom - top).to_bytes(2, "little")
    return head + band.tobytes()


def _feed(rows: int) -> bytes:
    out = b""
    while rows > 0:
        step = min(rows, _LONGEST_FEED)
        out += b"\x1bJ" + bytes([step])
        rows -= step
    return out


def _start() -> bytes:
    from escpos import constants

    return bytes(constants.HW_INIT) + _DOT_UNITS


def _cut() -> bytes:
    """Feed to the knife, then cut but for one point, so that the slip does not fall."""
    return b"\x1dVB\x00"


def reprint_bytes(payload: bytes, width: int, at: datetime, folder: Path | None = None) -> bytes:
    """The same paper once more, under a line that says so (重打) and when; ``at`` in the hall's time."""
    w, slip = words("mark", folder), Slip(width)
    slip.y = 14
    style = slip.style(30, 700)
    wide = width_of(w("reprint"), style) + 30 * slip.scale
    slip.chip(w("reprint"), style, slip.y + style.drop, right=slip.left + wide)
    slip.ends("", style, w("reprint_at", at=w.moment(at)), slip.style(26, 500))
    slip.space(2)
    return _start() + picture_bytes(raster.image(slip.finish(w("reprint")))) + payload
