"""The shipped voice: clips of resources/voice, joined into one stretch of sound."""

from __future__ import annotations

import wave
from array import array
from collections.abc import Sequence
from functools import lru_cache

from hall_client.base.files import resources
from hall_client.base.spoken import PAUSE

RATE = 24_000
"""Samples a second; one channel, 16 bits, little end first."""
BYTES_PER_MS = RATE * 2 // 1000
HEAD_MS = 40
"""Before the first sound: some amplifiers wake up late."""
TAIL_MS = 120
COMMA_MS = 220
GAP_MS = 45
"""Between two clips. None before a clip that was cut out of running speech: it goes on from the one before."""
LETTER_MS = 120
"""Before the first letter: closer to the word before, A sounds like DA."""
RUNNING_ON = frozenset({"at-window", "number", "say-ahead-2", "say-minutes-2"})
CHIME = "chime"
CHIME_MS = 150
"""Between chime and words."""


def join(clips: Sequence[str], *, chime: bool = False) -> bytes:
    """The clips one after the other, as samples; with the chime before them when asked.

    Raises:
        FileNotFoundError: there is no such clip.
    """
    sound = bytearray(silence(HEAD_MS))
    if chime:
        sound += clip(CHIME) + silence(CHIME_MS)
    before = PAUSE
    for name in clips:
        if name == PAUSE:
            sound += silence(COMMA_MS)
        else:
            sound += silence(_gap(before, name)) + clip(name)
        before = name
    return bytes(sound + silence(TAIL_MS))


def _gap(before: str, name: str) -> int:
    if before == PAUSE or name in RUNNING_ON:
        return 0
    return LETTER_MS if name.startswith("letter-") and not before.startswith("letter-") else GAP_MS


@lru_cache(maxsize=64)
def clip(name: str) -> bytes:
    """The samples of one clip."""
    with wave.open(str(resources() / "voice" / f"{name}.wav"), "rb") as file:
        return file.readframes(file.getnframes())


def silence(milliseconds: int) -> bytes:
    """Nothing, for so long."""
    return bytes(milliseconds * BYTES_PER_MS)


def length_ms(sound: bytes) -> int:
    """How long samples last."""
    return len(sound) // BYTES_PER_MS


def stereo_48k(sound: bytes) -> bytes:
    """The same for devices that play nothing else: 48 kHz, two channels."""
    samples = array("h", sound)
    wide = array("h", bytes(4 * len(sound)))
    for place in range(4):
        wide[place::4] = samples
    return wide.tobytes()
