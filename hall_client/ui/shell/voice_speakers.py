"""Who says an utterance: the shipped clips, the system's own Chinese voice, or nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QObject, QTimer

from hall_client.base.spoken import Utterance
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.voice_clips import join
from hall_client.ui.shell.voice_output import Finished, Output

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

LANE = "voice"


class Speaker(Protocol):
    """Says one utterance at a time."""

    def say(self, utterance: Utterance, *, chime: bool, finished: Finished) -> None:
        """Begins and returns at once; ``finished`` on the main thread when all was said."""

    def stop(self) -> None:
        """Stops in the middle; ``finished`` is not called any more."""


class Clips(QObject):
    """The voice that comes with the program: read and joined on a worker, then played."""

    def __init__(self, parent: QObject, output: Output) -> None:
        """``output``: what plays the sound."""
        super().__init__(parent)
        self._output = output
        self._turn = 0

    def say(self, utterance: Utterance, *, chime: bool, finished: Finished) -> None:
        """Plays the clips of the utterance."""
        self._turn += 1
        turn = self._turn

        def play(sound: bytes) -> None:
            if turn == self._turn:
                self._output.start(sound, finished)

        Job.run(self, lambda: join(utterance.clips, chime=chime), play, lane=LANE)

    def stop(self) -> None:
        """Stops playing."""
        self._turn += 1
        self._output.stop()


class SystemVoice(QObject):
    """The system's own voice reads the sentence; the chime comes from the clips."""

    def __init__(self, parent: QObject, engine: QTextToSpeech, chimes: Speaker, volume: float = 1.0) -> None:
        """``engine``: speaks Chinese already (see ``chinese_engine``)."""
        super().__init__(parent)
        self._engine, self._chimes = engine, chimes
        self._finished: Finished | None = None
        self._speaking = False
        engine.setVolume(volume)
        engine.stateChanged.connect(self._on_state)

    def say(self, utterance: Utterance, *, chime: bool, finished: Finished) -> None:
        """Reads the sentence."""
        self._finished = finished
        if chime:
            self._chimes.say(Utterance((), ""), chime=True, finished=lambda: self._read(utterance.text))
        else:
            self._read(utterance.text)

    def stop(self) -> None:
        """Stops reading."""
        self._finished = None
        self._chimes.stop()
        self._engine.stop()

    def _read(self, text: str) -> None:
        self._speaking = False
        self._engine.say(text)

    def _on_state(self, state: QTextToSpeech.State) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if state == QTextToSpeech.State.Speaking:
            self._speaking = True
        ended = self._speaking and state == QTextToSpeech.State.Ready
        if (ended or state == QTextToSpeech.State.Error) and self._finished is not None:
            finished, self._finished, self._speaking = self._finished, None, False
            finished()


class Nobody(QObject):
    """Says nothing, at once."""

    def __init__(self, parent: QObject) -> None:
        """Owned by ``parent``."""
        super().__init__(parent)
        self._finished: Finished | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_soon)

    def say(self, utterance: Utterance, *, chime: bool, finished: Finished) -> None:  # noqa: ARG002 - says nothing
        """Is finished when the event loop comes round."""
        self._finished = finished
        self._soon.start()

    def stop(self) -> None:
        """Forgets."""
        self._soon.stop()

    def _on_soon(self) -> None:
        if self._finished is not None:
            self._finished()


def chinese_engine(parent: QObject, engine: str = "") -> QTextToSpeech | None:
    """The system's speech engine, set to Mandarin; None: it has no Chinese voice. ``engine``: its Qt name."""
    from PySide6.QtTextToSpeech import QTextToSpeech

    speech = QTextToSpeech(engine, parent) if engine else QTextToSpeech(parent)
    here = [place for place in speech.availableLocales() if place.language() == QLocale.Language.Chinese]
    if not here:
        speech.deleteLater()
        return None
    mainland = [place for place in here if place.territory() == QLocale.Country.China]
    speech.setLocale((mainland or here)[0])
    return speech
