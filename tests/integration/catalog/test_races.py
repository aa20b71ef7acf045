"""The catalog under several hands: what is chosen is counted, and of two imports one comes first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hall_client.catalog.service import CatalogService
from hall_client.store.work import Store
from tests.halls import PlainSql
from tests.racing import race


def test_every_choice_of_an_item_counts(
    hall_db: str | Path, open_station: Callable[[str], Store], sql: PlainSql
) -> None:
    programs = [CatalogService(open_station(f"window-{number}")) for number in range(4)]
    for total in (4, 8):
        race(hall_db, "catalog_use", *(lambda one=one: one.mark_used("X-1") for one in programs))
        assert sql("SELECT times FROM catalog_use") == [(total,)]


def test_two_imports_come_one_after_the_other(
    hall_db: str | Path, open_station: Callable[[str], Store], edit: Callable[..., Path], sql: PlainSql
) -> None:
    sources = [edit("catalog.yaml", "name:", f"name: {word} #") for word in ("甲", "乙")]
    programs = [CatalogService(open_station(f"manager-{number}")) for number in range(2)]
    reports = race(
        hall_db,
        "catalog_version",
        *(lambda one=one, file=file: one.import_file(file) for one, file in zip(programs, sources, strict=True)),
    )
    first, second = sorted(reports, key=lambda report: len(report.added), reverse=True)
    assert (len(first.added), second.added) == (first.items, ()), "the second is compared with the first"
    assert first.version != second.version
    assert sql("SELECT count(*) FROM catalog_version") == [(2,)]
    assert [program.search("gssl")[0].name for program in programs] == [programs[0].search("gssl")[0].name] * 2


def test_the_same_import_twice_makes_one_version(
    hall_db: str | Path, open_station: Callable[[str], Store], sample: Path, sql: PlainSql
) -> None:
    programs = [CatalogService(open_station(f"manager-{number}")) for number in range(2)]
    race(hall_db, "catalog_version", *(lambda one=one: one.import_file(sample) for one in programs))
    assert sql("SELECT count(*) FROM catalog_version") == [(1,)]
