"""What the store knows becomes an estimate: windows as they are, steps as they were."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hall_client.queue.forecast import Forecast
from hall_client.queue.service import QueueService
from hall_client.queue.standing import HallReader
from hall_client.queue.views import TicketClass
from hall_client.staff.service import StaffService
from hall_client.store.opening import close_store
from hall_client.store.work import Store

pytestmark = pytest.mark.engine("sqlite", "postgresql")


@pytest.fixture
def forecast(store: Store) -> Forecast:
    return Forecast(store)


def serve(queue: QueueService, clock: Any, window: str, minutes: float) -> None:
    """One visit of so many minutes."""
    assert queue.call_next(window, expected=None)
    clock.advance(minutes=1)
    queue.start(window)
    clock.advance(minutes=minutes - 1)
    queue.finish(window)


def test_a_hall_without_people_is_at_once(forecast: Forecast) -> None:
    assert forecast.estimate().for_new("A").text == "At once"
    assert forecast.wait("A", 0, 4) == (0, 0)


def test_the_wait_is_learned_from_visits(queue: QueueService, store: Store, clock: Any) -> None:
    for number in ("1", "2", "3", "7"):
        queue.close_window(number)
    for _ in range(12):
        queue.issue("B")
        serve(queue, clock, "6", 25)
    queue.issue("B")
    queue.call_next("6")
    queue.start("6")
    for _ in range(3):
        queue.issue("B")
    told = Forecast(store).estimate().for_new("B")
    assert told.ahead == 3
    assert 75 < told.middle < 140


def test_who_is_signed_in_counts_and_nobody_else(
    queue: QueueService, store: Store, clock: Any, forecast: Forecast
) -> None:
    for _ in range(8):
        queue.issue("B")
    assert not forecast.estimate().for_new("B").none_open
    clerk = StaffService(store).member("1027")
    assert clerk is not None
    queue.seat("12", clerk.id)
    assert forecast.estimate().for_new("B").none_open
    queue.seat("6", clerk.id)
    told = forecast.estimate().for_new("B")
    assert not told.none_open
    assert told.middle > 40
    queue.pause_window("6", "午餐")
    assert forecast.estimate().for_new("B").none_open


def test_a_change_is_told_at_once_and_the_same_hall_not_asked_twice(queue: QueueService, forecast: Forecast) -> None:
    queue.issue("A")
    first = forecast.estimate()
    assert forecast.estimate() is first
    queue.issue("A")
    assert forecast.estimate().waiting["A"] == {TicketClass.NORMAL: 2}


def test_what_stands_at_a_window_is_read_with_its_time(queue: QueueService, store: Store, clock: Any) -> None:
    queue.issue("A")
    queue.call_next("5")
    clock.advance(minutes=2)
    queue.start("5")
    clock.advance(minutes=9)
    with store.read() as session:
        window = next(row for row in HallReader(session, store).windows() if row.number == "5")
    assert (window.phase, window.business) == ("serving", "A")
    assert window.minutes == pytest.approx(10, abs=1.1)


def test_the_backlog_is_drained_later_than_now(queue: QueueService, forecast: Forecast, clock: Any) -> None:
    assert forecast.closing(clock.now()) == clock.now()
    for _ in range(40):
        queue.issue("A")
    assert (forecast.closing(clock.now()) - clock.now()).total_seconds() > 30 * 60


def test_a_database_that_is_away_costs_the_estimate_and_nothing_else(
    queue: QueueService, open_station: Callable[[str], Store]
) -> None:
    queue.issue("A")
    store = open_station("kiosk-1")
    forecast = Forecast(store)
    low, high = forecast.wait("A", 5, 2)
    assert 0 <= low < high
    close_store(store)
    assert forecast.wait("A", 6, 2) >= (low, high)
