"""What screens and flows get to know of devices."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hall_client.base.text import Text
from hall_client.devices.errors import Need


class Kind(StrEnum):
    """What a device is for; the word in the settings."""

    RECEIPT_PRINTER = "receipt-printer"
    ID_READER = "id-reader"
    DOCUMENT_CAMERA = "document-camera"


class Light(StrEnum):
    """The dot beside a device's name: green, amber, red, grey."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"
    OFF = "off"


class Known(StrEnum):
    """An answer that keeps "no", "nobody knows" and "this model cannot tell" apart."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    UNSUPPORTED = "unsupported"


class Paper(StrEnum):
    """The paper roll, as the printer's sensors see it."""

    OK = "ok"
    LOW = "low"
    OUT = "out"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DeviceState:
    """One device as the screens show it. ``words``: two or three words; ``advice``: what to do, empty if nothing."""

    name: str
    kind: str
    light: Light
    words: Text
    advice: Text
    holder: str = ""
    """The other program that holds the device, where known."""
    need: Need | None = None
    """What a person must do before it works again, where the device says so."""


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """What a receipt printer answered about itself."""

    online: Known = Known.UNKNOWN
    paper: Paper = Paper.UNKNOWN
    cover_open: Known = Known.UNKNOWN
    jam: Known = Known.UNKNOWN
    """The cutter is blocked; clears when a person frees it."""
    broken: Known = Known.UNKNOWN
    """A fault that only a repair ends."""

    @property
    def need(self) -> Need | None:
        """What a person must do before it prints; the cover first, since an open cover hides the paper."""
        if self.cover_open is Known.YES:
            return Need.COVER
        if self.paper is Paper.OUT:
            return Need.PAPER
        return Need.JAM if self.jam is Known.YES else None


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """What a driver and a layout must know of a printer model."""

    name: str
    width: int
    """Printable dots per line."""
    paper_mm: int
    completion: tuple[str, ...]
    """Completion answers to ask for: process-id (Epson GS ( H), gs-r (the in-band fence GS r 1)."""
    baud: int = 115200
    """Serial speed unless the address names one."""


class CardType(StrEnum):
    """Which card was read."""

    RESIDENT = "resident"
    """居民身份证"""
    HK_MACAO_TAIWAN = "hk-macao-taiwan"
    """港澳台居民居住证"""
    FOREIGN_RESIDENT = "foreign-resident"
    """外国人永久居留身份证"""


class Sex(StrEnum):
    """As printed on the card."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class IdCard:
    """What an identity card says of its holder. Its photo needs a proprietary decoder, so there is none.

    What names the holder stays out of its ``repr``, and so out of every log.
    """

    card_type: CardType
    name: str = field(repr=False)
    sex: Sex
    nation: str
    """Ethnic group (民族) in Chinese, or the country code on a foreigner's card; empty where the card has none."""
    born: date | None = field(repr=False)
    address: str = field(repr=False)
    number: str = field(repr=False)
    issuer: str
    valid_from: date | None
    valid_to: date | None
    """None: valid for ever (长期)."""
    latin_name: str = field(default="", repr=False)

    def expired(self, today: date) -> bool:
        """True after the last day of validity."""
        return self.valid_to is not None and today > self.valid_to


@dataclass(frozen=True, slots=True)
class CardRead:
    """A person put a card on a reader."""

    device: str
    card: IdCard


@dataclass(frozen=True, slots=True)
class Proposal:
    """A device that was found plugged in, with the settings that would use it."""

    kind: str
    driver: str
    address: str
    description: str
