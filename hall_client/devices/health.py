"""From what a device answered, or how it failed, to what the screens show."""

from __future__ import annotations

from collections.abc import Iterable

from hall_client.base.text import Text
from hall_client.devices.errors import (
    Claimed,
    DeviceError,
    Disconnected,
    HardwareFault,
    Need,
    NeedsOperator,
    NoDevice,
    OutcomeUnknown,
    ProtocolError,
    StatusUnknown,
)
from hall_client.devices.views import DeviceState, Kind, Known, Light, Paper, PrinterStatus

NOTHING = Text("")
KIND_WORDS: dict[Kind, Text] = {
    Kind.RECEIPT_PRINTER: Text("receipt printer"),
    Kind.ID_READER: Text("ID-card reader"),
    Kind.DOCUMENT_CAMERA: Text("document camera"),
}
_NEEDS: dict[Need, tuple[Text, Text]] = {
    Need.PAPER: (Text("Out of paper"), Text("Put in a new roll and close the cover.")),
    Need.COVER: (Text("Cover open"), Text("Close the cover until it clicks.")),
    Need.JAM: (Text("Paper jam"), Text("Open the cover, take out the jammed paper and close it again.")),
    Need.CARD: (Text("Lift the card"), Text("Take the card off and put it down again.")),
}
_ERRORS: tuple[tuple[type[DeviceError], Light, Text, Text], ...] = (
    (NoDevice, Light.OFF, Text("Not set up"), Text("Ask the administrator to set up this device.")),
    (Disconnected, Light.FAULT, Text("Not connected"), Text("Check the cable and the power switch.")),
    (Claimed, Light.FAULT, Text("In use elsewhere"), Text("Close the other program that uses this device.")),
    (StatusUnknown, Light.WARNING, Text("State unknown"), Text("It does not answer; asking again.")),
    (OutcomeUnknown, Light.WARNING, Text("Check the paper"), Text("Look whether the paper came out, then decide.")),
    (ProtocolError, Light.WARNING, Text("Disturbed"), Text("Check the cable; answers arrive damaged.")),
    (HardwareFault, Light.FAULT, Text("Needs repair"), Text("Call the technician.")),
)


def ready(name: str, kind: str) -> DeviceState:
    """All is well."""
    return DeviceState(name, kind, Light.OK, Text("Ready"), NOTHING)


def idle(name: str, kind: str) -> DeviceState:
    """Set up, but not asked yet or let go of on purpose."""
    return DeviceState(name, kind, Light.OFF, Text("Not in use"), NOTHING)


def of_need(name: str, kind: str, need: Need) -> DeviceState:
    """A person must help."""
    words, advice = _NEEDS[need]
    light = Light.WARNING if need is Need.CARD else Light.FAULT
    return DeviceState(name, kind, light, words, advice, need=need)


def of_error(name: str, kind: str, error: DeviceError) -> DeviceState:
    """What an error means for the person in front of the device."""
    if isinstance(error, NeedsOperator):
        return of_need(name, kind, error.need)
    if isinstance(error, OutcomeUnknown) and error.need is not None:
        return of_need(name, kind, error.need)
    for family, light, words, advice in _ERRORS:
        if isinstance(error, family):
            return DeviceState(name, kind, light, words, advice, error.holder if isinstance(error, Claimed) else "")
    return DeviceState(name, kind, Light.WARNING, Text("In trouble"), error.text)


def of_printer(name: str, kind: str, status: PrinterStatus) -> DeviceState:
    """What a printer's own answer means."""
    if status.broken is Known.YES:
        return of_error(name, kind, HardwareFault("The printer reports a fault of its own."))
    if status.need is not None:
        return of_need(name, kind, status.need)
    if status.online is Known.NO:
        return DeviceState(name, kind, Light.FAULT, Text("Offline"), Text("Press its feed or online button."))
    if status.paper is Paper.LOW:
        return DeviceState(name, kind, Light.WARNING, Text("Paper low"), Text("Have a new roll at hand."))
    return ready(name, kind)


_WORSE = (Light.OFF, Light.OK, Light.WARNING, Light.FAULT)


def worst(states: Iterable[DeviceState]) -> tuple[Light, Text]:
    """The light of all devices together, that of the worst, and what is wrong with it; off when there are none.

    One that is not in use is no worse than one that is well.
    """
    found = max(states, key=lambda state: _WORSE.index(state.light), default=None)
    if found is None or found.light in (Light.OFF, Light.OK):
        return found.light if found else Light.OFF, NOTHING
    device = KIND_WORDS.get(Kind(found.kind), Text("device"))
    return found.light, Text("{device}: {problem}", device=device, problem=found.words)
