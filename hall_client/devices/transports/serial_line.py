"""Serial lines (RS-232, USB-CDC) and what pyserial can open by URL."""

from __future__ import annotations

import contextlib
import errno
import sys
import time

import serial

from hall_client.devices.errors import Claimed, Disconnected
from hall_client.devices.transports.holders import holder_of

_READ = 4096
_CHUNK = 256
_BUSY = {errno.EBUSY, errno.EAGAIN} | ({errno.EACCES} if sys.platform == "win32" else set())


class SerialTransport:
    """A serial port, 8N1, locked for this program alone; or pyserial's ``socket://host:port``."""

    def __init__(self, port: str, baud: int) -> None:
        """Takes a device path, COM name or pyserial URL; opens in ``open``."""
        self._port = port
        self._baud = baud
        self._line: serial.Serial | None = None

    @property
    def is_open(self) -> bool:
        """True between ``open`` and the first failure or ``close``."""
        return self._line is not None

    def open(self) -> None:
        """Opens and locks. Raises: Disconnected, Claimed."""
        if self._line is not None:
            return
        try:
            line = serial.serial_for_url(self._port, do_not_open=True, baudrate=self._baud, timeout=0, write_timeout=1)
            if "://" not in self._port:
                line.exclusive = True
            line.open()
            self._line = line
        except OSError as error:  # SerialException is one
            raise self._cannot_open(error) from None

    def read(self, timeout: float) -> bytes:
        """What has arrived within ``timeout`` seconds. Raises: Disconnected."""
        line = self._line
        if line is None:
            raise self._gone()
        try:
            line.timeout = max(timeout, 0)
            first = line.read(1)
            line.timeout = 0
            return first + line.read(_READ) if first else b""
        except (serial.SerialException, OSError, TypeError, AttributeError):  # the last two: closed by another thread
            self.close()
            raise self._gone() from None

    def write(self, data: bytes, stall: float) -> int:
        """How many bytes may have left; a chunk that timed out counts as gone, since part of it may be."""
        sent = 0
        while (line := self._line) is not None and sent < len(data):
            chunk = data[sent : sent + _CHUNK]
            try:
                line.write_timeout = stall
                line.write(chunk)
            except serial.SerialTimeoutException:
                sent += len(chunk)
                self.close()
                return min(sent, len(data) - 1)
            except (serial.SerialException, OSError, TypeError, AttributeError):
                self.close()
                return sent
            sent += len(chunk)
            self._pace(line)
        return sent

    def close(self) -> None:
        """Lets go; harmless when closed."""
        line, self._line = self._line, None
        if line is not None:
            with contextlib.suppress(serial.SerialException, OSError):
                line.close()

    @staticmethod
    def _pace(line: serial.Serial) -> None:
        """Keeps the system's buffer short, so that the count of sent bytes stays near the truth."""
        with contextlib.suppress(serial.SerialException, OSError, TypeError, AttributeError):
            until = time.monotonic() + 0.5
            while getattr(line, "out_waiting", 0) > _CHUNK and time.monotonic() < until:
                time.sleep(0.005)

    def _cannot_open(self, error: OSError) -> Disconnected | Claimed:
        if "exclusively lock" in str(error) or error.errno in _BUSY:
            if holder := holder_of(self._port):
                return Claimed("The port {port} is used by another program ({holder}).", port=self._port, holder=holder)
            return Claimed("The port {port} is used by another program.", port=self._port)
        if error.errno == errno.EACCES:
            return Disconnected(
                "This user may not open the port {port}. Ask the administrator to add the user to the group dialout.",
                port=self._port,
            )
        return Disconnected("The port {port} cannot be opened. Check the cable and the power switch.", port=self._port)

    def _gone(self) -> Disconnected:
        return Disconnected("The port {port} is gone. Check the cable.", port=self._port)
