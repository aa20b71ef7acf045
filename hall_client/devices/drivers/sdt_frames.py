"""Frames of the SDT protocol (二代证阅读器): ``AA AA AA 96 69 | length | body | XOR``."""

from __future__ import annotations

from functools import reduce
from operator import xor

PREAMBLE = b"\xaa\xaa\xaa\x96\x69"
_LONGEST = 4096
_SHORTEST = 2


def checksum(data: bytes) -> int:
    """XOR over length and body."""
    return reduce(xor, data, 0)


def frame(body: bytes) -> bytes:
    """The frame around a body; the length counts body and checksum."""
    counted = (len(body) + 1).to_bytes(2, "big") + body
    return PREAMBLE + counted + bytes([checksum(counted)])


class FrameReader:
    """Finds frames in any stream of pieces and garbage; a damaged frame is dropped and the next one found."""

    def __init__(self) -> None:
        """Starts between two frames."""
        self._rest = bytearray()
        self.damaged = 0
        """Frames with a wrong sum or an impossible length."""

    def feed(self, data: bytes) -> list[bytes]:
        """The bodies of the frames that these bytes complete."""
        self._rest += data
        bodies = []
        while (body := self._next()) is not None:
            if body:
                bodies.append(body)
        return bodies

    def clear(self) -> None:
        """Forgets what came so far."""
        self._rest.clear()

    def give_up(self) -> list[bytes]:
        """The rest of a frame never came: looks for a whole one behind its beginning."""
        if self._rest.startswith(PREAMBLE):
            self.damaged += 1
            del self._rest[: len(PREAMBLE)]
        return self.feed(b"")

    def _next(self) -> bytes | None:
        """The next body, empty for a damaged frame; None when bytes are missing."""
        self._skip_garbage()
        head = len(PREAMBLE) + 2
        if len(self._rest) < head:
            return None
        length = int.from_bytes(self._rest[len(PREAMBLE) : head], "big")
        if not _SHORTEST <= length <= _LONGEST:
            return self._damage()
        if len(self._rest) < head + length:
            return None
        counted = bytes(self._rest[len(PREAMBLE) : head + length])
        if checksum(counted):
            return self._damage()
        del self._rest[: head + length]
        return counted[2:-1]

    def _damage(self) -> bytes:
        """Drops the preamble only: a good frame may begin inside a damaged one."""
        self.damaged += 1
        del self._rest[: len(PREAMBLE)]
        return b""

    def _skip_garbage(self) -> None:
        at = self._rest.find(PREAMBLE)
        if at >= 0:
            del self._rest[:at]
            return
        keep = next((n for n in range(len(PREAMBLE) - 1, 0, -1) if self._rest.endswith(PREAMBLE[:n])), 0)
        del self._rest[: len(self._rest) - keep]
