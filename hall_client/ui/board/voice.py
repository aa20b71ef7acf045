"""The wall's voice: says the call that is large, and tells when all is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from hall_client.devices.multimedia import quiet_multimedia
from hall_client.queue.board_views import BoardCall
from hall_client.ui.board.ports import VoiceSettings
from hall_client.ui.shell.voice import Announcer as Voice
from hall_client.ui.shell.voice_output import Output

WARM_MS = 500
"""After the wall came up; QtMultimedia takes a tenth of a second to load, which no call should wait for."""


class WallVoice(QObject):
    """An ``Announcer`` that speaks as the station's settings say."""

    def __init__(self, parent: QObject, settings: VoiceSettings, output: Output | None = None) -> None:
        """``output`` plays the sound; None: the system's loudspeaker."""
        super().__init__(parent)
        voice, repeats = settings.board_voice, settings.board_voice_repeats
        self._voice = Voice(self, voice=voice, repeats=repeats, output=output)
        self._voice.spoken.connect(self._on_spoken)
        self._finished: dict[str, Callable[[], None]] = {}
        self._warming = QTimer(self, singleShot=True, interval=WARM_MS)
        self._warming.timeout.connect(_warm)
        if voice != "off" and output is None:
            self._warming.start()

    def announce(self, call: BoardCall, behind: int, finished: Callable[[], None]) -> None:
        """Begins to say the call."""
        self._finished[call.call_id] = finished
        self._voice.call(call.call_id, call.number, call.window, behind=behind)

    def close(self) -> None:
        """Falls silent for good."""
        self._warming.stop()
        self._finished.clear()
        self._voice.close()

    def _on_spoken(self, call_id: str) -> None:
        finished = self._finished.pop(call_id, None)
        if finished is not None:
            finished()


def _warm() -> None:
    quiet_multimedia()
    from PySide6.QtMultimedia import QMediaDevices

    QMediaDevices.defaultAudioOutput()
