"""What the hall says aloud."""

from __future__ import annotations

import re
import wave
from typing import Any

import numpy as np
import pytest

from hall_client.base.files import resources
from hall_client.base.spoken import CLIPS, MOST, PAUSE, PHRASES, WHOLE_WINDOWS, call, read_out, sentence, whole

VOICE = resources() / "voice"


def said(clips: tuple[str, ...]) -> str:
    """What one hears."""
    return "".join("，" if clip == PAUSE else CLIPS[clip] for clip in clips)


@pytest.mark.parametrize(
    ("number", "window", "heard"),
    [
        ("A001", "3", "请A零零一号，到三号窗口"),
        ("B023", "12", "请B零二三号，到十二号窗口"),
        ("C1000", "20", "请C一零零零号，到二十号窗口"),
        ("D111", "05", "请D一一一号，到五号窗口"),
        ("e007", "41", "请E零零七号，到四十一号窗口"),
        ("A001", "110", "请A零零一号，到一百一十号窗口"),
        ("A001", "205", "请A零零一号，到二百零五号窗口"),
        ("A001", "B", "请A零零一号，到B号窗口"),
        ("A001", "a12", "请A零零一号，到A十二号窗口"),
        ("GL15", "3F", "请GL一五号，到三F号窗口"),
        ("A００１", "３", "请A零零一号，到三号窗口"),
    ],
)
def test_a_call_is_heard_as_it_is_written(number: str, window: str, heard: str) -> None:
    spoken = call(number, window)
    assert (said(spoken.clips), spoken.text) == (heard, heard)


def test_one_is_never_yao() -> None:
    assert "幺" not in call("A111", "111").text + "".join(CLIPS.values())


@pytest.mark.parametrize(
    ("window", "text"), [("综合", "到综合窗口办理"), ("退役军人窗口", "到退役军人窗口"), ("", "到窗口办理")]
)
def test_a_window_with_a_name_is_said_as_far_as_the_clips_go(window: str, text: str) -> None:
    spoken = call("A001", window)
    assert said(spoken.clips) == "请A零零一号，到窗口办理"
    assert spoken.text == f"请A零零一号，{text}"


def test_marks_in_a_number_are_not_said() -> None:
    spoken = call("A-0 12", "3")
    assert said(spoken.clips) == spoken.text == "请A零一二号，到三号窗口"
    assert read_out("A-012") == "A零一二"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (114, "一百一十四"),
        (999, "九百九十九"),
        (1000, "一零零零"),
    ],
)
def test_whole_numbers(count: int, words: str) -> None:
    assert whole(count) == words


@pytest.mark.parametrize(
    ("phrase", "parts", "heard"),
    [
        ("choose", {}, "请选择您要办理的业务"),
        ("your-number", {"number": "A010"}, "您的号码是A零一零号"),
        ("ahead", {"count": 2}, "前面还有两人"),
        ("ahead", {"count": 12}, "前面还有十二人"),
        ("ahead", {"count": 22}, "前面还有二十二人"),
        ("minutes", {"count": 35}, "大约等候三十五分钟"),
        ("window", {"window": "12"}, "请到十二号窗口"),
    ],
)
def test_sentences(phrase: str, parts: dict[str, str | int], heard: str) -> None:
    spoken = sentence(phrase, **parts)
    assert (said(spoken.clips), spoken.text) == (heard, heard)


def test_a_sentence_that_is_not_there_or_not_whole_is_a_bug() -> None:
    with pytest.raises(KeyError):
        sentence("sing")
    with pytest.raises(KeyError):
        sentence("ahead")


def test_every_sentence_can_be_said() -> None:
    for phrase, template in PHRASES.items():
        spoken = sentence(phrase, number="A001", count=7, window="3")
        assert said(spoken.clips) == spoken.text
        assert re.sub(r"\{\w+\}", "", template) in spoken.text or "{" in template


def test_every_number_and_window_has_its_clips() -> None:
    for n in range(MOST + 1):
        clips = call(f"A{n:03}", str(n)).clips + sentence("ahead", count=n).clips
        assert set(clips) <= {*CLIPS, PAUSE}
    assert f"to-{WHOLE_WINDOWS}" in call("A001", str(WHOLE_WINDOWS)).clips


def samples(name: str) -> Any:
    """What a clip holds, -1 … 1."""
    with wave.open(str(VOICE / f"{name}.wav"), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (24_000, 1, 2)
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2") / 32768


def level(sound: Any) -> float:
    """Loudness in dB below full scale (root mean square)."""
    return float(10 * np.log10((sound**2).mean() + 1e-12))


def test_the_folder_holds_the_clips_and_nothing_else() -> None:
    assert {path.stem for path in VOICE.glob("*.wav")} == {*CLIPS, "chime"}
    assert sum(path.stat().st_size for path in VOICE.iterdir()) < 5_000_000


@pytest.mark.parametrize("name", CLIPS)
def test_a_clip_is_clean_even_and_of_a_length_that_can_be_speech(name: str) -> None:
    sound = samples(name)
    syllables = len(CLIPS[name].replace("，", ""))
    assert 0.13 * syllables < len(sound) / 24_000 < 0.45 * syllables + 0.2
    assert np.abs(sound).max() < 0.95, "clipped"
    assert max(abs(sound[0]), abs(sound[-1])) < 0.01, "clicks"
    assert level(sound[:1_200]) > -52, "silence before"
    assert level(sound[-2_400:]) > -56, "silence behind"
    assert -24 < level(sound) < -17, "softer or louder than the others"


def test_the_chime_is_softer_than_speech_and_fades() -> None:
    sound = samples("chime")
    assert 1 < len(sound) / 24_000 < 1.5
    assert -30 < level(sound) < -17
    assert level(sound[-1_200:]) < -45
