"""The wall's voice: each call is said, one after the other, and recalled ones again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from hall_client.base import spoken
from hall_client.ui.board.voice import WallVoice
from hall_client.ui.board.window import BoardWindow
from hall_client.ui.shell.voice_clips import join
from tests.fakes.wall_hall import WallHall, WallSettings

Hang = Callable[..., BoardWindow]


class Tape(QObject):
    """Keeps what is played, and plays it quickly."""

    def __init__(self) -> None:
        super().__init__()
        self.sounds: list[bytes] = []
        self.stopped = 0

    def start(self, sound: bytes, finished: Callable[[], None]) -> None:
        self.sounds.append(sound)
        QTimer.singleShot(5, self, finished)

    def stop(self) -> None:
        self.stopped += 1


def sounds_of(number: str, window: str, *, chimes: tuple[bool, ...]) -> list[bytes]:
    clips = spoken.call(number, window).clips
    return [join(clips, chime=chime) for chime in chimes]


def test_a_call_is_said_with_a_chime_and_again_without(hang: Hang, qtbot: QtBot) -> None:
    hall, tape = WallHall(), Tape()
    board = hang(hall, announcer=WallVoice(tape, WallSettings(board_voice="clips"), tape), least_seconds=0.01)
    hall.queue.call("A001", "3")
    hall.tell("ticket")
    qtbot.waitUntil(lambda: len(tape.sounds) == 2, timeout=3000)
    assert tape.sounds == sounds_of("A001", "3", chimes=(True, False))
    board.close()
    assert tape.stopped


def test_a_burst_is_said_to_the_last_call(hang: Hang, qtbot: QtBot) -> None:
    hall, tape = WallHall(), Tape()
    settings = WallSettings(board_voice="clips", board_voice_repeats=1)
    hang(hall, announcer=WallVoice(tape, settings, tape), least_seconds=0.01)
    for count in range(1, 21):
        hall.queue.call(f"A{count:03d}", "3")
    hall.tell("ticket")
    qtbot.waitUntil(lambda: len(tape.sounds) == 20, timeout=8000)
    without = [sounds_of(f"A{count:03d}", "3", chimes=(False,))[0] for count in range(1, 14)]
    assert tape.sounds[:13] == without, "while many wait there is no chime"
    assert tape.sounds[-1] == sounds_of("A020", "3", chimes=(True,))[0]


def test_a_recall_is_said_again(hang: Hang, qtbot: QtBot) -> None:
    hall, tape = WallHall(), Tape()
    settings = WallSettings(board_voice="clips", board_voice_repeats=1)
    hang(hall, announcer=WallVoice(tape, settings, tape), least_seconds=0.01)
    for turn in (1, 2):
        hall.queue.call("A001", "3")
        hall.tell("ticket")
        qtbot.waitUntil(lambda turn=turn: len(tape.sounds) == turn, timeout=3000)


def test_a_silent_wall_shows_the_next_call_all_the_same(hang: Hang, qtbot: QtBot) -> None:
    hall = WallHall(settings=WallSettings(board_voice="off"))
    board = hang(hall, least_seconds=0.02)
    for number in ("A001", "A002", "A003"):
        hall.queue.call(number, "3")
    hall.tell("ticket")
    qtbot.waitUntil(lambda: board.present is not None and board.present.number == "A003", timeout=2000)
