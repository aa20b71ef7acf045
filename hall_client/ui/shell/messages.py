"""What a screen says when something needs saying: one sentence, one advice, in the window's own place for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from hall_client.base.errors import HallError
from hall_client.ui.shell.language import say, tr

Kind = Literal["info", "done", "warn", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the person at the screen, and what to do about it."""

    kind: Kind
    text: str
    advice: str = ""


@runtime_checkable
class MessageHost(Protocol):
    """A window that has its own place for messages."""

    def show_message(self, message: Message) -> None:
        """Shows the message until the person has seen it."""


def tell(near: QObject | None, message: Message) -> None:
    """Shows a message in the nearest host above ``near``, else in a banner over its window."""
    at = near
    while at is not None:
        if isinstance(at, MessageHost):
            at.show_message(message)
            return
        at = at.parent()
    window = near.window() if isinstance(near, QWidget) else _front()
    if window is not None:
        from hall_client.ui.widgets.banner import banner_of

        banner_of(window).show_message(message)


def _front() -> QWidget | None:
    """The window that the person looks at, as far as Qt knows."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return QApplication.activeWindow() or next(iter(shown), None)


def of_error(error: HallError) -> Message:
    """The message of an expected failure."""
    return Message("error", say(error))


def of_bug() -> Message:
    """The message of a failure of the program itself; the details are in the log."""
    return Message(
        "error",
        tr("The program made a mistake and this step was not done."),
        tr("Try once more. If it stays, tell the technician the time: the log has the details."),
    )
