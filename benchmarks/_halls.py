"""Halls to measure in: the sample hall with a morning's queue, and the same file for raw sqlite3."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hall_client.app import Hall, open_hall
from hall_client.base.files import resources
from hall_client.flows.founding import HallFile, WindowEntry, found_hall, read_businesses, read_hall_file
from hall_client.queue.views import TicketClass
from hall_client.store.keys import KEY_FILE

BUSINESSES = ("A", "B", "C", "D")
CLASSES = (TicketClass.NORMAL, TicketClass.NORMAL, TicketClass.APPOINTMENT, TicketClass.NORMAL, TicketClass.GREEN)
WINDOWS = ("1", "2", "3")
"""Windows that serve all of the businesses above."""
WAITING = 36
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000")


@contextmanager
def folder() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="hall-bench-") as name:
        yield Path(name)


def processes(module: str) -> Any:
    """Makes processes that have this module and what it needs loaded already, where the system can fork."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([module, "hall_client.queue.lookahead", "hall_client.cases.steps"])
    return context


def key_file() -> str:
    """The key file in force, to be handed to a process: one that was made early knows an earlier one."""
    return os.environ.get(KEY_FILE, "")


def use_key_file(named: str) -> None:
    """Puts a key file in force in this process."""
    if named:
        os.environ[KEY_FILE] = named


def described(windows: int = 0) -> HallFile:
    """The sample hall with that many more windows for the businesses above, numbered from 101."""
    sample = read_hall_file(resources() / "catalog" / "hall.yaml")
    numbers = map(str, range(101, 101 + windows))
    more = [WindowEntry(number=number, kind="all_items", businesses=list(BUSINESSES)) for number in numbers]
    return sample.model_copy(update={"windows": sample.windows + more})


def found(file: Path, *, catalog: bool = False, windows: int = 0) -> Path:
    """The sample hall, with its catalog and more windows if wanted."""
    sample = resources() / "catalog"
    found_hall(file, described(windows), read_businesses(sample / "sample"))
    if catalog:
        with open_hall(file) as hall:
            hall.catalog.import_file(sample / "sample")
    return file


def copied(file: Path, name: str) -> Path:
    """A second hall file with the same key beside the first."""
    with sqlite3.connect(file) as source:
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    source.close()
    copy = file.with_name(name)
    for end in ("", ".key"):
        shutil.copy(f"{file}{end}", f"{copy}{end}")
    return copy


def raw(file: Path) -> sqlite3.Connection:
    """The driver alone, with the pragmas that the program sets."""
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def fill(hall: Hall, count: int = WAITING) -> None:
    """Issues tickets of several businesses and classes in turn."""
    for number in range(count):
        hall.queue.issue(BUSINESSES[number % len(BUSINESSES)], CLASSES[number % len(CLASSES)])


def clear_windows(connection: sqlite3.Connection) -> None:
    """Whoever was called has been served."""
    connection.execute("UPDATE ticket SET state = 'done' WHERE state IN ('called', 'serving')")


def clear_line(connection: sqlite3.Connection, leave: int = WAITING) -> None:
    """All but the last to arrive have been served, so that the line is as long as before."""
    connection.execute(
        "UPDATE ticket SET state = 'done' WHERE state = 'waiting' AND id NOT IN"
        " (SELECT id FROM ticket WHERE state = 'waiting' ORDER BY lane_at DESC LIMIT ?)",
        (leave,),
    )


def figure(
    name: str, value: float, unit: str, limit: float, *, at_least: float = 0, at_most: float = 0
) -> dict[str, Any]:
    """A figure as ``script/bench`` prints it; its ratio to the limit must be at least or at most the goal."""
    ratio = value / limit
    goal = f">= {at_least:g} x raw" if at_least else f"<= {at_most:g} x"
    holds = ratio >= at_least if at_least else ratio <= at_most
    return {"name": name, "value": value, "unit": unit, "limit": limit, "ratio": ratio, "goal": goal, "ok": holds}


def interleaved(rounds: int, sides: Sequence[Callable[[], float]]) -> list[float]:
    """The median of each side over rounds in which each has its turn, so that a busy machine hits all alike."""
    measured: list[list[float]] = [[] for _ in sides]
    for turn in range(rounds):
        order = range(len(sides)) if turn % 2 else reversed(range(len(sides)))
        for side in order:
            measured[side].append(sides[side]())
    return [statistics.median(values) for values in measured]
