"""Finding a person's appointments of today, and checking one in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from hall_client.base.errors import HallError
from hall_client.queue.views import AppointmentView
from hall_client.ui.kiosk.ports import KioskHall
from hall_client.ui.shell.job import Job

CHECKED_IN, MISSED, CANCELLED = "checked_in", "missed", "cancelled"


class Checking(QObject):
    """Asks for appointments; an answer that comes after the person has gone is dropped."""

    found = Signal(object)
    """Today's appointments that were asked for; perhaps none."""
    noticed = Signal(object)
    """The card that was put down has these; never none."""
    failed = Signal(object)
    """They could not be read."""

    def __init__(self, hall: KioskHall, parent: QObject) -> None:
        """Asks when told to."""
        super().__init__(parent)
        self._hall = hall
        self._asked = 0

    def forget(self) -> None:
        """The person left: what is still on its way is nobody's."""
        self._asked += 1

    def by_code(self, code: str) -> None:
        """Looks for the appointment of a code."""
        self._ask(code=code)

    def by_person(self, id_number: str) -> None:
        """Looks for the appointments of a person who asks for them."""
        self._ask(id_number=id_number)

    def notice(self, id_number: str) -> None:
        """Looks whether a person who has not asked has appointments."""
        self._asked += 1
        asked, find = self._asked, self._hall.appointments.find

        def tell(found: Sequence[AppointmentView]) -> None:
            if asked == self._asked and found:
                self.noticed.emit(tuple(found))

        Job.run(self, lambda: find(id_number=id_number), tell, lambda _error: None)

    def _ask(self, *, code: str = "", id_number: str = "") -> None:
        self._asked += 1
        asked, find = self._asked, self._hall.appointments.find

        def tell(found: Sequence[AppointmentView]) -> None:
            if asked == self._asked:
                self.found.emit(tuple(found))

        def fail(error: HallError) -> None:
            if asked == self._asked:
                self.failed.emit(error)

        Job.run(self, lambda: find(code, id_number), tell, fail)
