"""Accounts and the journal."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from hall_client.store.columns import instant_field, key_field, ref_field


class StaffAccount(SQLModel, table=True):
    """A member of staff who may sign in."""

    __tablename__ = "staff_account"
    __table_args__ = (UniqueConstraint("hall_id", "staff_no"),)

    id: str = key_field()
    hall_id: str = ref_field("hall.id")
    staff_no: str
    name: str
    role: str
    stars: int = 0
    photo: str = ""
    password_hash: str
    failures: int = 0
    locked_until: datetime | None = instant_field(optional=True)


class JournalEntry(SQLModel, table=True):
    """Who did what, from which station; append-only, chained by SM3 per station."""

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("hall_id", "station", "seq"),)

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    station: str
    seq: int
    at: datetime = instant_field()
    who: str
    action: str
    subject: str = Field(index=True)
    detail: str
    previous: str
    digest: str
