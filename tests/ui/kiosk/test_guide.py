"""Calling the guide: by hand, for the paper, for the printer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hall_client.base.text import Text
from hall_client.devices.errors import Need
from hall_client.devices.health import of_need, ready
from hall_client.devices.views import DeviceState, Kind, Light
from hall_client.ui.kiosk.calling import printer_trouble
from hall_client.ui.kiosk.number_page import NumberPage
from tests.fakes.lobby_hall import FakeSettings, LobbyHall
from tests.fakes.lobby_visitor import Visitor

OUT = of_need("printer", Kind.RECEIPT_PRINTER, Need.PAPER)
JAM = of_need("printer", Kind.RECEIPT_PRINTER, Need.JAM)
WELL = ready("printer", Kind.RECEIPT_PRINTER)
UNPLUGGED = DeviceState("printer", Kind.RECEIPT_PRINTER, Light.FAULT, Text("Not connected"), Text(""))
IDLE = DeviceState("printer", Kind.RECEIPT_PRINTER, Light.OFF, Text("Not in use"), Text(""))


def look(visitor: Visitor) -> None:
    visitor.kiosk._outlook.look()
    visitor.settle()


def test_the_button_calls_once_and_says_that_somebody_comes(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(settings=FakeSettings(kiosk_place="一层西门")))
    visitor.touch("business-A")
    visitor.touch("call-guide")
    assert visitor.read("guide-called") == "Somebody is coming"
    assert visitor.page == "ask-page"
    visitor.touch("guide-ok")
    assert visitor.see("guide-called") is None
    visitor.touch("call-guide")
    assert visitor.see("guide-called") is not None
    assert visitor.hall.day.every_call == [("一层西门", "help")]


def test_it_can_be_taken_back(visitor: Visitor) -> None:
    visitor.touch("call-guide")
    visitor.touch("guide-back")
    assert visitor.hall.day.calls == []
    assert visitor.hall.day.answered == [("g1", "Ticket machine 2")]
    assert visitor.see("guide-called") is None


def test_the_guides_answer_is_shown(visitor: Visitor) -> None:
    visitor.touch("call-guide")
    visitor.hall.day.answer_guide("g1", "guide")
    visitor.hall.tell("hall")
    visitor.qtbot.waitUntil(lambda: visitor.see("guide-back") is None)
    assert visitor.see("guide-called") is not None
    visitor.touch("guide-ok")
    visitor.touch("call-guide")
    assert len(visitor.hall.day.every_call) == 2


def test_a_call_that_cannot_be_saved_sends_to_the_desk(visitor: Visitor) -> None:
    visitor.hall.away = True
    visitor.touch("call-guide")
    assert visitor.read("guide-called") == "The guide could not be called"


def test_the_call_stays_on_top_of_a_number(visitor: Visitor) -> None:
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.touch("call-guide")
    page = visitor.kiosk.page
    assert isinstance(page, NumberPage)
    visitor.touch("guide-ok")
    assert page.number == "A024"


def test_paper_out_is_told_once_and_taken_back(visitor: Visitor) -> None:
    visitor.hall.desk_devices.printer = OUT
    for _ in range(3):
        look(visitor)
    assert visitor.hall.day.every_call == [("Ticket machine 2", "paper_out")]
    assert visitor.read("header-chip") == "No slips now"
    visitor.hall.paper.outcomes = ["queued"]
    visitor.touch("business-A")
    visitor.touch("take-number")
    assert visitor.read("print-band") == "No paper: remember or photograph your number"
    visitor.hall.desk_devices.printer = WELL
    look(visitor)
    look(visitor)
    assert visitor.hall.day.calls == []
    assert len(visitor.hall.day.answered) == 1
    visitor.touch("done")
    assert visitor.see("header-chip") is None


def test_another_machines_calls_are_left_alone(visitor: Visitor) -> None:
    visitor.hall.day.call_guide("Ticket machine 3", "paper_out")
    visitor.hall.day.call_guide("Ticket machine 2", "manager")
    visitor.hall.desk_devices.printer = OUT
    look(visitor)
    visitor.hall.desk_devices.printer = WELL
    look(visitor)
    assert [(call.place, call.kind) for call in visitor.hall.day.calls] == [
        ("Ticket machine 3", "paper_out"),
        ("Ticket machine 2", "manager"),
    ]


def test_a_call_left_open_by_a_program_that_died_is_taken_back(enter: Callable[..., Visitor]) -> None:
    hall = LobbyHall()
    hall.day.call_guide("Ticket machine 2", "paper_out")
    hall.desk_devices.printer = WELL
    enter(hall)
    assert hall.day.calls == []


def test_it_is_told_later_when_the_database_was_away(visitor: Visitor) -> None:
    visitor.hall.away = True
    visitor.hall.desk_devices.printer = OUT
    look(visitor)
    assert visitor.hall.day.every_call == []
    visitor.hall.away = False
    look(visitor)
    assert visitor.hall.day.every_call == [("Ticket machine 2", "paper_out")]


def test_a_jam_becomes_an_empty_roll(visitor: Visitor) -> None:
    visitor.hall.desk_devices.printer = JAM
    look(visitor)
    visitor.hall.desk_devices.printer = OUT
    look(visitor)
    assert [call.kind for call in visitor.hall.day.calls] == ["paper_out"]


@pytest.mark.parametrize(
    ("states", "kind"),
    [
        ((), None),
        ((IDLE,), None),
        ((WELL,), ""),
        ((OUT,), "paper_out"),
        ((JAM,), "printer"),
        ((UNPLUGGED,), "printer"),
        ((OUT, WELL), ""),
    ],
)
def test_what_a_printers_state_is_worth(states: tuple[DeviceState, ...], kind: str | None) -> None:
    assert printer_trouble(states) == kind


def test_the_keyboard_is_given_back_where_it_was(enter: Callable[..., Visitor]) -> None:
    visitor = enter(inside=True)
    visitor.touch("manual-entry")
    visitor.touch("person-name")
    visitor.touch("call-guide")
    visitor.touch("guide-ok")
    assert visitor.kiosk.window().focusWidget() is visitor.see("person-name")
