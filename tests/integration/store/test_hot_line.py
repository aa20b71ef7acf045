"""The kept connection: whole transactions or none, one writer at a time, also after it was closed."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from hall_client.store.work import Store

COUNT = "INSERT INTO ticket_counter (hall_id, business, day, last) VALUES (?, 'A', '2026-11-20', 1)"
UP = "UPDATE ticket_counter SET last = last + 1"


def last(store: Store) -> int:
    with store.hot() as work:
        row = work.cursor.execute("SELECT last FROM ticket_counter").fetchone()
        return int(row[0]) if row else 0


def test_an_error_takes_everything_back(store: Store) -> None:
    def fail() -> None:
        with store.hot() as work:
            work.cursor.execute(COUNT, (store.hall_id,))
            work.changed("ticket", "x")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert last(store) == 0


def test_threads_take_turns(store: Store) -> None:
    with store.hot() as work:
        work.cursor.execute(COUNT, (store.hall_id,))

    def raise_it() -> None:
        for _ in range(20):
            with store.hot() as work:
                work.cursor.execute(UP)

    threads = [threading.Thread(target=raise_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert last(store) == 81


def test_a_closed_line_opens_again(open_station: Callable[[str], Store]) -> None:
    store = open_station("kiosk")
    with store.hot() as work:
        work.cursor.execute(COUNT, (store.hall_id,))
    store.line.close()
    store.line.close()
    assert last(store) == 1
