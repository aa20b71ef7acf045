"""The sample catalog is as rich as it claims, and every way through its questions ends in a checklist."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hall_client.base.files import resources
from hall_client.catalog.published import Item
from hall_client.catalog.rules import plan
from hall_client.catalog.source import CatalogSource, read_source
from hall_client.catalog.views import ChecklistPlan, Necessity, Source

MOST_SITUATIONS = 5000
ICONS = {"biz", "shield", "home", "pass", "car", "rings"}


@pytest.fixture(scope="module")
def source() -> CatalogSource:
    return read_source(resources() / "catalog" / "sample")


def members(source: CatalogSource, item: Item) -> tuple[Item, ...]:
    by_code = {one.code: one for one in source.items}
    return tuple(by_code[code] for code in item.members)


def situations(source: CatalogSource, item: Item) -> Iterator[ChecklistPlan]:
    """Every complete way through the questions; of questions with several answers each answer and all of them."""
    parts = members(source, item)
    open_ends: list[dict[str, tuple[str, ...]]] = [{}]
    while open_ends:
        given = open_ends.pop()
        result = plan(item, given, parts)
        question = next((one for one in result.questions if one.code not in result.answers), None)
        if question is None:
            yield result
            continue
        codes = [(answer.code,) for answer in question.answers]
        alone = {a.code for q in item.questions for a in q.answers if a.alone}
        if question.multiple:
            codes.append(tuple(code for (code,) in codes if code not in alone))
        open_ends += [{**given, question.code: code} for code in codes]


def count(source: CatalogSource, wanted: str) -> int:
    tests = {
        "questions": lambda item: len(item.questions) >= 2,
        "on receipt": lambda item: item.accept_on_receipt,
        "deferrable": lambda item: any(m.necessity is Necessity.DEFERRABLE for m in item.materials),
        "commitment": lambda item: any(m.commitment_text for m in item.materials),
        "licence-free": lambda item: any(m.licence_name for m in item.materials),
        "instant": lambda item: item.instant,
        "promised": lambda item: item.promised_days > 0,
        "nested": lambda item: any(question.shown_if for question in item.questions),
        "several answers": lambda item: any(question.multiple for question in item.questions),
        "changed limits": lambda item: any(a.promised_days for q in item.questions for a in q.answers),
        "keywords": lambda item: bool(item.keywords),
    }
    return sum(tests[wanted](item) for item in source.items if not item.bundle)


@pytest.mark.parametrize(
    ("what", "least"),
    [
        ("questions", 12),
        ("on receipt", 10),
        ("deferrable", 10),
        ("commitment", 8),
        ("licence-free", 12),
        ("instant", 8),
        ("promised", 20),
        ("nested", 8),
        ("several answers", 4),
        ("changed limits", 8),
        ("keywords", 40),
    ],
)
def test_has_enough_of_each_kind(source: CatalogSource, what: str, least: int) -> None:
    assert count(source, what) >= least


def test_has_items_departments_groups_and_bundles(source: CatalogSource) -> None:
    items = [item for item in source.items if not item.bundle]
    assert len(items) >= 44
    assert len({item.department for item in items}) >= 10
    assert {group.icon for group in source.groups} == ICONS
    assert all(group.windows and group.area and group.area_en for group in source.groups)
    assert {item.business for item in items} == {group.code for group in source.groups}
    bundles = [item for item in source.items if item.bundle]
    assert len(bundles) >= 2
    assert all(len(bundle.members) >= 3 for bundle in bundles)


def test_every_element_is_there(source: CatalogSource) -> None:
    for item in source.items:
        said = (item.authority, item.basis, item.conditions, item.fee, item.result, item.phone)
        assert all(said), item.code
        assert re.fullmatch(r"0000-\d{5}", item.phone), "telephone numbers are invented"
        for material in item.materials:
            said = (material.requirement, material.why, material.how, material.sample)
            assert all(said), (item.code, material.code)
            assert material.source is Source.APPLICANT or material.issuer, (item.code, material.code)


def test_licences_promise_half_of_the_statutory_days(source: CatalogSource) -> None:
    assert source.warnings == ()


def test_every_material_is_owed_in_some_situation_and_no_checklist_is_empty(source: CatalogSource) -> None:
    for item in source.items:
        owed: set[str] = set()
        for number, result in enumerate(situations(source, item)):
            assert result.complete, item.code
            assert result.materials, (item.code, result.answers)
            assert all(m.originals or m.copies for m in result.materials), (item.code, result.answers)
            assert result.instant == (result.promised_days == 0), (item.code, result.answers)
            owed |= {material.code for material in result.materials}
            if number > MOST_SITUATIONS:
                break
        if not item.bundle:
            assert owed == {material.code for material in item.materials}, item.code


def test_members_of_a_bundle_share_materials(source: CatalogSource) -> None:
    for bundle in (item for item in source.items if item.bundle):
        shared = [m for result in situations(source, bundle) for m in result.materials if len(m.items) > 1]
        assert {m.code for m in shared} - {m.code for m in bundle.materials}, bundle.code


def test_the_company_looks_like_the_picture(source: CatalogSource) -> None:
    item = next(item for item in source.items if item.name == "有限责任公司设立登记")
    assert [question.short for question in item.questions] == ["住所", "法人股东", "前置审批", "委托代理"]
    answers = {"premises": ("rented",), "corporate": ("no",), "preapproval": ("no",), "agent": ("yes",)}
    result = plan(item, answers)
    assert [(m.name, m.originals, m.copies) for m in result.materials] == [
        ("公司登记（备案）申请书", 1, 0),
        ("公司章程", 1, 0),
        ("股东、法定代表人身份证明", 0, 1),
        ("委托代理人身份证明", 0, 1),
        ("住所使用证明（租赁合同）", 0, 1),
        ("住所产权证明", 0, 1),
        ("股东会决议（任职文件）", 1, 0),
    ]
    assert (result.promised_days, result.statutory_days) == (1, 15)
