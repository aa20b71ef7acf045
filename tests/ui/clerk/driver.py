"""A clerk at the window: presses keys, types, clicks, and looks at the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.clerk.item_search import ItemSearch
from hall_client.ui.clerk.stage import Stage
from hall_client.ui.clerk.window import ClerkWindow
from hall_client.ui.shell.job import Jobs
from hall_client.ui.widgets.banner import banner_of

ID = "11010519491231002X"
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Clerk:
    """A clerk at the window: presses keys, types, clicks, and looks at the screen."""

    def __init__(self, qtbot: QtBot, hall: Any, window: ClerkWindow) -> None:
        """Sits down."""
        self.qtbot, self.hall, self.window = qtbot, hall, window

    def settle(self) -> None:
        """Until every operation has come back, and what it led to."""
        for _ in range(3):
            QApplication.processEvents()
            if self.window.stages.made_already(ItemSearch):
                self.qtbot.waitUntil(lambda: not self.window.stages.search._timer.isActive(), timeout=1000)
            assert Jobs.wait_idle()

    def key(self, key: Qt.Key, mods: Qt.KeyboardModifier = NONE) -> None:
        """Presses a key wherever the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, mods)
        self.settle()

    def type(self, words: str) -> None:
        """Types wherever the focus is."""
        at = self.window.focusWidget()
        if words.isascii():
            QTest.keyClicks(at, words)
        else:
            at.insert(words)  # as an input method commits it
            at.textEdited.emit(at.text())
        self.settle()

    def find(self, name: str) -> Any:
        """The visible widget of that name."""
        found = [one for one in self.window.findChildren(QWidget, name) if one.isVisible()]
        assert found, name
        return found[0]

    def seen(self, name: str) -> bool:
        """A widget of that name is on the screen."""
        return any(one.isVisible() for one in self.window.findChildren(QWidget, name))

    def click(self, name: str, at: QPoint | None = None) -> None:
        """Clicks in the middle of a widget."""
        widget = self.find(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.settle()

    def double_click(self, name: str) -> None:
        """Two quick clicks, as people do it."""
        widget = self.find(name)
        middle = widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=middle)
        self.settle()

    def said(self) -> str:
        """What the banner says."""
        return banner_of(self.window).text()

    def asking(self) -> str:
        """The name of the sheet that is open; empty: none is."""
        sheet = self.window.asking.sheet
        return sheet.objectName() if sheet is not None else ""

    @property
    def stage(self) -> Stage:
        """The panel that is shown."""
        return self.window.presenter.stage

    def wait(self, true: Callable[[], bool]) -> None:
        """Until something is true."""
        self.qtbot.waitUntil(true, timeout=3000)

    # the usual way through a visit

    def start(self) -> None:
        """Calls and starts."""
        self.key(Qt.Key.Key_F5)
        self.key(Qt.Key.Key_F10)

    def identify(self) -> None:
        """Started, and a card was read."""
        self.start()
        self.hall.desk_devices.lay_card("王䶮", ID)
        self.settle()
        assert self.stage is Stage.SEARCH

    def item(self, initials: str = "yxzrgssl") -> None:
        """Identified, and an item chosen."""
        self.identify()
        self.type(initials)
        self.key(Qt.Key.Key_Return)

    def checklist(self) -> None:
        """The company registration, its four questions answered."""
        self.item()
        for digit in (Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_1):
            self.key(digit)
        assert self.stage is Stage.CHECKLIST

    def complete(self) -> None:
        """The checklist with everything received."""
        self.checklist()
        self.key(Qt.Key.Key_A, CTRL)

    def decided(self) -> None:
        """Accepted."""
        self.complete()
        self.key(Qt.Key.Key_1, CTRL)
        assert self.stage is Stage.DOCUMENT
