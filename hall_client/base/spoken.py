"""What the hall says aloud in Mandarin (叫号): which clips in which order, and the same as a sentence for a system's voice.

Ticket numbers are read digit by digit (零 … 九, 1 is 一, never 幺), letters by name, windows and counts as whole numbers.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

DIGITS = "零一二三四五六七八九"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WHOLE_WINDOWS = 40
"""Windows 1 … 40 have a clip of their own (到三); those above are joined from numbers."""
MOST = 999
"""The largest number that is said as a whole; larger ones are read digit by digit."""
PAUSE = ","
"""Stands among the clips for the short silence of a comma."""

PHRASES = {
    "choose": "请选择您要办理的业务",
    "find": "请输入您要办理的事项",
    "card": "请将身份证放在读卡区",
    "card-failed": "没有读到身份证，请重新放置",
    "take-card": "请取走您的身份证",
    "code": "请出示您的预约码",
    "check": "请核对屏幕上的信息",
    "wait": "请稍候",
    "taken": "取号成功",
    "take-slip": "请取走您的号票",
    "your-number": "您的号码是{number}",
    "ahead": "前面还有{count}人",
    "minutes": "大约等候{count}分钟",
    "next": "前面没有人，马上就到您了",
    "listen": "请留意叫号",
    "window": "请{window}",
    "no-slip": "号票没有打印，请记住您的号码",
    "no-paper": "打印机缺纸，请联系工作人员",
    "no-issue": "现在停止取号，请咨询工作人员",
    "help": "工作人员马上就来",
    "timeout": "操作超时，已返回首页",
    "large": "已打开大字和语音",
}
"""Sentences of the kiosk by their key. ``{number}``: a ticket; ``{count}``: how many; ``{window}``: a window."""

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something to say: the names of its clips in order (``PAUSE`` between phrases), and the sentence they make."""

    clips: tuple[str, ...]
    text: str


def call(number: str, window: str) -> Utterance:
    """请A零零一号，到三号窗口: a ticket is called to a window."""
    clips, text = _window(window)
    return Utterance(("please", *_ticket(number), PAUSE, *clips), f"请{read_out(number)}号，{text}")


def sentence(phrase: str, **parts: str | int) -> Utterance:
    """A sentence of ``PHRASES`` with its places filled.

    Raises:
        KeyError: there is no such sentence, or a place was not filled.
    """
    pieces = _PLACE.split(PHRASES[phrase])
    clips: list[str] = []
    text = ""
    for index, piece in enumerate(pieces):
        if index % 2:
            more, said = _part(piece, parts[piece])
            clips += more
            text += said
        elif piece:
            clips.append(_piece_name(phrase, index, len(pieces)))
            text += piece
    return Utterance(tuple(clips), text)


def whole(count: int) -> str:
    """A number in words: 12 is 十二, 105 一百零五. Beyond 0 … 999 digit by digit."""
    return "".join(CLIPS[name] for name in _whole(count))


def read_out(number: str) -> str:
    """A ticket's number as it is read: A001 is A零零一."""
    return "".join(DIGITS[int(c)] if c.isdecimal() else c for c in _plain(number) if c.isalnum())


def _part(kind: str, value: str | int) -> tuple[list[str], str]:
    if kind == "count":
        number = int(value)
        return (["both"], "两") if number == 2 else (_whole(number), whole(number))
    if kind == "number":
        return _ticket(str(value)), f"{read_out(str(value))}号"
    return _window(str(value))


def _ticket(number: str) -> list[str]:
    """Letters and digits, then 号; a digit before 号 has a clip together with it. Other characters are not said."""
    said = re.findall(r"[0-9A-Z]", _plain(number))
    names = [_character(c) for c in said]
    if said and said[-1].isdigit():
        return [*names[:-1], f"last-{said[-1]}"]
    return [*names, "number"]


def _window(window: str) -> tuple[list[str], str]:
    """到三号窗口; a window whose name cannot be said from clips is 到窗口办理, in the text by its name."""
    name = _plain(window).strip()
    runs = re.findall(r"[0-9]+|[A-Z]", name)
    if not runs or re.search(r"[^0-9A-Z\s_.-]", name):
        return ["some-window"], f"到{name}" if name.endswith("窗口") else f"到{name}窗口办理"
    if len(runs) == 1 and runs[0].isdigit() and 1 <= int(runs[0]) <= WHOLE_WINDOWS:
        clips = [f"to-{int(runs[0])}"]
    else:
        clips = ["to", *(clip for run in runs for clip in _run(run))]
    return [*clips, "at-window"], f"到{''.join(whole(int(run)) if run.isdigit() else run for run in runs)}号窗口"


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).upper()


def _run(run: str) -> list[str]:
    return _whole(int(run)) if run.isdigit() else [_character(run)]


def _whole(count: int) -> list[str]:
    if not 0 <= count <= MOST:
        return [_character(c) for c in str(abs(count))]
    hundreds, rest = divmod(count, 100)
    tens, ones = divmod(rest, 10)
    names = [f"hundreds-{hundreds}"] if hundreds else []
    if tens:
        names.append("ten" if tens == 1 and not hundreds else f"tens-{tens}")
    elif hundreds and ones:
        names.append("digit-0")
    return [*names, f"digit-{ones}"] if ones or not count else names


def _character(character: str) -> str:
    return f"digit-{character}" if character.isdigit() else f"letter-{character.lower()}"


def _piece_name(phrase: str, index: int, pieces: int) -> str:
    return f"say-{phrase}" if pieces == 1 else f"say-{phrase}-{index // 2 + 1}"


def _catalogue() -> dict[str, str]:
    clips = {
        "please": "请",
        "number": "号",
        "to": "到",
        "at-window": "号窗口",
        "some-window": "到窗口办理",
        "both": "两",
    }
    clips |= {f"letter-{letter.lower()}": letter for letter in LETTERS}
    clips |= {f"digit-{value}": character for value, character in enumerate(DIGITS)}
    clips |= {f"last-{value}": f"{character}号" for value, character in enumerate(DIGITS)}
    clips |= {"ten": "十"} | {f"tens-{n}": f"{DIGITS[n]}十" for n in range(1, 10)}
    return clips | {f"hundreds-{n}": f"{DIGITS[n]}百" for n in range(1, 10)}


CLIPS = _catalogue()
"""Every clip and what it says; each lies as ``NAME.wav`` in resources/voice. ``chime`` is the one without words."""
CLIPS |= {f"to-{window}": f"到{whole(window)}" for window in range(1, WHOLE_WINDOWS + 1)}
CLIPS |= {
    _piece_name(phrase, index, len(pieces)): piece
    for phrase, pieces in ((phrase, _PLACE.split(template)) for phrase, template in PHRASES.items())
    for index, piece in enumerate(pieces)
    if piece and not index % 2
}
