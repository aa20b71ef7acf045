"""``race_pg`` and ``race_sqlite``: many processes issue, call and serve at once; the value is what went wrong.

64 processes on PostgreSQL and 16 on an SQLite file, two minutes each, every process with a window of its own and all of
them in the same four queues. Counted are: numbers given twice, tickets lost, tickets called twice, two tickets at one
window, breaks of the journal's chains, and every error that a person would have seen and that was not the refusal of a
step. ``HALL_RACE_SECONDS`` makes it shorter.
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy import text

from benchmarks import _halls, _server
from hall_client.app import Hall, open_hall
from hall_client.queue.errors import QueueError
from hall_client.store.opening import close_store, open_store

FIGURES = ("race_pg", "race_sqlite")
SECONDS = 120.0
RACERS_PG, RACERS_SQLITE = 64, 16
BUSINESSES = "ABCD"

Report = tuple[list[str], list[str], int]
"""Errors that a person would have seen, numbers of the tickets issued, and calls."""


def run(seconds: float = SECONDS, racers: tuple[int, int] = (RACERS_PG, RACERS_SQLITE)) -> list[dict[str, Any]]:
    """Both figures."""
    seconds = float(os.environ.get("HALL_RACE_SECONDS", seconds))
    with _server.server() as running:
        url = _server.found(running, racers[0])
        figures = [_figure("race_pg", race(url, racers[0], seconds))]
    with _halls.folder() as place:
        file = _halls.found(place / "hall.db", windows=racers[1])
        figures.append(_figure("race_sqlite", race(file, racers[1], seconds)))
    return figures


def _figure(name: str, found: tuple[list[str], int]) -> dict[str, Any]:
    violations, tickets = found
    for line in violations[:20]:
        print(f"  {name}: {line}", flush=True)
    print(f"  {name}: {tickets} tickets", flush=True)
    count = len(violations)
    return {
        "name": name, "value": count, "unit": "violations", "limit": 0, "ratio": float(count), "goal": "0",
        "ok": count == 0 and tickets > 0,
    }  # fmt: skip


def race(named: str | Path, racers: int, seconds: float) -> tuple[list[str], int]:
    """What went wrong, and how many tickets were issued."""
    context = _halls.processes(__name__)
    ready, reports = context.Barrier(racers), context.Queue()
    windows = [str(number) for number in range(101, 101 + racers)]
    runners = [
        context.Process(target=_run, args=(named, window, seconds, ready, reports, _halls.key_file()))
        for window in windows
    ]
    for runner in runners:
        runner.start()
    told: list[Report] = [reports.get(timeout=seconds + 120) for _ in runners]
    for runner in runners:
        runner.join()
    seen = [error for errors, _, _ in told for error in errors]
    numbers = [number for _, issued, _ in told for number in issued]
    return seen + _aftermath(named, numbers), len(numbers)


def _run(named: str | Path, window: str, seconds: float, ready: Any, reports: Any, key_file: str) -> None:
    _halls.use_key_file(key_file)
    chance = random.Random(window)
    errors: list[str] = []
    issued: list[str] = []
    calls = 0
    with open_hall(named, station=f"window-{window}") as hall:
        hall.queue.businesses()  # the first forecast, which nobody waits for later
        ready.wait()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                issued.append(hall.queue.issue(chance.choice(BUSINESSES)).number)
                calls += _serve(hall, window, chance)
            except QueueError:
                continue  # a step refused in words is what a person may see
            except Exception as error:  # noqa: BLE001 - whatever else a person would have seen is what is counted here
                errors.append(f"window {window}: {type(error).__name__}: {error} ({error.__cause__!r:.120})")
    reports.put((errors, issued, calls))


def _serve(hall: Hall, window: str, chance: random.Random) -> int:
    call = hall.queue.call_next(window, expected=None)
    if call is None:
        return 0
    if chance.random() < 0.2:
        hall.queue.recall(window)
    if chance.random() < 0.1:
        ticket = hall.queue.no_show(window)
        hall.queue.rejoin(ticket.id, window)
        return 1
    hall.queue.start(window)
    if chance.random() < 0.1:
        hall.queue.transfer(window, chance.choice(BUSINESSES), None, "belongs there")
    else:
        hall.queue.finish(window)
    return 1


def _aftermath(named: str | Path, numbers: list[str]) -> list[str]:
    twice = [f"number {number} was given out {count} times" for number, count in Counter(numbers).items() if count > 1]
    store = open_store(named, "after")
    try:
        with store.read() as session:

            def ask(statement: str) -> list[Any]:
                return list(session.connection().execute(text(statement)))

            wrong = twice + _lost(ask, numbers) + _called_twice(ask)
    finally:
        close_store(store)
    with open_hall(named, station="after") as hall:
        return wrong + [str(line) for line in hall.staff.verify_journal()]


def _lost(ask: Callable[[str], list[Any]], numbers: Iterable[str]) -> list[str]:
    kept = {row[0] for row in ask("SELECT number FROM ticket")}
    counted = sum(row[0] for row in ask("SELECT last FROM ticket_counter"))
    lost = [f"{number} was given out and is not there" for number in numbers if number not in kept]
    return lost + ([] if counted == len(kept) else [f"{counted} were counted, {len(kept)} are there"])


def _called_twice(ask: Callable[[str], list[Any]]) -> list[str]:
    steps = ask('SELECT ticket_id, step, "window" FROM ticket_step ORDER BY ticket_id, id')
    wrong = []
    for ticket, rows in groupby(steps, key=itemgetter(0)):
        waiting = False
        for _, step, window in rows:
            if step == "call" and not waiting:
                wrong.append(f"ticket {ticket} was called to window {window} while it did not wait")
            waiting = step in ("issue", "rejoin", "transfer", "return") or (waiting and step != "call")
    at = ask(
        "SELECT \"window\", count(*) FROM ticket WHERE state IN ('called', 'serving') GROUP BY 1 HAVING count(*) > 1"
    )
    return wrong + [f"window {window} holds {count} tickets" for window, count in at]
