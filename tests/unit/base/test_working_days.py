"""Working days by the official calendar."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_client.base.working_days import WorkCalendar

CALENDAR = WorkCalendar()


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 9, 30), 5, date(2026, 10, 13)),  # across National Day and its swapped Saturday
        (date(2026, 9, 18), 5, date(2026, 9, 24)),  # the swapped Sunday counts
        (date(2026, 2, 13), 5, date(2026, 2, 27)),  # across the Spring Festival
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 20), 15, date(2026, 12, 11)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_known_limits(start: date, days: int, end: date) -> None:
    reached = CALENDAR.add(start, days)
    assert (reached.day, reached.provisional) == (end, False)


@given(st.dates(date(2004, 1, 1), date(2026, 6, 1)), st.integers(1, 60))
def test_every_limit_agrees_with_counting_the_days_between(start: date, days: int) -> None:
    end = CALENDAR.add(start, days).day
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(chinese_calendar.is_workday(day) for day in between) == days
    assert chinese_calendar.is_workday(end)


def test_a_limit_beyond_the_calendar_says_that_it_is_provisional() -> None:
    reached = CALENDAR.add(date(2026, 12, 25), 10)
    assert reached.provisional
    assert reached.day == date(2027, 1, 11)  # 1 January is the only holiday known for certain


def test_a_negative_limit_is_a_bug() -> None:
    with pytest.raises(ValueError, match="-1 days"):
        CALENDAR.add(date(2026, 1, 1), -1)
