"""Notices broken into pages."""

from __future__ import annotations

from hall_client.ui.board.words import notice_pages


def pages(*notices: str, room: int = 10) -> list[str]:
    return notice_pages(notices, room, lambda text: float(len(text)))


def test_sentences_share_a_page_where_they_fit() -> None:
    assert pages("一二三。四五六。") == ["一二三。四五六。"]


def test_each_notice_begins_a_page() -> None:
    assert pages("一二三。", "四五六。") == ["一二三。", "四五六。"]


def test_a_sentence_is_not_cut_where_the_next_page_takes_it() -> None:
    assert pages("一二三四五六。七八九十。") == ["一二三四五六。", "七八九十。"]


def test_a_long_sentence_breaks_after_a_clause() -> None:
    assert pages("一二三四五六，七八九十，甲乙丙。") == ["一二三四五六，", "七八九十，甲乙丙。"]


def test_a_clause_without_end_is_cut() -> None:
    assert pages("一" * 25) == ["一" * 10, "一" * 10, "一" * 5]


def test_english_breaks_between_words() -> None:
    assert pages("please wait here now") == ["please", "wait here", "now"]


def test_nothing_gives_nothing() -> None:
    assert pages("", "  ") == []
