"""PostgreSQL: one server for a whole hall, reached through libpq, which also finds the next host when one fails."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
import weakref
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import Engine, create_engine

from hall_client.store.engines import BUSY_MS

CONNECT_SECONDS = 2
"""For each host of the URL; libpq knows no less."""
SILENCE_MS = 2000
"""Sent bytes that nobody acknowledges for so long end a connection."""
STATEMENT_MS = 15_000
POOL = 5

_DEFAULTS: dict[str, Any] = {
    "connect_timeout": CONNECT_SECONDS,
    "target_session_attrs": "read-write",
    "keepalives": 1,
    "keepalives_idle": 1,
    "keepalives_interval": 1,
    "keepalives_count": 2,
    "tcp_user_timeout": SILENCE_MS,
}


class Server:
    """The way to a hall's server: opens connections, knows those that are open, and can cut them."""

    def __init__(self, url: str, station: str = "") -> None:
        """Takes a URL as libpq reads it; what it says of time-outs and target wins over our own."""
        given = psycopg.conninfo.conninfo_to_dict(url)
        ours = {**_DEFAULTS, "application_name": f"hall-client {station}".strip()}
        self.conninfo = make_conninfo(url, **{key: value for key, value in ours.items() if key not in given})
        self.database = str(given.get("dbname") or "")
        self.host = str(given.get("host") or given.get("hostaddr") or "localhost")
        self.user = str(given.get("user") or "")
        self._open: weakref.WeakSet[psycopg.Connection[Any]] = weakref.WeakSet()
        self._lock = threading.Lock()

    def connect(self, *, autocommit: bool = False) -> psycopg.Connection[Any]:
        """A new connection whose times are in UTC and whose waits end.

        Raises:
            psycopg.OperationalError: no host of the URL lets us in.
        """
        settings = f"-c TimeZone=UTC -c statement_timeout={STATEMENT_MS} -c lock_timeout={BUSY_MS}"
        connection = psycopg.connect(self.conninfo, autocommit=autocommit, options=settings)
        with self._lock:
            self._open.add(connection)
        return connection

    def cut(self) -> None:
        """Ends every open connection at once, also those on which a thread waits for an answer."""
        with self._lock:
            found = list(self._open)
        for connection in found:
            with contextlib.suppress(psycopg.Error, OSError):
                line = socket.socket(fileno=_duplicate(connection.fileno()))
                with contextlib.closing(line):
                    line.shutdown(socket.SHUT_RDWR)


def _duplicate(handle: int) -> int:
    copy = socket.fromfd(handle, socket.AF_INET, socket.SOCK_STREAM)
    return copy.detach()


def make_engine(url: str, station: str = "") -> Engine:
    """An engine that reads a snapshot as one, and looks whether a connection still lives before it is used."""
    server = Server(url, station)
    return create_engine(
        "postgresql+psycopg://",
        creator=server.connect,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_use_lifo=True,
        pool_size=POOL,
        max_overflow=POOL,
        pool_timeout=BUSY_MS / 1000,
        execution_options={"server": server},
    )


def server_of(engine: Engine) -> Server:
    """The server behind an engine of ``make_engine``."""
    server: Server = engine.get_execution_options()["server"]
    return server


def problem_of(error: BaseException) -> str:
    """What the server or libpq says is wrong, in one line."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return _PREFIX.sub("", lines[0]) if lines else type(error).__name__


_PREFIX = re.compile(r"^(connection failed: |connection to server .*? failed: |FATAL:\s*|ERROR:\s*)+")
