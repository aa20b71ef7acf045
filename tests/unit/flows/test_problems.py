"""What counts as a problem, how urgent it is, and which action stands beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from hall_client.base.text import Text
from hall_client.flows.dashboard_views import BusinessLoad, Problem, Urgency, WindowTile
from hall_client.flows.problems import Limits, OnHold, Situation, find_problems, spare_window
from hall_client.queue.views import GuideCallView, IssuingView, Suspect

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
TILE = WindowTile(
    number="1", kind="all_items", state="free", since=NOW, staff_no="1027", staff_name="周敏", ticket="", business="",
    pause_reason="", served_today=0, businesses=("A",), helps=(), light="ok", light_words=Text(""), held=0,
)  # fmt: skip
LOAD = BusinessLoad(
    code="A", name="社保医保", name_en="Social security", waiting=0, longest_minutes=0, wait_low=0, wait_high=0,
    open_windows=("1",), arrivals=(), served=(), closed_text="",
)  # fmt: skip
HALL = Situation(now=NOW, windows=(TILE,), businesses=(LOAD,))
ISSUING = IssuingView("open", False, Text("Tickets are issued."), "17:15", "17:30", None)


def ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)


def problems(**changed: object) -> tuple[Problem, ...]:
    return find_problems(replace(HALL, **changed), Limits())  # type: ignore[arg-type] # by name


def only(**changed: object) -> Problem:
    (problem,) = problems(**changed)
    return problem


def test_a_hall_in_which_all_is_well_has_none() -> None:
    assert problems() == ()
    assert problems(businesses=(replace(LOAD, waiting=9, longest_minutes=29),)) == ()


@pytest.mark.parametrize(("minutes", "urgency"), [(30, Urgency.WARNING), (44, Urgency.WARNING), (45, Urgency.FAULT)])
def test_long_waits(minutes: int, urgency: Urgency) -> None:
    problem = only(businesses=(replace(LOAD, waiting=4, longest_minutes=minutes),))
    assert (problem.urgency, problem.action, problem.target) == (urgency, "reassign", "A")
    assert problem.since == ago(minutes)
    assert problem.words == f"社保医保: 4 waiting, the longest for {minutes} min"


def test_people_waiting_where_no_window_is_open() -> None:
    closed = replace(TILE, number="7", state="closed")
    problem = only(businesses=(replace(LOAD, waiting=1, open_windows=()),), windows=(closed,))
    assert (problem.key, problem.urgency) == ("unserved/A", Urgency.FAULT)
    assert (problem.action, problem.target, problem.advice) == ("open_window", "7", "Open window 7.")


def test_people_waiting_where_nobody_sits_anywhere() -> None:
    empty = replace(TILE, state="unmanned", staff_no="")
    problem = only(businesses=(replace(LOAD, waiting=3, longest_minutes=12),), windows=(empty,))
    assert (problem.key, problem.urgency, problem.since) == ("nobody", Urgency.FAULT, ago(12))
    assert problem.words == "3 waiting and nobody at any window"
    assert problems(windows=(empty,)) == ()


def test_the_window_to_open_is_the_one_that_is_soonest_ready() -> None:
    unmanned = replace(TILE, number="2", state="unmanned", staff_no="")
    helper = replace(TILE, number="3", state="paused", helps=("A",))
    closed = replace(TILE, number="4", state="closed")
    paused = replace(TILE, number="5", state="paused")
    other = replace(TILE, number="6", state="paused", businesses=("B",))
    order = [paused, closed, helper, unmanned]
    for ready, later in zip(order, [*order[1:], other], strict=True):
        assert spare_window("A", (later, ready)) is ready
    assert spare_window("A", (TILE, other)) is None


def test_a_pause_that_lasts() -> None:
    assert problems(windows=(replace(TILE, state="paused", since=ago(14)),)) == ()
    problem = only(windows=(replace(TILE, state="paused", since=ago(16), pause_reason="送件"),))
    assert (problem.words, problem.action, problem.target) == (
        "Window 1 paused for 16 min: 送件", "open_window", "1",
    )  # fmt: skip
    assert problems(windows=(replace(TILE, state="serving", since=ago(40)),)) == ()


@pytest.mark.parametrize(("light", "urgency"), [("fault", Urgency.WARNING), ("warning", Urgency.NOTE)])
def test_a_device_in_trouble_sends_the_guide(light: str, urgency: Urgency) -> None:
    problem = only(windows=(replace(TILE, light=light, light_words=Text("Out of paper")),))
    assert (problem.words, problem.urgency) == ("Window 1: Out of paper", urgency)
    assert (problem.action, problem.target) == ("call_guide", "1")


def test_a_call_for_the_guide_grows_urgent() -> None:
    call = GuideCallView("7", ago(1), "自助机 2", "paper_out", "")
    problem = only(guide_calls=(call,))
    assert (problem.words, problem.advice, problem.urgency) == (
        "自助机 2: out of paper", "Put in a new roll.", Urgency.WARNING,
    )  # fmt: skip
    assert (problem.action, problem.target) == ("answer_guide", "7")
    assert only(guide_calls=(replace(call, at=ago(5)),)).urgency is Urgency.FAULT
    assert only(guide_calls=(replace(call, kind="new", note="三号门"),)).words == "自助机 2: somebody calls (三号门)"


def test_bad_reviews_are_one_problem_that_begins_with_the_oldest() -> None:
    problem = only(bad_reviews=(("r1", ago(90)), ("r2", ago(5))))
    assert (problem.words, problem.target, problem.since) == ("2 bad reviews without an answer", "r1", ago(90))
    assert only(bad_reviews=(("r1", ago(90)),)).words == "A bad review without an answer"


def test_a_ticket_forgotten_on_hold() -> None:
    assert problems(on_hold=(OnHold("A012", "3", ago(9)),)) == ()
    problem = only(on_hold=(OnHold("A012", "3", ago(10)),))
    assert (problem.words, problem.action, problem.target) == ("A012 on hold at window 3 for 10 min", "look", "3")


def test_a_backlog_beyond_closing_time() -> None:
    closes = NOW + timedelta(hours=1)
    late = replace(ISSUING, drained_at=closes + timedelta(minutes=25))
    problem = only(issuing=late, closes_at=closes)
    assert (problem.action, problem.words) == (
        "stop_issuing", "Those waiting would be served 25 min after closing time",
    )  # fmt: skip
    assert only(issuing=replace(late, state="stopped"), closes_at=closes).action == "look"
    assert problems(issuing=replace(late, drained_at=closes), closes_at=closes) == ()


def test_numbers_that_are_traded_are_a_note() -> None:
    suspect = Suspect("reissued", "张*", "A", ("A001", "A009"), ago(3), Text("A001 was cancelled."))
    problem = only(suspects=(suspect,))
    assert (problem.urgency, problem.words, problem.advice) == (
        Urgency.NOTE, "A001 was cancelled.", "Look at these tickets: A001, A009",
    )  # fmt: skip


def test_the_most_urgent_stand_first_then_the_oldest() -> None:
    found = problems(
        businesses=(replace(LOAD, waiting=3, longest_minutes=31), replace(LOAD, code="B", waiting=1, open_windows=())),
        bad_reviews=(("r1", ago(300)),),
        on_hold=(OnHold("A012", "3", ago(500)),),
    )
    assert [problem.key for problem in found] == ["unserved/B", "reviews", "wait/A", "hold/A012"]
