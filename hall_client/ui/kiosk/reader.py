"""Whether a card can be read now, and what to say where it cannot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from hall_client.devices.views import DeviceState, Kind, Light
from hall_client.ui.kiosk.ports import KioskDevices
from hall_client.ui.kiosk.words import tr
from hall_client.ui.shell.job import Job


class CardReader(QObject):
    """Looks at the machine's card reader."""

    said = Signal(str)
    """Why no card can be read; empty while the reader works."""
    seen = Signal(object)
    """The states of all devices."""

    def __init__(self, devices: KioskDevices, parent: QObject) -> None:
        """Looks when it is told to."""
        super().__init__(parent)
        self._devices = devices

    def look(self) -> None:
        """Asks how the reader is."""
        devices = self._devices

        Job.run(self, devices.states, self._say, lambda _error: None, key="reader")

    def _say(self, states: Sequence[DeviceState]) -> None:
        self.seen.emit(states)
        lights = [state.light for state in states if state.kind == Kind.ID_READER]
        if not lights:
            self.said.emit(tr("Choose your business. You may also type your ID number."))
        elif all(light in (Light.FAULT, Light.OFF) for light in lights):
            self.said.emit(tr("The card reader does not work now. Please type your ID number."))
        else:
            self.said.emit("")
