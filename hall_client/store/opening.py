"""Making a hall's database, and opening one that exists."""

from __future__ import annotations

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
from hall_client.store.errors import StoreError
from hall_client.store.hiding import hidden_columns
from hall_client.store.keys import fitting_key, key_print, make_key
from hall_client.store.places import Place, place_of
from hall_client.store.records import Hall
from hall_client.store.troubles import trouble
from hall_client.store.work import Store, channel_of


@dataclass(frozen=True, slots=True)
class NewHall:
    """What a hall is founded with; ``facts`` as ``staff.views.HallView`` names them."""

    code: str
    name: str
    zone: str
    facts: dict[str, Any]


def create_hall(named: str | Path, new: NewHall) -> None:
    """Makes the database with its schema, the hall's row, its key file (readable by the owner only) and, on a server, the
    roles of its stations; or nothing.

    Raises:
        StoreError: there is a hall already, or the key of one, or it cannot be made.
        EnvironmentFailure: there is no such time zone.
    """
    place = place_of(named)
    clock = _clock(new.zone)
    place.make()
    if place.key_file.exists():
        raise StoreError(
            "{key} is the key of a hall whose file is not here. Put that hall back, or move the key away first.",
            key=str(place.key_file),
        )
    try:
        place.key_file.parent.mkdir(parents=True, exist_ok=True)
        vault = make_key(place.key_file)
    except OSError as error:
        raise StoreError("{file} cannot be made: {problem}", file=place.name, problem=str(error)) from None
    engine = place.engine("init")
    try:
        _found(engine, new, vault, clock)
        place.protect(founding=True)
    except BaseException as error:
        engine.dispose()
        place.remove()
        known = trouble(error)
        if known is not None:
            raise known from None
        raise
    engine.dispose()


def _found(engine: Engine, new: NewHall, vault: Vault, clock: Clock) -> None:
    from hall_client.store.migrating import upgrade_schema

    upgrade_schema(engine)
    hall = Hall(
        id=new_id(), code=new.code, name=new.name, zone=new.zone, facts=new.facts,
        key_print=key_print(vault), created_at=clock.now(),
    )  # fmt: skip
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        session = Session(bind=connection)
        session.add(hall)
        session.flush()


def _clock(zone: str) -> SystemClock:
    try:
        return SystemClock(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise EnvironmentFailure("There is no time zone {zone}; use a name like Asia/Shanghai.", zone=zone) from None


def upgrade_hall(named: str | Path) -> Path | None:
    """Brings a hall's database and the rights of its stations to what this program needs; gives the file with the URLs
    of stations that are new.

    Raises:
        StoreError: no hall there, or one that is newer than this program.
    """
    from hall_client.store.migrating import upgrade_schema
    from hall_client.store.schema import refuse_newer

    place = place_of(named)
    place.need()
    engine = place.engine("upgrade")
    try:
        with engine.connect() as connection:
            refuse_newer(connection)
        upgrade_schema(engine)
        return place.protect()
    except (DatabaseError, sqlite3.DatabaseError) as error:
        raise _not_a_hall(place, error) from None
    finally:
        engine.dispose()


def stations_file(named: str | Path) -> Path | None:
    """The file with the URLs of a hall's kinds of stations; None where whoever can open the hall can do everything."""
    return place_of(named).stations


def station_urls(named: str | Path) -> dict[str, str]:
    """The URL of each kind of station of a hall, as far as this computer has them; empty for a hall in a file."""
    import tomllib

    file = stations_file(named)
    return tomllib.loads(file.read_text(encoding="utf-8")) if file is not None and file.is_file() else {}


def remove_hall(named: str | Path) -> None:
    """Takes away a hall with its key; for one whose founding failed, and for the demo's."""
    place_of(named).remove()


def open_store(named: str | Path, station: str, clock: Clock | None = None) -> Store:
    """Opens a hall's database for a station.

    Raises:
        StoreError: no hall there, a schema older or newer than this program, or a key file that is missing or foreign.
        StoreAway: the server does not answer.
    """
    place = place_of(named)
    place.need()
    engine = place.engine(station)
    try:
        hall = _read_hall(engine, place)
        vault = fitting_key(place.key_file, hall)
        hidden = hidden_columns(engine)
    except BaseException:
        engine.dispose()
        raise
    shown = clock or place.clock(hall.zone)
    sender = new_id()[-12:]
    watch = place.watch(engine, channel_of(hall.id), sender, shown)
    return Store(engine, hall.id, station, shown, vault, ChangeFeed(watch), sender, hidden)


def _read_hall(engine: Engine, place: Place) -> Hall:
    from hall_client.store.schema import check_version

    try:
        with engine.connect() as connection:
            check_version(connection)
            hall = Session(bind=connection).exec(select(Hall).order_by(Hall.created_at)).first()  # type: ignore[arg-type]  # SQLModel types columns as values
    except (DatabaseError, sqlite3.DatabaseError) as error:
        raise _not_a_hall(place, error) from None
    if hall is None:
        raise StoreError("{file} holds no hall. Make one with: hall-client init", file=place.name)
    return hall


def _not_a_hall(place: Place, error: DatabaseError | sqlite3.DatabaseError) -> StoreError:
    known = trouble(error)
    if known is not None and not isinstance(getattr(error, "orig", error), sqlite3.Error):
        return known
    return StoreError(
        "{file} is not a hall of this program: {problem}", file=place.name, problem=str(error.args[0]).splitlines()[0]
    )


def close_store(store: Store) -> None:
    """Stops watching and lets go of the database."""
    store.feed.close()
    store.line.close()
    store.engine.dispose()
