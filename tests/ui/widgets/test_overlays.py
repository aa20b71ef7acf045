"""Panels and banners over a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.shell.application import application
from hall_client.ui.shell.messages import Message, tell
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import COUNTER, PUBLIC
from hall_client.ui.widgets.banner import banner_of
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.panel import ConfirmPanel


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        dress(self, COUNTER)
        self.resize(900, 600)
        self.presses: list[str] = []
        self.line = QLineEdit()
        self.call = ActionButton("Call next", "F5", kind="primary", clicked=lambda: self.presses.append("F5"))
        box = QVBoxLayout(self)
        box.addWidget(self.line)
        box.addWidget(self.call)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    application("en")
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.line.setFocus()
    return made


def test_the_key_presses_its_button(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window.line, Qt.Key.Key_F5)
    window.call.allow(allowed=False, reason="A visit is open.")
    qtbot.keyClick(window.line, Qt.Key.Key_F5)
    assert window.presses == ["F5"]
    assert window.call.toolTip() == "A visit is open."


def test_enter_confirms_and_the_window_gets_its_keys_back(window: Window, qtbot: QtBot) -> None:
    panel = ConfirmPanel(window, "Skip A023?", "The person goes to the end.")
    panel.ask()
    qtbot.keyClick(panel.yes, Qt.Key.Key_F5)
    assert window.presses == []
    with qtbot.waitSignal(panel.confirmed):
        qtbot.keyClick(panel.yes, Qt.Key.Key_Return)
    qtbot.keyClick(window.line, Qt.Key.Key_F5)
    assert window.presses == ["F5"]
    assert window.focusWidget() is window.line


def test_escape_cancels_once(window: Window, qtbot: QtBot) -> None:
    panel = ConfirmPanel(window, "Skip A023?", danger=True)
    cancels: list[int] = []
    panel.cancelled.connect(lambda: cancels.append(1))
    panel.ask()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    panel.cancel()
    panel.confirm()
    assert cancels == [1]


def test_a_reason_is_needed_where_one_is_asked_for(window: Window, qtbot: QtBot) -> None:
    panel = ConfirmPanel(window, "Refuse?", reason="Why")
    panel.ask()
    confirmed: list[str] = []
    panel.confirmed.connect(lambda: confirmed.append(panel.reason()))
    panel.confirm()
    assert confirmed == []
    assert not panel.yes.isEnabled()
    qtbot.keyClicks(window.focusWidget(), "not ours")
    assert panel.yes.isEnabled()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert confirmed == ["not ours"]


def test_tab_stays_inside(window: Window, qtbot: QtBot) -> None:
    panel = ConfirmPanel(window, "Skip?")
    panel.ask()
    for _ in range(5):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert panel.isAncestorOf(window.focusWidget())
    panel.cancel()


def test_banner_says_and_goes(window: Window, qtbot: QtBot) -> None:
    tell(window.line, Message("error", "The printer is out of paper.", "Put in a roll."))
    banner = banner_of(window)
    assert banner.text() == "The printer is out of paper."
    assert window.rect().contains(banner.geometry())
    qtbot.keyClick(window.line, Qt.Key.Key_Escape)
    assert banner.text() == ""
    tell(window, Message("done", "Printed."))
    assert banner_of(window) is banner
    assert banner.text() == "Printed."
    banner.put_away()


def test_public_panel_has_large_buttons(qtbot: QtBot) -> None:
    application("en")
    kiosk = QWidget()
    dress(kiosk, PUBLIC)
    kiosk.resize(1080, 1920)
    qtbot.addWidget(kiosk)
    kiosk.show()
    panel = ConfirmPanel(kiosk, "Leave?")
    panel.ask()
    assert panel.yes.height() >= 92
    panel.cancel()
