"""Search, all items, refusals, languages, sizes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hall_client.devices.views import Light
from hall_client.queue.views import Person, TicketClass
from hall_client.ui.kiosk.refusal_page import RefusalPage
from hall_client.ui.kiosk.words import speech
from hall_client.ui.shell.language import language
from hall_client.ui.shell.tokens import TOUCH_KIOSK
from hall_client.ui.stage.touch import Touch
from tests.fakes.lobby_hall import ID_NUMBER, ITEMS, LobbyHall
from tests.fakes.lobby_visitor import Visitor


def sentence(visitor: Visitor) -> str:
    page = visitor.kiosk.page
    assert isinstance(page, RefusalPage)
    return page.sentence


def test_search_by_initials_leads_to_the_queue(visitor: Visitor) -> None:
    visitor.touch("search")
    visitor.touch("key-G")
    visitor.touch("key-S")
    assert visitor.see("item-1001") is not None
    assert visitor.see("item-2001") is None
    visitor.touch("item-1001")
    assert visitor.page == "ask-page"
    assert visitor.kiosk.session.item == "公司设立登记"
    visitor.touch("take-number")
    assert visitor.hall.queue.issued[0][0] == "A"


def test_a_letter_on_the_home_page_begins_the_search(visitor: Visitor) -> None:
    visitor.qtbot.keyClick(visitor.see("home-page"), Qt.Key.Key_S)
    visitor.settle()
    assert visitor.page == "search-page"
    assert visitor.see("item-1003") is not None
    visitor.qtbot.keyClick(visitor.see("search-page"), Qt.Key.Key_Escape)
    assert visitor.page == "home-page"


def test_clear_and_erase(visitor: Visitor) -> None:
    visitor.touch("search")
    for key in ("key-Q", "key-Y", "key-erase"):
        visitor.touch(key)
    assert visitor.see("search-text").text() == "Q"
    visitor.touch("key-clear")
    assert visitor.see("search-text").text() == ""


def test_many_results_have_pages(enter: Callable[..., Visitor]) -> None:
    hall = LobbyHall()
    hall.catalog.items_of = ITEMS * 3
    visitor = enter(hall)
    visitor.touch("search")
    visitor.see("search-text").setText("登记")
    visitor.settle()
    assert visitor.see("page-after") is not None
    visitor.touch("page-after")
    visitor.touch("page-after")


def test_all_items_by_department(visitor: Visitor) -> None:
    visitor.touch("all-items")
    visitor.touch("department-0")
    assert visitor.see("item-1002") is not None
    visitor.touch("back")
    assert visitor.see("department-1") is not None
    visitor.touch("back")
    assert visitor.page == "home-page"


def test_an_item_without_a_queue_sends_to_the_guide(visitor: Visitor) -> None:
    visitor.touch("search")
    for key in "JZ":
        visitor.touch(f"key-{key}")
    visitor.touch("item-9001")
    assert "Please ask the guide" in sentence(visitor)
    visitor.touch("go-home")
    assert visitor.page == "home-page"


def test_an_item_of_a_closed_business_says_why(visitor: Visitor) -> None:
    visitor.touch("all-items")
    visitor.touch("department-4")
    visitor.touch("item-6001")
    assert "13:30" in sentence(visitor)


def test_a_closed_business_takes_no_touch(visitor: Visitor) -> None:
    visitor.touch("business-F")
    assert visitor.page == "home-page"


def test_a_business_that_closes_meanwhile_is_refused_with_its_reason(visitor: Visitor) -> None:
    visitor.touch("business-E")
    visitor.hall.queue.closed["E"] = "系统维护"
    visitor.touch("take-number")
    assert "系统维护" in sentence(visitor)
    assert visitor.see("retry") is None


def test_a_second_ticket_is_refused(visitor: Visitor) -> None:
    visitor.hall.queue.issued.append(("A", TicketClass.NORMAL, Person("王小明", ID_NUMBER), ""))
    visitor.card()
    visitor.touch("business-A")
    assert sentence(visitor).startswith("You already have number A024")
    assert len(visitor.hall.queue.issued) == 1


def test_a_database_away_is_said_and_tried_again(visitor: Visitor) -> None:
    visitor.touch("business-A")
    visitor.hall.away = True
    visitor.touch("take-number")
    assert "does not answer" in sentence(visitor)
    visitor.hall.away = False
    visitor.touch("retry")
    assert visitor.page == "number-page"
    assert len(visitor.hall.queue.issued) == 1


def test_a_database_away_in_between_is_shown(visitor: Visitor) -> None:
    visitor.touch("search")
    visitor.hall.away = True
    visitor.hall.tell("store")
    chip = visitor.kiosk.findChild(QWidget, "header-chip")
    visitor.qtbot.waitUntil(lambda: chip.accessibleName() == "Reconnecting")
    assert visitor.page == "search-page"
    visitor.hall.away = False
    visitor.hall.tell("store")
    visitor.qtbot.waitUntil(lambda: not chip.isVisible())


def test_loads_follow_the_queue(visitor: Visitor) -> None:
    visitor.hall.queue.loads["A"] = (41, 90, 120)
    visitor.hall.tell("ticket")
    visitor.qtbot.waitUntil(lambda: "41" in visitor.see("business-A").accessibleName())


def test_language_switches_here_only_and_comes_back(visitor: Visitor) -> None:
    before = language().code
    visitor.kiosk._manner.use_language("zh_CN")
    visitor.touch("language")
    assert speech().code == "en"
    assert visitor.see("business-A").accessibleName().startswith("Start a business")
    assert language().code == before
    visitor.kiosk.reset()
    assert speech().code == "zh_CN"
    assert visitor.see("business-A").accessibleName().startswith("企业开办")
    visitor.kiosk._manner.use_language("en")


def test_large_type_and_back(visitor: Visitor) -> None:
    usual = visitor.kiosk.unit
    visitor.touch("large-type")
    assert visitor.kiosk.unit == pytest.approx(usual * 1.25)
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.touch("done")
    assert visitor.kiosk.unit == pytest.approx(usual)


def test_more_businesses_than_tiles(enter: Callable[..., Visitor]) -> None:
    hall = LobbyHall()
    hall.queue.rows = [(chr(65 + i), *row[1:]) for i, row in enumerate(hall.queue.rows * 3)]
    visitor = enter(hall)
    assert visitor.see("business-A") is not None
    assert visitor.see("business-R") is None
    visitor.touch("page-before")
    assert visitor.see("business-R") is not None


def test_a_broken_reader_says_to_type(visitor: Visitor) -> None:
    visitor.hall.desk_devices.light = Light.FAULT
    visitor.kiosk._outlook.reader.look()
    visitor.settle()
    assert "does not work" in visitor.kiosk.page.reader_words


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (1366, 768), (1280, 1024), (540, 960)])
@pytest.mark.parametrize("large", [False, True])
def test_targets_stay_inside_and_large(enter: Callable[..., Visitor], size: tuple[int, int], large: bool) -> None:
    visitor = enter(width=size[0], height=size[1])
    if large:
        visitor.touch("large-type")
    steps = (
        (),
        ("business-A",),
        ("take-number",),
        ("another", "manual-entry"),
        ("back", "search"),
        ("back", "green-channel"),
        ("back", "check-in"),
        ("checkin-by-id",),
        ("back", "call-guide"),
        ("guide-ok",),
    )
    for names in steps:
        for name in names:
            visitor.touch(name)
        unit = visitor.kiosk.unit
        for touch in visitor.kiosk.findChildren(Touch):
            if touch.isVisible():
                corner = touch.mapTo(visitor.kiosk, touch.rect().bottomRight())
                assert visitor.kiosk.rect().contains(corner), touch.objectName()
                least = TOUCH_KIOSK - 1 if not touch.objectName().startswith(("key", "page", "code")) else 50
                assert touch.height() >= least * unit / visitor.kiosk.zoom - 1, (touch.objectName(), visitor.page)
