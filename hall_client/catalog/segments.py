"""How letters that somebody typed can be read: as initials, as syllables, as characters, or mixed."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from itertools import takewhile

from hall_client.catalog.pinyin import searched_letters

MOST_WORDS = 6
MOST_LETTERS = 40
MOST_READINGS = 4
_MOST_WALKED = 8
_RETROFLEX = ("zh", "ch", "sh")

Pieces = tuple[str, ...]
"""One for each letter of a name: the letter itself, or the beginning of its syllable."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Pieces, and what comparing them needs. ``key`` is the first letter of each."""

    pieces: Pieces
    key: str
    initials: str
    """The Latin ones of the key."""
    characters: str
    """The others."""
    head: str
    """The beginning of the key, as far as it is all Latin or all not."""
    latin: bool
    short: bool
    """Every piece is one letter."""

    @classmethod
    def of(cls, pieces: Pieces) -> Reading:
        """The reading with these pieces."""
        key = "".join(piece[0] for piece in pieces)
        initials = "".join(letter for letter in key if letter.isascii())
        characters = "".join(letter for letter in key if not letter.isascii())
        head = "".join(takewhile(lambda letter: letter.isascii() == key[0].isascii(), key))
        return cls(pieces, key, initials, characters, head, not characters, all(len(piece) == 1 for piece in pieces))


class Syllables:
    """The syllables that occur in a catalog, and which readings they allow."""

    def __init__(self, syllables: Collection[str], beginnings: Container[str]) -> None:
        """Takes the syllables and all their beginnings."""
        self._syllables = syllables
        self._beginnings = beginnings
        self._longest = max(map(len, syllables), default=1)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """The few likely readings of a word; none: nothing can match.

        A piece is a whole syllable, an initial (g, sh) or, at the end, any beginning of a syllable. What is not a
        Latin letter stands for itself. Likely are those with the fewest pieces, and the one of initials only.
        """
        walked = sorted(self._walk(word, 0, set()), key=len)
        likely = [pieces for pieces in walked if len(pieces) <= len(walked[0]) + 1][:MOST_READINGS]
        initials = tuple(word)
        if initials not in likely and all(not _latin(letter) or letter in self._beginnings for letter in word):
            likely.append(initials)
        return tuple(map(Reading.of, likely))

    def _walk(self, word: str, start: int, dead: set[int]) -> Iterator[Pieces]:
        """Readings of the rest of the word, longest first piece first; ``dead`` are places with no way on."""
        if start == len(word):
            yield ()
            return
        if start in dead:
            return
        count = 0
        for piece in self._pieces(word, start):
            for rest in self._walk(word, start + len(piece), dead):
                yield (piece, *rest)
                count += 1
                if count == _MOST_WALKED:
                    return
        if not count:
            dead.add(start)

    def _pieces(self, word: str, start: int) -> Iterator[str]:
        if not _latin(word[start]):
            yield word[start]
            return
        for end in range(min(len(word), start + self._longest), start, -1):
            piece = word[start:end]
            whole = piece in self._syllables or len(piece) == 1 or piece in _RETROFLEX or end == len(word)
            if whole and piece in self._beginnings:
                yield piece


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


def typed_words(text: str) -> tuple[str, ...]:
    """The words of a query as search compares them; overlong ones are cut."""
    words = (searched_letters(word)[:MOST_LETTERS] for word in text[: MOST_WORDS * MOST_LETTERS].split())
    return tuple(word for word in words if word)[:MOST_WORDS]
