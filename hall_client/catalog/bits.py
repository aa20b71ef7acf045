"""Which items hold a letter, the beginning of a syllable, a pair of initials: one big integer each, a bit per item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hall_client.catalog.matching import Phrase
from hall_client.catalog.segments import Reading

LETTER_GROUPS = 1024
"""Han characters share this many integers, so that memory does not grow with rare ones."""


class _Sets:
    """Sets of item numbers by key, filled quickly (bytes), then read quickly (integers)."""

    def __init__(self, size: int) -> None:
        self._bytes = (size + 7) // 8
        self._maps: dict[str, bytearray] = {}

    def add(self, key: str, number: int) -> None:
        held = self._maps.get(key)
        if held is None:
            held = self._maps[key] = bytearray(self._bytes)
        held[number >> 3] |= 1 << (number & 7)

    def integers(self) -> dict[str, int]:
        return {key: int.from_bytes(held, "little") for key, held in self._maps.items()}


class PhraseBits:
    """Answers, for a reading, which items can fit at all and which of them where."""

    def __init__(self, phrases: Sequence[Sequence[Phrase]]) -> None:
        """Takes the phrases of each item, in listing order."""
        size = len(phrases)
        letters, first_letters, syllables, first_syllables, pairs = (_Sets(size) for _ in range(5))
        for number, own in enumerate(phrases):
            for phrase in own:
                for letter in phrase.letters:
                    letters.add(_group(letter), number)
                spelled = phrase.pinyin.split(" ")
                for syllable in spelled:
                    syllables.add(syllable, number)
                if phrase.letters:
                    first_letters.add(_group(phrase.letters[0]), number)
                    first_syllables.add(spelled[0], number)
                for one, other in pairwise(phrase.initials):
                    pairs.add(one + other, number)
        self.everything = (1 << size) - 1
        self._letters, self._first_letters = letters.integers(), first_letters.integers()
        whole = syllables.integers()
        self.syllables = frozenset(whole)
        self.beginnings = _beginnings(whole)
        self._first_beginnings = _beginnings(first_syllables.integers())
        self._pairs = pairs.integers()

    def holding(self, reading: Reading) -> int:
        """Items that hold all pieces."""
        bits = self.everything
        for piece in reading:
            bits &= self._of(piece, self.beginnings, self._letters)
        return bits

    def starting(self, reading: Reading) -> int:
        """Items of which some phrase begins with the first piece."""
        return self._of(reading[0], self._first_beginnings, self._first_letters)

    def adjoining(self, reading: Reading) -> int:
        """Items in which every two pieces can stand side by side."""
        bits = self.everything
        for one, other in pairwise(reading):
            if one.isascii() and other.isascii():
                bits &= self._pairs.get(one[0] + other[0], 0)
        return bits

    @staticmethod
    def _of(piece: str, beginnings: dict[str, int], letters: dict[str, int]) -> int:
        return beginnings.get(piece, 0) if piece.isascii() else letters.get(_group(piece), 0)


def _group(letter: str) -> str:
    return chr(ord(letter) % LETTER_GROUPS)


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
