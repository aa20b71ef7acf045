"""How well what was typed fits a name: pure comparison, letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from hall_client.catalog.segments import Reading


class Fit(IntEnum):
    """How well a query fits an item; smaller is listed first."""

    WHOLE = 0
    START = 1
    INSIDE = 2
    SPREAD = 3
    """All pieces in this order, with gaps."""
    DEPARTMENT = 4
    NONE = 9


_OF_KEYWORD = {
    Fit.WHOLE: Fit.START,
    Fit.START: Fit.INSIDE,
    Fit.INSIDE: Fit.SPREAD,
    Fit.NONE: Fit.NONE,
}


@dataclass(frozen=True, slots=True)
class Word:
    """One typed word and the ways to read it."""

    text: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name or a keyword, ready to be compared: a letter, an initial and a syllable for each place."""

    letters: str
    initials: str
    pinyin: str

    def run(self, reading: Reading) -> Fit:
        """How the pieces fit side by side: WHOLE, START, INSIDE or NONE."""
        if reading.short and (reading.latin or not reading.initials):
            line = self.initials if reading.latin else self.letters
            at = line.find(reading.key)
            return _placed(at, len(reading.key) == len(line)) if at >= 0 else Fit.NONE
        line = self.initials if reading.head.isascii() else self.letters
        at = line.find(reading.head)
        if at < 0:
            return Fit.NONE
        syllables = self.pinyin.split(" ")
        while 0 <= at <= len(syllables) - len(reading.pieces):
            if all(self._holds(at + n, piece, syllables) for n, piece in enumerate(reading.pieces)):
                return _placed(at, len(reading.pieces) == len(syllables))
            at = line.find(reading.head, at + 1)
        return Fit.NONE

    def spread(self, reading: Reading) -> bool:
        """Whether the pieces occur in this order."""
        if not _in_order(reading.initials, self.initials) or not _in_order(reading.characters, self.letters):
            return False
        syllables = self.pinyin.split(" ")
        wanted = 0
        for place in range(len(syllables)):
            if self._holds(place, reading.pieces[wanted], syllables):
                wanted += 1
                if wanted == len(reading.pieces):
                    return True
        return False

    def _holds(self, place: int, piece: str, syllables: Sequence[str]) -> bool:
        return syllables[place].startswith(piece) or self.letters[place] == piece


def _placed(at: int, whole: bool) -> Fit:
    if at:
        return Fit.INSIDE
    return Fit.WHOLE if whole else Fit.START


def _in_order(wanted: str, line: str) -> bool:
    at = 0
    for letter in wanted:
        at = line.find(letter, at) + 1
        if not at:
            return False
    return True


def best_fit(phrases: Sequence[Phrase], word: Word) -> Fit:
    """The best fit over the name (first) and the keywords, which count one step less and must fit without gaps."""
    name, *keywords = phrases
    best = min((name.run(reading) for reading in word.readings), default=Fit.NONE)
    if best is Fit.NONE and any(name.spread(reading) for reading in word.readings):
        best = Fit.SPREAD
    if best <= Fit.START:
        return best
    return min(
        best, *(_OF_KEYWORD[keyword.run(reading)] for keyword in keywords for reading in word.readings), Fit.NONE
    )
