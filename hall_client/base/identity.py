"""Identity numbers: resident ID (GB 11643) and organisation codes (GB 32100)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stdnum.cn import uscc
from stdnum.exceptions import ValidationError

from hall_client.base.errors import BadInput

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_LENGTH = 18


@dataclass(frozen=True, slots=True)
class ResidentId:
    """A checked resident ID number: 18 characters, upper-case X, with what it says of its holder."""

    number: str
    born: date
    female: bool


def parse_resident_id(text: str) -> ResidentId:
    """Checks a typed or read resident ID number (公民身份号码).

    The shape, the date of birth and the check digit (ISO 7064 MOD 11-2) decide; the area code is not judged, since areas
    are renamed and dissolved while their numbers live on.

    Raises:
        BadInput: says which of the three is wrong.
    """
    number = "".join(text.split()).upper()
    if len(number) != _LENGTH:
        raise BadInput(
            "An ID number has 18 characters; this one has {count}. Please compare it with the card.", count=len(number)
        )
    if not (number[:17].isascii() and number[:17].isdigit() and number[17] in "0123456789X"):
        raise BadInput("An ID number is 17 digits and a last digit or X. Please compare it with the card.")
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        raise BadInput("The date of birth in this ID number does not exist. Please compare it with the card.") from None
    if born > date.today() or born.year < 1880:  # noqa: DTZ011 - a birthday has no time zone; nobody older lives
        raise BadInput("The date of birth in this ID number cannot be right. Please compare it with the card.")
    if _CHECKS[sum(int(d) * w for d, w in zip(number[:17], _WEIGHTS, strict=True)) % 11] != number[17]:
        raise BadInput(
            "The last character does not fit this ID number. Probably a digit is wrong: please compare it with the card."
        )
    return ResidentId(number, born, female=int(number[16]) % 2 == 0)


def card_number(text: str) -> str:
    """The number that a card reader read from the chip, in capitals.

    Foreigners' permanent residence cards of the first kind bear 15 characters that GB 11643 does not know, so what a card
    says of itself is not judged by that standard.

    Raises:
        BadInput: empty, too long, or not letters and digits.
    """
    number = "".join(text.split()).upper()
    if not (number.isascii() and number.isalnum() and len(number) <= _LENGTH):
        raise BadInput("The card's number cannot be used. Read the card again, or type the number.")
    return number


def parse_organisation_code(text: str) -> str:
    """Checks a unified social credit code (统一社会信用代码, GB 32100) and gives it in its compact form.

    Raises:
        BadInput: wrong length, characters or check character.
    """
    try:
        return str(uscc.validate(text))
    except ValidationError:
        raise BadInput(
            "This is not a valid organisation code: it has 18 characters, the last one checks the others."
        ) from None
