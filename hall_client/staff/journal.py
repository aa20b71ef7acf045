"""The journal: append-only, a hash chain per station (SM3), verifiable by anyone with the rows."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from sqlmodel import select

from hall_client.base.ciphers import sm3
from hall_client.base.ids import new_id
from hall_client.base.text import Text
from hall_client.staff.records import JournalEntry
from hall_client.store.columns import stored_instant

if TYPE_CHECKING:
    from hall_client.store.hot_line import Hot, Row, Statement
    from hall_client.store.work import Store, Work

# Programs of one station add to one chain; they do so in turn.
LOCK_CHAIN = {"sqlite": "", "postgresql": "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"}
LAST_ENTRY = "SELECT seq, digest FROM journal WHERE hall_id = ? AND station = ? ORDER BY seq DESC LIMIT 1"
ADD_ENTRY = (
    "INSERT INTO journal (id, hall_id, station, seq, at, who, action, subject, detail, previous, digest)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


_WRITTEN = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


class Chain:
    """The end of a station's chain, held until the transaction ends: entries are added to it one after another."""

    def __init__(self, store: Store, last: list[Row]) -> None:
        """``last`` are the rows that the second statement of ``chain_end`` gave."""
        self._store = store
        self._seq, self._previous = last[0] if last else (0, "")

    def add(self, hot: Hot, action: str, subject: str, who: str, at: datetime, detail: dict[str, object]) -> None:
        """Adds one entry. ``detail`` must hold no personal data."""
        station, stamp = self._store.station, stored_instant(at)
        words = _WRITTEN(detail) if detail else "{}"
        seq, previous = self._seq + 1, self._previous
        digest = entry_digest(station, seq, stamp, who, action, subject, words, previous)
        values = (new_id(), self._store.hall_id, station, seq, stamp, who, action, subject, words, previous, digest)
        hot.later(ADD_ENTRY, values)
        self._seq, self._previous = seq, digest


def chain_end(store: Store, engine: str) -> tuple[Statement, Statement]:
    """The two statements that take hold of the end of this station's chain, and read it."""
    return (
        (LOCK_CHAIN[engine], (f"{store.hall_id}/{store.station}",)),
        (LAST_ENTRY, (store.hall_id, store.station)),
    )


def write_journal(
    work: Work, store: Store, action: str, subject: str, *, who: str = "", at: datetime | None = None, **detail: object
) -> None:
    """Adds one entry as the last of this transaction. ``detail`` must hold no personal data."""
    stamp = at or store.clock.now()

    def add(hot: Hot) -> None:
        _, last = hot.together(*chain_end(store, hot.engine))
        Chain(store, last).add(hot, action, subject, who, stamp, detail)

    work.at_last(add)


def entry_digest(
    station: str, seq: int, stamp: str, who: str, action: str, subject: str, detail: str, previous: str
) -> str:
    """SM3 over everything an entry says and the digest before it."""
    return sm3("\x1f".join((station, str(seq), stamp, who, action, subject, detail, previous)).encode())


def verify_journal(store: Store) -> list[Text]:
    """Walks every station's chain and gives one sentence per break; empty means whole."""
    breaks: list[Text] = []
    with store.read() as session:
        query = select(JournalEntry).where(JournalEntry.hall_id == store.hall_id)
        rows = session.exec(query.order_by(JournalEntry.station, JournalEntry.seq)).all()  # type: ignore[arg-type]  # SQLModel types columns as values
    station, seq, previous = "", 0, ""
    for row in rows:
        if row.station != station:
            station, seq, previous = row.station, 0, ""
        stamp = stored_instant(row.at)
        found = entry_digest(row.station, row.seq, stamp, row.who, row.action, row.subject, row.detail, previous)
        if row.seq != seq + 1 or row.previous != previous or found != row.digest:
            breaks.append(Text("The journal of {station} is broken at entry {seq}.", station=station, seq=row.seq))
        seq, previous = row.seq, row.digest
    return breaks
