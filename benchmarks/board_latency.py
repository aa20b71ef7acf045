"""``board_latency_sqlite`` and ``board_latency_pg``: from the click on "next" to the painted number on the lobby board.

The window that calls, the board (a real one, 1920×1080) and fifty stations that listen are processes of one machine. A
number counts as painted when the first frame that shows it is complete, as the large call or among the last ones. The
value is the 99th percentile in milliseconds, with the saving of the call in it.
"""

from __future__ import annotations

import contextlib
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import _halls, _server
from hall_client.app import Hall, open_hall
from hall_client.queue.views import TicketClass
from hall_client.store.keys import KEY_FILE

FIGURES = ("board_latency_sqlite", "board_latency_pg")
MOST_MS = 100.0
STATIONS, PER_PROCESS = 50, 10
CALLS = 200
PAUSE = (0.15, 0.35)
"""Seconds between two calls."""
UNMEASURED = 10
PATIENCE = 5.0


def run(calls: int = CALLS, stations: int = STATIONS) -> list[dict[str, Any]]:
    """Both figures."""
    with _halls.folder() as place:
        on_file = measured(str(_halls.found(place / "hall.db")), place, calls, stations)
        with _server.server() as running:
            on_server = measured(_server.found(running), place, calls, stations)
    return [_figure(name, times) for name, times in zip(FIGURES, (on_file, on_server), strict=True)]


def _figure(name: str, latencies: list[float]) -> dict[str, Any]:
    value = statistics.quantiles(latencies, n=100)[98]
    return _halls.figure(name, value, "ms", MOST_MS, at_most=1)


def measured(url: str, place: Path, calls: int, stations: int = STATIONS) -> list[float]:
    """The times in milliseconds."""
    with contextlib.ExitStack() as stack:
        for first in range(0, stations, PER_PROCESS):
            stack.enter_context(_helper("_listening", place, url, str(min(PER_PROCESS, stations - first))))
        board = stack.enter_context(_helper("_wall", place, url))
        hall = stack.enter_context(open_hall(url, station="caller"))
        for number in range(UNMEASURED + calls):
            hall.queue.issue(_halls.BUSINESSES[number % len(_halls.BUSINESSES)], TicketClass.NORMAL)
        called = _call_all(hall, UNMEASURED + calls)
        assert board.stdin is not None
        assert board.stdout is not None
        time.sleep(PATIENCE)
        board.stdin.close()
        painted = {number: float(at) for number, at in (line.split() for line in board.stdout)}
    lost = sorted(called.keys() - painted.keys())
    if lost:
        raise RuntimeError(f"these calls were never painted: {', '.join(lost)}")
    return [(painted[number] - at) * 1000 for number, at in list(called.items())[UNMEASURED:]]


def _call_all(hall: Hall, calls: int) -> dict[str, float]:
    rhythm, called = random.Random(7), {}
    for turn in range(calls):
        at = time.monotonic()
        call = hall.queue.call_next(_halls.WINDOWS[turn % len(_halls.WINDOWS)])
        assert call is not None
        called[call.ticket.number] = at
        time.sleep(rhythm.uniform(*PAUSE))
    return called


@contextlib.contextmanager
def _helper(module: str, place: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A process of this folder that is ready, and ends when its stdin does."""
    with subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        env=_environment(place),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        if process.stdout.readline().strip() != "ready":
            raise RuntimeError(f"{module} did not start")
        try:
            yield process
        finally:
            process.stdin.close()
            process.wait(PATIENCE * 2)


def _environment(place: Path) -> dict[str, str]:
    mine = {name: value for name, value in os.environ.items() if not name.startswith("HALL_") or name == KEY_FILE}
    environment = mine | {"XDG_DATA_HOME": str(place), "PYTHONPATH": str(Path(__file__).parents[1])}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment
