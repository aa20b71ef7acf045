"""A batch of appointments: read from a file, and checked row by row before anything is booked."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any, TypeVar

from hall_client.base.errors import BadInput
from hall_client.base.identity import card_number, parse_resident_id
from hall_client.base.text import Text
from hall_client.base.words import clean_line
from hall_client.queue.settings import QueueSettings, minute_of_day
from hall_client.queue.views import LONGEST_NAME, Booking

CODE = re.compile(r"[0-9A-Z-]{4,32}")
COLUMNS = {
    "business": ("business", "业务"),
    "at": ("at", "time", "预约时间", "时间"),
    "name": ("name", "姓名"),
    "id_number": ("id_number", "身份证号", "证件号码"),
    "code": ("code", "预约码", "预约号"),
}
"""What a file may call each column."""
LARGEST = 16 * 1024 * 1024
_FOREIGN_CARD = re.compile(r"[A-Z]{3}\d{12}")

T = TypeVar("T")
Row = Booking | Text
"""A row, or the sentence that says why it could not be read."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A row that can be booked."""

    business: str
    at: datetime
    name: str
    id_number: str
    code: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What rows are checked against. ``codes`` and ``persons`` are taken already; a person is (ID, business, day)."""

    businesses: frozenset[str]
    settings: QueueSettings
    zone: tzinfo
    now: datetime


def clean_code(text: str) -> str:
    """A code as it is kept: capitals, no spaces."""
    return "".join(text.split()).upper()


def check_rows(rows: Sequence[Row], ground: Ground) -> tuple[list[Checked], list[tuple[int, Text]]]:
    """The rows that can be booked, and the row numbers (from 1) of the others with everything that is wrong."""
    good: list[Checked] = []
    faults: list[tuple[int, Text]] = []
    codes: dict[str, int] = {}
    persons: dict[tuple[str, str, date], int] = {}
    for number, row in enumerate(rows, start=1):
        checked, wrong = _check(row, ground)
        if checked is not None:
            person = checked.id_number, checked.business, checked.at.astimezone(ground.zone).date()
            before = _seen(codes, checked.code, number) or _seen(persons, person, number)
            wrong = [_twice(before)] if before else []
            good += [] if before else [checked]
        faults += [(number, words) for words in wrong]
    return good, faults


def _seen(seen: dict[Any, int], key: object, number: int) -> int:
    """The row that had this before, 0 for none."""
    before = seen.setdefault(key, number) if key else number
    return before if before != number else 0


def _twice(row: int) -> Text:
    return Text("The same as row {row}: one person books a business once a day, and a code once.", row=row)


def _check(row: Row, ground: Ground) -> tuple[Checked | None, list[Text]]:
    """The row as it can be booked, or all that is wrong with it."""
    if isinstance(row, Text):
        return None, [row]
    wrong: list[Text] = []

    def tried(check: Callable[[], T]) -> T | None:
        try:
            return check()
        except BadInput as fault:
            wrong.append(fault.text)
            return None

    business = tried(lambda: _business(row.business, ground))
    at, name = tried(lambda: _time(row.at, ground)), tried(lambda: _name(row.name))
    number, code = tried(lambda: id_number(row.id_number)), tried(lambda: _code(row.code))
    if business is None or at is None or name is None or number is None or code is None:
        return None, wrong
    return Checked(business, at, name, number, code), wrong


def _business(code: str, ground: Ground) -> str:
    if code not in ground.businesses:
        raise BadInput("There is no business {code} in this hall.", code=code)
    return code


def _name(text: str) -> str:
    name = clean_line(text, longest=LONGEST_NAME)
    if not name:
        raise BadInput("The name is empty.")
    return name


def _code(text: str) -> str:
    code = clean_code(text)
    if code and not CODE.fullmatch(code):
        raise BadInput("A code has 4 to 32 letters, digits or hyphens.")
    return code


def _time(at: datetime, ground: Ground) -> datetime:
    booked = at.replace(tzinfo=ground.zone) if at.tzinfo is None else at
    if booked <= ground.now:
        raise BadInput("{time} has passed.", time=f"{booked.astimezone(ground.zone):%Y-%m-%d %H:%M}")
    local = booked.astimezone(ground.zone)
    settings, minute = ground.settings, local.hour * 60 + local.minute
    if settings.keep_hours and not minute_of_day(settings.opens) <= minute < minute_of_day(settings.closes):
        raise BadInput("At {time} the hall is closed.", time=f"{local:%H:%M}")
    return booked


def id_number(text: str) -> str:
    """The ID number as it is kept: a resident's, or that of a foreigner's permanent residence card.

    Raises:
        BadInput: neither.
    """
    compact = clean_code(text)
    return card_number(compact) if _FOREIGN_CARD.fullmatch(compact) else parse_resident_id(compact).number


def read_bookings(file: Path) -> tuple[Row, ...]:
    """The rows of a CSV file with a heading line, or of a JSON list of objects.

    Columns: business, at (``2026-11-23 10:00``, the hall's time), name, id_number, code (may be missing); Chinese headings
    are understood as well.

    Raises:
        BadInput: the file cannot be read, is empty, or lacks a column.
    """
    text = _text(file)
    try:
        found = json.loads(text) if file.suffix.lower() == ".json" else list(csv.DictReader(io.StringIO(text)))
    except (json.JSONDecodeError, csv.Error) as error:
        raise BadInput("{file} cannot be read: {problem}", file=file.name, problem=str(error)) from None
    if not isinstance(found, list) or not found:
        raise BadInput("{file} holds no appointments.", file=file.name)
    return tuple(_row(entry) for entry in found)


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise BadInput("{file} is too large.", file=file.name)
        data = file.read_bytes()
    except OSError as error:
        raise BadInput(
            "{file} cannot be read: {problem}", file=file.name, problem=error.strerror or str(error)
        ) from None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput("{file} is neither UTF-8 nor GB 18030 text.", file=file.name)


def _row(entry: object) -> Row:
    if not isinstance(entry, Mapping):
        return Text("This row is not an object with named fields.")
    words = {str(key).strip(): str(value or "").strip() for key, value in entry.items() if key is not None}
    values = {name: _first(words, aliases) for name, aliases in COLUMNS.items()}
    missing = [name for name in ("business", "at", "name", "id_number") if not values[name]]
    if missing:
        return Text("This row lacks {fields}.", fields=", ".join(missing))
    try:
        at = datetime.fromisoformat(values["at"].replace("/", "-"))
    except ValueError:
        return Text("{value} is no time like 2026-11-23 10:00.", value=values["at"])
    return Booking(values["business"], at, values["name"], values["id_number"], values["code"])


def _first(words: Mapping[str, str], names: Iterable[str]) -> str:
    return next((words[name] for name in names if words.get(name)), "")
