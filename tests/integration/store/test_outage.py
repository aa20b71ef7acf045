"""A server that hangs, dies, comes back, or hands over to another one."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest

from hall_client.queue.service import QueueService
from hall_client.store.changes import Change
from hall_client.store.errors import StoreAway
from hall_client.store.hot_line import Hot, HotLine
from hall_client.store.keys import KEY_FILE
from hall_client.store.opening import close_store, open_store
from hall_client.store.work import HotWork, Store
from script.postgres import PostgresServer, failover_url
from tests.integration.conftest import sample_hall

NOTICED = 2.0
"""Seconds within which a lost connection is noticed, and a screen is right again."""
SLACK = 1.0
"""What a busy test machine may add."""


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """A server of this test alone. It is killed, so a commit is written before it is answered."""
    with PostgresServer(durable=False, settings={"synchronous_commit": "on"}) as running:
        yield running


@pytest.fixture
def url(server: PostgresServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The sample hall on it."""
    monkeypatch.setenv(KEY_FILE, str(tmp_path / "hall.key"))
    url = server.url("hall")
    sample_hall(url)
    return url


@pytest.fixture
def stations() -> Iterator[Callable[[str, str], Store]]:
    """Opens stations; all are closed at the end."""
    opened: list[Store] = []

    def opener(url: str, name: str) -> Store:
        opened.append(open_store(url, name))
        return opened[-1]

    yield opener
    for store in opened:
        close_store(store)


class Heard:
    """What a station's feed told, and when."""

    def __init__(self, store: Store) -> None:
        self._told: list[tuple[float, Change]] = []
        self.forget = store.feed.listen(lambda change: self._told.append((time.monotonic(), change)))

    def wait(self, change: Change, since: float, within: float) -> float:
        end = since + within
        while time.monotonic() < end:
            for at, told in list(self._told):
                if told == change and at >= since:
                    return at - since
            time.sleep(0.01)
        pytest.fail(f"{change} was not heard within {within} s; heard {self._told}")


AWAY, BACK = Change("store", "away"), Change("store", "back")


def test_a_server_that_hangs_is_noticed_and_comes_back(
    server: PostgresServer, url: str, stations: Callable[[str, str], Store]
) -> None:
    store = stations(url, "board")
    heard = Heard(store)
    queue = QueueService(store)
    queue.issue("A")
    paused = time.monotonic()
    server.pause()
    try:
        heard.wait(AWAY, paused, NOTICED + SLACK)
        assert store.feed.state == "away"
        started = time.monotonic()
        with pytest.raises(StoreAway):
            queue.businesses()
        assert time.monotonic() - started < 6
    finally:
        returned = time.monotonic()
        server.resume()
    heard.wait(BACK, returned, NOTICED + SLACK)
    assert queue.issue("A").number == "A002"
    heard.forget()


def test_a_thread_that_waits_for_an_answer_is_let_go(
    server: PostgresServer, url: str, stations: Callable[[str, str], Store]
) -> None:
    store = stations(url, "window-1")
    heard = Heard(store)
    queue = QueueService(store)
    queue.businesses()
    server.pause()
    found: list[BaseException] = []

    def read() -> None:
        try:
            queue.windows()
        except StoreAway as error:
            found.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    reader.join(8)
    stuck = reader.is_alive()
    server.resume()
    reader.join()
    heard.forget()
    assert not stuck
    assert len(found) == 1


def test_a_server_that_dies_and_starts_again_loses_nothing(
    server: PostgresServer, url: str, stations: Callable[[str, str], Store]
) -> None:
    store, other = stations(url, "kiosk-1"), stations(url, "window-1")
    heard = Heard(store)
    queue = QueueService(store)
    assert queue.issue("A").number == "A001"
    since = time.monotonic()
    server.kill()
    heard.wait(AWAY, since, NOTICED + SLACK)
    with pytest.raises(StoreAway):
        queue.businesses()
    server.start()
    heard.wait(BACK, since, NOTICED + SLACK)
    heard.wait(Change("*"), since, NOTICED + SLACK)
    assert queue.issue("A").number == "A002"
    call = QueueService(other).call_next("1")
    assert call is not None
    assert call.ticket.number == "A001"
    heard.wait(Change("ticket", call.ticket.id), since, NOTICED + SLACK)
    heard.forget()


def test_another_server_takes_over(server: PostgresServer, url: str, stations: Callable[[str, str], Store]) -> None:
    with closing(server.standby()) as second:
        both = failover_url("hall", server, second)
        store = stations(both, "kiosk-1")
        heard = Heard(store)
        queue = QueueService(store)
        assert queue.issue("A").number == "A001"
        _caught_up(server, second)
        since = time.monotonic()
        server.kill()
        second.promote()
        heard.wait(BACK, since, 2 * NOTICED + SLACK)
        assert queue.issue("A").number == "A002"
        heard.forget()
        store.feed.close()
        store.line.close()
        store.engine.dispose()


def _caught_up(first: PostgresServer, second: PostgresServer) -> None:
    end = time.monotonic() + 10
    asked = "SELECT count(*) FROM pg_stat_replication WHERE replay_lsn = pg_current_wal_insert_lsn()"
    while first.execute(asked)[0][0] == 0:
        assert time.monotonic() < end
        time.sleep(0.02)
    assert second.running


@pytest.fixture(autouse=True)
def _outages_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    """What the log says of an outage is meant."""
    caplog.set_level("WARNING")


class DeafLine:
    """A hot line that does not hear of its first commit: the server has it, the connection breaks before it says so."""

    def __init__(self, line: HotLine) -> None:
        self._line = line
        self._heard = False

    @contextmanager
    def transaction(self) -> Iterator[Hot]:
        with self._line.transaction() as hot:
            yield hot
        if not self._heard:
            self._heard = True
            raise psycopg.OperationalError("server closed the connection unexpectedly")

    def close(self) -> None:
        self._line.close()


@pytest.fixture
def cut(url: str, stations: Callable[[str, str], Store]) -> Store:
    """A station that does not hear of its first hot commit."""
    store = stations(url, "window-1")
    object.__setattr__(store, "line", DeafLine(store.line))
    return store


def test_a_commit_that_nobody_heard_of_issues_no_second_ticket(cut: Store) -> None:
    ticket = QueueService(cut).issue("A")
    assert ticket.number == "A001"
    with cut.read() as session:
        rows = session.connection().exec_driver_sql("SELECT number FROM ticket").all()
    assert [row[0] for row in rows] == ["A001"]
    assert QueueService(cut).issue("A").number == "A002"


def test_a_commit_that_nobody_heard_of_calls_no_second_ticket(
    url: str, cut: Store, stations: Callable[[str, str], Store]
) -> None:
    kiosk = QueueService(stations(url, "kiosk-1"))
    kiosk.issue("A")
    kiosk.issue("A")
    queue = QueueService(cut)
    first = queue.call_next("1")
    assert first is not None
    assert first.ticket.number == "A001"
    assert queue.window("1").call is not None
    assert [row.number for row in queue.window("1").upcoming] == ["A002"]
    assert queue.window("1").no_shows == ()


def test_a_deadlock_is_nobodys_business(url: str, stations: Callable[[str, str], Store]) -> None:
    store = stations(url, "window-1")
    tries: list[int] = []

    def act(work: HotWork) -> str:
        tries.append(work.attempt)
        work.together(("SELECT 1", ()))
        if len(tries) < 3:
            raise psycopg.errors.DeadlockDetected("deadlock detected")
        return "done"

    assert store.hot(act) == "done"
    assert tries == [0, 1, 2]


def test_who_begins_to_listen_while_the_server_is_down_is_told(
    server: PostgresServer, url: str, stations: Callable[[str, str], Store]
) -> None:
    store = stations(url, "board")
    server.kill()
    since = time.monotonic()
    heard = Heard(store)
    heard.wait(AWAY, since, NOTICED + SLACK)
    assert store.feed.state == "away"
    server.start()
    heard.wait(BACK, since, 2 * NOTICED + SLACK)
    heard.wait(Change("*"), since, NOTICED + SLACK)
    heard.forget()


def test_who_begins_to_listen_to_a_server_that_hangs_is_not_kept(
    server: PostgresServer, url: str, stations: Callable[[str, str], Store]
) -> None:
    store = stations(url, "board")
    server.pause()
    try:
        since = time.monotonic()
        heard = Heard(store)
        assert time.monotonic() - since < SLACK
        heard.wait(AWAY, since, 2 * NOTICED + SLACK)
        started = time.monotonic()
        store.feed.close()
        assert time.monotonic() - started < NOTICED + SLACK
    finally:
        server.resume()
