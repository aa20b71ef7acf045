"""Addresses of devices, as the settings spell them."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from hall_client.base.errors import BadInput

_SCHEMES = ("tcp", "serial", "socket", "camera")
_DEFAULT_PORT = 9100


@dataclass(frozen=True, slots=True)
class Address:
    """``tcp://host:port``, ``serial:///dev/ttyUSB0?baud=115200``, ``serial://COM3``, ``socket://host:port``, ``camera:0``."""

    scheme: str
    place: str
    """Host, device path or camera name."""
    port: int = 0
    options: dict[str, str] = field(default_factory=dict)

    @property
    def baud(self) -> int:
        """Speed of a serial line named in the address; 0: not named."""
        return int(self.options.get("baud", "0"))


def parse_address(text: str) -> Address:
    """Reads an address.

    Raises:
        BadInput: says which part cannot be used.
    """
    scheme, _, rest = text.partition(":")
    if scheme not in _SCHEMES:
        raise BadInput(
            "The device address {address} must begin with tcp://, serial://, socket:// or camera:.", address=repr(text)
        )
    if scheme == "camera":
        return Address(scheme, unquote(rest) or "0")
    parts = urlsplit(text)
    options = dict(parse_qsl(parts.query))
    if not options.get("baud", "1").isdigit():
        raise BadInput("The speed in the device address {address} is not a number.", address=repr(text))
    if scheme == "serial":
        place = unquote(parts.netloc + parts.path)
        if not place:
            raise BadInput("The device address {address} names no serial port.", address=repr(text))
        return Address(scheme, place, options=options)
    try:
        host, port = parts.hostname, parts.port or _DEFAULT_PORT
    except ValueError:
        raise BadInput("The port in the device address {address} is not a number.", address=repr(text)) from None
    if not host:
        raise BadInput("The device address {address} names no host.", address=repr(text))
    return Address(scheme, host, port, options)
