"""What the station's devices tell, brought to the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from hall_client.queue.views import Person
from hall_client.ui.clerk.ports import DeskDevices, Forget
from hall_client.ui.shell.job import Job

if TYPE_CHECKING:
    from hall_client.devices.views import DeviceState, IdCard


class CardWatch(QObject):
    """Emits the person of a card that was read, and the devices' lights when they change."""

    card = Signal(object)
    states = Signal(object)
    _read = Signal(object)
    _woken = Signal()

    def __init__(self, devices: DeskDevices, parent: QObject) -> None:
        """Listens until ``close``."""
        super().__init__(parent)
        self._devices = devices
        self._read.connect(self._card, Qt.ConnectionType.QueuedConnection)
        self._woken.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self._forget: list[Forget] = [devices.on_card(self._heard), devices.listen(self._changed)]
        self._look()

    def close(self) -> None:
        """Stops listening."""
        for forget in self._forget:
            forget()
        self._forget.clear()

    def _heard(self, card: IdCard) -> None:
        if shiboken6.isValid(self):
            self._read.emit(Person(card.name, card.number, "card"))

    def _changed(self, *_what: object) -> None:
        if shiboken6.isValid(self):
            self._woken.emit()

    def _card(self, person: Person) -> None:
        self.card.emit(person)

    def _look(self) -> None:
        Job.run(self, self._devices.states, self._seen, lambda _error: None, key="states")

    def _seen(self, states: tuple[DeviceState, ...]) -> None:
        self.states.emit(states)
