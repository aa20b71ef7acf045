"""Who is called next and why, which step is allowed, how long it takes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_client.queue.errors import QueueError
from hall_client.queue.rules import TRANSITIONS, Aging, LaneHead, next_state, ticket_number, wait_range
from hall_client.queue.views import TicketClass, TicketState

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


def head(number: str, minutes: float, klass: TicketClass = TicketClass.NORMAL, *, directed: bool = False) -> LaneHead:
    lane_at = int((NOW.timestamp() - minutes * 60) * 1e6)
    return LaneHead(number, number, number[0], klass, "", lane_at, directed)


def called(heads: list[LaneHead], last: str = "") -> tuple[str, str]:
    choice = Aging().choose(heads, NOW, last)
    return choice.head.number, choice.reason


def test_the_longest_wait_comes_first_among_equals() -> None:
    assert called([head("A002", 5), head("B001", 34)]) == ("B001", "Longest wait of all, 34 min.")


def test_one_alone_is_first_in_line() -> None:
    assert called([head("A001", 0.5)]) == ("A001", "First in line, waiting 0 min.")


def test_a_green_ticket_is_next_but_not_twice_in_a_row() -> None:
    heads = [head("A001", 30), head("A009", 1, TicketClass.GREEN)]
    assert called(heads)[0] == "A009"
    assert called(heads, last="green")[0] == "A001"


def test_green_tickets_alone_are_called_in_order() -> None:
    heads = [head("A009", 1, TicketClass.GREEN), head("B002", 7, TicketClass.GREEN)]
    assert called(heads, last="green")[0] == "B002"


def test_a_ticket_sent_to_this_window_comes_before_all() -> None:
    heads = [head("A001", 50), head("A009", 1, TicketClass.GREEN), head("C004", 2, directed=True)]
    assert called(heads) == ("C004", "Sent to this window.")


@given(st.floats(1, 300), st.floats(0.1, 40))
def test_nobody_starves(waiting: float, others: float) -> None:
    """Whoever waits six times as long as every priority ticket is called before them."""
    heads = [head("A001", waiting), head("B001", others, TicketClass.APPOINTMENT)]
    if waiting > others * 6:
        assert called(heads)[0] == "A001"


@pytest.mark.parametrize("step", list(TRANSITIONS))
@pytest.mark.parametrize("state", list(TicketState))
def test_every_step_is_either_in_the_table_or_refused_by_name(step: str, state: TicketState) -> None:
    allowed, after = TRANSITIONS[step]
    if state in allowed:
        assert next_state(step, "A001", state) is after
    else:
        with pytest.raises(QueueError, match="A001 is "):
            next_state(step, "A001", state)


def test_a_wait_is_a_range_that_widens() -> None:
    assert wait_range(0, 3, 6.0) == (0, 0)
    short, long = wait_range(4, 2, 6.0), wait_range(25, 2, 6.0)
    assert short[0] < short[1] < long[0] < long[1]
    assert wait_range(5, 0, 6.0) == wait_range(5, 1, 6.0)


def test_numbers_grow_past_999() -> None:
    assert [ticket_number("A", n) for n in (1, 999, 1000)] == ["A001", "A999", "A1000"]
