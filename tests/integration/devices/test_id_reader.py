"""The real SDT driver against the simulated reader, over TCP (pyserial's socket://) and over a serial line."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import date

import pytest

from hall_client.devices.drivers.sdt import SW3_WORDS, SdtReader
from hall_client.devices.errors import (
    BadData,
    DeviceError,
    Disconnected,
    HardwareFault,
    Need,
    NeedsOperator,
    ProtocolError,
    StatusUnknown,
)
from hall_client.devices.simulators.id_reader import SAMPLE_CARDS, SimulatedIdReader, card_text
from hall_client.devices.transports.opening import open_transport
from hall_client.devices.views import CardType

FANG = SAMPLE_CARDS["王芳"]


def connect(simulator: SimulatedIdReader) -> SdtReader:
    transport = open_transport(simulator.settings.address, 115200)
    return SdtReader(transport, answer_seconds=0.3, late_seconds=0.6, poll_seconds=0.05)


@pytest.fixture(params=["tcp", pytest.param("pty", marks=pytest.mark.skipif(sys.platform == "win32", reason="no pty"))])
def simulator(request: pytest.FixtureRequest) -> Iterator[SimulatedIdReader]:
    device = SimulatedIdReader(pty=request.param == "pty")
    yield device
    device.close()


@pytest.fixture
def reader(simulator: SimulatedIdReader) -> Iterator[SdtReader]:
    driver = connect(simulator)
    yield driver
    driver.close()


@pytest.fixture
def line() -> Iterator[SimulatedIdReader]:
    device = SimulatedIdReader(pty=sys.platform != "win32")
    yield device
    device.close()


@pytest.fixture
def on_line(line: SimulatedIdReader) -> Iterator[SdtReader]:
    driver = connect(line)
    yield driver
    driver.close()


@pytest.mark.parametrize("name", SAMPLE_CARDS)
def test_a_card_is_read_as_it_is(line: SimulatedIdReader, on_line: SdtReader, name: str) -> None:
    line.place_card(SAMPLE_CARDS[name])
    assert on_line.read_card(1) == SAMPLE_CARDS[name]


def test_no_card_is_no_error(simulator: SimulatedIdReader, reader: SdtReader) -> None:
    reader.status()
    assert reader.read_card(0.1) is None


def test_a_card_that_stays_is_read_once(line: SimulatedIdReader, on_line: SdtReader) -> None:
    line.place_card(FANG)
    assert on_line.read_card(1) == FANG
    assert on_line.read_card(0.1) is None
    line.lift_card()
    line.place_card(FANG)
    assert on_line.read_card(1) == FANG


@pytest.mark.parametrize("fingerprint", [b"", bytes(1024)])
def test_a_reader_with_fingerprints(line: SimulatedIdReader, on_line: SdtReader, fingerprint: bytes) -> None:
    line.fingerprint = fingerprint
    line.place_card(FANG)
    assert on_line.read_card(1) == FANG


def test_split_answers_are_put_together(simulator: SimulatedIdReader, reader: SdtReader) -> None:
    simulator.split = True
    simulator.place_card(FANG)
    assert reader.read_card(1) == FANG


@pytest.mark.parametrize(
    "garbage", [b"\x00\xff\x13", b"\xaa\xaa\xaa", b"\xaa\xaa\xaa\x96\x69\xff\xff", b"\xaa\xaa\xaa\x96\x69\x00\x04\x00"]
)
def test_garbage_between_the_frames_is_skipped(line: SimulatedIdReader, on_line: SdtReader, garbage: bytes) -> None:
    line.before_answers = garbage
    line.place_card(FANG)
    assert on_line.read_card(2) == FANG


def test_a_damaged_answer_is_asked_for_again(line: SimulatedIdReader, on_line: SdtReader) -> None:
    line.spoil_next()
    on_line.status()
    line.spoil_next(2)
    with pytest.raises(ProtocolError, match="damaged"):
        on_line.status()
    on_line.status()


@pytest.mark.parametrize("code", sorted(set(SW3_WORDS) - {0x80}))
@pytest.mark.parametrize("command", ["find", "select", "read"])
def test_each_error_code_is_a_sentence(line: SimulatedIdReader, on_line: SdtReader, command: str, code: int) -> None:
    line.place_card(FANG)
    line.fail_next(command, code)
    with pytest.raises(DeviceError) as caught:
        on_line.read_card(0.5)
    assert str(caught.value) == SW3_WORDS[code]
    assert on_line.read_card(1) == FANG


def test_error_codes_tell_who_must_help(line: SimulatedIdReader, on_line: SdtReader) -> None:
    line.place_card(FANG)
    line.fail_next("read", 0x41, 0x66, 0x99)
    with pytest.raises(NeedsOperator) as caught:
        on_line.read_card(0.5)
    assert caught.value.need is Need.CARD
    with pytest.raises(HardwareFault):
        on_line.read_card(0.5)
    with pytest.raises(ProtocolError, match="99"):
        on_line.read_card(0.5)


def test_silence_is_an_unknown_state(line: SimulatedIdReader, on_line: SdtReader) -> None:
    line.silent = True
    with pytest.raises(StatusUnknown):
        on_line.status()
    line.silent = False
    on_line.status()


def test_a_late_answer_is_not_taken_for_the_next(line: SimulatedIdReader, on_line: SdtReader) -> None:
    line.answer_delay = 0.45
    with pytest.raises(StatusUnknown):
        on_line.status()
    line.answer_delay = 0.0
    line.place_card(FANG)
    assert on_line.read_card(2) == FANG


def test_unplugged_and_plugged_in_again(simulator: SimulatedIdReader, reader: SdtReader) -> None:
    reader.status()
    simulator.unplug()
    with pytest.raises(Disconnected):
        reader.status()
    with pytest.raises(Disconnected):
        reader.read_card(0.1)
    simulator.plug_in()
    simulator.place_card(FANG)
    assert reader.read_card(1) == FANG


def test_a_card_without_a_number_is_bad_data(line: SimulatedIdReader, on_line: SdtReader) -> None:
    line.place_card(b" \x00" * 128)
    with pytest.raises(BadData):
        on_line.read_card(0.5)


def test_other_cards_say_what_they_are(line: SimulatedIdReader, on_line: SdtReader) -> None:
    permit = bytearray(card_text(FANG))
    permit[248:250] = "J".encode("utf-16-le")
    line.place_card(bytes(permit))
    card = on_line.read_card(1)
    assert card is not None
    assert (card.card_type, card.name, card.nation) == (CardType.HK_MACAO_TAIWAN, "王芳", "")


def test_the_reader_is_not_asked_too_often(line: SimulatedIdReader) -> None:
    driver = SdtReader(open_transport(line.settings.address, 115200))
    try:
        began = time.monotonic()
        driver.read_card(0)
        driver.read_card(0)
        driver.read_card(0)
        assert time.monotonic() - began >= 0.6
    finally:
        driver.close()


def test_a_card_knows_when_it_has_expired() -> None:
    assert FANG.expired(date(2038, 6, 2))
    assert not FANG.expired(date(2038, 6, 1))
    assert not SAMPLE_CARDS["张建国"].expired(date(2100, 1, 1))
