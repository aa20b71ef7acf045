"""Sums that follow a log say what a reading of all of it says, whatever comes late."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import NamedTuple

from hall_client.base.tail import OVERLAP_MS, Tail, key_at, overlap_start

NOON = 1_795_140_000_000


class Row(NamedTuple):
    id: str
    worth: int


@dataclass
class Total:
    worth: int = 0

    def add(self, row: Row) -> None:
        self.worth += row.worth


@dataclass
class Log:
    """Rows in the order of their keys, as a database gives them."""

    rows: list[Row] = field(default_factory=list)
    read_rows: int = 0
    now_ms: int = NOON

    def write(self, at: int, worth: int = 1) -> None:
        self.rows.append(Row(key_at(at) + f"{len(self.rows):020x}", worth))

    def read(self, above: str, most: int | None) -> list[Row]:
        found = sorted(row for row in self.rows if row.id > above)[:most]
        self.read_rows += len(found)
        return found

    def total(self) -> int:
        return sum(row.worth for row in self.rows)

    def tail(self, page: int = 50, proof_seconds: float = 1e9) -> Tail[Row, Total]:
        return Tail(Total, page=page, proof_seconds=proof_seconds, now=lambda: self.now_ms / 1000)


def test_the_first_reading_takes_all_pages() -> None:
    log = Log()
    for number in range(120):
        log.write(NOON - 1000 * number)
    assert log.tail().follow(log.read).worth == 120


def test_it_counts_everything_once_and_reads_only_the_end() -> None:
    chance, log = random.Random(5), Log()
    for number in range(5000):
        log.write(NOON - 100_000_000 + number * 1000)
    tail = log.tail(page=2000)
    tail.follow(log.read)
    log.read_rows = 0
    for _ in range(200):
        log.now_ms += chance.randrange(400)
        log.write(log.now_ms - chance.randrange(OVERLAP_MS // 2), chance.randrange(9))
        assert tail.follow(log.read).worth == log.total()
    assert log.read_rows < 200 * 60


def test_what_came_too_late_is_found_by_the_proof_and_then_in_time() -> None:
    log = Log()
    for number in range(300):
        log.write(NOON - 600_000 + number * 1000)
    log.write(NOON)
    tail = log.tail()
    tail.follow(log.read)
    log.write(NOON - OVERLAP_MS - 5000)
    assert tail.follow(log.read).worth == log.total() - 1
    tail.prove_soon()
    for _ in range(300 // 50 + 2):
        last = tail.follow(log.read).worth
    assert last == log.total()
    log.write(NOON - OVERLAP_MS - 4000)
    assert tail.follow(log.read).worth == log.total()


def test_proofs_go_on_page_by_page_and_change_nothing_that_was_right() -> None:
    chance, log = random.Random(6), Log()
    tail = log.tail(page=20, proof_seconds=0)
    for _ in range(400):
        log.now_ms += chance.randrange(2000)
        log.write(log.now_ms)
        before = log.read_rows
        assert tail.follow(log.read).worth == log.total()
        assert log.read_rows - before <= 20 + 2 * OVERLAP_MS // 500


def test_a_station_whose_clock_is_fast_hides_nobody() -> None:
    log = Log()
    log.write(NOON)
    tail = log.tail()
    tail.follow(log.read)
    log.write(NOON + 3_600_000)
    tail.follow(log.read)
    log.now_ms += 60_000
    log.write(log.now_ms)
    assert tail.follow(log.read).worth == 3


def test_ones_own_fast_clock_hides_nobody() -> None:
    assert overlap_start(key_at(NOON), NOON / 1000 + 3600, OVERLAP_MS) == key_at(NOON - OVERLAP_MS)
    assert overlap_start("", NOON / 1000, OVERLAP_MS) == key_at(0)


def test_a_clock_that_is_set_back_counts_nothing_twice() -> None:
    log = Log()
    for number in range(6000):
        log.write(NOON - 3_000_000 + number * 500)
    tail = log.tail(page=2000)
    tail.follow(log.read)
    log.now_ms -= 1_800_000
    assert tail.follow(log.read).worth == log.total()
