"""A PostgreSQL server of our own, from the programs in a wheel: for tests and figures, and to try the program on.

``python -m script.postgres`` starts one, says its URL, and takes it away at Ctrl-C.
"""

from __future__ import annotations

import contextlib
import random
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

import psutil
import psycopg
from psycopg import sql

from script.postgres_home import PATIENCE, Home, PostgresTrouble

HOST, SUPERUSER = "127.0.0.1", "postgres"
PORTS = range(20_000, 30_000)
"""Below the ports that systems give to outgoing connections: ours is then still free when the server starts again."""
STOP_SIGNALS = {"smart": signal.SIGTERM, "fast": signal.SIGINT, "immediate": getattr(signal, "SIGQUIT", signal.SIGTERM)}
ALWAYS = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",
    "max_connections": "300",
    "timezone": "Asia/Shanghai",
}
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_wal_size": "256MB"}
"""Quick, and right as long as the machine does not lose its power: nothing waits for the disk."""


class Databases:
    """The databases of a server, reached as its superuser by URL."""

    def __init__(self, admin: str) -> None:
        self._admin = urlsplit(admin)

    def url(self, database: str = "postgres") -> str:
        """The URL of a database."""
        return self._admin._replace(path=f"/{database}").geturl()

    def execute(self, statement: str, *names: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Runs a statement outside a transaction: ``{}`` stands for a name, ``%s`` for a value; gives its rows, if any."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            cursor = connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)), values or None)
            return cursor.fetchall() if cursor.description else []

    def create_database(self, name: str, template: str = "template0") -> str:
        """Makes a database, as a copy of another one to which nobody is connected; gives its URL."""
        self.execute("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY", name, template)
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Takes a database away, with whoever is still connected to it."""
        self.execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


class PostgresServer(Databases):
    """One server with a folder of its own; gone with that folder when closed, and when whoever started it ends.

    Start it on the main thread: the kernel ties its life to that thread (where there is no such tie, a server whose
    starter was killed stays until the next one of its kind starts). ``durable`` servers are as PostgreSQL comes; the
    others never wait for the disk, and stay in memory where there is some. As root it runs as the user "nobody", because PostgreSQL refuses root.
    """

    def __init__(
        self, *, durable: bool = True, settings: Mapping[str, str] | None = None, password: str | None = None
    ) -> None:
        self._settings = ALWAYS | ({} if durable else FORGETFUL) | dict(settings or {})
        self._password = password or secrets.token_hex(8)
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        super().__init__(f"postgresql://{SUPERUSER}:{self._password}@{HOST}:{self.port}/postgres")
        self._home = Home(in_memory=not durable)

    def __enter__(self) -> Self:
        """Makes the data folder and starts."""
        try:
            self._initialise()
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        """Takes it away."""
        self.close()

    def _initialise(self) -> None:
        secret = self._home.own_file("password", self._password)
        options = ["-U", SUPERUSER, f"--pwfile={secret}", "-A", "scram-sha-256", "-c", "scram_iterations=1"]
        self._home.run("initdb", "-D", self.data, *options, "--no-locale", "-E", "UTF8", "-N", "--no-instructions")
        secret.unlink()

    @property
    def data(self) -> str:
        """The data folder."""
        return str(self._home.data)

    @property
    def running(self) -> bool:
        """True from a start until a stop, a kill, or a crash; also while paused."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Starts it, after a stop or a kill too, at the same port; waits until it takes connections.

        Raises:
            PostgresTrouble: it does not come up.
        """
        options = [f"-c{name}={value}" for name, value in {**self._settings, "port": str(self.port)}.items()]
        self._process = self._home.begin("postgres", "-D", self.data, *options)
        end = time.monotonic() + PATIENCE
        while not self._takes_connections():
            if not self.running or time.monotonic() > end:
                raise PostgresTrouble(f"PostgreSQL does not start: {self._home.log_end()}")
            time.sleep(0.01)

    def _takes_connections(self) -> bool:
        """By the last line of its lock file, which names the process first."""
        try:
            lines = Path(self.data, "postmaster.pid").read_text(encoding="utf-8").split()
        except OSError:
            return False
        return self._process is not None and lines[:1] == [str(self._process.pid)] and lines[-1] in {"ready", "standby"}

    def stop(self, mode: str = "fast") -> None:
        """Stops it: ``smart`` waits for the clients, ``fast`` sends them away, ``immediate`` is a crash in good order.

        Raises:
            PostgresTrouble: it goes on.
        """
        if self._process is None:
            return
        self._process.send_signal(STOP_SIGNALS[mode])
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise PostgresTrouble(f"PostgreSQL does not stop: {self._home.log_end()}") from None
        self._process = None

    def restart(self) -> None:
        """Stops and starts it; clients are sent away."""
        self.stop()
        self.start()

    def kill(self) -> None:
        """Kills all its processes at once, as a power cut would."""
        self._home.kill_processes()
        if self._process is not None:
            self._process.wait(PATIENCE)
            self._process = None

    def pause(self) -> None:
        """Freezes all its processes: connections stay open and nobody answers, as with a network that swallows."""
        frozen: set[int] = set()
        while new := [process for process in self._home.processes() if process.pid not in frozen]:
            for process in new:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.suspend()
            frozen.update(process.pid for process in new)

    def resume(self) -> None:
        """Lets the frozen processes go on."""
        for process in self._home.processes():
            with contextlib.suppress(psutil.NoSuchProcess):
                process.resume()

    def standby(self) -> PostgresServer:
        """A running copy of this server that follows it by streaming, and can take its place."""
        other = PostgresServer(settings=self._settings, password=self._password)
        try:
            other._follow(self.url())
            other.start()
        except BaseException:
            other.close()
            raise
        return other

    def _follow(self, primary: str) -> None:
        self._home.run("pg_basebackup", "-d", primary, "-D", self.data, "-R", "-c", "fast", "-N")

    def promote(self) -> None:
        """Makes a standby the primary."""
        self.execute("SELECT pg_promote()")

    def close(self) -> None:
        """Ends it in whatever state it is, and removes its folder."""
        self.kill()
        self._home.remove()


def failover_url(database: str, *servers: PostgresServer) -> str:
    """One URL with the hosts of a server and its standbys; it leads to the one that can be written to."""
    first, *_ = servers
    user = first.url().rpartition("@")[0]
    hosts = ",".join(f"{HOST}:{server.port}" for server in servers)
    return f"{user}@{hosts}/{database}?target_session_attrs=read-write"


def _free_port() -> int:
    for port in random.SystemRandom().sample(PORTS, 100):
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind((HOST, port))
            return port
    raise PostgresTrouble("No free port was found for PostgreSQL.")


def main() -> None:
    """Keeps a server until Ctrl-C."""
    with PostgresServer() as server:
        print(f"PostgreSQL is here until Ctrl-C: {server.create_database('hall')}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            while server.running:
                time.sleep(1)


if __name__ == "__main__":
    main()
