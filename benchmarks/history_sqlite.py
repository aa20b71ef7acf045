"""``history_sqlite``: the median call_next over 1,000,000 past tickets against the same hall without a past.

The past is what a hall leaves behind: tickets of earlier days, four in five served (with their visit), the others expired,
each with its last step. Both halls take turns operation by operation.
"""

from __future__ import annotations

import sqlite3
import statistics
import time
from typing import Any

from benchmarks import _halls
from hall_client.app import Hall, open_hall

FIGURES = ("history_sqlite",)
GOAL = 1.1
PAST = 1_000_000
CALLS = 800

_TICKETS = """
INSERT INTO ticket (id, hall_id, business, day, number, klass, class_note, state, lane_at, issued_at, origin, person_key,
 person_mask, person_sealed, window, only_window, not_window, calls, called_at, call_reason)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count),
 past(i, day, minute) AS (SELECT i, date('2026-11-19', '-' || (i / 1200) || ' days'), i % 1200 * 24 FROM n)
SELECT printf('%032x', i), :hall, substr('ABCD', i % 4 + 1, 1), day, substr('ABCD', i % 4 + 1, 1) || i,
 CASE i % 7 WHEN 0 THEN 'appointment' WHEN 1 THEN 'green' ELSE 'normal' END, '',
 CASE i % 5 WHEN 0 THEN 'expired' ELSE 'done' END, (unixepoch(day) + minute) * 1000000,
 strftime('%Y-%m-%d %H:%M:%S.000000', day, minute || ' seconds'), 'kiosk', printf('%032x', i * 7919 % 800000), '张*',
 zeroblob(80), i % 3 + 1, '', '', 1,
 strftime('%Y-%m-%d %H:%M:%S.000000', day, (minute + 600) || ' seconds'),
 '{"template": "First in line, waiting {minutes} min.", "params": {"minutes": 9}}' FROM past
"""
_STEPS = """
INSERT INTO ticket_step (id, hall_id, ticket_id, at, step, state, window, staff_no, note)
SELECT id, hall_id, id, called_at, CASE state WHEN 'done' THEN 'call' ELSE 'expire' END, state, window, '1027', ''
FROM ticket WHERE state IN ('done', 'expired') ORDER BY id
"""
_VISITS = """
INSERT INTO visit (id, hall_id, ticket_id, window, staff_no, state, started_at, ended_at, person_key, person_mask,
 person_sealed, verified, phone_sealed, draft)
SELECT id, hall_id, id, window, '1027', 'ended', called_at, called_at, person_key, person_mask, zeroblob(80), 'card',
 zeroblob(0), '{}' FROM ticket WHERE state = 'done' ORDER BY id
"""


def run(past: int = PAST, calls: int = CALLS) -> list[dict[str, Any]]:
    """The figure; two halls of one make, one of them old."""
    with _halls.folder() as place:
        young = _halls.found(place / "young.db")
        old = _halls.copied(young, "old.db")
        connection = _halls.raw(old)
        age(connection, past)
        connection.close()
        with open_hall(young) as first, open_hall(old) as second:
            sides = [(hall, _halls.raw(file)) for hall, file in ((first, young), (second, old))]
            for hall, _ in sides:
                _halls.fill(hall)
            before, after = calling(sides, calls)
            for _, helper in sides:
                helper.close()
    return [_halls.figure("history_sqlite", after * 1000, "ms", before * 1000, at_most=GOAL)]


def calling(sides: list[tuple[Hall, sqlite3.Connection]], calls: int) -> list[float]:
    """The median seconds of a call in each hall, in turns."""
    taken: list[list[float]] = [[] for _ in sides]
    for turn in range(calls):
        for side in (0, 1) if turn % 2 else (1, 0):
            hall, helper = sides[side]
            hall.queue.issue(_halls.BUSINESSES[turn % 4], _halls.CLASSES[turn % 5])
            start = time.perf_counter()
            hall.queue.call_next(_halls.WINDOWS[turn % 3], expected=None)
            taken[side].append(time.perf_counter() - start)
            _halls.clear_windows(helper)
    return [statistics.median(values) for values in taken]


def age(connection: sqlite3.Connection, count: int) -> None:
    """Fills a hall's file with past tickets, their last steps and visits; the indexes are made again afterwards."""
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        " AND tbl_name IN ('ticket', 'ticket_step', 'visit')"
    ).fetchall()
    hall = connection.execute("SELECT id FROM hall").fetchone()[0]
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("BEGIN IMMEDIATE")
    for name, _ in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    connection.execute(_TICKETS, {"hall": hall, "count": count})
    connection.execute(_STEPS)
    connection.execute(_VISITS)
    for _, statement in indexes:
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
