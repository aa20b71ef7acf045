"""The announcer: order, repeats, catching up, silence; what is heard is what the clips say."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from hall_client.base import spoken
from hall_client.ui.shell.voice import BACKLOG, Announcer
from hall_client.ui.shell.voice_clips import clip, join, length_ms, silence, stereo_48k
from hall_client.ui.shell.voice_output import Loudspeaker

CHIME = clip("chime")


class Recorder:
    """A sound device that keeps what it plays, and is done with each sound when told, or at once."""

    def __init__(self, parent: QObject, *, by_itself: bool = True) -> None:
        self.heard: list[bytes] = []
        self.stopped = 0
        self._finished: list[Callable[[], None]] = []
        self._timer = QTimer(parent, singleShot=True, interval=0)
        self._timer.timeout.connect(self.finish)
        self._by_itself = by_itself

    def start(self, sound: bytes, finished: Callable[[], None]) -> None:
        assert not self._finished, "an announcement was cut off"
        self.heard.append(sound)
        self._finished.append(finished)
        if self._by_itself:
            self._timer.start()

    def stop(self) -> None:
        self.stopped += 1
        self._finished.clear()

    def finish(self) -> None:
        self._finished.pop()()


class Hall:
    """An announcer with a recorder, and the keys of what was said."""

    def __init__(self, qtbot: QtBot, *, by_itself: bool = True, repeats: int = 2, voice: str = "clips") -> None:
        self._qtbot = qtbot
        self.host = QObject()
        self.recorder = Recorder(self.host, by_itself=by_itself)
        self.voice = Announcer(self.host, repeats=repeats, output=self.recorder, voice=voice)
        self.said: list[str] = []
        self.voice.spoken.connect(self.said.append)

    def wait_said(self, count: int) -> None:
        self._qtbot.waitUntil(lambda: len(self.said) >= count, timeout=10_000)

    def wait_heard(self, count: int) -> None:
        self._qtbot.waitUntil(lambda: len(self.recorder.heard) >= count, timeout=10_000)


def words(number: str, window: str, *, chime: bool = False) -> bytes:
    return join(spoken.call(number, window).clips, chime=chime)


def test_a_call_is_said_with_a_chime_and_again_without(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.voice.call("1", "A001", "3")
    hall.wait_said(1)
    assert hall.said == ["1"]
    assert hall.recorder.heard == [words("A001", "3", chime=True), words("A001", "3")]


def test_the_sound_is_the_clips_in_their_order_with_nothing_lost() -> None:
    sound = words("A001", "3", chime=True)
    place = 0
    for name in ("chime", "please", "letter-a", "digit-0", "digit-0", "last-1", "to-3", "at-window"):
        place = sound.index(clip(name), place) + len(clip(name))
    rest = len(sound) - sum(
        len(clip(name)) for name in ("chime", "please", "letter-a", "digit-0", "digit-0", "last-1", "to-3", "at-window")
    )
    assert length_ms(bytes(rest)) < 800
    assert clip("to-3") + clip("at-window") in sound, "到三 and 号窗口 are one stretch of speech"
    assert 2_500 < length_ms(words("A001", "3")) < 4_500


def test_ten_calls_in_a_moment_are_all_said_in_order(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    for n in range(10):
        hall.voice.call(str(n), f"A{n:03}", str(n + 1))
    hall.wait_said(10)
    assert hall.said == [str(n) for n in range(10)]
    whom = [
        next(n for n in range(10) if sound.endswith(words(f"A{n:03}", str(n + 1))[2_000:]))
        for sound in hall.recorder.heard
    ]
    assert whom == sorted(whom)
    full = [n for n in range(10) if whom.count(n) == 2]
    assert full == list(range(10 - BACKLOG - 1, 10)), "said once while more than the backlog wait, twice again after"
    chimes = [n for n, sound in zip(whom, hall.recorder.heard, strict=True) if CHIME in sound]
    assert chimes == [0, *full], "the first began before the others came"


def test_calls_that_the_caller_holds_back_count_as_waiting(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.voice.call("1", "A001", "3", behind=BACKLOG + 1)
    hall.wait_said(1)
    assert hall.recorder.heard == [words("A001", "3")]


def test_a_key_that_waits_is_said_once(qtbot: QtBot) -> None:
    hall = Hall(qtbot, repeats=1)
    for key in ("1", "2", "2", "2"):
        hall.voice.call(key, f"A00{key}", "3")
    hall.wait_said(2)
    qtbot.wait(50)
    assert hall.said == ["1", "2"]
    hall.voice.call("2", "A002", "3")
    hall.wait_said(3)
    assert hall.said == ["1", "2", "2"], "a recall afterwards is a new one"


def test_silence_drops_everything_and_the_next_is_heard(qtbot: QtBot) -> None:
    hall = Hall(qtbot, by_itself=False)
    for n in range(3):
        hall.voice.call(str(n), "A001", "3")
    hall.wait_heard(1)
    hall.voice.silence()
    assert hall.recorder.stopped == 1
    hall.voice.say("s", "wait")
    hall.wait_heard(2)
    hall.recorder.finish()
    assert hall.said == ["s"]
    assert hall.recorder.heard[1] == join(("say-wait",))


def test_silence_while_the_sound_is_still_read_plays_nothing(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.voice.call("1", "A001", "3")
    hall.voice.silence()
    qtbot.wait(100)
    assert (hall.recorder.heard, hall.said) == ([], [])


def test_sentences_are_said_once_without_a_chime(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.voice.say("n", "your-number", number="A010")
    hall.voice.say("a", "ahead", count=12)
    hall.wait_said(2)
    assert hall.recorder.heard == [
        join(("say-your-number-1", "letter-a", "digit-0", "digit-1", "last-0")),
        join(("say-ahead-1", "ten", "digit-2", "say-ahead-2")),
    ]


def test_a_closed_voice_says_nothing_more(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.voice.close()
    hall.voice.call("1", "A001", "3")
    qtbot.wait(50)
    assert (hall.recorder.heard, hall.said) == ([], [])


def test_switched_off_everything_is_said_at_once(qtbot: QtBot) -> None:
    hall = Hall(qtbot, voice="off")
    for n in range(20):
        hall.voice.call(str(n), "A001", "3")
    hall.wait_said(20)
    assert (len(hall.said), hall.recorder.heard) == (20, [])


def test_a_listener_that_calls_again_keeps_the_order(qtbot: QtBot) -> None:
    hall = Hall(qtbot, repeats=1)
    hall.voice.spoken.connect(lambda key: hall.voice.call("3", "A003", "3") if key == "1" else None)
    hall.voice.call("1", "A001", "3")
    hall.voice.call("2", "A002", "3")
    hall.wait_said(3)
    assert hall.said == ["1", "2", "3"]


@pytest.mark.qt_log_ignore("PulseAudioService", "text-to-speech")
def test_the_loudspeaker_takes_the_time_of_the_sound_with_or_without_a_device(qtbot: QtBot) -> None:
    host = QObject()
    loudspeaker = Loudspeaker(host, volume=0.0)
    ended: list[int] = []
    for turn in range(2):
        with qtbot.waitCallback(timeout=5_000) as finished:
            loudspeaker.start(silence(300), finished)
        ended.append(turn)
    assert ended == [0, 1]
    loudspeaker.start(silence(200), lambda: ended.append(9))
    loudspeaker.stop()
    qtbot.wait(300)
    assert ended == [0, 1]


@pytest.mark.qt_log_ignore("PulseAudioService", "text-to-speech")
def test_without_a_chinese_voice_of_the_system_the_clips_speak(qtbot: QtBot) -> None:
    hall = Hall(qtbot, voice="system", repeats=1)
    hall.voice.call("1", "A001", "3")
    hall.wait_said(1)


def test_for_stereo_devices_each_sample_comes_four_times() -> None:
    assert stereo_48k(b"\x01\x02\x03\x04") == b"\x01\x02" * 4 + b"\x03\x04" * 4


def test_the_voice_loads_no_sound_library_before_it_speaks() -> None:
    import subprocess

    code = (
        "import sys, hall_client.ui.shell.voice; print([m for m in sys.modules if 'Multimedia' in m or 'Speech' in m])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
