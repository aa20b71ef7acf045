"""The counter window on a PostgreSQL server that freezes and comes back; and a slow clerk's fast keys on the real services."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hall_client.app import Hall, open_hall
from hall_client.base.files import resources
from hall_client.flows.founding import found_hall, read_businesses, read_hall_file
from hall_client.ui.clerk.stage import Stage
from hall_client.ui.clerk.window import ClerkWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from script.postgres import Databases, PostgresServer
from tests.halls import KEY_VARIABLE
from tests.ui.clerk.driver import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier
ID = "11010519491231002X"
K = Qt.Key
NOTICED, ANSWERED = 2.0, 0.25
"""Seconds until an outage, or its end, is on the screen; and until a key that cannot work now is answered."""
SLACK = 2.0
"""For a machine that has other things to do as well."""


@pytest.fixture
def url(qapp: QApplication, postgres: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The sample hall on a server, which can be frozen if it is ours."""
    application()
    set_language("en")
    monkeypatch.setenv(KEY_VARIABLE, str(tmp_path / "hall.key"))
    sample = resources() / "catalog"
    made = postgres.url("clerk_window")
    postgres.drop_database("clerk_window")
    found_hall(made, read_hall_file(sample / "hall.yaml"), read_businesses(sample / "sample"))
    yield made
    postgres.drop_database("clerk_window")


@pytest.fixture
def elsewhere(url: str) -> Iterator[Hall]:
    """The same hall at another station, with its catalog and two people waiting."""
    with open_hall(url, station="window-1") as hall:
        hall.catalog.import_file(resources() / "catalog" / "sample")
        hall.day.issue_again("2001", "a test")
        hall.queue.issue("A")
        hall.queue.issue("A")
        yield hall


@pytest.fixture
def seated(qtbot: QtBot, url: str, elsewhere: Hall) -> Iterator[Clerk]:
    """1027 at window 3."""
    with open_hall(url, station="window-3") as hall:
        window = ClerkWindow(hall, hall.staff.sign_in("1027", "hall-1027", "3"))
        window.resize(1366, 768)
        window.show()
        qtbot.waitUntil(lambda: window.presenter.readings > 0, timeout=8000)
        yield Clerk(qtbot, hall, window)
        window.close()
        window.deleteLater()
        Jobs.wait_idle()


def took(clerk: Clerk, true: Callable[[], bool]) -> float:
    """Seconds until something is true."""
    began = time.monotonic()
    clerk.qtbot.waitUntil(true, timeout=15_000)
    return time.monotonic() - began


def test_a_frozen_server_is_told_typed_text_stays_and_its_return_shows_the_truth(
    seated: Clerk, elsewhere: Hall, postgres: Databases, caplog: pytest.LogCaptureFixture
) -> None:
    if not isinstance(postgres, PostgresServer):
        pytest.skip("only a server of our own can be frozen")
    seated.key(K.Key_F5)
    seated.key(K.Key_F10)
    seated.wait(lambda: seated.stage is Stage.IDENTITY)
    QTest.keyClicks(seated.window.focusWidget(), "Wang")
    seated.settle()
    postgres.pause()
    try:
        assert took(seated, lambda: seated.seen("notice_bar")) < NOTICED + SLACK
        QTest.keyClicks(seated.window.focusWidget(), " Yan")
        assert seated.find("id_name").text() == "Wang Yan"
        for key in (K.Key_F8, K.Key_F12):
            began = time.monotonic()
            QTest.keyClick(seated.window.focusWidget(), key)
            assert "does not answer" in seated.said()
            assert time.monotonic() - began < ANSWERED
        assert "away" in seated.find("database_light").text()
    finally:
        postgres.resume()
    assert took(seated, lambda: not seated.seen("notice_bar")) < NOTICED + SLACK
    number = elsewhere.queue.issue("A").number
    rows = seated.window.presenter
    assert took(seated, lambda: number in [row.number for row in rows.desk.view.upcoming]) < NOTICED + SLACK  # type: ignore[union-attr] # it was read
    assert seated.find("id_name").text() == "Wang Yan"
    seated.key(K.Key_Return)
    seated.type(ID)
    seated.key(K.Key_Return)
    seated.wait(lambda: seated.stage is Stage.SEARCH)
    assert seated.find("person_name").text() == "Wang Yan"


def test_a_whole_visit_at_full_speed_answers_what_was_typed(seated: Clerk) -> None:
    for key in (K.Key_F5, K.Key_F10):
        QTest.keyClick(seated.window.focusWidget() or seated.window, key)
    for words in ("Wang Yan", ID):
        QTest.keyClicks(seated.window.focusWidget(), words)
        QTest.keyClick(seated.window.focusWidget(), K.Key_Return)
    QTest.keyClicks(seated.window.focusWidget(), "yxzrgssl")
    for key in (K.Key_Return, K.Key_1, K.Key_2, K.Key_2, K.Key_1):
        QTest.keyClick(seated.window.focusWidget(), key)
    seated.qtbot.waitUntil(lambda: seated.stage is Stage.CHECKLIST, timeout=15_000)
    case = seated.window.presenter.desk.case
    assert case is not None
    chosen = [
        next(index for index, answer in enumerate(question.answers, 1) if answer.code in case.answers[question.code])
        for question in case.questions
    ]
    assert chosen == [1, 2, 2, 1]
