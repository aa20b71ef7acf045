"""Making a hall's database, and opening one that exists."""

from __future__ import annotations

import os
import secrets
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfoNotFoundError

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, select

from hall_client.base.ciphers import Vault
from hall_client.base.clock import Clock, SystemClock
from hall_client.base.errors import EnvironmentFailure
from hall_client.base.ids import new_id
from hall_client.store.changes import ChangeFeed
from hall_client.store.engines import hall_file, hall_url, make_engine
from hall_client.store.errors import StoreError
from hall_client.store.records import Hall
from hall_client.store.work import Store

_KEY_BYTES = 32
_CHECK = "hall_client"


@dataclass(frozen=True, slots=True)
class NewHall:
    """What a hall is founded with; ``facts`` as ``staff.views.HallView`` names them."""

    code: str
    name: str
    zone: str
    facts: dict[str, Any]


def create_hall(named: str | Path, new: NewHall) -> None:
    """Makes the database with its schema, the hall's row and its key file (readable by the owner only), or nothing.

    Raises:
        StoreError: there is a hall already, or the key of one, or the file cannot be made.
        EnvironmentFailure: there is no such time zone.
    """
    from hall_client.store.migrating import upgrade_schema

    url = hall_url(named)
    file = hall_file(url)
    if file.exists() and file.stat().st_size:
        raise StoreError("{file} already holds a hall. Choose another file, or open this one.", file=str(file))
    if _key_file(file).exists():
        raise StoreError(
            "{key} is the key of a hall whose file is not here. Put that hall back, or move the key away first.",
            key=str(_key_file(file)),
        )
    clock = _clock(new.zone)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        vault = _make_key(_key_file(file))
    except OSError as error:
        raise StoreError("{file} cannot be made: {problem}", file=str(file), problem=str(error)) from None
    engine = make_engine(url)
    try:
        upgrade_schema(engine)
        hall = Hall(
            id=new_id(), code=new.code, name=new.name, zone=new.zone, facts=new.facts,
            key_print=vault.fingerprint(_CHECK), created_at=clock.now(),
        )  # fmt: skip
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            session = Session(bind=connection)
            session.add(hall)
            session.flush()
    except BaseException:
        engine.dispose()
        remove_hall(named)
        raise
    engine.dispose()


def _clock(zone: str) -> SystemClock:
    try:
        return SystemClock(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise EnvironmentFailure("There is no time zone {zone}; use a name like Asia/Shanghai.", zone=zone) from None


def upgrade_hall(named: str | Path) -> None:
    """Brings a hall's database to the schema of this program.

    Raises:
        StoreError: no hall there, or one that is newer than this program.
    """
    from hall_client.store.migrating import upgrade_schema
    from hall_client.store.schema import refuse_newer

    url = hall_url(named)
    file = hall_file(url)
    if not file.is_file():
        raise StoreError("There is no hall at {file}. Make one with: hall-client init --hall {file}", file=str(file))
    engine = make_engine(url)
    try:
        with engine.connect() as connection:
            refuse_newer(connection)
        upgrade_schema(engine)
    except (DatabaseError, sqlite3.DatabaseError) as error:
        raise StoreError(
            "{file} is not a hall of this program: {problem}", file=str(file), problem=str(error.args[0])
        ) from None
    finally:
        engine.dispose()


def remove_hall(named: str | Path) -> None:
    """Takes away a hall's file with its key and side files; for a hall whose founding failed, and for the demo's."""
    file = hall_file(hall_url(named))
    for part in (file, _key_file(file), *(file.with_name(file.name + end) for end in ("-wal", "-shm"))):
        part.unlink(missing_ok=True)


def open_store(named: str | Path, station: str, clock: Clock | None = None) -> Store:
    """Opens a hall's database for a station.

    Raises:
        StoreError: no hall there, a schema older or newer than this program, or a key file that is missing or foreign.
    """
    url = hall_url(named)
    file = hall_file(url)
    if not file.is_file():
        raise StoreError("There is no hall at {file}. Make one with: hall-client init --hall {file}", file=str(file))
    engine = make_engine(url)
    try:
        hall = _read_hall(engine, file)
        vault = _fitting_key(_key_file(file), hall)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, hall.id, station, clock or SystemClock(hall.zone), vault, ChangeFeed(file))


def _read_hall(engine: Engine, file: Path) -> Hall:
    from hall_client.store.schema import check_version

    try:
        with engine.connect() as connection:
            check_version(connection)
            hall = Session(bind=connection).exec(select(Hall).order_by(Hall.created_at)).first()  # type: ignore[arg-type]  # SQLModel types columns as values
    except (DatabaseError, sqlite3.DatabaseError) as error:
        raise StoreError(
            "{file} is not a hall of this program: {problem}", file=str(file), problem=str(error.args[0])
        ) from None
    if hall is None:
        raise StoreError("{file} holds no hall. Make one with: hall-client init", file=str(file))
    return hall


def close_store(store: Store) -> None:
    """Stops watching and lets go of the database."""
    store.feed.close()
    store.line.close()
    store.engine.dispose()


def _key_file(file: Path) -> Path:
    return file.with_name(file.name + ".key")


def _make_key(path: Path) -> Vault:
    secret = secrets.token_bytes(_KEY_BYTES)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(secret.hex() + "\n")
    return Vault(secret)


def _fitting_key(path: Path, hall: Hall) -> Vault:
    vault = _read_key(path)
    if vault.fingerprint(_CHECK) != hall.key_print:
        raise StoreError("The key file {key} belongs to another hall.", key=str(path))
    return vault


def _read_key(path: Path) -> Vault:
    try:
        secret = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        raise StoreError(
            "The hall's key file {key} is missing or damaged; personal data cannot be read without it.", key=str(path)
        ) from None
    if len(secret) != _KEY_BYTES:
        raise StoreError(
            "The hall's key file {key} is missing or damaged; personal data cannot be read without it.", key=str(path)
        )
    return Vault(secret)
