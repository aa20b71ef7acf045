"""Working days by the official calendar; beyond it, provisional days that say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})
"""Holidays with a fixed solar date (全国年节及纪念日放假办法, 2024 revision); the lunar ones are unknown until published."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day reached by counting working days. ``provisional``: part of the way lies beyond the official calendar."""

    day: date
    provisional: bool


class WorkCalendar:
    """Counts working days (工作日) by the State Council's yearly arrangement, weekend swaps included.

    The official days come from the package chinesecalendar (2004–2026). A later year is counted by weekends and fixed
    holidays only, and every result that touches it is provisional.
    """

    def is_working(self, day: date) -> tuple[bool, bool]:
        """Whether people work on this day, and whether the official calendar says so."""
        return _official(day)

    def add(self, start: date, days: int) -> DueDay:
        """The last day of a limit of ``days`` working days.

        The start day is not counted (行政许可法第八十二条, 民法典第二百零一条); the limit ends with its last working day,
        so a last day that is a holiday moves to the next working day. ``days`` 0 is the start day itself.

        Raises:
            ValueError: a negative number of days.
        """
        if days < 0:
            msg = f"a limit of {days} days"
            raise ValueError(msg)
        day, left, provisional = start, days, False
        while left:
            day += timedelta(days=1)
            working, official = _official(day)
            provisional |= not official
            left -= working
        return DueDay(day, provisional)


@lru_cache(maxsize=4096)
def _official(day: date) -> tuple[bool, bool]:
    import chinese_calendar

    try:
        return bool(chinese_calendar.is_workday(day)), True
    except NotImplementedError:
        return day.weekday() < _SATURDAY and (day.month, day.day) not in _FIXED_HOLIDAYS, False
