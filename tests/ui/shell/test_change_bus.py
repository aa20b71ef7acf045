"""Hints reach the screens gathered, on the main thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hall_client.ui.shell.change_bus import ChangeBus, ChangeLike


@dataclass(frozen=True)
class Hint:
    topic: str
    key: str = "*"


class Feed:
    """The hall's ``listen``: one listener, called from wherever."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[ChangeLike], None]] = []

    def listen(self, listener: Callable[[ChangeLike], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def tell(self, *hints: Hint) -> None:
        def work() -> None:
            for hint in hints:
                for listener in self.listeners:
                    listener(hint)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()


@pytest.fixture
def feed() -> Feed:
    return Feed()


@pytest.fixture
def bus(feed: Feed, qtbot: QtBot) -> Iterator[ChangeBus]:
    made = ChangeBus(feed.listen)
    yield made
    made.close()


def test_many_hints_are_one_signal_per_topic(bus: ChangeBus, feed: Feed, qtbot: QtBot) -> None:
    heard: list[tuple[str, str]] = []
    bus.changed.connect(lambda topic, key: heard.append((topic, key)))
    feed.tell(*(Hint("ticket", str(n)) for n in range(50)), Hint("window", "3"))
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=1000)
    qtbot.wait(60)
    assert sorted(heard) == [("ticket", "*"), ("window", "3")]


def test_anything_swallows_the_rest(bus: ChangeBus, feed: Feed, qtbot: QtBot) -> None:
    heard: list[tuple[str, str]] = []
    bus.changed.connect(lambda topic, key: heard.append((topic, key)))
    feed.tell(Hint("ticket", "1"), Hint("*"))
    qtbot.waitUntil(lambda: bool(heard), timeout=1000)
    assert heard == [("*", "*")]


def test_watchers_hear_their_topics_once_and_as_long_as_they_live(bus: ChangeBus, feed: Feed, qtbot: QtBot) -> None:
    owner, other = QObject(), QObject()
    calls: list[str] = []
    bus.watch(owner, {"ticket", "window"}, lambda: calls.append("queue"))
    bus.watch(other, {"case"}, lambda: calls.append("case"))
    feed.tell(Hint("ticket", "1"), Hint("window", "2"))
    qtbot.waitUntil(lambda: bool(calls), timeout=1000)
    assert calls == ["queue"]
    other.deleteLater()
    qtbot.wait(5)
    feed.tell(Hint("*"))
    qtbot.waitUntil(lambda: len(calls) == 2, timeout=1000)
    assert calls == ["queue", "queue"]


def test_closed_bus_no_longer_listens(bus: ChangeBus, feed: Feed) -> None:
    bus.close()
    assert feed.listeners == []


def test_tick_comes_every_second(bus: ChangeBus, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bus.tick, timeout=2000):
        pass
