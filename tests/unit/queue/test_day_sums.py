"""What the steps of a day add up to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hall_client.queue.day_sums import DaySums, Standing, StepRow

BEGINS = datetime(2026, 11, 19, 16, 0, tzinfo=UTC)
NINE = BEGINS + timedelta(hours=9)


def sums() -> DaySums:
    return DaySums(BEGINS, lambda at: (at - BEGINS) // timedelta(hours=1))


class Story:
    """Steps of tickets, told minute by minute after nine."""

    def __init__(self) -> None:
        self.day = sums()
        self.issued: dict[str, datetime] = {}

    def step(self, minute: int, ticket: str, step: str, state: str, window: str = "") -> None:
        at = NINE + timedelta(minutes=minute)
        issued = self.issued.setdefault(ticket, at)
        self.day.add(StepRow(f"{minute}{ticket}{step}", at, step, state, window, ticket, ticket, "B", issued))

    def serve(self, minute: int, ticket: str, window: str) -> None:
        self.step(minute, ticket, "call", "called", window)
        self.step(minute + 1, ticket, "start", "serving", window)


@pytest.fixture
def story() -> Story:
    told = Story()
    told.step(0, "A001", "issue", "waiting")
    told.step(1, "A002", "issue", "waiting")
    return told


def waiting_at_end(story: Story, waiting: int) -> list[int]:
    return [count for _, count in story.day.waiting_curve(waiting, NINE + timedelta(minutes=25))]


def test_arrivals_belong_to_the_letter_and_ends_to_the_present_business(story: Story) -> None:
    story.serve(12, "A001", "3")
    story.step(65, "A001", "finish", "done", "3")
    assert dict(story.day.arrivals) == {("A", 9): 2}
    assert dict(story.day.served) == {("B", 10): 1}
    assert (story.day.ends["3"], story.day.last_end["3"]) == (1, NINE + timedelta(minutes=65))
    assert story.day.away == {}


def test_the_curve_counts_back_from_those_who_wait_now(story: Story) -> None:
    story.serve(12, "A001", "3")
    assert waiting_at_end(story, 1) == [0, 2, 1, 1]
    story.step(15, "A001", "transfer", "waiting", "3")
    assert waiting_at_end(story, 2) == [0, 2, 2, 2]


@pytest.mark.parametrize(
    ("steps", "waiting"),
    [
        ((("cancel", "cancelled"),), 1),
        ((("call", "called"), ("no_show", "no_show"), ("cancel", "cancelled")), 1),
        ((("call", "called"), ("no_show", "no_show"), ("rejoin", "waiting")), 2),
        ((("call", "called"), ("return", "waiting")), 2),
        ((("release", "waiting"), ("keep", "waiting")), 2),
        ((("merge", "merged"),), 1),
        ((("merge", "merged"), ("split", "waiting")), 2),
        ((("call", "called"), ("start", "serving"), ("hold", "held"), ("merge", "merged")), 1),
        ((("call", "called"), ("expire", "expired")), 1),
        ((("expire", "expired"),), 1),
    ],
)
def test_every_way_out_of_a_line_and_back(story: Story, steps: tuple[tuple[str, str], ...], waiting: int) -> None:
    for minute, (step, state) in enumerate(steps, 11):
        story.step(minute, "A001", step, state, "3")
    assert waiting_at_end(story, waiting) == [0, 2, waiting, waiting]


def test_a_state_lasts_since_the_step_that_began_it(story: Story) -> None:
    story.step(12, "A001", "call", "called", "3")
    story.step(14, "A001", "recall", "called", "3")
    assert story.day.away == {"A001": Standing("called", NINE + timedelta(minutes=12), "3")}


def test_a_visit_sent_on_or_given_up_on_hold_was_a_visit(story: Story) -> None:
    story.serve(12, "A001", "3")
    story.step(15, "A001", "transfer", "waiting", "3")
    story.serve(16, "A001", "5")
    story.step(18, "A001", "hold", "held", "5")
    story.step(19, "A001", "cancel", "cancelled", "9")
    story.step(20, "A002", "call", "called", "3")
    story.step(21, "A002", "transfer", "waiting", "3")
    assert dict(story.day.ends) == {"3": 1, "5": 1}
    assert story.day.last_end == {"3": NINE + timedelta(minutes=21), "5": NINE + timedelta(minutes=18)}


def test_the_usual_wait_is_that_of_first_calls_in_the_last_hour(story: Story) -> None:
    story.step(10, "A001", "call", "called", "3")
    story.step(11, "A001", "no_show", "no_show", "3")
    story.step(70, "A001", "rejoin", "waiting", "3")
    story.step(71, "A001", "call", "called", "3")
    story.step(41, "A002", "call", "called", "5")
    assert story.day.usual_wait(NINE + timedelta(minutes=50)) == 25
    assert story.day.usual_wait(NINE + timedelta(minutes=75)) == 40
    assert story.day.usual_wait(NINE + timedelta(minutes=200)) == 0


def test_a_ticket_kept_overnight_waited_before_its_first_step_of_today() -> None:
    story = Story()
    story.step(12, "A900", "call", "called", "3")
    assert waiting_at_end(story, 0) == [1, 0, 0]


def test_hours_begin_when_the_hall_opens_or_the_first_ticket_was_taken(story: Story) -> None:
    assert sums().hours(8, 10) == (8, 9, 10)
    assert sums().hours(8, 7) == (7,)
    assert story.day.hours(10, 11) == (9, 10, 11)
