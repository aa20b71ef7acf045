"""Hints that something was committed, here or elsewhere, and whether the database answers at all."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

log = logging.getLogger(__name__)

ANYTHING = "*"
BEGIN_SECONDS = 0.5
"""A listener waits at most so long until nothing is missed any more; a beginning that took longer is followed by a hint that
anything may have changed."""
CLOSE_SECONDS = 2.0
STORE = "store"
"""The topic whose keys are ``away`` and ``back``."""
_SEPARATOR = "\x1f"
_LONGEST = 7000
"""PostgreSQL takes notifications of up to 8,000 bytes."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something of this topic changed; the key narrows it, ``*`` leaves it open. A hint, never the truth."""

    topic: str
    key: str = ANYTHING


AWAY, BACK = Change(STORE, "away"), Change(STORE, "back")
Listener = Callable[[Change], None]


def payload(sender: str, changes: Iterable[Change]) -> str:
    """What is sent of changes, each told once; too many of them become "anything"."""
    told = dict.fromkeys(f"{change.topic}:{change.key}" for change in changes)
    words = _SEPARATOR.join((sender, *told))
    return words if len(words.encode()) <= _LONGEST else f"{sender}{_SEPARATOR}{ANYTHING}:{ANYTHING}"


def read_payload(words: str) -> tuple[str, list[Change]]:
    """Sender and changes behind ``payload``."""
    sender, *told = words.split(_SEPARATOR)
    return sender, [Change(*entry.split(":", 1)) for entry in told if ":" in entry]


class Watch(Protocol):
    """Looks for commits of other stations."""

    def begin(self) -> list[Change]:
        """From here on nothing is missed; AWAY when the database does not answer yet."""
        ...

    def look(self, stop: threading.Event) -> list[Change]:
        """Waits a little and gives what was seen; AWAY and BACK when the database went and came."""
        ...

    def wake(self) -> None:
        """Ends a ``look`` that waits; called from another thread."""
        ...

    def close(self) -> None:
        """Lets go."""
        ...


class ChangeFeed:
    """Tells listeners of commits: own ones by ``publish``, foreign ones as its watch sees them. Listeners are called on
    the thread that noticed."""

    def __init__(self, watch: Watch) -> None:
        """Watches once somebody listens."""
        self._watch = watch
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._begun = threading.Event()
        self._thread: threading.Thread | None = None
        self.state = "here"
        """``here``, or ``away`` while the database does not answer; known only while somebody listens."""

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Registers a listener and gives the function that removes it. While the database is away this takes half a second,
        and the listener hears of it."""
        with self._lock:
            self._listeners.append(listener)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="change-feed", daemon=True)
                self._thread.start()
        self._begun.wait(BEGIN_SECONDS)

        def forget() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return forget

    def publish(self, changes: list[Change]) -> None:
        """Tells every listener of every change; a listener that fails is logged and the others still hear."""
        with self._lock:
            listeners = list(self._listeners)
        for change in changes:
            for listener in listeners:
                try:
                    listener(change)
                except Exception:
                    log.exception("a change listener failed")

    def close(self) -> None:
        """Stops watching; doing so twice is harmless."""
        with self._lock:
            thread, self._thread = self._thread, None
            self._stop.set()
        if thread is None:
            return
        self._watch.wake()
        if thread is not threading.current_thread():
            # A thread that tries to reach a server just now ends by itself when it is done.
            thread.join(CLOSE_SECONDS)

    def _run(self) -> None:
        self._begin()
        while not self._stop.is_set():
            self._tell(self._watch.look(self._stop))
        self._watch.close()

    def _begin(self) -> None:
        started = time.monotonic()
        try:
            seen = self._watch.begin()
        finally:
            self._begun.set()
        late = time.monotonic() - started > BEGIN_SECONDS
        self._tell(seen or ([Change(ANYTHING)] if late else []))

    def _tell(self, seen: list[Change]) -> None:
        for change in seen:
            if change.topic == STORE:
                self.state = "away" if change == AWAY else "here"
        self.publish(seen)
