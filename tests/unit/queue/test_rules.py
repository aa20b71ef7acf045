"""Which step is allowed, how long it takes, when tickets are issued."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hall_client.queue.errors import QueueError
from hall_client.queue.rules import TRANSITIONS, issuing_by_rule, next_state, ticket_number, unserved, wait_range
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import TicketState

HALL = ZoneInfo("Asia/Shanghai")
DOCS = Path(__file__).resolve().parents[3] / "docs" / "queue.md"
HOURS = QueueSettings(keep_hours=True)


@pytest.mark.parametrize("step", list(TRANSITIONS))
@pytest.mark.parametrize("state", list(TicketState))
def test_every_step_is_either_in_the_table_or_refused_by_name(step: str, state: TicketState) -> None:
    allowed, after = TRANSITIONS[step]
    if state in allowed:
        assert next_state(step, "A001", state) is (after or state)
    else:
        with pytest.raises(QueueError, match="A001 is "):
            next_state(step, "A001", state)


def test_the_table_in_the_docs_is_the_table_in_the_code() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([-\w, `]+) \| `?(\w+)`? \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    written = {step: (frozenset(re.findall(r"`(\w+)`", starts)), after) for step, starts, after in rows}
    coded = {
        step: (frozenset(state.value for state in starts), after.value if after else "same")
        for step, (starts, after) in TRANSITIONS.items()
    }
    assert written == {"issue": (frozenset(), "waiting")} | coded


def test_nothing_leads_out_of_an_end() -> None:
    ends = {TicketState.DONE, TicketState.CANCELLED, TicketState.EXPIRED}
    assert not any(starts & ends for starts, _ in TRANSITIONS.values())


def test_a_wait_is_a_range_that_widens() -> None:
    assert wait_range(0, 3, 6.0) == (0, 0)
    short, long = wait_range(4, 2, 6.0), wait_range(25, 2, 6.0)
    assert short[0] < short[1] < long[0] < long[1]
    assert wait_range(5, 0, 6.0) == wait_range(5, 1, 6.0)


def test_numbers_grow_past_999() -> None:
    assert [ticket_number("A", n) for n in (1, 999, 1000)] == ["A001", "A999", "A1000"]


@pytest.mark.parametrize(
    ("time", "state"),
    [("08:29", "closed"), ("08:30", "open"), ("17:14", "open"), ("17:15", "stopped"), ("17:30", "closed")],
)
def test_a_hall_with_hours_issues_within_them(time: str, state: str) -> None:
    assert issuing_by_rule(HOURS, _at(time), None)[0] == state


def test_a_hall_that_named_no_hours_issues_always() -> None:
    assert issuing_by_rule(QueueSettings(), _at("03:00"), _at("23:00"))[0] == "open"


def test_a_backlog_beyond_closing_time_stops_issuing_if_the_hall_wants_it() -> None:
    state, words = issuing_by_rule(HOURS, _at("16:00"), _at("17:31"))
    assert (state, words) == ("stopped", "Those who wait now will fill the time until 17:30.")
    assert issuing_by_rule(HOURS, _at("16:00"), _at("17:30"))[0] == "open"
    patient = QueueSettings(keep_hours=True, stop_at_backlog=False)
    assert issuing_by_rule(patient, _at("16:00"), _at("19:00"))[0] == "open"


def test_who_takes_a_ticket_that_nobody_serves_is_told() -> None:
    assert unserved(1) is None
    assert "No window is open" in str(unserved(0))


def _at(time: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-20T{time}").replace(tzinfo=HALL)
