"""The devices of this station, as screens and papers ask for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from hall_client.config import DeviceSettings
from hall_client.devices.errors import NoDevice
from hall_client.devices.ports import DocumentCamera, ReceiptPrinter
from hall_client.devices.profiles import printer_profile
from hall_client.devices.views import CardRead, DeviceState, IdCard, Kind, Light

if TYPE_CHECKING:
    from hall_client.devices.supervisor import Supervisor

Forget = Callable[[], None]


class StationDevices:
    """Knows the station's devices; those that are not configured are simply not there."""

    def __init__(self, devices: Mapping[str, DeviceSettings]) -> None:
        """Takes ``Settings.devices``; opens nothing before ``start``."""
        self._settings = dict(devices)
        self._made: Supervisor | None = None
        self._lock = threading.Lock()

    @property
    def _supervisor(self) -> Supervisor:
        from hall_client.devices.supervisor import Supervisor

        with self._lock:  # two threads that ask at once must not get two owners of one port
            if self._made is None:
                self._made = Supervisor(self._settings)
            return self._made

    def start(self) -> None:
        """Begins to watch them on threads of their own.

        Raises:
            BadInput: the settings name an unknown driver, address or profile.
        """
        if self._settings:
            self._supervisor.start()

    def close(self) -> None:
        """Lets go of them and joins their threads."""
        with self._lock:
            made, self._made = self._made, None
        if made is not None:
            made.close()

    def states(self) -> tuple[DeviceState, ...]:
        """Every device with its light and words, as last seen."""
        return self._supervisor.states() if self._settings else ()

    def listen(self, callback: Callable[[], object]) -> Forget:
        """Calls back, on any thread, when a state changed; gives what ends it."""
        return self._supervisor.listen(lambda _state: _ignore(callback())) if self._settings else _nothing

    def on_card(self, callback: Callable[[IdCard], object]) -> Forget:
        """Tells of every card that is put on a reader, on a watcher's thread; gives what ends it."""
        if not self.name_of(Kind.ID_READER):
            return _nothing

        def told(read: CardRead) -> None:
            callback(read.card)

        return self._supervisor.on_card(told)

    def camera(self) -> DocumentCamera | None:
        """The document camera (on the UI thread only), or None when the station has none."""
        try:
            return self._supervisor.camera() if self._settings else None
        except NoDevice:
            return None

    def printer(self) -> ReceiptPrinter | None:
        """The receipt printer, or None when the station has none."""
        try:
            return self._supervisor.printer() if self._settings else None
        except NoDevice:
            return None

    def on_recovery(self, callback: Callable[[], object]) -> Forget:
        """Calls back when a receipt printer is well again."""

        def told(state: DeviceState) -> None:
            if state.kind == Kind.RECEIPT_PRINTER and state.light is Light.OK:
                callback()

        return self._supervisor.listen(told) if self._settings else _nothing

    def name_of(self, kind: Kind) -> str:
        """The name of the first device of a kind, or nothing."""
        return next((name for name, settings in self._settings.items() if settings.kind == kind), "")

    def paper_width(self) -> int:
        """Dots per line of the receipt printer; those of 80 mm paper when the station has none."""
        name = self.name_of(Kind.RECEIPT_PRINTER)
        return printer_profile(self._settings[name].profile if name else "").width


def _ignore(_result: object) -> None:
    return None


def _nothing() -> None:
    return None
