"""What a hall's steps teach about its speed."""

from __future__ import annotations

import statistics

import pytest

from hall_client.queue.habits import Habits, StepSeen, absence, learn, longer_than
from hall_client.queue.views import TicketClass

NORMAL = TicketClass.NORMAL


def visit(
    name: str, issued: float, called: float, minutes: float, window: str = "1", end: str = "finish"
) -> list[StepSeen]:
    """The steps of a ticket that was called and served, or passed over."""
    steps = [(issued, "issue", ""), (called, "call", window)]
    steps += [(called + 1, "start", window)] if end != "no_show" else []
    steps.append((called + minutes, end, window))
    return [StepSeen(name, at, step, where, "A", NORMAL) for at, step, where in steps]


def day(*minutes: float, window: str = "1", gap: float = 1.0) -> list[StepSeen]:
    """Visits one after the other whose people all came at once."""
    found: list[StepSeen] = []
    at = 0.0
    for place, each in enumerate(minutes):
        found += visit(f"{window}/{place}", 0.0, at, each, window)
        at += each + gap
    return found


def test_the_time_taken_is_from_the_call_until_the_window_is_free() -> None:
    habits = learn(day(5, 9, 30), 60)
    assert sorted(habits.taken["A"]) == [5, 9, 30]
    assert sorted(habits.served["A"]) == [5, 9, 30]


def test_somebody_who_did_not_come_takes_time_but_is_no_visit() -> None:
    habits = learn([*day(6, 7), *visit("gone", 0, 20, 2.5, end="no_show")], 60)
    assert 2.5 in habits.taken["A"]
    assert 2.5 not in habits.served["A"]
    assert 2.5 in habits.absent_after


def test_a_break_counts_when_somebody_stood_in_line_before_it_began() -> None:
    assert 1.5 in learn(day(5, 5, 5, gap=1.5), 60).gaps
    nobody_there = [*visit("a", 0, 0, 5), *visit("b", 40, 41, 5)]
    assert 36 not in learn(nobody_there, 60).gaps


def test_breaks_of_another_hour_are_not_expected_now() -> None:
    lunch = [*day(*([5.0] * 50)), *visit("late", 0, 400, 5)]
    assert max(learn(lunch, 100).gaps) < 10


def test_a_slow_window_is_known_after_some_visits_and_not_after_one() -> None:
    slow = learn([*day(*([5.0] * 20), window="1"), *day(*([10.0] * 20), window="2")], 300).speed
    once = learn([*day(*([5.0] * 20), window="1"), *day(10.0, window="2")], 300).speed
    assert slow["2"] / slow["1"] == pytest.approx(1.7, abs=0.15)
    assert 1 < once["2"] < 1.2


def test_arrivals_of_the_last_hour_are_counted_per_minute() -> None:
    steps = [StepSeen(str(n), 60 + n, "issue", "", "A", TicketClass.GREEN) for n in range(0, 60, 5)]
    assert learn([*day(5), *steps], 120).arrivals["A", TicketClass.GREEN] == pytest.approx(12 / 60)


def test_a_business_without_visits_takes_what_the_hall_says_or_what_is_usual() -> None:
    assert 6 < statistics.fmean(Habits().taken_by("A")) < 14
    assert statistics.fmean(Habits(usual={"A": 30.0}).taken_by("A")) > 25


def test_a_long_visit_is_expected_to_last() -> None:
    assert longer_than([5, 6, 7, 8, 9], 4.5) == (0.5, 1.5, 2.5, 3.5, 4.5)
    assert statistics.fmean(longer_than([5, 6, 7], 60)) > 20


def test_whoever_is_not_there_after_two_minutes_will_hardly_come() -> None:
    habits = learn([*day(*([6.0] * 20)), *visit("gone", 0, 200, 3, end="no_show")], 300)
    assert absence(habits, 0.2) < 0.2
    assert absence(habits, 2.2) > 0.5
