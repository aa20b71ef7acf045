"""How bytes travel; what they mean is the drivers' business. Every call ends in finite time."""

from __future__ import annotations

from typing import Protocol


class Transport(Protocol):
    """A two-way byte channel to one device, used by one thread at a time."""

    @property
    def is_open(self) -> bool:
        """True between ``open`` and the first failure or ``close``."""
        ...

    def open(self) -> None:
        """Connects and claims; nothing if open already.

        Raises:
            Disconnected: absent or out of reach.
            Claimed: another program holds it.
        """
        ...

    def read(self, timeout: float) -> bytes:
        """What has arrived, waiting up to ``timeout`` seconds for the first byte; empty if nothing came.

        Raises:
            Disconnected: the other end is gone; the channel is closed.
        """
        ...

    def write(self, data: bytes, stall: float) -> int:
        """Sends, and says how many bytes may have left; fewer than given if it failed or stood still for ``stall`` s.

        Never raises for a broken channel: a short count is the answer, and the channel is closed.
        """
        ...

    def close(self) -> None:
        """Lets go; harmless when closed, and allowed from any thread."""
        ...
