"""An INSERT that can say what becomes of a row that is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, SQLModel

if TYPE_CHECKING:
    from sqlalchemy.dialects.postgresql import Insert


def upsert(session: Session, table: type[SQLModel]) -> Insert:
    """An INSERT with ``on_conflict_do_update`` and ``on_conflict_do_nothing``: each engine has its own, used alike."""
    if session.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)  # type: ignore[return-value]  # the same methods, without a common class
