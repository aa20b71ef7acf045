"""Calls and sentences said one after another: never one cut off by the next, none lost."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from hall_client.base import spoken
from hall_client.base.spoken import Utterance
from hall_client.ui.shell.voice_output import Loudspeaker, Output
from hall_client.ui.shell.voice_speakers import Clips, Nobody, Speaker, SystemVoice, chinese_engine

log = logging.getLogger(__name__)

VOICES = ("clips", "system", "off")
BACKLOG = 6
"""With more than these waiting, each is said once and without the chime, so that the voice catches up."""


@dataclass(slots=True)
class _Turn:
    key: str
    utterance: Utterance
    rounds: int
    chime: bool
    behind: int


class Announcer(QObject):
    """Says calls one after another."""

    spoken = Signal(str)
    """What was asked with this key has been said."""

    def __init__(
        self,
        parent: QObject,
        *,
        voice: str = "clips",
        repeats: int = 2,
        volume: float = 1.0,
        output: Output | None = None,
    ) -> None:
        """``voice``: one of ``VOICES``; ``repeats``: how often a call is said; ``volume``: 0 … 1; ``output``: plays."""
        super().__init__(parent)
        self._voice, self._repeats, self._volume = voice, max(1, repeats), volume
        self._output = output
        self._speaker: Speaker | None = None
        self._waiting: deque[_Turn] = deque()
        self._saying: _Turn | None = None
        self._closed = False

    def call(self, key: str, number: str, window: str, *, behind: int = 0) -> None:
        """Queues a call; a key that already waits is said once.

        ``behind``: how many more calls the caller still holds back; they count as waiting.
        """
        self._add(_Turn(key, spoken.call(number, window), self._repeats, chime=True, behind=behind))

    def say(self, key: str, phrase: str, **parts: str | int) -> None:
        """Queues a sentence of ``spoken.PHRASES``, said once.

        Raises:
            KeyError: there is no such sentence, or one of its places was not filled.
        """
        self._add(_Turn(key, spoken.sentence(phrase, **parts), 1, chime=False, behind=0))

    def silence(self) -> None:
        """Stops and forgets what waits; nothing of it is reported as said."""
        self._waiting.clear()
        self._saying = None
        if self._speaker is not None:
            self._speaker.stop()

    def close(self) -> None:
        """Falls silent for good."""
        self._closed = True
        self.silence()

    def _add(self, turn: _Turn) -> None:
        if self._closed or any(waiting.key == turn.key for waiting in self._waiting):
            return
        self._waiting.append(turn)
        self._next()

    def _next(self) -> None:
        if self._saying is None and self._waiting:
            self._saying = self._waiting.popleft()
            self._round(self._saying, first=True)

    def _round(self, turn: _Turn, *, first: bool) -> None:
        turn.rounds -= 1
        if self._speaker is None:
            self._speaker = self._find_speaker()
        chime = turn.chime and first and not self._hurried(turn)
        self._speaker.say(turn.utterance, chime=chime, finished=lambda: self._on_round(turn))

    def _on_round(self, turn: _Turn) -> None:
        if turn is not self._saying:
            return
        if turn.rounds > 0 and not self._hurried(turn):
            self._round(turn, first=False)
            return
        self._saying = None
        self.spoken.emit(turn.key)
        self._next()

    def _hurried(self, turn: _Turn) -> bool:
        return len(self._waiting) + turn.behind > BACKLOG

    def _find_speaker(self) -> Speaker:
        if self._voice == "off":
            return Nobody(self)
        clips = Clips(self, self._output or Loudspeaker(self, self._volume))
        if self._voice != "system":
            return clips
        engine = chinese_engine(self)
        if engine is None:
            log.info("the system has no Chinese voice: the shipped one speaks")
            return clips
        return SystemVoice(self, engine, clips, self._volume)
