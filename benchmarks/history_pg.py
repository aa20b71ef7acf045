"""``history_pg``: the median call_next over 1,000,000 past tickets on PostgreSQL, against the same hall without a past.

The past is what a hall leaves behind: tickets of earlier days, four in five served (with their visit), the others expired,
each with its last step. Both halls are databases of one server and take turns operation by operation.
"""

from __future__ import annotations

import statistics
import time
from typing import Any

import psycopg

from benchmarks import _halls, _server
from hall_client.app import Hall, open_hall

FIGURES = ("history_pg",)
GOAL = 1.1
PAST = 1_000_000
CALLS = 600

_TICKETS = """
INSERT INTO ticket (id, hall_id, business, day, number, klass, class_note, state, lane_at, issued_at, origin, person_key,
 person_mask, person_sealed, "window", only_window, not_window, calls, called_at, call_reason)
SELECT lpad(to_hex(i), 32, '0'), (SELECT id FROM hall), substr('ABCD', i %% 4 + 1, 1), day,
 substr('ABCD', i %% 4 + 1, 1) || i,
 CASE i %% 7 WHEN 0 THEN 'appointment' WHEN 1 THEN 'green' ELSE 'normal' END, '',
 CASE i %% 5 WHEN 0 THEN 'expired' ELSE 'done' END, extract(epoch FROM at)::bigint * 1000000, at, 'kiosk',
 lpad(to_hex(i::bigint * 7919 %% 800000), 32, '0'), '张*', decode(repeat('00', 80), 'hex'), (i %% 3 + 1)::text, '', '', 1,
 at + interval '10 minutes', '{"template": "First in line, waiting {minutes} min.", "params": {"minutes": 9}}'
FROM (SELECT i, date '2026-11-19' - i / 1200 AS day,
 (date '2026-11-19' - i / 1200)::timestamptz + i %% 1200 * interval '24 seconds' AS at
 FROM generate_series(0, %(count)s - 1) i) past
"""
_STEPS = """
INSERT INTO ticket_step (id, hall_id, ticket_id, at, step, state, "window", staff_no, note)
SELECT id, hall_id, id, called_at, CASE state WHEN 'done' THEN 'call' ELSE 'expire' END, state, "window", '1027', ''
FROM ticket WHERE state IN ('done', 'expired')
"""
_VISITS = """
INSERT INTO visit (id, hall_id, ticket_id, "window", staff_no, state, started_at, ended_at, person_key, person_mask,
 person_sealed, verified, phone_sealed, draft)
SELECT id, hall_id, id, "window", '1027', 'ended', called_at, called_at, person_key, person_mask,
 decode(repeat('00', 80), 'hex'), 'card', '', '{}' FROM ticket WHERE state = 'done'
"""


def run(past: int = PAST, calls: int = CALLS) -> list[dict[str, Any]]:
    """The figure; two halls of one make, one of them old."""
    with _server.server() as running:
        young = _server.found(running)
        old = _server.copied(running, "old")
        age(old, past)
        with open_hall(young) as first, open_hall(old) as second:
            sides = [(first, _server.Broom(young)), (second, _server.Broom(old))]
            for hall, _ in sides:
                _halls.fill(hall)
            before, after = calling(sides, calls)
            for _, broom in sides:
                broom.close()
    return [_halls.figure("history_pg", after * 1000, "ms", before * 1000, at_most=GOAL)]


def calling(sides: list[tuple[Hall, _server.Broom]], calls: int) -> list[float]:
    """The median seconds of a call in each hall, in turns."""
    taken: list[list[float]] = [[] for _ in sides]
    for turn in range(calls):
        window = _halls.WINDOWS[turn % 3]
        for side in (0, 1) if turn % 2 else (1, 0):
            hall, broom = sides[side]
            hall.queue.issue(_halls.BUSINESSES[turn % 4], _halls.CLASSES[turn % 5])
            start = time.perf_counter()
            hall.queue.call_next(window, expected=None)
            taken[side].append(time.perf_counter() - start)
            broom.clear_window(window)
    return [statistics.median(values) for values in taken]


def age(url: str, count: int) -> None:
    """Fills a hall's database with past tickets, their last steps and visits, as a server keeps them: analysed."""
    with psycopg.connect(url, autocommit=True) as line:
        line.execute("SET synchronous_commit = off")
        line.execute("SET TimeZone = 'UTC'")
        line.execute(_TICKETS, {"count": count})
        line.execute(_STEPS)
        line.execute(_VISITS)
        line.execute("VACUUM ANALYZE")
        line.execute("CHECKPOINT")
