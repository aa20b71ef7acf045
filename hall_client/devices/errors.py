"""What can go wrong with a device, each with what a clerk sees and may do.

After ``ReceiptPrinter.print`` only OutcomeUnknown means that bytes of the job may have left the program; every other error
means that nothing was sent and the same job may be sent again.
"""

from __future__ import annotations

from enum import StrEnum

from hall_client.base.errors import HallError


class DeviceError(HallError):
    """The root of all device trouble."""


class Need(StrEnum):
    """What a person has to do before a device can go on."""

    PAPER = "paper"
    COVER = "cover"
    JAM = "jam"
    CARD = "card"


class NoDevice(DeviceError):
    """Nothing of this kind is configured or attached (未配置); never tried again by itself."""


class Disconnected(DeviceError):
    """Absent, unplugged, switched off or out of reach (请检查连线); reopened with backoff."""


class Claimed(DeviceError):
    """Another program holds it (被其他程序占用); tried again with backoff, never reset."""

    @property
    def holder(self) -> str:
        """Name and number of the holding program, where the system tells; else empty."""
        return str(self.text.params.get("holder", ""))


class NeedsOperator(DeviceError):
    """A person must help first: paper, cover, jam, card (缺纸、盖未合、卡纸). Nothing was sent."""

    @property
    def need(self) -> Need:
        """What is to be done; every raise gives it as parameter ``need``."""
        return Need(str(self.text.params["need"]))


class StatusUnknown(DeviceError):
    """The device gives no answer about its state (状态未知); never to be shown as "no paper"."""


class NotSent(DeviceError):
    """Failed before the first byte (排队中); the same job may be sent again by itself."""


class OutcomeUnknown(DeviceError):
    """Failed after the first byte, or no completion answer (请确认是否已出纸); only the clerk decides what follows."""

    @property
    def need(self) -> Need | None:
        """What the printer asked for while it went silent, if it said so (parameter ``need``)."""
        need = str(self.text.params.get("need", ""))
        return Need(need) if need else None


class ProtocolError(DeviceError):
    """Bytes that make no frame, or an answer that is not allowed here; the driver resynchronises."""


class BadData(DeviceError):
    """What was to be printed, or what a card holds, cannot be used (内容无法打印); never tried again."""


class HardwareFault(DeviceError):
    """The device reports a fault of its own (报修); never tried again by itself."""
