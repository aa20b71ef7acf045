"""What an ESC/POS printer says back, told apart by its bits.

All kinds of answers share one channel and none names its question, so each byte is sorted first (Epson, "Identifying the
transmission status"): real-time status ``0**1**10``, first byte of an automatic status ``0**1**00`` with three more bytes
``0**0****``, answer to GS r ``0**0****``, blocks ``37 … 00`` (responses) and ``5F … 00`` (information), XON 11, XOFF 13.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from hall_client.devices.views import Known, Paper, PrinterStatus

_BLOCKS = (0x37, 0x5F)
_LONGEST_BLOCK = 84
_FLOW = (0x11, 0x13)
_PROCESS_ID, _CLEARED = 0x22, 0x25
_ID_LENGTH = 4


class Kind(Enum):
    """The kinds of answers."""

    REALTIME = auto()
    AUTOMATIC = auto()
    QUEUED = auto()
    """The answer to GS r, sent when the printer reaches that point of its buffer."""
    PROCESS_ID = auto()
    CLEARED = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; ``data`` holds its bytes, of a process ID the four that were sent."""

    kind: Kind
    data: bytes


class AnswerReader:
    """Cuts the byte stream of a printer into answers; survives any cutting, merging and garbage."""

    def __init__(self) -> None:
        """Starts between two answers."""
        self._block = bytearray()
        self._automatic = bytearray()
        self.garbage = 0
        """Bytes that fitted nowhere."""

    def feed(self, data: bytes) -> list[Answer]:
        """The answers that these bytes complete."""
        return [answer for byte in data if (answer := self._take(byte)) is not None]

    def _take(self, byte: int) -> Answer | None:
        if self._block:
            return self._in_block(byte)
        if byte in _BLOCKS:
            self._block.append(byte)
            return None
        if byte in _FLOW:
            return None
        if byte & 0x93 == 0x12:
            return Answer(Kind.REALTIME, bytes([byte]))
        if byte & 0x93 == 0x10:
            self.garbage += len(self._automatic)
            self._automatic[:] = bytes([byte])
            return None
        if byte & 0x90 == 0:
            return self._low(byte)
        self.garbage += 1 + len(self._automatic)
        self._automatic.clear()
        return None

    def _low(self, byte: int) -> Answer | None:
        if not self._automatic:
            return Answer(Kind.QUEUED, bytes([byte]))
        self._automatic.append(byte)
        if len(self._automatic) < 4:
            return None
        answer = Answer(Kind.AUTOMATIC, bytes(self._automatic))
        self._automatic.clear()
        return answer

    def _in_block(self, byte: int) -> Answer | None:
        if byte:
            self._block.append(byte)
            if byte >= 0x80 or len(self._block) > _LONGEST_BLOCK:
                self.garbage += len(self._block)
                self._block.clear()
            return None
        block = bytes(self._block)
        self._block.clear()
        if block[:2] == bytes([_BLOCKS[0], _PROCESS_ID]) and len(block) == 2 + _ID_LENGTH:
            return Answer(Kind.PROCESS_ID, block[2:])
        if block[:2] == bytes([_BLOCKS[0], _CLEARED]):
            return Answer(Kind.CLEARED, block[2:])
        return Answer(Kind.OTHER, block)


def _flag(byte: int, bit: int) -> Known:
    return Known.YES if byte >> bit & 1 else Known.NO


def _paper(*, end: bool, near: bool) -> Paper:
    return Paper.OUT if end else Paper.LOW if near else Paper.OK


def with_realtime(status: PrinterStatus, question: int, byte: int) -> PrinterStatus:
    """The status, corrected by the answer to ``DLE EOT question`` (1 printer, 2 offline cause, 3 error, 4 paper)."""
    if question == 1:
        return replace(status, online=Known.NO if byte >> 3 & 1 else Known.YES)
    if question == 2:
        return replace(status, cover_open=_flag(byte, 2))
    if question == 3:
        return replace(status, jam=_flag(byte, 3), broken=_flag(byte, 5))
    return replace(status, paper=_paper(end=bool(byte & 0x60), near=bool(byte & 0x0C)))


def from_automatic(data: bytes) -> PrinterStatus:
    """The status that four bytes of automatic status (GS a) tell."""
    first, second, third, _ = data
    return PrinterStatus(
        online=Known.NO if first >> 3 & 1 else Known.YES,
        cover_open=_flag(first, 5),
        jam=_flag(second, 3),
        broken=_flag(second, 5),
        paper=_paper(end=bool(third & 0x0C), near=bool(third & 0x03)),
    )
