"""ESC/POS streams and the paper that they make."""

from __future__ import annotations

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hall_client.devices.escpos_stream import Command, CommandStream
from hall_client.devices.paper import print_command, render_paper
from hall_client.devices.paper_roll import PaperRoll

RASTER = b"\x1dv0\x00\x02\x00\x03\x00" + bytes([0xFF, 0x00] * 3)


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"\x1b@A001\n", ["ESC @", "text", "LF"]),
        (b"\x1c&\xb1\xb1\x1c.", ["FS &", "text", "FS ."]),
        (RASTER + b"x", ["GS v 0", "text"]),
        (b"\x1dVB\x03\x1dV\x00", ["GS V", "GS V"]),
        (b"\x1d(H\x06\x00001234\x1dr\x01", ["GS ( H", "GS r"]),
        (b"\x1d(k\x03\x00\x31\x43\x06", ["GS ( k"]),
        (b"\x10\x04\x01\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", ["DLE EOT", "DLE DC4"]),
        (b"\x1dk\x49\x03{BA\x1dk\x04ABC\x00", ["GS k", "GS k"]),
        (b"\x00\x00\x00\x1b@", ["NUL", "ESC @"]),
        (b"\x1b\xffA", ["unknown", "text"]),
        (b"\x1b*\x21\x02\x00abcdef\n", ["ESC *", "LF"]),
    ],
)
def test_commands_are_cut_out_whole(data: bytes, names: list[str]) -> None:
    assert [command.name for command in CommandStream().feed(data)] == names


@given(st.integers(1, 9))
def test_how_bytes_are_cut_changes_only_texts(size: int) -> None:
    data = b"\x1b@\x1c&" + "受理凭证\n".encode("gbk") + b"\x1c." + RASTER + b"\x1d(H\x06\x00001234\x1dVB\x10"
    stream = CommandStream()
    found = [c for at in range(0, len(data), size) for c in stream.feed(data[at : at + size])]
    assert [c for c in found if c.name != "text"] == [c for c in CommandStream().feed(data) if c.name != "text"]
    assert b"".join(c.data for c in found if c.name == "text").decode("gbk") == "受理凭证"
    assert stream.pending == 0


def test_a_raster_stands_where_it_is_put() -> None:
    page = render_paper(b"\x1ba\x02" + RASTER, width=32)
    assert page.size == (32, 3)
    assert [page.getpixel((x, 1)) for x in (0, 15, 16, 23, 24)] == [255, 255, 0, 0, 255]


def test_text_takes_cells() -> None:
    roll = PaperRoll(576)
    for command in CommandStream().feed(b"\x1d!\x11AB\n\x1d!\x00AB\n"):
        print_command(roll, command)
    page = roll.all_pages()[0]
    assert page.height == 48 + 30
    assert _ink(page.crop((0, 0, 48, 48)))
    assert not _ink(page.crop((48, 0, 576, 48)))


def test_a_long_line_wraps() -> None:
    assert render_paper(b"A" * 49 + b"\n").height == 2 * 30
    assert render_paper(b"A" * 48 + b"\n").height == 30


def test_chinese_needs_its_mode() -> None:
    roll = PaperRoll(576)
    roll.put_text("北".encode("gbk"))
    assert roll.problems == ["bytes above 7F outside Chinese mode"]


def test_a_four_byte_character_is_reported() -> None:
    roll = PaperRoll(576)
    for command in CommandStream().feed(b"\x1c&" + "䶮".encode("gb18030") + b"\n"):
        print_command(roll, command)
    assert roll.problems


@pytest.mark.parametrize(
    "data",
    [
        b"\x1b\xff",
        b"\x07",
        b"\x1b*\x00\x01\x00\x00",
        b"\x1dk\x04A\x00",
        b"\x1d(k\x03\x00\x30\x43\x06",
        b"\x1c&\xb1\x1c.",
    ],
)
def test_what_a_printer_would_not_understand_is_reported(data: bytes) -> None:
    roll = PaperRoll(576)
    for command in CommandStream().feed(data):
        print_command(roll, command)
    assert len(roll.problems) == 1


def test_a_too_wide_picture_is_reported() -> None:
    roll = PaperRoll(8)
    print_command(roll, Command("GS v 0", b"\x00\x02\x00\x03\x00", bytes(6)))
    assert roll.problems == ["a picture of 16 dots on 8"]


def test_cuts_part_the_paper() -> None:
    roll = PaperRoll(576)
    for command in CommandStream().feed(b"A\n\x1dVB\x0aB\n\x1dV\x00\x1dV\x00C\n"):
        print_command(roll, command)
    assert [page.height for page in roll.pages] == [40, 30]
    assert len(roll.all_pages()) == 3


def test_a_native_qr_code_can_be_read() -> None:
    url = b"https://hall.example/t/0123456789abcdef"
    store = b"\x1d(k" + (len(url) + 3).to_bytes(2, "little") + b"1P0" + url
    page = render_paper(b"\x1ba\x01\x1d(k\x03\x001C\x06\x1d(k\x03\x001E1" + store + b"\x1d(k\x03\x001Q0\n\n")
    assert [code.text for code in zxingcpp.read_barcodes(_framed(page))] == [url.decode()]


def test_a_native_bar_code_can_be_read() -> None:
    page = render_paper(b"\x1dw\x02\x1ba\x01\x1dk\x49\x0c{BL20261120-0\n")
    assert [code.text for code in zxingcpp.read_barcodes(_framed(page))] == ["L20261120-"]


def test_nothing_makes_an_empty_paper() -> None:
    assert render_paper(b"").size == (576, 1)


def _ink(piece: Image.Image) -> bool:
    return piece.getextrema()[0] == 0


def _framed(page: Image.Image) -> Image.Image:
    framed = Image.new("L", (page.width + 80, page.height + 80), 255)
    framed.paste(page, (40, 40))
    return framed
