"""Which hot line an engine has."""

from __future__ import annotations

from sqlalchemy import Engine

from hall_client.store.hot_line import HotLine


def hot_line(engine: Engine) -> HotLine:
    """The hot line of a hall's engine."""
    if engine.dialect.name == "postgresql":
        from hall_client.store.postgresql_line import PostgresqlLine

        return PostgresqlLine(engine)
    from hall_client.store.sqlite import SqliteLine

    return SqliteLine(engine)
