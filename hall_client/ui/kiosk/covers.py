"""The two cards that may stand over a page: is anybody there, and a guide is coming."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal

from hall_client.base.errors import HallError
from hall_client.ui.kiosk.calling import GuideCalls
from hall_client.ui.kiosk.overlay import Overlay
from hall_client.ui.kiosk.words import say, tr
from hall_client.ui.stage.figure import Figure


class Covers(QObject):
    """Shows at most one of them; both go when the person goes."""

    leave = Signal()
    """Nobody is there, says somebody: home at once."""
    called = Signal()
    """The guide knows."""

    def __init__(self, window: Figure, calls: GuideCalls) -> None:
        """Both hidden."""
        super().__init__(window)
        self._calls = calls
        self._still = Overlay(window, "still-there", "stay", "leave-now")
        self._guide = Overlay(window, "guide-called", "guide-ok", "guide-back")
        self._state = ""
        self._error: HallError | None = None
        self._seconds = 0
        self._still.accepted.connect(self.hide_still)
        self._still.declined.connect(self.leave)
        self._guide.accepted.connect(self._guide.leave)
        self._guide.declined.connect(self._take_back)
        calls.called.connect(lambda: self._show_guide("coming"))
        calls.answered.connect(lambda: self._show_guide("answered"))
        calls.refused.connect(self._refused)

    @property
    def guide_shown(self) -> bool:
        """The card about the guide stands over the page."""
        return not self._guide.isHidden()

    def place(self, rect: QRectF) -> None:
        """Over the whole window."""
        for overlay in (self._still, self._guide):
            overlay.place(rect)

    def leave_all(self) -> None:
        """Both go."""
        self.hide_still()
        self._guide.leave()

    def hide_still(self) -> None:
        """Somebody is there."""
        self._seconds = 0
        self._still.leave()

    def stir(self) -> None:
        """Something was touched: unless it is one of its own buttons, somebody is there."""
        if not self._still.pressed:
            self.hide_still()

    def show_still(self, seconds: int) -> None:
        """Asks whether anybody is there; 0: no longer."""
        if seconds <= 0 or self.guide_shown:
            self.stir()
            return
        self._seconds = seconds
        text = tr("Touch the screen to go on. What you chose is then kept; else everything is wiped.")
        words = tr("Are you still there?"), text, tr("Yes, go on"), tr("No, end here")
        self._still.show_card(*words, figure=str(seconds), tone="amber")

    def show_guide_again(self) -> None:
        """The button was touched again while the guide is on the way."""
        self._show_guide("coming")

    def say_all(self) -> None:
        """Puts every word of what is shown."""
        if self.guide_shown:
            self._show_guide(self._state)
        elif self._seconds:
            self.show_still(self._seconds)

    def _show_guide(self, state: str) -> None:
        if state == "answered" and not self.guide_shown:
            return
        self.hide_still()
        self._state = state
        close, back = tr("Go on here"), tr("No longer needed")
        if state == "coming":
            text = tr("The guide has been told where you are. Please stay at this machine.")
            self._guide.show_card(tr("Somebody is coming"), text, close, back, mark="help", tone="green")
            self.called.emit()
        elif state == "answered":
            text = tr("The guide has seen your call and is on the way.")
            self._guide.show_card(tr("Somebody is coming"), text, close, mark="check", tone="green")
        elif self._error is not None:
            text = tr("{reason} Please go to the guide's desk.").format(reason=say(self._error))
            self._guide.show_card(tr("The guide could not be called"), text, close, mark="warn", tone="amber")

    def _refused(self, error: HallError) -> None:
        self._error = error
        self._show_guide("refused")

    def _take_back(self) -> None:
        self._calls.take_back()
        self._guide.leave()
