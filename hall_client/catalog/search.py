"""The index that answers every keystroke: built from the searchable columns, kept in memory, read without locks.

A query is read as pieces (segments.py); for each piece one big integer says which items hold it (bits.py). The integers are
ANDed and only the items that are left are compared letter by letter (matching.py), best group first and no further than
the list is long. So a keystroke costs little whether it fits ten items or five thousand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from sys import intern

from hall_client.catalog.bits import PhraseBits, numbers
from hall_client.catalog.matching import Fit, Phrase, Word, best_fit
from hall_client.catalog.pinyin import searched_letters
from hall_client.catalog.segments import Reading, Syllables, typed_words
from hall_client.catalog.views import ItemHit

SHORTEST_CODE_PART = 3
_UNSPEAKABLE = Phrase("\0", "\0", "\0")


@dataclass(frozen=True, slots=True)
class Row:
    """One item as the index needs it; ``pinyin`` and ``keywords`` as the table keeps them."""

    code: str
    name: str
    pinyin: str
    keywords: str
    department: str
    kind: str
    business: str
    bundle: bool


class ItemIndex:
    """Finds items by initials, pinyin, words and code. Only the counts of use ever change, so threads may share it."""

    def __init__(self, rows: Iterable[Row], uses: Mapping[str, int] | None = None) -> None:
        """Takes the items in catalog order; lists them most used first, then shorter names, then as taken."""
        self._uses = dict(uses or {})
        listed = list(rows)
        ordered = sorted(listed, key=lambda row: (-self._uses.get(row.code, 0), len(row.name)))
        self._hits = [_hit(row) for row in ordered]
        self._place = {hit.code: number for number, hit in enumerate(self._hits)}
        self._catalog_order = [self._place[row.code] for row in listed]
        self._moved: frozenset[int] = frozenset()
        self._phrases = [_phrases(row) for row in ordered]
        self._bits = PhraseBits(self._phrases)
        self._syllables = Syllables(self._bits.syllables, self._bits.beginnings)
        self._departments = _by_department(self._hits)
        codes = ["\n" + searched_letters(hit.code) for hit in self._hits]
        self._codes = "".join(codes) + "\n"
        self._code_starts = list(accumulate(map(len, codes), initial=0))

    def __len__(self) -> int:
        """How many items it holds."""
        return len(self._hits)

    def in_order(self) -> tuple[ItemHit, ...]:
        """All items in catalog order."""
        return tuple(self._hits[number] for number in self._catalog_order)

    def departments(self) -> tuple[str, ...]:
        """The departments in catalog order."""
        return tuple(dict.fromkeys(hit.department for hit in self.in_order()))

    def used(self, code: str) -> None:
        """Counts one more use; the item moves up among equals."""
        if code in self._place:
            self._uses[code] = self._uses.get(code, 0) + 1
            self._moved = self._moved | {self._place[code]}

    def search(self, text: str, limit: int = 20) -> tuple[ItemHit, ...]:
        """The best items for what was typed, best first; for nothing typed the most used."""
        typed = typed_words(text)
        words = [Word(word, self._likely(word)) for word in typed]
        found = self._matching(words, limit) if words else self._usual(text, limit)
        order = sorted(found, key=lambda number: (found[number], -self._uses.get(self._hits[number].code, 0), number))
        return tuple(self._hits[number] for number in order[:limit])

    def _likely(self, word: str) -> tuple[Reading, ...]:
        """The readings that some item can fit."""
        return tuple(reading for reading in self._syllables.readings(word) if self._bits.holding(reading))

    def _usual(self, text: str, limit: int) -> dict[int, Fit]:
        """What is listed before anything is typed; nothing fits mere punctuation."""
        if text.strip():
            return {}
        return dict.fromkeys((*range(min(limit, len(self._hits))), *self._moved), Fit.WHOLE)

    def _matching(self, words: Sequence[Word], limit: int) -> dict[int, Fit]:
        """Enough items to be sure that the best ``limit`` are among them.

        Within a group items come in listing order, so it is enough to find ``limit`` of the best fit that the group allows. Those
        that were used since the index was built stand out of order; they are always looked at.
        """
        found: dict[int, Fit] = {}
        if len(words) == 1:
            self._find_codes(words[0].text, limit, found)
        groups = self._groups(words)
        for group, best in zip(groups, (Fit.WHOLE, Fit.START, Fit.INSIDE, Fit.SPREAD), strict=True):
            self._compare(group, words, limit, best, found)
        if len(words) == 1 and len(found) < limit:
            for number in numbers(self._of_department(words[0].text)):
                found.setdefault(number, Fit.DEPARTMENT)
        return found

    def _groups(self, words: Sequence[Word]) -> tuple[int, int, int, int]:
        """Items that hold every word: those that may be one, begin with one, hold one in a piece, and the others."""
        candidates = adjoining = self._bits.everything
        whole = starting = 0
        for word in words:
            holding = run = self._of_department(word.text) if len(words) > 1 else 0
            for reading in word.readings:
                held = self._bits.holding(reading)
                holding |= held
                held &= self._bits.adjoining(reading)
                run |= held
                starting |= held & self._bits.named_from(reading)
                whole |= held & self._bits.as_long(reading)
            candidates &= holding
            adjoining &= run
        whole, starting = whole & adjoining, starting & adjoining
        return whole, starting & ~whole, adjoining & ~starting & ~whole, candidates & ~adjoining

    def _compare(self, group: int, words: Sequence[Word], limit: int, best: Fit, found: dict[int, Fit]) -> None:
        """Adds the items of the group that fit, until ``limit`` fit as well as the group allows."""
        moved = self._moved
        good = sum(fit < best and number not in moved for number, fit in found.items())
        for number in self._moved_first(group):
            if number in found:
                continue
            if good >= limit and number not in moved:
                return
            if best is Fit.SPREAD and len(words) == 1:
                name = self._phrases[number][0]
                fit = Fit.SPREAD if any(map(name.spread, words[0].readings)) else Fit.NONE
            else:
                fit = max(self._fit(number, word, len(words) > 1) for word in words)
            if fit is not Fit.NONE:
                found[number] = fit
                good += fit <= best and number not in moved

    def _moved_first(self, group: int) -> Iterator[int]:
        yield from (number for number in self._moved if group >> number & 1)
        yield from numbers(group)

    def _fit(self, number: int, word: Word, one_of_many: bool) -> Fit:
        fit = best_fit(self._phrases[number], word)
        if fit is Fit.NONE and one_of_many and word.text in self._hits[number].department:
            return Fit.DEPARTMENT
        return fit

    def _of_department(self, word: str) -> int:
        bits = 0
        for name, items in self._departments.items():
            if word in name:
                bits |= items
        return bits

    def _find_codes(self, word: str, limit: int, found: dict[int, Fit]) -> None:
        """Codes that begin with the word, and with three characters or more, one a digit, those that hold it."""
        for number in self._code_places("\n" + word, limit):
            whole = self._codes.startswith(f"\n{word}\n", self._code_starts[number])
            found[number] = Fit.WHOLE if whole else Fit.START
        if len(word) >= SHORTEST_CODE_PART and any(letter.isdigit() for letter in word):
            for number in self._code_places(word, limit):
                found.setdefault(number, Fit.INSIDE)

    def _code_places(self, part: str, limit: int) -> Iterator[int]:
        """Items whose code holds the part: the first ``limit``, and those that were used lately."""
        for number in self._moved:
            if self._codes.find(part, self._code_starts[number], self._code_starts[number + 1]) >= 0:
                yield number
        at = self._codes.find(part)
        for _ in range(limit + len(self._moved)):
            if at < 0:
                return
            number = bisect_right(self._code_starts, at) - 1
            yield number
            at = self._codes.find(part, self._code_starts[number + 1])


def _hit(row: Row) -> ItemHit:
    return ItemHit(row.code, row.name, intern(row.department), intern(row.kind), intern(row.business), row.bundle)


def _phrases(row: Row) -> tuple[Phrase, ...]:
    """The name, then the keywords; a name without any letter (an emoji) can be found by code and keywords only."""
    lines = [line.split("\t") for line in row.keywords.splitlines()]
    name = _phrase(row.name, row.pinyin) if row.pinyin else _UNSPEAKABLE
    return (name, *(_phrase(word, pinyin) for word, pinyin in lines if pinyin))


def _phrase(text: str, pinyin: str) -> Phrase:
    return Phrase(searched_letters(text), "".join(syllable[0] for syllable in pinyin.split(" ")), pinyin)


def _by_department(hits: Sequence[ItemHit]) -> dict[str, int]:
    members: dict[str, bytearray] = {}
    for number, hit in enumerate(hits):
        held = members.setdefault(hit.department, bytearray((len(hits) + 7) // 8))
        held[number >> 3] |= 1 << (number & 7)
    return {name: int.from_bytes(held, "little") for name, held in members.items()}
