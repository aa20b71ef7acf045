"""Which part of a simulated day is played, and how fast."""

from __future__ import annotations

import math

import pytest

from hall_client.base.errors import BadInput
from hall_client.cli.commands import parser
from hall_client.cli.simulate import Plan, plan_day

WINDOWS = {"1": ("A", "B"), "2": ("A",)}
NINE, TEN = 540.0, 600.0


def planned(*words: str, now: float = TEN, windows: dict[str, tuple[str, ...]] = WINDOWS) -> Plan:
    options = parser().parse_args(["simulate", "--day", *words])
    return plan_day(options, windows, ("A", "B", "C"), (510.0, 1050.0), now)


def test_without_words_the_day_is_played_up_to_now_and_goes_on_live() -> None:
    plan = planned()
    assert (plan.pace.at_once_until, plan.pace.speed, plan.until, plan.moved) == (TEN, 1.0, math.inf, False)


def test_up_to_a_time_and_no_further() -> None:
    for words, until in ((("--until", "09:00"), NINE), (("--until", "now"), TEN)):
        plan = planned(*words)
        assert (plan.until, plan.pace.speed) == (until, 0.0)


def test_up_to_a_time_and_on_from_there() -> None:
    plan = planned("--until", "09:00", "--live", "--speed", "5")
    assert (plan.until, plan.pace.at_once_until, plan.pace.speed) == (math.inf, NINE, 5.0)


def test_the_whole_day_fast_or_in_its_own_time() -> None:
    assert (planned("--fast").until, planned("--fast").pace.speed) == (math.inf, 0.0)
    timed = planned("--speed", "60")
    assert (timed.until, timed.pace.at_once_until, timed.pace.speed) == (math.inf, 510.0, 60.0)


@pytest.mark.parametrize("now", [30.0, 512.0, 1200.0])
def test_at_an_hour_when_the_hall_is_closed_its_day_is_moved(now: float) -> None:
    plan = planned("--until", "now", now=now)
    assert plan.moved
    assert 0 < plan.day.opens < now < plan.day.closes < 1440
    assert plan.until == now


def test_only_what_a_window_serves_is_asked_for() -> None:
    assert [work.code for work in planned().day.works] == ["A", "B"]
    with pytest.raises(BadInput, match="nothing can be played"):
        planned(windows={})


def test_a_crowd_is_served_in_shorter_visits() -> None:
    usual, crowd = planned("--fast").day, planned("--fast", "--tickets", "200").day
    assert crowd.tickets == 200
    assert crowd.works[0].short < usual.works[0].short / 2


@pytest.mark.parametrize(
    "words", [("--tickets", "-5"), ("--windows", "0"), ("--speed", "0"), ("--speed", "fast"), ("--speed", "nan")]
)
def test_numbers_that_mean_nothing_are_refused(words: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        planned(*words)
    assert words[1] in capsys.readouterr().err
