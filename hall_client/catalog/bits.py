"""Which items hold a letter, the beginning of a syllable, a pair of initials: one big integer each, a bit per item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from hall_client.catalog.matching import Phrase
from hall_client.catalog.segments import Reading

LETTER_GROUPS = 1024
"""Han characters share this many integers, so that memory does not grow with rare ones."""

Key = TypeVar("Key")


class _Sets(Generic[Key]):
    """Sets of item numbers by key, filled quickly (bytes), then read quickly (integers)."""

    def __init__(self, size: int) -> None:
        self._bytes = (size + 7) // 8
        self._maps: dict[Key, bytearray] = {}

    def add(self, key: Key, number: int) -> None:
        held = self._maps.get(key)
        if held is None:
            held = self._maps[key] = bytearray(self._bytes)
        held[number >> 3] |= 1 << (number & 7)

    def add_all(self, keys: Iterable[Key], number: int) -> None:
        for key in keys:
            self.add(key, number)

    def integers(self) -> dict[Key, int]:
        return {key: int.from_bytes(held, "little") for key, held in self._maps.items()}


class PhraseBits:
    """Answers, for a reading, which items can fit at all and which of them where."""

    def __init__(self, phrases: Sequence[Sequence[Phrase]]) -> None:
        """Takes the phrases of each item, in listing order."""
        size = len(phrases)
        letters, syllables, pairs = _Sets[str](size), _Sets[str](size), _Sets[str](size)
        first, first_of_name, lengths = _Sets[str](size), _Sets[str](size), _Sets[int](size)
        repeats = _Sets[str](size)
        for number, own in enumerate(phrases):
            first_of_name.add(_group(own[0].letters[0]), number)
            first_of_name.add(own[0].pinyin.split(" ")[0], number)
            for phrase in own:
                spelled = phrase.pinyin.split(" ")
                letters.add_all(map(_group, phrase.letters), number)
                syllables.add_all(spelled, number)
                pairs.add_all(map("".join, pairwise(phrase.initials)), number)
                first.add_all((_group(phrase.letters[0]), spelled[0]), number)
                lengths.add(len(spelled), number)
                repeats.add_all(_repeated(phrase.initials), number)
        self.everything = (1 << size) - 1
        whole = syllables.integers()
        self.syllables = frozenset(whole)
        self.beginnings = _beginnings(whole)
        self._letters, self._pairs, self._lengths = letters.integers(), pairs.integers(), lengths.integers()
        self._repeats = repeats.integers()
        self._first, self._first_of_name = _beginnings(first.integers()), _beginnings(first_of_name.integers())

    def holding(self, reading: Reading) -> int:
        """Items that hold all pieces."""
        bits = self.everything
        for piece in reading.pieces:
            bits &= self.beginnings.get(piece, 0) if piece.isascii() else self._letters.get(_group(piece), 0)
        for repeat in _repeated(reading.initials):
            bits &= self._repeats.get(repeat, 0)
        return bits

    def named_from(self, reading: Reading) -> int:
        """Items whose name begins with the first piece."""
        return self._first_of_name.get(_start(reading), 0)

    def as_long(self, reading: Reading) -> int:
        """Items of which some phrase begins with the first piece and some has as many letters as there are pieces."""
        return self._first.get(_start(reading), 0) & self._lengths.get(len(reading.pieces), 0)

    def adjoining(self, reading: Reading) -> int:
        """Items in which every two pieces can stand side by side."""
        bits = self.everything
        for one, other in pairwise(reading.key):
            if one.isascii() and other.isascii():
                bits &= self._pairs.get(one + other, 0)
        return bits


def _start(reading: Reading) -> str:
    piece = reading.pieces[0]
    return piece if piece.isascii() else _group(piece)


def _repeated(initials: str) -> list[str]:
    """aa, aaa … for a letter that occurs twice, thrice …"""
    if len(set(initials)) == len(initials):
        return []
    return [letter * (initials[:at].count(letter) + 1) for at, letter in enumerate(initials) if letter in initials[:at]]


def _group(letter: str) -> str:
    """A key that no syllable has: characters are grouped above the Latin letters."""
    return chr(0xE000 + ord(letter) % LETTER_GROUPS)


def _beginnings(syllables: dict[str, int]) -> dict[str, int]:
    bits: dict[str, int] = {}
    for syllable, held in syllables.items():
        for end in range(1, len(syllable) + 1):
            bits[syllable[:end]] = bits.get(syllable[:end], 0) | held
    return bits


def numbers(bits: int) -> Iterator[int]:
    """The places of the ones, from the lowest."""
    digits = bin(bits)[:1:-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
