"""From an address to the transport that reaches it."""

from __future__ import annotations

from hall_client.base.errors import BadInput
from hall_client.devices.transports import Transport
from hall_client.devices.transports.address import parse_address


def open_transport(address: str, baud: int) -> Transport:
    """A closed transport for the address; ``baud`` unless the address names a speed.

    Raises:
        BadInput: not an address of a byte channel.
    """
    parsed = parse_address(address)
    if parsed.scheme == "tcp":
        from hall_client.devices.transports.tcp import TcpTransport

        return TcpTransport(parsed.place, parsed.port)
    if parsed.scheme in {"serial", "socket"}:
        from hall_client.devices.transports.serial_line import SerialTransport

        port = parsed.place if parsed.scheme == "serial" else f"socket://{parsed.place}:{parsed.port}"
        return SerialTransport(port, parsed.baud or baud)
    raise BadInput("No bytes travel to {address}; use tcp:// or serial://.", address=repr(address))
