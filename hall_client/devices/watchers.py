"""The threads that look after one device each."""

from __future__ import annotations

import logging
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from hall_client.base.text import Text
from hall_client.devices import health
from hall_client.devices.errors import DeviceError, OutcomeUnknown, ProtocolError
from hall_client.devices.ports import IdReader, ReceiptPrinter
from hall_client.devices.views import DeviceState, IdCard, Kind, Light, PrinterProfile, PrinterStatus

_log = logging.getLogger(__name__)
_TOLERATED = 2
"""Damaged answers in a row that nobody needs to hear of."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a device is looked at, in seconds."""

    look: float = 3.0
    card: float = 1.0
    """How long one wait for a card lasts."""
    backoff: tuple[float, ...] = (0.5, 1.0, 2.0, 5.0, 10.0)
    """Pauses after one, two, … failures in a row; the last one from then on."""


class Watcher(ABC):
    """Looks at one device again and again, on a thread of its own, and tells what it saw."""

    def __init__(self, name: str, kind: Kind, rhythm: Rhythm, tell: Callable[[DeviceState], None]) -> None:
        """``tell`` is called on the watcher's thread."""
        self.name, self.kind, self.rhythm = name, kind, rhythm
        self._tell = tell
        self._failures = 0
        self._ending = threading.Event()
        self._nudged = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"device {name}", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def nudge(self) -> None:
        """Looks again at once."""
        self._nudged.set()

    def end(self) -> None:
        """Lets go of the device, so that a running look ends soon."""
        self._ending.set()
        self._nudged.set()
        self.let_go()

    def join(self) -> None:
        """Waits until the thread is gone."""
        if self._thread.ident is not None and self._thread is not threading.current_thread():
            self._thread.join(10)

    @abstractmethod
    def look(self) -> DeviceState:
        """Asks the device; may block for a bounded time. Raises: DeviceError."""

    @abstractmethod
    def let_go(self) -> None:
        """Closes the device."""

    def pause(self) -> float:
        """Seconds until the next look after a good one."""
        return self.rhythm.look

    def _run(self) -> None:
        while not self._ending.is_set():
            self._nudged.clear()
            wait = self._once()
            if not self._ending.is_set():
                self._nudged.wait(wait)

    def _once(self) -> float:
        """One look; how long to wait before the next."""
        try:
            state = self.look()
        except DeviceError as error:
            self._failures += 1
            quiet = isinstance(error, ProtocolError) and self._failures <= _TOLERATED
            if not quiet and not self._ending.is_set():
                self._tell(health.of_error(self.name, self.kind, error))
            return self._backoff()
        except Exception:  # noqa: BLE001 - a bug in one driver must not end the watch over its device
            _log.exception("watching %s failed", self.name)
            self._failures += 1
            self._tell(DeviceState(self.name, self.kind, Light.FAULT, Text("In trouble"), Text("Call the technician.")))
            return self._backoff()
        self._failures = 0
        self._tell(state)
        return self.pause()

    def _backoff(self) -> float:
        steps = self.rhythm.backoff
        return steps[min(self._failures, len(steps)) - 1]


class PrinterWatcher(Watcher):
    """Watches a receipt printer, and is the printer that the rest of the program prints on."""

    def __init__(self, name: str, printer: ReceiptPrinter, rhythm: Rhythm, tell: Callable[[DeviceState], None]) -> None:
        """Takes the driver."""
        super().__init__(name, Kind.RECEIPT_PRINTER, rhythm, tell)
        self._printer = printer

    @property
    def profile(self) -> PrinterProfile:
        """The model's measures."""
        return self._printer.profile

    def status(self) -> PrinterStatus:
        """Asks the printer; the errors are those of the port."""
        return self._printer.status()

    def print(self, data: bytes, on_first_byte: Callable[[], None]) -> None:
        """Prints; the errors are those of the port. The screens learn of trouble at once."""
        try:
            self._printer.print(data, on_first_byte)
        except DeviceError as error:
            self._tell(health.of_error(self.name, self.kind, error))
            if not isinstance(error, OutcomeUnknown):
                self.nudge()
            raise

    def close(self) -> None:
        """Lets go of the printer."""
        self.end()

    def look(self) -> DeviceState:
        """Asks the printer for its state."""
        return health.of_printer(self.name, self.kind, self._printer.status())

    def let_go(self) -> None:
        """Closes the driver."""
        self._printer.close()


class ReaderWatcher(Watcher):
    """Watches an ID-card reader; while somebody wants cards, it reads them."""

    def __init__(
        self,
        name: str,
        reader: IdReader,
        rhythm: Rhythm,
        tell: Callable[[DeviceState], None],
        wanted: Callable[[], bool],
        on_card: Callable[[IdCard], None],
    ) -> None:
        """``wanted``: does anybody wait for a card; ``on_card`` gets it, on the watcher's thread."""
        super().__init__(name, Kind.ID_READER, rhythm, tell)
        self._reader = reader
        self._wanted = wanted
        self._on_card = on_card

    def pause(self) -> float:
        """None while cards are wanted: the driver itself keeps the pace."""
        return 0.0 if self._wanted() else self.rhythm.look

    def look(self) -> DeviceState:
        """Waits for a card, or asks the reader whether it is well. No card is read that nobody asked for."""
        if self._wanted():
            card = self._reader.read_card(self.rhythm.card)
            if card is not None:
                self._on_card(card)
        else:
            self._reader.status()
        return health.ready(self.name, self.kind)

    def let_go(self) -> None:
        """Closes the driver."""
        self._reader.close()
