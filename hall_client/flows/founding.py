"""Founding a hall: its database, windows, staff and catalog from readable files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from hall_client.base.errors import BadInput
from hall_client.catalog.views import GroupView
from hall_client.queue.records import Business, ServiceWindow, WindowBusiness
from hall_client.staff.journal import write_journal
from hall_client.staff.rules import SHORTEST_PASSWORD
from hall_client.staff.service import StaffService
from hall_client.store.opening import NewHall, close_store, create_hall, open_store, remove_hall
from hall_client.store.work import Store, Work


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class WindowEntry(_Strict):
    """A counter window and the businesses it serves."""

    number: str = Field(min_length=1, max_length=8, pattern=r"^[^\s/]+$")
    kind: str
    businesses: list[str]


class StaffEntry(_Strict):
    """An account."""

    number: str = Field(min_length=1, max_length=20, pattern=r"^\S+$")
    name: str = Field(min_length=1, max_length=60)
    password: str = Field(min_length=SHORTEST_PASSWORD)
    role: str
    stars: int = 0
    photo: str = ""


class HallEntry(_Strict):
    """The hall itself."""

    code: str
    name: str
    zone: str = "Asia/Shanghai"
    facts: dict[str, Any] = {}


class HallFile(_Strict):
    """A hall as a YAML file describes it."""

    hall: HallEntry
    windows: list[WindowEntry] = Field(min_length=1)
    staff: list[StaffEntry] = Field(min_length=1)


def read_hall_file(path: Path) -> HallFile:
    """Reads and checks a hall's description.

    Raises:
        BadInput: the file is missing, not YAML, or lacks something; the sentence names the place.
    """
    try:
        return HallFile.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("{file} cannot be read: {problem}", file=str(path), problem=str(error)) from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadInput("{file}, {place}: {problem}", file=str(path), place=place, problem=first["msg"]) from None
    except yaml.YAMLError as error:
        raise BadInput("{file} is not valid YAML: {problem}", file=str(path), problem=str(error)) from None


def read_businesses(catalog: Path) -> tuple[GroupView, ...]:
    """The business groups that a catalog publishes; the hall's queues are made from them.

    Raises:
        CatalogError: the catalog has faults; the sentence lists them all.
    """
    from hall_client.catalog.source import read_source

    return tuple(group.view() for group in read_source(catalog).groups)


def found_hall(named: str | Path, hall: HallFile, businesses: Sequence[GroupView]) -> None:
    """Makes a hall with its windows, businesses and staff, or nothing.

    Raises:
        BadInput: a number that stands twice, or a window for a business that the catalog does not have.
        StoreError: there is a hall already, or the file cannot be made.
    """
    _check(hall, {entry.code for entry in businesses})
    create_hall(named, NewHall(hall.hall.code, hall.hall.name, hall.hall.zone, hall.hall.facts))
    try:
        _fill(named, hall, businesses)
    except BaseException:
        remove_hall(named)
        raise


def _check(hall: HallFile, known: set[str]) -> None:
    for numbers in ([entry.number for entry in hall.windows], [entry.number for entry in hall.staff]):
        twice = next((number for number, count in Counter(numbers).items() if count > 1), None)
        if twice is not None:
            raise BadInput("The number {number} stands twice in the hall's description.", number=twice)
    for window in hall.windows:
        for code in window.businesses:
            if code not in known or window.businesses.count(code) > 1:
                raise BadInput(
                    "Window {window}: business {code} is not in the catalog, or stands there twice.",
                    window=window.number,
                    code=code,
                )


def _fill(named: str | Path, hall: HallFile, businesses: Sequence[GroupView]) -> None:
    store = open_store(named, "init")
    try:
        with store.write() as work:
            _add_businesses(store, work, businesses)
            _add_windows(store, work, hall.windows)
            write_journal(work, store, "hall.found", hall.hall.code)
        staff = StaffService(store)
        for entry in hall.staff:
            staff.add(entry.number, entry.name, entry.password, entry.role, entry.stars, entry.photo)
    finally:
        close_store(store)


def _add_businesses(store: Store, work: Work, businesses: Sequence[GroupView]) -> None:
    for position, entry in enumerate(businesses):
        row = Business(
            hall_id=store.hall_id, position=position, code=entry.code, name=entry.name, name_en=entry.name_en,
            icon=entry.icon, area=entry.area, area_en=entry.area_en,
        )  # fmt: skip
        work.session.add(row)
    work.session.flush()


def _add_windows(store: Store, work: Work, windows: list[WindowEntry]) -> None:
    for entry in windows:
        work.session.add(ServiceWindow(hall_id=store.hall_id, number=entry.number, kind=entry.kind))
        work.session.flush()
        for code in entry.businesses:
            work.session.add(WindowBusiness(hall_id=store.hall_id, window=entry.number, business=code))
    work.session.flush()
