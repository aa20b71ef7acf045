"""Halls for tests, on either engine: founded once, copied for each test, and looked into past the program."""

from __future__ import annotations

import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from script.postgres import Databases

Founder = Callable[[str | Path], None]
REFUSED = (sqlite3.IntegrityError, psycopg.DatabaseError)
"""What an engine says to what it forbids."""
KEY_VARIABLE = "HALL_KEY_FILE"
PATIENCE = 3.0


class FileHalls:
    """SQLite halls: each kind founded at its first use."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._founded: dict[Founder, Path] = {}

    def copy(self, found: Founder, folder: Path) -> Path:
        """A hall's file with its key, in the folder."""
        if found not in self._founded:
            origin = self._folder / found.__name__ / "hall.db"
            found(origin)
            self._founded[found] = origin
        for part in self._founded[found].parent.iterdir():
            shutil.copy(part, folder / part.name)
        return folder / self._founded[found].name


class DatabaseHalls:
    """PostgreSQL halls: each kind founded at its first use, in a database that the others are copied from."""

    def __init__(self, folder: Path, server: Databases) -> None:
        self._folder = folder
        self._server = server
        self._founded: dict[Founder, str] = {}
        self._mine = f"t{secrets.token_hex(4)}"
        """A server that is not ours may serve several runs at once."""

    @contextmanager
    def copy(self, found: Founder, folder: Path) -> Iterator[str]:
        """A hall's URL; its key lies in the folder and is in force. Fails when a connection to it is left open."""
        with pytest.MonkeyPatch.context() as patch:
            template = self._template(found)
            key = Path(shutil.copy(self._folder / f"{template}.key", folder / "hall.key"))
            patch.setenv(KEY_VARIABLE, str(key))
            name = f"{self._mine}_{secrets.token_hex(4)}"
            yield self._server.create_database(name, template)
        left = _left_open(self._server, name)
        self._server.drop_database(name)
        assert left == [], "connections to the database were left open"

    def _template(self, found: Founder) -> str:
        if found not in self._founded:
            name = f"{self._mine}_{found.__name__}"
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv(KEY_VARIABLE, str(self._folder / f"{name}.key"))
                found(self._server.create_database(name))
            self._founded[found] = name
        return self._founded[found]

    def close(self) -> None:
        """Drops what was copied from."""
        for name in self._founded.values():
            self._server.drop_database(name)


def _left_open(server: Databases, database: str) -> list[tuple[Any, ...]]:
    """Who is still connected a while after everything was closed; a server's process needs a moment to end."""
    asked = "SELECT application_name, state, query FROM pg_stat_activity WHERE datname = %s"
    end = time.monotonic() + PATIENCE
    while (left := server.execute(asked, values=[database])) and time.monotonic() < end:
        time.sleep(0.01)
    return left


class PlainSql:
    """Statements on a hall's database past the program, each in a transaction of its own."""

    def __init__(self, hall: str | Path) -> None:
        self._hall = hall

    def _connect(self) -> Any:
        return sqlite3.connect(self._hall) if isinstance(self._hall, Path) else psycopg.connect(self._hall)

    def __call__(self, statement: str) -> list[tuple[Any, ...]]:
        """Runs it; gives its rows, if any.

        Raises:
            Exception: one of REFUSED, when the engine forbids it.
        """
        with closing(self._connect()) as connection:
            cursor = connection.execute(statement)
            found = cursor.fetchall() if cursor.description else []
            connection.commit()
            return [tuple(row) for row in found]

    def everything(self) -> bytes:
        """All that lies in the database: the file's bytes, or every value of every table."""
        if isinstance(self._hall, Path):
            return b"".join(part.read_bytes() for part in self._hall.parent.glob(f"{self._hall.name}*"))
        tables = self("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        values = [value for (table,) in tables for row in self(f'SELECT * FROM "{table}"') for value in row]  # noqa: S608 - its own tables
        return b"\n".join(value if isinstance(value, bytes) else str(value).encode() for value in values)
