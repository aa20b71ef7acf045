"""The device's end of a wire: a TCP server or a pseudo-terminal, with the faults that wires have."""

from __future__ import annotations

import contextlib
import heapq
import itertools
import os
import select
import socket
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

_READ = 16_384
_TICK = 0.5


class Wire:
    """One thread that moves bytes between a simulated device and whoever is connected."""

    def __init__(self, on_bytes: Callable[[bytes], None], *, pty: bool = False, port: int = 0) -> None:
        """``on_bytes`` is called on the wire's thread. ``pty``: a serial line, where the system has such."""
        self.reading = True
        """False: connected, but takes nothing from the line."""
        self._on_bytes = on_bytes
        self._lock = threading.Lock()
        self._outbox: list[tuple[float, int, bytes]] = []
        self._order = itertools.count()
        self._closing = False
        self._waker, self._woken = socket.socketpair()
        self._waker.setblocking(False)
        self._end: _TcpEnd | _PtyEnd = _PtyEnd() if pty else _TcpEnd(port)
        self.address = self._end.address
        self._thread = threading.Thread(target=self._run, name=f"simulator {self.address}", daemon=True)
        self._thread.start()

    def send(self, data: bytes, after: float = 0.0) -> None:
        """Sends ``after`` seconds from now."""
        with self._lock:
            heapq.heappush(self._outbox, (time.monotonic() + after, next(self._order), data))
        self.wake()

    def drop(self) -> None:
        """Pulls the cable for a moment: everyone is disconnected, and what was on its way is lost."""
        with self._lock:
            self._outbox.clear()
            self._end.drop()
        self.wake()

    def unplug(self) -> None:
        """Pulls the cable; nobody can connect until ``plug_in``."""
        with self._lock:
            self._outbox.clear()
            self._end.unplug()
        self.wake()

    def plug_in(self) -> None:
        """Puts the cable back, at the same address."""
        with self._lock:
            self._end.plug_in()
        self.wake()

    def wake(self) -> None:
        """Makes the wire look at its settings again."""
        with contextlib.suppress(OSError):
            self._waker.send(b"!")

    def close(self) -> None:
        """Ends the thread and frees the address."""
        self._closing = True
        self.wake()
        if threading.current_thread() is not self._thread:
            self._thread.join(5)
        self._end.close()
        self._waker.close()
        self._woken.close()

    def _run(self) -> None:
        while not self._closing:
            wait = self._deliver()
            with self._lock:
                watched = self._end.sources(reading=self.reading)
            try:
                ready = select.select([self._woken, *watched], [], [], wait)[0]
            except (OSError, ValueError):  # unplugged between the two lines above
                continue
            if self._woken in ready:
                self._woken.recv(_READ)
            for source in ready:
                if source is not self._woken and (data := self._take(source)):
                    self._on_bytes(data)

    def _take(self, source: socket.socket | int) -> bytes:
        with self._lock:
            if source not in self._end.sources(reading=self.reading):
                return b""
            return self._end.take(source)

    def _deliver(self) -> float:
        """Sends what is due; seconds until the next is."""
        with self._lock:
            while self._outbox and self._outbox[0][0] <= time.monotonic():
                self._end.put(heapq.heappop(self._outbox)[2])
            return min(_TICK, max(0.0, self._outbox[0][0] - time.monotonic())) if self._outbox else _TICK


class _TcpEnd:
    """A server that serves one client at a time, as network printers do; a new one replaces the old."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._server: socket.socket | None = None
        self._client: socket.socket | None = None
        self.plug_in()
        self.address = f"tcp://127.0.0.1:{self._port}"

    def plug_in(self) -> None:
        if self._server is None:
            self._server = socket.create_server(("127.0.0.1", self._port))
            self._port = self._server.getsockname()[1]

    def unplug(self) -> None:
        self.drop()
        if self._server is not None:
            self._server.close()
            self._server = None

    def drop(self) -> None:
        if self._client is not None:
            with contextlib.suppress(OSError):
                self._client.shutdown(socket.SHUT_RDWR)  # else a select on the other thread would keep it alive
            self._client.close()
            self._client = None

    def close(self) -> None:
        self.unplug()

    def sources(self, *, reading: bool) -> list[socket.socket | int]:
        return [*([self._server] if self._server else []), *([self._client] if self._client and reading else [])]

    def take(self, source: socket.socket | int) -> bytes:
        if source is self._server:
            self.drop()
            self._client = self._server.accept()[0]
            self._client.setblocking(False)
            self._client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return b""
        if self._client is None or source is not self._client:
            return b""
        try:
            data = self._client.recv(_READ)
        except BlockingIOError:
            return b""
        except OSError:
            data = b""
        if not data:
            self.drop()
        return data

    def put(self, data: bytes) -> None:
        if self._client is not None:
            with contextlib.suppress(OSError):
                self._client.sendall(data)


class _PtyEnd:
    """A pseudo-terminal; the link in ``address`` outlives an unplugging, as a udev name does."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="hall-pty-"))
        self._link = self._folder / "tty"
        self._near = self._far = -1
        self.plug_in()
        self.address = f"serial://{self._link}"

    def plug_in(self) -> None:
        import tty

        if self._near < 0:
            # The far side stays open here too: the line then exists while nobody else has it open.
            self._near, self._far = os.openpty()
            tty.setraw(self._far)
            self._link.symlink_to(os.ttyname(self._far))
            os.set_blocking(self._near, False)

    def unplug(self) -> None:
        if self._near >= 0:
            self._link.unlink()
            os.close(self._near)
            os.close(self._far)
            self._near = self._far = -1

    def drop(self) -> None:
        self.unplug()
        self.plug_in()

    def close(self) -> None:
        self.unplug()
        self._folder.rmdir()

    def sources(self, *, reading: bool) -> list[socket.socket | int]:
        return [self._near] if self._near >= 0 and reading else []

    def take(self, source: socket.socket | int) -> bytes:
        if source != self._near:
            return b""
        with contextlib.suppress(OSError):
            return os.read(self._near, _READ)
        return b""

    def put(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            os.write(self._near, data)
