"""A counter window on a hall in memory, driven by real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hall_client.ui.clerk.window import ClerkWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.fakes.clerk_camera import FakeCamera
from tests.fakes.clerk_hall import FakeHall, busy_hall, sign_in
from tests.ui.clerk.driver import Clerk


@pytest.fixture
def language() -> str:
    """The language of the window; a test may override it."""
    return "en"


@pytest.fixture
def hall(qapp: QApplication, language: str) -> Iterator[FakeHall]:
    """The hall of the picture, with a camera."""
    application()
    set_language(language)
    made = busy_hall()
    made.desk_devices.camera_object = FakeCamera()
    yield made
    set_language("en")


@pytest.fixture
def open_window(qtbot: QtBot, hall: FakeHall) -> Iterator[Callable[[], Clerk]]:
    """Opens counter windows, and closes them in the end."""
    made: list[ClerkWindow] = []

    def open_it() -> Clerk:
        window = ClerkWindow(hall, sign_in())
        made.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitUntil(lambda: window.presenter.readings > 0 or bool(window.presenter.desk.away), timeout=3000)
        clerk = Clerk(qtbot, hall, window)
        clerk.settle()
        return clerk

    yield open_it
    for window in made:
        window.close()
        window.deleteLater()
    Jobs.wait_idle()


@pytest.fixture
def clerk(open_window: Callable[[], Clerk]) -> Clerk:
    """A clerk at a free window, with people waiting."""
    return open_window()
