"""Nobody there: what a person typed, chose and saw is gone from every page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from hall_client.ui.kiosk.appointments_page import AppointmentsPage
from hall_client.ui.kiosk.number_page import NumberPage
from hall_client.ui.kiosk.words import speech
from tests.fakes.lobby_hall import ID_NUMBER, FakeSettings, LobbyHall
from tests.fakes.lobby_visitor import Visitor

PERSON = ("王", "小明", ID_NUMBER, ID_NUMBER[-4:], "1101", "YY2026")


@pytest.fixture
def hasty(enter: Callable[..., Visitor]) -> Visitor:
    """A kiosk that waits for six seconds; a test lets them pass."""
    return enter(LobbyHall(settings=FakeSettings(6)))


def pass_time(visitor: Visitor, seconds: int) -> None:
    for _ in range(seconds):
        visitor.kiosk._idle.tick()
    visitor.settle()


def left_over(visitor: Visitor) -> list[str]:
    """Every text in the window's widgets, shown or not, that speaks of the person."""
    texts = [field.text() for field in visitor.kiosk.findChildren(QLineEdit)]
    texts += [widget.accessibleName() for widget in visitor.kiosk.findChildren(QWidget)]
    return [text for text in texts if any(mark in text for mark in PERSON)]


STEPS: dict[str, tuple[str, ...]] = {
    "typing a number": ("manual-entry", *(f"keypad-{digit}" for digit in "1101")),
    "typing a code": ("check-in", *(f"code-{key}" for key in "YY2026")),
    "typing a name": ("manual-entry", "person-name", "key-W", "key-A"),
    "searching": ("search", "key-G", "key-S"),
    "choosing": ("business-A",),
    "the green channel": ("green-channel", "reason-ill", "green-business-A"),
    "a number": ("business-A", "take-number"),
    "calling the guide": ("manual-entry", "keypad-1", "call-guide"),
    "large type": ("large-type", "business-B"),
    "another language": ("language", "business-B"),
}


@pytest.mark.parametrize("steps", STEPS.values(), ids=STEPS)
def test_nothing_is_left(hasty: Visitor, steps: tuple[str, ...]) -> None:
    for name in steps:
        hasty.touch(name)
    pass_time(hasty, 6)
    assert hasty.page == "home-page"
    kiosk = hasty.kiosk
    assert kiosk.session.empty
    assert kiosk.session.ticket is None
    assert left_over(hasty) == []
    assert not any(field.isUndoAvailable() or field.text() for field in kiosk.findChildren(QLineEdit))
    assert kiosk.zoom == 1.0
    assert speech().code == "en"
    assert hasty.see("guide-called") is None
    assert hasty.see("still-there") is None
    assert not kiosk._idle._timer.isActive()
    number = kiosk.findChild(NumberPage)
    assert number.number == ""


def test_a_card_and_its_appointments_are_forgotten(hasty: Visitor) -> None:
    hasty.hall.appointments.book("A", 0, "王小明", ID_NUMBER)
    hasty.card()
    assert hasty.page == "appointments-page"
    pass_time(hasty, 6)
    assert left_over(hasty) == []
    page = hasty.kiosk.findChild(AppointmentsPage)
    assert page.shown == ()
    assert hasty.see("header-chip") is None
    hasty.touch("business-A")
    hasty.touch("take-number")
    assert hasty.hall.queue.issued == [("A", hasty.hall.queue.issued[0][1], None, "")]


def test_nothing_typed_can_be_copied(hasty: Visitor) -> None:
    before = QGuiApplication.clipboard().text()
    hasty.touch("manual-entry")
    hasty.type("1101")
    field = hasty.see("id-number")
    hasty.qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hasty.qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    hasty.qtbot.mouseDClick(field, Qt.MouseButton.LeftButton)
    assert not field.hasSelectedText()
    field.copy()
    assert QGuiApplication.clipboard().text() == before
    assert field.text() == "1101"


def test_the_last_seconds_are_asked_for(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(settings=FakeSettings(30)))
    visitor.touch("manual-entry")
    visitor.type("1101")
    pass_time(visitor, 19)
    assert visitor.see("still-there") is None
    pass_time(visitor, 1)
    assert visitor.read("still-there") == "Are you still there?"
    visitor.touch("stay")
    assert visitor.see("still-there") is None
    assert visitor.see("id-number").text() == "1101"
    assert visitor.kiosk._idle.left == 30


def test_the_end_may_be_asked_for(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(settings=FakeSettings(30)))
    visitor.touch("manual-entry")
    visitor.type("1101")
    pass_time(visitor, 25)
    visitor.touch("leave-now")
    assert visitor.page == "home-page"
    assert left_over(visitor) == []


def test_a_card_in_the_last_seconds_goes_on(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(settings=FakeSettings(30)))
    visitor.touch("business-A")
    pass_time(visitor, 25)
    visitor.card()
    assert visitor.see("still-there") is None
    assert visitor.page == "number-page"


def test_a_slip_that_waits_is_taken_back(hasty: Visitor) -> None:
    hasty.hall.paper.outcomes = ["queued"]
    hasty.touch("business-A")
    hasty.touch("take-number")
    pass_time(hasty, 90)
    assert hasty.hall.paper.cancelled == ["job-1"]
