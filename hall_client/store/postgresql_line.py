"""The hot line on PostgreSQL: statements travel in batches, so that a call costs three round trips instead of eight."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import psycopg
from sqlalchemy import Engine

from hall_client.store.engines import BUSY_MS
from hall_client.store.hot_line import Row, Statement
from hall_client.store.postgresql import server_of

_BEGIN: Statement = ("BEGIN", ())
_COMMIT: Statement = ("COMMIT", ())
_NOTIFY = "SELECT pg_notify(?, ?)"


class PostgresqlLine:
    """Write transactions on one kept connection of prepared statements, one thread at a time."""

    def __init__(self, engine: Engine) -> None:
        """Connects on first use."""
        self._server = server_of(engine)
        self._lock = threading.Lock()
        self._driver: psycopg.Connection[Any] | None = None

    @contextmanager
    def transaction(self) -> Iterator[PostgresqlHot]:
        """Begins with its first statement; committed at the end, rolled back by an exception.

        Raises:
            psycopg.Error: whatever the server says.
        """
        if not self._lock.acquire(timeout=BUSY_MS / 1000):
            raise psycopg.errors.LockNotAvailable("the hot line is busy")
        try:
            hot = PostgresqlHot(self._driver or self._connect())
            try:
                yield hot
                hot.commit()
            except BaseException:
                self._undo(hot)
                raise
        finally:
            self._lock.release()

    def _connect(self) -> psycopg.Connection[Any]:
        driver = self._server.connect(autocommit=True)
        driver.prepare_threshold = 0
        # Constant statements on partial indexes: planning them anew would take longer than running them.
        driver.execute("SET plan_cache_mode = force_generic_plan")
        self._driver = driver
        return driver

    def _undo(self, hot: PostgresqlHot) -> None:
        try:
            hot.rollback()
        except psycopg.Error:
            self._let_go()

    def _let_go(self) -> None:
        driver, self._driver = self._driver, None
        if driver is not None:
            driver.close()

    def close(self) -> None:
        """Ends the connection; the next use makes one again."""
        with self._lock:
            self._let_go()


class PostgresqlHot:
    """The hot statements of one transaction; what nobody waits for travels with the next batch."""

    engine = "postgresql"

    def __init__(self, driver: psycopg.Connection[Any]) -> None:
        """Takes a connection that commits only when told."""
        self._driver = driver
        self._waiting: list[Statement] = [_BEGIN]
        self._begun = False

    def one(self, sql: str, values: Any) -> Row | None:
        """The first row of a statement."""
        rows = self.together((sql, values))[0]
        return rows[0] if rows else None

    def together(self, *statements: Statement) -> list[list[Row]]:
        """The rows of each of several statements, in one round trip."""
        asked = [statement for statement in statements if statement[0]]
        batch, self._waiting = [*self._waiting, *asked], []
        answers = iter(self._send(batch)[len(batch) - len(asked) :])
        return [_rows(next(answers)) if sql else [] for sql, _ in statements]

    def later(self, sql: str, values: Sequence[Any]) -> None:
        """A statement whose result nobody waits for."""
        self._waiting.append((sql, values))

    def tell(self, payload: str) -> None:
        """Queues the notification; other stations hear it when this commits."""
        channel, _, words = payload.partition(" ")
        self.later(_NOTIFY, (channel, words))

    def commit(self) -> None:
        """Sends what is left, and commits; a transaction that never said anything is not begun."""
        if self._begun or len(self._waiting) > 1:
            batch, self._waiting = [*self._waiting, _COMMIT], []
            self._send(batch)

    def rollback(self) -> None:
        """Takes everything back."""
        self._waiting = []
        if self._begun:
            self._driver.execute("ROLLBACK")

    def _send(self, batch: list[Statement]) -> list[psycopg.Cursor[Any]]:
        self._begun = True
        with self._driver.pipeline():
            return [self._driver.execute(spoken(sql), values) for sql, values in batch]


def _rows(answer: psycopg.Cursor[Any]) -> list[Row]:
    return answer.fetchall() if answer.description else []


@lru_cache(maxsize=256)
def spoken(sql: str) -> bytes:
    """A constant statement with psycopg's places instead of ``?`` and ``:name``."""
    words = sql.replace("?", "%s").split(" ")
    return " ".join(_place(word) for word in words).encode()


def _place(word: str) -> str:
    head, colon, tail = word.partition(":")
    if not colon or head not in ("", "("):
        return word
    name = tail.rstrip("),")
    return f"{head}%({name})s{tail[len(name) :]}"
