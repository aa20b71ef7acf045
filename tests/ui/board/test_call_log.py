"""Which calls are announced: each once, in order, none late as if it were new."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from hall_client.queue.board_views import BoardCall, BoardCalls
from hall_client.ui.board.call_log import CallLog

NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


def call(count: int, seconds: float = 0.0, number: str = "", state: str = "called") -> BoardCall:
    return BoardCall(f"{count:04d}", number or f"A{count:03d}", "3", NOON + timedelta(seconds=seconds), state)


def reading(seconds: float, *calls: BoardCall) -> BoardCalls:
    newest = sorted(calls, key=lambda one: (one.at, one.call_id), reverse=True)
    return BoardCalls(NOON + timedelta(seconds=seconds), tuple(newest))


def numbers(calls: tuple[BoardCall, ...]) -> list[str]:
    return [one.number for one in calls]


def test_the_first_reading_is_history() -> None:
    log = CallLog()
    assert log.take(reading(0, call(1, -2), call(2, -1))) == ()
    assert numbers(log.calls) == ["A002", "A001"]


def test_new_calls_are_announced_once_and_in_order() -> None:
    log = CallLog()
    log.take(reading(0))
    assert numbers(log.take(reading(3, call(2, 2), call(1, 1)))) == ["A001", "A002"]
    assert log.take(reading(4, call(2, 2), call(1, 1))) == ()


def test_a_commit_that_comes_late_is_announced() -> None:
    log = CallLog()
    log.take(reading(0))
    log.take(reading(20, call(2, 19)))
    assert numbers(log.take(reading(21, call(2, 19), call(1, 11)))) == ["A001"]


def test_a_commit_from_before_the_first_reading_that_comes_late_is_announced() -> None:
    log = CallLog()
    log.take(reading(0, call(2, -1)))
    assert numbers(log.take(reading(1, call(2, -1), call(1, -5)))) == ["A001"]


def test_after_an_outage_only_the_last_minute_is_announced() -> None:
    log = CallLog()
    log.take(reading(0))
    missed = [call(count, count * 10) for count in range(1, 31)]
    assert numbers(log.take(reading(301, *missed))) == ["A025", "A026", "A027", "A028", "A029", "A030"]
    assert len(log.calls) == 30, "all of them are shown"


def test_an_old_call_stays_old_however_often_it_is_read() -> None:
    log = CallLog()
    quiet = call(1, -3000)
    log.take(reading(0, quiet))
    assert [log.take(reading(minute * 60, quiet)) for minute in range(1, 20)] == [()] * 19


def test_a_recall_is_announced_and_a_number_is_listed_once() -> None:
    log = CallLog()
    log.take(reading(0))
    log.take(reading(1, call(1, 1, "A001")))
    assert numbers(log.take(reading(9, call(1, 1, "A001"), call(2, 8, "A001")))) == ["A001"]
    assert [one.call_id for one in log.calls] == ["0002"]


def test_who_was_passed_over_or_went_back_is_no_call_any_more() -> None:
    log = CallLog()
    states = ("called", "serving", "done", "merged", "no_show", "waiting", "held", "cancelled", "expired")
    log.take(reading(20, *(call(count, count, state=state) for count, state in enumerate(states))))
    assert [one.state for one in log.calls] == ["merged", "done", "serving", "called"]


def test_a_clock_that_was_set_back_hides_nothing() -> None:
    log = CallLog()
    log.take(reading(7200))
    log.take(reading(0))
    assert log.since == NOON
    assert numbers(log.take(reading(5, call(1, 3)))) == ["A001"]


def test_no_order_of_commits_loses_or_repeats_a_call() -> None:
    """Calls commit up to ten seconds late and in any order; a reading gives what was committed of the last 30 s."""
    chance = random.Random(11)
    for _ in range(50):
        log, announced = CallLog(), []
        begun = [call(count, chance.uniform(0, 100)) for count in range(60)]
        landed = [(one.at + timedelta(seconds=chance.uniform(0, 10)), one) for one in begun]
        log.take(reading(0))
        at = 0.0
        while at < 125:
            at += chance.uniform(0.05, 4)
            now = NOON + timedelta(seconds=at)
            since = log.since or NOON
            there = [one for landing, one in landed if landing <= now and one.at >= since - timedelta(seconds=30)]
            announced += [one.call_id for one in log.take(reading(at, *there))]
        assert sorted(announced) == sorted(one.call_id for one in begun)
