"""Keeps widgets from being used twice while their job runs."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

_INPUT = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchEnd,
        QEvent.Type.Shortcut,
    }
)


class Busy(QObject):
    """A guard for the widgets of one action: a double click is one call.

    While busy the widgets take no input and carry the property ``busy``; they stay enabled and keep the focus, so the
    next keystroke still goes where it belongs and a screen may decide about ``setEnabled`` meanwhile.
    """

    def __init__(self, *widgets: QWidget) -> None:
        """Guards the widgets; the first one owns the guard."""
        super().__init__(widgets[0] if widgets else None)
        self._widgets = widgets
        self.active = False

    def begin(self) -> bool:
        """Starts; False when it is already under way."""
        if self.active:
            return False
        self.active = True
        self._mark(busy=True)
        return True

    def end(self) -> None:
        """Ends; harmless when it is not under way or the widgets are gone."""
        self.active = False
        self._mark(busy=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Swallows input while busy."""
        return event.type() in _INPUT

    def _mark(self, *, busy: bool) -> None:
        for widget in self._widgets:
            if shiboken6.isValid(widget) and shiboken6.isValid(self):
                widget.setProperty("busy", busy)
                widget.installEventFilter(self) if busy else widget.removeEventFilter(self)
                widget.update()
