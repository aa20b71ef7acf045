"""The server that tests and figures bring along: it fails as told, comes back, and never outlives who started it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from script.postgres import PostgresServer, failover_url

ROOT = Path(__file__).parents[3]
STARTER = """
import sys
from script.postgres import PostgresServer
with PostgresServer(durable=False) as server:
    if sys.argv[1] == "paused":
        server.pause()
    print(server.data, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """A server of the test's own."""
    with PostgresServer(durable=False) as started:
        yield started


def in_folder(folder: str) -> list[psutil.Process]:
    return [process for process in psutil.process_iter(["cwd"]) if process.info["cwd"] == folder]


def gone(folder: str, seconds: float = 10.0) -> bool:
    end = time.monotonic() + seconds
    while in_folder(folder) and time.monotonic() < end:
        time.sleep(0.05)
    return not in_folder(folder)


def test_what_was_committed_survives_a_stop_and_a_kill(server: PostgresServer) -> None:
    url = server.create_database("kept")
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE kept (word text)")
        connection.execute("INSERT INTO kept VALUES ('政务')")
    server.restart()
    server.kill()
    assert not server.running
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
    server.start()
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT word FROM kept").fetchall() == [("政务",)]
    copy = server.create_database("copy", template="kept")
    server.drop_database("kept")
    with psycopg.connect(copy) as connection:
        assert connection.execute("SELECT word FROM kept").fetchall() == [("政务",)]


def test_a_paused_server_says_nothing_until_it_goes_on(server: PostgresServer) -> None:
    server.pause()
    with pytest.raises(psycopg.OperationalError, match="timeout"):
        psycopg.connect(server.url(), connect_timeout=2)
    assert server.running
    server.resume()
    assert server.execute("SELECT 1") == [(1,)]


def test_a_wrong_password_is_refused(server: PostgresServer) -> None:
    host = server.url().rpartition("@")[2]
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(f"postgresql://postgres:wrong@{host}")


def test_a_standby_follows_and_takes_over(server: PostgresServer) -> None:
    standby = server.standby()
    try:
        server.create_database("hall")
        url = failover_url("hall", standby, server)
        with psycopg.connect(url) as connection:
            assert connection.info.port == server.port
            connection.execute("CREATE TABLE followed ()")
        ((position,),) = server.execute("SELECT pg_current_wal_insert_lsn()")
        while not standby.execute("SELECT pg_last_wal_replay_lsn() >= %s", values=[position])[0][0]:
            time.sleep(0.02)
        server.kill()
        standby.promote()
        with psycopg.connect(url) as connection:
            assert connection.info.port == standby.port
            connection.execute("INSERT INTO followed DEFAULT VALUES")
    finally:
        standby.close()


@pytest.mark.parametrize("state", ["running", "paused"])
def test_no_server_outlives_a_killed_starter(state: str) -> None:
    """The kernel ends a running one; a paused one cannot hear of it and is swept by whoever starts the next."""
    command = [sys.executable, "-c", STARTER, state]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as starter:
        folder = (starter.stdout or sys.stdin).readline().strip()
        assert in_folder(folder)
        starter.kill()
    if state == "running" and sys.platform == "linux":
        assert gone(folder)
    with PostgresServer(durable=False):
        assert gone(folder)
        assert not Path(folder).parent.exists()
