"""Column types that mean the same on every engine."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import CHAR, BigInteger, ColumnElement, DateTime, ForeignKey, Integer, String, bindparam, literal, text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Mapped
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field

KEY_LENGTH = 32
Key = CHAR(KEY_LENGTH)
"""UUIDv7 as 32 hexadecimal digits."""
Microseconds = Integer().with_variant(BigInteger(), "postgresql")
"""Microseconds since 1970; SQLite's integers are wide enough by themselves."""


class Instant(TypeDecorator[datetime]):
    """An instant in UTC: ``timestamptz`` on PostgreSQL, fixed-width ISO text on SQLite, aware in Python."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Takes aware datetimes only."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = f"a naive datetime reached the store: {value!r}"
            raise TypeError(msg)
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Gives aware datetimes in UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_STAMP = len("2026-11-20 10:00:00.000000")


def stored_instant(value: datetime) -> str:
    """The text that ``Instant`` keeps on SQLite, for the few hand-written statements."""
    utc = value if value.tzinfo is UTC else value.astimezone(UTC)
    return utc.isoformat(" ", "microseconds")[:_STAMP]


def read_instant(stored: str | datetime) -> datetime:
    """The instant behind what the driver gave: the text of ``stored_instant`` on SQLite, an instant on PostgreSQL."""
    if isinstance(stored, datetime):
        return stored.astimezone(UTC)
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def read_json(stored: str | dict[str, Any]) -> dict[str, Any]:
    """The object behind what the driver gave: text on SQLite, an object on PostgreSQL."""
    return json.loads(stored) if isinstance(stored, str) else stored


def one_of(column: Mapped[str], *values: str) -> ColumnElement[bool]:
    """That a column has one of these values, which are written into the statement instead of bound to it."""
    if len(values) == 1:
        return column == literal(values[0], String(), literal_execute=True)
    return column.in_(bindparam(None, values, String(), expanding=True, literal_execute=True))


def partial(condition: str) -> dict[str, Any]:
    """What makes an index partial, on SQLite. Naming PostgreSQL's as well would load its drivers, 5 MB and 50 ms of a
    window's start; its migrations say it."""
    return {"sqlite_where": text(condition)}


def key_field(**kwargs: Any) -> Any:
    """A primary key: UUIDv7 as 32 hexadecimal digits."""
    return Field(sa_type=Key, primary_key=True, **kwargs)


def ref_field(target: str, *, optional: bool = False, index: bool = True) -> Any:
    """A reference to another table's key, for example ``ref_field("ticket.id")``."""
    extra: dict[str, Any] = {"default": None} if optional else {}
    return Field(sa_type=Key, sa_column_args=(ForeignKey(target),), nullable=optional, index=index, **extra)


def instant_field(*, optional: bool = False, index: bool = False) -> Any:
    """An instant; required unless said otherwise."""
    extra: dict[str, Any] = {"default": None} if optional else {}
    return Field(sa_type=Instant, nullable=optional, index=index, **extra)
