"""A rating, its refusal, its time-out and another pad, all at the same moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hall_client.reviews.service import ReviewService
from hall_client.reviews.views import ReviewRequest, ReviewState
from hall_client.store.opening import close_store, open_store
from hall_client.store.work import Store
from tests.halls import PlainSql
from tests.racing import done, race, refused

Pads = list[ReviewService]


@pytest.fixture
def pads(open_station: Callable[[str], Store]) -> Pads:
    """Three programs that show the pad of window 3."""
    return [ReviewService(open_station(f"pad-{number}")) for number in range(3)]


@pytest.fixture
def request_(pads: Pads, visit: str) -> ReviewRequest:
    """What the first pad shows."""
    pads[0].ask(visit)
    found = pads[0].claim("3")
    assert found is not None
    return found


def test_asking_twice_asks_once(hall_db: str | Path, pads: Pads, visit: str, sql: PlainSql) -> None:
    assert race(hall_db, "review", *(lambda one=one: one.ask(visit) for one in pads)) == [None] * 3
    assert sql("SELECT count(*) FROM review") == [(1,)]


def test_a_double_click_on_a_level_is_no_error(
    hall_db: str | Path, pads: Pads, request_: ReviewRequest, sql: PlainSql
) -> None:
    assert race(hall_db, "review", *(lambda one=one: one.rate(request_, 2) for one in pads)) == [None] * 3
    assert sql("SELECT count(*) FROM review_step WHERE step = 'rate'") == [(1,)]
    assert sql("SELECT count(*) FROM rectification") == [(1,)]


def test_of_two_levels_one_counts_and_the_other_is_told_so(
    hall_db: str | Path, pads: Pads, request_: ReviewRequest
) -> None:
    rated = race(hall_db, "review", lambda: pads[0].rate(request_, 2), lambda: pads[1].rate(request_, 5))
    assert len(done(rated)) == 1
    assert "another pad" not in refused(rated)[0].lower()


@pytest.fixture
def late(hall_db: str | Path, clock: Any) -> Iterator[ReviewService]:
    """A station by whose clock the pad is long dead."""
    later = type(clock)()
    later.turn(100_000)
    store = open_store(hall_db, "window-3", later)
    yield ReviewService(store)
    close_store(store)


def test_what_is_answered_at_the_last_moment_stays_answered(
    hall_db: str | Path, pads: Pads, late: ReviewService, request_: ReviewRequest, visit: str, sql: PlainSql
) -> None:
    rated, closed = race(hall_db, "review", lambda: pads[0].rate(request_, 4), late.expire_overdue)
    view = pads[0].record(visit)
    assert view is not None
    assert (view.state, closed) == ((ReviewState.RATED, 0) if rated is None else (ReviewState.NOT_RATED, 1))
    assert sql("SELECT count(*) FROM review_step WHERE step IN ('rate', 'time_out')") == [(1,)]


def test_what_nobody_answered_is_closed_once(
    hall_db: str | Path, late: ReviewService, request_: ReviewRequest, sql: PlainSql
) -> None:
    assert request_
    closed = race(hall_db, "review", late.expire_overdue, late.expire_overdue)
    assert sum(closed) == 1
    assert sql("SELECT count(*) FROM review_step WHERE step = 'time_out'") == [(1,)]


def test_a_pad_that_claims_what_is_just_being_answered(
    hall_db: str | Path, pads: Pads, request_: ReviewRequest, visit: str, sql: PlainSql
) -> None:
    rated, claimed = race(hall_db, "review", lambda: pads[0].rate(request_, 4), lambda: pads[1].claim("3"))
    view = pads[0].record(visit)
    assert view is not None
    steps = [step for (step,) in sql("SELECT step FROM review_step ORDER BY id")]
    if rated is None:
        assert (view.state, claimed, steps) == (ReviewState.RATED, None, ["ask", "claim", "rate"])
    else:
        assert (view.state, steps) == (ReviewState.ASKED, ["ask", "claim", "claim"])
