"""Nothing stays behind: every test here must give back its threads."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + 2
    while (left := [t for t in threading.enumerate() if t not in before and t.is_alive()]) and time.monotonic() < until:
        time.sleep(0.01)
    assert not left
