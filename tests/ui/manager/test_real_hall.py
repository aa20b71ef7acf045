"""The dashboard on the real services: a founded hall on a SQLite file, led by keys, everything in the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hall_client.app import Hall, open_hall
from hall_client.base.files import resources
from hall_client.cli.roles import dashboard
from hall_client.flows.founding import found_hall, read_businesses, read_hall_file
from hall_client.ui.manager.sign_in import ManagerSignIn
from hall_client.ui.manager.window import ManagerWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from hall_client.ui.shell.opening import Opening
from tests.ui.manager.driver import CTRL, Manager

K = Qt.Key


@pytest.fixture
def file(qapp: QApplication, tmp_path: Path) -> Path:
    """The sample hall."""
    application()
    set_language("en")
    sample = resources() / "catalog"
    found_hall(tmp_path / "hall.db", read_hall_file(sample / "hall.yaml"), read_businesses(sample / "sample"))
    return tmp_path / "hall.db"


@pytest.fixture
def counter(file: Path) -> Iterator[Hall]:
    """The same hall as window 3 sees it; tickets are issued whatever the time of day is."""
    with open_hall(file, station="window-3") as hall:
        hall.day.issue_again("2001", "a test")
        yield hall


@pytest.fixture
def door(qtbot: QtBot, file: Path) -> Iterator[Opening[Hall]]:
    """``hall-client dashboard`` as it stands on the screen."""
    opening = dashboard(lambda: open_hall(file, station="manager"))
    opening.resize(1366, 768)
    opening.show()
    qtbot.waitUntil(lambda: isinstance(opening.content, ManagerSignIn), timeout=8000)
    yield opening
    opening.close()
    opening.deleteLater()
    Jobs.wait_idle()


def sign_in(door: Opening[Hall], number: str, password: str) -> None:
    content = door.content
    assert isinstance(content, ManagerSignIn)
    content.number.set_text(number)
    content.password.set_text(password)
    QTest.keyClick(content.password.line, K.Key_Return)
    assert Jobs.wait_idle()


@pytest.fixture
def at(qtbot: QtBot, counter: Hall, door: Opening[Hall]) -> Manager:
    """2001 at the dashboard."""
    sign_in(door, "2001", "hall-2001")
    qtbot.waitUntil(lambda: isinstance(door.content, ManagerWindow), timeout=5000)
    window = door.content
    assert isinstance(window, ManagerWindow)
    qtbot.waitUntil(lambda: window.feed.readings > 0, timeout=8000)
    return Manager(qtbot, counter, window)


def journal(file: Path) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(file)) as base:
        rows = base.execute("select action, subject, who from journal order by rowid").fetchall()
    return [(str(action), str(subject), str(who)) for action, subject, who in rows]


def test_a_clerk_stays_outside(door: Opening[Hall]) -> None:
    sign_in(door, "1027", "hall-1027")
    content = door.content
    assert isinstance(content, ManagerSignIn)
    assert content._said.text() == "The dashboard is for the hall's managers. 周敏 signs in at a window."


def test_what_happens_at_a_counter_is_seen(at: Manager, counter: Hall) -> None:
    counter.queue.issue("A")
    counter.staff.sign_in("1027", "hall-1027", "3")
    counter.queue.call_next("3")
    tiles = at.window.tiles

    def face(number: str) -> tuple[str, str]:
        return next((one.state, one.main) for one in tiles.faces() if one.number == number)

    at.wait(lambda: face("3") == ("Called", "A001"))
    counter.queue.start("3")
    at.wait(lambda: face("3") == ("Serving", "A001"))


def test_a_window_is_paused_and_given_other_queues(at: Manager, counter: Hall, file: Path) -> None:
    counter.staff.sign_in("1027", "hall-1027", "3")
    at.wait(lambda: at.window.tiles.faces()[2].state == "Free")
    at.window.tiles.go_to("3")
    at.key(K.Key_Return, K.Key_P, K.Key_1, K.Key_Return)
    at.wait(lambda: counter.queue.window("3").state == "paused")
    at.wait(lambda: at.window.tiles.faces()[2].main == "Short break")
    at.key(K.Key_F3, K.Key_0, K.Key_Tab, K.Key_Tab, K.Key_1, K.Key_Return)
    at.wait(lambda: "A" not in [lane.business for lane in counter.queue.window("3").lanes])
    done = journal(file)
    assert ("window.paused", "3", "2001") in done
    assert ("window.assign", "3", "2001") in done


def test_issuing_a_notice_and_the_guide(at: Manager, counter: Hall, file: Path) -> None:
    at.key(K.Key_F9, K.Key_2, K.Key_Return)
    at.wait(lambda: counter.day.issuing().state == "stopped")
    at.wait(lambda: at.find("issuing").text().startswith("Issuing stopped"))
    at.key(K.Key_F4)
    at.type("Back at two")
    at.key(K.Key_Tab, K.Key_Tab, K.Key_1, K.Key_Return)
    at.wait(lambda: [one.text for one in counter.day.notices()] == ["Back at two"])
    counter.day.call_guide("Kiosk 1", "paper_out")
    at.wait(lambda: [row.kind for row in at.window.body.today.list.rows()] == ["guide", "notice"])
    at.key(K.Key_1, mods=CTRL)
    at.wait(lambda: counter.day.guide_calls() == ())
    assert ("guide.answer", "Kiosk 1", "2001") in journal(file)
