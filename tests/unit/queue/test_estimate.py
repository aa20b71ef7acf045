"""A wait is what the hall's own policy, windows and habits make of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hall_client.queue.estimate import (
    LADDER,
    SHARE,
    Estimate,
    HallSnapshot,
    LaneNow,
    WaitRange,
    WindowNow,
    estimate,
    wait_range,
)
from hall_client.queue.habits import Habits
from hall_client.queue.views import TicketClass

TEN = Habits(taken={"A": (10.0,) * 60}, served={"A": (10.0,) * 60})
NORMAL, GREEN, BOOKED = TicketClass.NORMAL, TicketClass.GREEN, TicketClass.APPOINTMENT


def hall(
    waiting: int = 0, windows: int = 1, *, habits: Habits = TEN, phase: str = "serving", **more: object
) -> HallSnapshot:
    """One business, its windows just begun with somebody."""
    ages = tuple(float(waiting - place) for place in range(waiting))
    lanes = (LaneNow("A", NORMAL, ages),) if waiting else ()
    rows = tuple(WindowNow(str(n), ("A",), phase, "A" if phase == "serving" else "") for n in range(windows))
    return replace(HallSnapshot(lanes, rows, habits, ("A",)), **more)  # type: ignore[arg-type]  # named as its fields


def test_the_same_snapshot_gives_the_same_estimate() -> None:
    assert estimate(hall(5)) == estimate(hall(5))


def test_nobody_there_is_at_once() -> None:
    told = estimate(hall(phase="free")).for_new("A")
    assert (told.low, told.high, told.ahead) == (0, 0, 0)
    assert told.text == "At once"


def test_no_window_is_said_instead_of_a_number() -> None:
    for snapshot in (hall(3, windows=0), replace(hall(3), businesses=("A", "B"))):
        business = "A" if not snapshot.windows else "B"
        told = estimate(snapshot).for_new(business)
        assert told.none_open
        assert told.text == "No window is open for this now"


def test_a_window_that_is_paused_is_not_open_but_comes_back() -> None:
    told = estimate(hall(2, phase="paused")).for_new("A")
    assert told.none_open
    assert told.high > 10


def test_the_wait_grows_with_the_line_and_shrinks_with_windows() -> None:
    one, two = estimate(hall(10)).for_new("A"), estimate(hall(10, windows=2)).for_new("A")
    assert one.middle == pytest.approx(110, rel=0.2)
    assert two.middle == pytest.approx(one.middle / 2, rel=0.2)
    assert one.ahead == 10


def test_places_in_the_line_wait_one_after_the_other() -> None:
    found = estimate(hall(8))
    middles = [found.for_position("A", NORMAL, place).middle for place in range(1, 10)]
    assert middles == sorted(middles)
    assert found.for_position("A", NORMAL, 9) == found.for_new("A")
    assert found.for_position("A", NORMAL, 12).middle > middles[-1] + 20


def test_a_visit_that_has_lasted_ends_sooner() -> None:
    fresh, old = hall(), replace(hall(), windows=(WindowNow("1", ("A",), "serving", "A", 8.0),))
    assert estimate(old).for_new("A").middle < estimate(fresh).for_new("A").middle - 4


def test_green_goes_first_and_is_paid_for_by_the_others() -> None:
    quiet = estimate(hall(6))
    assert quiet.for_new("A", GREEN).middle < quiet.for_new("A").middle / 3
    often = replace(TEN, arrivals={("A", GREEN): 0.05})
    assert estimate(hall(6, habits=often)).for_new("A").middle > quiet.for_new("A").middle + 10


def test_appointments_stand_before_the_others_of_their_business() -> None:
    lanes = (LaneNow("A", NORMAL, (20.0,) * 4), LaneNow("A", BOOKED, (1.0, 0.5)))
    found = estimate(hall(lanes=lanes))
    assert found.for_position("A", BOOKED, 2).middle < found.for_position("A", NORMAL, 1).middle
    assert found.for_new("A").ahead == 6
    assert found.for_new("A", BOOKED).ahead == 2


def test_who_is_early_for_an_appointment_waits_for_the_time_unless_nobody_else_is_there() -> None:
    early = LaneNow("A", BOOKED, (-15.0,))
    alone = estimate(hall(lanes=(early,))).for_position("A", BOOKED, 1)
    among = estimate(hall(lanes=(early, LaneNow("A", NORMAL, (5.0,) * 3)))).for_position("A", BOOKED, 1)
    assert alone.middle < 14 < among.middle


def test_a_ticket_sent_to_one_window_waits_for_that_one() -> None:
    windows = (WindowNow("1", ("A",), "serving", "A"), WindowNow("2", ("A",)))
    sent, free = (LaneNow("A", NORMAL, (5.0,), only_window=only) for only in ("1", ""))
    drained = [estimate(replace(hall(lanes=(lane,)), windows=windows)).drained_minutes() for lane in (sent, free)]
    assert drained[0] > 15
    assert drained[1] < 13


def test_a_window_of_many_businesses_gives_each_its_share() -> None:
    lanes = (LaneNow("A", NORMAL, (9.0, 8.0)), LaneNow("B", NORMAL, (9.5, 8.5)))
    both = (WindowNow("1", ("A", "B"), "serving", "A"),)
    habits = Habits(taken={"A": (10.0,) * 60, "B": (10.0,) * 60}, served=TEN.served)
    shared = estimate(HallSnapshot(lanes, both, habits, ("A", "B"))).for_new("A")
    assert shared.middle == pytest.approx(50, rel=0.25)


@pytest.mark.parametrize("policy", ["aging", "ratio", "strict"])
def test_every_policy_serves_everybody_in_the_end(policy: str) -> None:
    lanes = tuple(LaneNow("A", klass, (5.0, 4.0)) for klass in TicketClass)
    found = estimate(hall(lanes=lanes, policy=policy, setting=2))
    assert found.drained_minutes() == pytest.approx(95, rel=0.25)
    assert found.for_position("A", GREEN, 1).middle < found.for_position("A", NORMAL, 2).middle


def test_a_range_stands_on_the_ladder_and_holds_its_share() -> None:
    runs = [place / 10 for place in range(100, 300)]
    told = wait_range(runs, 3)
    inside = sum(told.low <= minutes <= told.high for minutes in runs) / len(runs)
    assert abs(inside - SHARE) < 0.1
    assert {told.low, told.high} <= set(LADDER)
    assert told.low < runs[30]


def test_words_for_ranges() -> None:
    assert WaitRange(12, 20, 15.0, 3).text == "About 12–20 min"
    assert WaitRange(0, 4, 1.0, 0).text == "Within 4 min"
    assert WaitRange(75, 120, 90.0, 9).text == "More than 60 min"
    assert Estimate({}, {}, ()).drained_minutes() == 0


def test_a_count_of_people_ahead_is_a_place_in_the_line() -> None:
    found = estimate(hall(lanes=(LaneNow("A", NORMAL, (3.0, 2.0)), LaneNow("A", BOOKED, (1.0,)))))
    assert found.for_count("A", 3) == found.for_new("A")
    assert found.for_count("A", 1).middle < found.for_count("A", 3).middle
