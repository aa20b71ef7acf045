"""A founded hall on each engine, copied afresh for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hall_client.base.files import resources
from hall_client.base.working_days import WorkCalendar
from hall_client.cases.service import CaseService
from hall_client.catalog.service import CatalogService
from hall_client.flows.drafting import CaseDrafter
from hall_client.flows.founding import found_hall, read_businesses, read_hall_file
from hall_client.queue.service import QueueService
from hall_client.staff.service import StaffService
from hall_client.store.opening import close_store, open_store
from hall_client.store.work import Store
from script.postgres import Databases
from tests.halls import DatabaseHalls, FileHalls, Founder, PlainSql

ENGINES = ("sqlite", "postgresql")


class HandClock:
    """A clock that stands until a test moves it. Begins on Friday 2026-11-20, 10:00 in the hall."""

    def __init__(self) -> None:
        self.zone = ZoneInfo("Asia/Shanghai")
        self.instant = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.local(self.instant).date()

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.zone)

    def advance(self, **parts: float) -> None:
        self.instant += timedelta(**parts)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that needs a hall runs once on each engine, or on those that it is marked with."""
    if "engine_name" in metafunc.fixturenames:
        marker = metafunc.definition.get_closest_marker("engine")
        metafunc.parametrize("engine_name", marker.args if marker else ENGINES)


@pytest.fixture(scope="session")
def file_halls(tmp_path_factory: pytest.TempPathFactory) -> FileHalls:
    """Halls in files."""
    return FileHalls(tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="session")
def database_halls(tmp_path_factory: pytest.TempPathFactory, postgres: Databases) -> Iterator[DatabaseHalls]:
    """Halls on a PostgreSQL server."""
    halls = DatabaseHalls(tmp_path_factory.mktemp("keys"), postgres)
    yield halls
    halls.close()


def sample_hall(named: str | Path) -> None:
    """Founds the sample hall with its catalog."""
    sample = resources() / "catalog"
    found_hall(named, read_hall_file(sample / "hall.yaml"), read_businesses(sample / "sample"))
    store = open_store(named, "init")
    CatalogService(store).import_file(sample / "sample")
    close_store(store)


@pytest.fixture
def founder() -> Founder:
    """What kind of hall these tests need."""
    return sample_hall


@pytest.fixture
def hall_db(engine_name: str, founder: Founder, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str | Path]:
    """A copy of the founded hall: its file, or its URL. PostgreSQL is started by the first test that needs it."""
    if engine_name == "sqlite":
        yield request.getfixturevalue("file_halls").copy(founder, tmp_path)
        return
    with request.getfixturevalue("database_halls").copy(founder, tmp_path) as url:
        yield url


@pytest.fixture
def sql(hall_db: str | Path) -> PlainSql:
    """What the database itself says, past the program."""
    return PlainSql(hall_db)


@pytest.fixture
def clock() -> HandClock:
    """A clock that the test moves."""
    return HandClock()


@pytest.fixture
def open_station(hall_db: str | Path, clock: HandClock) -> Iterator[Callable[[str], Store]]:
    """Opens the hall as another station; all are closed at the end."""
    stores: list[Store] = []

    def opener(station: str) -> Store:
        stores.append(open_store(hall_db, station, clock))
        return stores[-1]

    yield opener
    for store in stores:
        close_store(store)


@pytest.fixture
def store(open_station: Callable[[str], Store]) -> Store:
    """The hall as station "test" sees it."""
    return open_station("test")


@pytest.fixture
def catalog(store: Store) -> CatalogService:
    """The sample catalog."""
    return CatalogService(store)


@pytest.fixture
def cases(store: Store, catalog: CatalogService) -> CaseService:
    """The hall's cases, with the real papers."""
    calendar = WorkCalendar()
    drafter = CaseDrafter(StaffService(store).hall(), store.clock, calendar)
    return CaseService(store, catalog, calendar, drafter, "云审")


@pytest.fixture
def queue(store: Store) -> QueueService:
    """The hall's queue."""
    return QueueService(store)
