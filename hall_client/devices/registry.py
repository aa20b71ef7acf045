"""Which driver speaks to which device: one row per driver, the only place that imports drivers and simulators.

A driver for a new device is one file in ``drivers/``, one row here, and one file in ``simulators/``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_client.base.errors import BadInput
from hall_client.config import DeviceSettings
from hall_client.devices.multimedia import quiet_multimedia
from hall_client.devices.ports import DocumentCamera, IdReader, ReceiptPrinter
from hall_client.devices.profiles import printer_profile
from hall_client.devices.transports.address import parse_address
from hall_client.devices.transports.opening import open_transport
from hall_client.devices.views import Kind, Proposal

if TYPE_CHECKING:
    from hall_client.devices.simulators.camera import SimulatedCamera
    from hall_client.devices.simulators.id_reader import SimulatedIdReader
    from hall_client.devices.simulators.receipt_printer import SimulatedPrinter

Device = ReceiptPrinter | IdReader | DocumentCamera


@dataclass(frozen=True, slots=True)
class Driver:
    """One row: what the driver is for, and how it is made from the settings without touching the device."""

    kind: Kind
    make: Callable[[DeviceSettings], Device]


def _escpos(settings: DeviceSettings) -> ReceiptPrinter:
    from hall_client.devices.drivers.escpos import EscPosPrinter

    profile = printer_profile(settings.profile)
    return EscPosPrinter(open_transport(settings.address, profile.baud), profile)


def _sdt(settings: DeviceSettings) -> IdReader:
    from hall_client.devices.drivers.sdt import SdtReader

    return SdtReader(open_transport(settings.address, baud=115200))


def _qt_camera(settings: DeviceSettings) -> DocumentCamera:
    quiet_multimedia()
    from hall_client.devices.drivers.qt_camera import QtDocumentCamera

    return QtDocumentCamera(settings.address or "camera:0")


DRIVERS: dict[str, Driver] = {
    "escpos": Driver(Kind.RECEIPT_PRINTER, _escpos),
    "sdt": Driver(Kind.ID_READER, _sdt),
    "qt-camera": Driver(Kind.DOCUMENT_CAMERA, _qt_camera),
}


def kind_of(settings: DeviceSettings) -> Kind:
    """What the device is for.

    Raises:
        BadInput: no such driver, or one for another kind of device.
    """
    driver = DRIVERS.get(settings.driver)
    if driver is None:
        raise BadInput(
            "There is no device driver {name}; there are {known}.", name=repr(settings.driver), known=", ".join(DRIVERS)
        )
    if settings.kind != driver.kind:
        raise BadInput(
            "The driver {name} is for devices of the kind {kind}, not for {wrong}.",
            name=settings.driver,
            kind=driver.kind.value,
            wrong=repr(settings.kind),
        )
    return driver.kind


def open_device(settings: DeviceSettings) -> Device:
    """The device behind the settings; it connects at its first use. A camera belongs to the thread that calls this.

    Raises:
        BadInput: unknown driver, address or profile.
    """
    kind_of(settings)
    return DRIVERS[settings.driver].make(settings)


def validate(settings: DeviceSettings) -> None:
    """Returns if a device could be made from the settings; makes none.

    Raises:
        BadInput: unknown driver, address or profile.
    """
    address = parse_address(settings.address) if settings.address else None
    if kind_of(settings) is Kind.RECEIPT_PRINTER:
        printer_profile(settings.profile)
    if kind_of(settings) is not Kind.DOCUMENT_CAMERA:
        open_transport(settings.address, baud=9600)
    elif address is not None and address.scheme != "camera":
        raise BadInput("A camera's address is camera:0 or camera:NAME, not {address}.", address=repr(settings.address))


def probe_camera(settings: DeviceSettings, seconds: float = 4.0) -> None:
    """Returns when the camera gave a frame; from the main thread, with or without a Qt application.

    Raises:
        Disconnected, Claimed: it gave none.
    """
    quiet_multimedia()
    from hall_client.devices.drivers.qt_camera import probe

    probe(settings.address or "camera:0", seconds)


# --- what is plugged in ---


@dataclass(frozen=True, slots=True)
class PortInfo:
    """A serial port as the system lists it."""

    device: str
    description: str


def serial_ports() -> Iterable[PortInfo]:
    """The serial ports of this computer."""
    from serial.tools.list_ports import comports

    return [PortInfo(port.device, port.description or port.device) for port in comports()]


def cameras() -> Iterable[tuple[str, str]]:
    """Address and description of the computer's cameras; needs a Qt application."""
    quiet_multimedia()
    from hall_client.devices.drivers.qt_camera import camera_names

    return camera_names()


_PRINTER_WORDS = ("print", "pos", "receipt", "epson", "xprinter", "gprinter", "佳博", "打印")


def propose(
    ports: Callable[[], Iterable[PortInfo]] = serial_ports,
    lenses: Callable[[], Iterable[tuple[str, str]]] | None = None,
) -> tuple[Proposal, ...]:
    """What is plugged in, each with the driver that probably speaks to it; nothing is opened or asked."""
    found = []
    for port in ports():
        printer = any(word in port.description.casefold() for word in _PRINTER_WORDS)
        kind, driver = (Kind.RECEIPT_PRINTER, "escpos") if printer else (Kind.ID_READER, "sdt")
        found.append(Proposal(kind, driver, f"serial://{port.device}", port.description))
    for address, description in lenses() if lenses is not None else ():
        found.append(Proposal(Kind.DOCUMENT_CAMERA, "qt-camera", address, description))
    return tuple(found)


# --- the other end of the wire ---


def simulated_printer(profile: str = "80mm", *, pty: bool = False, port: int = 0) -> SimulatedPrinter:
    """A running simulated receipt printer."""
    from hall_client.devices.simulators.receipt_printer import SimulatedPrinter

    return SimulatedPrinter(profile, pty=pty, port=port)


def simulated_id_reader(*, pty: bool = False, port: int = 0) -> SimulatedIdReader:
    """A running simulated ID-card reader."""
    from hall_client.devices.simulators.id_reader import SimulatedIdReader

    return SimulatedIdReader(pty=pty, port=port)


def simulated_camera() -> SimulatedCamera:
    """A plugged-in simulated document camera; only for programs with a Qt event loop."""
    quiet_multimedia()
    from hall_client.devices.simulators.camera import SimulatedCamera

    return SimulatedCamera()
