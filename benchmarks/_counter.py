"""Runs the counter window as ``hall-client window 3 --hall FILE`` does, signs in, and says when it was there and usable.

The program itself runs unchanged; only its first paint, the arrival of its screens and the loading of its catalog are
listened to.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from benchmarks._telling import now, resident_kb, tell
from hall_client.ui.shell.first_frame import FirstFrame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from hall_client.ui.shell.opening import Opening

WINDOW, NUMBER, PASSWORD = "3", "1027", "hall-1027"
measured: dict[str, float] = {}


class Watched(FirstFrame):
    """Notes its first frame, then follows what comes into it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints as ever."""
        super().paintEvent(event)
        if "frame" not in measured:
            measured["frame"] = now()

    def furnish(self) -> None:
        """Furnishes as ever."""
        super().furnish()
        opening: Any = self.content
        opening.opened.connect(lambda: sign_in(opening))


def sign_in(opening: Opening[Any]) -> None:
    """Does at once what a clerk does."""
    measured["sign_in"] = now()
    done: set[str] = set()
    door: Any = opening.content
    hall: Any = opening.hall
    loading = hall.catalog.warm

    def warm() -> None:
        loading()
        measured["catalog"] = now()

    hall.catalog.warm = warm
    door.signed_in.connect(lambda _: opening.content.loaded.connect(lambda: done.add("queue")))  # type: ignore[union-attr] # the clerk's window
    door.number.set_text(NUMBER)
    door.password.set_text(PASSWORD)
    door.go.click()
    wait(lambda: "catalog" in measured and "queue" in done)


def wait(ready: Callable[[], bool]) -> None:
    """Looks every 5 ms, so as not to take the interpreter from who works; what is ready is painted in the turn before."""
    if ready():
        measured["usable"] = now()
        tell(**measured, kilobytes=resident_kb())
    QTimer.singleShot(5, lambda: wait(ready))


if __name__ == "__main__":
    from hall_client.cli import main
    from hall_client.ui.shell import first_frame

    first_frame.FirstFrame = Watched  # type: ignore[misc] # the program takes it from there
    sys.argv = ["hall-client", "window", WINDOW, "--hall", sys.argv[1]]
    main()
