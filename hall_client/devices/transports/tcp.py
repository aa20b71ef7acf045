"""TCP, as network printers speak it (port 9100)."""

from __future__ import annotations

import contextlib
import select
import socket
import time

from hall_client.devices.errors import Disconnected

_CONNECT_SECONDS = 3.0
_CHUNK = 16_384


class TcpTransport:
    """A TCP client that never waits without an end, even if the other side never reads."""

    def __init__(self, host: str, port: int, *, connect_seconds: float = _CONNECT_SECONDS) -> None:
        """Takes the other end's name and port; connects in ``open``."""
        self._place = (host, port)
        self._connect_seconds = connect_seconds
        self._socket: socket.socket | None = None

    @property
    def is_open(self) -> bool:
        """True between ``open`` and the first failure or ``close``."""
        return self._socket is not None

    def open(self) -> None:
        """Connects. Raises: Disconnected."""
        if self._socket is not None:
            return
        try:
            channel = socket.create_connection(self._place, timeout=self._connect_seconds)
        except OSError as error:
            raise Disconnected(
                "Nothing answers at {host}:{port}. Check the cable and the power switch.",
                host=self._place[0],
                port=self._place[1],
            ) from error
        channel.setblocking(False)
        channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = channel

    def read(self, timeout: float) -> bytes:
        """What has arrived within ``timeout`` seconds. Raises: Disconnected."""
        channel = self._socket
        if channel is None:
            raise self._gone()
        try:
            if not select.select([channel], [], [], max(timeout, 0))[0]:
                return b""
            data = channel.recv(_CHUNK)
        except BlockingIOError:
            return b""
        except (OSError, ValueError):  # ValueError: closed by another thread meanwhile
            data = b""
        if not data:
            self.close()
            raise self._gone()
        return data

    def write(self, data: bytes, stall: float) -> int:
        """How many bytes the system took before the channel failed or stood still for ``stall`` seconds."""
        sent, moved = 0, time.monotonic()
        while (channel := self._socket) is not None and sent < len(data):
            try:
                if select.select([], [channel], [], 0.05)[1]:
                    sent += channel.send(data[sent : sent + _CHUNK])
                    moved = time.monotonic()
            except BlockingIOError:
                pass
            except (OSError, ValueError):
                break
            if time.monotonic() - moved > stall:
                break
        if sent < len(data):
            self.close()
        return sent

    def close(self) -> None:
        """Lets go; harmless when closed."""
        channel, self._socket = self._socket, None
        if channel is not None:
            with contextlib.suppress(OSError):
                channel.shutdown(socket.SHUT_RDWR)
            channel.close()

    def _gone(self) -> Disconnected:
        host, port = self._place
        return Disconnected("The connection to {host}:{port} was lost.", host=host, port=port)
