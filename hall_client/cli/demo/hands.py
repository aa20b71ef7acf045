"""The hands and eyes of a scripted visitor and clerk: real clicks and keys on real widgets, and pictures of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hall_client.base.errors import EnvironmentFailure

PATIENCE = 20.0
W = TypeVar("W", bound=QWidget)


class Hands:
    """Works the widgets below some top-level windows; every wait has an end and says what did not come."""

    def __init__(self, folder: Path) -> None:
        """``folder`` takes the pictures."""
        self._folder = folder
        self.pictures: list[Path] = []

    def settle(self, seconds: float = 0.25) -> None:
        """Lets the windows live for a moment."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.005)

    def wait(self, what: str, true: Callable[[], object]) -> None:
        """Lets the windows live until something is true.

        Raises:
            EnvironmentFailure: it did not come within 20 s.
        """
        end = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > end:
                raise EnvironmentFailure("The demo waited in vain for: {what}", what=what)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.005)

    def find(self, top: QWidget, name: str) -> QWidget:
        """The visible, enabled widget of that name, as soon as it is there."""

        def there() -> QWidget | None:
            found = top.findChildren(QWidget, name)
            return next((widget for widget in found if widget.isVisible() and widget.isEnabled()), None)

        self.wait(f"{top.objectName() or type(top).__name__}: {name}", there)
        widget = there()
        if widget is None:
            raise EnvironmentFailure("The demo waited in vain for: {what}", what=name)
        return widget

    def click(self, top: QWidget, name: str) -> None:
        """A click in the middle of a widget."""
        widget = self.find(top, name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        self.settle()

    def press(self, top: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key on whatever has the focus in that window."""
        QTest.keyClick(self._focus(top), key, held)
        self.settle()

    def type(self, top: QWidget, text: str) -> None:
        """Typed text, character by character, where the focus is."""
        for character in text:
            QTest.keyClicks(self._focus(top), character)
            self.settle(0.02)
        self.settle()

    def _focus(self, top: QWidget) -> QWidget:
        if not top.isActiveWindow():
            top.raise_()
            top.activateWindow()
            self.wait(f"focus in {top.objectName()}", top.isActiveWindow)
        return top.focusWidget() or top

    def picture(self, top: QWidget, name: str) -> None:
        """A picture of a window as it is now."""
        self.settle(0.35)
        path = self._folder / f"{len(self.pictures) + 1:02d}-{name}.png"
        if not top.grab().save(str(path)):
            raise EnvironmentFailure("The picture {path} cannot be written.", path=str(path))
        self.pictures.append(path)
