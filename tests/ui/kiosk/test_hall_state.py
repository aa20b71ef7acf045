"""What the first page says of the hall: stopped, closed, without windows, its database away."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from hall_client.base.errors import EnvironmentFailure
from hall_client.queue.views import BusinessView
from hall_client.ui.kiosk.away_page import AwayPage
from hall_client.ui.kiosk.home import Home
from hall_client.ui.kiosk.number_page import NumberPage
from hall_client.ui.kiosk.refusal_page import RefusalPage
from tests.fakes.lobby_hall import LobbyHall
from tests.fakes.lobby_services import CLOSED, OPEN, STOPPED
from tests.fakes.lobby_visitor import Visitor


def words(visitor: Visitor) -> str:
    page = visitor.kiosk.page
    assert isinstance(page, Home)
    return page.stopped


def test_a_stopped_hall_says_why_and_takes_no_touch(visitor: Visitor) -> None:
    visitor.hall.day.issuing_view = STOPPED
    visitor.hall.tell("hall")
    visitor.qtbot.waitUntil(lambda: bool(words(visitor)))
    assert words(visitor).startswith("No more numbers today")
    assert "next working day at 08:30" in words(visitor)
    for name in ("business-A", "green-channel"):
        visitor.touch(name)
        assert visitor.page == "home-page"
    visitor.hall.day.issuing_view = OPEN
    visitor.hall.tell("hall")
    visitor.qtbot.waitUntil(lambda: not words(visitor))
    visitor.touch("business-A")
    assert visitor.page == "ask-page"


def test_an_item_found_in_a_stopped_hall_says_the_same(enter: Callable[..., Visitor]) -> None:
    hall = LobbyHall()
    hall.day.issuing_view = STOPPED
    visitor = enter(hall)
    visitor.touch("search")
    visitor.touch("key-G")
    visitor.touch("item-1001")
    page = visitor.kiosk.page
    assert isinstance(page, RefusalPage)
    assert "No more numbers today" in page.sentence


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 11, 20, 11, 0, tzinfo=UTC), "next working day at 08:30"),
        (datetime(2026, 11, 19, 23, 0, tzinfo=UTC), "today at 08:30"),
        (datetime(2026, 11, 20, 23, 0, tzinfo=UTC), "next working day at 08:30"),
    ],
    ids=["Friday evening", "Friday morning", "Saturday morning"],
)
def test_a_closed_hall_says_when_it_opens(enter: Callable[..., Visitor], at: datetime, said: str) -> None:
    hall = LobbyHall()
    hall.clock.at = at
    hall.day.issuing_view = CLOSED
    assert said in words(enter(hall))


def test_no_open_window_is_said_before_and_after(enter: Callable[..., Visitor]) -> None:
    hall = LobbyHall()
    hall.queue.unstaffed = {"B"}
    visitor = enter(hall)
    assert visitor.read("business-B") == "Social and medical insurance. 9 waiting. No open window"
    visitor.touch("business-B")
    visitor.touch("take-number")
    page = visitor.kiosk.page
    assert isinstance(page, NumberPage)
    assert page.number == "B024"
    assert visitor.kiosk.session.ticket.warning is not None


def test_a_known_person_is_warned_before_a_number_without_a_window(enter: Callable[..., Visitor]) -> None:
    hall = LobbyHall(identity="required")
    hall.queue.unstaffed = {"B"}
    visitor = enter(hall)
    visitor.card()
    visitor.touch("business-B")
    assert visitor.page == "ask-page"
    visitor.touch("take-number")
    assert visitor.page == "number-page"
    assert visitor.hall.queue.issued[0][2].name == "王小明"


def test_the_database_away_takes_the_first_page_and_comes_back(visitor: Visitor) -> None:
    visitor.hall.away = True
    visitor.hall.tell("store")
    visitor.wait_page("away-page")
    page = visitor.kiosk.page
    assert isinstance(page, AwayPage)
    assert page.sentence == "No answer since 10:12"
    visitor.hall.clock.turn(600)
    visitor.card()
    visitor.scan("YY202611200001")
    assert visitor.page == "away-page"
    assert page.sentence == "No answer since 10:12"
    visitor.hall.away = False
    visitor.hall.tell("store")
    visitor.wait_page("home-page")
    assert visitor.see("business-A") is not None


def test_it_comes_back_without_a_word_from_the_feed(visitor: Visitor) -> None:
    visitor.hall.away = True
    visitor.hall.tell("store")
    visitor.wait_page("away-page")
    visitor.hall.away = False
    visitor.wait_page("home-page")


def test_a_look_that_hangs_does_not_hide_that_the_database_is_away(visitor: Visitor) -> None:
    visitor.hall.hang = threading.Event()
    visitor.hall.tell("ticket")
    visitor.hall.away = True
    visitor.hall.tell("store")
    visitor.wait_page("away-page")
    assert not visitor.hall.hang.is_set()
    visitor.hall.away = False
    visitor.hall.hang.set()
    visitor.hall.tell("store")
    visitor.wait_page("home-page")


def test_away_at_the_start(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(away=True))
    assert visitor.page == "away-page"
    visitor.hall.away = False
    visitor.wait_page("home-page")


def test_a_number_stays_on_the_screen_when_the_database_goes(visitor: Visitor) -> None:
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.hall.away = True
    visitor.hall.tell("store")
    visitor.qtbot.waitUntil(lambda: visitor.kiosk._outlook.watch.away_since is not None)
    assert visitor.page == "number-page"
    visitor.touch("done")
    assert visitor.page == "away-page"


def test_somebody_in_the_middle_loses_nothing(visitor: Visitor) -> None:
    visitor.touch("manual-entry")
    visitor.type("1101")
    visitor.hall.away = True
    visitor.hall.tell("store")
    visitor.qtbot.waitUntil(lambda: visitor.see("header-chip") is not None)
    assert visitor.see("id-number").text() == "1101"
    visitor.hall.away = False
    visitor.hall.tell("store")
    visitor.qtbot.waitUntil(lambda: visitor.see("header-chip") is None)
    assert visitor.see("id-number").text() == "1101"


def test_appointments_that_cannot_be_read_are_said(visitor: Visitor) -> None:
    visitor.touch("check-in")
    visitor.hall.away = True
    visitor.scan("YY202611200001")
    page = visitor.kiosk.page
    assert isinstance(page, RefusalPage)
    assert isinstance(page._error, EnvironmentFailure)


def test_a_burst_of_changes_is_not_a_burst_of_questions(visitor: Visitor) -> None:
    asked = []
    plain = visitor.hall.queue.businesses

    def slow() -> tuple[BusinessView, ...]:
        asked.append("businesses")
        time.sleep(0.2)
        return plain()

    visitor.hall.queue.businesses = slow
    for _ in range(10):
        visitor.kiosk._outlook.look()
    visitor.settle()
    assert len(asked) == 2
