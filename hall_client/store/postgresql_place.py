"""A hall's database on a PostgreSQL server."""

from __future__ import annotations

import contextlib
import math
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Engine

from hall_client.base.clock import Clock, SystemClock
from hall_client.store.changes import Watch
from hall_client.store.clocks import DatabaseClock
from hall_client.store.errors import StoreAway, StoreError
from hall_client.store.keys import server_key_file
from hall_client.store.postgresql import Server, make_engine, problem_of
from hall_client.store.roles import drop_roles, give_rights

OLDEST = 150000
"""PostgreSQL 15, in the server's own way of counting."""
_FOUNDED = "SELECT to_regclass('public.hall') IS NOT NULL OR to_regclass('public.alembic_version') IS NOT NULL"
_TIME = "SELECT extract(epoch FROM clock_timestamp())"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"


class PostgresqlPlace:
    """A hall on a server; its key is a file of this station."""

    def __init__(self, url: str) -> None:
        """Takes what ``hall_url`` gave.

        Raises:
            StoreError: not a URL that libpq reads, or one without a database.
        """
        self._url = url
        try:
            self._server = Server(url)
        except psycopg.Error as error:
            raise StoreError("This is not a PostgreSQL URL: {problem}.", problem=problem_of(error)) from None
        if not self._server.database:
            raise StoreError("The URL names no database; write postgresql://user@host/database.")
        self.name = f"{self._server.host}/{self._server.database}"
        self.key_file = server_key_file(self._server.database)
        self.stations: Path | None = self.key_file.with_name(f"{self._server.database}.stations.toml")
        self._heard = (0.0, math.inf, datetime.now(UTC))

    def engine(self, station: str = "") -> Engine:
        """An engine for the database."""
        return make_engine(self._url, station)

    def need(self) -> None:
        """Looks whether the server lets us in, and whether a hall is there.

        Raises:
            StoreError: wrong host, user, password or database; no hall there; or a server that is too old.
        """
        with self._connected() as line:
            if not _truth(line, _FOUNDED):
                raise StoreError("There is no hall at {file}. Make one with: hall-client init --hall …", file=self.name)
            asked = time.monotonic()
            row = line.execute(_TIME.encode()).fetchone()
            self._heard = (float(row[0]) if row else 0.0, time.monotonic() - asked, datetime.now(UTC))

    def make(self) -> None:
        """Makes the database on the server when it is not there; an empty one is taken.

        Raises:
            StoreError: there is a hall already, or this user may not make a database.
        """
        try:
            line = self._server.connect(autocommit=True)
        except psycopg.OperationalError as error:
            if not _no_such_database(error):
                raise self._refused(error) from None
            self._make_database()
            return
        with contextlib.closing(line):
            self._check_age(line)
            if _truth(line, _FOUNDED):
                raise StoreError(
                    "{file} already holds a hall. Choose another database, or open this one.", file=self.name
                )
            if line.execute(_TABLES.encode()).fetchone():
                raise StoreError("{file} holds tables of another program. Choose an empty database.", file=self.name)

    def _make_database(self) -> None:
        above = Server(psycopg.conninfo.make_conninfo(self._url, dbname="postgres"))
        try:
            with contextlib.closing(above.connect(autocommit=True)) as line:
                self._check_age(line)
                name = sql.Identifier(self._server.database)
                line.execute(sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0").format(name))
        except psycopg.Error as error:
            raise StoreError("{file} cannot be made: {problem}", file=self.name, problem=problem_of(error)) from None

    def protect(self, *, founding: bool = False) -> Path | None:
        """Makes a database role for every kind of station; the file with the URLs of new ones lies beside the key.

        Raises:
            StoreError: this user may not make roles.
        """
        file = self.stations
        return file if file is not None and give_rights(self._server, file, founding=founding) else None

    def remove(self) -> None:
        """Drops every table of the database, its roles, and the key file."""
        self.key_file.unlink(missing_ok=True)
        if self.stations is not None:
            self.stations.unlink(missing_ok=True)
        with contextlib.suppress(psycopg.Error):
            drop_roles(self._server)
        with contextlib.suppress(psycopg.Error), contextlib.closing(self._server.connect(autocommit=True)) as line:
            for (table,) in line.execute(_TABLES.encode()).fetchall():
                line.execute(sql.SQL("DROP TABLE IF EXISTS {} CASCADE").format(sql.Identifier("public", table)))
            line.execute("DROP FUNCTION IF EXISTS refuse_change() CASCADE")

    def clock(self, zone: str) -> SystemClock:
        """The server's, as ``need`` heard it: stations whose clocks differ still agree."""
        clock = DatabaseClock(zone)
        clock.heard(*self._heard)
        return clock

    def watch(self, engine: Engine, channel: str, sender: str, clock: Clock) -> Watch:
        """What hears the commits of other stations."""
        from hall_client.store.postgresql import server_of
        from hall_client.store.postgresql_watch import PostgresqlWatch

        kept = clock if isinstance(clock, DatabaseClock) else None
        return PostgresqlWatch(server_of(engine), channel, sender, kept)

    @contextlib.contextmanager
    def _connected(self) -> Any:
        try:
            line = self._server.connect(autocommit=True)
        except psycopg.OperationalError as error:
            raise self._refused(error) from None
        with contextlib.closing(line):
            self._check_age(line)
            yield line

    def _check_age(self, line: psycopg.Connection[Any]) -> None:
        if line.info.server_version < OLDEST:
            raise StoreError(
                "The server runs PostgreSQL {found}; a hall needs 15 or newer.", found=line.info.server_version // 10000
            )

    def _refused(self, error: psycopg.OperationalError) -> StoreError:
        words = str(error)
        if "password" in words or "role" in words or "pg_hba" in words:
            return StoreError(
                "The server at {host} does not let “{user}” in: {problem}. Correct user and password in the hall's URL.",
                host=self._server.host, user=self._server.user, problem=problem_of(error),
            )  # fmt: skip
        if _no_such_database(error):
            return StoreError("There is no hall at {file}. Make one with: hall-client init --hall …", file=self.name)
        return StoreAway(
            "The hall's server at {host} cannot be reached: {problem}. Check the URL and the network.",
            host=self._server.host, problem=problem_of(error),
        )  # fmt: skip


def _no_such_database(error: psycopg.Error) -> bool:
    return "does not exist" in str(error) and "database" in str(error)


def _truth(line: psycopg.Connection[Any], question: str) -> bool:
    row = line.execute(question.encode()).fetchone()
    return bool(row and row[0])
