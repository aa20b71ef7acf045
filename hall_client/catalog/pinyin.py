"""Spells names at import time, so that no dictionary is needed while somebody types."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as search sees it: its letters, and one syllable for each of them."""

    letters: str
    """Without spaces and punctuation, in lower case."""
    syllables: tuple[str, ...]
    """Toneless pinyin; a letter that has none (Latin, digits, a rare character) stands for itself."""

    @property
    def initials(self) -> str:
        """The first letter of each syllable."""
        return "".join(syllable[0] for syllable in self.syllables)


def searched_letters(name: str) -> str:
    """What is left of a name when spaces and punctuation go, in lower case, full-width forms made narrow."""
    return "".join(_narrow(character) for character in name if character.isalnum())


def _narrow(character: str) -> str:
    lower = unicodedata.normalize("NFKC", character).lower()
    return lower if len(lower) == 1 else character


def _each(run: str) -> Any:
    """A run without pinyin, letter by letter (pypinyin takes lists, its types say strings)."""
    return list(run)


def spell(name: str) -> Spelling:
    """The name with its pinyin; phrases decide between several readings (行业 hang, 行政 xing).

    Slow at its first call: pypinyin's dictionaries take 0.2 s and 50 MB.
    """
    from pypinyin import Style, lazy_pinyin

    letters = searched_letters(name)
    syllables = tuple(lazy_pinyin(letters, style=Style.NORMAL, errors=_each))
    if len(syllables) != len(letters):  # a dictionary phrase that is spelled with more or fewer syllables
        syllables = tuple(lazy_pinyin(letter, errors=_each)[0] for letter in letters)
    return Spelling(letters, syllables)
