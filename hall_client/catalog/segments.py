"""How letters that somebody typed can be read: as initials, as syllables, or mixed."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator
from functools import lru_cache

from hall_client.catalog.pinyin import searched_letters

MOST_WORDS = 6
MOST_LETTERS = 40
MOST_READINGS = 8
_RETROFLEX = ("zh", "ch", "sh")

Reading = tuple[str, ...]
"""One piece for each letter of a name: the letter itself, or the beginning of its syllable."""


class Syllables:
    """The syllables that occur in a catalog, and which readings they allow."""

    def __init__(self, syllables: Collection[str], beginnings: Container[str]) -> None:
        """Takes the syllables and all their beginnings."""
        self._syllables = syllables
        self._beginnings = beginnings
        self._longest = max(map(len, syllables), default=1)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """The first few readings of a word, the one with the fewest pieces first; none: nothing can match.

        A piece is a whole syllable, an initial (g, sh) or, at the end, any beginning of a syllable. What is not a
        Latin letter stands for itself.
        """
        found = list(self._walk(word, 0, set()))
        initials = tuple(word)
        if initials not in found and all(not _latin(letter) or letter in self._beginnings for letter in word):
            found = [*found[: MOST_READINGS - 1], initials]
        return tuple(sorted(found, key=len))

    def _walk(self, word: str, start: int, dead: set[int]) -> Iterator[Reading]:
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
                if count == MOST_READINGS:
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


@lru_cache(maxsize=256)
def typed_words(text: str) -> tuple[str, ...]:
    """The words of a query as search compares them; overlong ones are cut."""
    words = (searched_letters(word)[:MOST_LETTERS] for word in text[: MOST_WORDS * MOST_LETTERS].split())
    return tuple(word for word in words if word)[:MOST_WORDS]
