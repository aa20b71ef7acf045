"""Importing, finding and reading items in a real database."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlmodel import select

from hall_client.catalog.errors import CatalogError
from hall_client.catalog.records import CatalogItem, CatalogVersion
from hall_client.catalog.service import CatalogService
from hall_client.store.changes import Change
from hall_client.store.errors import StoreAway
from hall_client.store.work import Store

Edit = Callable[..., Path]
COMPANY = "00013100100W"
FOOD = "00013102600Y"
SHOP_BUNDLE = "00900000100J"


def test_imports_the_sample_and_reports_it(catalog: CatalogService, sample: Path, store: Store) -> None:
    report = catalog.import_file(sample)
    assert report.version == "2026-11-02"
    assert report.items == len(report.added) >= 47
    assert report.withdrawn == report.changed == report.warnings == ()
    with store.read() as session:
        version = session.exec(select(CatalogVersion)).one()
        row = session.exec(select(CatalogItem).where(CatalogItem.code == COMPANY)).one()
    assert (version.items, version.materials) == (report.items, report.materials)
    assert (version.effective, version.station) == (store.clock.today(), "test")
    assert row.pinyin == "you xian ze ren gong si she li deng ji"
    assert row.initials == "yxzrgssldj"
    assert "办执照\tban zhi zhao" in row.keywords


def test_finds_and_reads_an_item(catalog: CatalogService, sample: Path) -> None:
    catalog.import_file(sample)
    assert catalog.search("gssl")[0].name == "有限责任公司设立登记"
    item = catalog.item(COMPANY)
    assert (item.promised_days, item.statutory_days, item.accept_on_receipt) == (1, 15, True)
    assert (item.catalog_version, item.version_date.isoformat()) == ("2026-11-02", "2026-11-02")
    assert [question.short for question in item.questions] == ["住所", "法人股东", "前置审批", "委托代理"]
    assert item == catalog.item_by_id(item.id)
    assert item.id == catalog.row_id(COMPANY)


def test_plans_an_item_and_a_bundle(catalog: CatalogService, sample: Path) -> None:
    catalog.import_file(sample)
    answers = {"premises": ("rented",), "corporate": ("no",), "preapproval": ("no",), "agent": ("yes",)}
    assert len(catalog.plan(COMPANY, answers).materials) == 7
    bundle = catalog.item(SHOP_BUNDLE)
    assert len(bundle.bundle_items) == 4
    plan = catalog.plan(SHOP_BUNDLE, {"agent": ("yes",)})
    proxy = next(material for material in plan.materials if material.name == "授权委托书")
    assert proxy.items == bundle.bundle_items
    with pytest.raises(CatalogError, match="There is no question"):
        catalog.plan(COMPANY, {"nonsense": ("yes",)})


def test_lists_departments_groups_and_items(catalog: CatalogService, sample: Path) -> None:
    catalog.import_file(sample)
    departments = catalog.departments()
    assert len(departments) >= 10
    assert {hit.department for hit in catalog.items(departments[0])} == {departments[0]}
    assert {hit.business for hit in catalog.items(business="F")} == {"F"}
    assert sum(len(catalog.items(department)) for department in departments) == len(catalog.items())
    assert [group.code for group in catalog.groups()] == list("ABCDEF")
    assert catalog.groups()[0].windows == ("1", "2", "3", "5")


def test_an_empty_hall_has_nothing_to_find(catalog: CatalogService) -> None:
    assert catalog.search("gssl") == catalog.search("") == catalog.departments() == catalog.groups() == ()
    with pytest.raises(CatalogError, match="There is no item 00013100100W in the catalog"):
        catalog.item(COMPANY)


def test_the_same_content_again_changes_nothing(catalog: CatalogService, sample: Path, store: Store) -> None:
    catalog.import_file(sample)
    heard: list[Change] = []
    forget = store.feed.listen(heard.append)
    again = catalog.import_file(sample)
    forget()
    store.feed.close()
    assert (again.version, again.added, again.withdrawn, again.changed) == ("2026-11-02", (), (), ())
    assert [change for change in heard if change.topic == "catalog"] == []
    with store.read() as session:
        assert len(session.exec(select(CatalogVersion)).all()) == 1


def test_a_new_version_reports_its_difference_and_old_texts_stay(
    catalog: CatalogService, sample: Path, edit: Edit, store: Store
) -> None:
    catalog.import_file(sample)
    old = catalog.item(FOOD)
    old_plan = catalog.plan_by_id(old.id, {"trade": ("sale",)})
    heard: list[Change] = []
    forget = store.feed.listen(heard.append)
    folder = edit("market.yaml", "    name: 食品经营许可（新办）\n", "    name: 食品经营许可证新办\n")
    report = catalog.import_file(folder)
    forget()
    store.feed.close()
    assert (report.added, report.withdrawn, report.changed) == ((), (), (FOOD,))
    assert report.version == "2026-11-02.2"
    assert [change.topic for change in heard] == ["catalog"]
    assert catalog.search("spjyxkzxb")[0].name == catalog.item(FOOD).name == "食品经营许可证新办"
    assert catalog.item_by_id(old.id) == old
    assert catalog.plan_by_id(old.id, {"trade": ("sale",)}) == old_plan


def test_every_version_has_a_label_of_its_own(catalog: CatalogService, sample: Path, edit: Edit) -> None:
    """Also when a source calls itself what the hall would have called the next one."""
    own = edit("catalog.yaml", '"2026-11-02"', '"2026-11-02.2"')
    assert catalog.import_file(own).version == "2026-11-02.2"
    assert catalog.import_file(sample).version == "2026-11-02"
    folder = edit("market.yaml", "    name: 食品经营许可（新办）\n", "    name: 食品经营许可证新办\n")
    assert catalog.import_file(folder).version == "2026-11-02.3"


def test_a_withdrawn_item_is_not_offered_but_can_be_read(catalog: CatalogService, sample: Path, edit: Edit) -> None:
    catalog.import_file(sample)
    old = catalog.item("00201400100Y")
    report = catalog.import_file(edit("human-resources.yaml", "  - code: 00201400100Y\n", "  - code: 00201499900Y\n"))
    assert (report.withdrawn, report.added) == (("00201400100Y",), ("00201499900Y",))
    assert "00201400100Y" not in [hit.code for hit in catalog.search("00201400100Y")]
    with pytest.raises(CatalogError, match="is no longer offered"):
        catalog.plan("00201400100Y", {})
    assert catalog.item_by_id(old.id).name == "社会保险关系转移接续"


def test_a_broken_file_imports_nothing(catalog: CatalogService, sample: Path, edit: Edit, store: Store) -> None:
    catalog.import_file(sample)
    before = catalog.search("")
    with pytest.raises(CatalogError) as refusal:
        catalog.import_file(edit("market.yaml", "promised_days: 1\n", "promised_days: 一天\n"))
    assert "market.yaml, line " in str(refusal.value)
    assert "promised_days: must be a whole number, not “一天”" in str(refusal.value)
    assert catalog.search("") == before
    with store.read() as session:
        assert len(session.exec(select(CatalogVersion)).all()) == 1


def test_a_catalog_of_a_later_day_is_refused(catalog: CatalogService, edit: Edit) -> None:
    later = edit("catalog.yaml", "published: 2026-11-02\n", "published: 2026-11-02\n  effective: 2026-11-21\n")
    with pytest.raises(CatalogError, match="takes effect on 2026-11-21; import it on that day"):
        catalog.import_file(later)
    today = edit("catalog.yaml", "published: 2026-11-02\n", "published: 2026-11-02\n  effective: 2026-11-20\n")
    assert catalog.import_file(today).added


def test_a_catalog_without_groups_keeps_those_of_the_hall(
    catalog: CatalogService, sample: Path, tmp_path: Path
) -> None:
    catalog.import_file(sample)
    file = tmp_path / "small.yaml"
    file.write_text(
        "catalog: {name: 小目录, version: small, published: 2026-11-03}\n"
        "items: [{code: X1, name: 王䶮𠮷😀事项, kind: 公共服务, department: 市局, business: A, instant: true}]\n",
        encoding="utf-8",
    )
    report = catalog.import_file(str(file))
    assert report.added == ("X1",)
    assert len(report.withdrawn) >= 47
    assert len(catalog.groups()) == 6
    assert catalog.item("X1").name == "王䶮𠮷😀事项"
    assert catalog.search("王䶮")[0].code == "X1"


def test_what_is_used_comes_first_here_and_after_a_restart(catalog: CatalogService, sample: Path, store: Store) -> None:
    catalog.import_file(sample)
    first, second = catalog.search("dj", 2)
    catalog.mark_used(second.code)
    catalog.mark_used(second.code)
    catalog.mark_used(first.code)
    assert [hit.code for hit in catalog.search("", 2)] == [second.code, first.code]
    fresh = CatalogService(store)
    fresh.warm()
    assert [hit.code for hit in fresh.search("", 2)] == [second.code, first.code]


def test_another_station_sees_a_new_catalog_within_a_second(
    catalog: CatalogService,
    sample: Path,
    edit: Edit,
    open_station: Callable[[str], Store],
) -> None:
    other = CatalogService(open_station("other"), look_again=0.0)
    assert other.search("gssl") == ()
    catalog.import_file(sample)
    assert other.search("gssl")[0].code == COMPANY
    catalog.import_file(edit("market.yaml", "    name: 有限责任公司设立登记\n", "    name: 公司设立\n"))
    assert other.search("gssl")[0].name == "公司设立"


@pytest.mark.engine("sqlite")
def test_search_goes_on_while_the_database_is_away(sample: Path, hall_db: Path, store: Store) -> None:
    catalog = CatalogService(store, look_again=0.0)
    catalog.import_file(sample)
    assert catalog.search("gssl")
    store.engine.dispose()
    away = hall_db.with_name("away")
    away.mkdir()
    for part in hall_db.parent.glob(hall_db.name + "*"):
        part.rename(away / part.name)
    hall_db.mkdir()
    assert catalog.search("gssl")[0].code == COMPANY
    with pytest.raises(StoreAway):
        CatalogService(store).search("gssl")


def test_many_threads_may_search_while_one_imports(catalog: CatalogService, sample: Path, edit: Edit) -> None:
    catalog.import_file(sample)
    stop = threading.Event()

    def typist() -> int:
        count = 0
        while not stop.is_set() or not count:
            assert catalog.search("gssl")
            assert catalog.item(COMPANY).questions
            count += 1
        return count

    with ThreadPoolExecutor(3) as pool:
        typists = [pool.submit(typist) for _ in range(3)]
        try:
            for number in range(3):
                catalog.import_file(edit("market.yaml", "fee: 不收费", f"fee: 第 {number} 版不收费"))
        finally:
            stop.set()
        assert all(typist.result() for typist in typists)


def test_a_row_of_another_hall_is_not_read(catalog: CatalogService) -> None:
    with pytest.raises(CatalogError, match="not in the hall's catalog any more"):
        catalog.item_by_id("0" * 32)
