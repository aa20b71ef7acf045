"""Lines are measured with the real font and broken by the rules of Chinese."""

from __future__ import annotations

import pytest

from hall_client.documents.lines import CLOSING, OPENING, Style, break_lines, fit, set_line, width_of

STYLE = Style(20, 500)


def texts(text: str, width: float, **options: float) -> list[str]:
    return [line.text for line in break_lines(text, STYLE, width, **options)]


def test_chinese_characters_are_one_em_wide() -> None:
    assert width_of("政务服务", STYLE) == 80


def test_digits_are_equally_wide() -> None:
    assert len({width_of(digit, STYLE) for digit in "0123456789"}) == 1


def test_breaks_anywhere_between_chinese_characters() -> None:
    assert texts("政务服务中心", 60) == ["政务服", "务中心"]


@pytest.mark.parametrize("mark", "，。、；：！？）》”")
def test_no_line_begins_with_closing_punctuation(mark: str) -> None:
    assert not any(line.startswith(mark) for line in texts(f"政务服{mark}中心窗口", 60))


@pytest.mark.parametrize("mark", "（《“【")
def test_no_line_ends_with_opening_punctuation(mark: str) -> None:
    assert not any(line.endswith(mark) for line in texts(f"政务{mark}服务中心", 60))


def test_a_closing_mark_may_stand_in_half_a_character_at_the_end() -> None:
    assert texts("政务服，中心", 70) == ["政务服，", "中心"]


def test_words_and_numbers_stay_whole() -> None:
    assert texts("编号 L20261120-03-0017 请保存", 200) == ["编号", "L20261120-03-0017", "请保存"]


def test_a_number_stays_with_its_counter() -> None:
    assert texts("前面还有 15 位", 110) == ["前面还有", "15 位"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    lines = texts("X" * 50, 100)
    assert "".join(lines) == "X" * 50
    assert all(width_of(line, STYLE) <= 100 for line in lines)


def test_spaces_vanish_at_a_break() -> None:
    assert texts("one two", width_of("one", STYLE) + 5) == ["one", "two"]


def test_line_feeds_break_and_empty_text_is_one_line() -> None:
    assert texts("一\n二", 200) == ["一", "二"]
    assert texts("", 200) == [""]


def test_the_first_line_is_indented() -> None:
    assert texts("政务服务中心", 60, indent=40) == ["政", "务服务", "中心"]


def test_punctuation_that_meets_shares_its_blank_halves() -> None:
    alone = width_of("新办", STYLE)
    assert width_of("“新办”。", STYLE) == alone + 20 - 10 + 10 + 20 - 10
    assert "”" in CLOSING
    assert "“" in OPENING


def test_justified_lines_fill_the_width() -> None:
    line = set_line("政务服务", STYLE).spread(90)
    words = line.words(0, 0)
    assert line.width == 90
    assert words[-1].bounds()[2] == pytest.approx(90)


def test_a_line_far_too_short_is_not_torn_apart() -> None:
    assert set_line("政务", STYLE).spread(400).width == 40


def test_text_shrinks_to_fit_but_not_for_ever() -> None:
    assert width_of("政务服务中心", fit("政务服务中心", STYLE, 90)) <= 90
    assert fit("政" * 500, STYLE, 90).size == 12
