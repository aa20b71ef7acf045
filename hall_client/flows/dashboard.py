"""The hall at one instant, for its manager: windows, businesses, curves, reviews, problems, what happened lately.

What is now (windows, lines, calls for the guide) is read from the tables at each view, by their partial indexes. What
adds up over the day (arrivals, ends, waits, reviews) is kept here and read on from where the last view left off, so that a
view costs the same in the morning and in the evening (``base.tail``).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from hall_client.flows.dashboard_tiles import WindowsNow, business_loads, window_tiles
from hall_client.flows.dashboard_views import DashboardView, ReviewsToday
from hall_client.flows.happenings import ROUTINE, Entry, happenings
from hall_client.flows.problems import Limits, OnHold, Situation, find_problems
from hall_client.queue import overview
from hall_client.queue.day_sums import AT_WINDOW, DaySums
from hall_client.queue.hall_day import HallDayService
from hall_client.queue.overview import AtWindow, BusinessFacts
from hall_client.queue.reading import day_start
from hall_client.queue.service import QueueService
from hall_client.queue.settings import QueueSettings
from hall_client.queue.stations import LEASE
from hall_client.queue.views import GuideCallView, IssuingView, NoticeView, Suspect
from hall_client.reviews.today import ReviewsReading, ReviewSums, Unanswered, read_unanswered
from hall_client.staff.records import JournalEntry
from hall_client.store.records import Hall
from hall_client.store.work import Store

LATELY = 40
SUSPECTS_SECONDS = 60.0
_ENTRIES = 160
"""Entries read at once for them; routine that only its detail betrays falls away, and so do other halls' entries."""
_PAGES = 10
_ABOVE_ALL = "g"
"""Above every hexadecimal key."""


@dataclass(frozen=True, slots=True)
class _Read:
    """Everything read from the tables for one view."""

    hall_name: str
    begins: datetime
    settings: QueueSettings
    businesses: list[BusinessFacts]
    windows: WindowsNow
    day: DaySums
    reviews: ReviewSums
    unanswered: list[Unanswered]
    guide_calls: list[GuideCallView]
    notices: list[NoticeView]
    lately: list[Entry]


class DashboardFlow:
    """Makes the manager's view. Raises ``StoreAway``."""

    def __init__(self, store: Store, queue: QueueService, day: HallDayService) -> None:
        """Takes the hall's store, its queue and its day; reads nothing yet."""
        self._store = store
        self._queue = queue
        self._hall_day = day
        self._day = overview.DayReading(store)
        self._reviews = ReviewsReading(store)
        self._hall_name = ""
        self._suspects: tuple[Suspect, ...] = ()
        self._suspects_at = float("-inf")
        self._lock = threading.Lock()

    def view(self) -> DashboardView:
        """The hall as it is now."""
        with self._lock:
            issuing = self._hall_day.issuing()
            with self._store.read() as session:
                read = self._read(session)
            self._compare(read)
            return self._view(read, issuing)

    def look_deeper(self) -> None:
        """Works out what takes longer than a view may: the forecast of all waits and, once a minute, patterns of traded
        numbers. Later views show it. To be called every few seconds, beside the views."""
        self._hall_day.look_ahead()
        if time.monotonic() - self._suspects_at > SUSPECTS_SECONDS:
            self._suspects, self._suspects_at = self._queue.suspects(), time.monotonic()

    def _read(self, session: Session) -> _Read:
        store = self._store
        begins = day_start(store, store.clock.today())
        day = self._day.follow(session)
        return _Read(
            hall_name=self._name(session),
            begins=begins,
            settings=overview.read_settings(session, store),
            businesses=overview.read_businesses(session, store),
            windows=WindowsNow(
                overview.read_windows(session, store), overview.read_served(session, store),
                overview.read_at_windows(session, store), overview.read_held(session, store), LEASE,
            ),
            day=day,
            reviews=self._reviews.follow(session, begins, self._day.first_key),
            unanswered=read_unanswered(session, store),
            guide_calls=overview.read_guide_calls(session, store),
            notices=overview.read_notices(session, store),
            lately=read_journal(session, store, begins, self._day.first_key),
        )  # fmt: skip

    def _name(self, session: Session) -> str:
        if not self._hall_name:
            self._hall_name = session.exec(select(Hall.name).where(Hall.id == self._store.hall_id)).one()
        return self._hall_name

    def _compare(self, read: _Read) -> None:
        """Has the sums proved when they do not know of a ticket that stands at a window."""
        if any(_is_unknown(ticket, read) for ticket in read.windows.at_windows):
            self._day.prove_soon()

    def _view(self, read: _Read, issuing: IssuingView) -> DashboardView:
        now, local, day = self._store.clock.now(), self._store.clock.local, read.day
        hours = day.hours(int(read.settings.opens[:2]), local(now).hour)
        tiles = window_tiles(read.windows, day, now)
        businesses = business_loads(read.businesses, tiles, day, hours, self._queue.forecast.wait, now)
        situation = Situation(
            now=now,
            windows=tiles,
            businesses=businesses,
            guide_calls=read.guide_calls,
            on_hold=[_on_hold(ticket, day) for ticket in read.windows.held],
            bad_reviews=read.unanswered,
            issuing=issuing,
            closes_at=clock_time(read.begins, read.settings.closes),
            suspects=self._suspects,
        )
        waiting = sum(load.waiting for load in businesses)
        return DashboardView(
            hall_name=read.hall_name,
            at=now,
            issuing=issuing,
            windows=tiles,
            businesses=businesses,
            hours=hours,
            issued_today=day.issued,
            served_today=day.finished,
            waiting=waiting,
            longest_minutes=max((load.longest_minutes for load in businesses), default=0),
            usual_wait_minutes=day.usual_wait(now),
            waiting_curve=day.waiting_curve(waiting, now),
            no_shows_today=day.no_shows,
            reviews=_reviews(read),
            problems=find_problems(situation, Limits(hold=read.settings.hold_reminder)),
            lately=happenings(read.lately, LATELY),
            guide_calls=tuple(read.guide_calls),
            notices=tuple(read.notices),
        )


def _is_unknown(ticket: AtWindow, read: _Read) -> bool:
    standing = read.day.away.get(ticket.id)
    today = ticket.called_at is not None and ticket.called_at >= read.begins
    return today and (standing is None or standing.state not in AT_WINDOW)


def read_journal(session: Session, store: Store, begins: datetime, above: str) -> list[Entry]:
    """The newest entries of a day, newest first, without those that are always routine; none has a key at or below
    ``above``."""
    found: list[Entry] = []
    below = _ABOVE_ALL
    for _ in range(_PAGES):
        rows = _journal_page(session, above, below)
        found += [Entry(*row[2:]) for row in rows if row[1] == store.hall_id and row[2] >= begins]
        if len(rows) < _ENTRIES or len(found) >= _ENTRIES:
            break
        below = rows[-1][0]
    return found


def _journal_page(session: Session, above: str, below: str) -> Sequence[Any]:
    """By key alone: an engine that looked for the hall by its index would find all entries ever and sort them."""
    row = JournalEntry
    query = (
        select(row.id, row.hall_id, row.at, row.who, row.action, row.subject, row.detail)  # type: ignore[call-overload] # SQLModel knows up to four columns
        .where(row.id > above, row.id < below, col(row.action).not_in(sorted(ROUTINE)))
        .order_by(col(row.id).desc())
        .limit(_ENTRIES)
    )
    return list(session.exec(query))


def _on_hold(ticket: AtWindow, day: DaySums) -> OnHold:
    standing = day.away.get(ticket.id)
    since = standing.since if standing else ticket.state_at or ticket.called_at or day.begins
    return OnHold(ticket.number, ticket.window, since)


def _reviews(read: _Read) -> ReviewsToday:
    sums, levels = read.reviews, read.reviews.levels
    return ReviewsToday(
        levels=(levels[5], levels[4], levels[3], levels[2], levels[1]),
        not_rated=sums.not_rated,
        good_rate=sums.good_rate,
        active_good_rate=sums.active_good_rate,
        unanswered_bad=len(read.unanswered),
    )


def clock_time(begins: datetime, words: str) -> datetime:
    """The instant of a time like 17:30 on the day that begins then, by the hall's wall clock."""
    return begins.replace(hour=int(words[:2]), minute=int(words[3:]))
