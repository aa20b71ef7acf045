"""A code scanner that types: keys faster than any finger, and Enter at the end."""

from __future__ import annotations

import re
import time
from urllib.parse import parse_qs, urlsplit

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

SHORTEST = 6
GAP_SECONDS = 0.06
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ID_NUMBER = re.compile(r"[0-9]{17}[0-9Xx]")


def appointment_code(scanned: str) -> str:
    """The appointment's code in what was scanned or typed: the code itself, or a link that ends in it or carries ``code``."""
    text = "".join(scanned.split())
    if "://" in text:
        parts = urlsplit(text)
        named = parse_qs(parts.query).get("code")
        text = named[0] if named else parts.path.rstrip("/").rpartition("/")[2]
    return text.upper()


def is_id_number(scanned: str) -> bool:
    """It looks like an ID number, not like a code."""
    return _ID_NUMBER.fullmatch(scanned.strip()) is not None


class Wedge(QObject):
    """Listens at whatever has the keyboard in one window; what was typed has reached it already, the Enter does not."""

    scanned = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Listens until ``close``."""
        super().__init__(window)
        self._window = window
        self._at: QWidget | None = None
        self._keys: list[str] = []
        self._last = 0.0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def close(self) -> None:
        """Listens no longer."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._follow)
        self._listen_at(None)
        self.forget()

    def forget(self) -> None:
        """What was scanned so far is nobody's."""
        self._keys.clear()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hears the keys; takes the Enter of a scan."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        # The window system's own time: the page may have been busy while the scanner typed on.
        now = event.timestamp() / 1000 or time.monotonic()
        if now - self._last > GAP_SECONDS:
            self._keys.clear()
        self._last = now
        if event.key() in _ENTER:
            return self._end()
        if event.text():
            self._keys.append(event.text())
        return False

    def _end(self) -> bool:
        text = "".join(self._keys).strip()
        self._keys.clear()
        if len(text) < SHORTEST or not text.isprintable():
            return False
        self.scanned.emit(text)
        return True

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._listen_at(now if now is not None and self._window.isAncestorOf(now) else None)

    def _listen_at(self, widget: QWidget | None) -> None:
        if self._at is not None and shiboken6.isValid(self._at):
            self._at.removeEventFilter(self)
        self._at = widget
        if widget is not None:
            widget.installEventFilter(self)
