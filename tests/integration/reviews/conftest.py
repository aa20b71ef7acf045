"""A hall with one ended and one open visit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from hall_client.base.ids import new_id
from hall_client.queue.records import Ticket, Visit
from hall_client.reviews import records as _records  # noqa: F401 - registers the tables
from hall_client.reviews.service import ReviewService
from hall_client.store.changes import Change
from hall_client.store.work import Store


class HandClock:
    """A clock that a test turns by hand."""

    zone = ZoneInfo("Asia/Shanghai")

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 20, 2, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.local(self.at).date()

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.zone)

    def turn(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def store(open_station: Callable[[str], Store]) -> Store:
    return open_station("pad-3")


@pytest.fixture
def make_visit(store: Store, clock: HandClock) -> Callable[..., str]:
    """Puts a ticket and its visit in the hall; gives the visit's key."""

    def make(number: str, window: str = "3", state: str = "ended") -> str:
        now = clock.now()
        ticket = Ticket(
            id=new_id(),
            hall_id=store.hall_id,
            business="A",
            day=date(2026, 11, 20),
            number=number,
            klass="normal",
            state="done" if state == "ended" else "serving",
            lane_at=0,
            issued_at=now,
            origin="kiosk",
            window=window,
        )
        visit = Visit(
            id=new_id(),
            hall_id=store.hall_id,
            ticket_id=ticket.id,
            window=window,
            staff_no="1027",
            state=state,
            started_at=now,
            ended_at=now if state == "ended" else None,
        )
        with Session(store.engine) as session:
            session.add(ticket)
            session.flush()
            session.add(visit)
            session.commit()
            return visit.id

    return make


@pytest.fixture
def reviews(store: Store) -> ReviewService:
    return ReviewService(store)


@pytest.fixture
def visit(make_visit: Callable[..., str]) -> str:
    return make_visit("A001")


@pytest.fixture
def changes(store: Store) -> Iterator[list[Change]]:
    """What listeners heard of this station's own commits."""
    heard: list[Change] = []
    forget = store.feed.listen(lambda change: heard.append(change) if change.topic != "*" else None)
    yield heard
    forget()
