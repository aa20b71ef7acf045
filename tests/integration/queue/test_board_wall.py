"""A real board on a real database: bursts, a database role of its own, and a server that goes and comes."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hall_client.app import Hall, open_hall
from hall_client.config import Settings
from hall_client.store.opening import stations_file, upgrade_hall
from hall_client.ui.board.window import BoardWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs

SILENT = Settings(board_voice="off")
BURST = 50


@pytest.fixture
def caller(hall_db: str | Path) -> Iterator[Hall]:
    """A station that calls."""
    with open_hall(hall_db, station="caller") as hall:
        yield hall


@pytest.fixture
def hang(hall_db: str | Path, qtbot: QtBot) -> Iterator[Callable[..., BoardWindow]]:
    """Hangs a board on the wall, as who the given URL says."""
    application("en")
    opened: list[tuple[BoardWindow, Hall]] = []

    def hang_up(named: str | Path | None = None) -> BoardWindow:
        hall = open_hall(named or hall_db, station="board", settings=SILENT)
        board = BoardWindow(hall, least_seconds=0.01)
        qtbot.addWidget(board)
        board.show()
        opened.append((board, hall))
        qtbot.waitUntil(lambda: not Jobs.get().open, timeout=5000)
        return board

    yield hang_up
    for board, hall in opened:
        board.close()
        Jobs.wait_idle()
        hall.close()


def announced(board: BoardWindow) -> list[str]:
    numbers: list[str] = []
    board.announced.connect(lambda call: numbers.append(call.number))
    return numbers


def test_a_burst_of_calls_is_announced_whole_and_in_order(
    hang: Callable[..., BoardWindow], caller: Hall, qtbot: QtBot
) -> None:
    for _ in range(BURST):
        caller.queue.issue("A")
    numbers = announced(hang())
    called = [call.ticket.number for _ in range(BURST) if (call := caller.queue.call_next("1"))]
    assert len(called) == BURST
    qtbot.waitUntil(lambda: len(numbers) == BURST, timeout=15_000)
    assert numbers == called


def test_a_recall_is_announced_again(hang: Callable[..., BoardWindow], caller: Hall, qtbot: QtBot) -> None:
    caller.queue.issue("A")
    numbers = announced(hang())
    caller.queue.call_next("1")
    qtbot.waitUntil(lambda: numbers == ["A001"], timeout=5000)
    caller.queue.recall("1")
    qtbot.waitUntil(lambda: numbers == ["A001", "A001"], timeout=5000)


@pytest.mark.engine("postgresql")
def test_the_database_role_of_a_board_is_enough(
    hang: Callable[..., BoardWindow], hall_db: str, caller: Hall, qtbot: QtBot
) -> None:
    caller.queue.issue("A")
    upgrade_hall(hall_db)
    file = stations_file(hall_db)
    assert file is not None
    board = hang(tomllib.loads(file.read_text(encoding="utf-8"))["board"])
    numbers = announced(board)
    begun = time.monotonic()
    caller.queue.call_next("1")
    qtbot.waitUntil(lambda: numbers == ["A001"], timeout=5000)
    assert time.monotonic() - begun < 1.5, "the hint came, not only the next look"
    assert not board.stale
