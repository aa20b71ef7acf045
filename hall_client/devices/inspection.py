"""What is set up at a station, and how it is; for the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from hall_client.base.errors import BadInput
from hall_client.base.text import Text
from hall_client.config import DeviceSettings
from hall_client.devices import health, registry
from hall_client.devices.errors import DeviceError
from hall_client.devices.ports import IdReader, ReceiptPrinter
from hall_client.devices.views import DeviceState, Kind, Light


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """One device as the settings name it. ``problem``: why it cannot be used, empty if it can."""

    name: str
    kind: str
    driver: str
    address: str
    profile: str
    problem: Text


def describe(devices: Mapping[str, DeviceSettings]) -> list[DeviceInfo]:
    """The devices in the settings; nothing is opened."""
    return [
        DeviceInfo(name, one.kind, one.driver, one.address, one.profile, _problem(one)) for name, one in devices.items()
    ]


def check(devices: Mapping[str, DeviceSettings]) -> list[DeviceState]:
    """Opens each device, asks how it is, and lets go; up to a few seconds per device. From the main thread."""
    return [_check_one(name, settings) for name, settings in devices.items()]


def _problem(settings: DeviceSettings) -> Text:
    try:
        registry.validate(settings)
    except BadInput as error:
        return error.text
    return health.NOTHING


def _check_one(name: str, settings: DeviceSettings) -> DeviceState:
    problem = _problem(settings)
    if problem:
        return DeviceState(name, settings.kind, Light.OFF, Text("Not set up"), problem)
    kind = registry.kind_of(settings)
    try:
        if kind is Kind.DOCUMENT_CAMERA:
            registry.probe_camera(settings)
            return health.ready(name, kind)
        return _ask(name, kind, settings)
    except DeviceError as error:
        return health.of_error(name, kind, error)


def _ask(name: str, kind: Kind, settings: DeviceSettings) -> DeviceState:
    device = registry.open_device(settings)
    try:
        if kind is Kind.RECEIPT_PRINTER:
            return health.of_printer(name, kind, cast("ReceiptPrinter", device).status())
        cast("IdReader", device).status()
        return health.ready(name, kind)
    finally:
        device.close()
