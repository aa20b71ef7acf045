"""A hall for the kiosk and the lobby board: it keeps the ports, holds everything in memory and does what a test says."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hall_client.base.errors import EnvironmentFailure, HallError
from hall_client.base.identity import parse_resident_id
from hall_client.base.text import Text
from hall_client.base.words import mask_name
from hall_client.catalog.views import ItemHit
from hall_client.devices.views import CardType, DeviceState, IdCard, Kind, Light, Sex
from hall_client.queue.errors import QueueError
from hall_client.queue.settings import QueueSettings
from hall_client.queue.views import BusinessView, Person, TicketClass, TicketState, TicketView
from hall_client.staff.views import HallView
from tests.fakes.lobby_services import FakeAppointments, FakeDay, FakeStaff

ZONE = ZoneInfo("Asia/Shanghai")
ID_NUMBER = "110105199003078211"
BUSINESSES = (
    ("A", "企业开办", "Start a business", "biz", "一层 A 区", "area A, ground floor", ("1", "2", "3", "5"), 6, 12, 20),
    (
        "B",
        "社保医保",
        "Social and medical insurance",
        "shield",
        "一层 B 区",
        "area B, ground floor",
        ("6", "7"),
        9,
        15,
        24,
    ),
    ("C", "不动产登记", "Real estate registration", "home", "一层 C 区", "area C, ground floor", ("8", "9"), 5, 10, 18),
    ("D", "户政出入境", "Residence and passports", "pass", "二层 D 区", "area D, first floor", ("10", "11"), 4, 6, 12),
    ("E", "车驾管", "Vehicles and licences", "car", "二层 E 区", "area E, first floor", ("12",), 0, 0, 0),
    ("F", "婚姻登记", "Marriage registration", "rings", "二层 F 区", "area F, first floor", ("13",), 0, 0, 0),
)
ITEMS = (
    ItemHit("1001", "公司设立登记", "市场监督管理局", "行政许可", "A", bundle=False),
    ItemHit("1002", "公司名称变更登记", "市场监督管理局", "行政许可", "A", bundle=False),
    ItemHit("1003", "食品经营许可（新办）", "市场监督管理局", "行政许可", "A", bundle=False),
    ItemHit("2001", "企业职工基本养老保险关系转移接续", "人力资源和社会保障局", "公共服务", "B", bundle=False),
    ItemHit("2002", "城乡居民基本医疗保险参保登记", "医疗保障局", "公共服务", "B", bundle=False),
    ItemHit("3001", "国有建设用地使用权及房屋所有权转移登记", "自然资源和规划局", "行政确认", "C", bundle=False),
    ItemHit("6001", "内地居民结婚登记", "民政局", "行政确认", "F", bundle=False),
    ItemHit("9001", "建筑工程施工许可", "住房和城乡建设局", "行政许可", "Z", bundle=False),
)
INITIALS = {"1001": "GSSLDJ", "1002": "GSMCBGDJ", "1003": "SPJYXK", "2001": "QYZGJBYLBX", "9001": "JZGCSGXK"}


@dataclass
class HandClock:
    """A clock that a test turns by hand."""

    at: datetime = datetime(2026, 11, 20, 2, 12, tzinfo=UTC)
    zone: ZoneInfo = ZONE

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.local(self.at).date()

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.zone)

    def turn(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass(frozen=True)
class Hint:
    """A change as the feed tells it."""

    topic: str
    key: str = "*"


@dataclass(frozen=True)
class FakeJob:
    """A print job."""

    id: str
    state: str
    words: Text


@dataclass
class FakeSettings:
    """The station's settings, with times short enough for a test."""

    kiosk_idle_seconds: int = 30
    kiosk_place: str = ""
    kiosk_locked: bool = False
    kiosk_voice: str = "clips"


class FakeQueue:
    """Issues numbers and holds a board."""

    def __init__(self, hall: LobbyHall) -> None:
        self._hall = hall
        self.issued: list[tuple[str, TicketClass, Person | None, str]] = []
        self.origins: list[str] = []
        self.loads = {row[0]: row[7:] for row in BUSINESSES}
        self.rows = list(BUSINESSES)
        self.closed = {"F": "上午已停止取号，13:30 恢复"}
        self.unstaffed: set[str] = set()
        """Businesses that no open window serves."""
        self.hold: threading.Event | None = None
        """A test sets this to make issuing slow."""

    def businesses(self) -> tuple[BusinessView, ...]:
        self._hall.answer()
        return tuple(
            BusinessView(
                code,
                name,
                name_en,
                icon,
                area,
                area_en,
                windows,
                *self._load(code),
                self.closed.get(code, ""),
                code not in self.unstaffed,
                () if code in self.unstaffed else windows,
            )
            for code, name, name_en, icon, area, area_en, windows, *_ in self.rows
        )

    def _load(self, code: str) -> tuple[int, int, int, int, str]:
        waiting, low, high = self.loads.get(code, (0, 0, 0))
        return waiting, waiting * 2, low, high, ""

    def settings(self) -> QueueSettings:
        return QueueSettings()

    def issue(
        self,
        business: str = "A",
        klass: TicketClass = TicketClass.NORMAL,
        person: Person | None = None,
        class_note: str = "",
        origin: str = "kiosk",
    ) -> TicketView:
        self._hall.answer()
        self.origins.append(origin)
        if self.hold is not None:
            self.hold.wait(5)
        row = next((row for row in self.rows if row[0] == business), None)
        if row is None:
            raise QueueError("There is no business {code} in this hall.", code=business)
        if business in self.closed:
            raise QueueError("No tickets for {business} now: {reason}", business=row[1], reason=self.closed[business])
        number = f"{business}{24 + len(self.issued):03d}"
        if person is not None and person.id_number:
            if person.source != "card":
                person = dataclasses.replace(person, id_number=parse_resident_id(person.id_number).number)
            if any(p and p.id_number == person.id_number and b == business for b, _, p, _ in self.issued):
                raise QueueError(
                    "You already have number {number} for {business}. One number per person and business is enough.",
                    number="A024",
                    business=row[1],
                )
        self.issued.append((business, klass, person, class_note))
        waiting, low, high = self.loads.get(business, (0, 0, 0))
        return TicketView(
            id=number, number=number, business=business, business_name=row[1], klass=klass, class_note=class_note,
            state=TicketState.WAITING, person_mask=mask_name(person.name if person else ""),
            issued_at=self._hall.clock.now(), calls=0, window="", ahead=waiting, wait_low=low, wait_high=high,
            token="secret",
            warning=Text("No window serves this business now.") if business in self.unstaffed else None,
        )  # fmt: skip


class FakeCatalog:
    """A few items."""

    def __init__(self, hall: LobbyHall) -> None:
        self._hall = hall
        self.items_of: tuple[ItemHit, ...] = ITEMS

    def search(self, text: str, limit: int = 20) -> tuple[ItemHit, ...]:
        self._hall.answer()
        word = text.upper()
        found = [hit for hit in self.items_of if word in hit.name or INITIALS.get(hit.code, "").startswith(word)]
        return tuple(found[:limit])

    def departments(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(hit.department for hit in self.items_of))

    def items(self, department: str) -> tuple[ItemHit, ...]:
        return tuple(hit for hit in self.items_of if hit.department == department)


class FakePaper:
    """A printer whose outcomes a test writes down: printed, failed, unknown, queued, or an error to raise."""

    def __init__(self) -> None:
        self.outcomes: list[str | HallError] = []
        self.tickets: list[str] = []
        self.cancelled: list[str] = []
        self.waits: list[float] = []
        self.jobs: dict[str, FakeJob] = {}
        self.reprints: list[str] = []

    def print_ticket(self, ticket: TicketView) -> FakeJob:
        return self._print(ticket.number)

    def _print(self, number: str) -> FakeJob:
        self.tickets.append(number)
        outcome = self.outcomes.pop(0) if self.outcomes else "printed"
        if isinstance(outcome, HallError):
            raise outcome
        job = FakeJob(f"job-{len(self.jobs) + 1}", outcome, Text("The roll is empty."))
        self.jobs[job.id] = job
        return job

    def wait(self, job_id: str, seconds: float) -> FakeJob:
        self.waits.append(seconds)
        return self.jobs[job_id]

    def job(self, job_id: str) -> FakeJob:
        return self.jobs[job_id]

    def reprint(self, ref: str) -> FakeJob:
        self.reprints.append(ref)
        return self._print(ref)

    def cancel(self, job_id: str) -> FakeJob:
        self.cancelled.append(job_id)
        return self.jobs[job_id]

    def ticket_url(self, ticket: TicketView) -> str:
        return f"https://zwfw.example.cn/t/{ticket.token}-{ticket.number}"


class FakeDevices:
    """A card reader."""

    def __init__(self) -> None:
        self.light = Light.OK
        self.readers = True
        self.printer: DeviceState | None = None
        """The slip printer's state; None: this machine has none."""
        self._callbacks: list[Callable[[IdCard], None]] = []

    def states(self) -> tuple[DeviceState, ...]:
        state = DeviceState("id-reader", Kind.ID_READER, self.light, Text("Ready"), Text(""))
        printer = (self.printer,) if self.printer is not None else ()
        return (state, *printer) if self.readers else printer

    def on_card(self, callback: Callable[[IdCard], None]) -> Callable[[], None]:
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback)

    @property
    def listeners(self) -> int:
        return len(self._callbacks)

    def put_card(self, name: str = "王小明", number: str = ID_NUMBER) -> None:
        """Somebody puts a card on the reader; it is told on another thread, as by a real one."""
        card = IdCard(CardType.RESIDENT, name, Sex.MALE, "汉", date(1990, 3, 7), "", number, "", None, None)
        callbacks = list(self._callbacks)
        thread = threading.Thread(target=lambda: [callback(card) for callback in callbacks])
        thread.start()
        thread.join()


@dataclass
class LobbyHall:
    """The hall itself."""

    identity: str = "optional"
    notices: tuple[str, ...] = ()
    name: str = "云港市政务服务中心"
    clock: HandClock = field(default_factory=HandClock)
    settings: FakeSettings = field(default_factory=FakeSettings)
    away: bool = False

    def __post_init__(self) -> None:
        self.info = HallView(
            id="1", code="YG", name=self.name, name_en="Yungang Government Service Centre", authority="市行政审批局",
            document_prefix="云审", phone="0518-12345", complaint_phone="12345",
            hours="周一至周五 9:00–17:00", web="https://zwfw.example.cn", pad_shows_name=True,
            kiosk_identity=self.identity, notices=self.notices,
        )  # fmt: skip
        self.queue = FakeQueue(self)
        self.catalog = FakeCatalog(self)
        self.paper = FakePaper()
        self.desk_devices = FakeDevices()
        self.appointments = FakeAppointments(self)
        self.day = FakeDay(self)
        self.staff = FakeStaff(self)
        self._listeners: list[Callable[[Hint], None]] = []
        self.hang: threading.Event | None = None
        """A test sets this to make every call hang."""

    def answer(self) -> None:
        """Every call passes here; a database that is away does not answer, or only hangs."""
        if self.hang is not None:
            self.hang.wait(10)
        if self.away:
            raise EnvironmentFailure("The database does not answer. Please wait a moment and try again.")

    def listen(self, callback: Callable[[Hint], None]) -> Callable[[], None]:
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    @property
    def listeners(self) -> int:
        return len(self._listeners)

    def store_state(self) -> str:
        return "away" if self.away else "here"

    def tell(self, topic: str) -> None:
        """A change was committed somewhere."""
        for listener in list(self._listeners):
            listener(Hint(topic))
