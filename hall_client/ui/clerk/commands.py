"""What the clerk can do, each with its key: a key that cannot work now says why instead of staying silent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hall_client.ui.shell.tokens import BODY
from hall_client.ui.widgets.buttons import ActionButton, ButtonKind

DOUBLE_MS = 350
"""A second stroke of the same command within this time is the second half of a double click."""


_PRESSING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Command(QObject):
    """One action of the window: its words, its key, whether it may be done now and why not."""

    changed = Signal()
    refused = Signal(str)
    used = Signal(str)
    """Its key, before it is done."""

    def __init__(self, name: str, text: str, key: str, act: Callable[[], object], parent: QWidget) -> None:
        """Binds the key in the window of ``parent``."""
        super().__init__(parent)
        self.setObjectName(name)
        self.text, self.key, self.act = text, key, act
        self.allowed, self.reason = True, ""
        self.quick = False
        """Two quick strokes are meant as two (undo)."""
        self._clock = QElapsedTimer()
        self.shortcut = QShortcut(QKeySequence(key), parent)
        self.shortcut.setAutoRepeat(False)
        self.shortcut.activated.connect(self.trigger)

    def allow(self, allowed: bool, reason: str = "") -> None:
        """Lets it be done, or says why not."""
        if (self.allowed, self.reason) != (allowed, reason):
            self.allowed, self.reason = allowed, reason
            self.changed.emit()

    def set_text(self, text: str) -> None:
        """Other words for the same key."""
        if text != self.text:
            self.text = text
            self.changed.emit()

    def trigger(self) -> None:
        """Does it, says why not, or ignores the second half of a double stroke."""
        if not self.quick and self._clock.isValid() and self._clock.elapsed() < DOUBLE_MS:
            return
        if not self.allowed:
            self.refused.emit(self.reason)
            return
        self._clock.start()
        if not self.quick:
            self.used.emit(self.key)
        self.act()


class Commands(QObject):
    """All commands of a window, by name."""

    refused = Signal(str)
    used = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Starts empty."""
        super().__init__(window)
        self._window = window
        self._by_name: dict[str, Command] = {}

    def add(self, name: str, text: str, key: str, act: Callable[[], object]) -> Command:
        """A new command with its key."""
        command = Command(name, text, key, act, self._window)
        command.refused.connect(self.refused)
        command.used.connect(self.used)
        self._by_name[name] = command
        return command

    def __getitem__(self, name: str) -> Command:
        """The command of this name."""
        return self._by_name[name]


class CommandButton(ActionButton):
    """Shows a command's words and key and follows whether it may be done."""

    def __init__(
        self,
        command: Command,
        *,
        kind: ButtonKind = "normal",
        stacked: bool = False,
        spread: bool = False,
        size: float = BODY,
        height: int | None = None,
        padding: int = 14,
        icon: str = "",
    ) -> None:
        """The object name is the command's."""
        super().__init__(
            command.text, command.key, kind=kind, stacked=stacked, spread=spread, size=size, height=height,
            padding=padding, icon=icon, bind=False,
        )  # fmt: skip
        self.command = command
        self._focused = QElapsedTimer()
        self.setObjectName(command.objectName())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._press)
        command.changed.connect(self._follow)
        self._follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Notes when the keyboard came here."""
        self._focused.start()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A stroke right after the focus came is the second half of one that was meant for what stood here before."""
        if event.key() in _PRESSING and self._focused.isValid() and self._focused.elapsed() < DOUBLE_MS:
            event.accept()
            return
        super().keyPressEvent(event)

    def _press(self) -> None:
        self.command.trigger()

    def _follow(self) -> None:
        if self.text() != self.command.text:
            self.set_text(self.command.text)
        self.allow(allowed=self.command.allowed, reason=self.command.reason)
