"""A receipt printer at the port: prints onto a list, and fails as it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable

from hall_client.devices.profiles import printer_profile
from hall_client.devices.views import PrinterProfile, PrinterStatus


class FakePrinter:
    """Implements ``ReceiptPrinter``. ``before``/``after``: errors to raise before or after the first byte, in turn."""

    def __init__(self) -> None:
        self.papers: list[bytes] = []
        self.before: list[Exception] = []
        self.after: list[Exception] = []
        self.during: Callable[[], None] = lambda: None
        """Called between the first byte and the completion."""
        self.asked = 0
        self.closed = threading.Event()

    @property
    def profile(self) -> PrinterProfile:
        return printer_profile("")

    def status(self) -> PrinterStatus:
        return PrinterStatus()

    def print(self, data: bytes, on_first_byte: Callable[[], None]) -> None:
        self.asked += 1
        if self.before:
            raise self.before.pop(0)
        on_first_byte()
        self.during()
        if self.after:
            raise self.after.pop(0)
        self.papers.append(data)

    def close(self) -> None:
        self.closed.set()
