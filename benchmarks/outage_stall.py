"""``outage_stall`` and ``outage_return``: a board and a counter window while their PostgreSQL server is frozen for 30 s.

Both are real windows, signed in, with their timers and their change feed running, a process each. The server is stopped as
a network that swallows would (SIGSTOP): connections stay open and nobody answers. ``outage_stall`` is the longest time that
either event loop stood still, from the beginning of the outage until well after its end. ``outage_return`` is the time
from the server's return until both show a ticket that a third station called right then.
"""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from typing import Any

from benchmarks import _halls, _server
from benchmarks.board_latency import _helper
from hall_client.app import Hall, open_hall
from hall_client.base.errors import EnvironmentFailure
from hall_client.queue.views import TicketClass
from script.postgres import PostgresServer

FIGURES = ("outage_stall", "outage_return")
MOST_MS, MOST_SECONDS = 100.0, 2.0
OUTAGE = 30.0
AFTERWARDS = 6.0
"""For so long the screens are watched after the return; a number that comes later still counts as never shown."""
PATIENCE = 10.0
CALLER = "1"
"""A window that serves what the watched window serves."""


def run(outage: float = OUTAGE) -> list[dict[str, Any]]:
    """Both figures."""
    with _halls.folder() as place, _server.server() as running:
        stall, back = measured(running, _server.found(running), place, outage)
    return [
        _halls.figure("outage_stall", stall, "ms", MOST_MS, at_most=1),
        _halls.figure("outage_return", back, "s", MOST_SECONDS, at_most=1),
    ]


def measured(running: PostgresServer, url: str, place: Path, outage: float) -> tuple[float, float]:
    """The longest stall in milliseconds and the seconds until both screens are right again."""
    with open_hall(url, station="caller") as hall:
        for number in range(_halls.WAITING):
            hall.queue.issue(_halls.BUSINESSES[number % len(_halls.BUSINESSES)], TicketClass.NORMAL)
        with (
            _helper("_outlasting", place, "board", url) as board,
            _helper("_outlasting", place, "window", url) as window,
        ):
            screens = (board, window)
            for screen in screens:
                _order(screen, "watch")
            running.pause()
            time.sleep(outage)
            running.resume()
            returned = time.monotonic()
            called = _call(hall)
            time.sleep(AFTERWARDS)
            for screen in screens:
                _order(screen, "told")
            seen, stalls = zip(*(_told(screen, called) for screen in screens), strict=True)
            return max(stalls), max(seen) - returned


def _call(hall: Hall) -> str:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            call = hall.queue.call_next(CALLER)
        except EnvironmentFailure:
            if time.monotonic() > end:
                raise
            continue
        assert call is not None
        return call.ticket.number


def _order(screen: subprocess.Popen[str], order: str) -> None:
    assert screen.stdin is not None
    screen.stdin.write(f"{order}\n")
    screen.stdin.flush()


def _told(screen: subprocess.Popen[str], number: str) -> tuple[float, float]:
    """When the screen showed the number, and its longest stall in milliseconds."""
    assert screen.stdout is not None
    seen = 0.0
    for line in screen.stdout:
        word, value = line.split()
        if word == number:
            seen = float(value)
        elif word == "stall" and seen:
            return seen, float(value)
    raise RuntimeError(f"{number} was never shown")
