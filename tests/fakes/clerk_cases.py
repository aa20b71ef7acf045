"""Items and cases of the fake hall: the picture's company registration, with the real rules of the counter."""

# ruff: noqa: ARG002 - a fake takes what the port hands over, used or not

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING, Any

from hall_client.base.errors import BadInput, HallError
from hall_client.base.text import Text
from hall_client.base.words import clean_line
from hall_client.cases import rules
from hall_client.cases.views import (
    CaseState,
    CaseView,
    CheckRow,
    Deadline,
    DocumentView,
    MaterialState,
    Outcome,
    PageView,
)
from hall_client.catalog.views import AnswerView, ItemView, MaterialView, Necessity, QuestionView, Source

if TYPE_CHECKING:
    from tests.fakes.clerk_hall import FakeHall


class CaseRefused(HallError):
    """The rules refuse."""


def material(code: str, name: str, **facts: Any) -> MaterialView:
    """A material; what is not told is the usual."""
    usual: dict[str, Any] = {
        "necessity": Necessity.REQUIRED, "source": Source.APPLICANT, "issuer": "", "form": "paper", "originals": 1,
        "copies": 0, "requirement": "", "why": "", "how": "", "sample": "", "licence_free": False, "licence_name": "",
        "commitment": False, "commitment_text": "", "deferral_days": 0,
    }  # fmt: skip
    return MaterialView(code=code, name=name, **{**usual, **facts})


MATERIALS = (
    material("m1", "公司登记（备案）申请书", requirement="原件"),
    material("m2", "公司章程", requirement="全体股东签署"),
    material("m3", "股东、法定代表人身份证明", source=Source.GOVERNMENT, issuer="公安部门", originals=0, copies=1,
             licence_free=True, licence_name="居民身份证"),
    material("m4", "委托代理人身份证明", source=Source.GOVERNMENT, issuer="公安部门", originals=0, copies=1, licence_free=True),
    material("m5", "住所使用证明（租赁合同）", originals=0, copies=1, requirement="含产权证明复印件", commitment=True,
             how="与房屋所有人签订的租赁合同"),
    material("m6", "住所产权证明", source=Source.GOVERNMENT, issuer="自然资源部门", originals=0, copies=1, licence_free=True,
             deferral_days=10, necessity=Necessity.DEFERRABLE),
    material("m7", "股东会决议（任职文件）"),
)  # fmt: skip

QUESTIONS = (
    QuestionView(
        "q1", "公司住所是自有还是租赁？", "住所", False, (AnswerView("own", "自有"), AnswerView("rent", "租赁"))
    ),
    QuestionView("q2", "股东中有没有法人？", "法人股东", False, (AnswerView("yes", "有"), AnswerView("no", "无"))),
    QuestionView(
        "q3", "经营范围是否涉及前置审批？", "前置审批", False, (AnswerView("yes", "涉及"), AnswerView("no", "不涉及"))
    ),
    QuestionView("q4", "是否委托代理人办理？", "委托代理", False, (AnswerView("yes", "是"), AnswerView("no", "否"))),
)


def item(
    code: str,
    name: str,
    department: str,
    kind: str = "行政许可",
    questions: tuple[QuestionView, ...] = (),
    **facts: Any,
) -> ItemView:
    """An item; what is not told is the usual."""
    usual: dict[str, Any] = {
        "authority": "市行政审批局", "business": "A", "basis": "《中华人民共和国公司法》", "instant": False,
        "accept_on_receipt": True, "promised_days": 1, "statutory_days": 15, "fee": "不收费", "result": "营业执照",
        "phone": "0518-12345", "conditions": "", "catalog_version": "2026-11-02", "version_date": date(2026, 11, 2),
    }  # fmt: skip
    return ItemView(code=code, name=name, kind=kind, department=department, questions=questions, **{**usual, **facts})


ITEMS: dict[str, tuple[ItemView, str]] = {
    one.code: (one, initials)
    for one, initials in (
        (item("110100-001", "有限责任公司设立登记", "市市场监督管理局", questions=QUESTIONS), "yxzrgssldj"),
        (item("110100-002", "有限责任公司变更登记", "市市场监督管理局"), "yxzrgsbgdj"),
        (item("110100-003", "有限责任公司注销登记", "市市场监督管理局"), "yxzrgszxdj"),
        (item("110100-004", "食品经营许可（新办）", "市市场监督管理局"), "spjyxk"),
        (item("120300-001", "社会保险关系转移接续", "市人力资源和社会保障局", "公共服务"), "shbxgxzyjx"),
        (
            item(
                "130200-001",
                "开办餐饮店一件事",
                "市政务服务办公室",
                "一件事",
                bundle_items=("110100-001", "110100-004"),
            ),
            "kbcydyjs",
        ),
        (item("140100-007", "不动产转移登记", "市自然资源局", "行政确认"), "bdczydj"),
    )
}


class FakeCases:
    """One case per visit, with the real rules."""

    def __init__(self, hall: FakeHall) -> None:
        self.hall = hall
        self.case: CaseView | None = None
        self.pages: dict[str, bytes] = {}
        self.removed: dict[str, tuple[str, PageView]] = {}
        self.decided = 0
        self.count = 16

    def begin(self, visit_id: str, item_code: str) -> CaseView:
        self.hall.check()
        found = ITEMS[item_code][0]
        visit = self.hall.queue._need_visit()
        self.case = CaseView(
            id=f"c-{item_code}", number="", state=CaseState.PREPARING, visit_id=visit_id, window="3", staff_no="1027",
            person_name=visit.person_name, person_id_mask=visit.person_id_mask, person_verified=visit.person_verified,
            phone_mask="", item=found, questions=(), answers={}, answered=False, rows=(), owed=0, settled=0, outcomes=(),
            summary=Text(""), hint=Text(""), promised=Deadline(date(2026, 11, 23), 1, False),
            statutory=Deadline(date(2026, 12, 11), 15, False), received_at=self.hall.clock.now(), decided_at=None,
            outcome=None, outcome_note="", documents=(), steps=(),
        )  # fmt: skip
        return self._again({})

    def of_visit(self, visit_id: str) -> CaseView | None:
        self.hall.check()
        if self.case is None or self.case.visit_id != visit_id:
            return None
        return self._again(self.case.answers) if self.case.outcome is None else self.case

    def answer(self, case_id: str, question: str, answers: tuple[str, ...]) -> CaseView:
        return self._again({**self._open().answers, question: answers})

    def mark(self, case_id: str, material: str, state: MaterialState | None, note: str = "") -> CaseView:
        row = self._row(material)
        choice = next((one for one in row.choices if one.state is state), None)
        if choice is not None and not choice.allowed:
            raise CaseRefused("{material}: {reason}", material=row.material.name, reason=choice.reason)
        due = date(2026, 12, 4) if state is MaterialState.DEFERRED else None
        return self._put(dataclasses.replace(row, state=state, due=due, note=note))

    def mark_all_received(self, case_id: str) -> CaseView:
        for row in self._open().rows:
            if row.state is None:
                self._put(dataclasses.replace(row, state=MaterialState.RECEIVED))
        return self._open()

    def add_page(self, case_id: str, material: str, jpeg: bytes) -> CaseView:
        row = self._row(material)
        page = PageView(f"p{len(self.pages)}", len(row.pages) + 1, len(jpeg), 900, 1200)
        self.pages[page.id] = jpeg
        return self._put(dataclasses.replace(row, state=MaterialState.RECEIVED, pages=(*row.pages, page)))

    def remove_page(self, case_id: str, page_id: str) -> CaseView:
        row = next(row for row in self._open().rows if any(page.id == page_id for page in row.pages))
        page = next(page for page in row.pages if page.id == page_id)
        self.removed[page_id] = (row.material.code, page)
        return self._put(dataclasses.replace(row, pages=tuple(one for one in row.pages if one.id != page_id)))

    def restore_page(self, case_id: str, page_id: str) -> CaseView:
        code, page = self.removed.pop(page_id)
        row = self._row(code)
        return self._put(dataclasses.replace(row, pages=(*row.pages, page)))

    def page(self, page_id: str) -> bytes:
        self.hall.check()
        return self.pages[page_id]

    def decide(self, case_id: str, outcome: Outcome, note: str = "") -> CaseView:
        case = self._open()
        words = clean_line(note)
        if outcome in {Outcome.REFUSE, Outcome.NOT_DONE} and not words:
            raise BadInput("Give the reason; it will stand on the paper.")
        choice = next(one for one in case.outcomes if one.outcome is outcome)
        if not choice.allowed:
            raise CaseRefused("{reason} ({rule})", reason=choice.reason, rule=choice.rule)
        self.decided += 1
        self.count += 1
        kind, now = rules.DOCUMENT_KIND[outcome], self.hall.clock.now()
        paper = DocumentView(
            f"d{self.count}", kind, f"云审受〔2026〕1120-03-{self.count:04d} 号", "K7P2-9QXM", "0" * 64, now
        )
        states = {
            Outcome.NOTICE: CaseState.NOTIFIED,
            Outcome.REFUSE: CaseState.REFUSED,
            Outcome.NOT_DONE: CaseState.NOT_DONE,
        }
        self.case = dataclasses.replace(
            case, outcome=outcome, outcome_note=words, state=states.get(outcome, CaseState.ACCEPTED), decided_at=now,
            number=f"L20261120-03-{self.count:04d}", documents=(paper,),
        )  # fmt: skip
        return self.case

    def _open(self) -> CaseView:
        self.hall.check()
        if self.case is None or self.case.outcome is not None:
            raise CaseRefused(
                "Case {number} is already decided and cannot change.", number=self.case.number if self.case else ""
            )
        return self.case

    def _row(self, code: str) -> CheckRow:
        return next(row for row in self._open().rows if row.material.code == code)

    def _put(self, new: CheckRow) -> CaseView:
        case = self._open()
        rows = tuple(new if row.material.code == new.material.code else row for row in case.rows)
        self.case = dataclasses.replace(case, rows=rows)
        return self._again(case.answers)

    def _again(self, answers: dict[str, tuple[str, ...]]) -> CaseView:
        assert self.case is not None
        case, questions = self.case, self.case.item.questions
        answered = all(answers.get(question.code) for question in questions)
        old = {row.material.code: row for row in case.rows}
        rows = []
        for one in _owed(case.item, answers):
            held = "本次已读卡" if one.code == "m4" else ""
            row = old.get(one.code) or CheckRow(0, one, None, rules.state_choices(one, held), None, "", ())
            rows.append(dataclasses.replace(row, number=len(rows) + 1))
        visit = self.hall.queue.visit
        standing = rules.Standing(
            [rules.Row(row.number, row.material, row.state) for row in rows], answered,
            bool(visit and visit.person_verified), case.item.kind, date(2026, 12, 4),
        )  # fmt: skip
        settled = sum(row.state not in {None, MaterialState.MISSING, MaterialState.DEFERRED} for row in rows)
        self.case = dataclasses.replace(
            case, questions=questions, answers=answers, answered=answered, rows=tuple(rows), owed=len(rows), settled=settled,
            outcomes=rules.outcome_choices(standing), summary=rules.summary(standing), hint=rules.hint(standing),
        )  # fmt: skip
        return self.case


def _owed(found: ItemView, answers: dict[str, tuple[str, ...]]) -> tuple[MaterialView, ...]:
    if not found.questions:
        return MATERIALS[:3]
    out = set()
    if answers.get("q1") == ("own",):
        out.add("m5")
    if answers.get("q4") == ("no",):
        out.add("m4")
    return tuple(one for one in MATERIALS if one.code not in out)
