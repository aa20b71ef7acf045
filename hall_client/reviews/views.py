"""What pads and managers get to know of reviews. Clerks get ``ReviewProgress`` only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class ReviewProgress(StrEnum):
    """All that the clerk's screen may know."""

    NONE = "none"
    WAITING = "waiting"
    DONE = "done"


class ReviewState(StrEnum):
    """Where a review is. Not rated is a state of its own and never becomes a rating."""

    ASKED = "asked"
    RATED = "rated"
    NOT_RATED = "not_rated"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class TagView:
    """An official tag of a level."""

    code: str
    text: str
    text_en: str
    base: bool


@dataclass(frozen=True, slots=True)
class LevelView:
    """An official level (非常满意 5 … 非常不满意 1) with its tags in official order."""

    level: int
    name: str
    name_en: str
    tags: tuple[TagView, ...]


@dataclass(frozen=True, slots=True)
class ReviewRequest:
    """An open request for a rating, as the pad that claimed it gets it."""

    id: str
    visit_id: str
    ticket_number: str
    window: str
    staff_no: str
    item_name: str
    asked_at: datetime
    closes_at: datetime
    phone_token: str = field(repr=False)
    """The secret in the QR for rating later by phone."""
    phone_until: date
    pad_key: str = field(repr=False)
    """Proves that the answer comes from the pad that claimed the request."""
    levels: tuple[LevelView, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A finished or open review, for managers and records."""

    id: str
    visit_id: str
    state: ReviewState
    level: int | None
    tags: tuple[str, ...]
    text: str
    asked_at: datetime
    answered_at: datetime | None
