"""Signing in at a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.clerk.sign_in import SignInWindow
from hall_client.ui.shell.job import Jobs
from hall_client.ui.widgets.labels import WrapLabel
from tests.fakes.clerk_hall import FakeHall

K = Qt.Key


@pytest.fixture
def door(qtbot: QtBot, hall: FakeHall) -> Iterator[SignInWindow]:
    """The sign-in window of window 3."""
    window = SignInWindow(hall, "3")
    window.show()
    qtbot.wait(30)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def type_in(door: SignInWindow) -> Callable[[str], None]:
    """Types, and presses Enter."""

    def write(words: str) -> None:
        QTest.keyClicks(door.focusWidget(), words)
        QTest.keyClick(door.focusWidget(), K.Key_Return)
        Jobs.wait_idle()

    return write


def error(door: QWidget) -> str:
    said = door.findChild(WrapLabel, "sign_in_error")
    assert said is not None
    return said.text()


def test_number_enter_password_enter(qtbot: QtBot, door: SignInWindow, type_in: Callable[[str], None]) -> None:
    type_in("1027")
    with qtbot.waitSignal(door.signed_in) as caught:
        type_in("secret")
    assert caught.args is not None
    assert (caught.args[0].staff.name, caught.args[0].window) == ("周敏", "3")


def test_a_wrong_password_is_said_and_taken_away(door: SignInWindow, type_in: Callable[[str], None]) -> None:
    type_in("1027")
    type_in("wrong")
    assert error(door) == "Staff number or password is wrong."
    assert door.password.text() == ""
    assert door.focusWidget() is door.password.line


def test_nothing_typed(door: SignInWindow, type_in: Callable[[str], None]) -> None:
    type_in("")
    type_in("")
    door.number.set_text("")
    QTest.keyClick(door.password.line, K.Key_Return)
    assert door.number.line.accessibleDescription() == "Type your staff number."


def test_the_password_stays_when_the_database_is_away(
    hall: FakeHall, door: SignInWindow, type_in: Callable[[str], None]
) -> None:
    hall.away()
    type_in("1027")
    type_in("secret")
    assert "does not answer" in error(door)
    assert door.password.text() == "secret"


def test_the_password_is_not_shown(door: SignInWindow) -> None:
    assert door.password.line.echoMode() is QLineEdit.EchoMode.Password


def test_a_double_click_signs_in_once(qtbot: QtBot, hall: FakeHall, door: SignInWindow) -> None:
    asked: list[str] = []
    plain = hall.staff.sign_in
    hall.staff.sign_in = lambda *given: (asked.append("in"), plain(*given))[1]  # type: ignore[method-assign] # counts
    door.number.set_text("1027")
    door.password.set_text("secret")
    middle = door.go.rect().center()
    QTest.mouseClick(door.go, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseDClick(door.go, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.wait(50)
    Jobs.wait_idle()
    assert asked == ["in"]
