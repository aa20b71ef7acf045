"""What the typefaces have, and what becomes of what they have not."""

from __future__ import annotations

import pytest
from PIL import ImageFont

from hall_client.documents import fonts


@pytest.mark.parametrize("char", "王䶮𠮷𬱖㐂𫖯A0（“□")
def test_every_weight_draws_rare_names(char: str) -> None:
    family = fonts.family(char)
    assert family
    assert all(fonts.face(weight, family).has(char) for weight in (400, 500, 700))


@pytest.mark.parametrize("weight", [400, 500, 700])
def test_widths_are_those_that_the_rasteriser_uses(weight: int) -> None:
    font = ImageFont.truetype(fonts.font_file(weight), 1000, layout_engine=ImageFont.Layout.BASIC)
    for char in "王A0i（—·":
        assert fonts.advance(char, weight) == pytest.approx(font.getlength(char) / 1000, abs=0.001)


def test_what_cannot_be_drawn_becomes_a_box() -> None:
    assert fonts.drawable("店😀") == "店□"


def test_joiners_selectors_and_skin_tones_leave_no_trace() -> None:
    assert fonts.drawable("👍🏽") == "□"
    assert fonts.drawable("葛\U000e0100") == "葛"
    assert fonts.drawable("a\u200db\x00\ud800") == "ab"


def test_line_feeds_stay() -> None:
    assert fonts.drawable("一\n二") == "一\n二"
