"""Small words that many rooms share: masks, weekdays."""

from __future__ import annotations

import re
import unicodedata

from hall_client.base.errors import BadInput

MAX_TEXT = 200
_ID_HEAD, _ID_TAIL = 3, 4
_PHONE_LENGTH = 11


def mask_name(name: str) -> str:
    """Surname and a star (张*), for tickets and vouchers; empty stays empty."""
    return f"{name[0]}*" if name else ""


def mask_id(number: str) -> str:
    """First three and last four characters of an ID number, the rest starred; short ones are starred whole."""
    if len(number) <= _ID_HEAD + _ID_TAIL:
        return "*" * len(number)
    return number[:_ID_HEAD] + "*" * (len(number) - _ID_HEAD - _ID_TAIL) + number[-_ID_TAIL:]


def mask_phone(number: str) -> str:
    """138****5678; anything that is not eleven characters is starred but for its last four."""
    if len(number) != _PHONE_LENGTH:
        return "*" * max(0, len(number) - _ID_TAIL) + number[-_ID_TAIL:]
    return f"{number[:3]}****{number[-4:]}"


_NUMBERS = (
    (re.compile(r"(?<!\d)(\d{3})\d{11}(\d{3}[\dXx])(?!\d)"), r"\1***********\2"),
    (re.compile(r"(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)"), r"\1****\2"),
)


def mask_numbers(text: str) -> str:
    """The text with every ID and mobile number in it masked: for what is logged, or kept where nothing can be deleted."""
    for pattern, mask in _NUMBERS:
        text = pattern.sub(mask, text)
    return text


def clean_line(text: str, *, longest: int = MAX_TEXT) -> str:
    """One line of typed text without control characters and outer spaces.

    Rare Han characters (王䶮, 𠮷) and emoji survive, also those newer than Python's own table of characters.

    Raises:
        BadInput: longer than ``longest`` characters.
    """
    shown = "".join(" " if unicodedata.category(c) in {"Zl", "Zp"} or c in "\t\r\n" else c for c in text)
    shown = "".join(c for c in shown if unicodedata.category(c) not in {"Cc", "Cs"}).strip()
    if len(shown) > longest:
        raise BadInput("This text has {length} characters; at most {longest} fit.", length=len(shown), longest=longest)
    return shown
