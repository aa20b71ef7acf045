"""Frames and cards of the SDT protocol."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_client.devices.drivers.sdt_cards import NATIONS, read_text
from hall_client.devices.drivers.sdt_frames import PREAMBLE, FrameReader, frame
from hall_client.devices.errors import BadData
from hall_client.devices.simulators.id_reader import SAMPLE_CARDS, card_text
from hall_client.devices.views import CardType, Sex

FIND = bytes.fromhex("AA AA AA 96 69 00 03 20 01 22")
FOUND = bytes.fromhex("AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97")
NONE = bytes.fromhex("AA AA AA 96 69 00 04 00 00 80 84")


def test_the_manual_s_frames() -> None:
    assert frame(b"\x20\x01") == FIND
    assert frame(b"\x11\xff") == bytes.fromhex("AA AA AA 96 69 00 03 11 FF ED")
    assert frame(b"\x30\x01") == bytes.fromhex("AA AA AA 96 69 00 03 30 01 32")
    assert FrameReader().feed(FOUND) == [bytes.fromhex("00 00 9F 00 00 00 00")]


@pytest.mark.parametrize(
    ("data", "bodies", "damaged"),
    [
        (FOUND + NONE, 2, 0),
        (b"\x00\xaa\xaa" + FOUND, 1, 0),
        (b"\xaa" + FOUND, 1, 0),
        (FOUND[:-1] + b"\x00" + NONE, 1, 1),
        (PREAMBLE + b"\xff\xff" + NONE, 1, 1),
        (PREAMBLE + b"\x00\x01" + NONE, 1, 1),
        (PREAMBLE + PREAMBLE + NONE[5:], 1, 1),
        (FOUND[:9], 0, 0),
    ],
)
def test_frames_are_found_again(data: bytes, bodies: int, damaged: int) -> None:
    reader = FrameReader()
    found = reader.feed(data)
    assert (len(found), reader.damaged) == (bodies, damaged)


def test_a_frame_hidden_in_a_cut_one_is_found_when_the_rest_never_comes() -> None:
    reader = FrameReader()
    assert reader.feed(PREAMBLE + b"\x05\x08\x00" + NONE) == []
    assert reader.give_up() == [NONE[7:-1]]
    assert reader.damaged == 1


@given(st.lists(st.sampled_from([FOUND, NONE, b"\xaa\xaa", b"\x00", FOUND[:7]]), max_size=6), st.integers(1, 9))
def test_how_bytes_are_cut_changes_nothing(parts: list[bytes], size: int) -> None:
    data = b"".join(parts)
    whole, pieces = FrameReader(), FrameReader()
    expected = whole.feed(data)
    assert [b for at in range(0, len(data), size) for b in pieces.feed(data[at : at + size])] == expected


@pytest.mark.parametrize("name", SAMPLE_CARDS)
def test_a_resident_card_comes_back_as_it_was(name: str) -> None:
    text = card_text(SAMPLE_CARDS[name])
    assert len(text) == 256
    assert read_text(text) == SAMPLE_CARDS[name]


def test_all_ethnic_groups_have_their_code() -> None:
    assert len(NATIONS) == 56
    assert (NATIONS[0], NATIONS[10], NATIONS[55]) == ("汉", "满", "基诺")


def _foreign(flag: str, fields: dict[int, str]) -> bytes:
    text = bytearray(" ".encode("utf-16-le") * 128)
    for place, value in {**fields, 248: flag}.items():
        coded = value.encode("utf-16-le")
        text[place : place + len(coded)] = coded
    return bytes(text)


def test_a_foreigner_s_card_of_2017() -> None:
    fields = {
        0: "DOE, JANE",
        120: "2",
        122: "USA110190010101",
        152: "USA",
        158: "多珍",
        188: "20200101",
        204: "20300101",
    }
    card = read_text(_foreign("I", {**fields, 220: "19900307"}))
    assert (card.card_type, card.name, card.latin_name) == (CardType.FOREIGN_RESIDENT, "多珍", "DOE, JANE")
    assert (card.number, card.nation, card.sex, card.born) == ("USA110190010101", "USA", Sex.FEMALE, date(1990, 3, 7))
    assert card.valid_to == date(2030, 1, 1)


def test_a_foreigner_without_a_chinese_name() -> None:
    card = read_text(_foreign("I", {0: "DOE, JANE", 120: "2", 122: "USA110190010101"}))
    assert (card.name, card.born) == ("DOE, JANE", None)


def test_a_foreigner_s_card_of_2023() -> None:
    card = read_text(_foreign("Y", {0: "多珍", 30: "1", 52: "DOE, JOHN", 122: "911156199003071234", 36: "19900307"}))
    assert (card.name, card.latin_name, card.number) == ("多珍", "DOE, JOHN", "911156199003071234")
    assert (card.address, card.issuer) == ("", "")


def test_an_impossible_date_is_bad_data() -> None:
    with pytest.raises(BadData):
        read_text(_foreign(" ", {0: "王芳", 122: "1", 36: "19901332"}))


@pytest.mark.parametrize("text", [b"", b"\x00" * 256, b"\xff" * 100])
def test_a_card_that_says_nothing_is_bad_data(text: bytes) -> None:
    with pytest.raises(BadData):
        read_text(text)


def test_a_card_in_a_log_names_nobody() -> None:
    card = next(iter(SAMPLE_CARDS.values()))
    shown = repr(card)
    assert not [
        secret for secret in (card.name, card.number, card.address, str(card.born)) if secret and secret in shown
    ]
