"""Signing in to the dashboard: managers only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall_client.ui.manager.sign_in import ManagerSignIn
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from hall_client.ui.widgets.labels import WrapLabel
from tests.fakes.manager_hall import ManagerHall
from tests.ui.manager.driver import Manager

K = Qt.Key


@pytest.fixture
def hall() -> ManagerHall:
    return ManagerHall()


@pytest.fixture
def door(qtbot: QtBot, hall: ManagerHall) -> Iterator[ManagerSignIn]:
    application()
    set_language("en")
    window = ManagerSignIn(hall)
    window.show()
    qtbot.wait(30)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def type_in(door: ManagerSignIn) -> Callable[[str], None]:
    def write(words: str) -> None:
        QTest.keyClicks(door.focusWidget(), words)
        QTest.keyClick(door.focusWidget(), K.Key_Return)
        Jobs.wait_idle()

    return write


def said(door: ManagerSignIn) -> str:
    found = door.findChild(WrapLabel, "sign_in_error")
    assert found is not None
    return found.text()


def test_a_manager_comes_in(qtbot: QtBot, door: ManagerSignIn, type_in: Callable[[str], None]) -> None:
    type_in("2001")
    with qtbot.waitSignal(door.signed_in) as caught:
        type_in("secret")
    assert caught.args is not None
    assert caught.args[0].name == "林静"
    assert door.password.text() == ""


def test_a_clerk_is_refused_with_a_sentence(door: ManagerSignIn, type_in: Callable[[str], None]) -> None:
    type_in("1027")
    type_in("secret")
    assert said(door) == "The dashboard is for the hall's managers. 周敏 signs in at a window."
    assert door.password.text() == ""
    assert door.focusWidget() is door.password.line


def test_nothing_typed(door: ManagerSignIn, type_in: Callable[[str], None]) -> None:
    type_in("")
    assert door.number.line.accessibleDescription() == ""
    QTest.keyClick(door.password.line, K.Key_Return)
    assert door.number.line.accessibleDescription() == "Type your staff number."


def test_the_password_stays_when_the_database_is_away(
    hall: ManagerHall, door: ManagerSignIn, type_in: Callable[[str], None]
) -> None:
    hall.away()
    type_in("2001")
    type_in("secret")
    assert "does not answer" in said(door)
    assert door.password.text() == "secret"


def test_signing_out(at_rush: Manager) -> None:
    with at_rush.qtbot.waitSignal(at_rush.window.signed_out):
        at_rush.key(K.Key_Q, mods=Qt.KeyboardModifier.ControlModifier)
    assert at_rush.hall.listeners == 0
