"""From a touch to a number, with and without the printer."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.base.text import Text
from hall_client.queue.views import TicketClass
from hall_client.ui.kiosk.number_page import NumberPage
from tests.fakes.lobby_hall import FakeJob, LobbyHall
from tests.fakes.lobby_visitor import Visitor


def page_of(visitor: Visitor) -> NumberPage:
    page = visitor.kiosk.page
    assert isinstance(page, NumberPage)
    return page


def test_two_touches_give_a_number(visitor: Visitor) -> None:
    visitor.touch("business-A")
    visitor.touch("take-number")
    assert visitor.page == "number-page"
    assert page_of(visitor).number == "A024"
    assert page_of(visitor).state == "printed"
    assert visitor.hall.queue.issued == [("A", TicketClass.NORMAL, None, "")]
    assert visitor.hall.queue.origins == ["kiosk"]
    assert visitor.hall.paper.tickets == ["A024"]


def test_double_touch_is_one_ticket(visitor: Visitor) -> None:
    visitor.hall.queue.hold = threading.Event()
    visitor.touch("business-A")
    button = visitor.see("take-number")
    visitor.qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    visitor.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    visitor.hall.queue.hold.set()
    visitor.wait_page("number-page")
    visitor.settle()
    assert len(visitor.hall.queue.issued) == 1
    assert len(visitor.hall.paper.tickets) == 1


def test_second_half_of_a_double_touch_hits_nothing_new(visitor: Visitor) -> None:
    """The page changes under the finger: only a whole new touch counts there."""
    visitor.touch("business-A")
    button = visitor.see("take-number")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, buttons in (
        (QEvent.Type.MouseButtonDblClick, left),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        QApplication.sendEvent(
            button, QMouseEvent(kind, QPointF(20, 20), button.mapToGlobal(QPointF(20, 20)), left, buttons, none)
        )
    visitor.settle()
    assert visitor.page == "ask-page"
    assert visitor.hall.queue.issued == []


def test_a_finger_that_slides_off_takes_nothing(visitor: Visitor) -> None:
    tile = visitor.see("business-A")
    visitor.qtbot.mousePress(tile, Qt.MouseButton.LeftButton)
    visitor.qtbot.mouseMove(tile, tile.rect().bottomRight() * 2)
    visitor.qtbot.mouseRelease(tile, Qt.MouseButton.LeftButton)
    assert visitor.page in {"home-page", "ask-page"}
    assert visitor.hall.queue.issued == []


def test_number_is_shown_while_the_slip_is_printed(visitor: Visitor) -> None:
    release = threading.Event()
    paper = visitor.hall.paper
    waits = paper.wait

    def slow(job_id: str, seconds: float) -> FakeJob:
        release.wait(5)
        return waits(job_id, seconds)

    paper.wait = slow
    visitor.touch("business-A")
    visitor.touch("take-number", settle=False)
    visitor.wait_page("number-page")
    assert page_of(visitor).state == "printing"
    release.set()
    visitor.settle()
    assert page_of(visitor).state == "printed"
    assert paper.waits == [4.0]


@pytest.mark.parametrize("outcome", ["failed", "unknown", "queued", EnvironmentFailure("No printer.")])
def test_ticket_stands_when_nothing_was_printed(visitor: Visitor, outcome: str | HallError) -> None:
    visitor.hall.paper.outcomes = [outcome]
    visitor.touch("business-A")
    visitor.touch("take-number")
    page = page_of(visitor)
    assert (page.number, page.state) == ("A024", "failed")
    assert visitor.see("try-print") is not None
    assert visitor.see("another") is None
    assert visitor.see("print-band").accessibleName() == "No slip was printed. Remember your number"


def test_printing_once_more(visitor: Visitor) -> None:
    visitor.hall.paper.outcomes = ["failed"]
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.touch("try-print")
    assert page_of(visitor).state == "printed"
    assert visitor.hall.paper.tickets == ["A024", "A024"]
    assert len(visitor.hall.queue.issued) == 1


def test_after_an_unknown_outcome_the_second_slip_says_that_it_is_one(visitor: Visitor) -> None:
    visitor.hall.paper.outcomes = ["unknown"]
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.touch("try-print")
    assert visitor.hall.paper.reprints == ["A024"]
    assert visitor.hall.paper.tickets == ["A024", "A024"]


def test_a_slip_under_way_is_not_asked_for_twice(visitor: Visitor) -> None:
    visitor.hall.paper.outcomes = ["queued"]
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.touch("try-print")
    assert visitor.hall.paper.tickets == ["A024"]


def test_nobody_is_left_a_slip(visitor: Visitor) -> None:
    visitor.hall.paper.outcomes = ["queued"]
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.touch("done")
    assert visitor.hall.paper.cancelled == ["job-1"]


def test_a_late_slip_clears_the_page(visitor: Visitor) -> None:
    paper = visitor.hall.paper
    paper.outcomes = ["queued"]
    visitor.touch("business-A")
    visitor.touch("take-number")
    paper.jobs["job-1"] = FakeJob("job-1", "printed", Text("Printed"))
    visitor.hall.tell("print")
    visitor.qtbot.waitUntil(lambda: page_of(visitor).state == "printed")


def test_done_goes_home_and_forgets(visitor: Visitor) -> None:
    visitor.touch("business-A")
    visitor.touch("take-number")
    number = page_of(visitor)
    visitor.touch("done")
    assert visitor.page == "home-page"
    assert number.number == ""
    assert visitor.kiosk.session.empty
    assert visitor.kiosk.session.ticket is None


def test_another_number_keeps_the_person(visitor: Visitor) -> None:
    visitor.card()
    visitor.touch("business-A")
    visitor.touch("another")
    assert visitor.kiosk.session.mask == "王*"
    visitor.touch("business-B")
    assert [row[0] for row in visitor.hall.queue.issued] == ["A", "B"]


def test_extend_gives_more_time(visitor: Visitor) -> None:
    visitor.touch("business-A")
    visitor.touch("take-number")
    idle = visitor.kiosk._idle
    before = idle.left
    visitor.touch("extend")
    assert idle.left >= before + 29


def test_green_channel(visitor: Visitor) -> None:
    visitor.touch("green-channel")
    visitor.touch("reason-elderly")
    visitor.touch("green-business-B")
    visitor.touch("take-number")
    assert visitor.hall.queue.issued == [("B", TicketClass.GREEN, None, "老年人")]
    assert page_of(visitor).number == "B024"


def test_keys_alone_give_a_number(visitor: Visitor) -> None:
    visitor.see("business-A").setFocus(Qt.FocusReason.TabFocusReason)
    visitor.qtbot.keyClick(visitor.see("business-A"), Qt.Key.Key_Return)
    visitor.settle()
    visitor.qtbot.keyClick(visitor.see("take-number"), Qt.Key.Key_Space)
    visitor.settle()
    assert visitor.page == "number-page"
    visitor.qtbot.keyClick(visitor.see("done"), Qt.Key.Key_Return)
    assert visitor.page == "home-page"


def test_without_identity_the_kiosk_asks_for_none(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(identity="off"))
    assert visitor.see("manual-entry") is None
    visitor.card()
    visitor.touch("business-E")
    visitor.touch("take-number")
    assert visitor.hall.queue.issued == [("E", TicketClass.NORMAL, None, "")]
