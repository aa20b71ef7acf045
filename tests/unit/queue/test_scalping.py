"""Patterns of number traders, among tickets made by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hall_client.queue.scalping import Taken, find
from hall_client.queue.views import TicketState

NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


def taken(
    number: str, minute: int, state: TicketState = TicketState.DONE, *, until: int = 0, person: str = "p",
    other: bool = False,
) -> Taken:  # fmt: skip
    issued = NOON + timedelta(minutes=minute)
    return Taken(number, number[0], person, "王*", state, issued, NOON + timedelta(minutes=until or minute), other)


def patterns(*tickets: Taken) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.pattern, one.numbers) for one in find(tickets)]


def test_an_ordinary_day_is_no_pattern() -> None:
    assert patterns(taken("A001", 0), taken("A002", 50), taken("B001", 60)) == []
    assert patterns(taken("A001", 0, TicketState.NO_SHOW), taken("A002", 1, person="q")) == []


def test_cancelled_and_taken_again() -> None:
    cancelled = taken("A001", 0, TicketState.CANCELLED, until=5)
    assert patterns(cancelled, taken("A002", 7)) == [("reissued", ("A001", "A002"))]
    assert patterns(cancelled, taken("B002", 7)) == [], "another business"
    assert patterns(cancelled, taken("A002", 3)) == [], "taken before the other was cancelled"


def test_used_by_somebody_else() -> None:
    assert patterns(taken("A001", 0, other=True)) == [("transferred", ("A001",))]


def test_three_of_one_business_newest_first() -> None:
    early = [taken(f"A00{n}", n) for n in range(3)]
    late = [taken(f"B00{n}", 10 + n) for n in range(3)]
    assert [numbers[0][0] for _, numbers in patterns(*early, *late)] == ["B", "A"]
