"""``first_frame``, ``usable`` and ``memory`` of the counter window, against a bare QWidget window.

Both are processes of this interpreter that take turns. Times run from the start of the process: ``first_frame`` to the
first painted frame; ``usable`` until the clerk is signed in, the queue is on the screen and the catalog can be searched
(the program types number and password at once, so what a person takes is not in it); ``memory`` is what is resident then.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks import _halls
from hall_client.app import open_hall

FIGURES = ("first_frame", "usable", "memory")
GOALS = (1.5, 4.0, 2.2)
ROUNDS = 9
PATIENCE = 60.0


def run(rounds: int = ROUNDS, *, unmeasured: int = 1) -> list[dict[str, Any]]:
    """The three figures, after some unmeasured rounds in which files are read and compiled."""
    with _halls.folder() as place:
        file = _halls.found(place / "hall.db", catalog=True)
        with open_hall(file) as hall:
            _halls.fill(hall)
        bare, counter = [], []
        for _ in range(unmeasured + rounds):
            bare.append(started("_bare", place))
            counter.append(started("_counter", place, str(file)))
    figures = []
    for name, key, unit, goal, scale in zip(
        FIGURES, ("frame", "usable", "kilobytes"), ("ms", "ms", "MB"), GOALS, (1000, 1000, 1 / 1024), strict=True
    ):
        value, limit = (statistics.median(one[key] for one in side[unmeasured:]) * scale for side in (counter, bare))
        figures.append(_halls.figure(name, value, unit, limit, at_most=goal))
    return figures


def started(module: str, place: Path, *arguments: str) -> dict[str, float]:
    """Runs a module as a process of its own and gives what it told, times in seconds since it was started."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HALL_")}
    environment |= {"XDG_DATA_HOME": str(place), "PYTHONPATH": str(Path(__file__).parents[1])}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    # An installed program is compiled; a developer's setting against it must not be measured.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(place / "compiled")
    begin = time.monotonic()
    ended = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    told: dict[str, float] = json.loads(ended.stdout)
    return {name: value if name == "kilobytes" else value - begin for name, value in told.items()}
