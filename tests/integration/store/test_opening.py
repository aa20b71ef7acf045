"""A hall opens only as what it is."""

from __future__ import annotations

import sqlite3
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

import hall_client.cases.records
import hall_client.catalog.records
import hall_client.documents.records
import hall_client.reviews.records  # noqa: F401 - every table must be known to the metadata
from hall_client.base.errors import EnvironmentFailure
from hall_client.base.text import Text
from hall_client.queue.service import QueueService
from hall_client.store.changes import ANYTHING, Change
from hall_client.store.engines import hall_url, shown_url
from hall_client.store.errors import StoreAway, StoreError
from hall_client.store.opening import NewHall, close_store, create_hall, open_store, upgrade_hall
from hall_client.store.places import place_of
from hall_client.store.work import Store
from tests.halls import PlainSql


def test_migrations_and_records_agree(hall_db: str | Path) -> None:
    engine = place_of(hall_db).engine()
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    engine.dispose()
    assert differences == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps access lists, not modes")
def test_the_key_is_for_the_owner_only(hall_db: str | Path, tmp_path: Path) -> None:
    (key,) = tmp_path.glob("*.key")
    assert stat.S_IMODE(key.stat().st_mode) & 0o077 == 0


def test_a_missing_hall_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="hall-client init"):
        open_store(tmp_path / "none.db", "x")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_hall_says_so(tmp_path: Path) -> None:
    for name, content in (("text.db", b"hello " * 300), ("other.db", b"")):
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises(StoreError, match="not a hall of this program"):
            open_store(file, "x")


def test_a_foreign_or_missing_key_is_noticed_at_once(hall_db: str | Path, tmp_path: Path) -> None:
    (key,) = tmp_path.glob("*.key")
    key.write_text("00" * 32)
    with pytest.raises(StoreError, match="belongs to another hall"):
        open_store(hall_db, "x")
    key.unlink()
    with pytest.raises(StoreError, match="missing or damaged"):
        open_store(hall_db, "x")


@pytest.mark.parametrize(("version", "says"), [("0000", "hall-client upgrade"), ("9999", "newer than this program")])
def test_another_schema_is_refused(hall_db: str | Path, sql: PlainSql, version: str, says: str) -> None:
    sql(f"UPDATE alembic_version SET version_num = '{version}'")  # noqa: S608 - a word of this test
    with pytest.raises(StoreError, match=says):
        open_store(hall_db, "x")


def test_a_second_hall_does_not_overwrite_the_first(hall_db: str | Path, sql: PlainSql, tmp_path: Path) -> None:
    before = sql.everything(), *map(Path.read_bytes, tmp_path.glob("*.key"))
    with pytest.raises(StoreError, match="already holds a hall"):
        create_hall(hall_db, NewHall("x", "x", "Asia/Shanghai", {}))
    assert (sql.everything(), *map(Path.read_bytes, tmp_path.glob("*.key"))) == before


def test_a_key_that_lies_there_is_neither_used_nor_lost(tmp_path: Path) -> None:
    key = tmp_path / "hall.db.key"
    key.write_text("ab" * 32)
    with pytest.raises(StoreError, match="Put that hall back"):
        create_hall(tmp_path / "hall.db", NewHall("x", "x", "Asia/Shanghai", {}))
    assert [(part.name, part.read_text()) for part in tmp_path.iterdir()] == [("hall.db.key", "ab" * 32)]


def test_an_unknown_time_zone_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="no time zone Mars/Olympus"):
        create_hall(tmp_path / "hall.db", NewHall("x", "x", "Mars/Olympus", {}))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.engine("sqlite")
def test_only_a_hall_is_upgraded(tmp_path: Path, hall_db: Path, sql: PlainSql) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    with pytest.raises(StoreError, match="There is no hall"):
        upgrade_hall(folder / "hall.db")
    assert list(folder.iterdir()) == []
    other = folder / "other.db"
    other.write_bytes(b"hello " * 300)
    with pytest.raises(StoreError, match="not a hall"):
        upgrade_hall(other)
    upgrade_hall(hall_db)
    sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer than this program"):
        upgrade_hall(hall_db)


@pytest.mark.parametrize("url", ["mysql://x/y", "nonsense://", "mysql://x:secret@y:z/y"])
def test_other_engines_are_named(url: str) -> None:
    with pytest.raises(StoreError, match=r"not supported|neither a file") as refused:
        open_store(url, "x")
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("password", ["se/cret", "se@cret", "se#cret", "se?cret", "se/c@ret"])
def test_a_password_that_is_not_encoded_stays_secret(password: str) -> None:
    with pytest.raises(StoreError, match="percent-encoded") as refused:
        open_store(f"postgresql://postgres:{password}@127.0.0.1:1/hall", "x")
    assert "cret" not in str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u:s%40x@db1:5432,db2/hall?target_session_attrs=any", "postgresql://[::1]:5432/hall",
        "postgresql:///hall?host=/run&user=u", "postgresql://u@%2Frun/hall", "postgres://db1,db2/hall",
    ],
)  # fmt: skip
def test_urls_of_libpq_are_understood(url: str) -> None:
    assert hall_url(url).partition("://")[2] == url.partition("://")[2]


def test_a_shown_url_holds_no_password() -> None:
    for url in ("postgresql://u:p@ss@h/d", "postgresql://h/d?user=u&password=pass", "postgresql://u:pass@h/d"):
        assert "ss" not in shown_url(url).removeprefix("postgresql://").partition("password")[0]
        assert "=pass" not in shown_url(url)
    assert shown_url("/a/b.db") == "/a/b.db"


def test_a_commit_elsewhere_is_heard_here(open_station: Callable[[str], Store]) -> None:
    here, there = open_station("here"), open_station("there")
    heard = threading.Event()
    forget = here.feed.listen(lambda _change: heard.set())
    QueueService(there).issue("A")
    assert heard.wait(3)
    forget()


def test_an_own_commit_names_what_changed_and_a_rollback_is_silent(store: Store) -> None:
    heard: list[Change] = []
    store.feed.listen(heard.append)
    ticket = QueueService(store).issue("A")
    named = [change for change in heard if change.topic != ANYTHING]
    assert named == [Change("hall", "day"), Change("ticket", ticket.id)], "the first use begins the day"
    heard.clear()

    def fail() -> None:
        with store.write() as work:
            work.changed("ticket", "x")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert Change("ticket", "x") not in heard


@pytest.mark.engine("sqlite")
def test_a_locked_database_becomes_a_sentence(store: Store, hall_db: Path) -> None:
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=50")
    holder = sqlite3.connect(hall_db, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreAway, match="does not answer") as caught:
        QueueService(store).issue("A")
    assert isinstance(caught.value.text, Text)
    holder.execute("ROLLBACK")
    holder.close()
    assert QueueService(store).issue("A").number == "A001"


def test_stores_close_cleanly(hall_db: str | Path) -> None:
    opened = open_store(hall_db, "x")
    opened.feed.listen(lambda _change: None)
    close_store(opened)
    close_store(opened)
