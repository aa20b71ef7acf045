"""The journal: append-only, a hash chain per station (SM3), verifiable by anyone with the rows."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlmodel import select

from hall_client.base.ciphers import sm3
from hall_client.base.ids import new_id
from hall_client.base.text import Text
from hall_client.staff.records import JournalEntry
from hall_client.store.columns import stored_instant
from hall_client.store.work import Store

LAST_ENTRY = "SELECT seq, digest FROM journal WHERE hall_id = ? AND station = ? ORDER BY seq DESC LIMIT 1"
ADD_ENTRY = (
    "INSERT INTO journal (id, hall_id, station, seq, at, who, action, subject, detail, previous, digest)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def write_journal(
    cursor: Any, store: Store, action: str, subject: str, *, who: str = "", at: datetime | None = None, **detail: object
) -> None:
    """Adds one entry in the transaction of this cursor. ``detail`` must hold no personal data."""
    row = cursor.execute(LAST_ENTRY, (store.hall_id, store.station)).fetchone()
    seq, previous = (row[0] + 1, row[1]) if row else (1, "")
    stamp = stored_instant(at or store.clock.now())
    words = json.dumps(detail, ensure_ascii=False, sort_keys=True) if detail else "{}"
    digest = entry_digest(store.station, seq, stamp, who, action, subject, words, previous)
    values = (new_id(), store.hall_id, store.station, seq, stamp, who, action, subject, words, previous, digest)
    cursor.execute(ADD_ENTRY, values)


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
