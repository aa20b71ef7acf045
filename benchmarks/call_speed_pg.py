"""``call_next_pg`` and ``call_next_pg_64``: calls per second through ``open_hall`` on PostgreSQL, against raw psycopg.

The raw side does the same writes in a transaction of prepared statements, one after the other: claim with SKIP LOCKED, the
window's last class, step, journal entry and notification. It decides and hashes nothing and reads no lanes. With 64, each
of 64 processes is a window of its own; the rate is that of all of them together.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from benchmarks import _halls, _server
from hall_client.app import open_hall

FIGURES = ("call_next_pg", "call_next_pg_64")
GOAL = 0.6
ROUNDS, CALLS = 15, 60
WINDOWS, EACH, ROUNDS_64 = 64, 25, 3

Caller = Callable[[str], float]


def run(rounds: int = ROUNDS, calls: int = CALLS, windows: int = WINDOWS) -> list[dict[str, Any]]:
    """Both figures, on one server."""
    with _server.server() as running:
        ours = _server.found(running, windows)
        raw = _server.copied(running, "raw")
        alone = one_window(ours, raw, rounds, calls)
        together = many_windows(ours, raw, windows)
    return [
        _halls.figure(name, measured[0], "/s", measured[1], at_least=GOAL)
        for name, measured in zip(FIGURES, (alone, together), strict=True)
    ]


def one_window(ours: str, raw: str, rounds: int, calls: int) -> list[float]:
    """Calls per second of the program and of the driver, with one window."""
    program, driver = program_side(ours, "101"), driver_side(raw)
    brooms = _server.Broom(ours), _server.Broom(raw)

    def rate(url: str, side: Caller, broom: _server.Broom) -> float:
        _server.rows_for(url, calls)
        taken = 0.0
        for _ in range(calls):
            taken += side("101")
            broom.clear_window("101")
        return calls / taken

    measured = _halls.interleaved(
        rounds, [lambda: rate(ours, program.call, brooms[0]), lambda: rate(raw, driver.call, brooms[1])]
    )
    for side in (program, driver, *brooms):
        side.close()
    return measured


class _Program:
    """The program at one window."""

    def __init__(self, url: str, window: str) -> None:
        self._hall = open_hall(url, station=f"window-{window}")

    def call(self, window: str) -> float:
        """Seconds that a call took."""
        start = time.perf_counter()
        call = self._hall.queue.call_next(window, expected=None)
        taken = time.perf_counter() - start
        assert call is not None
        return taken

    def close(self) -> None:
        """Closes the hall."""
        self._hall.close()


def program_side(url: str, window: str) -> _Program:
    """The program at a window."""
    return _Program(url, window)


def driver_side(url: str) -> _server.RawCaller:
    """The driver alone."""
    return _server.RawCaller(url)


def many_windows(ours: str, raw: str, windows: int) -> list[float]:
    """Calls per second of all windows together."""
    return _halls.interleaved(
        ROUNDS_64,
        [lambda: _all_call(ours, windows, with_program=True), lambda: _all_call(raw, windows, with_program=False)],
    )


def _all_call(url: str, windows: int, *, with_program: bool) -> float:
    _server.rows_for(url, windows * (EACH + 3))
    context = _halls.processes(__name__)
    ready, times = context.Barrier(windows), context.Queue()
    callers = [
        context.Process(target=_call_away, args=(url, str(number), with_program, ready, times, _halls.key_file()))
        for number in range(101, 101 + windows)
    ]
    for caller in callers:
        caller.start()
    taken: list[float] = [times.get(timeout=120) for _ in callers]
    for caller in callers:
        caller.join()
    return windows * EACH / (sum(taken) / windows)


def _call_away(url: str, window: str, with_program: bool, ready: Any, times: Any, key_file: str) -> None:
    _halls.use_key_file(key_file)
    side = program_side(url, window) if with_program else driver_side(url)
    broom = _server.Broom(url)
    for _ in range(2):
        side.call(window)
        broom.clear_window(window)
    ready.wait()
    taken = 0.0
    for _ in range(EACH):
        taken += side.call(window)
        broom.clear_window(window)
    times.put(taken)
    side.close()
    broom.close()
