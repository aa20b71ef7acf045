"""A whole station of simulated devices, connected through the real drivers; for the demo and for tests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from hall_client.config import DeviceSettings
from hall_client.devices import registry
from hall_client.devices.views import IdCard, Kind

if TYPE_CHECKING:
    from types import TracebackType

    from hall_client.devices.simulators.camera import SimulatedCamera
    from hall_client.devices.simulators.id_reader import SimulatedIdReader
    from hall_client.devices.simulators.receipt_printer import SimulatedPrinter

D = TypeVar("D")

NAMES: dict[Kind, str] = {
    Kind.RECEIPT_PRINTER: "receipt-printer",
    Kind.ID_READER: "id-reader",
    Kind.DOCUMENT_CAMERA: "document-camera",
}
"""Names of the simulated devices in the settings."""


@dataclass(slots=True)
class SimulatedStation:
    """The simulators of one station; those that were not asked for are None."""

    printer: SimulatedPrinter | None = None
    id_reader: SimulatedIdReader | None = None
    camera: SimulatedCamera | None = None

    @property
    def devices(self) -> dict[str, DeviceSettings]:
        """``Settings.devices`` that make the real drivers talk to these simulators."""
        running = {
            Kind.RECEIPT_PRINTER: self.printer,
            Kind.ID_READER: self.id_reader,
            Kind.DOCUMENT_CAMERA: self.camera,
        }
        return {NAMES[kind]: device.settings for kind, device in running.items() if device is not None}

    @property
    def paper(self) -> SimulatedPrinter:
        """The printer, for those who asked for one."""
        return _asked_for(self.printer)

    @property
    def cards(self) -> SimulatedIdReader:
        """The card reader, for those who asked for one."""
        return _asked_for(self.id_reader)

    def close(self) -> None:
        """Stops them all; on the UI thread if there is a camera."""
        for device in (self.printer, self.id_reader, self.camera):
            if device is not None:
                device.close()

    def __enter__(self) -> SimulatedStation:
        """Closes at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes."""
        self.close()


def _asked_for(device: D | None) -> D:
    if device is None:
        msg = "this station was started without that simulator"
        raise LookupError(msg)
    return device


def simulated_station(kinds: Iterable[Kind] = tuple(Kind)) -> SimulatedStation:
    """Starts a simulator per kind, each at an address of its own."""
    wanted = set(kinds)
    return SimulatedStation(
        printer=registry.simulated_printer() if Kind.RECEIPT_PRINTER in wanted else None,
        id_reader=registry.simulated_id_reader() if Kind.ID_READER in wanted else None,
        camera=registry.simulated_camera() if Kind.DOCUMENT_CAMERA in wanted else None,
    )


def sample_cards() -> dict[str, IdCard]:
    """Invented cards for the simulated reader, by name."""
    from hall_client.devices.simulators.id_reader import SAMPLE_CARDS

    return dict(SAMPLE_CARDS)
