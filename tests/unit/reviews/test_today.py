"""The rates of a day's reviews."""

from __future__ import annotations

import pytest

from hall_client.reviews.today import ReviewStepRow, ReviewSums
from hall_client.reviews.views import ReviewState


def summed(*answers: int | ReviewState) -> ReviewSums:
    sums = ReviewSums()
    for number, answer in enumerate(answers):
        state, level = (ReviewState.RATED, answer) if isinstance(answer, int) else (answer, None)
        sums.add(ReviewStepRow(f"{number}a", ReviewState.ASKED, "ask", level))
        sums.add(ReviewStepRow(f"{number}b", ReviewState.ASKED, "claim", level))
        sums.add(ReviewStepRow(f"{number}c", state, "rate", level))
    return sums


def test_no_rate_where_nobody_answered() -> None:
    assert summed().good_rate is None
    assert summed().active_good_rate is None
    assert summed(ReviewState.NOT_RATED).good_rate is None
    assert summed(ReviewState.NOT_RATED).active_good_rate == 0


def test_what_nobody_answered_is_never_good() -> None:
    sums = summed(5, 5, 4, 3, 2, 1, ReviewState.NOT_RATED, ReviewState.DECLINED)
    assert (dict(sums.levels), sums.not_rated) == ({5: 2, 4: 1, 3: 1, 2: 1, 1: 1}, 2)
    assert sums.good_rate == pytest.approx(4 / 6)
    assert sums.active_good_rate == pytest.approx(4 / 8)
