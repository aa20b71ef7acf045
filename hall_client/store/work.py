"""The unit of work: one transaction, and the changes it will tell of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from hall_client.base.ciphers import Vault
from hall_client.base.clock import Clock
from hall_client.store.changes import Change, ChangeFeed
from hall_client.store.errors import StoreAway
from hall_client.store.hot_line import HotLine


@dataclass(slots=True)
class Work:
    """A write transaction in progress: use ``session`` for records, ``cursor()`` for the few hot statements."""

    session: Session
    changes: list[Change] = field(default_factory=list)

    def changed(self, topic: str, key: str) -> None:
        """Remembers a change; listeners hear of it after the commit."""
        self.changes.append(Change(topic, key))

    def cursor(self) -> Any:
        """The DBAPI cursor of this very transaction."""
        return self.session.connection().connection.cursor()


@dataclass(frozen=True, slots=True)
class Store:
    """One hall's database as one station sees it. Every service gets this and nothing else."""

    engine: Engine
    hall_id: str
    station: str
    clock: Clock
    vault: Vault
    feed: ChangeFeed
    line: HotLine = field(init=False)

    def __post_init__(self) -> None:
        """The line is made of the engine."""
        object.__setattr__(self, "line", HotLine(self.engine))

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for reading; nothing of it is committed.

        Raises:
            StoreAway: the database does not answer.
        """
        try:
            with Session(self.engine, expire_on_commit=False) as session:
                yield session
        except OperationalError as error:
            raise _away(error) from error

    @contextmanager
    def write(self) -> Iterator[Work]:
        """One write transaction: committed when the block ends, rolled back when it raises, told of afterwards.

        Raises:
            StoreAway: the database does not answer, or stayed locked.
        """
        try:
            with self.engine.connect().execution_options(writing=True) as connection, connection.begin():
                session = Session(bind=connection, expire_on_commit=False, join_transaction_mode="control_fully")
                work = Work(session)
                yield work
                session.flush()
        except OperationalError as error:
            raise _away(error) from error
        self.feed.publish(work.changes)

    @contextmanager
    def hot(self) -> Iterator[HotWork]:
        """One write transaction on the driver's own cursor: several times faster than a session, constant SQL only.

        Raises:
            StoreAway: the database does not answer, or stayed locked.
        """
        changes: list[Change] = []
        try:
            with self.line.transaction() as cursor:
                yield HotWork(cursor, changes)
        except (OperationalError, sqlite3.OperationalError) as error:
            raise _away(error) from error
        self.feed.publish(changes)


@dataclass(slots=True)
class HotWork:
    """A write transaction on the bare driver, for the two or three statements that every visitor waits for."""

    cursor: sqlite3.Cursor
    changes: list[Change]

    def changed(self, topic: str, key: str) -> None:
        """Remembers a change; listeners hear of it after the commit."""
        self.changes.append(Change(topic, key))


def _away(error: OperationalError | sqlite3.OperationalError) -> StoreAway:
    cause = error.orig if isinstance(error, OperationalError) else error
    if "locked" in str(cause):
        return StoreAway("The hall's database does not answer: it is busy. What you entered is kept here; try again.")
    return StoreAway(
        "The hall's database does not answer ({problem}). What you entered is kept here; try again.",
        problem=str(cause),
    )
