"""When is a job on an ESC/POS printer printed? The judgement alone, without waiting or sending."""

from __future__ import annotations

from hall_client.devices.drivers.escpos_answers import Answer, Kind, from_automatic, with_realtime
from hall_client.devices.errors import Need
from hall_client.devices.views import PrinterStatus

_FENCE_ID = b"\x1d(H\x06\x0000"
_FENCE_PAPER = b"\x1dr\x01"
LOOK = b"\x10\x04\x02\x10\x04\x04"
_LOOK_QUESTIONS = (2, 4)


def fence(mark: bytes, *, by_id: bool, queued: bool) -> bytes:
    """What makes the printer answer once everything before it is printed.

    ``GS ( H`` function 48 answers with the four bytes of ``mark``; older models skip it and answer ``GS r 1`` alone.
    """
    return (_FENCE_ID + mark if by_id else b"") + (_FENCE_PAPER if queued else b"")


class Completion:
    """Follows the answers to one job."""

    def __init__(self, mark: bytes, *, has_process_id: bool | None, fallback: float) -> None:
        """``has_process_id`` None: not known yet; then a process ID may follow GS r by ``fallback`` seconds."""
        self._mark = mark
        self._fallback = fallback
        self._queued_at = float("inf")
        self._looks: list[int] = []
        self._seen_id = False
        self.has_process_id = has_process_id
        self.need: Need | None = None
        """What the printer asked for meanwhile."""

    def looked(self) -> None:
        """LOOK was sent; its two answers follow in order."""
        self._looks.extend(_LOOK_QUESTIONS)

    @property
    def looking(self) -> bool:
        """A look is not answered yet."""
        return bool(self._looks)

    def take(self, answer: Answer, now: float) -> None:
        """Judges one answer that arrived at ``now`` (seconds of any steady clock)."""
        if answer == Answer(Kind.PROCESS_ID, self._mark):
            self._seen_id = self.has_process_id = True
        elif answer.kind is Kind.QUEUED and self.has_process_id is not True:
            self._queued_at = min(self._queued_at, now)
        elif answer.kind is Kind.AUTOMATIC:
            self.need = from_automatic(answer.data).need
        elif answer.kind is Kind.REALTIME and self._looks:
            self.need = with_realtime(PrinterStatus(), self._looks.pop(0), answer.data[0]).need or self.need

    def printed(self, now: float) -> bool:
        """True once the printer said so, in the best way that it knows."""
        if self._seen_id:
            return True
        if self.has_process_id is False:
            return now >= self._queued_at
        if now < self.settles_at:
            return False
        self.has_process_id = False
        return True

    @property
    def settles_at(self) -> float:
        """When the answer to GS r alone is taken for completion."""
        return self._queued_at + self._fallback
