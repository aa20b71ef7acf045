"""Print jobs: a row before the first byte."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, LargeBinary
from sqlmodel import Field, SQLModel

from hall_client.store.columns import instant_field, key_field, partial, ref_field

OPEN = "state IN ('queued', 'sending')"


class PrintJob(SQLModel, table=True):
    """One slip for one printer of one station (打印任务); the payload is deflated."""

    __tablename__ = "print_job"
    __table_args__ = (
        Index(
            "print_job_open", "hall_id", "station", "printer", "priority", "id",
            **partial(OPEN),
        ),
        Index("print_job_ref", "hall_id", "ref"),
    )  # fmt: skip

    id: str = key_field()
    hall_id: str = Field(foreign_key="hall.id")
    station: str
    printer: str
    kind: str
    ref: str
    priority: int
    width: int
    payload: bytes = Field(sa_type=LargeBinary)
    state: str
    reprint_of: str | None = ref_field("print_job.id", optional=True, index=False)
    attempts: int = 0
    trouble: str = ""
    trouble_params: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    created_at: datetime = instant_field()
    updated_at: datetime = instant_field()
