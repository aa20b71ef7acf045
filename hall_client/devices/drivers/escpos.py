"""Receipt printers that speak ESC/POS."""

from __future__ import annotations

import itertools
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from hall_client.base.text import Text
from hall_client.devices.drivers.escpos_answers import Answer, AnswerReader, Kind, with_realtime
from hall_client.devices.drivers.escpos_completion import LOOK, Completion, fence
from hall_client.devices.errors import (
    BadData,
    Disconnected,
    HardwareFault,
    Need,
    NeedsOperator,
    NotSent,
    OutcomeUnknown,
    StatusUnknown,
)
from hall_client.devices.transports import Transport
from hall_client.devices.views import Known, PrinterProfile, PrinterStatus

_CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_INIT_AND_CUT = b"\x1b@\x1dVB\x00"
_QUESTIONS = (1, 2, 3, 4)
_REALTIME_IN_DATA = re.compile(rb"\x10\x04[\x01-\x04]")
_NEED_WORDS = {
    Need.PAPER: Text("The printer is out of paper. Put in a new roll."),
    Need.COVER: Text("The cover of the printer is open. Close it."),
    Need.JAM: Text("Paper is jammed in the printer. Free it."),
    Need.CARD: Text("The printer needs a person."),
}


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the driver waits, in seconds."""

    answer: float = 1.0
    """For a real-time status."""
    late: float = 3.0
    """After an unanswered question, for its late answer; until then nothing else is asked."""
    stall: float = 5.0
    """For the printer to take the next bytes."""
    completion: float = 20.0
    """For "printed", after the last byte."""
    fallback: float = 0.5
    """For a process ID that follows its fence, before the printer counts as one that has none."""
    look: float = 1.0
    """Between two looks at the printer's state while waiting for "printed"."""


class EscPosPrinter:
    """A receipt printer on any transport. One job or question at a time; others wait for their turn."""

    def __init__(self, transport: Transport, profile: PrinterProfile, patience: Patience | None = None) -> None:
        """Connects at the first use."""
        self._transport = transport
        self._profile = profile
        self._patience = patience or Patience()
        self._turn = threading.Lock()
        self._closing = threading.Event()
        self._answers = AnswerReader()
        self._marks = itertools.count(int(time.time()))
        self._quiet_at = 0.0
        self._half_job = 0  # length of a job of which nobody knows how much arrived
        self._has_process_id: bool | None = None if "process-id" in profile.completion else False

    @property
    def profile(self) -> PrinterProfile:
        """The model's measures."""
        return self._profile

    def status(self) -> PrinterStatus:
        """Asks the printer. Raises: Disconnected, Claimed, StatusUnknown."""
        with self._turn:
            return self._meet()

    def print(self, data: bytes, on_first_byte: Callable[[], None]) -> None:
        """Prints, and returns when the printer says so; the errors are those of the port."""
        if not data:
            raise BadData("There is nothing to print.")
        with self._turn:
            _refuse_if_unfit(self._meet())
            self._end_half_job()
            mark = b"%04d" % (next(self._marks) % 10_000)
            on_first_byte()
            asks_id = self._has_process_id is not False
            self._send(data + fence(mark, by_id=asks_id, queued="gs-r" in self._profile.completion))
            self._wait_until_printed(mark, data)

    def close(self) -> None:
        """Lets go of the printer; a running call ends soon."""
        self._closing.set()
        self._transport.close()

    # --- the channel ---

    def _meet(self) -> PrinterStatus:
        """Opens the channel and asks how it is; a connection that died while idle is made anew, once."""
        was_open = self._transport.is_open
        try:
            return self._ask_status()
        except Disconnected:
            if not was_open or self._closing.is_set():
                raise
            return self._ask_status()

    def _drain(self) -> None:
        """Empties the channel, so that no old answer is taken for a new one."""
        while (wait := self._quiet_at - time.monotonic()) > 0:
            self._receive(min(wait, 0.1))
        while self._transport.read(0):
            pass
        self._answers = AnswerReader()

    def _receive(self, timeout: float) -> list[Answer]:
        if self._closing.is_set():
            raise _closed()
        return self._answers.feed(self._transport.read(timeout))

    # --- questions ---

    def _ask_status(self) -> PrinterStatus:
        if self._closing.is_set():
            raise _closed()
        self._transport.open()
        self._drain()
        status, answered = PrinterStatus(), False
        for question in _QUESTIONS:
            byte = self._ask(question)
            if byte is None:
                break
            status, answered = with_realtime(status, question, byte), True
        if not answered:
            raise StatusUnknown("The printer does not answer. Its state is unknown.")
        return status

    def _ask(self, question: int) -> int | None:
        """The answer to DLE EOT; None if it did not come in time."""
        asked = time.monotonic()
        request = bytes([0x10, 0x04, question])
        if self._transport.write(request, self._patience.answer) < len(request):
            if time.monotonic() - asked < self._patience.answer:
                raise Disconnected("The connection to the printer was lost. Check the cable and the power switch.")
            raise StatusUnknown("The printer takes no question. Its state is unknown.")
        while (wait := asked + self._patience.answer - time.monotonic()) > 0:
            for answer in self._receive(min(wait, 0.25)):
                if answer.kind is Kind.REALTIME:
                    return answer.data[0]
        self._quiet_at = asked + self._patience.late
        return None

    # --- a job ---

    def _end_half_job(self) -> None:
        """Frees a printer that still waits for the rest of a broken-off command, before it eats the next job.

        Clears its buffer (DLE DC4 8); for models that cannot, zeros fill up what may be missing. The scrap is cut off.
        """
        if not self._half_job:
            return
        rescue = _CLEAR + bytes(self._half_job) + _INIT_AND_CUT
        if self._transport.write(rescue, self._patience.stall) < len(rescue):
            raise NotSent("The printer took nothing; the job waits and is sent again.")
        self._half_job = 0

    def _send(self, job: bytes) -> None:
        sent = self._transport.write(job, self._patience.stall)
        if sent == len(job):
            return
        if sent == 0:
            raise NotSent("The printer took nothing; the job waits and is sent again.")
        self._half_job = len(job)
        raise OutcomeUnknown(
            "The connection to the printer broke after {sent} of {total} bytes. Check whether the paper came out.",
            sent=sent,
            total=len(job),
        )

    def _wait_until_printed(self, mark: bytes, data: bytes) -> None:
        completion = Completion(mark, has_process_id=self._has_process_id, fallback=self._patience.fallback)
        try:
            # A picture may hold bytes that the printer takes for a question; then its answers cannot be told apart.
            printed = self._follow(completion, may_look=_REALTIME_IN_DATA.search(data) is None)
        except Disconnected:
            self._half_job = len(data)
            raise OutcomeUnknown(
                "The printer was lost before it said that the job is printed. Check whether the paper came out."
            ) from None
        if printed:
            self._has_process_id = completion.has_process_id
            return
        # What it says later belongs to this job: a new connection and a quiet time keep it from the next one.
        self._transport.close()
        self._quiet_at = time.monotonic() + self._patience.late
        raise OutcomeUnknown(
            "The printer did not say that the job is printed. Check whether the paper came out.",
            need=completion.need.value if completion.need else "",
        )

    def _follow(self, completion: Completion, *, may_look: bool) -> bool:
        """True when printed; False when time is up or the printer asks for a person."""
        now = time.monotonic()
        deadline = now + self._patience.completion
        look = now + self._patience.look if may_look else deadline
        while (now := time.monotonic()) < deadline:
            if completion.printed(now):
                return True
            if completion.need and not completion.looking:
                return False
            if now >= look and not completion.looking:
                self._transport.write(LOOK, self._patience.answer)
                completion.looked()
                look = now + self._patience.look
            until = min(deadline, completion.settles_at, look if look > now else deadline)
            for answer in self._receive(min(until - now, 0.25)):
                completion.take(answer, time.monotonic())
        return False


def _refuse_if_unfit(status: PrinterStatus) -> None:
    if status.broken is Known.YES:
        raise HardwareFault("The printer reports a fault of its own. Call the technician.")
    if status.need is not None:
        raise NeedsOperator(_NEED_WORDS[status.need].template, need=status.need.value)


def _closed() -> Disconnected:
    return Disconnected("This device was closed.")
