"""Sums over a log that only grows, kept by reading what is new and proved by reading all of it again, page by page.

The keys of the log are UUIDv7: nearly in the order of time, but a transaction that began earlier may end later, and the
clocks of stations differ. Each reading therefore goes back by some seconds and passes over what it has seen. What came
even later is found by the next proof, and from then on readings go back further.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

log = logging.getLogger(__name__)

OVERLAP_MS = 10_000
WIDEST_OVERLAP_MS = 300_000
PROOF_SECONDS = 120.0
PAGE = 2000
MANY_SEEN = 5000
"""Keys that are kept without looking which may be forgotten."""
_STAMP_DIGITS = 12
"""Hexadecimal digits of a UUIDv7 that are its milliseconds since 1970 (RFC 9562, 5.7)."""


class Keyed(Protocol):
    """A row of the log."""

    @property
    def id(self) -> str:
        """Its key, UUIDv7 in hexadecimal."""


Row = TypeVar("Row", bound=Keyed)
Row_contra = TypeVar("Row_contra", bound=Keyed, contravariant=True)
SumsT = TypeVar("SumsT", bound="Sums")  # type: ignore[type-arg] # a bound cannot name another variable


class Sums(Protocol[Row_contra]):
    """What is counted; equal when all counts are."""

    def add(self, row: Row_contra) -> None:
        """Counts one row; each comes once, nearly in order."""


Read = Callable[[str, int | None], Sequence[Row]]
"""Gives the rows whose key is above the first argument, by key, at most as many as the second."""


class Tail(Generic[Row, SumsT]):
    """Sums that follow a log. Not for two threads at once."""

    def __init__(
        self,
        make: Callable[[], SumsT],
        start: str = "",
        *,
        page: int = PAGE,
        proof_seconds: float = PROOF_SECONDS,
        now: Callable[[], float] = time.time,
    ) -> None:
        """``make`` gives empty sums; no key of the log is at or below ``start``; a proof begins so long after the last."""
        self._make, self._start, self._page = make, start, page
        self._proof_seconds, self._now = proof_seconds, now
        self._current: _Pass[Row, SumsT] | None = None
        self._proof: _Pass[Row, SumsT] | None = None
        self._proved_at = 0.0
        self._overlap = OVERLAP_MS

    def follow(self, read: Read[Row]) -> SumsT:
        """The sums of all that can be read now; the first time that is the whole log."""
        if self._current is None:
            self._current, self._proved_at = self._read_all(read), time.monotonic()
            return self._current.sums
        low = overlap_start(self._current.newest, self._now(), self._overlap)
        fresh = read(max(low, self._start), None)
        self._current.take(fresh)
        self._forget(self._current)
        if self._proof is not None or time.monotonic() - self._proved_at > self._proof_seconds:
            self._prove(read, fresh)
        return self._current.sums

    def prove_soon(self) -> None:
        """Begins the next proof with the next reading: something does not add up."""
        self._proved_at = float("-inf")

    def _read_all(self, read: Read[Row]) -> _Pass[Row, SumsT]:
        whole = _Pass[Row, SumsT](self._make(), self._start)
        while not whole.turn_page(read, self._page):
            pass
        self._forget(whole)
        return whole

    def _forget(self, through: _Pass[Row, SumsT]) -> None:
        """Keeps as many keys as the widest reading could meet again."""
        through.forget_below(overlap_start(through.newest, self._now(), WIDEST_OVERLAP_MS))

    def _prove(self, read: Read[Row], fresh: Sequence[Row]) -> None:
        proof = self._proof = self._proof or _Pass[Row, SumsT](self._make(), self._start)
        ended = proof.turn_page(read, self._page)
        self._forget(proof)
        if not ended or self._current is None:
            return
        proof.take(fresh)
        if proof.sums != self._current.sums:
            self._overlap = min(self._overlap * 4, WIDEST_OVERLAP_MS)
            log.info(
                "sums were corrected by reading all again; from now on the last %d s are read", self._overlap // 1000
            )
        self._current, self._proof, self._proved_at = proof, None, time.monotonic()


class _Pass(Generic[Row, SumsT]):
    """One way through the log: its sums, how far it came, and the newest keys that it has seen."""

    def __init__(self, sums: SumsT, start: str) -> None:
        self.sums, self.newest = sums, start
        self._seen: set[str] = set()
        self._forgotten = ""
        self._many = MANY_SEEN

    def take(self, rows: Sequence[Row]) -> None:
        for row in rows:
            if row.id not in self._seen and row.id > self._forgotten:
                self._seen.add(row.id)
                self.sums.add(row)
        if rows:
            self.newest = max(self.newest, rows[-1].id)

    def turn_page(self, read: Read[Row], page: int) -> bool:
        """Reads on; says whether that was the end."""
        rows = read(self.newest, page)
        self.take(rows)
        return len(rows) < page

    def forget_below(self, low: str) -> None:
        if len(self._seen) > self._many:
            self._forgotten = max(self._forgotten, low)
            self._seen = {key for key in self._seen if key > self._forgotten}
            self._many = max(MANY_SEEN, 2 * len(self._seen))


def overlap_start(newest: str, now: float, overlap: int) -> str:
    """The key from which to read again: milliseconds before the newest seen and before now (seconds since 1970), so that
    neither one station's fast clock nor one's own hides what others write."""
    stamp = min(int(newest[:_STAMP_DIGITS] or "0", 16), int(now * 1000))
    return key_at(stamp - overlap)


def key_at(milliseconds: int) -> str:
    """The smallest key of that millisecond since 1970."""
    return f"{max(0, milliseconds):0{_STAMP_DIGITS}x}"
