"""Reviews, their steps, codes for rating by phone, and rectifications."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from hall_client.store.columns import instant_field, key_field, partial, ref_field

_OPEN = partial("state = 'asked'")


class Review(SQLModel, table=True):
    """One request for a rating (好差评), one per visit. ``pad_print`` is the hash of the key of the pad that holds it."""

    __tablename__ = "review"
    __table_args__ = (
        UniqueConstraint("visit_id", name="one_review_per_visit"),
        CheckConstraint("state IN ('asked', 'rated', 'not_rated', 'declined')", name="review_state"),
        CheckConstraint(
            "(state = 'rated' AND level IS NOT NULL AND level BETWEEN 1 AND 5) OR (state <> 'rated' AND level IS NULL)",
            name="level_exactly_when_rated",
        ),
        CheckConstraint("(state = 'asked') = (answered_at IS NULL)", name="answered_exactly_when_closed"),
        CheckConstraint("channel IN ('pad', 'phone')", name="review_channel"),
        CheckConstraint("length(text) <= 200", name="review_text_length"),
        Index("open_reviews", "hall_id", "asked_at", **_OPEN),
    )

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    visit_id: str = ref_field("visit.id", index=False)
    staff_no: str
    item_name: str = ""
    state: str
    level: int | None = None
    channel: str = "pad"
    tags: list[str] = Field(default_factory=list, sa_type=JSON)
    text: str = ""
    asked_at: datetime = instant_field()
    closes_at: datetime = instant_field()
    answered_at: datetime | None = instant_field(optional=True)
    pad_print: str = ""


class ReviewPhoneCode(SQLModel, table=True):
    """A code (QR) for rating by phone that a pad has shown; each stays valid until the end of its day."""

    __tablename__ = "review_phone_code"

    code_print: str = Field(primary_key=True)
    hall_id: str = ref_field("hall.id", index=False)
    review_id: str = ref_field("review.id")
    until: date


class ReviewStep(SQLModel, table=True):
    """One step of a review; append-only."""

    __tablename__ = "review_step"

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    review_id: str = ref_field("review.id")
    at: datetime = instant_field()
    step: str
    state: str
    station: str


class Rectification(SQLModel, table=True):
    """What a bad review (差评) opens: somebody must verify, mend and answer (整改)."""

    __tablename__ = "rectification"
    __table_args__ = (UniqueConstraint("review_id", name="one_rectification_per_review"),)

    id: str = key_field()
    hall_id: str = ref_field("hall.id")
    review_id: str = ref_field("review.id", index=False)
    state: str
    opened_at: datetime = instant_field()
