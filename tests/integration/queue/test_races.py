"""Many processes at one hall: no number twice, no ticket called twice, none lost."""

from __future__ import annotations

import multiprocessing as mp
import os
import signal
import time
from pathlib import Path
from typing import Any

from hall_client.queue.service import QueueService
from hall_client.store.opening import close_store, open_store
from tests.halls import PlainSql

SPAWN = mp.get_context("spawn")
EACH = 25
WINDOWS = ("1", "2", "3", "5")


def _work(hall: str | Path, window: str, meet: Any, out: Any) -> None:
    """Issues as a kiosk; then, when all have, calls as a window until nobody waits."""
    store = open_store(hall, f"station-{window}")
    queue = QueueService(store)
    issued = [queue.issue("A").number for _ in range(EACH)]
    meet.wait(60)
    called = []
    while (call := queue.call_next(window)) is not None:
        called.append(call.ticket.number)
        if len(called) % 2:
            queue.start(window)
            queue.finish(window)
    out.put((issued, called))
    close_store(store)


def test_four_programs_issue_and_call(hall_db: str | Path) -> None:
    meet, out = SPAWN.Barrier(len(WINDOWS)), SPAWN.Queue()
    workers = [SPAWN.Process(target=_work, args=(hall_db, window, meet, out)) for window in WINDOWS]
    for worker in workers:
        worker.start()
    found = [out.get(timeout=60) for _ in workers]
    for worker in workers:
        worker.join(timeout=60)
        assert worker.exitcode == 0
    out.close()
    out.join_thread()
    assert sorted(number for issued, _ in found for number in issued) == [f"A{n:03d}" for n in range(1, 4 * EACH + 1)]
    assert sorted(number for _, called in found for number in called) == [f"A{n:03d}" for n in range(1, 4 * EACH + 1)]


def _issue_for_ever(hall: str | Path) -> None:
    store = open_store(hall, "doomed")
    queue = QueueService(store)
    while True:
        queue.issue("B")


def test_a_kill_in_the_middle_leaves_whole_tickets(hall_db: str | Path, sql: PlainSql) -> None:
    worker = SPAWN.Process(target=_issue_for_ever, args=(hall_db,))
    worker.start()
    deadline = time.monotonic() + 30
    while sql("SELECT count(*) FROM ticket")[0][0] < EACH:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    os.kill(worker.pid or 0, signal.SIGKILL)
    worker.join()
    ((tickets, steps, entries, last),) = sql(
        "SELECT (SELECT count(*) FROM ticket), (SELECT count(*) FROM ticket_step),"
        " (SELECT count(*) FROM journal WHERE station = 'doomed'), (SELECT last FROM ticket_counter)"
    )
    assert tickets == steps == entries == last >= EACH
    store = open_store(hall_db, "after")
    assert QueueService(store).issue("B").number == f"B{last + 1:03d}"
    close_store(store)
