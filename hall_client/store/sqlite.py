"""SQLite: one file, one writer at a time, every commit on the disk."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import Engine, PoolProxiedConnection, create_engine, event

from hall_client.store.engines import BUSY_MS
from hall_client.store.hot_line import Row, Statement

_IMPATIENT, _PATIENT = "PRAGMA busy_timeout=8", f"PRAGMA busy_timeout={BUSY_MS}"
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    _PATIENT,
)


def make_engine(url: str) -> Engine:
    """An engine whose transactions are begun by us: writers take the write lock at once (BEGIN IMMEDIATE)."""
    # A failed statement is logged without the values it carried: they may name a person.
    arguments = {"check_same_thread": False, "timeout": BUSY_MS / 1000}
    engine = create_engine(url, hide_parameters=True, connect_args=arguments)

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        driver = connection.connection.driver_connection
        if not connection.get_execution_options().get("writing", False):
            driver.execute("BEGIN")
            return
        driver.execute(_IMPATIENT)
        try:
            begin_writing(driver)
        finally:
            driver.execute(_PATIENT)

    return engine


def begin_writing(driver: sqlite3.Connection) -> None:
    """Takes the write lock of the file, asking every few milliseconds for as long as ``BUSY_MS``.

    SQLite's own waiting sleeps longer the longer it has waited, up to a tenth of a second, so that among many programs some
    never came to their turn. The connection must be impatient, so that each asking is short.

    Raises:
        sqlite3.OperationalError: the file stayed locked, or cannot be written.
    """
    end = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            driver.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
        else:
            return


class SqliteLine:
    """Write transactions on one kept connection: no pool, no session, constant SQL.

    SQLite has one writer at a time, so a lock in the process costs nothing and spares its threads the waiting in turns.
    """

    def __init__(self, engine: Engine) -> None:
        """Connects on first use, as the engine does."""
        self._engine = engine
        self._lock = threading.Lock()
        self._kept: PoolProxiedConnection | None = None
        self._driver: sqlite3.Connection | None = None

    def transaction(self) -> _Transaction:
        """Inside it holds the write lock: committed at the end, rolled back by an exception.

        Raises:
            sqlite3.OperationalError: the database does not answer, or stayed locked.
        """
        return _Transaction(self)

    def begin(self) -> SqliteHot:
        """Takes the line and the write lock."""
        if not self._lock.acquire(timeout=BUSY_MS / 1000):
            raise sqlite3.OperationalError("database is locked")
        try:
            driver = self._driver or self._connect()
            begin_writing(driver)
            cursor = driver.cursor()
        except BaseException:
            self._lock.release()
            raise
        return SqliteHot(cursor)

    def end(self, hot: SqliteHot, *, well: bool) -> None:
        """Commits, or takes everything back, and gives the line free."""
        try:
            if well:
                hot.cursor.execute("COMMIT")
                return
            self._undo(hot.cursor.connection)
        except BaseException:
            self._undo(hot.cursor.connection)
            raise
        finally:
            self._lock.release()

    def _connect(self) -> sqlite3.Connection:
        self._kept = self._engine.raw_connection()
        self._driver = cast("sqlite3.Connection", self._kept.driver_connection)
        self._driver.execute(_IMPATIENT)
        return self._driver

    def _undo(self, driver: sqlite3.Connection) -> None:
        try:
            driver.rollback()
        except sqlite3.Error:
            # The disk failed under it: what this connection holds is not to be trusted again.
            self._let_go(spoiled=True)

    def _let_go(self, *, spoiled: bool = False) -> None:
        if self._driver is not None and not spoiled:
            self._driver.execute(_PATIENT)
        kept, self._kept, self._driver = self._kept, None, None
        if kept is not None and spoiled:
            kept.invalidate()
        if kept is not None:
            kept.close()

    def close(self) -> None:
        """Gives the connection back; the next use takes one again."""
        with self._lock:
            self._let_go()


class _Transaction:
    """The hot statements of one transaction, as a block; a class, because a generator would cost every call more."""

    def __init__(self, line: SqliteLine) -> None:
        self._line = line

    def __enter__(self) -> SqliteHot:
        self._hot = self._line.begin()
        return self._hot

    def __exit__(self, kind: object, _error: object, _trace: object) -> None:
        self._line.end(self._hot, well=kind is None)


class SqliteHot:
    """The hot statements of one transaction; on a file each is done at once."""

    engine = "sqlite"

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        """Takes the transaction's cursor."""
        self.cursor = cursor

    def one(self, sql: str, values: Any) -> Row | None:
        """The first row of a statement."""
        return cast("Row | None", self.cursor.execute(sql, values).fetchone())

    def together(self, *statements: Statement) -> list[list[Row]]:
        """The rows of each of several statements."""
        return [self.cursor.execute(sql, values).fetchall() if sql else [] for sql, values in statements]

    def later(self, sql: str, values: Sequence[Any]) -> None:
        """A statement whose result nobody waits for."""
        self.cursor.execute(sql, values)

    def tell(self, payload: str) -> None:
        """Other stations see a commit by themselves."""
