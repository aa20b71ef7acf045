"""What the manager's dashboard shows: one frozen picture of the hall at one instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from hall_client.base.text import Text
from hall_client.queue.views import GuideCallView, IssuingView, NoticeView

__all__ = [
    "BusinessLoad",
    "DashboardView",
    "GuideCallView",
    "Happening",
    "IssuingView",
    "NoticeView",
    "Problem",
    "ReviewsToday",
    "Urgency",
    "WindowTile",
]


@dataclass(frozen=True, slots=True)
class WindowTile:
    """One counter window. ``state``: free, called, serving, paused, closed, unmanned; ``since`` is when that began."""

    number: str
    kind: str
    state: str
    since: datetime | None
    staff_no: str
    staff_name: str
    ticket: str
    business: str
    pause_reason: str
    served_today: int
    businesses: tuple[str, ...]
    """Codes of the queues it serves, its own first."""
    helps: tuple[str, ...]
    """Codes of those it only helps out with."""
    light: str
    """ok, warning, fault or off: the worst of its devices; empty: no program runs there."""
    light_words: Text
    held: int
    ranks: tuple[int, ...] = ()
    """The rank of each of ``businesses``, in their order: 1 its own, higher ones it helps out with; empty: all its own."""


@dataclass(frozen=True, slots=True)
class BusinessLoad:
    """One queue of the hall. Waits in whole minutes."""

    code: str
    name: str
    name_en: str
    waiting: int
    longest_minutes: int
    wait_low: int
    wait_high: int
    open_windows: tuple[str, ...]
    arrivals: tuple[int, ...]
    """Tickets issued in each hour of ``DashboardView.hours``."""
    served: tuple[int, ...]
    closed_text: str


class Urgency(IntEnum):
    """How soon something wants attention."""

    NOTE = 1
    WARNING = 2
    FAULT = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong now, with the action that helps.

    ``action``: open_window, reassign, call_guide, answer_guide, answer_review, stop_issuing, look, none; ``target`` is the
    window, business, guide call or review that it concerns.
    """

    key: str
    urgency: Urgency
    words: Text
    advice: Text
    action: str
    target: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of what happened lately."""

    at: datetime
    words: Text
    who: str


@dataclass(frozen=True, slots=True)
class ReviewsToday:
    """Reviews of the day. Rates are shares from 0 to 1, None when nothing was asked."""

    levels: tuple[int, int, int, int, int]
    """Count of levels 5, 4, 3, 2, 1."""
    not_rated: int
    good_rate: float | None
    active_good_rate: float | None
    unanswered_bad: int


@dataclass(frozen=True, slots=True)
class DashboardView:
    """The hall as its manager sees it at ``at``."""

    hall_name: str
    at: datetime
    issuing: IssuingView
    windows: tuple[WindowTile, ...]
    businesses: tuple[BusinessLoad, ...]
    hours: tuple[int, ...]
    """Hours of the day (8, 9 …) that the curves cover."""
    issued_today: int
    served_today: int
    waiting: int
    longest_minutes: int
    usual_wait_minutes: int
    """Median wait of those called in the last hour."""
    waiting_curve: tuple[tuple[datetime, int], ...]
    """How many waited over the day, every ten minutes and now."""
    no_shows_today: int
    reviews: ReviewsToday
    problems: tuple[Problem, ...]
    """Most urgent first, then oldest."""
    lately: tuple[Happening, ...]
    """Newest first, at most 40."""
    guide_calls: tuple[GuideCallView, ...]
    notices: tuple[NoticeView, ...]
