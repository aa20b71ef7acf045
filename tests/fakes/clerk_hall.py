"""A hall in memory for the counter window: the same calls, answers and refusals, without a database or devices."""

# ruff: noqa: ARG002 - a fake takes what the port hands over, used or not

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, ClassVar

from hall_client.base.errors import HallError
from hall_client.base.text import Text
from hall_client.catalog.views import ItemHit
from hall_client.devices.views import CardType, DeviceState, IdCard, Light, Sex
from hall_client.queue.views import (
    TicketClass,
    VisitView,
)
from hall_client.reviews.views import ReviewProgress
from hall_client.staff.views import HallView, SignIn, StaffView
from tests.fakes.clerk_cases import ITEMS, FakeCases
from tests.fakes.clerk_parts import NOW, Away, FakeChange, FakeClock, Refused, ticket
from tests.fakes.clerk_queue import FakeQueue


class FakeCatalog:
    """Searches a few items; ``slow`` holds an answer back until it is set."""

    def __init__(self, hall: FakeHall) -> None:
        self.hall = hall
        self.asked: list[str] = []
        self.slow: dict[str, threading.Event] = {}

    def warm(self) -> None:
        self.hall.check()

    def search(self, text: str, limit: int = 20) -> tuple[ItemHit, ...]:
        self.hall.check()
        self.asked.append(text)
        if text in self.slow:
            self.slow[text].wait(5)
        words = text.lower()
        hits = [
            ItemHit(item.code, item.name, item.department, item.kind, item.business, bool(item.bundle_items))
            for item, initials in ITEMS.values()
            if words in item.name or words in initials or words in item.code
        ]
        return tuple(hits[:limit])


class FakeReviews:
    """Knows only waiting or done."""

    def __init__(self) -> None:
        self.state = ReviewProgress.NONE

    def progress(self, visit_id: str) -> ReviewProgress:
        return self.state


class FakeStaff:
    """One clerk, one password."""

    def __init__(self, hall: FakeHall) -> None:
        self.hall = hall
        self.out: list[SignIn] = []

    def sign_in(self, staff_no: str, password: str, window: str) -> SignIn:
        self.hall.check()
        if (staff_no, password) != ("1027", "secret"):
            raise Refused("Staff number or password is wrong.")
        return sign_in(window)

    def sign_out(self, signed: SignIn) -> None:
        self.hall.check()
        self.out.append(signed)


class FakeVisits:
    """The end of a visit."""

    def __init__(self, hall: FakeHall) -> None:
        self.hall = hall

    def finish_and_ask(self, window: str) -> VisitView:
        self.hall.check()
        ended = self.hall.queue.finish(window)
        self.hall.reviews.state = ReviewProgress.WAITING
        return ended


@dataclass
class FakeJob:
    """A print job."""

    id: str
    state: str
    words: Text
    trouble: Text | None = None


@dataclass
class FakePaper:
    """A printer that does what it is told: ``then`` is the state that the next job reaches."""

    hall: FakeHall
    then: str = "printed"
    jobs: dict[str, FakeJob] = field(default_factory=dict)
    printed: list[str] = field(default_factory=list)
    page_png: bytes = b""
    paper_png: bytes = b""

    words: ClassVar[dict[str, Text]] = {
        "queued": Text("Waiting for the printer."),
        "printed": Text("Printed."),
        "unknown": Text("Nobody knows whether the paper came out."),
        "failed": Text("Not printed: out of paper."),
        "cancelled": Text("Not printed."),
    }

    def print_document(self, document_id: str) -> FakeJob:
        return self._print(document_id, "first")

    def reprint(self, document_id: str) -> FakeJob:
        return self._print(document_id, "reprint")

    def _print(self, document_id: str, how: str) -> FakeJob:
        self.hall.check()
        self.printed.append(how)
        job = FakeJob(f"j{len(self.jobs)}", "queued", self.words["queued"])
        self.jobs[job.id] = job
        return job

    def jobs_of(self, ref: str) -> tuple[FakeJob, ...]:
        return tuple(reversed(self.jobs.values()))

    def job(self, job_id: str) -> FakeJob:
        self.hall.check()
        self.jobs[job_id] = FakeJob(job_id, self.then, self.words[self.then])
        return self.jobs[job_id]

    def resolve(self, job_id: str, printed: bool) -> FakeJob:
        state = "printed" if printed else "cancelled"
        self.jobs[job_id] = FakeJob(job_id, state, self.words[state])
        return self.jobs[job_id]

    def document_pdf(self, document_id: str) -> bytes:
        return b"%PDF-1.7 fake"

    def document_png(self, document_id: str) -> bytes:
        return self.page_png

    def slip_png(self, document_id: str) -> bytes:
        return self.paper_png


class FakeDevices:
    """Four devices, a card reader that a test lays cards on, and a camera if one is given."""

    def __init__(self) -> None:
        self.lights: tuple[DeviceState, ...] = (
            DeviceState(
                "printer", "receipt-printer", Light.WARNING, Text("Paper low"), Text("Have a new roll at hand.")
            ),
            DeviceState("camera", "document-camera", Light.OK, Text("Ready"), Text("")),
            DeviceState("reader", "id-reader", Light.OK, Text("Ready"), Text("")),
        )
        self.listeners: list[Callable[..., Any]] = []
        self.card_listeners: list[Callable[[IdCard], Any]] = []
        self.camera_object: Any = None

    def states(self) -> tuple[DeviceState, ...]:
        return self.lights

    def listen(self, callback: Callable[..., Any]) -> Callable[[], None]:
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)

    def on_card(self, callback: Callable[[IdCard], Any]) -> Callable[[], None]:
        self.card_listeners.append(callback)
        return lambda: self.card_listeners.remove(callback)

    def camera(self) -> Any:
        return self.camera_object

    def lay_card(self, name: str = "王䶮", number: str = "11010519900307123X") -> None:
        """Somebody lays a card on the reader: told on another thread, as the real one does."""
        card = IdCard(CardType.RESIDENT, name, Sex.FEMALE, "汉", None, "", number, "", None, None)
        for heard in tuple(self.card_listeners):
            thread = threading.Thread(target=heard, args=(card,))
            thread.start()
            thread.join()


class FakeHall:
    """The hall. ``trouble`` makes every call fail, as when the database is away."""

    def __init__(self) -> None:
        self.trouble: HallError | None = None
        self.slow = 0.0
        """Seconds that every call takes."""
        self.state = "here"
        self.clock = FakeClock()
        self.queue = FakeQueue(self)
        self.catalog = FakeCatalog(self)
        self.cases = FakeCases(self)
        self.reviews = FakeReviews()
        self.staff = FakeStaff(self)
        self.visits = FakeVisits(self)
        self.paper = FakePaper(self)
        self.desk_devices = FakeDevices()
        self.listeners: list[Callable[[FakeChange], None]] = []
        self.info = HallView(
            "h1", "320700", "云港市政务服务中心", "Yungang Service Hall", "市行政审批局", "云审", "0518-12345", "12345",
            "9:00–17:00", "https://hall.example", False, "optional", (),
        )  # fmt: skip

    def check(self) -> None:
        """Takes its time, then raises what is wrong with the whole hall."""
        if self.slow and threading.current_thread() is not threading.main_thread():
            time.sleep(self.slow)
        if self.trouble is not None:
            raise self.trouble

    def listen(self, callback: Callable[[Any], None]) -> Callable[[], None]:
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)

    def change(self, topic: str = "ticket", key: str = "*") -> None:
        """Something was committed elsewhere."""
        for heard in tuple(self.listeners):
            heard(FakeChange(topic, key))

    def store_state(self) -> str:
        """What the change feed knows."""
        return self.state

    def lose(self) -> None:
        """The change feed tells that the database is gone."""
        self.away()
        self.state = "away"
        self.change("store", "away")

    def come_back(self) -> None:
        """The change feed tells that the database is there again."""
        self.trouble, self.state = None, "here"
        self.change("store", "back")
        self.change("*")

    def away(self) -> None:
        """The database does not answer any more."""
        self.trouble = Away("The hall's database does not answer. What is on the screen may be old.")


def sign_in(window: str = "3") -> SignIn:
    """周敏 at a window."""
    return SignIn(StaffView("s1", "1027", "周敏", "clerk", 4, ""), window, NOW)


def busy_hall() -> FakeHall:
    """A hall with the queue of the picture."""
    hall = FakeHall()
    hall.queue.waiting = [
        ticket("A023", 6, TicketClass.GREEN, "退役军人"),
        dataclasses.replace(ticket("B011", 1, TicketClass.APPOINTMENT), appointment_at=NOW + timedelta(minutes=2)),
        ticket("A019", 34),
        ticket("A020", 31),
        ticket("C007", 29, TicketClass.NORMAL, "转移自 5 号窗口"),
        ticket("B012", 26),
        ticket("A021", 25),
        ticket("A022", 22),
        ticket("C008", 20),
    ]
    hall.queue.extra = 6
    return hall
