"""The composition root: ``open_hall(url)`` wires one station's services, in this order.

1. The store: the hall's database, its key, its clock and its change feed.
2. The features: staff, catalog, cases (given who draws up papers), queue (given what the end of a visit means for its
   case), reviews.
3. The flows on top of them: the end of a visit, papers and their spool, the station's devices.

Qt is not touched here; the screens get the finished hall. What no screen needs to appear (cases, reviews, papers) is made
by its first call, with the libraries it needs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hall_client.base.clock import Clock
from hall_client.base.later import later
from hall_client.catalog.service import CatalogService
from hall_client.config import Settings
from hall_client.flows.staff_desk import StaffDesk
from hall_client.flows.station_devices import StationDevices
from hall_client.queue.service import QueueService
from hall_client.staff.service import StaffService
from hall_client.staff.views import HallView
from hall_client.store.changes import Change
from hall_client.store.opening import close_store, open_store
from hall_client.store.work import Store, Work

if TYPE_CHECKING:
    from hall_client.cases.service import CaseService
    from hall_client.flows.dashboard import DashboardFlow
    from hall_client.flows.papers import PaperFlow
    from hall_client.flows.visits import VisitFlow
    from hall_client.queue.appointments import AppointmentService
    from hall_client.queue.hall_day import HallDayService
    from hall_client.reviews.service import ReviewService


@dataclass(frozen=True, slots=True)
class Hall:
    """One hall as one station works with it: the services that the windows use, and scripts and tests alike.

    The station's devices and the print spool start with ``start_devices``; a script that opens a hall starts no thread.
    """

    info: HallView
    settings: Settings
    clock: Clock
    catalog: CatalogService
    queue: QueueService
    appointments: AppointmentService
    day: HallDayService
    dashboard: DashboardFlow
    cases: CaseService
    reviews: ReviewService
    staff: StaffDesk
    visits: VisitFlow
    paper: PaperFlow
    desk_devices: StationDevices
    _store: Store

    def listen(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Calls back on a worker thread when something may have changed; gives the function that ends it."""
        return self._store.feed.listen(callback)

    def store_state(self) -> str:
        """``here``, or ``away`` while the database does not answer; known once somebody listens."""
        return self._store.feed.state

    def start_devices(self) -> None:
        """Opens the station's devices and begins to feed its printers."""
        if self.settings.devices:
            self.desk_devices.start()
            self.paper.start()

    def close(self) -> None:
        """Ends the spool, the devices and the database connection, and joins their threads."""
        self.paper.close()
        self.desk_devices.close()
        close_store(self._store)

    def __enter__(self) -> Hall:
        """For ``with open_hall(...) as hall``."""
        return self

    def __exit__(self, *_: object) -> None:
        """Closes."""
        self.close()


def open_hall(
    url: str | Path, *, station: str = "script", clock: Clock | None = None, settings: Settings | None = None
) -> Hall:
    """Opens a hall given as a file or URL for a station.

    Raises:
        StoreError: no hall there, another schema, or a key that does not fit; the sentence says what to do.
    """
    settings = settings or Settings()
    store = open_store(url, station, clock)
    staff = StaffService(store)
    info = staff.hall()
    catalog = CatalogService(store)
    cases = later(lambda: _cases(store, info, catalog))
    queue = QueueService(store, at_end=lambda work, visit_id: _give_up(store, work, visit_id))
    reviews = later(lambda: _reviews(store, settings))
    day = later(lambda: _day(store, queue))
    devices = StationDevices(settings.devices)
    return Hall(
        info=info,
        settings=settings,
        clock=store.clock,
        catalog=catalog,
        queue=queue,
        appointments=later(lambda: _appointments(store, queue)),
        day=day,
        dashboard=later(lambda: _dashboard(store, queue, day)),
        cases=cases,
        reviews=reviews,
        staff=StaffDesk(store, staff, queue),
        visits=later(lambda: _visits(queue, cases, reviews)),
        paper=later(lambda: _paper(store, info, queue, cases, devices)),
        desk_devices=devices,
        _store=store,
    )


def _cases(store: Store, info: HallView, catalog: CatalogService) -> CaseService:
    from hall_client.base.working_days import WorkCalendar
    from hall_client.cases.service import CaseService
    from hall_client.flows.drafting import CaseDrafter

    calendar = WorkCalendar()
    drafter = CaseDrafter(info, store.clock, calendar)
    return CaseService(store, catalog, calendar, drafter, info.document_prefix)


def _appointments(store: Store, queue: QueueService) -> AppointmentService:
    from hall_client.queue.appointments import AppointmentService

    return AppointmentService(store, queue.current, queue.forecast)


def _day(store: Store, queue: QueueService) -> HallDayService:
    from hall_client.queue.hall_day import HallDayService

    return HallDayService(store, queue.current, queue.forecast)


def _dashboard(store: Store, queue: QueueService, day: HallDayService) -> DashboardFlow:
    from hall_client.flows.dashboard import DashboardFlow

    return DashboardFlow(store, queue, day)


def _give_up(store: Store, work: Work, visit_id: str) -> None:
    """The end of a visit means the end of a case that nobody decided; cheap to load, because a lock is held meanwhile."""
    from hall_client.cases.steps import give_up

    give_up(store, work, visit_id)


def _reviews(store: Store, settings: Settings) -> ReviewService:
    from hall_client.reviews.service import ReviewService

    return ReviewService(store, settings.review_seconds)


def _visits(queue: QueueService, cases: CaseService, reviews: ReviewService) -> VisitFlow:
    from hall_client.flows.visits import VisitFlow

    return VisitFlow(queue, cases, reviews)


def _paper(store: Store, info: HallView, queue: QueueService, cases: CaseService, devices: StationDevices) -> PaperFlow:
    from hall_client.flows.papers import PaperFlow

    return PaperFlow(store, info, queue, cases, devices)
