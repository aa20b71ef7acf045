"""Statements that migrations share."""

from __future__ import annotations

from alembic import op


def append_only(table: str) -> None:
    """Lets the database itself refuse to change or delete a row of the table."""
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
            f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
