"""Chinese from pinyin."""

from __future__ import annotations

import pytest

from hall_client.ui.pad.pinyin import PinyinTable, load_table


@pytest.fixture(scope="module")
def table() -> PinyinTable:
    return load_table()


@pytest.mark.parametrize(
    ("letters", "first", "used"),
    [
        ("fuwu", "服务", 4),
        ("fw", "服务", 2),
        ("hao", "好", 3),
        ("nihao", "你好", 5),
        ("fuwutaiduhao", "服务态度好", 12),
        ("le", "了", 2),
        ("xiexie", "谢谢", 6),
    ],
)
def test_the_likeliest_comes_first(table: PinyinTable, letters: str, first: str, used: int) -> None:
    candidate = table.candidates(letters)[0]
    assert (candidate.text, candidate.used) == (first, used)


def test_letters_that_begin_nothing_give_nothing(table: PinyinTable) -> None:
    assert table.candidates("") == ()
    assert table.candidates("v") == ()


def test_every_reading_is_a_reading(table: PinyinTable) -> None:
    from pypinyin import Style, pinyin

    for syllable, characters in table.syllables.items():
        for character in characters[:3]:
            readings = {text.replace("ü", "v") for text in pinyin(character, style=Style.NORMAL, heteronym=True)[0]}
            assert syllable in readings, character


def test_the_official_tags_can_be_typed(table: PinyinTable) -> None:
    from hall_client.reviews.official import LEVELS

    known = {character for characters in table.syllables.values() for character in characters}
    wanted = {character for level in LEVELS for tag in level.tags for character in tag.text}
    assert wanted <= known
