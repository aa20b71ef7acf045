"""A person at the kiosk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hall_client.base.spoken import sentence
from hall_client.ui.kiosk.window import KioskWindow
from hall_client.ui.shell.job import Jobs
from tests.fakes.lobby_hall import LobbyHall


class Voice:
    """Remembers what it was told to say, until it is told to be silent."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.all: list[str] = []
        self.closed = False

    def say(self, _key: str, phrase: str, **parts: str | int) -> None:
        sentence(phrase, **parts)  # fails on a phrase that no clip has
        words = phrase if not parts else f"{phrase} {' '.join(str(part) for part in parts.values())}"
        self.said.append(words)
        self.all.append(words)

    def silence(self) -> None:
        self.said.clear()

    def close(self) -> None:
        self.closed = True


class Visitor:
    """Touches what is visible and waits for the answer."""

    def __init__(self, qtbot: QtBot, kiosk: KioskWindow, hall: LobbyHall) -> None:
        self.qtbot, self.kiosk, self.hall = qtbot, kiosk, hall
        self.frame: QWidget | None = None
        """The window around the kiosk, if it has one."""
        self.voice = Voice()

    def see(self, name: str) -> QWidget | None:
        found = [widget for widget in self.kiosk.findChildren(QWidget, name) if widget.isVisible()]
        return found[0] if found else None

    def touch(self, name: str, *, settle: bool = True) -> None:
        widget = self.see(name)
        assert widget is not None, f"no {name} on {self.page}"
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        if settle:
            self.settle()

    def read(self, name: str) -> str:
        """What a figure says to those who cannot see it."""
        widget = self.see(name)
        assert widget is not None, f"no {name} on {self.page}"
        return str(widget.accessibleName())

    def scan(self, text: str) -> None:
        """A scanner types a code, wherever the keyboard is."""
        for letter in text:
            self.qtbot.keyClicks(self._keyboard, letter)
        self.qtbot.keyClick(self._keyboard, Qt.Key.Key_Return)
        self.settle()

    @property
    def _keyboard(self) -> QWidget:
        return self.kiosk.window().focusWidget() or self.kiosk

    def type(self, text: str) -> None:
        for letter in text:
            self.touch(f"keypad-{letter}")

    def settle(self) -> None:
        assert Jobs.wait_idle()
        self.qtbot.wait(5)
        assert Jobs.wait_idle()

    @property
    def page(self) -> str:
        return self.kiosk.page.objectName()

    def wait_page(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: self.page == name, timeout=4000)

    def card(self, **what: str) -> None:
        self.hall.desk_devices.put_card(**what)
        self.qtbot.wait(10)
        self.settle()
