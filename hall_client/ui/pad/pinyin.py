"""Chinese from pinyin, offline: the words that people write in reviews, then single characters."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from hall_client.base.files import resources

MOST = 48
_LONGEST_SYLLABLE = 6
_PER_SYLLABLE = 4
_LEAST_FOR_WORDS = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the typed letters may mean; choosing it uses up the first ``used`` letters."""

    text: str
    used: int


@dataclass(slots=True)
class PinyinTable:
    """Syllables with their characters, and words by their whole pinyin and by their initials."""

    syllables: dict[str, str] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    initials: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def candidates(self, letters: str) -> tuple[Candidate, ...]:
        """The likelier first; none for letters that no syllable begins with."""
        found: dict[str, int] = {}
        # A whole syllable means its own commonest characters before any longer word that begins with it.
        found.update((character, len(letters)) for character in self.syllables.get(letters, "")[:_PER_SYLLABLE])
        if letters not in self.words and (whole := self._whole(letters)):
            found[whole] = len(letters)
        if len(letters) >= _LEAST_FOR_WORDS:
            longer = [key for key in self.words if key.startswith(letters) and key != letters]
            for key in (letters, *sorted(longer, key=len)):
                found.update((word, len(letters)) for word in self.words.get(key, ()) if word not in found)
            found.update((word, len(letters)) for word in self.initials.get(letters, ()) if word not in found)
        for character, used in self._characters(letters):
            found.setdefault(character, used)
        return tuple(Candidate(text, used) for text, used in list(found.items())[:MOST])

    def _whole(self, letters: str) -> str:
        """All letters in as few known words and syllables as can be; empty unless there are at least two."""
        best: list[tuple[str, ...] | None] = [()]
        for end in range(1, len(letters) + 1):
            ways = [
                (*before, meant)
                for start, before in enumerate(best)
                if before is not None and (meant := self._meant(letters[start:end]))
            ]
            best.append(min(ways, key=len, default=None))
        parts = best[-1] or ()
        return "".join(parts) if len(parts) > 1 else ""

    def _meant(self, key: str) -> str:
        return self.words[key][0] if key in self.words else self.syllables.get(key, "")[:1]

    def _characters(self, letters: str) -> list[tuple[str, int]]:
        for length in range(min(len(letters), _LONGEST_SYLLABLE), 0, -1):
            head = letters[:length]
            if head in self.syllables:
                return [(character, length) for character in self.syllables[head]]
        begun = [chars for key, chars in self.syllables.items() if letters and key.startswith(letters[:1])]
        return [(chars[place], 1) for place in range(_PER_SYLLABLE) for chars in begun if place < len(chars)]


def load_table(file: Path | None = None) -> PinyinTable:
    """Reads resources/pinyin/table.tsv: a syllable and its characters, or syllables joined by ' and their words."""
    table = PinyinTable()
    path = file or resources() / "pinyin" / "table.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        key, tab, values = line.partition("\t")
        if line.startswith("#") or not tab:
            continue
        if "'" not in key:
            table.syllables[key] = values
            continue
        parts = key.split("'")
        table.words["".join(parts)].extend(values.split())
        table.initials["".join(part[0] for part in parts)].extend(values.split())
    return table
