"""Where the sound goes: the loudspeaker of the system, and silence of the same length where there is none."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QElapsedTimer, QIODevice, QObject, Qt, QTimer

from hall_client.devices.multimedia import quiet_multimedia
from hall_client.ui.shell.voice_clips import RATE, length_ms, stereo_48k

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

log = logging.getLogger(__name__)

Finished = Callable[[], None]
LATE_MS = 5000
"""A device that does not come to the end of a sound (unplugged, stuck) is waited for so much longer, then left."""
BUFFERED_MS = 250
"""What a device may still hold when it has taken the last sample."""


class Output(Protocol):
    """Plays sound."""

    def start(self, sound: bytes, finished: Finished) -> None:
        """Begins to play samples (see ``voice_clips``) and returns at once; ``finished`` when all was heard."""

    def stop(self) -> None:
        """Falls silent; ``finished`` of what was playing is not called."""


class Loudspeaker(QObject):
    """The system's default sound device, looked up for each sound: one that comes back is used."""

    def __init__(self, parent: QObject, volume: float = 1.0) -> None:
        """``volume``: 0 … 1. Loads nothing before the first sound."""
        super().__init__(parent)
        self._volume = volume
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer(self)
        self._since = QElapsedTimer()
        self._length = 0
        self._finished: Finished | None = None
        self._end = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._end.timeout.connect(self._on_end)
        self._there: bool | None = None

    def start(self, sound: bytes, finished: Finished) -> None:
        """Plays; without a device only the time passes."""
        self.stop()
        self._length, self._finished = length_ms(sound), finished
        self._since.start()
        device = self._device()
        if device is not None:
            self._play(device, sound)
        self._end.start(self._length + (LATE_MS if device else 0))

    def stop(self) -> None:
        """Falls silent at once."""
        self._finished = None
        self._end.stop()
        if self._sink is not None:
            sink, self._sink = self._sink, None
            sink.stop()
            sink.deleteLater()
        self._buffer.close()

    def _device(self) -> QAudioDevice | None:
        if self._there is None:
            quiet_multimedia()
        from PySide6.QtMultimedia import QMediaDevices

        device = QMediaDevices.defaultAudioOutput()
        there = not device.isNull()
        if there != (self._there is not False):
            log.info("there is a sound device again" if there else "no sound device: the voice is not heard")
        self._there = there
        return device if there else None

    def _play(self, device: QAudioDevice, sound: bytes) -> None:
        from PySide6.QtMultimedia import QAudioSink

        wanted = _pcm(RATE, 1)
        if not device.isFormatSupported(wanted):
            wanted, sound = _pcm(2 * RATE, 2), stereo_48k(sound)
        sink = self._sink = QAudioSink(device, wanted, self)
        sink.setVolume(self._volume)
        # Without the state as argument: PySide 6.11 cannot convert it ("Cannot call meta function").
        sink.stateChanged.connect(lambda: self._on_state(sink))
        self._buffer.setData(sound)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        sink.start(self._buffer)

    def _on_state(self, sink: QAudioSink) -> None:
        """All was handed over, or the device failed: what is still in its own buffer is given time to be heard."""
        from PySide6.QtMultimedia import QtAudio

        if sink is self._sink and sink.state() in (QtAudio.State.IdleState, QtAudio.State.StoppedState):
            self._end.start(max(BUFFERED_MS, self._length - self._since.elapsed()))

    def _on_end(self) -> None:
        finished = self._finished
        self.stop()
        if finished is not None:
            finished()


def _pcm(rate: int, channels: int) -> QAudioFormat:
    from PySide6.QtMultimedia import QAudioFormat

    wanted = QAudioFormat()
    wanted.setSampleRate(rate)
    wanted.setChannelCount(channels)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted
