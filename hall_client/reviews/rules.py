"""Pure decisions about reviews: what may be answered, until when, and what follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hall_client.base.words import clean_line
from hall_client.reviews.errors import ReviewError
from hall_client.reviews.official import LEVELS
from hall_client.reviews.views import LevelView, ReviewProgress, ReviewState

LONGEST_TEXT = 200
BAD_LEVELS = frozenset({1, 2})
DEAD_PAD = timedelta(seconds=30)
"""How long after its end an open request may wait for a slow pad before it counts as not rated."""
TIMER_SLACK = timedelta(seconds=1)
"""A timer may fire this much early."""
PHONE_DAYS = 2

S = ReviewState

TRANSITIONS: dict[str, tuple[ReviewState, ReviewState]] = {
    "claim": (S.ASKED, S.ASKED),
    "more_time": (S.ASKED, S.ASKED),
    "rate": (S.ASKED, S.RATED),
    "decline": (S.ASKED, S.DECLINED),
    "time_out": (S.ASKED, S.NOT_RATED),
}
"""Every step: the state it starts from and the state it leads to. Nothing leads back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A checked rating: tags in official order without repeats, text as one line."""

    level: int
    tags: tuple[str, ...]
    text: str


def next_state(step: str, state: ReviewState) -> ReviewState:
    """The state after this step.

    Raises:
        ReviewError: the request is closed already.
    """
    start, after = TRANSITIONS[step]
    if state is not start:
        raise ReviewError("This service has been answered for already. Nothing was changed.")
    return after


def check_answer(level: int, tags: Iterable[str], text: str) -> Answer:
    """A rating as it may be stored.

    Raises:
        ReviewError: no such level, or a tag of another level.
        BadInput: the text is longer than 200 characters.
    """
    chosen = set(tags)
    official = [tag.code for tag in find_level(level).tags]
    strange = sorted(chosen.difference(official))
    if strange:
        raise ReviewError("The tag {tag} does not belong to this level. Please choose again.", tag=strange[0])
    ordered = tuple(code for code in official if code in chosen)
    return Answer(level, ordered, clean_line(text, longest=LONGEST_TEXT))


def find_level(level: int) -> LevelView:
    """One of the five levels.

    Raises:
        ReviewError: there is no such level.
    """
    for known in LEVELS:
        if known.level == level and not isinstance(level, bool):
            return known
    raise ReviewError("There is no level {level}: the levels are 5 to 1.", level=level)


def needs_rectification(level: int) -> bool:
    """Levels 2 and 1 are bad (差评) and open a rectification (整改)."""
    return level in BAD_LEVELS


def is_early(closes_at: datetime, now: datetime) -> bool:
    """The person still has time: nobody may close the request as not rated."""
    return now + TIMER_SLACK < closes_at


def is_overdue(closes_at: datetime, now: datetime) -> bool:
    """The request ended and its pad had its grace: it counts as not rated."""
    return now > closes_at + DEAD_PAD


def progress_of(state: ReviewState, closes_at: datetime, now: datetime) -> ReviewProgress:
    """What the clerk may know: still waiting or done, never how it ended."""
    waiting = state is S.ASKED and not is_overdue(closes_at, now)
    return ReviewProgress.WAITING if waiting else ReviewProgress.DONE


def phone_until(day: date) -> date:
    """The last day on which a code shown on this day is valid: until its 24:00, at least 48 hours."""
    return day + timedelta(days=PHONE_DAYS)
