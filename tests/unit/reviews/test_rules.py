"""What a rating may hold, until when it may be given, and what follows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from hall_client.base.errors import BadInput
from hall_client.reviews import rules
from hall_client.reviews.errors import ReviewError
from hall_client.reviews.official import LEVELS
from hall_client.reviews.views import ReviewProgress, ReviewState

NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


def test_the_levels_stand_in_official_order_and_words() -> None:
    assert [(level.level, level.name) for level in LEVELS] == [
        (5, "非常满意"),
        (4, "满意"),
        (3, "基本满意"),
        (2, "不满意"),
        (1, "非常不满意"),
    ]


@pytest.mark.parametrize(("level", "first", "last"), [(5, 510, 517), (4, 406, 413), (3, 307, 314), (2, 207, 214)])
def test_each_level_has_its_eight_tags_three_of_them_base(level: int, first: int, last: int) -> None:
    tags = rules.find_level(level).tags
    assert [tag.code for tag in tags] == [str(code) for code in range(first, last + 1)]
    assert [tag.base for tag in tags] == [True] * 3 + [False] * 5


def test_tags_are_unique_and_have_words_in_both_languages() -> None:
    tags = [tag for level in LEVELS for tag in level.tags]
    assert len({tag.code for tag in tags}) == len({tag.text for tag in tags}) == len({t.text_en for t in tags}) == 40
    assert all(tag.text_en.isascii() for tag in tags)


def test_an_answer_is_put_in_official_order_without_repeats() -> None:
    answer = rules.check_answer(2, ["212", "208", "212"], "  太慢\n了 ")
    assert answer == rules.Answer(2, ("208", "212"), "太慢 了")


@pytest.mark.parametrize("text", ["", "王䶮 𠮷 👍🏽", "字" * 200])
def test_any_text_of_up_to_200_characters_is_taken_as_it_is(text: str) -> None:
    assert rules.check_answer(5, (), text).text == text


@pytest.mark.parametrize("text", ["字" * 201, "👍" * 5000])
def test_a_longer_text_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="at most 200"):
        rules.check_answer(5, (), text)


@pytest.mark.parametrize("level", [0, 6, -1, True, 10**9])
def test_there_is_no_sixth_level(level: int) -> None:
    with pytest.raises(ReviewError, match="no level"):
        rules.check_answer(level, (), "")


@pytest.mark.parametrize("tag", ["510", "", "208 ", "2081"])
def test_a_tag_belongs_to_its_level(tag: str) -> None:
    with pytest.raises(ReviewError, match="does not belong"):
        rules.check_answer(2, ["208", tag], "")


@pytest.mark.parametrize("state", [ReviewState.RATED, ReviewState.NOT_RATED, ReviewState.DECLINED])
@pytest.mark.parametrize("step", list(rules.TRANSITIONS))
def test_nothing_leads_out_of_a_closed_request(step: str, state: ReviewState) -> None:
    with pytest.raises(ReviewError, match="already"):
        rules.next_state(step, state)


def test_only_a_rating_leads_to_rated() -> None:
    leads = {step: rules.next_state(step, ReviewState.ASKED) for step in rules.TRANSITIONS}
    assert [step for step, after in leads.items() if after is ReviewState.RATED] == ["rate"]
    assert leads["time_out"] is ReviewState.NOT_RATED
    assert leads["decline"] is ReviewState.DECLINED


@pytest.mark.parametrize(("level", "bad"), [(5, False), (4, False), (3, False), (2, True), (1, True)])
def test_the_two_lowest_levels_open_a_rectification(level: int, bad: bool) -> None:
    assert rules.needs_rectification(level) is bad


@pytest.mark.parametrize(
    ("state", "late", "known"),
    [
        (ReviewState.ASKED, 0, ReviewProgress.WAITING),
        (ReviewState.ASKED, 30, ReviewProgress.WAITING),
        (ReviewState.ASKED, 31, ReviewProgress.DONE),
        (ReviewState.RATED, 0, ReviewProgress.DONE),
        (ReviewState.NOT_RATED, 0, ReviewProgress.DONE),
        (ReviewState.DECLINED, 0, ReviewProgress.DONE),
    ],
)
def test_the_clerk_knows_waiting_or_done_only(state: ReviewState, late: int, known: ReviewProgress) -> None:
    assert rules.progress_of(state, NOON, NOON + timedelta(seconds=late)) is known


def test_a_timer_may_be_a_second_early_but_no_more() -> None:
    assert not rules.is_early(NOON, NOON - timedelta(seconds=1))
    assert rules.is_early(NOON, NOON - timedelta(seconds=2))


def test_a_phone_code_lives_for_two_whole_days() -> None:
    assert rules.phone_until(date(2026, 11, 20)) == date(2026, 11, 22)
    assert rules.phone_until(date(2026, 12, 30)) == date(2027, 1, 1)
