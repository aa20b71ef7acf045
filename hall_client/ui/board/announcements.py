"""Calls in the order in which they were made, each for its own time: none cuts off another."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hall_client.queue.board_views import BoardCall
from hall_client.ui.board.ports import Announcer

LEAST_SECONDS = 5.0
"""How long a call stays large at least."""
HURRY = (4, 0.6), (12, 0.3)
"""When more than so many wait, each has only this share of the time: the last of them waits as well."""
PAINTED_MS = 40
"""The voice begins after the call was painted."""
MOST_SECONDS = 20.0
"""A voice that does not come to its end holds up the next call no longer than this."""


class Announcements(QObject):
    """Takes the calls of a board and gives them out one by one."""

    announced = Signal(object)
    """This call (BoardCall) is the large one now."""
    settled = Signal()
    """The last call had its time and no other waits."""

    def __init__(self, parent: QObject, announcer: Announcer, least_seconds: float = LEAST_SECONDS) -> None:
        """``least_seconds``: how long each call has the board for itself."""
        super().__init__(parent)
        self._announcer = announcer
        self._least_ms = int(least_seconds * 1000)
        self._waiting: deque[BoardCall] = deque()
        self._turn = 0
        self._said = self._shown = True
        self.present: BoardCall | None = None
        """The large call; None: nobody was called yet."""
        self._least = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._least.timeout.connect(self._on_shown)
        self._most = QTimer(self, singleShot=True, interval=int(MOST_SECONDS * 1000))
        self._most.timeout.connect(self._on_silent)
        self._painted = QTimer(self, singleShot=True, interval=PAINTED_MS)
        self._painted.timeout.connect(self._speak)

    @property
    def busy(self) -> bool:
        """A call is having its time."""
        return not (self._said and self._shown)

    def add(self, calls: Sequence[BoardCall]) -> None:
        """Announces these after those that wait already, oldest first."""
        self._waiting.extend(calls)
        if not self.busy:
            self._next()

    def rest_on(self, calls: Sequence[BoardCall]) -> None:
        """While nothing is announced the large call is one that still holds: ``calls``, newest first."""
        if self.busy:
            return
        numbers = {call.number: call for call in reversed(calls)}
        held = numbers.get(self.present.number) if self.present else None
        self.present = held or (calls[0] if calls else None)

    def stop(self) -> None:
        """Ends; nothing is announced any more."""
        self._waiting.clear()
        for timer in (self._least, self._most, self._painted):
            timer.stop()
        self._announcer.close()
        self._turn += 1
        self._said = self._shown = True

    def _next(self) -> None:
        if not self._waiting:
            return
        self.present = self._waiting.popleft()
        self._said = self._shown = False
        self._turn += 1
        self._least.start(int(self._least_ms * self._share()))
        self._most.start()
        self.announced.emit(self.present)
        self._painted.start()

    def _speak(self) -> None:
        turn = self._turn
        if self.present is not None:
            self._announcer.announce(self.present, len(self._waiting), lambda: self._on_said(turn))

    def _share(self) -> float:
        return min((share for many, share in HURRY if len(self._waiting) > many), default=1.0)

    def _on_said(self, turn: int) -> None:
        if turn == self._turn:
            self._said = True
            self._settle()

    def _on_shown(self) -> None:
        self._shown = True
        self._settle()

    def _on_silent(self) -> None:
        self._on_said(self._turn)

    def _settle(self) -> None:
        if self.busy:
            return
        self._most.stop()
        if self._waiting:
            self._next()
        else:
            self.settled.emit()
