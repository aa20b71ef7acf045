"""What today's reviews add up to, for the hall's manager: how many of each level, never of whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from sqlmodel import Session, col, select

from hall_client.base.tail import Tail
from hall_client.reviews.records import Rectification, Review, ReviewStep
from hall_client.reviews.rules import BAD_LEVELS
from hall_client.reviews.views import ReviewState
from hall_client.store.work import Store

UNANSWERED_SHOWN = 50


class ReviewStepRow(NamedTuple):
    """A step with the level that its review has now."""

    id: str
    state: str
    step: str
    level: int | None


@dataclass(slots=True)
class ReviewSums:
    """The reviews of one day. What nobody answered never counts as good."""

    levels: Counter[int] = field(default_factory=Counter)
    not_rated: int = 0

    def add(self, row: ReviewStepRow) -> None:
        """Counts one step; only those that close a review count."""
        if row.state == ReviewState.RATED and row.level is not None:
            self.levels[row.level] += 1
        elif row.state in (ReviewState.NOT_RATED, ReviewState.DECLINED):
            self.not_rated += 1

    @property
    def good_rate(self) -> float | None:
        """The good rate (好评率): good among the rated, from 0 to 1."""
        return _share(self._good, self.levels.total())

    @property
    def active_good_rate(self) -> float | None:
        """The actively given good rate (主动好评率): good among all who were asked and are done, from 0 to 1."""
        return _share(self._good, self.levels.total() + self.not_rated)

    @property
    def _good(self) -> int:
        return sum(count for level, count in self.levels.items() if level not in BAD_LEVELS)


class Unanswered(NamedTuple):
    """A bad review that nobody answered yet."""

    review_id: str
    opened_at: datetime


class ReviewsReading:
    """Follows the reviews of the present day. Not for two threads at once."""

    def __init__(self, store: Store) -> None:
        """Reads nothing yet."""
        self._store = store
        self._day: date | None = None
        self._tail: Tail[ReviewStepRow, ReviewSums] | None = None

    def follow(self, session: Session, begins: datetime, first_key: str) -> ReviewSums:
        """The sums of the day that begins at that instant, all of whose rows have a key above this one."""
        day = self._store.clock.today()
        if self._tail is None or day != self._day:
            self._tail, self._day = Tail(ReviewSums, first_key), day
        return self._tail.follow(lambda above, most: read_review_steps(session, self._store, begins, above, most))


def read_review_steps(
    session: Session, store: Store, begins: datetime, above: str, most: int | None
) -> Sequence[ReviewStepRow]:
    """Steps of reviews from an instant on whose key is above this one, by key."""
    step = ReviewStep
    query = (
        select(step.id, step.state, step.step, Review.level)
        .join(Review, col(Review.id) == step.review_id)
        .where(step.hall_id == store.hall_id, step.id > above, step.at >= begins)
        .order_by(step.id)
        .limit(most)
    )
    return [ReviewStepRow(*row) for row in session.exec(query)]


def read_unanswered(session: Session, store: Store) -> list[Unanswered]:
    """Bad reviews (差评) whose rectification (整改) nobody has begun, oldest first."""
    query = (
        select(Rectification.review_id, Rectification.opened_at)
        .where(Rectification.hall_id == store.hall_id, Rectification.state == "open")
        .order_by(col(Rectification.opened_at))
        .limit(UNANSWERED_SHOWN)
    )
    return [Unanswered(*row) for row in session.exec(query)]


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
