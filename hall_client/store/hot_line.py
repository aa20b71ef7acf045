"""The one driver connection that a process keeps for the statements every visitor waits for."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from sqlalchemy import Engine, PoolProxiedConnection

from hall_client.store.engines import BUSY_MS


class HotLine:
    """Write transactions on one kept connection: no pool, no session, constant SQL.

    SQLite has one writer at a time, so a lock in the process costs nothing and spares its threads the waiting in turns.
    """

    def __init__(self, engine: Engine) -> None:
        """Connects on first use, as the engine does."""
        self._engine = engine
        self._lock = threading.Lock()
        self._kept: PoolProxiedConnection | None = None
        self._driver: sqlite3.Connection | None = None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Cursor]:
        """A cursor inside a transaction that holds the write lock: committed at the end, rolled back by an exception.

        Raises:
            sqlite3.OperationalError: the database does not answer, or stayed locked.
        """
        if not self._lock.acquire(timeout=BUSY_MS / 1000):
            raise sqlite3.OperationalError("database is locked")
        try:
            driver = self._driver or self._connect()
            cursor = driver.cursor()
            cursor.execute("BEGIN IMMEDIATE")
            try:
                yield cursor
                cursor.execute("COMMIT")
            except BaseException:
                self._undo(driver)
                raise
        finally:
            self._lock.release()

    def _connect(self) -> sqlite3.Connection:
        self._kept = self._engine.raw_connection()
        self._driver = cast("sqlite3.Connection", self._kept.driver_connection)
        return self._driver

    def _undo(self, driver: sqlite3.Connection) -> None:
        try:
            driver.rollback()
        except sqlite3.Error:
            # The disk failed under it: what this connection holds is not to be trusted again.
            self._let_go(spoiled=True)

    def _let_go(self, *, spoiled: bool = False) -> None:
        kept, self._kept, self._driver = self._kept, None, None
        if kept is not None and spoiled:
            kept.invalidate()
        if kept is not None:
            kept.close()

    def close(self) -> None:
        """Gives the connection back; the next use takes one again."""
        with self._lock:
            self._let_go()
