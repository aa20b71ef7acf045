"""Addresses, profiles and proposals."""

from __future__ import annotations

from pathlib import Path

import pytest

from hall_client.base.errors import BadInput
from hall_client.config import DeviceSettings
from hall_client.devices.errors import Claimed, Need, NeedsOperator, OutcomeUnknown
from hall_client.devices.profiles import PROFILES, printer_profile
from hall_client.devices.registry import PortInfo, propose, validate
from hall_client.devices.transports.address import Address, parse_address
from hall_client.devices.transports.holders import holder_of
from hall_client.devices.views import Kind


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("tcp://10.0.0.9", Address("tcp", "10.0.0.9", 9100)),
        ("tcp://printer.hall:9101", Address("tcp", "printer.hall", 9101)),
        ("serial:///dev/ttyUSB0?baud=19200", Address("serial", "/dev/ttyUSB0", options={"baud": "19200"})),
        ("serial://COM3", Address("serial", "COM3")),
        ("socket://127.0.0.1:4001", Address("socket", "127.0.0.1", 4001)),
        ("camera:1", Address("camera", "1")),
        ("camera:USB%20Camera", Address("camera", "USB Camera")),
    ],
)
def test_addresses(text: str, address: Address) -> None:
    assert parse_address(text) == address


@pytest.mark.parametrize(
    "text", ["", "lpt1", "http://x", "tcp://", "tcp://h:port", "serial://", "serial:///dev/x?baud=fast"]
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(BadInput):
        parse_address(text)


def test_a_named_speed_wins() -> None:
    assert parse_address("serial://COM3?baud=9600").baud == 9600
    assert parse_address("serial://COM3").baud == 0


def test_profiles_are_data() -> None:
    assert printer_profile("").width == 576
    assert {name: profile.width for name, profile in PROFILES.items()} == {"80mm": 576, "80mm-512": 512, "58mm": 384}
    with pytest.raises(BadInput, match="80mm"):
        printer_profile("90mm")


@pytest.mark.parametrize(
    "settings",
    [
        {"kind": "receipt-printer", "driver": "escpos", "address": "camera:0"},
        {"kind": "receipt-printer", "driver": "escpos", "address": "tcp://h", "profile": "90mm"},
        {"kind": "document-camera", "driver": "qt-camera", "address": "tcp://h"},
        {"kind": "id-reader", "driver": "sdt"},
        {"kind": "id-reader", "driver": "unheard-of"},
    ],
)
def test_settings_that_cannot_work_are_refused(settings: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        validate(DeviceSettings(**settings))


def test_what_is_plugged_in_is_proposed() -> None:
    ports = [PortInfo("/dev/ttyUSB0", "POS58 USB Printer"), PortInfo("/dev/ttyACM0", "ID Card Reader")]
    found = propose(lambda: ports, lambda: [("camera:0", "HD Camera")])
    assert [(one.kind, one.driver, one.address) for one in found] == [
        (Kind.RECEIPT_PRINTER, "escpos", "serial:///dev/ttyUSB0"),
        (Kind.ID_READER, "sdt", "serial:///dev/ttyACM0"),
        (Kind.DOCUMENT_CAMERA, "qt-camera", "camera:0"),
    ]


def test_the_holder_of_a_port(tmp_path: Path) -> None:
    port = tmp_path / "tty"
    port.touch()
    locks = tmp_path / "locks"
    locks.write_text(f"1: FLOCK  ADVISORY  WRITE 4711 00:18:{port.stat().st_ino} 0 EOF\n")
    (tmp_path / "4711").mkdir()
    (tmp_path / "4711" / "comm").write_text("cutecom\n")
    assert holder_of(str(port), locks, tmp_path) == "cutecom, 4711"
    locks.write_text("1: POSIX  ADVISORY  WRITE 1 00:18:5 0 EOF\n")
    assert holder_of(str(port), locks, tmp_path) == ""
    assert holder_of("/dev/nothing", locks) == ""


def test_errors_remember_what_they_need() -> None:
    assert NeedsOperator("x", need="paper").need is Need.PAPER
    assert OutcomeUnknown("x").need is None
    assert OutcomeUnknown("x", need="cover").need is Need.COVER
    assert Claimed("x", holder="cutecom, 4711").holder == "cutecom, 4711"
