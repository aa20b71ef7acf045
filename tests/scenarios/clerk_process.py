"""A counter window in a process of its own, for tests that kill it: ``clerk_process.py FILE die|look``.

``die`` signs in, serves half a visit by keys and kills itself with SIGKILL. ``look`` opens the window again, signs in and
prints what the clerk sees as JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from hall_client.cli.demo.hands import Hands
from hall_client.cli.roles import counter, opener
from hall_client.config import Settings
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs

Key = Qt.Key
TYPED = "yxzr"


def main() -> None:
    """Plays one of the two parts."""
    file, part = sys.argv[1], sys.argv[2]
    application("en")
    screen = counter("3", opener(file, "window-3", Settings))
    screen.setObjectName("screen")
    screen.resize(1366, 768)
    screen.show()
    hands = Hands(Path(file).parent)
    hands.wait("hall", lambda: screen.hall is not None)
    hands.find(screen, "staff_number")
    hands.type(screen, "1027")
    hands.press(screen, Key.Key_Return)
    hands.type(screen, "hall-1027")
    hands.press(screen, Key.Key_Return)
    hands.find(screen, "clerk_window")
    hands.settle(1.0)
    (die if part == "die" else look)(screen, hands)


def die(screen: QWidget, hands: Hands) -> None:
    """Half a visit: called, started, a name half typed – then the power goes."""
    hands.press(screen, Key.Key_F5)
    hands.find(screen, "ticket_class")
    hands.press(screen, Key.Key_F10)
    hands.find(screen, "identity_panel")
    hands.press(screen, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    hands.find(screen, "item_search")
    hands.type(screen, TYPED)
    hands.settle(1.0)
    os.kill(os.getpid(), signal.SIGKILL)


def look(screen: QWidget, hands: Hands) -> None:
    """What is on the screen."""
    hands.settle(1.0)
    number = hands.find(screen, "ticket_number")
    banners = [w.text() for w in screen.findChildren(QWidget) if type(w).__name__ == "MessageBanner" and w.isVisible()]
    hands.press(screen, Key.Key_F2)
    line = hands.find(screen, "search_line")
    typed = line.text() if isinstance(line, QLineEdit) else ""
    sys.stdout.write(json.dumps({"number": number.accessibleName(), "banners": banners, "typed": typed}) + "\n")
    sys.stdout.flush()
    screen.close()
    Jobs.shut_down()


if __name__ == "__main__":
    main()
