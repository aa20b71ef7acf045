"""The wall: calls in order, old numbers marked as old, pages that turn."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hall_client.queue.board_views import BoardCall
from hall_client.ui.board.notices import Notices
from hall_client.ui.board.panels import LastPanel
from hall_client.ui.board.wait_panel import WaitPanel
from hall_client.ui.board.window import BoardWindow
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.fakes.wall_hall import WallHall

Hang = Callable[..., BoardWindow]
FIVE = (("A023", "3"), ("B011", "6"), ("C007", "8"), ("A024", "1"), ("D015", "10"))


def words(board: BoardWindow, name: str) -> str:
    found = board.findChild(QWidget, name)
    assert found is not None
    return found.accessibleName()


class Heard:
    """What was announced, and when."""

    def __init__(self, board: BoardWindow) -> None:
        self.calls: list[tuple[str, float]] = []
        board.announced.connect(lambda call: self.calls.append((f"{call.number}-{call.window}", time.monotonic())))

    @property
    def numbers(self) -> list[str]:
        return [number for number, _ in self.calls]


def test_an_empty_hall_says_welcome(hang: Hang) -> None:
    board = hang(WallHall())
    assert words(board, "call-panel") == "Welcome"
    assert board.present is None
    assert words(board, "last-panel") == ""
    assert words(board, "notices").startswith("Open ")


def test_calls_of_before_are_shown_but_not_announced(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    for number, window in FIVE:
        hall.queue.call(number, window)
    board = hang(hall)
    heard = Heard(board)
    assert words(board, "call-panel") == "D015 to window 10"
    assert words(board, "last-panel") == "A024 1, C007 8, B011 6, A023 3"
    qtbot.wait(60)
    assert heard.calls == []


def test_a_passed_over_number_is_no_call_any_more(hang: Hang) -> None:
    hall = WallHall()
    for number, window in FIVE:
        hall.queue.call(number, window)
    hall.queue.wall.no_shows = ("A024",)
    board = hang(hall)
    assert words(board, "last-panel") == "C007 8, B011 6, A023 3"
    assert words(board, "passed-panel") == "A024"


def test_five_calls_at_once_have_their_turn(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    board = hang(hall, least_seconds=0.2)
    heard = Heard(board)
    for number, window in FIVE:
        hall.queue.call(number, window)
    hall.tell("ticket")
    qtbot.waitUntil(lambda: len(heard.calls) == 5, timeout=4000)
    assert heard.numbers == [f"{number}-{window}" for number, window in FIVE]
    times = [at for _, at in heard.calls]
    assert all(late - early >= 0.19 for early, late in itertools.pairwise(times))
    assert words(board, "call-panel") == "D015 to window 10"


def test_a_call_meanwhile_waits(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    board = hang(hall, least_seconds=0.5)
    hall.queue.call("A023", "3")
    hall.tell("ticket")
    qtbot.waitUntil(lambda: words(board, "call-panel") == "A023 to window 3")
    hall.queue.call("B011", "6")
    hall.tell("ticket")
    qtbot.waitUntil(lambda: words(board, "last-panel") == "B011 6")
    assert words(board, "call-panel") == "A023 to window 3"
    qtbot.waitUntil(lambda: words(board, "call-panel") == "B011 to window 6", timeout=2000)


def test_a_recall_is_announced_again(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    board = hang(hall)
    heard = Heard(board)
    for _ in range(2):
        hall.queue.call("A023", "3")
        hall.tell("ticket")
        count = len(heard.calls)
        qtbot.waitUntil(lambda count=count: len(heard.calls) > count)
    assert heard.numbers == ["A023-3", "A023-3"]


def test_the_voice_holds_the_next_call(hang: Hang, qtbot: QtBot) -> None:
    class Voice:
        def __init__(self) -> None:
            self.said: list[str] = []
            self.finish: list[Callable[[], None]] = []

        def announce(self, call: BoardCall, behind: int, finished: Callable[[], None]) -> None:
            self.said.append(f"{call.number}+{behind}")
            self.finish.append(finished)

        def close(self) -> None:
            self.said.append("closed")

    hall, voice = WallHall(), Voice()
    board = hang(hall, announcer=voice, least_seconds=0.05)
    for number, window in FIVE[:2]:
        hall.queue.call(number, window)
    hall.tell("ticket")
    qtbot.waitUntil(lambda: voice.said == ["A023+1"])
    qtbot.wait(150)
    assert voice.said == ["A023+1"]
    voice.finish[0]()
    qtbot.waitUntil(lambda: voice.said == ["A023+1", "B011+0"])
    voice.finish[0]()
    assert board.present is not None
    assert board.present.number == "B011"
    board.close()
    assert voice.said[-1] == "closed"


def test_the_database_away_and_back(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    hall.queue.call("A023", "3")
    board = hang(hall)
    header = board.findChild(QWidget, "board-header")
    hall.away = True
    hall.tell("ticket")
    qtbot.waitUntil(lambda: board.stale)
    assert header.accessibleDescription() == "As of 10:12, reconnecting"
    assert words(board, "call-panel") == "A023 to window 3"
    hall.away = False
    hall.queue.call("B011", "6")
    qtbot.waitUntil(lambda: not board.stale, timeout=3000)
    assert header.accessibleDescription() == ""
    qtbot.waitUntil(lambda: words(board, "call-panel") == "B011 to window 6", timeout=3000)


def test_a_database_away_from_the_start(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall(away=True)
    board = hang(hall)
    qtbot.waitUntil(lambda: board.stale)
    assert board.findChild(QWidget, "board-header").accessibleDescription() == "Connecting"
    hall.away = False
    qtbot.waitUntil(lambda: not board.stale, timeout=3000)


def test_a_lost_hint_is_caught_up(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    board = hang(hall)
    hall.queue.call("A023", "3")
    qtbot.waitUntil(lambda: words(board, "call-panel") == "A023 to window 3", timeout=4000)


def test_more_than_six_businesses_take_turns(hang: Hang) -> None:
    hall = WallHall()
    hall.queue.rows = [(chr(65 + i), *row[1:]) for i, row in enumerate(hall.queue.rows * 2)]
    board = hang(hall)
    panel = board.findChild(WaitPanel)
    codes = []
    for _ in range(panel.pages):
        codes += [one.code for one in panel.shown]
        panel.turn()
    assert panel.pages == 2
    assert codes == list("ABCDEFGHIJKL")


def test_notices_page_by_whole_sentences(hang: Hang) -> None:
    hall = WallHall(notices=("老年人可走绿色通道。" * 3, "二楼设有母婴室。"))
    board = hang(hall)
    notices = board.findChild(Notices)
    assert all(page.endswith("。") for page in notices.pages)
    assert "".join(notices.pages) == "老年人可走绿色通道。" * 3 + "二楼设有母婴室。"
    first = notices.shown
    for _ in range(7):
        notices.tick()
    assert notices.shown != first


def test_the_language_switches(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    hall.queue.call("A023", "3")
    board = hang(hall)
    if not set_language("zh_CN"):
        pytest.skip("no translation is compiled here")
    assert words(board, "call-panel") == "请 A023 到 3 号窗口"
    assert Jobs.wait_idle()


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (3840, 2160), (1080, 1920), (1280, 1024)])
def test_parts_stand_inside_and_apart(hang: Hang, size: tuple[int, int]) -> None:
    board = hang(WallHall())
    board.resize(*size)
    board.grab()
    parts = [
        board.findChild(QWidget, name)
        for name in ("board-header", "call-panel", "last-panel", "wait-panel", "passed-panel", "notices")
    ]
    for index, part in enumerate(parts):
        assert board.rect().contains(part.geometry())
        assert not any(part.geometry().intersects(other.geometry()) for other in parts[index + 1 :])


def test_a_hall_that_stopped_says_so(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall(notices=("二楼设有母婴室。",))
    board = hang(hall)
    notices = board.findChild(Notices)
    assert len(notices.pages) == 1
    hall.queue.wall.stopped = True
    hall.tell("hall")
    qtbot.waitUntil(lambda: notices.shown.startswith("No more tickets are given out"))
    assert words(board, "board-header") == "No more tickets today"
    assert notices.pages[-1] == "二楼设有母婴室。"


def test_many_called_at_once_take_turns_below(hang: Hang) -> None:
    hall = WallHall()
    for count in range(1, 8):
        hall.queue.call(f"A{count:03d}", str(count))
    board = hang(hall)
    panel = board.findChild(LastPanel)
    pages = []
    for _ in range(panel.pages):
        pages.append([call.number for call in panel.shown])
        panel.turn()
    assert pages == [["A006", "A005", "A004", "A003"], ["A002", "A001"]]


def test_a_large_call_that_was_passed_over_gives_way(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall()
    hall.queue.call("A023", "3")
    hall.queue.call("B011", "6")
    board = hang(hall)
    hall.queue.wall.no_shows = ("B011",)
    hall.tell("ticket")
    qtbot.waitUntil(lambda: words(board, "call-panel") == "A023 to window 3")
    assert words(board, "last-panel") == ""
    qtbot.waitUntil(lambda: words(board, "passed-panel") == "B011")
