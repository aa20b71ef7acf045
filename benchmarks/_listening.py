"""Stations that listen: ``python -m benchmarks._listening HALL COUNT`` opens so many and keeps them until stdin ends."""

from __future__ import annotations

import sys

from hall_client.app import open_hall
from hall_client.store.changes import Change


def heard(_change: Change) -> None:
    """Takes the hint, as a screen does before it reads."""


def main(url: str, count: int) -> None:
    """Listens until stdin ends."""
    halls = [open_hall(url, station=f"listening-{number}") for number in range(count)]
    for hall in halls:
        hall.listen(heard)
    print("ready", flush=True)
    sys.stdin.read()
    for hall in halls:
        hall.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
