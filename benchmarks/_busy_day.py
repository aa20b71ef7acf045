"""A day of a very large hall, written into its tables at once: 200 windows, 20 businesses, as many tickets as wanted."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert, update
from sqlmodel import col

from hall_client.base.files import resources
from hall_client.base.tail import key_at
from hall_client.catalog.views import GroupView
from hall_client.flows.founding import WindowEntry, found_hall, read_hall_file
from hall_client.queue.records import ServiceWindow, Ticket, TicketCounter, TicketStep, Visit
from hall_client.reviews.records import Review, ReviewStep
from hall_client.staff.records import JournalEntry, StaffAccount
from hall_client.store.opening import close_store, open_store
from hall_client.store.work import Store

WINDOWS = 200
BUSINESSES = tuple("ABCDEFGHIJKLMNPQRSTU")
STAFFED = 190
BUSY = 170
"""Windows at which somebody is served."""
WAITING = 600
EVENING = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
"""16:30 in the hall."""
Rows = dict[type, list[dict[str, Any]]]


class EveningClock:
    """Half past four in the afternoon, going on from there."""

    def __init__(self, began: float | None = None) -> None:
        """``began``: when it was half past four, on the monotonic clock; now if not given."""
        self.zone = ZoneInfo("Asia/Shanghai")
        self.began = time.monotonic() if began is None else began

    def now(self) -> datetime:
        """The present instant of that day."""
        return EVENING + timedelta(seconds=time.monotonic() - self.began)

    def today(self) -> date:
        """That day."""
        return self.local(self.now()).date()

    def local(self, instant: datetime) -> datetime:
        """The hall's wall clock."""
        return instant.astimezone(self.zone)


def found(named: str | Path) -> None:
    """The hall without a ticket."""
    sample = read_hall_file(resources() / "catalog" / "hall.yaml")
    groups = [GroupView(code, f"业务{code}", f"Business {code}", "", "", "", ()) for code in BUSINESSES]
    entries = [
        WindowEntry(
            number=str(n), kind="by_domain", businesses=[BUSINESSES[(n + k * 7) % len(BUSINESSES)] for k in (0, 1)]
        )
        for n in range(1, WINDOWS + 1)
    ]
    found_hall(named, sample.model_copy(update={"windows": entries, "staff": sample.staff[:1]}), groups)


def fill(named: str | Path, tickets: int) -> None:
    """The day until half past four: most served, some waiting, most windows busy."""
    store = open_store(named, "builder", EveningClock())
    try:
        _seat(store)
        rows = day_rows(store.hall_id, tickets)
        with store.write() as work:
            for table, found in rows.items():
                if found:
                    work.session.execute(insert(table), found)
        if store.engine.dialect.name == "postgresql":
            # What the server does by itself a minute later.
            with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM ANALYZE")
    finally:
        close_store(store)


def _seat(store: Store) -> None:
    with store.write() as work:
        for n in range(1, STAFFED + 1):
            key = f"{n:032x}"
            work.session.add(
                StaffAccount(
                    id=key,
                    hall_id=store.hall_id,
                    staff_no=str(5000 + n),
                    name=f"职员{n}",
                    role="clerk",
                    password_hash="-",  # noqa: S106 - nobody signs in
                )
            )
            work.session.flush()
            window = update(ServiceWindow).where(col(ServiceWindow.number) == str(n))
            work.session.execute(window.values(staff_id=key, state_at=EVENING - timedelta(hours=8), light="ok"))


class Keys:
    """Keys as stations would have made them at those instants, the last of them a minute ago."""

    def __init__(self) -> None:
        """Counts, so that no two are alike."""
        self._count = itertools.count()
        self._shift = time.time() - 60 - EVENING.timestamp()

    def at(self, instant: datetime) -> str:
        """A key of that instant."""
        return f"{key_at(int((instant.timestamp() + self._shift) * 1000))}7{next(self._count):019x}"


def day_rows(hall: str, tickets: int) -> Rows:
    """All rows of the day, table by table in the order of their references."""
    rows: Rows = {table: [] for table in (TicketCounter, Ticket, TicketStep, Visit, Review, ReviewStep, JournalEntry)}
    keys, journal = Keys(), _journal(hall)
    begin, pace = EVENING - timedelta(hours=8), timedelta(hours=8) / tickets
    for n in range(tickets):
        _add_ticket(rows, keys, journal, hall, n, tickets, begin + n * pace)
    for number, business in enumerate(BUSINESSES):
        last = len(range(number, tickets, len(BUSINESSES)))
        rows[TicketCounter].append({"hall_id": hall, "business": business, "day": begin.date(), "last": last})
    return rows


def _journal(hall: str) -> Iterator[dict[str, Any]]:
    for seq in itertools.count(1):
        yield {"hall_id": hall, "station": "builder", "seq": seq, "previous": "", "digest": "0" * 64}


def _add_ticket(
    rows: Rows, keys: Keys, journal: Iterator[dict[str, Any]], hall: str, n: int, tickets: int, issued: datetime
) -> None:
    business = BUSINESSES[n % len(BUSINESSES)]
    left = tickets - n
    state = (
        "waiting" if left <= WAITING else "serving" if left <= WAITING + BUSY else "no_show" if n % 20 == 3 else "done"
    )
    window = "" if state == "waiting" else str(n % STAFFED + 1) if state != "serving" else str(left - WAITING)
    ticket, number = keys.at(issued), f"{business}{n // len(BUSINESSES) + 1:03d}"
    called = issued + timedelta(seconds=600 + n % 900)
    if state in ("serving", "waiting"):
        called = min(called, EVENING - timedelta(seconds=90))
    started, ended = called + timedelta(seconds=30), min(called + timedelta(seconds=330), EVENING)
    rows[Ticket].append(
        {
            "id": ticket, "hall_id": hall, "business": business, "day": issued.date(), "number": number,
            "klass": "normal", "state": state, "lane_at": int(issued.timestamp() * 1e6), "issued_at": issued,
            "origin": "kiosk", "window": window, "calls": int(state != "waiting"),
            "called_at": called if state != "waiting" else None, "call_reason": {}, "person_key": "", "person_mask": "",
            "person_sealed": b"", "class_note": "", "only_window": "", "not_window": "",
        }
    )  # fmt: skip
    steps = {
        "waiting": [("issue", "waiting", issued)],
        "no_show": [("issue", "waiting", issued), ("call", "called", called), ("no_show", "no_show", started)],
        "serving": [("issue", "waiting", issued), ("call", "called", called), ("start", "serving", started)],
        "done": [
            ("issue", "waiting", issued), ("call", "called", called), ("start", "serving", started),
            ("finish", "done", ended),
        ],
    }[state]  # fmt: skip
    for step, after, at in steps:
        where = "" if step == "issue" else window
        rows[TicketStep].append(
            {
                "id": keys.at(at), "hall_id": hall, "ticket_id": ticket, "at": at, "step": step, "state": after,
                "window": where, "staff_no": "", "note": "",
            }
        )  # fmt: skip
        rows[JournalEntry].append(
            next(journal)
            | {
                "id": keys.at(at), "at": at, "who": "", "action": f"ticket.{step}", "subject": number,
                "detail": json.dumps({"window": where}),
            }
        )  # fmt: skip
    if state in ("serving", "done"):
        _add_visit(rows, keys, hall, n, ticket, window, started, ended if state == "done" else None)


def _add_visit(
    rows: Rows, keys: Keys, hall: str, n: int, ticket: str, window: str, started: datetime, ended: datetime | None
) -> None:
    visit = keys.at(started)
    rows[Visit].append(
        {
            "id": visit, "hall_id": hall, "ticket_id": ticket, "window": window, "staff_no": "",
            "state": "ended" if ended else "open", "started_at": started, "ended_at": ended, "person_key": "",
            "person_mask": "", "person_sealed": b"", "verified": "", "phone_sealed": b"", "draft": {},
        }
    )  # fmt: skip
    if ended is None:
        return
    review, level = keys.at(ended), 5 - n % 40 // 36 if n % 3 else None
    state = "rated" if level else "not_rated"
    rows[Review].append(
        {
            "id": review, "hall_id": hall, "visit_id": visit, "staff_no": "", "item_name": "", "state": state,
            "level": level, "channel": "pad", "tags": [], "text": "", "asked_at": ended, "closes_at": ended,
            "answered_at": ended, "pad_print": "",
        }
    )  # fmt: skip
    for step, after in (("ask", "asked"), ("rate" if level else "time_out", state)):
        rows[ReviewStep].append(
            {
                "id": keys.at(ended), "hall_id": hall, "review_id": review, "at": ended, "step": step, "state": after,
                "station": "builder",
            }
        )  # fmt: skip
