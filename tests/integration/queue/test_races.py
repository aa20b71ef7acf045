"""Many processes at one hall: no number twice, no ticket called twice, none lost."""

from __future__ import annotations

import multiprocessing as mp
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hall_client.queue.service import QueueService
from hall_client.store.opening import close_store, open_store
from tests.halls import PlainSql

SPAWN = mp.get_context("spawn")
EACH = 25


def _issue(hall: str | Path, name: str, out: Any) -> None:
    store = open_store(hall, name)
    queue = QueueService(store)
    out.put([queue.issue("A").number for _ in range(EACH)])
    close_store(store)


def _call(hall: str | Path, window: str, out: Any) -> None:
    store = open_store(hall, f"window-{window}")
    queue = QueueService(store)
    found = []
    while (call := queue.call_next(window)) is not None:
        found.append(call.ticket.number)
        if len(found) % 2:
            queue.start(window)
            queue.finish(window)
    out.put(found)
    close_store(store)


def _gather(target: Callable[..., None], hall: str | Path, names: list[str]) -> list[str]:
    out = SPAWN.Queue()
    workers = [SPAWN.Process(target=target, args=(hall, name, out)) for name in names]
    for worker in workers:
        worker.start()
    found = [number for _ in workers for number in out.get(timeout=60)]
    for worker in workers:
        worker.join(timeout=60)
        assert worker.exitcode == 0
    out.close()
    out.join_thread()
    return found


def test_four_issuers_and_four_windows(hall_db: str | Path) -> None:
    issued = _gather(_issue, hall_db, ["k1", "k2", "k3", "k4"])
    assert sorted(issued) == [f"A{n:03d}" for n in range(1, 4 * EACH + 1)]
    called = _gather(_call, hall_db, ["1", "2", "3", "5"])
    assert sorted(called) == sorted(issued)


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
