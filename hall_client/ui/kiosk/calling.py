"""Calls for the hall's guide: somebody needs a hand, the roll is empty, the printer is out of order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from hall_client.devices.errors import Need
from hall_client.devices.views import DeviceState, Kind, Light
from hall_client.queue.views import GuideCallView
from hall_client.ui.kiosk.ports import KioskHall
from hall_client.ui.shell.job import Job

HELP, PAPER_OUT, PRINTER = "help", "paper_out", "printer"
MACHINE_KINDS = (PAPER_OUT, PRINTER)


def printer_trouble(states: Sequence[DeviceState]) -> str | None:
    """The kind of call that the slip printer is worth now; empty while it prints; None: none is there, or nobody knows."""
    printers = [state for state in states if state.kind == Kind.RECEIPT_PRINTER and state.light is not Light.OFF]
    if not printers:
        return None
    if any(state.light in (Light.OK, Light.WARNING) for state in printers):
        return ""
    if any(state.need is Need.PAPER for state in printers):
        return PAPER_OUT
    return PRINTER


class GuideCalls(QObject):
    """This machine's calls: at most one of each kind is open, and one that is over is taken back."""

    called = Signal()
    """The guide knows that somebody needs a hand."""
    refused = Signal(object)
    """The call could not be saved."""
    answered = Signal()
    """The guide answered the call for a hand."""
    trouble = Signal(str)
    """What is wrong with the printer now: paper_out, printer, or empty."""

    def __init__(self, hall: KioskHall, place: str, parent: QObject) -> None:
        """``place``: what the guide reads."""
        super().__init__(parent)
        self._hall, self._place = hall, place
        self._help: GuideCallView | None = None
        self._trouble = ""
        self._known: str | None = None
        """What the guide has been told of the printer; None: this program does not know yet."""
        self._busy = False

    @property
    def waiting(self) -> bool:
        """Somebody at this machine waits for the guide."""
        return self._help is not None

    def call(self) -> None:
        """Somebody needs a hand."""
        hall, place = self._hall, self._place
        Job.run(self, lambda: hall.day.call_guide(place, HELP), self._called, self.refused.emit, lane="guide")

    def take_back(self) -> None:
        """Nobody need come any more."""
        call, self._help = self._help, None
        hall, place = self._hall, self._place
        if call is not None:
            Job.run(self, lambda: hall.day.answer_guide(call.id, place), None, lambda _error: None, lane="guide")

    def look(self) -> None:
        """Looks whether the guide has answered."""
        if self._help is not None:
            day = self._hall.day
            Job.run(self, day.guide_calls, self._show_open, lambda _error: None, key="open")

    def watch(self, states: Sequence[DeviceState]) -> None:
        """Tells the guide of the printer's trouble, once, and takes it back when it is over."""
        now = printer_trouble(states)
        if now is None:
            return
        if now != self._trouble:
            self._trouble = now
            self.trouble.emit(now)
        if self._busy or now == self._known:
            return
        self._busy = True
        hall, place = self._hall, self._place

        def tell() -> None:
            for call in hall.day.guide_calls():
                if call.place == place and call.kind in MACHINE_KINDS and call.kind != now:
                    hall.day.answer_guide(call.id, place)
            if now:
                hall.day.call_guide(place, now)

        Job.run(self, tell, lambda _result: self._told(now), lambda _error: self._not_told(), lane="guide")

    def _told(self, kind: str) -> None:
        self._known, self._busy = kind, False

    def _not_told(self) -> None:
        self._busy = False

    def _called(self, call: GuideCallView) -> None:
        self._help = call
        self.called.emit()

    def _show_open(self, calls: Sequence[GuideCallView]) -> None:
        if self._help is not None and all(call.id != self._help.id for call in calls):
            self._help = None
            self.answered.emit()
