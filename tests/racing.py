"""Races that really happen: everybody is stopped right before the table that all write, and then let go at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from hall_client.base.errors import HallError
from hall_client.store.errors import StoreError

PATIENCE = 30.0
_WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


def race(hall: str | Path, table: str, *acts: Callable[[], Any]) -> list[Any]:
    """What each act gave, or the sentence with which it was refused.

    On PostgreSQL each may read as much as it likes, and waits where it first writes to or locks a row of ``table`` (or
    before) until all others wait as well: who decided by what it read without a lock is then wrong for certain. On SQLite
    they only begin at the same moment. An error that is no sentence for a person, or that the database is busy, fails.
    """
    barrier = threading.Barrier(len(acts))
    results: list[Any] = [None] * len(acts)

    def run(place: int) -> None:
        barrier.wait()
        try:
            results[place] = acts[place]()
        except Exception as error:  # noqa: BLE001 - it is judged below, on the test's own thread
            results[place] = error

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(acts))]
    with nullcontext() if isinstance(hall, Path) else psycopg.connect(hall) as holder:
        if holder is not None:
            holder.execute(sql.SQL("LOCK TABLE {} IN EXCLUSIVE MODE").format(sql.Identifier(table)))
        for thread in threads:
            thread.start()
        if holder is not None:
            until_waiting(holder, lambda: sum(thread.is_alive() for thread in threads))
            holder.rollback()
    for thread in threads:
        thread.join(PATIENCE)
    for result in results:
        if isinstance(result, Exception) and (isinstance(result, StoreError) or not isinstance(result, HallError)):
            raise result
    return results


def done(results: Sequence[Any]) -> list[Any]:
    """What was not refused."""
    return [result for result in results if not isinstance(result, HallError)]


def refused(results: Sequence[Any]) -> list[str]:
    """The sentences of the others."""
    return [str(result) for result in results if isinstance(result, HallError)]


def until_waiting(holder: psycopg.Connection[Any], expected: Callable[[], int]) -> None:
    """Returns when so many others wait for a lock in the database of this connection."""
    end = time.monotonic() + PATIENCE / 3
    while _waiting(holder) < expected():
        assert time.monotonic() < end, "not everybody came to the table"
        time.sleep(0.01)


def _waiting(holder: psycopg.Connection[Any]) -> int:
    holder.execute("SELECT pg_stat_clear_snapshot()")  # else a transaction sees what it saw first
    row = holder.execute(_WAITING).fetchone()
    return row[0] if row else 0
