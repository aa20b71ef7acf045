"""A pad at window 3 of a hall in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from hall_client.ui.pad import PadWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.fakes.pad_hall import FakeHall


@pytest.fixture
def hall() -> FakeHall:
    return FakeHall()


@pytest.fixture
def pad(qapp: object, qtbot: QtBot, hall: FakeHall) -> Iterator[PadWindow]:
    application("en")
    window = PadWindow(hall, "3", thanks_ms=150)
    qtbot.addWidget(window)
    window.show()
    Jobs.wait_idle()
    yield window
    window.close()
    set_language("en")
