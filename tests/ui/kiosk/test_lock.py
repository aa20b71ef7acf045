"""The locked kiosk: nobody leaves it but staff."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from hall_client.ui.kiosk.lock import TAPS
from hall_client.ui.kiosk.staff_page import StaffPage
from tests.fakes.lobby_hall import FakeSettings, LobbyHall
from tests.fakes.lobby_visitor import Visitor


@pytest.fixture
def locked(enter: Callable[..., Visitor]) -> Visitor:
    return enter(LobbyHall(settings=FakeSettings(kiosk_locked=True)))


def knock(visitor: Visitor, times: int = TAPS) -> None:
    header = visitor.kiosk.findChild(QWidget, "header")
    for _ in range(times):
        visitor.qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))


def note(visitor: Visitor) -> str:
    page = visitor.kiosk.page
    assert isinstance(page, StaffPage)
    return page.note


def sign(visitor: Visitor, number: str, password: str) -> None:
    visitor.see("staff-number").setText(number)
    visitor.see("staff-password").setText(password)
    visitor.touch("leave-program")


def test_it_fills_the_screen_without_a_frame(locked: Visitor) -> None:
    window = locked.kiosk.window()
    locked.qtbot.waitUntil(window.isFullScreen)
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_key_leaves_it(locked: Visitor, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    locked.qtbot.keyClick(locked.see("home-page"), key, held)
    locked.settle()
    assert locked.page == "home-page"
    assert locked.kiosk.isVisible()


def test_the_window_system_cannot_close_it(locked: Visitor) -> None:
    """What Alt+F4 and a task bar send."""
    locked.kiosk.window().windowHandle().close()
    locked.settle()
    assert locked.kiosk.isVisible()
    assert locked.hall.listeners == 1
    locked.touch("business-A")
    assert locked.page == "ask-page"


def test_the_corner_and_the_password_open_it(locked: Visitor) -> None:
    knock(locked)
    assert locked.page == "staff-page"
    for key in "1001":
        locked.touch(f"type-{key}")
    locked.touch("staff-password")
    for key in ("r", "i", "g", "h", "t"):
        locked.touch(f"type-{key}")
    for name in ("type-shift", "type-shift", "type-a", "type-shift", "type-shift", "type-p", "type-shift"):
        locked.touch(name)
    assert locked.see("staff-password").text() == "right-P"
    locked.see("staff-password").setText("right-Pass1")
    locked.touch("leave-program")
    assert not locked.kiosk.isVisible()
    assert locked.hall.listeners == 0


def test_the_technicians_keys_ask_too(locked: Visitor) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    locked.qtbot.keyClick(locked.see("home-page"), Qt.Key.Key_F12, both)
    assert locked.page == "staff-page"
    locked.touch("back")
    assert locked.page == "home-page"


def test_fewer_taps_do_nothing(locked: Visitor) -> None:
    knock(locked, TAPS - 1)
    assert locked.page == "home-page"


def test_taps_over_a_long_time_do_nothing(locked: Visitor) -> None:
    times = iter(range(0, 100, 2))
    locked.kiosk._knock._now = lambda: float(next(times))
    knock(locked, 2 * TAPS)
    assert locked.page == "home-page"


def test_an_open_kiosk_has_no_secret_door(visitor: Visitor) -> None:
    knock(visitor)
    assert visitor.page == "home-page"


def test_a_wrong_password_is_refused_and_wiped(locked: Visitor) -> None:
    knock(locked)
    sign(locked, "1001", "wrong")
    assert note(locked) == "This staff number and password do not fit together."
    assert locked.see("staff-password").text() == ""
    assert locked.kiosk.isVisible()


def test_after_three_wrong_tries_nobody_is_asked_for_a_while(locked: Visitor) -> None:
    knock(locked)
    for _ in range(3):
        sign(locked, "1002", "guess")
    assert "Too many wrong tries" in note(locked)
    sign(locked, "1001", "right-Pass1")
    assert "Too many wrong tries" in note(locked)
    assert locked.hall.staff.tries == ["1002"] * 3
    assert locked.kiosk.isVisible()
    locked.hall.clock.turn(301)
    sign(locked, "1001", "right-Pass1")
    assert not locked.kiosk.isVisible()


def test_without_the_database_the_password_cannot_be_checked(locked: Visitor) -> None:
    knock(locked)
    locked.hall.away = True
    for _ in range(4):
        sign(locked, "1001", "right-Pass1")
    assert "does not answer" in note(locked)
    assert locked.kiosk.isVisible()


def test_empty_fields_ask_nobody(locked: Visitor) -> None:
    knock(locked)
    locked.touch("leave-program")
    assert note(locked) == "Type staff number and password."
    assert locked.hall.staff.tries == []


def test_what_staff_typed_is_wiped(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(settings=FakeSettings(1, kiosk_locked=True)))
    knock(visitor)
    number, password = visitor.see("staff-number"), visitor.see("staff-password")
    number.setText("1001")
    password.setText("secret")
    visitor.wait_page("home-page")
    assert number.text() == password.text() == ""
    assert not password.isUndoAvailable()


def test_a_card_and_a_scan_do_nothing_at_the_door(locked: Visitor) -> None:
    knock(locked)
    locked.card()
    locked.scan("YY202611200001")
    assert locked.page == "staff-page"
    assert locked.kiosk.session.empty
    assert locked.hall.appointments.asked == []


def test_the_program_around_it_cannot_close_it_either(locked: Visitor) -> None:
    assert not locked.kiosk.close()
    assert locked.kiosk.isVisible()
    assert locked.hall.listeners == 1
