"""What the station's devices tell, brought to the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from hall_client.queue.views import Person
from hall_client.ui.clerk.ports import DeskDevices, Forget
from hall_client.ui.shell.job import Job

if TYPE_CHECKING:
    from hall_client.base.clock import Clock
    from hall_client.devices.views import DeviceState, IdCard


@dataclass(frozen=True, slots=True)
class ReadCard:
    """Whose card was read. ``expired``: its last day of validity when that is past."""

    person: Person
    expired: date | None = None


class CardWatch(QObject):
    """Emits a card that was read (``ReadCard``), and the devices' lights when they change."""

    card = Signal(object)
    states = Signal(object)
    _read = Signal(object)
    _woken = Signal()

    def __init__(self, devices: DeskDevices, clock: Clock, parent: QObject) -> None:
        """Listens until ``close``."""
        super().__init__(parent)
        self._devices, self._clock = devices, clock
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
            today = self._clock.local(self._clock.now()).date()
            expired = card.valid_to if card.expired(today) else None
            self._read.emit(ReadCard(Person(card.name or card.latin_name, card.number, "card"), expired))

    def _changed(self, *_what: object) -> None:
        if shiboken6.isValid(self):
            self._woken.emit()

    def _card(self, card: ReadCard) -> None:
        self.card.emit(card)

    def _look(self) -> None:
        Job.run(self, self._devices.states, self._seen, lambda _error: None, key="states")

    def _seen(self, states: tuple[DeviceState, ...]) -> None:
        self.states.emit(states)
