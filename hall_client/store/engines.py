"""The engines and how they differ. Today SQLite; PostgreSQL joins here, with nothing above this file to change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from hall_client.store.errors import StoreError

BUSY_MS = 10_000
_SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={BUSY_MS}",
)


def hall_url(named: str | Path) -> str:
    """The SQLAlchemy URL of a hall given as a file name or as a URL.

    Raises:
        StoreError: not a file name and not a URL of a supported engine.
    """
    text = str(named)
    if "://" not in text:
        return f"sqlite:///{Path(text).expanduser().resolve()}"
    try:
        url = make_url(text)
    except ArgumentError:
        raise StoreError("{url} is neither a file nor a database URL.", url=text) from None
    if url.get_backend_name() != "sqlite":
        raise StoreError(
            "{engine} is not supported by this version; give the file of an SQLite hall.", engine=url.get_backend_name()
        )
    return text


def hall_file(url: str) -> Path:
    """The file behind an SQLite URL."""
    return Path(make_url(url).database or "")


def make_engine(url: str) -> Engine:
    """An engine whose transactions are begun by us: writers take the write lock at once (BEGIN IMMEDIATE)."""
    # A failed statement is logged without the values it carried: they may name a person.
    arguments = {"check_same_thread": False, "timeout": BUSY_MS / 1000}
    engine = create_engine(url, hide_parameters=True, connect_args=arguments)

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in _SQLITE_PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
