"""The bytes that a receipt printer gets make exactly the paper that was laid out."""

from __future__ import annotations

from datetime import datetime

import pytest
import zxingcpp
from PIL import Image, ImageChops

from hall_client.devices.escpos_stream import CommandStream
from hall_client.devices.paper import render_paper
from hall_client.documents.drawing import Code
from hall_client.documents.escpos import BAND_ROWS, picture_bytes, receipt_bytes, reprint_bytes
from hall_client.documents.facts import CaseFacts, Facts, TicketFacts, kind_of, link
from hall_client.documents.papers import slip, warm
from hall_client.documents.raster import image
from tests.fakes.papers import SAMPLES, TICKET, ZONE, bad, bare


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize("facts", SAMPLES.values(), ids=kind_of)
def test_bytes_make_the_same_dots(facts: Facts, width: int) -> None:
    drawing = slip(facts, width)
    paper, drawn = render_paper(receipt_bytes(drawing), width), image(drawing).convert("L")
    assert paper.size == drawn.size
    assert ImageChops.difference(paper, drawn).getbbox() is None


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize("facts", SAMPLES.values(), ids=kind_of)
def test_every_code_on_the_paper_can_be_read(facts: Facts, width: int) -> None:
    drawing = slip(facts, width)
    paper = render_paper(receipt_bytes(drawing), width)
    scanned = Image.new("L", (paper.width + 64, paper.height + 64), 255)
    scanned.paste(paper, (32, 32))
    found = {code.text for code in zxingcpp.read_barcodes(scanned)}
    assert found == {op.text for op in drawing.pages[0].ops if isinstance(op, Code)}
    assert (facts.url if isinstance(facts, TicketFacts) else link(facts)) in found


def test_bands_are_short_and_white_paper_is_fed() -> None:
    commands = CommandStream().feed(receipt_bytes(slip(TICKET)))
    names = [command.name for command in commands]
    bands = [command for command in commands if command.name == "GS v 0"]
    assert names[0] == "ESC @"
    assert names[-1] == "GS V"
    assert "ESC J" in names
    assert all(1 <= band.args[3] + 256 * band.args[4] <= BAND_ROWS for band in bands)
    assert all(band.args[1] + 256 * band.args[2] <= 576 // 8 for band in bands)


def test_feeds_and_trimming_save_a_quarter() -> None:
    drawing = slip(TICKET)
    assert len(receipt_bytes(drawing)) < 0.75 * drawing.pages[0].height * 576 / 8


def test_a_white_picture_is_only_fed() -> None:
    assert picture_bytes(Image.new("1", (576, 300), 1)) == b"\x1bJ\xff\x1bJ\x2d"


def test_a_reprint_says_so_above_the_same_paper() -> None:
    first = receipt_bytes(slip(TICKET))
    again = reprint_bytes(first, 576, datetime(2026, 11, 20, 10, 42, tzinfo=ZONE))
    assert again.endswith(first)
    paper, mark = render_paper(again), render_paper(first)
    assert 60 < paper.height - mark.height < 120


@pytest.mark.parametrize("facts", [*bare().values(), *bad().values()], ids=kind_of)
def test_bad_facts_make_bytes_all_the_same(facts: Facts | CaseFacts) -> None:
    assert receipt_bytes(slip(facts))


def test_warming_up_changes_nothing() -> None:
    before = receipt_bytes(slip(TICKET))
    warm(384)
    assert receipt_bytes(slip(TICKET)) == before
