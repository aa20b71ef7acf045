"""The roles of a hall's stations, on a server that has seen other halls."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from hall_client.store.errors import StoreError
from hall_client.store.keys import KEY_FILE
from hall_client.store.opening import NewHall, create_hall, remove_hall, station_urls, stations_file, upgrade_hall
from hall_client.store.rights import KINDS
from script.postgres import Databases

NEW = NewHall("x", "x", "Asia/Shanghai", {})


@pytest.fixture
def name(postgres: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of a database that is not there yet."""
    monkeypatch.setenv(KEY_FILE, str(tmp_path / "keys" / "hall.key"))
    name = f"r{secrets.token_hex(4)}"
    yield name
    postgres.drop_database(name)
    for kind in KINDS:
        postgres.execute("DROP ROLE IF EXISTS {}", f"{name}_{kind}")


@pytest.fixture
def url(name: str, postgres: Databases) -> str:
    """Its URL."""
    return postgres.url(name)


def lets_in(url: str) -> bool:
    with closing(psycopg.connect(url)) as line:
        return bool(line.execute("SELECT count(*) FROM hall").fetchone())


def test_an_upgrade_changes_no_password(url: str) -> None:
    create_hall(url, NEW)
    before = station_urls(url)
    assert set(before) == set(KINDS)
    assert [upgrade_hall(url), upgrade_hall(url)] == [None, None]
    assert station_urls(url) == before
    assert all(lets_in(one) for one in before.values())


def test_a_role_that_is_missing_comes_back_with_its_line(url: str, name: str, postgres: Databases) -> None:
    create_hall(url, NEW)
    before = station_urls(url)
    with closing(psycopg.connect(url, autocommit=True)) as line:
        line.execute(f'DROP OWNED BY "{name}_board"'.encode())
    postgres.execute("DROP ROLE {}", f"{name}_board")
    assert upgrade_hall(url) is not None
    after = station_urls(url)
    assert {kind for kind in KINDS if after[kind] != before[kind]} == {"board"}
    assert lets_in(after["board"])


def test_a_hall_founded_anew_knows_its_passwords(url: str, name: str, postgres: Databases, tmp_path: Path) -> None:
    create_hall(url, NEW)
    postgres.drop_database(name)
    for file in (tmp_path / "keys").iterdir():
        file.unlink()
    create_hall(url, NEW)
    assert all(lets_in(one) for one in station_urls(url).values())


def test_the_passwords_need_a_place(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On another computer of the manager's there is no such folder yet; where it cannot be made, nothing is done."""
    create_hall(url, NEW)
    with closing(psycopg.connect(url, autocommit=True)) as line:
        line.execute(f'DROP OWNED BY "{url.rpartition("/")[2]}_board"'.encode())
        line.execute(f'DROP ROLE "{url.rpartition("/")[2]}_board"'.encode())
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(KEY_FILE, str(tmp_path / "file" / "hall.key"))
    with pytest.raises(StoreError, match="cannot be made"):
        upgrade_hall(url)
    monkeypatch.setenv(KEY_FILE, str(tmp_path / "elsewhere" / "hall.key"))
    upgrade_hall(url)
    assert set(station_urls(url)) == {"board"}
    file = stations_file(url)
    assert file is not None
    assert file.stat().st_mode & 0o077 == 0


def test_a_role_above_all_rights_is_refused(url: str, name: str, postgres: Databases) -> None:
    postgres.execute("CREATE ROLE {} SUPERUSER", f"{name}_kiosk")
    with pytest.raises(StoreError, match="above all rights"):
        create_hall(url, NEW)
    assert postgres.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", values=[f"{name}_kiosk"]) == [(1,)]


def test_two_halls_on_one_server_keep_apart(
    url: str, name: str, postgres: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_hall(url, NEW)
    monkeypatch.setenv(KEY_FILE, str(tmp_path / "other" / "hall.key"))
    other = postgres.url(f"{name}b")
    create_hall(other, NEW)
    try:
        foreign = station_urls(other)["manager"].rpartition("/")[0] + f"/{name}"
        with pytest.raises(psycopg.errors.InsufficientPrivilege), closing(psycopg.connect(foreign)) as line:
            line.execute("SELECT * FROM ticket")
    finally:
        remove_hall(other)
        postgres.drop_database(f"{name}b")


def test_the_tables_of_another_program_are_left_alone(url: str, name: str, postgres: Databases) -> None:
    postgres.create_database(name)
    with closing(psycopg.connect(url, autocommit=True)) as line:
        line.execute("CREATE TABLE theirs (id int)")
        with pytest.raises(StoreError, match="another program"):
            create_hall(url, NEW)
        assert line.execute("SELECT count(*) FROM theirs").fetchone() == (0,)


def test_who_may_not_make_tables_is_told_so(name: str, postgres: Databases, tmp_path: Path) -> None:
    postgres.create_database(name)
    postgres.execute("CREATE ROLE {} LOGIN PASSWORD 'poor'", f"{name}_board")
    poor = postgres.url(name).partition("@")[2]
    with pytest.raises(StoreError, match="may not do that"):
        create_hall(f"postgresql://{name}_board:poor@{poor}", NEW)
    assert list((tmp_path / "keys").iterdir()) == []
