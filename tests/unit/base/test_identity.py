"""Resident ID numbers and organisation codes."""

from __future__ import annotations

import pytest

from hall_client.base.errors import BadInput
from hall_client.base.identity import card_number, parse_organisation_code, parse_resident_id


def test_a_right_number_tells_birthday_and_sex() -> None:
    person = parse_resident_id(" 11010519491231002x ")
    assert (person.number, person.born.isoformat(), person.female) == ("11010519491231002X", "1949-12-31", True)


@pytest.mark.parametrize("area", ["81", "82", "83", "99"])
def test_the_area_code_is_not_judged(area: str) -> None:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    body = f"{area}000019900101001"
    check = "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]
    assert parse_resident_id(body + check).number == body + check


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "18 characters; this one has 0"),
        ("1101051949123100", "this one has 16"),
        ("11010519491231002A", "17 digits and a last digit or X"),
        ("１１０１０５１９４９１２３１００２Ｘ", "17 digits"),
        ("110105194913310021", "date of birth in this ID number does not exist"),
        ("110105209901010022", "cannot be right"),
        ("110105194912310021", "last character does not fit"),
        ("😀" * 18, "17 digits"),
    ],
)
def test_each_fault_has_its_sentence(typed: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        parse_resident_id(typed)


def test_a_card_of_the_first_kind_for_foreigners_is_taken_as_it_says() -> None:
    assert card_number(" usa110080010101 ") == "USA110080010101"
    for bad in ("", "证件号码", "A" * 19, "12-34"):
        with pytest.raises(BadInput, match="Read the card again"):
            card_number(bad)


def test_organisation_codes_are_checked_by_their_last_character() -> None:
    assert parse_organisation_code("91110000600037341L") == "91110000600037341L"
    with pytest.raises(BadInput, match="not a valid organisation code"):
        parse_organisation_code("91110000600037341A")
