"""Hears commits of other stations from PostgreSQL (LISTEN), and notices within two seconds that a server is gone."""

from __future__ import annotations

import contextlib
import logging
import select
import socket
import threading
import time
from typing import Any

import psycopg
from psycopg import pq

from hall_client.store.changes import ANYTHING, AWAY, BACK, Change, read_payload
from hall_client.store.clocks import DatabaseClock
from hall_client.store.postgresql import Server, problem_of

log = logging.getLogger(__name__)

BEAT_SECONDS = 0.5
"""Between two questions to the server."""
SILENT_SECONDS = 1.2
"""An answer later than this, and the database counts as away."""
CUT_SECONDS = 3.0
"""After so long every connection is cut, so that nobody waits for an answer that will not come."""
AGAIN_SECONDS = 0.3
_BEAT = b"SELECT extract(epoch FROM clock_timestamp())"


class PostgresqlWatch:
    """One connection that listens. It keeps the station's clock with the server's, too."""

    def __init__(self, server: Server, channel: str, sender: str, clock: DatabaseClock | None) -> None:
        """``sender`` names this program, whose own commits it knows already."""
        self._server, self._channel, self._sender, self._clock = server, channel, sender, clock
        self._line: psycopg.Connection[Any] | None = None
        self._away = False
        self._asked: float | None = None
        self._next_beat = 0.0
        self._bells: list[socket.socket] = []

    def begin(self) -> list[Change]:
        """Listens from here on; a server that does not answer now is tried again."""
        self._bells = list(socket.socketpair())
        try:
            self._connect()
        except (psycopg.Error, OSError) as error:
            return self._lose(error)
        return []

    def _connect(self) -> None:
        line = self._server.connect(autocommit=True)
        line.execute(f'LISTEN "{self._channel}"'.encode())
        self._line, self._asked, self._next_beat = line, None, time.monotonic()

    def look(self, stop: threading.Event) -> list[Change]:
        """What was heard, after at most one beat."""
        if self._line is None:
            return self._try_again(stop)
        try:
            heard = self._listen(self._line)
        except (psycopg.Error, OSError, ValueError) as error:
            return self._lose(error)
        return heard + self._state_of(self._line)

    def _listen(self, line: psycopg.Connection[Any]) -> list[Change]:
        now = time.monotonic()
        if self._asked is None and now >= self._next_beat:
            line.pgconn.send_query(_BEAT)
            self._asked, self._next_beat = time.monotonic(), now + BEAT_SECONDS
        rest = (self._next_beat if self._asked is None else now + BEAT_SECONDS / 4) - now
        server = line.pgconn.socket
        ready, _, _ = select.select([server, self._bells[0].fileno()], [], [], max(0.0, rest))
        if server not in ready:
            return []
        line.pgconn.consume_input()
        self._answers(line.pgconn)
        return self._notifications(line.pgconn)

    def _answers(self, connection: pq.abc.PGconn) -> None:
        while self._asked is not None and not connection.is_busy():
            result = connection.get_result()
            if result is None:
                self._asked = None
            elif result.status == pq.ExecStatus.TUPLES_OK and self._clock is not None:
                self._clock.heard(float(result.get_value(0, 0) or b"0"), time.monotonic() - self._asked)

    def _notifications(self, connection: pq.abc.PGconn) -> list[Change]:
        changes: list[Change] = []
        while (told := connection.notifies()) is not None:
            sender, found = read_payload(told.extra.decode())
            changes += found if sender != self._sender else []
        return list(dict.fromkeys(changes))

    def _state_of(self, line: psycopg.Connection[Any]) -> list[Change]:
        silent = 0.0 if self._asked is None else time.monotonic() - self._asked
        if silent > CUT_SECONDS:
            return self._lose(TimeoutError(f"no answer for {CUT_SECONDS:.0f} s"))
        if silent > SILENT_SECONDS and not self._away:
            log.warning("the hall's database does not answer")
            self._away = True
            return [AWAY]
        if self._asked is None and self._away and not line.closed:
            self._away = False
            return [BACK, Change(ANYTHING)]
        return []

    def _lose(self, error: BaseException) -> list[Change]:
        if not self._away:
            log.warning("the hall's database is away: %s", problem_of(error))
        first, self._away = not self._away, True
        self._server.cut()
        self._drop()
        return [AWAY] if first else []

    def _try_again(self, stop: threading.Event) -> list[Change]:
        if stop.wait(AGAIN_SECONDS):
            return []
        try:
            self._connect()
        except (psycopg.Error, OSError):
            return []
        log.warning("the hall's database is back")
        self._away = False
        return [BACK, Change(ANYTHING)]

    def _drop(self) -> None:
        line, self._line, self._asked = self._line, None, None
        if line is not None:
            line.close()

    def wake(self) -> None:
        """Rings its own bell; nobody hears it when the thread is at its end already."""
        for bell in self._bells[1:]:
            with contextlib.suppress(OSError):
                bell.send(b"\0")

    def close(self) -> None:
        """Lets go of the connection and the bell."""
        self._drop()
        for bell in self._bells:
            bell.close()
        self._bells = []
