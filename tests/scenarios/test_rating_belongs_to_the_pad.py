"""Whoever sits at the counter cannot rate: every key and a click everywhere, and nothing is rated."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hall_client.app import Hall, open_hall
from hall_client.base.files import resources
from hall_client.flows.founding import found_hall, read_businesses, read_hall_file
from hall_client.reviews.views import ReviewProgress
from hall_client.ui.clerk.commands import DOUBLE_MS
from hall_client.ui.clerk.stage import Stage
from hall_client.ui.clerk.window import ClerkWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs

K = Qt.Key
HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEAVING = {K.Key_F5, K.Key_F10, K.Key_F11, K.Key_Q, K.Key_G}
"""Keys that lead on to the next visitor, or away: pressed last, when all others found the window waiting."""
EVERY = [
    Qt.Key(code)
    for first, last in (
        (K.Key_Space, K.Key_QuoteLeft),
        (K.Key_Escape, K.Key_Delete),
        (K.Key_Home, K.Key_PageDown),
        (K.Key_F1, K.Key_F12),
    )
    for code in range(first.value, last.value + 1)
]
STEP = 23
"""Pixels between two clicks: less than the smallest control is high."""


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path) -> Iterator[Hall]:
    """The sample hall with three people waiting."""
    application("en")
    sample = resources() / "catalog"
    found_hall(tmp_path / "hall.db", read_hall_file(sample / "hall.yaml"), read_businesses(sample / "sample"))
    with open_hall(tmp_path / "hall.db", station="window-3") as opened:
        for business in "ABA":
            opened.queue.issue(business)
        yield opened


@pytest.fixture
def window(qtbot: QtBot, hall: Hall) -> Iterator[ClerkWindow]:
    """Window 3, waiting for the rating of the visit that just ended."""
    made = ClerkWindow(hall, hall.staff.sign_in("1027", "hall-1027", "3"))
    made.show()
    qtbot.waitUntil(lambda: made.presenter.readings > 0, timeout=5000)
    for key, stage in ((K.Key_F5, Stage.CALLED), (K.Key_F10, Stage.IDENTITY), (K.Key_F12, Stage.REVIEW)):
        QTest.keyClick(made, key)
        qtbot.waitUntil(partial(_at, made, stage), timeout=5000)
        qtbot.wait(DOUBLE_MS + 20)
    yield made
    made.close()
    made.deleteLater()
    Jobs.wait_idle()


def _at(window: ClerkWindow, stage: Stage) -> bool:
    return window.presenter.stage is stage


def settle() -> None:
    """Until every operation has come back."""
    for _ in range(3):
        QApplication.processEvents()
        assert Jobs.wait_idle()


def untouched(file: Path, visit: str) -> bool:
    """The request is as it was asked: open, and without a level."""
    with sqlite3.connect(file) as raw:
        rows = raw.execute("SELECT state, level FROM review WHERE visit_id = ?", (visit,)).fetchall()
    raw.close()
    return rows == [("asked", None)]


def press(window: QWidget, keys: list[Qt.Key]) -> None:
    """Every key with every modifier, where the focus is."""
    for held in HELD:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or window, key, held)
        settle()


def test_no_key_and_no_click_at_the_counter_rates(hall: Hall, window: ClerkWindow, tmp_path: Path) -> None:
    file = tmp_path / "hall.db"
    assert window.presenter.desk.finished is not None
    visit = window.presenter.desk.finished.id
    assert hall.reviews.progress(visit) is ReviewProgress.WAITING
    assert untouched(file, visit)
    press(window, [key for key in EVERY if key not in LEAVING])
    assert untouched(file, visit)
    for y in range(1, window.height(), STEP):
        for x in range(1, window.width(), STEP):
            spot = QPoint(x, y)
            target = window.childAt(spot) or window
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(window, spot))
        settle()
    assert untouched(file, visit)
    press(window, [key for key in EVERY if key in LEAVING])
    assert untouched(file, visit)
    assert hall.reviews.progress(visit) is ReviewProgress.WAITING
