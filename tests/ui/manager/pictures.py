"""Draws the states of the dashboard, both sizes, both languages: ``python tests/ui/manager/pictures.py FOLDER [WORD]``.

WORD picks pictures by a part of their name (``zh-1366-rush``).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hall_client.flows.dashboard_views import DashboardView
from hall_client.ui.manager.sign_in import ManagerSignIn
from hall_client.ui.manager.window import ManagerWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.fakes import manager_views as views
from tests.fakes.manager_hall import ManagerHall, manager

SIZES = ((1920, 1080), (1366, 768))
K = Qt.Key
Act = Callable[[ManagerHall, ManagerWindow], None]


def settle(seconds: float = 0.1) -> None:
    """Lets changes arrive and jobs end."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.004)
    Jobs.wait_idle()
    QCoreApplication.processEvents()


def keys(*codes: Qt.Key) -> Act:
    """Presses keys one after the other."""

    def press(_hall: ManagerHall, window: ManagerWindow) -> None:
        for code in codes:
            QTest.keyClick(window.focusWidget() or window, code)
            settle(0.3)

    return press


def away(hall: ManagerHall, _window: ManagerWindow) -> None:
    hall.away()
    settle(0.6)


def search(hall: ManagerHall, window: ManagerWindow) -> None:
    keys(K.Key_Slash)(hall, window)
    QTest.keyClicks(window.focusWidget(), "10")
    settle()


def search_nothing(hall: ManagerHall, window: ManagerWindow) -> None:
    search(hall, window)
    QTest.keyClicks(window.focusWidget(), "xyz")
    settle()


def stopped(hall: ManagerHall, window: ManagerWindow) -> None:
    keys(K.Key_F9, K.Key_1, K.Key_Return)(hall, window)
    settle(0.6)


def nothing(_hall: ManagerHall, _window: ManagerWindow) -> None:
    """The picture itself."""


STATES: dict[str, tuple[Callable[[], DashboardView], Act]] = {
    "rush": (views.rush, nothing),
    "quiet": (views.quiet, nothing),
    "empty": (views.empty_morning, nothing),
    "founded": (views.nothing_at_all, nothing),
    "small": (views.small, nothing),
    "large": (views.large, nothing),
    "away": (views.rush, away),
    "search": (views.large, search),
    "search-nothing": (views.rush, search_nothing),
    "tile": (views.rush, keys(K.Key_Right, K.Key_Right, K.Key_Return)),
    "tile-paused": (views.rush, keys(K.Key_Down, K.Key_Right, K.Key_Return)),
    "open": (views.rush, keys(K.Key_1)),
    "pause": (views.rush, keys(K.Key_Return, K.Key_P)),
    "assign": (views.rush, keys(K.Key_F3)),
    "give": (views.rush, keys(K.Key_3)),
    "notice": (views.rush, keys(K.Key_F4)),
    "guide": (views.rush, keys(K.Key_F7)),
    "stop": (views.rush, keys(K.Key_F9)),
    "stopped": (views.rush, stopped),
}


def draw(folder: Path, name: str, size: tuple[int, int], state: str) -> None:
    """One picture."""
    view, act = STATES[state]
    hall = ManagerHall(view())
    hall.clock.at = hall.dashboard.picture.at
    window = ManagerWindow(hall, manager())
    window.resize(*size)
    window.show()
    settle(0.25)
    act(hall, window)
    _save(window, folder / f"{name}.png")


def draw_door(folder: Path, name: str, size: tuple[int, int]) -> None:
    """Signing in, refused."""
    door = ManagerSignIn(ManagerHall())
    door.resize(*size)
    door.show()
    settle()
    for words in ("1027", "secret"):
        QTest.keyClicks(door.focusWidget(), words)
        QTest.keyClick(door.focusWidget(), K.Key_Return)
        settle()
    _save(door, folder / f"{name}.png")


def _save(window: QWidget, file: Path) -> None:
    window.grab().save(str(file))
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main() -> int:
    """Draws them all."""
    folder, word = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    folder.mkdir(parents=True, exist_ok=True)
    application()
    for language in ("zh", "en"):
        set_language("zh_CN" if language == "zh" else "en")
        for size in SIZES:
            for state in (*STATES, "sign-in"):
                name = f"{language}-{size[0]}-{state}"
                if word not in name:
                    continue
                if state == "sign-in":
                    draw_door(folder, name, size)
                else:
                    draw(folder, name, size, state)
    QApplication.processEvents()
    Jobs.shut_down()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
