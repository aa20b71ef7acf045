"""The threads behind Job: started when needed, named, joined at the end.

``concurrent.futures`` does the same, but its import costs the first frame 8 ms and its threads cannot be given up on.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable

log = logging.getLogger(__name__)

Work = Callable[[], None]


class Workers:
    """A few threads that take work in the order in which it came. ``submit`` may be called from any thread."""

    def __init__(self, most: int, name: str) -> None:
        """At most ``most`` threads, called name-1, name-2 …; none before the first work."""
        self._most, self._name = most, name
        self._threads: list[threading.Thread] = []
        self._waiting: deque[Work] = deque()
        self._ready = threading.Condition()
        self._idle = 0
        self._closed = False

    def submit(self, work: Work) -> None:
        """Queues work; what it raises is logged."""
        with self._ready:
            if self._closed:
                return
            self._waiting.append(work)
            if self._idle < len(self._waiting) and len(self._threads) < self._most:
                thread = threading.Thread(target=self._run, name=f"{self._name}-{len(self._threads) + 1}", daemon=True)
                self._threads.append(thread)
                thread.start()
            else:
                self._ready.notify()

    def join(self, timeout: float) -> bool:
        """Drops what waits and ends the threads; False when one still works after ``timeout`` seconds."""
        with self._ready:
            self._closed = True
            self._waiting.clear()
            self._ready.notify_all()
        end = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        left = [thread.name for thread in self._threads if thread.is_alive()]
        if left:
            log.warning("these operations did not end and are given up: %s", ", ".join(left))
        return not left

    def _run(self) -> None:
        while (work := self._take()) is not None:
            try:
                work()
            except Exception:
                log.exception("a worker failed")
            del work

    def _take(self) -> Work | None:
        with self._ready:
            self._idle += 1
            while not self._waiting and not self._closed:
                self._ready.wait()
            self._idle -= 1
            return self._waiting.popleft() if self._waiting else None
