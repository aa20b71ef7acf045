"""Checking in: by code, by scanner, by card; early, in time, late, none, again."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from hall_client.queue.views import AppointmentView, TicketClass
from hall_client.ui.kiosk.appointments_page import AppointmentsPage
from hall_client.ui.kiosk.number_page import NumberPage
from hall_client.ui.kiosk.refusal_page import RefusalPage
from hall_client.ui.kiosk.wedge import appointment_code, is_id_number
from tests.fakes.lobby_hall import ID_NUMBER, LobbyHall
from tests.fakes.lobby_services import CLOSED, STOPPED
from tests.fakes.lobby_visitor import Visitor


def book(visitor: Visitor, business: str = "A", minutes: int = 0, state: str = "booked") -> str:
    """An appointment of Wang Xiaoming in so many minutes; gives its code."""
    return visitor.hall.appointments.book(business, minutes, "王小明", ID_NUMBER, state).code


def number(visitor: Visitor) -> str:
    page = visitor.kiosk.page
    assert isinstance(page, NumberPage)
    return page.number


def test_the_typed_code_gives_the_number(visitor: Visitor) -> None:
    code = book(visitor, "B", -5)
    visitor.touch("check-in")
    for key in code:
        visitor.touch(f"code-{key}")
    visitor.touch("find-appointment")
    assert visitor.page == "appointments-page"
    assert visitor.read("appointment-a1") == "10:07 Social and medical insurance. In time"
    visitor.touch("appointment-a1")
    assert number(visitor) == "B024"
    assert visitor.hall.queue.issued[0][1] is TicketClass.APPOINTMENT
    assert visitor.hall.paper.tickets == ["B024"]


def test_a_code_of_another_time_says_when_to_come_back(visitor: Visitor) -> None:
    code = book(visitor, "A", 45)
    visitor.touch("check-in")
    visitor.scan(code)
    assert visitor.read("appointment-a1").endswith("Come back at 10:42")
    visitor.touch("appointment-a1")
    page = visitor.kiosk.page
    assert isinstance(page, RefusalPage)
    assert "10:42" in page.sentence
    assert visitor.hall.queue.issued == []
    visitor.touch("take-normal")
    assert visitor.page == "ask-page"
    visitor.touch("take-number")
    assert visitor.hall.queue.issued[0][:2] == ("A", TicketClass.NORMAL)


def test_a_late_one_gets_a_normal_number_and_is_told(visitor: Visitor) -> None:
    code = book(visitor, "A", -40)
    visitor.scan(code)
    assert "normal number" in visitor.read("appointment-a1")
    visitor.touch("appointment-a1")
    assert number(visitor) == "A024"
    ticket = visitor.kiosk.session.ticket
    assert ticket.klass is TicketClass.NORMAL
    assert "has passed" in str(ticket.warning)


@pytest.mark.parametrize("state", ["missed", "cancelled"])
def test_one_that_is_over_leads_to_a_normal_number(visitor: Visitor, state: str) -> None:
    visitor.scan(book(visitor, "C", 0, state))
    visitor.touch("appointment-a1")
    assert visitor.page == "ask-page"
    assert visitor.kiosk.session.business.code == "C"


def test_none_found_offers_a_normal_number(visitor: Visitor) -> None:
    visitor.touch("check-in")
    visitor.scan("YY0000000000")
    page = visitor.kiosk.page
    assert isinstance(page, AppointmentsPage)
    assert page.shown == ()
    visitor.touch("take-normal")
    assert visitor.page == "home-page"


def test_one_checked_in_is_shown_and_printed_again(visitor: Visitor) -> None:
    code = book(visitor)
    visitor.scan(code)
    visitor.touch("appointment-a1")
    visitor.touch("done")
    visitor.scan(code)
    assert visitor.read("appointment-a1").endswith("Checked in: number A024")
    visitor.touch("appointment-a1")
    assert number(visitor) == "A024"
    assert len(visitor.hall.queue.issued) == 1
    assert visitor.hall.paper.reprints == ["A024"]
    assert visitor.read("print-band") == "You are checked in already. This is your number"


def test_the_card_on_the_first_page_finds_appointments(visitor: Visitor) -> None:
    book(visitor)
    book(visitor, "B", 120)
    visitor.card()
    assert visitor.page == "appointments-page"
    visitor.touch("take-normal")
    assert visitor.page == "home-page"
    assert visitor.kiosk.session.mask == "王*"
    visitor.touch("business-C")
    assert visitor.hall.queue.issued[0][0] == "C"


def test_the_card_on_the_check_in_page(visitor: Visitor) -> None:
    visitor.touch("check-in")
    visitor.card()
    assert visitor.page == "appointments-page"
    visitor.touch("back")
    book(visitor)
    visitor.touch("check-in")
    visitor.card()
    visitor.touch("appointment-a1")
    assert number(visitor) == "A024"


def test_the_typed_id_number_finds_them(visitor: Visitor) -> None:
    book(visitor)
    visitor.touch("check-in")
    visitor.touch("checkin-by-id")
    visitor.type(ID_NUMBER)
    visitor.touch("confirm-identity")
    assert visitor.see("appointment-a1") is not None


def test_an_id_number_in_the_place_of_the_code(visitor: Visitor) -> None:
    book(visitor)
    visitor.touch("check-in")
    visitor.see("appointment-code").setText(ID_NUMBER)
    visitor.touch("find-appointment")
    assert visitor.see("appointment-a1") is not None
    assert visitor.hall.appointments.asked == [ID_NUMBER]


def test_an_empty_code_says_what_to_do(visitor: Visitor) -> None:
    visitor.touch("check-in")
    visitor.touch("find-appointment")
    assert visitor.kiosk.page.note.startswith("Type the code")
    assert visitor.hall.appointments.asked == []


@pytest.mark.parametrize("start", [(), ("search",), ("manual-entry",), ("business-A",), ("green-channel",)])
def test_a_scan_finds_its_appointment_from_every_page(visitor: Visitor, start: tuple[str, ...]) -> None:
    code = book(visitor)
    for name in start:
        visitor.touch(name)
    visitor.scan(code)
    assert visitor.page == "appointments-page"
    assert visitor.hall.appointments.asked == [code]


def test_a_link_in_the_code_is_understood(visitor: Visitor) -> None:
    code = book(visitor)
    visitor.touch("check-in")
    visitor.scan(f"https://zwfw.example.cn/yy/{code.lower()}")
    assert visitor.see("appointment-a1") is not None


def test_slow_typing_is_no_scan(visitor: Visitor) -> None:
    visitor.touch("search")
    field = visitor.see("search-text")
    for letter in "GSSLDJ":
        visitor.qtbot.keyClicks(field, letter)
        visitor.qtbot.wait(90)
    visitor.qtbot.keyClick(field, Qt.Key.Key_Return)
    visitor.settle()
    assert visitor.page == "search-page"
    assert visitor.hall.appointments.asked == []


def test_a_double_touch_checks_in_once(visitor: Visitor) -> None:
    visitor.scan(book(visitor))
    row = visitor.see("appointment-a1")
    visitor.qtbot.mouseDClick(row, Qt.MouseButton.LeftButton)
    visitor.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    visitor.settle()
    assert len(visitor.hall.queue.issued) == 1
    assert visitor.hall.paper.tickets == ["A024"]


def test_a_stopped_hall_still_checks_in(enter: Callable[..., Visitor]) -> None:
    hall = LobbyHall()
    hall.day.issuing_view = STOPPED
    visitor = enter(hall)
    visitor.scan(book(visitor))
    visitor.touch("appointment-a1")
    assert number(visitor) == "A024"


def test_early_in_a_closed_hall_there_is_no_normal_number_either(enter: Callable[..., Visitor]) -> None:
    hall = LobbyHall()
    hall.day.issuing_view = CLOSED
    visitor = enter(hall)
    visitor.scan(book(visitor, "A", 60))
    visitor.touch("take-normal")
    assert visitor.page == "home-page"


@pytest.mark.parametrize("by", ["card", "scan"])
def test_an_answer_that_comes_after_the_person_left_is_dropped(visitor: Visitor, by: str) -> None:
    code, release, asked = book(visitor), threading.Event(), threading.Event()
    plain = visitor.hall.appointments.find

    def slow(code: str = "", id_number: str = "") -> tuple[AppointmentView, ...]:
        asked.set()
        release.wait(5)
        return plain(code, id_number)

    visitor.hall.appointments.find = slow
    if by == "card":
        visitor.hall.desk_devices.put_card()
    else:
        visitor.kiosk._wedge.scanned.emit(code)
    visitor.qtbot.waitUntil(asked.is_set)
    visitor.kiosk.reset()
    release.set()
    visitor.settle()
    assert visitor.page == "home-page"
    assert visitor.kiosk.session.empty


@pytest.mark.parametrize(
    ("scanned", "code"),
    [
        (" yy2026 1120-01\n", "YY20261120-01"),
        ("https://h.example/a/yy1?x=2", "YY1"),
        ("https://h.example/q?code=yy7&b=1", "YY7"),
        ("", ""),
    ],
)
def test_what_a_scanned_text_means(scanned: str, code: str) -> None:
    assert appointment_code(scanned) == code


def test_an_id_number_is_told_from_a_code() -> None:
    assert is_id_number(ID_NUMBER)
    assert is_id_number("11010519491231002x")
    assert not is_id_number("YY2026112000010000")


def test_a_check_in_that_failed_is_tried_again_not_turned_into_a_normal_number(visitor: Visitor) -> None:
    visitor.scan(book(visitor))
    visitor.hall.away = True
    visitor.touch("appointment-a1")
    assert visitor.page == "refusal-page"
    visitor.hall.away = False
    visitor.touch("retry")
    assert visitor.hall.queue.issued[0][1] is TicketClass.APPOINTMENT
    assert number(visitor) == "A024"


def test_a_scan_does_not_hide_an_unprinted_number(visitor: Visitor) -> None:
    code = book(visitor)
    visitor.hall.paper.outcomes = ["failed"]
    visitor.touch("business-B")
    visitor.touch("take-number")
    visitor.scan(code)
    assert visitor.page == "number-page"
    visitor.touch("done")
    visitor.scan(code)
    assert visitor.page == "appointments-page"
