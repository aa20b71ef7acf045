"""An ID-card reader without cards: speaks SDT, takes simulated cards, and fails on request."""

from __future__ import annotations

import threading
from collections import deque
from datetime import date

from hall_client.config import DeviceSettings
from hall_client.devices.drivers.sdt_cards import FLAG_AT, FOR_EVER, NATIONS, RESIDENT, TEXT_LENGTH
from hall_client.devices.drivers.sdt_frames import FrameReader, frame
from hall_client.devices.simulators.wire import Wire
from hall_client.devices.views import CardType, IdCard, Kind, Sex

_STATUS, _RESET, _SAM, _FIND, _SELECT, _READ = (
    b"\x11\xff",
    b"\x10\xff",
    b"\x12\xff",
    b"\x20\x01",
    b"\x20\x02",
    b"\x30\x01",
)
_READ_WITH_FINGERPRINT = b"\x30\x10"
_PHOTO_LENGTH = 1024
_OK, _FOUND, _NO_CARD, _NOT_SELECTED, _READ_FAILED, _UNKNOWN_COMMAND = 0x90, 0x9F, 0x80, 0x81, 0x41, 0x21

SAMPLE_CARDS: dict[str, IdCard] = {
    card.name: card
    for card in (
        IdCard(
            card_type=CardType.RESIDENT,
            name="王芳",
            sex=Sex.FEMALE,
            nation="汉",
            born=date(1990, 3, 7),
            address="云港市海州区朝阳中路1号2幢502室",
            number="110101199003077109",
            issuer="云港市公安局海州分局",
            valid_from=date(2018, 6, 1),
            valid_to=date(2038, 6, 1),
        ),
        IdCard(
            card_type=CardType.RESIDENT,
            name="张建国",
            sex=Sex.MALE,
            nation="回",
            born=date(1951, 10, 1),
            address="云港市连云区海棠路88号",
            number="110101195110010016",
            issuer="云港市公安局连云分局",
            valid_from=date(2007, 1, 9),
            valid_to=None,
        ),
        IdCard(
            card_type=CardType.RESIDENT,
            name="王䶮",
            sex=Sex.MALE,
            nation="满",
            born=date(1985, 12, 31),
            address="云港市赣榆区𠮷祥里7号",
            number="110101198512310015",
            issuer="云港市公安局赣榆分局",
            valid_from=date(2015, 5, 5),
            valid_to=date(2035, 5, 5),
        ),
    )
}
"""Invented people, by name; the last one has characters that older code pages lack."""


class SimulatedIdReader:
    """One reader at one address; attributes may be changed while it runs.

    As real ones do, it finds a card once: after a read the card must be lifted before it is found again.
    """

    def __init__(self, *, pty: bool = False, port: int = 0) -> None:
        """Listens on a free TCP port (or ``port``), or on a pseudo-terminal."""
        self.silent = False
        """Takes everything, answers nothing."""
        self.answer_delay = 0.0
        """Seconds between a question and its answer."""
        self.before_answers = b""
        """Bytes that come before every answer."""
        self.split = False
        """Sends every answer in small pieces."""
        self.fingerprint: bytes | None = None
        """Given: answers carry the length of fingerprints and these bytes, as newer readers do."""
        self._failures: dict[bytes, deque[int]] = {}
        self._spoiled = 0
        self._lock = threading.Lock()
        self._card: bytes | None = None
        self._done = False
        self._selected = False
        self._frames = FrameReader()
        self._wire = Wire(self._take, pty=pty, port=port)

    @property
    def settings(self) -> DeviceSettings:
        """What makes the real driver talk to it."""
        address = self._wire.address.replace("tcp://", "socket://")
        return DeviceSettings(kind=Kind.ID_READER, driver="sdt", address=address)

    # --- what a person does ---

    def place_card(self, card: IdCard | bytes) -> None:
        """Puts a card down; bytes are the 256 bytes of text of a special card."""
        with self._lock:
            self._card = card if isinstance(card, bytes) else card_text(card)
            self._done = self._selected = False

    def lift_card(self) -> None:
        """Takes the card off."""
        with self._lock:
            self._card = None
            self._done = self._selected = False

    @property
    def was_read(self) -> bool:
        """The card that lies there was read."""
        with self._lock:
            return self._done

    def fail_next(self, command: str, *codes: int) -> None:
        """The next questions of that kind (status, find, select, read) are answered by these SW3 codes."""
        name = {"status": _STATUS, "find": _FIND, "select": _SELECT, "read": _READ}[command]
        with self._lock:
            self._failures.setdefault(name, deque()).extend(codes)

    def spoil_next(self, count: int = 1) -> None:
        """The next answers have a wrong checksum."""
        with self._lock:
            self._spoiled += count

    def say(self, data: bytes) -> None:
        """Sends bytes that nobody asked for."""
        self._wire.send(data)

    def unplug(self) -> None:
        """Nobody can reach it until ``plug_in``."""
        self._wire.unplug()

    def plug_in(self) -> None:
        """Reachable again, at the same address."""
        self._wire.plug_in()

    def close(self) -> None:
        """Frees the address."""
        self._wire.close()

    # --- how it works ---

    def _take(self, data: bytes) -> None:
        with self._lock:
            for command in self._frames.feed(data):
                self._answer(self._do(command))

    def _do(self, command: bytes) -> bytes:
        failures = self._failures.get(command)
        if failures:
            return _sw(failures.popleft())
        if command in {_STATUS, _RESET}:
            return _sw(_OK)
        if command == _SAM:
            return _sw(_OK) + bytes(16)
        if command == _FIND:
            return _sw(_FOUND) + bytes(4) if self._card and not self._done else _sw(_NO_CARD)
        if command == _SELECT:
            self._selected = self._card is not None and not self._done
            return _sw(_OK) + bytes(8) if self._selected else _sw(_NOT_SELECTED)
        if command in {_READ, _READ_WITH_FINGERPRINT}:
            return self._read()
        return _sw(_UNKNOWN_COMMAND)

    def _read(self) -> bytes:
        if not self._selected or self._card is None:
            return _sw(_READ_FAILED)
        self._done, self._selected = True, False
        head = TEXT_LENGTH.to_bytes(2, "big") + _PHOTO_LENGTH.to_bytes(2, "big")
        prints = b""
        if self.fingerprint is not None:
            head += len(self.fingerprint).to_bytes(2, "big")
            prints = self.fingerprint
        return _sw(_OK) + head + self._card + bytes(_PHOTO_LENGTH) + prints

    def _answer(self, body: bytes) -> None:
        if self.silent:
            return
        data = frame(body)
        if self._spoiled:
            self._spoiled -= 1
            data = data[:-1] + bytes([data[-1] ^ 0xFF])
        data = self.before_answers + data
        step = max(1, len(data) // 5) if self.split else len(data)
        for at in range(0, len(data), step):
            self._wire.send(data[at : at + step], self.answer_delay + (0.01 * at / step))


def _sw(code: int) -> bytes:
    return bytes([0, 0, code])


def card_text(card: IdCard) -> bytes:
    """The 256 bytes of text of a resident card or a residence permit, as the chip holds them."""
    values = {
        "name": card.name,
        "sex": {Sex.MALE: "1", Sex.FEMALE: "2"}.get(card.sex, "0"),
        "nation": f"{NATIONS.index(card.nation) + 1:02}" if card.nation in NATIONS else "97",
        "born": _day(card.born),
        "address": card.address,
        "number": card.number,
        "issuer": card.issuer,
        "valid_from": _day(card.valid_from),
        "valid_to": _day(card.valid_to) or FOR_EVER,
    }
    text = bytearray(" ".encode("utf-16-le") * (TEXT_LENGTH // 2))
    for key, (start, length) in RESIDENT.items():
        coded = values[key].encode("utf-16-le")[:length]
        text[start : start + len(coded)] = coded
    if card.card_type is CardType.HK_MACAO_TAIWAN:
        text[FLAG_AT : FLAG_AT + 2] = "J".encode("utf-16-le")
    return bytes(text)


def _day(day: date | None) -> str:
    return f"{day:%Y%m%d}" if day else ""
