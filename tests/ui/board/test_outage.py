"""The wall while the database is away, hangs, tells nothing, or comes back after a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hall_client.ui.board.window import BoardWindow
from tests.fakes.wall_hall import WallHall

Hang = Callable[..., BoardWindow]


def description(board: BoardWindow) -> str:
    found = board.findChild(QWidget, "board-header")
    assert found is not None
    return found.accessibleDescription()


def heard(board: BoardWindow) -> list[str]:
    numbers: list[str] = []
    board.announced.connect(lambda call: numbers.append(call.number))
    return numbers


def test_a_burst_of_fifty_loses_none(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    board = hang(hall, least_seconds=0.02)
    said = heard(board)
    for count in range(50):
        hall.queue.call(f"A{count:03d}", str(count % 9))
    hall.tell("ticket")
    qtbot.waitUntil(lambda: len(said) == 50, timeout=8000)
    assert said == [f"A{count:03d}" for count in range(50)]


def test_bursts_between_readings_and_late_commits(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    board = hang(hall, least_seconds=0.01)
    said = heard(board)
    for burst in range(5):
        for count in range(10):
            hall.queue.call(f"{'ABCDE'[burst]}{count:03d}", "3", late=count % 3 * 4)
        hall.tell("ticket")
        hall.clock.turn(3)
        qtbot.wait(40)
    qtbot.waitUntil(lambda: len(said) == 50, timeout=8000)
    assert len(set(said)) == 50


def test_a_board_that_starts_anew_announces_nothing_old(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    hall.queue.call("A001", "3", late=5)
    first = hang(hall)
    first.close()
    hall.queue.call("A002", "4", late=1)
    again = hang(hall)
    said = heard(again)
    hall.tell("ticket")
    hall.queue.call("A003", "5")
    hall.tell("ticket")
    qtbot.waitUntil(lambda: said == ["A003"])


def test_after_an_outage_it_shows_all_and_announces_the_last_minute(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    board = hang(hall, least_seconds=0.05)
    said = heard(board)
    hall.away = True
    hall.tell("store", "away")
    qtbot.waitUntil(lambda: board.stale, timeout=900)
    for seconds, number in ((240, "A001"), (90, "A002"), (50, "A003"), (5, "A004")):
        hall.queue.call(number, "3", late=seconds)
    hall.away = False
    back = time.monotonic()
    hall.tell("store", "back")
    qtbot.waitUntil(lambda: not board.stale, timeout=2000)
    qtbot.waitUntil(lambda: said == ["A003", "A004"], timeout=2000)
    assert time.monotonic() - back < 2
    assert description(board) == ""
    last = board.findChild(QWidget, "last-panel")
    assert last is not None
    assert last.accessibleName() == "A003 3, A002 3, A001 3"


def test_it_comes_back_without_a_hint(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall(away=True)
    board = hang(hall)
    qtbot.waitUntil(lambda: board.stale, timeout=900)
    hall.away = False
    qtbot.waitUntil(lambda: not board.stale, timeout=2000)


def test_a_reading_that_hangs_holds_up_neither_the_wall_nor_the_next_one(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    hall.queue.call("A001", "3")
    board = hang(hall)
    hung = hall.queue.wall.hold = threading.Event()
    hall.tell("ticket")
    qtbot.waitUntil(lambda: board.stale, timeout=6000)
    assert description(board) == "As of 10:12, reconnecting"
    hall.queue.wall.hold = None
    hall.queue.call("A002", "4")
    hall.tell("store", "back")
    try:
        qtbot.waitUntil(lambda: not board.stale, timeout=2000)
        assert board.present is not None
        assert board.present.number == "A002"
    finally:
        hung.set()


def test_a_hundred_hints_read_the_calls_few_times_and_the_rest_fewer(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    hang(hall)
    wall = hall.queue.wall
    calls, loads = wall.calls_reads, wall.loads_reads
    for _ in range(10):
        for _ in range(10):
            hall.tell("ticket")
        qtbot.wait(20)
    qtbot.wait(350)
    assert 1 <= wall.calls_reads - calls <= 30
    assert 1 <= wall.loads_reads - loads <= 3


def test_what_is_nothing_to_the_wall_reads_nothing(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    hang(hall)
    wall = hall.queue.wall
    before = wall.calls_reads, wall.loads_reads
    for topic in ("print", "review", "catalog", "staff", "case"):
        hall.tell(topic)
    qtbot.wait(60)
    assert (wall.calls_reads, wall.loads_reads) == before
