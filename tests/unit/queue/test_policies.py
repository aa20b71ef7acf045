"""Who is called next and why, and what each policy promises over random days."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_client.queue.policies import Last, policy_of
from hall_client.queue.rules import CallingPolicy, Choice, LaneHead
from hall_client.queue.settings import POLICY_NAMES, QueueSettings
from hall_client.queue.views import TicketClass

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
NORMAL, APPOINTMENT, GREEN, RETURNED = (
    TicketClass.NORMAL,
    TicketClass.APPOINTMENT,
    TicketClass.GREEN,
    TicketClass.RETURNED,
)
FACTOR = 4
AGING = policy_of(QueueSettings(starvation_factor=FACTOR), ZONE)
RATIO = policy_of(QueueSettings(policy="ratio", ratio=2), ZONE)
STRICT = policy_of(QueueSettings(policy="strict"), ZONE)


def head(
    number: str, minutes: float, klass: TicketClass = NORMAL, *, directed: bool = False, rank: int = 1, note: str = ""
) -> LaneHead:
    lane_at = int((NOW.timestamp() - minutes * 60) * 1e6)
    return LaneHead(number, number, number[0], klass, note, lane_at, directed, rank)


def called(heads: list[LaneHead], last: str = "", policy: CallingPolicy = AGING) -> tuple[str, str]:
    choice = policy.choose(heads, NOW, last)
    return choice.head.number, choice.reason


def test_the_longest_wait_comes_first_among_equals() -> None:
    assert called([head("A002", 5), head("B001", 34)]) == ("B001", "Longest wait of all, 34 min.")


def test_one_alone_is_first_in_line() -> None:
    assert called([head("A001", 0.5)]) == ("A001", "First in line, waiting 0 min.")


def test_a_green_ticket_is_next_but_not_twice_in_a_row() -> None:
    heads = [head("A001", 30), head("A009", 1, GREEN, note="老年人")]
    assert called(heads) == ("A009", "Green channel (老年人), waiting 1 min.")
    assert called(heads, last="green 1")[0] == "A001"


def test_green_tickets_alone_are_called_in_order() -> None:
    heads = [head("A009", 1, GREEN), head("B002", 7, GREEN)]
    assert called(heads, last="green")[0] == "B002"


def test_a_ticket_sent_to_this_window_comes_before_those_of_the_queue() -> None:
    heads = [head("A001", 50), head("C004", 2, directed=True)]
    assert called(heads) == ("C004", "Sent to this window, waiting 2 min.")


@pytest.mark.parametrize("policy", [AGING, STRICT])
def test_an_appointment_is_called_when_its_time_has_come(policy: CallingPolicy) -> None:
    assert called([head("A001", 40), head("A002", 2, APPOINTMENT)], policy=policy) == (
        "A002",
        "Appointment at 09:58, due for 2 min.",
    )


@pytest.mark.parametrize("policy", [AGING, RATIO, STRICT])
def test_an_early_appointment_waits_for_its_time_unless_nobody_else_is_there(policy: CallingPolicy) -> None:
    early = head("A002", -10, APPOINTMENT)
    assert called([head("A001", 0), early], policy=policy)[0] == "A001"
    assert called([early], policy=policy) == ("A002", "Appointment at 10:10, here early; nobody else is waiting.")


def test_a_queue_helped_out_with_counts_less_but_not_for_ever() -> None:
    assert called([head("A001", 10), head("B001", 15, rank=3)])[0] == "A001"
    assert called([head("A001", 10), head("B001", 41, rank=9)])[0] == "B001"


def test_after_so_many_with_priority_one_without_has_its_turn() -> None:
    heads = [head("A001", 50), head("A002", 2, APPOINTMENT)]
    assert called(heads, last=f"appointment {FACTOR - 1}")[0] == "A002"
    assert called(heads, last=f"appointment {FACTOR}") == ("A001", "Its turn after 4 with priority went before.")


def test_ratio_calls_so_many_without_priority_to_one_with() -> None:
    heads = [head("A001", 5), head("A009", 50, GREEN)]
    assert [called(heads, last, RATIO)[0] for last in ("green", "normal 1", "normal 2")] == ["A001", "A001", "A009"]
    assert called([head("A009", 1, GREEN)], "green", RATIO)[0] == "A009"


def test_strict_goes_by_class_then_rank_then_time() -> None:
    heads = [
        head("A001", 60), head("B001", 90, rank=2), head("A002", 9, RETURNED), head("A003", 1, APPOINTMENT),
        head("A004", 0, GREEN),
    ]  # fmt: skip
    order = []
    while heads:
        choice = STRICT.choose(heads, NOW, "")
        order.append(choice.head.number)
        heads.remove(choice.head)
    assert order == ["A004", "A003", "A002", "A001", "B001"]


def test_what_a_policy_remembers_survives_the_store() -> None:
    assert [str(Last.read(stored)) for stored in ("", "green", "normal 2")] == ["", "green", "normal 2"]


@dataclass
class Person:
    number: str
    klass: TicketClass
    business: str
    at: int
    """Second of arrival; of an appointment, its time."""
    directed: bool
    ahead: list[str] = field(default_factory=list)
    """Classes of those called while this one was the head of its lane."""


@dataclass
class Called:
    person: Person
    choice: Choice
    now: int
    waiting: list[Person]


ARRIVAL = st.tuples(
    st.integers(0, 3600), st.sampled_from([NORMAL, NORMAL, APPOINTMENT, GREEN, RETURNED]), st.sampled_from("AB"),
    st.integers(0, 9),
)  # fmt: skip
DAYS = st.lists(ARRIVAL, min_size=1, max_size=60)


def simulate(policy: CallingPolicy, arrivals: Sequence[tuple[int, TicketClass, str, int]], pace: int) -> list[Called]:
    """One window that serves its own queue A and helps out with B, calling every ``pace`` seconds until all are gone."""
    coming = [
        Person(f"{business}{n:03d}", klass, business, at, sent == 0)
        for n, (at, klass, business, sent) in enumerate(sorted(arrivals))
    ]
    calls: list[Called] = []
    now, last = 0, ""
    while coming:
        now += pace
        waiting = [one for one in coming if one.at <= now]
        heads = _heads(waiting)
        if not heads:
            continue
        choice = policy.choose([_lane_head(one) for one in heads], NOW + timedelta(seconds=now), last)
        person = next(one for one in heads if one.number == choice.head.number)
        for other in heads:
            other.ahead.append(person.klass)
        calls.append(Called(person, choice, now, waiting))
        coming.remove(person)
        last = choice.last
    return calls


def _heads(waiting: list[Person]) -> list[Person]:
    firsts: dict[tuple[str, str], Person] = {}
    for one in sorted(waiting, key=lambda one: one.at):
        lane = ("sent", one.number) if one.directed else (one.business, one.klass.value)
        firsts.setdefault(lane, one)
    return list(firsts.values())


def _lane_head(one: Person) -> LaneHead:
    lane_at = int((NOW.timestamp() + one.at) * 1e6)
    rank = 1 if one.business == "A" else 2
    return LaneHead(one.number, one.number, one.business, one.klass, "", lane_at, one.directed, rank)


def plain(one: Person) -> bool:
    return one.klass in (NORMAL, RETURNED) and not one.directed


@pytest.mark.parametrize("name", POLICY_NAMES)
@given(DAYS, st.integers(20, 400))
def test_everybody_is_called_once_and_a_lane_is_first_in_first_out(
    name: str, arrivals: list[tuple[int, TicketClass, str, int]], pace: int
) -> None:
    calls = simulate(policy_of(QueueSettings(policy=name)), arrivals, pace)
    assert len({call.person.number for call in calls}) == len(calls) == len(arrivals)
    lanes: dict[tuple[bool, str, TicketClass], list[int]] = {}
    for call in calls:
        one = call.person
        key = (True, "", one.klass) if one.directed else (False, one.business, one.klass)
        lanes.setdefault(key, []).append(one.at)
    assert all(times == sorted(times) for times in lanes.values())
    assert all(call.choice.reason for call in calls)


@given(DAYS, st.integers(20, 400))
def test_aging_calls_a_green_arrival_at_most_after_one_other(
    arrivals: list[tuple[int, TicketClass, str, int]], pace: int
) -> None:
    calls = simulate(AGING, arrivals, pace)
    for before, after in itertools.pairwise(calls):
        green = [one for one in before.waiting if one.klass is GREEN]
        if green and before.person.klass is not GREEN:
            assert after.person.klass is GREEN


@given(DAYS, st.integers(20, 400))
def test_aging_passes_nobody_by_for_long(arrivals: list[tuple[int, TicketClass, str, int]], pace: int) -> None:
    """Of those without priority one is called at least every FACTOR + 2 calls, however many with priority come."""
    passed = 0
    for call in simulate(AGING, arrivals, pace):
        without = [one for one in call.waiting if plain(one)]
        passed = 0 if plain(call.person) or not without else passed + 1
        assert passed <= FACTOR + 1


@given(DAYS, st.integers(20, 400))
def test_aging_keeps_waits_within_a_multiple(arrivals: list[tuple[int, TicketClass, str, int]], pace: int) -> None:
    """When one without priority is called, no other of them has waited more than FACTOR times as long."""
    for call in simulate(AGING, arrivals, pace):
        if plain(call.person):
            longest = max(call.now - one.at for one in call.waiting if plain(one))
            assert longest <= FACTOR * (call.now - call.person.at)


@given(DAYS, st.integers(20, 400))
def test_aging_honours_an_appointment_as_far_as_windows_become_free(
    arrivals: list[tuple[int, TicketClass, str, int]], pace: int
) -> None:
    """Before a due appointment go only: older urgent ones, every second call a green one, and every few calls one who
    was passed by. With nobody of these there, it is the next call."""
    for call in simulate(AGING, arrivals, pace):
        due = [one for one in call.waiting if one.klass is APPOINTMENT and not one.directed]
        if not due or call.person in due or call.person.klass is GREEN:
            continue
        older = call.person.directed and call.person.at <= min(one.at for one in due)
        its_turn = plain(call.person) and "Its turn" in call.choice.reason
        assert older or its_turn


@given(st.integers(30, 290), st.lists(st.sampled_from([NORMAL, GREEN]), max_size=40))
def test_aging_calls_a_lone_appointment_within_three_calls_of_its_time(pace: int, crowd: list[TicketClass]) -> None:
    """With one window free every ``pace`` seconds, that is within a tolerance of three times as long."""
    arrivals = [(n, klass, "A", 5) for n, klass in enumerate(crowd)] + [(1200, APPOINTMENT, "B", 5)]
    call = next(call for call in simulate(AGING, arrivals, pace) if call.person.klass is APPOINTMENT)
    assert 0 <= call.now - 1200 <= 3 * pace


@given(DAYS, st.integers(20, 400))
def test_ratio_keeps_its_ratio(arrivals: list[tuple[int, TicketClass, str, int]], pace: int) -> None:
    """With both there, one with priority comes exactly after two without since the last one with priority."""
    since = 0
    for call in simulate(RATIO, arrivals, pace):
        without = [one for one in call.waiting if plain(one)]
        both = 0 < len(without) < len(call.waiting)
        if both:
            assert plain(call.person) == (since < 2)
        since = min(2, since + 1) if plain(call.person) else 0


@given(st.lists(st.sampled_from([GREEN, APPOINTMENT]), min_size=40, max_size=60), st.sampled_from([AGING, RATIO]))
def test_a_flood_with_priority_starves_nobody(flood: list[TicketClass], policy: CallingPolicy) -> None:
    arrivals = [(10 * n, klass, "A", 5) for n, klass in enumerate(flood)] + [(1, NORMAL, "B", 5)]
    calls = simulate(policy, arrivals, pace=60)
    place = next(n for n, call in enumerate(calls) if call.person.klass is NORMAL)
    assert place <= FACTOR + 2
