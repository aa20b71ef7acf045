"""ID-card readers that speak the SDT protocol."""

from __future__ import annotations

import threading
import time

from hall_client.base.text import Text
from hall_client.devices.drivers.sdt_cards import TEXT_LENGTH, read_text
from hall_client.devices.drivers.sdt_frames import FrameReader, frame
from hall_client.devices.errors import (
    DeviceError,
    Disconnected,
    HardwareFault,
    Need,
    NeedsOperator,
    ProtocolError,
    StatusUnknown,
)
from hall_client.devices.transports import Transport
from hall_client.devices.views import IdCard

_STATUS, _FIND, _SELECT, _READ = b"\x11\xff", b"\x20\x01", b"\x20\x02", b"\x30\x01"
_OK, _FOUND, _NO_CARD, _NOT_SELECTED = 0x90, 0x9F, 0x80, 0x81
_POLL_SECONDS = 0.3
"""Manuals: no faster than every 300 ms."""
_AFTER_DAMAGE = 0.15
_SW = 3
_HEAD = 7
"""SW1 SW2 SW3, length of the text, length of the photo."""

_LIFT = (0x33, 0x40, 0x41, 0x47, _NOT_SELECTED)
_REPAIR = (0x31, 0x32, 0x60, 0x66)
SW3_WORDS: dict[int, Text] = {
    0x10: Text("The reader received a damaged question (checksum)."),
    0x11: Text("The reader received a damaged question (length)."),
    0x21: Text("The reader does not know this command."),
    0x24: Text("The reader reports an error that it cannot name."),
    0x31: Text("The card and the reader's security module do not accept each other. Call the technician."),
    0x32: Text("The security module of the reader does not accept the card. Call the technician."),
    0x33: Text("The data on the card could not be verified. Lift the card and put it down again."),
    0x40: Text("This is not a card that the reader knows. Put down an identity card."),
    0x41: Text("The card could not be read. Lift it and put it down again, flat and still."),
    0x47: Text("The card did not answer in time. Lift it and put it down again."),
    0x60: Text("The self-test of the reader failed. Call the technician."),
    0x66: Text("The security module of the reader is not authorised. Call the technician."),
    0x80: Text("There is no card on the reader."),
    0x81: Text("The card could not be selected. Lift it and put it down again."),
}
"""What each error code (SW3) says."""


class SdtReader:
    """A reader of Chinese identity cards on any transport; one call at a time, others wait for their turn."""

    def __init__(
        self,
        transport: Transport,
        *,
        answer_seconds: float = 1.5,
        late_seconds: float = 3.0,
        poll_seconds: float = _POLL_SECONDS,
    ) -> None:
        """Connects at the first use. ``late_seconds``: how long after a question its answer may still arrive."""
        self._transport = transport
        self._answer_seconds = answer_seconds
        self._late_seconds = late_seconds
        self._poll_seconds = poll_seconds
        self._turn = threading.Lock()
        self._closing = threading.Event()
        self._frames = FrameReader()
        self._next_find = 0.0
        self._quiet_at = 0.0

    @property
    def damaged_frames(self) -> int:
        """Answers that arrived damaged since the line was opened."""
        return self._frames.damaged

    def status(self) -> None:
        """Asks the security module; the errors are those of the port."""
        with self._turn:
            self._open()
            answer = self._ask(_STATUS)
            if answer[2] != _OK:
                raise _refusal(answer[2])

    def read_card(self, timeout: float) -> IdCard | None:
        """The next card put down within ``timeout`` seconds, or None; the errors are those of the port."""
        deadline = time.monotonic() + timeout
        with self._turn:
            while True:
                self._pause_until(self._next_find)
                self._open()
                self._next_find = time.monotonic() + self._poll_seconds
                found = self._ask(_FIND)[2]
                if found == _FOUND:
                    return self._read()
                if found != _NO_CARD:
                    raise _refusal(found)
                if time.monotonic() >= deadline:
                    return None

    def close(self) -> None:
        """Lets go of the reader; a running call ends soon."""
        self._closing.set()
        self._transport.close()

    # --- one card ---

    def _read(self) -> IdCard:
        selected = self._ask(_SELECT)[2]
        if selected != _OK:
            raise _refusal(selected)
        answer = self._ask(_READ)
        if answer[2] != _OK:
            raise _refusal(answer[2])
        length = int.from_bytes(answer[3:5], "big")
        start = self._text_start(answer, length)
        if length < TEXT_LENGTH:
            raise ProtocolError("The reader sent a card without its text.")
        return read_text(answer[start : start + length])

    @staticmethod
    def _text_start(answer: bytes, length: int) -> int:
        """Where the text begins: some readers add the length of fingerprints to the head."""
        photo = int.from_bytes(answer[5:_HEAD], "big")
        return _HEAD if len(answer) == _HEAD + length + photo else _HEAD + 2

    # --- the channel ---

    def _open(self) -> None:
        if self._closing.is_set():
            raise Disconnected("This device was closed.")
        if not self._transport.is_open:
            self._transport.open()
            self._frames = FrameReader()

    def _ask(self, command: bytes) -> bytes:
        """The body of the answer; asks once more if it was damaged.

        Raises:
            StatusUnknown: no answer. ProtocolError: damaged twice.
        """
        for _ in range(2):
            damaged = self._frames.damaged
            answer = self._ask_once(command)
            if answer is not None:
                return answer
            if self._frames.damaged == damaged:
                raise StatusUnknown("The card reader does not answer. Its state is unknown.")
        raise ProtocolError("The answers of the card reader arrive damaged. Check its cable.")

    def _ask_once(self, command: bytes) -> bytes | None:
        """The answer, or None if it was damaged or did not come."""
        self._drain()
        request = frame(command)
        asked = time.monotonic()
        if self._transport.write(request, self._answer_seconds) < len(request):
            raise Disconnected("The connection to the card reader was lost. Check the cable.")
        deadline, before = asked + self._answer_seconds, self._frames.damaged
        while (wait := deadline - time.monotonic()) > 0:
            body = _answer_of(self._frames.feed(self._receive(min(wait, 0.25))))
            if body:
                return body
            if self._frames.damaged > before:
                deadline = min(deadline, time.monotonic() + _AFTER_DAMAGE)
        body = _answer_of(self._frames.give_up())
        if not body and self._frames.damaged == before:
            self._quiet_at = asked + self._late_seconds
        return body or None

    def _drain(self) -> None:
        """Empties the line, so that no late answer is taken for a new one."""
        while (wait := self._quiet_at - time.monotonic()) > 0:
            self._receive(min(wait, 0.1))
        while self._transport.read(0):
            pass
        self._frames.clear()

    def _receive(self, timeout: float) -> bytes:
        if self._closing.is_set():
            raise Disconnected("This device was closed.")
        return self._transport.read(timeout)

    def _pause_until(self, instant: float) -> None:
        if self._closing.wait(max(0.0, instant - time.monotonic())):
            raise Disconnected("This device was closed.")


def _answer_of(bodies: list[bytes]) -> bytes:
    """The answer among the frames that came; empty if none is long enough for SW1 SW2 SW3."""
    return next((body for body in bodies if len(body) >= _SW), b"")


def _refusal(code: int) -> DeviceError:
    """The error behind an SW3 code."""
    words = SW3_WORDS.get(code)
    if code in _LIFT and words is not None:
        return NeedsOperator(words.template, need=Need.CARD.value)
    if code in _REPAIR and words is not None:
        return HardwareFault(words.template)
    if words is not None:
        return ProtocolError(words.template)
    return ProtocolError("The card reader gives the unknown answer {code}.", code=f"{code:02X}")
