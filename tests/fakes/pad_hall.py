"""A hall as far as a pad sees one, kept in memory; a test moves it by hand."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hall_client.base.text import Text
from hall_client.cases.views import (
    CaseState,
    CaseView,
    CheckRow,
    Deadline,
    DocumentView,
    MaterialState,
    Outcome,
)
from hall_client.catalog.views import ItemView, MaterialView, Necessity, Source
from hall_client.queue.views import (
    CallView,
    TicketClass,
    TicketState,
    TicketView,
    VisitView,
    WindowView,
)
from hall_client.reviews import rules
from hall_client.reviews.errors import ReviewError
from hall_client.reviews.official import LEVELS
from hall_client.reviews.views import ReviewRequest
from hall_client.staff.views import HallView, StaffView
from hall_client.store.changes import Change
from hall_client.store.errors import StoreAway

NOON = datetime(2026, 11, 20, 2, 32, tzinfo=UTC)
REVIEW_SECONDS = 60
ITEM = "有限责任公司设立登记"


class HandClock:
    """Stands still until it is turned."""

    zone = ZoneInfo("Asia/Shanghai")

    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.local(self.at).date()

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.zone)

    def turn(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


def ticket(number: str = "A023", state: TicketState = TicketState.SERVING) -> TicketView:
    """A ticket of an invented person."""
    return TicketView(
        id=f"t-{number}",
        number=number,
        business="A",
        business_name="企业开办",
        klass=TicketClass.NORMAL,
        class_note="",
        state=state,
        person_mask="张*",
        issued_at=NOON,
        calls=1,
        window="3",
    )


def visit(number: str = "A023") -> VisitView:
    """An open visit."""
    return VisitView(
        id=f"v-{number}",
        ticket=ticket(number),
        window="3",
        staff_no="1027",
        started_at=NOON,
        ended_at=None,
        person_name="张三",
        person_id_mask="110***********1234",
        person_verified="card",
        phone="",
        phone_mask="",
        draft={},
    )


def window(
    now: VisitView | None = None, *, state: str = "open", staff_no: str = "1027", called: str = ""
) -> WindowView:
    """Window 3."""
    call = CallView(ticket(called, TicketState.CALLED), "3", Text("Sent to this window."), NOON) if called else None
    return WindowView("3", "all_items", state, staff_no, "周敏", call, now, (), (), (), (), 0, 7)


MATERIALS: tuple[tuple[str, MaterialState | None, str], ...] = (
    ("公司登记（备案）申请书", MaterialState.RECEIVED, "法定代表人签字，代理人信息填写完整"),
    ("公司章程", MaterialState.RECEIVED, "全体股东签字或盖章"),
    ("股东、法定代表人身份证明", MaterialState.LICENCE, "居民身份证"),
    ("委托代理人身份证明", MaterialState.REUSED, "居民身份证"),
    ("住所使用证明", MaterialState.PROMISED, "含产权证明复印件"),
    ("住所产权证明", MaterialState.DEFERRED, "不动产权证书复印件"),
    ("股东会决议（任职文件）", MaterialState.MISSING, "全体股东签字，写明法定代表人、董事、监事。"),
)


def check_row(number: int, name: str, state: MaterialState | None, requirement: str) -> CheckRow:
    """A line of the checklist."""
    material = MaterialView(
        code=f"CL-{number}",
        name=name,
        necessity=Necessity.REQUIRED,
        source=Source.APPLICANT,
        issuer="",
        form="paper",
        originals=1,
        copies=0,
        requirement=requirement,
        why="",
        how="窗口可以当场填写打印；也可以下载后签好带来。" if state is MaterialState.MISSING else "",
        sample="",
        licence_free=False,
        licence_name="",
        commitment=False,
        commitment_text="",
        deferral_days=10,
    )
    due = date(2026, 12, 4) if state is MaterialState.DEFERRED else None
    return CheckRow(number, material, state, (), due, "", ())


def case(
    materials: tuple[tuple[str, MaterialState | None, str], ...] = MATERIALS,
    *,
    visit_id: str = "v-A023",
    item: str = ITEM,
    document: str = "",
) -> CaseView:
    """A case; ``document`` is the kind of paper it has made."""
    rows = tuple(check_row(number, *line) for number, line in enumerate(materials, start=1))
    papers = (DocumentView("d1", document, "云审受〔2026〕0317 号", "K7Q2M9", "0" * 64, NOON),) if document else ()
    settled = sum(row.state not in {None, MaterialState.MISSING} for row in rows)
    decided = bool(document)
    return CaseView(
        id="c1",
        number="L20261120-03-0017" if decided else "",
        state=CaseState.ACCEPTED if decided else CaseState.PREPARING,
        visit_id=visit_id,
        window="3",
        staff_no="1027",
        person_name="张三",
        person_id_mask="110***********1234",
        person_verified="card",
        phone_mask="",
        item=item_view(item),
        questions=(),
        answers={},
        answered=True,
        rows=rows,
        owed=len(rows),
        settled=settled,
        outcomes=(),
        summary=Text("1 material is missing"),
        hint=Text("Once it is here, the case can be accepted with what comes later."),
        promised=Deadline(date(2026, 11, 25), 3, provisional=False) if decided else None,
        statutory=None,
        received_at=NOON,
        decided_at=NOON if decided else None,
        outcome=Outcome.ACCEPT if decided else None,
        outcome_note="",
        documents=papers,
        steps=(),
    )


def item_view(name: str) -> ItemView:
    """An item with a short promise."""
    return ItemView(
        code="A1",
        name=name,
        kind="行政许可",
        department="市市场监管局",
        authority="市行政审批局",
        business="A",
        basis="",
        instant=False,
        accept_on_receipt=False,
        promised_days=3,
        statutory_days=15,
        fee="不收费",
        result="",
        phone="",
        conditions="",
        catalog_version="1",
        version_date=date(2026, 1, 1),
        questions=(),
    )


@dataclass
class FakeReviews:
    """Keeps requests and answers; as strict about the pad's key as the real one."""

    hall: FakeHall
    waiting: list[ReviewRequest] = field(default_factory=list)
    answers: list[tuple[object, ...]] = field(default_factory=list)
    claims: int = 0
    extensions: int = 0
    hold: threading.Event | None = None

    def ask(self, visit_id: str = "v-A023", item: str = ITEM) -> None:
        """As when the clerk finishes a visit."""
        now = self.hall.clock.now()
        self.waiting.append(
            ReviewRequest(
                id=f"r-{visit_id}",
                visit_id=visit_id,
                ticket_number=visit_id.removeprefix("v-"),
                window="3",
                staff_no="1027",
                item_name=item,
                asked_at=now,
                closes_at=now + timedelta(seconds=REVIEW_SECONDS),
                phone_token="Zk3vQmX9tLw2RbYs0pNe4A",
                phone_until=date(2026, 11, 22),
                pad_key="",
                levels=LEVELS,
            )
        )
        self.hall.tell("review")

    def claim(self, window: str) -> ReviewRequest | None:
        self.hall.check()
        found = [request for request in self.waiting if request.window == window]
        if not found:
            return None
        self.claims += 1
        closes = self.hall.clock.now() + timedelta(seconds=REVIEW_SECONDS)
        return self._put(replace(found[-1], closes_at=closes, pad_key=f"key-{self.claims}"))

    def more_time(self, request: ReviewRequest) -> ReviewRequest:
        self._check(request)
        self.extensions += 1
        return self._put(replace(request, closes_at=self.hall.clock.now() + timedelta(seconds=REVIEW_SECONDS)))

    def rate(self, request: ReviewRequest, level: int, tags: tuple[str, ...], text: str) -> None:
        if self.hold is not None:
            self.hold.wait(5)
        answer = rules.check_answer(level, tags, text)
        self._close(request, ("rated", answer.level, answer.tags, answer.text))

    def decline(self, request: ReviewRequest) -> None:
        self._close(request, ("declined",))

    def time_out(self, request: ReviewRequest) -> None:
        self._close(request, ("not_rated",))

    def _close(self, request: ReviewRequest, answer: tuple[object, ...]) -> None:
        self._check(request)
        self.waiting = [other for other in self.waiting if other.id != request.id]
        self.answers.append((request.visit_id, *answer))

    def _check(self, request: ReviewRequest) -> None:
        self.hall.check()
        held = next((other for other in self.waiting if other.id == request.id), None)
        if held is None:
            raise ReviewError("This service has been answered for already. Nothing was changed.")
        if held.pad_key != request.pad_key:
            raise ReviewError("Another pad shows this request now; please answer there.")

    def _put(self, request: ReviewRequest) -> ReviewRequest:
        self.waiting = [request if other.id == request.id else other for other in self.waiting]
        return request


class FakeQueue:
    """Gives the window that the test set."""

    def __init__(self, hall: FakeHall) -> None:
        self._hall = hall
        self.view = window()

    def window(self, number: str) -> WindowView:
        self._hall.check()
        return replace(self.view, number=number)


class FakeCases:
    """Gives the case that the test set."""

    def __init__(self) -> None:
        self.case: CaseView | None = None

    def of_visit(self, visit_id: str) -> CaseView | None:
        return self.case if self.case is not None and self.case.visit_id == visit_id else None


class FakeStaff:
    """One clerk with four stars and no photo."""

    def member(self, staff_no: str) -> StaffView | None:
        return StaffView(f"s-{staff_no}", staff_no, "周敏", "clerk", 4, "") if staff_no == "1027" else None

    def photo(self, staff: StaffView) -> Path | None:
        del staff


class FakePaper:
    """Gives the picture that the test set."""

    def __init__(self) -> None:
        self.png = b""

    def document_png(self, document_id: str) -> bytes:
        del document_id
        return self.png


class FakeHall:
    """What a pad uses of a hall. ``away``: the database does not answer; ``tell``: something changed."""

    def __init__(self, *, shows_name: bool = False) -> None:
        self.info = HallView(
            id="h",
            code="yungang",
            name="云港市政务服务中心",
            name_en="Yungang Government Service Hall",
            authority="云港市行政审批局",
            document_prefix="云审",
            phone="0000-12345",
            complaint_phone="0000-12388",
            hours="",
            web="https://hall.example",
            pad_shows_name=shows_name,
            kiosk_identity="optional",
            notices=(),
        )
        self.clock = HandClock()
        self.queue, self.cases, self.staff, self.paper = FakeQueue(self), FakeCases(), FakeStaff(), FakePaper()
        self.reviews = FakeReviews(self)
        self.away = False
        self.listeners: list[Callable[[Change], None]] = []

    def listen(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)

    def tell(self, topic: str) -> None:
        for listener in tuple(self.listeners):
            listener(Change(topic))

    def check(self) -> None:
        if self.away:
            raise StoreAway("The hall's database does not answer ({problem}).", problem="test")

    def serve(self, case_: CaseView | None = None, number: str = "A023") -> None:
        """A visit is open, with this case."""
        self.queue.view = window(visit(number))
        self.cases.case = case_
        self.tell("visit")

    def idle(self) -> None:
        """The visit is over."""
        self.queue.view = window()
        self.cases.case = None
        self.tell("visit")
