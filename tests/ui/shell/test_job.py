"""The door off the main thread."""

from __future__ import annotations

import logging
import threading

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hall_client.base.errors import BadInput, HallError
from hall_client.ui.shell.busy import Busy
from hall_client.ui.shell.job import Job, Jobs
from hall_client.ui.shell.messages import Message


class Host(QWidget):
    """A window with its own place for messages."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[Message] = []

    def show_message(self, message: Message) -> None:
        self.messages.append(message)


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    window = Host()
    qtbot.addWidget(window)
    return window


def test_operation_runs_elsewhere_and_result_comes_back_here(host: Host) -> None:
    threads: list[str] = []
    results: list[tuple[int, str]] = []

    def operation() -> int:
        threads.append(threading.current_thread().name)
        return 7

    Job.run(host, operation, lambda n: results.append((n, threading.current_thread().name)))
    assert Jobs.wait_idle()
    assert results == [(7, "MainThread")]
    assert threads[0].startswith("job")


def test_expected_failure_goes_to_failed(host: Host) -> None:
    errors: list[HallError] = []

    def operation() -> None:
        raise BadInput("Ticket {number} is gone.", number="A001")

    Job.run(host, operation, failed=errors.append)
    assert Jobs.wait_idle()
    assert str(errors[0]) == "Ticket A001 is gone."
    assert host.messages == []


def test_expected_failure_without_failed_is_shown_by_the_window(host: Host) -> None:
    def operation() -> None:
        raise BadInput("Ticket {number} is gone.", number="A001")

    child = QWidget(host)
    Job.run(child, operation)
    assert Jobs.wait_idle()
    assert [(m.kind, m.text) for m in host.messages] == [("error", "Ticket A001 is gone.")]


def test_bug_is_logged_and_said(host: Host, caplog: pytest.LogCaptureFixture) -> None:
    errors: list[HallError] = []
    Job.run(host, lambda: 1 // 0, failed=errors.append)
    assert Jobs.wait_idle()
    assert errors == []
    assert "program made a mistake" in host.messages[0].text
    assert host.messages[0].advice
    assert any(r.levelno == logging.ERROR and r.exc_info for r in caplog.records)


def test_nothing_happens_once_the_parent_is_gone(qtbot: QtBot) -> None:
    results: list[int] = []
    parent, gate = QObject(), threading.Event()

    def operation() -> int:
        gate.wait(3)
        return 1

    Job.run(parent, operation, results.append)
    parent.deleteLater()
    qtbot.wait(5)
    gate.set()
    del parent
    assert Jobs.wait_idle()
    assert results == []


def test_double_click_is_one_call(host: Host, qtbot: QtBot) -> None:
    calls: list[int] = []
    gate = threading.Event()
    button = QPushButton("go", host)
    host.setLayout(QVBoxLayout())
    host.layout().addWidget(button)
    busy = Busy(button)

    def operation() -> None:
        calls.append(1)
        gate.wait(3)

    button.clicked.connect(lambda: Job.run(host, operation, busy=busy))
    host.show()
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.click()
    assert button.property("busy")
    assert button.isEnabled()
    gate.set()
    assert Jobs.wait_idle()
    assert calls == [1]
    assert not button.property("busy")
    button.click()
    assert Jobs.wait_idle()
    assert calls == [1, 1]


def test_busy_ends_before_the_result_is_shown(host: Host) -> None:
    seen: list[bool] = []
    busy = Busy(host)
    Job.run(host, lambda: None, lambda _: seen.append(busy.active), busy=busy)
    assert Jobs.wait_idle()
    assert seen == [False]


def test_later_job_of_a_key_replaces_the_earlier(host: Host) -> None:
    results: list[str] = []
    gate = threading.Event()

    def slow() -> str:
        gate.wait(3)
        return "g"

    Job.run(host, slow, results.append, key="search")
    Job.run(host, lambda: "gs", results.append, key="search")
    gate.set()
    assert Jobs.wait_idle()
    assert results == ["gs"]


def test_a_lane_keeps_the_order(host: Host) -> None:
    results: list[int] = []
    gate = threading.Event()
    Job.run(host, lambda: gate.wait(3) and 0, results.append, lane="writes")
    for n in range(1, 6):
        Job.run(host, lambda n=n: n, results.append, lane="writes")
    gate.set()
    assert Jobs.wait_idle()
    assert results == [0, 1, 2, 3, 4, 5]
    Job.run(host, lambda: 6, results.append, lane="writes")
    assert Jobs.wait_idle()
    assert results[-1] == 6


def test_shut_down_joins_and_a_later_job_still_runs(host: Host) -> None:
    results: list[int] = []
    Job.run(host, lambda: 1, results.append)
    assert Jobs.wait_idle()
    Jobs.shut_down()
    assert not [t for t in threading.enumerate() if t.name.startswith("job")]
    Job.run(host, lambda: 2, results.append)
    assert Jobs.wait_idle()
    assert results == [1, 2]
