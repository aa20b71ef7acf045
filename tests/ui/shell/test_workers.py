"""Threads that come when needed and go when told."""

from __future__ import annotations

import threading

import pytest

from hall_client.ui.shell.workers import Workers


def test_no_more_threads_than_work_or_the_most() -> None:
    workers, gate = Workers(2, "hand"), threading.Event()
    names: list[str] = []
    done = threading.Semaphore(0)

    def work() -> None:
        gate.wait(3)
        names.append(threading.current_thread().name)
        done.release()

    for _ in range(5):
        workers.submit(work)
    assert len([t for t in threading.enumerate() if t.name.startswith("hand-")]) == 2
    gate.set()
    for _ in range(5):
        assert done.acquire(timeout=3)
    assert workers.join(3)
    assert set(names) <= {"hand-1", "hand-2"}
    workers.submit(work)
    assert len(names) == 5


def test_a_failing_work_is_logged_and_the_thread_lives(caplog: pytest.LogCaptureFixture) -> None:
    workers, done = Workers(1, "hand"), threading.Event()
    workers.submit(lambda: 1 // 0)
    workers.submit(done.set)
    assert done.wait(3)
    assert workers.join(3)
    assert "a worker failed" in caplog.text
