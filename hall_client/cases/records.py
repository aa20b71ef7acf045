"""Cases, their materials, pages, documents and steps."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from hall_client.store.columns import instant_field, key_field, partial, ref_field


class CaseFile(SQLModel, table=True):
    """A case (办件): from choosing the item to its outcome. Number, person and dates are fixed by the outcome."""

    __tablename__ = "case_file"
    __table_args__ = (
        UniqueConstraint("hall_id", "number", name="one_case_per_number"),
        Index(
            "one_unfinished_case_per_visit",
            "visit_id",
            unique=True,
            **partial("state = 'preparing'"),
        ),
        CheckConstraint("(number IS NULL) = (state IN ('preparing', 'abandoned'))"),
    )

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    number: str | None = None
    state: str
    visit_id: str = ref_field("visit.id")
    window: str
    staff_no: str
    item_row: str
    item_code: str
    item_name: str
    answers: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    person_key: str = Field(default="", index=True)
    person_sealed: bytes = Field(default=b"", sa_type=LargeBinary)
    received_at: datetime = instant_field()
    decided_at: datetime | None = instant_field(optional=True)
    outcome: str | None = None
    outcome_note: str = ""
    promised_day: date | None = None
    promised_provisional: bool = False
    statutory_day: date | None = None
    statutory_provisional: bool = False


class CaseCounter(SQLModel, table=True):
    """The last case number per window and day, so that a window cut off from the hall can still number."""

    __tablename__ = "case_counter"

    hall_id: str = Field(foreign_key="hall.id", primary_key=True)
    window: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    last: int


class CaseMaterial(SQLModel, table=True):
    """What became of one material of a case."""

    __tablename__ = "case_material"
    __table_args__ = (CheckConstraint("state IN ('received', 'licence', 'reused', 'deferred', 'promised', 'missing')"),)

    case_id: str = Field(foreign_key="case_file.id", primary_key=True)
    code: str = Field(primary_key=True)
    hall_id: str = ref_field("hall.id", index=False)
    state: str
    note: str = ""
    due: date | None = None
    due_provisional: bool = False
    marked_at: datetime = instant_field()


class Page(SQLModel, table=True):
    """A captured page, stored once per content, sealed with the hall's key."""

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("hall_id", "digest"),)

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    digest: str
    size: int
    width: int
    height: int
    sealed: bytes = Field(sa_type=LargeBinary)
    captured_at: datetime = instant_field()


class CasePage(SQLModel, table=True):
    """A page on a material of a case. Taking it away keeps the row."""

    __tablename__ = "case_page"

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    case_id: str = ref_field("case_file.id")
    material: str
    page_id: str = ref_field("page.id")
    position: int
    removed_at: datetime | None = instant_field(optional=True)


class CaseDocument(SQLModel, table=True):
    """A paper that the case made: the facts it states, sealed, and their digest."""

    __tablename__ = "case_document"
    __table_args__ = (UniqueConstraint("hall_id", "number"),)

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    case_id: str = ref_field("case_file.id")
    kind: str
    number: str
    verify_code: str
    digest: str
    facts_sealed: bytes = Field(sa_type=LargeBinary)
    created_at: datetime = instant_field()


class CaseStep(SQLModel, table=True):
    """One step of a case; append-only."""

    __tablename__ = "case_step"

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    case_id: str = ref_field("case_file.id")
    at: datetime = instant_field()
    step: str
    state: str
    window: str
    staff_no: str
    note: str = ""
