"""The unit of work: one transaction, and the changes it will tell of."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlmodel import Session

from hall_client.base.ciphers import Vault
from hall_client.base.clock import Clock
from hall_client.base.ids import new_id
from hall_client.store.changes import Change, ChangeFeed, payload
from hall_client.store.errors import StoreAway
from hall_client.store.hiding import Hidden, hide
from hall_client.store.hot_line import Hot, HotLine, Row, Statement
from hall_client.store.lines import hot_line
from hall_client.store.troubles import chosen_as_victim, lost, trouble

T = TypeVar("T")
TRIES = 8
PATIENCE = 4.0
"""How long a hot transaction tries to reach a server that went away, in seconds."""


@dataclass(slots=True)
class Work:
    """A write transaction in progress: use ``session`` for records."""

    session: Session
    hall_id: str = ""
    changes: list[Change] = field(default_factory=list)
    last: list[Callable[[Hot], None]] = field(default_factory=list)

    def changed(self, topic: str, key: str) -> None:
        """Remembers a change; listeners hear of it after the commit."""
        self.changes.append(Change(topic, key))

    def alone(self, name: str) -> None:
        """Waits until no other transaction of the hall holds this name, then holds it to the end of this one: for what is
        decided by rows that may not be there yet, so that there is none to lock. Taken before any row."""
        if self.session.get_bind().dialect.name == "postgresql":
            self.session.connection().exec_driver_sql(_HOLD, (f"{self.hall_id}:{name}",))

    def first_of(self, name: str) -> bool:
        """Holds this name as ``alone`` does, unless another transaction holds it now: then False, without waiting."""
        if self.session.get_bind().dialect.name != "postgresql":
            return True
        held = self.session.connection().exec_driver_sql(_TRY_HOLD, (f"{self.hall_id}:{name}",))
        return bool(held.scalar_one())

    def at_last(self, act: Callable[[Hot], None]) -> None:
        """Does something as the last of this transaction, when every row is written: what many transactions want in turn
        is then held for the shortest time, and always after everything else."""
        self.last.append(act)


@dataclass(slots=True)
class HotWork:
    """A write transaction on the bare driver, for the two or three statements that every visitor waits for.

    ``attempt`` counts from 0; in later ones the first may have been committed without our hearing of it.
    """

    hot: Hot
    attempt: int = 0
    changes: list[Change] = field(default_factory=list)

    def together(self, *statements: Statement) -> list[list[Row]]:
        """The rows of several statements, in one round trip."""
        return self.hot.together(*statements)

    def later(self, sql: str, values: Sequence[Any]) -> None:
        """A statement whose result nobody waits for."""
        self.hot.later(sql, values)

    def changed(self, topic: str, key: str) -> None:
        """Remembers a change; listeners hear of it after the commit."""
        self.changes.append(Change(topic, key))


@dataclass(frozen=True, slots=True)
class Store:
    """One hall's database as one station sees it. Every service gets this and nothing else."""

    engine: Engine
    hall_id: str
    station: str
    clock: Clock
    vault: Vault
    feed: ChangeFeed
    sender: str = field(default_factory=lambda: new_id()[-12:])
    """Names this program among the stations that tell of changes."""
    hidden: Hidden = field(default_factory=dict)
    """Columns that this station's database role may not read: they are empty in every row."""
    line: HotLine = field(init=False)

    def __post_init__(self) -> None:
        """The line is made of the engine."""
        object.__setattr__(self, "line", hot_line(self.engine))

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for reading one state of the hall; nothing of it is committed.

        Raises:
            StoreAway: the database does not answer.
            StoreError: this station's database user may not read that.
        """
        try:
            with self.engine.connect() as plain:
                connection = plain.execution_options(**_SNAPSHOT) if self._on_server else plain
                with Session(connection, expire_on_commit=False) as session:
                    yield self._hiding(session)
        except Exception as error:
            _raise_known(error)
            raise

    @contextmanager
    def write(self) -> Iterator[Work]:
        """One write transaction: committed when the block ends, rolled back when it raises, told of afterwards.

        Raises:
            StoreAway: the database does not answer, or stayed locked.
            StoreError: this station's database user may not do that.
        """
        try:
            with self.engine.connect().execution_options(writing=True) as connection, connection.begin():
                session = Session(bind=connection, expire_on_commit=False, join_transaction_mode="control_fully")
                work = Work(self._hiding(session), self.hall_id)
                yield work
                session.flush()
                self._end(connection, work)
        except Exception as error:
            _raise_known(error)
            raise
        self.feed.publish(work.changes)

    def _hiding(self, session: Session) -> Session:
        if self.hidden:
            hide(session, self.hidden)
        return session

    def _end(self, connection: Connection, work: Work) -> None:
        if work.last:
            hot = SessionHot(connection)
            for act in work.last:
                act(hot)
        if work.changes and self._on_server:
            connection.exec_driver_sql(
                "SELECT pg_notify(%s, %s)", (channel_of(self.hall_id), payload(self.sender, work.changes))
            )

    def hot(self, act: Callable[[HotWork], T]) -> T:
        """One write transaction on the driver's own connection: several times faster than a session, constant SQL only.

        ``act`` is run again when the server chose it as the victim of a deadlock or the connection broke; from the second
        attempt on it must look whether an earlier one was committed after all.

        Raises:
            StoreAway: the database does not answer, or stayed locked.
            StoreError: this station's database user may not do that.
        """
        started = time.monotonic()
        attempt = 0
        while True:
            try:
                return self._hot_once(act, attempt)
            except Exception as error:
                attempt += 1
                if not self._may_try_again(error, attempt, started):
                    _raise_known(error)
                    raise
                time.sleep(0.05 * attempt if lost(error) else 0.002 * attempt)

    def _may_try_again(self, error: Exception, attempt: int, started: float) -> bool:
        again = chosen_as_victim(error) or (lost(error) and time.monotonic() - started < PATIENCE)
        return again and attempt < TRIES

    def _hot_once(self, act: Callable[[HotWork], T], attempt: int) -> T:
        with self.line.transaction() as hot:
            work = HotWork(hot, attempt)
            result = act(work)
            if work.changes and self._on_server:
                hot.tell(f"{channel_of(self.hall_id)} {payload(self.sender, work.changes)}")
        self.feed.publish(work.changes)
        return result

    @property
    def _on_server(self) -> bool:
        return self.engine.dialect.name == "postgresql"


_HOLD = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
_TRY_HOLD = "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))"
_SNAPSHOT: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def channel_of(hall_id: str) -> str:
    """Where the stations of a hall tell of their commits."""
    return f"hall_{hall_id}"


class SessionHot:
    """Constant statements on the connection of a session, in its transaction."""

    def __init__(self, connection: Connection) -> None:
        """Takes a connection whose transaction has begun."""
        self.engine = connection.dialect.name
        self._connection = connection

    def one(self, sql: str, values: Any) -> Row | None:
        """The first row of a statement."""
        rows = self.together((sql, values))[0]
        return rows[0] if rows else None

    def together(self, *statements: Statement) -> list[list[Row]]:
        """The rows of each statement."""
        return [self._rows(sql, values) if sql else [] for sql, values in statements]

    def _rows(self, sql: str, values: Any) -> list[Row]:
        found = self._connection.exec_driver_sql(self._spoken(sql), values)
        return [tuple(row) for row in found] if found.returns_rows else []

    def _spoken(self, sql: str) -> str:
        if self.engine == "sqlite":
            return sql
        from hall_client.store.postgresql_line import spoken

        return spoken(sql).decode()

    def later(self, sql: str, values: Sequence[Any]) -> None:
        """A statement whose result nobody waits for."""
        self._rows(sql, tuple(values))

    def tell(self, payload: str) -> None:
        """The unit of work tells by itself."""


def _raise_known(error: Exception) -> None:
    known = None if isinstance(error, StoreAway) else trouble(error)
    if known is not None:
        raise known from error
