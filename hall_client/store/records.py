"""The hall itself: what every other row points at."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from hall_client.store.columns import instant_field, key_field


class Hall(SQLModel, table=True):
    """One government service hall (政务服务中心)."""

    __tablename__ = "hall"

    id: str = key_field()
    code: str = Field(unique=True)
    name: str
    zone: str = "Asia/Shanghai"
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    key_print: str
    created_at: datetime = instant_field()
