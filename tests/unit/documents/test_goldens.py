"""Every paper against the picture of it that a person has looked at (tests/golden/documents).

Run with GOLDENS=new to draw them anew; look at each before it is committed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from hall_client.devices.paper import render_paper
from hall_client.documents.escpos import receipt_bytes, reprint_bytes
from hall_client.documents.facts import TicketFacts
from hall_client.documents.papers import sheet, slip
from hall_client.documents.raster import image
from tests.fakes.papers import SAMPLES, TICKET, ZONE, forty_materials, forty_missing

FOLDER = Path(__file__).parents[2] / "golden" / "documents"
MOST_CHANGED = 0.002


def _reprint() -> Image.Image:
    again = reprint_bytes(receipt_bytes(slip(TICKET)), 576, datetime(2026, 11, 20, 10, 42, tzinfo=ZONE))
    return render_paper(again)


PICTURES: dict[str, Callable[[], Image.Image]] = {
    **{f"{kind}-80": lambda facts=facts: image(slip(facts)) for kind, facts in SAMPLES.items()},
    **{f"{kind}-58": lambda facts=facts: image(slip(facts, 384)) for kind, facts in SAMPLES.items()},
    **{
        f"{kind}-a4": lambda facts=facts: image(sheet(facts), 0, 1.5)
        for kind, facts in SAMPLES.items()
        if not isinstance(facts, TicketFacts)
    },
    "ticket-reprint": _reprint,
    "voucher-long-a4-1": lambda: image(sheet(forty_materials()), 0),
    "voucher-long-a4-2": lambda: image(sheet(forty_materials()), 1),
    "notice-long-a4-2": lambda: image(sheet(forty_missing()), 1),
}


@pytest.mark.parametrize("name", PICTURES)
def test_paper_looks_as_it_was_approved(name: str, tmp_path: Path) -> None:
    drawn, golden = PICTURES[name](), FOLDER / f"{name}.png"
    if os.environ.get("GOLDENS") == "new":
        small = drawn if drawn.mode in "1L" else drawn.quantize(64, dither=Image.Dither.NONE)
        small.save(golden, optimize=True)
    approved = Image.open(golden).convert("L")
    drawn.save(tmp_path / f"{name}.png")
    assert drawn.size == approved.size
    difference = ImageChops.difference(drawn.convert("L"), approved).point(lambda value: 255 if value > 64 else 0)
    changed = difference.histogram()[255] / (drawn.width * drawn.height)
    assert changed <= MOST_CHANGED, f"{changed:.2%} of the dots differ; see {tmp_path / name}.png"
