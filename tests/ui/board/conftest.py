"""A lobby wall on a hall in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from hall_client.ui.board.ports import Announcer
from hall_client.ui.board.window import BoardWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.fakes.wall_hall import WallHall


@pytest.fixture
def hang(qtbot: QtBot) -> Iterator[Callable[..., BoardWindow]]:
    """Hangs a board of a hall on the wall."""
    application("en")
    set_language("en")
    opened: list[tuple[BoardWindow, WallHall]] = []

    def hang_up(hall: WallHall, least_seconds: float = 0.15, announcer: Announcer | None = None) -> BoardWindow:
        board = BoardWindow(hall, announcer, least_seconds=least_seconds)
        qtbot.addWidget(board)
        board.resize(960, 540)
        board.show()
        qtbot.waitExposed(board)
        assert Jobs.wait_idle()
        opened.append((board, hall))
        return board

    yield hang_up
    for board, hall in opened:
        board.close()
        assert hall.listeners == 0
    set_language("en")
