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
    SPREAD_KEYWORD = 4
    """The same, in a keyword of the item."""
    DEPARTMENT = 5
    NONE = 9


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

    def fit(self, reading: Reading) -> Fit:
        """How the pieces of the reading fit."""
        joined = "".join(reading)
        if len(joined) > len(reading):
            return self._fit_syllables(reading)
        line = self.initials if joined.isascii() else self.letters
        if (at := line.find(joined)) >= 0:
            return _placed(at, len(joined) == len(line))
        if line is self.letters and any(letter.isascii() for letter in joined):
            return self._fit_syllables(reading)
        return Fit.SPREAD if _in_order(joined, line) else Fit.NONE

    def _fit_syllables(self, reading: Reading) -> Fit:
        syllables = self.pinyin.split(" ")
        places = [
            [at for at, syllable in enumerate(syllables) if syllable.startswith(piece) or self.letters[at] == piece]
            for piece in reading
        ]
        for at in places[0]:
            if all(at + n in places[n] for n in range(1, len(reading))):
                return _placed(at, len(reading) == len(syllables))
        last = -1
        for possible in places:
            last = next((at for at in possible if at > last), len(syllables))
        return Fit.SPREAD if last < len(syllables) else Fit.NONE


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
    """The best fit over the name (first) and the keywords, which count one step less."""
    best = Fit.NONE
    for number, phrase in enumerate(phrases):
        for reading in word.readings:
            fit = phrase.fit(reading)
            if number and fit < Fit.SPREAD_KEYWORD:
                fit = Fit(fit + 1)
            best = min(best, fit)
    return best
