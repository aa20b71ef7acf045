"""A manager at the dashboard: presses keys, types, clicks, and looks at the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.manager.window import ManagerWindow
from hall_client.ui.shell.job import Jobs
from hall_client.ui.widgets.banner import banner_of

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHEET_MS = 260
"""A sheet takes no Enter before this."""


class Manager:
    """Sits at the dashboard."""

    def __init__(self, qtbot: QtBot, hall: Any, window: ManagerWindow) -> None:
        self.qtbot, self.hall, self.window = qtbot, hall, window
        self.top = window.window()

    def settle(self) -> None:
        """Until every operation has come back, and what it led to."""
        for _ in range(3):
            QApplication.processEvents()
            assert Jobs.wait_idle()

    def key(self, *keys: Qt.Key, mods: Qt.KeyboardModifier = NONE) -> None:
        """Presses keys wherever the focus is."""
        for key in keys:
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.sheet().startswith("sheet_"):
                QTest.qWait(SHEET_MS)
            self.top.activateWindow()  # the offscreen platform forgets which window is in front
            QApplication.processEvents()
            QTest.keyClick(self.top.focusWidget() or self.top, key, mods)
            self.settle()

    def type(self, words: str) -> None:
        """Types wherever the focus is."""
        for letter in words:
            QTest.keyClicks(self.top.focusWidget(), letter)
        self.settle()

    def sheet(self) -> str:
        """The name of the panel that is open; empty: none is."""
        panel = self.window.asking.panel
        return panel.objectName() if panel is not None else ""

    def find(self, name: str) -> Any:
        """The visible widget of that name."""
        found = [one for one in self.top.findChildren(QWidget, name) if one.isVisible()]
        assert found, name
        return found[0]

    def click(self, name: str, at: QPoint | None = None) -> None:
        """Clicks in the middle of a widget."""
        widget = self.find(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.settle()

    def click_tile(self, number: str, *, twice: bool = False) -> None:
        """Clicks a window's tile."""
        tiles = self.window.tiles
        middle = tiles.tile_rect(number).center()
        QTest.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        if twice:  # the second click meets whatever stands there by now
            place = tiles.viewport().mapTo(self.top, middle)
            under = self.top.childAt(place) or self.top
            QTest.mouseDClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(self.top, place))
        self.settle()

    def said(self) -> str:
        """What the banner says."""
        return banner_of(self.window).text()

    def wait(self, true: Callable[[], bool]) -> None:
        """Until something is true."""
        self.qtbot.waitUntil(true, timeout=4000)
