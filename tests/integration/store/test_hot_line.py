"""The kept connection: whole transactions or none, one after the other, also after it was closed or lost."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from hall_client.store.work import HotWork, Store

COUNT = "INSERT INTO ticket_counter (hall_id, business, day, last) VALUES (?, 'A', '2026-11-20', 1)"
UP = "UPDATE ticket_counter SET last = last + 1"


def last(store: Store) -> int:
    def read(work: HotWork) -> int:
        row = work.hot.one("SELECT last FROM ticket_counter", ())
        return int(row[0]) if row else 0

    return store.hot(read)


def begin_counting(store: Store) -> None:
    store.hot(lambda work: work.later(COUNT, (store.hall_id,)))


def test_an_error_takes_everything_back(store: Store) -> None:
    heard: list[object] = []
    forget = store.feed.listen(heard.append)

    def fail(work: HotWork) -> None:
        work.together((COUNT, (store.hall_id,)))
        work.changed("ticket", "x")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.hot(fail)
    forget()
    assert last(store) == 0
    assert heard == []


def test_what_nobody_waits_for_is_done_before_what_is_asked(store: Store) -> None:
    def both(work: HotWork) -> list[tuple[int]]:
        work.later(COUNT, (store.hall_id,))
        work.later(UP, ())
        _, rows = work.together(("", ()), ("SELECT last FROM ticket_counter", ()))
        return rows

    assert store.hot(both) == [(2,)]


def test_threads_take_turns(store: Store) -> None:
    begin_counting(store)

    def raise_it() -> None:
        for _ in range(20):
            store.hot(lambda work: work.later(UP, ()))

    threads = [threading.Thread(target=raise_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert last(store) == 81


def test_a_closed_line_opens_again(open_station: Callable[[str], Store]) -> None:
    store = open_station("kiosk")
    begin_counting(store)
    store.line.close()
    store.line.close()
    assert last(store) == 1
