"""On every paper, however bad its facts: nothing beyond the margins, nothing over anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from hall_client.documents.drawing import Bar, Bounds, Code, Dashes, Drawing, Frame, Op, Page, Seal, Word
from hall_client.documents.facts import CaseFacts, Facts, TicketFacts, kind_of
from hall_client.documents.papers import sheet, slip
from tests.fakes.papers import LONG_NAME, NOT_DONE, NOTICE, SAMPLES, TICKET, VOUCHER, bad, bare, forty_materials

ODD_TICKETS = [replace(TICKET, none_open=True), replace(TICKET, wait_likely=None, wait_low=0)]
EVERY = [*SAMPLES.values(), *bare().values(), *bad().values(), *ODD_TICKETS]
LETTERS = [facts for facts in EVERY if not isinstance(facts, TicketFacts)]
TOLERANCE = 1.5


def edges(op: Op) -> list[Bounds]:
    """What an operation covers; of a frame its four sides."""
    if not isinstance(op, Frame):
        return [op.bounds()]
    left, top, right, bottom = op.bounds()
    t = op.thickness
    return [
        (left, top, right, top + t),
        (left, bottom - t, right, bottom),
        (left, top, left + t, bottom),
        (right - t, top, right, bottom),
    ]


def ink(op: Word) -> Bounds:
    """A word's box without the blank halves of punctuation at its ends."""
    left, top, right, bottom = op.bounds()
    half = op.size / 2
    text = op.text.strip()
    if text[:1] in set("（《「『【〔〈“‘〖［｛"):
        left += half
    if text[-1:] in set("）》」』】〕〉”’〗］｝，。、；：") and text[-1:]:
        right -= half
    return left, top + 0.06 * op.size, right, bottom - 0.04 * op.size


def thicker(side: Bounds) -> Bounds:
    """A hairline counts as wide enough to be hit."""
    if min(side[2] - side[0], side[3] - side[1]) > TOLERANCE:
        return side
    return side[0] - 1, side[1] - 1, side[2] + 1, side[3] + 1


def overlap(a: Bounds, b: Bounds) -> bool:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    return wide > TOLERANCE and high > TOLERANCE


def check(drawing: Drawing, margin: float) -> None:
    for page in drawing.pages:
        words = [op for op in page.ops if isinstance(op, Word) and op.text.strip()]
        _check_margins(page, words, margin)
        _check_overlaps(page, words, mono=drawing.mono)


def _check_margins(page: Page, words: list[Word], margin: float) -> None:
    for op in [*words, *(op for op in page.ops if not isinstance(op, Word))]:
        left, top, right, bottom = ink(op) if isinstance(op, Word) else op.bounds()
        assert left >= margin - TOLERANCE, op
        assert right <= page.width - margin + TOLERANCE, op
        assert top >= 0, op
        assert bottom <= page.height - 10, op


def _check_overlaps(page: Page, words: list[Word], *, mono: bool) -> None:
    placed = sorted(words, key=lambda op: op.bounds()[1])
    for i, word in enumerate(placed):
        for other in placed[i + 1 :]:
            if ink(other)[1] > ink(word)[3]:
                break
            assert not overlap(ink(word), ink(other)), (word, other)
    solid = [op for op in page.ops if isinstance(op, Bar | Dashes | Frame | Code) or (mono and isinstance(op, Seal))]
    for op in solid:
        for side in map(thicker, edges(op)):
            for word in words:
                assert not overlap(ink(word), side), (word, op)
    codes = [op for op in page.ops if isinstance(op, Code | Seal)]
    for first, second in pairwise(codes):
        assert not overlap(first.bounds(), second.bounds()), (first, second)


@pytest.mark.parametrize("width", [576, 512, 384])
@pytest.mark.parametrize("facts", EVERY, ids=kind_of)
def test_slips_keep_their_margins_and_overlap_nothing(facts: Facts, width: int) -> None:
    drawing = slip(facts, width)
    assert drawing.pages[0].width == width
    check(drawing, 12 if width < 500 else 20)


@pytest.mark.parametrize("facts", LETTERS, ids=kind_of)
def test_letters_keep_their_margins_and_overlap_nothing(facts: Facts) -> None:
    assert not isinstance(facts, TicketFacts)
    check(sheet(facts), 68)


def test_a_ticket_number_fills_the_paper() -> None:
    number = next(op for op in slip(SAMPLES["ticket"]).pages[0].ops if isinstance(op, Word) and op.text == "A024")
    left, _, right, _ = number.bounds()
    assert number.size == 216
    assert right - left > 500


def test_codes_on_receipt_paper_are_whole_dots_with_quiet_space() -> None:
    for facts in SAMPLES.values():
        page = slip(facts).pages[0]
        for code in (op for op in page.ops if isinstance(op, Code)):
            module = code.side / len(code.rows)
            assert module == int(module) >= 4
            around = code.x - 4 * module, code.y - 4 * module, code.x + code.side, code.y + code.side + 4 * module
            assert not any(overlap(ink(op), around) for op in page.ops if isinstance(op, Word) and op.text.strip())


def test_small_type_on_receipt_paper_is_readable() -> None:
    for facts in SAMPLES.values():
        assert min(op.size for op in slip(facts).pages[0].ops if isinstance(op, Word)) >= 24
        assert min(op.size for op in slip(facts, 384).pages[0].ops if isinstance(op, Word)) >= 19


def test_long_tables_break_pages_and_repeat_their_heading() -> None:
    pages = sheet(forty_materials()).pages
    assert len(pages) > 1
    tables = [
        page
        for page in pages
        if any(isinstance(op, Word) and op.text.startswith("第 ") and "份材料" in op.text for op in page.ops)
    ]
    assert len(tables) > 1
    for page in tables:
        assert any(isinstance(op, Word) and op.text == "材料名称" for op in page.ops)
    for number, page in enumerate(pages, 1):
        feet = [op.text for op in page.ops if isinstance(op, Word) and "页，共" in op.text]
        assert feet == [f"第 {number} 页，共 {len(pages)} 页"]


def test_nothing_of_a_long_list_is_lost() -> None:
    facts = forty_materials()
    for drawing in (sheet(facts), slip(facts)):
        text = "".join(op.text for page in drawing.pages for op in page.ops if isinstance(op, Word))
        assert all(f"第 {i} 份材料" in text for i in range(40) if i % 13)
        assert text.count(LONG_NAME[:12]) >= 4


def test_only_receipt_paper_masks_the_name() -> None:
    on_slip = "".join(op.text for op in slip(VOUCHER).pages[0].ops if isinstance(op, Word))
    on_sheet = "".join(op.text for op in sheet(VOUCHER).pages[0].ops if isinstance(op, Word))
    assert "王*" in on_slip
    assert "王䶮" not in on_slip
    assert "王䶮" in on_sheet


def words_of(drawing: Drawing) -> str:
    return "".join(op.text for page in drawing.pages for op in page.ops if isinstance(op, Word))


@pytest.mark.parametrize("width", [576, 384])
def test_days_beyond_the_calendar_are_marked_on_every_paper(width: int) -> None:
    days = tuple(m.due for m in VOUCHER.materials if m.due)
    papers: tuple[tuple[CaseFacts, CaseFacts, int], ...] = (
        (VOUCHER, replace(VOUCHER, provisional=days), 1),
        (NOTICE, replace(NOTICE, provisional=(NOTICE.valid_until or date.min, NOTICE.done_by or date.min)), 2),
        (NOT_DONE, replace(NOT_DONE, provisional=(NOT_DONE.answer_by or date.min,)), 1),
    )
    for plain, unsure, marks in papers:
        assert "暂定" not in words_of(slip(plain, width)) + words_of(sheet(plain))
        assert words_of(slip(unsure, width)).count("暂定") >= marks
        assert words_of(sheet(unsure)).count("暂定") >= marks


def test_papers_promise_nothing_that_is_not_there() -> None:
    for facts in LETTERS:
        for text in (words_of(slip(facts)), words_of(sheet(facts))):
            assert not [word for word in ("预约时间", "上传", "预审", "震动", "邮寄", "进度") if word in text]


def test_without_a_phone_nobody_is_promised_a_call() -> None:
    facts = replace(NOT_DONE, contact_mask="")
    assert "电话告知" not in words_of(slip(facts)) + words_of(sheet(facts))
    assert "电话告知" in words_of(slip(NOT_DONE))


def test_no_statutory_limit_is_made_up() -> None:
    assert "、法定" in words_of(slip(NOTICE))
    facts = replace(NOTICE, statutory_days=0)
    assert "、法定" not in words_of(slip(facts)) + words_of(sheet(facts))


def test_without_a_clerk_no_number_is_promised() -> None:
    assert "工号" not in words_of(slip(replace(VOUCHER, staff_no="")))
