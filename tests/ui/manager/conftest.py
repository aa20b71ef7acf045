"""The dashboard of a hall in memory, driven by real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hall_client.flows.dashboard_views import DashboardView
from hall_client.ui.manager.window import ManagerWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.fakes.manager_hall import ManagerHall, manager
from tests.ui.manager.driver import Manager


@pytest.fixture
def sit_down(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Manager]]:
    """Opens the dashboard of a hall that looks so, and closes it in the end."""
    application()
    set_language("en")
    opened: list[tuple[ManagerWindow, ManagerHall]] = []

    def open_it(picture: DashboardView | None = None, size: tuple[int, int] = (1366, 768)) -> Manager:
        hall = ManagerHall(picture)
        window = ManagerWindow(hall, manager())
        window.resize(*size)
        window.show()
        qtbot.waitUntil(lambda: window.feed.readings > 0, timeout=3000)
        opened.append((window, hall))
        at_it = Manager(qtbot, hall, window)
        at_it.settle()
        return at_it

    yield open_it
    for window, hall in opened:
        window.close()
        window.deleteLater()
        assert hall.listeners == 0
    Jobs.wait_idle()


@pytest.fixture
def at_rush(sit_down: Callable[..., Manager]) -> Manager:
    """A manager in the rush of the picture."""
    return sit_down()
