"""Something that is made when it is first called."""

from __future__ import annotations

import threading
import time

from hall_client.base.later import later


class Service:
    """Counts how often it was made and closed."""

    made = 0

    def __init__(self) -> None:
        time.sleep(0.01)
        type(self).made += 1
        self.closed = 0

    def add(self, one: int, *, two: int) -> int:
        return one + two

    def close(self) -> None:
        self.closed += 1


def test_it_is_made_once_by_whoever_calls_first() -> None:
    class Counted(Service):
        made = 0

    service = later(Counted)
    handed_on = service.add
    assert Counted.made == 0, "asking for a method makes nothing"
    results: list[int] = []
    threads = [threading.Thread(target=lambda: results.append(handed_on(1, two=2))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [3] * 4
    assert Counted.made == 1


def test_closing_what_was_never_made_makes_nothing() -> None:
    class Counted(Service):
        made = 0

    later(Counted).close()
    assert Counted.made == 0


def test_closing_closes_what_was_made() -> None:
    kept: list[Service] = []

    def make() -> Service:
        kept.append(Service())
        return kept[0]

    service = later(make)
    service.add(1, two=1)
    service.close()
    assert kept[0].closed == 1
