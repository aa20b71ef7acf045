"""A PostgreSQL server to measure on, with the sample hall, and the same database for raw psycopg."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import psycopg
from psycopg import sql as compose

from benchmarks import _halls
from hall_client.base.files import resources
from hall_client.base.ids import new_id
from hall_client.flows.founding import found_hall, read_businesses
from hall_client.queue import statements as sql
from hall_client.staff.journal import ADD_ENTRY
from hall_client.store.columns import stored_instant
from hall_client.store.keys import KEY_FILE
from hall_client.store.postgresql_line import spoken
from script.postgres import PostgresServer

_DIGEST = "0" * 64
_REASON = '{"template": "Longest wait of all, {minutes} min.", "params": {"minutes": 3}}'
_NOTIFY = "SELECT pg_notify(?, ?)"


@contextmanager
def server() -> Iterator[PostgresServer]:
    """A server as PostgreSQL comes, every commit on the disk; the hall's key lies in a folder that goes with it."""
    before = os.environ.get(KEY_FILE)
    with _halls.folder() as place, PostgresServer() as running:
        os.environ[KEY_FILE] = str(place / "hall.key")
        try:
            yield running
        finally:
            os.environ.pop(KEY_FILE)
            if before is not None:
                os.environ[KEY_FILE] = before


def found(running: PostgresServer, windows: int = 0) -> str:
    """The sample hall on the server, with more windows for all businesses if wanted; gives its URL."""
    url = running.url("hall")
    found_hall(url, _halls.described(windows), read_businesses(resources() / "catalog" / "sample"))
    return url


def copied(running: PostgresServer, name: str) -> str:
    """A second database that is the same."""
    with psycopg.connect(running.url(), autocommit=True) as line:
        made = compose.SQL("CREATE DATABASE {} TEMPLATE hall").format(compose.Identifier(name))
        line.execute(made)
    return running.url(name)


class RawCaller:
    """What a call writes, by the driver alone: claim, the window's last class, step, journal, notification."""

    def __init__(self, url: str) -> None:
        """Connects; statements are prepared at their first use."""
        self.line: psycopg.Connection[Any] = psycopg.connect(url, autocommit=True)
        self.line.prepare_threshold = 0
        self.line.execute("SET TimeZone = 'UTC'")
        row = self.line.execute("SELECT id FROM hall").fetchone()
        self._hall = row[0] if row else ""
        self._station = new_id()
        self._seq = itertools.count(1)

    def call(self, window: str, business: str = "A", klass: str = "normal") -> float:
        """Seconds that a call took; one that found nobody counts as nothing."""
        stamp, step_id = stored_instant(datetime.now(UTC)), new_id()
        places = {
            "hall": self._hall, "window": window, "now": stamp, "reason": _REASON, "business": business, "klass": klass,
            "until": time.time_ns() // 1000,
        }  # fmt: skip
        entry = (
            new_id(), self._hall, self._station, next(self._seq), stamp, "", "ticket.call", "A001",
            '{"window": "1"}', _DIGEST, _DIGEST,
        )  # fmt: skip
        execute = self.line.execute
        start = time.perf_counter()
        execute("BEGIN")
        row = execute(spoken(sql.CLAIM["postgresql"]), places).fetchone()
        if row is None:
            execute("ROLLBACK")
            return 0.0
        execute(spoken(sql.LAST_CLASS), (klass, self._hall, window))
        execute(spoken(sql.ADD_STEP), (step_id, self._hall, row[0], stamp, "call", "called", window, "", ""))
        execute(spoken(ADD_ENTRY), entry)
        execute(spoken(_NOTIFY), (f"hall_{self._hall}", f"raw\x1fticket:{row[0]}"))
        execute("COMMIT")
        return time.perf_counter() - start

    def close(self) -> None:
        """Disconnects."""
        self.line.close()


class Broom:
    """Tidies up between measurements, beside what is measured."""

    def __init__(self, url: str) -> None:
        """Connects."""
        self._line: psycopg.Connection[Any] = psycopg.connect(url, autocommit=True)

    def clear_window(self, window: str) -> None:
        """Whoever was called to this window has been served."""
        self._line.execute("UPDATE ticket SET state = 'done' WHERE \"window\" = %s AND state = 'called'", (window,))

    def vacuum(self) -> None:
        """What the server does by itself every minute."""
        self._line.execute("VACUUM ANALYZE ticket, ticket_step, journal")

    def close(self) -> None:
        """Disconnects."""
        self._line.close()


def rows_for(path: str, count: int) -> None:
    """Puts so many waiting tickets of business A into a database, by one statement."""
    with psycopg.connect(path, autocommit=True) as line:
        line.execute(_WAITING, {"count": count, "base": int(time.time() * 1_000_000)})


_WAITING = """
INSERT INTO ticket (id, hall_id, business, day, number, klass, class_note, state, lane_at, issued_at, origin, person_key,
 person_mask, person_sealed, "window", only_window, not_window, calls, call_reason)
SELECT replace(gen_random_uuid()::text, '-', ''), (SELECT id FROM hall), 'A', current_date,
 'W' || %(base)s || '-' || i, 'normal', '', 'waiting', %(base)s + i, now(), 'kiosk', '', '', ''::bytea, '', '', '', 0, '{}'
FROM generate_series(1, %(count)s) i
"""
