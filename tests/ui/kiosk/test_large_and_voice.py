"""Large type, stronger colours and the voice; the tools on every page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.manner import LARGE
from hall_client.ui.kiosk.words import speech
from hall_client.ui.shell.tokens import PUBLIC as USUAL
from tests.fakes.lobby_hall import FakeSettings, LobbyHall
from tests.fakes.lobby_visitor import Visitor


@pytest.fixture
def chinese(enter: Callable[..., Visitor]) -> Callable[..., Visitor]:
    """Opens a kiosk that speaks Chinese; the voice knows no other language."""

    def open_chinese(hall: LobbyHall | None = None) -> Visitor:
        visitor = enter(hall)
        visitor.kiosk._manner.use_language("zh_CN")
        visitor.settle()
        return visitor

    return open_chinese


def test_large_type_is_larger_stronger_and_speaks(chinese: Callable[..., Visitor]) -> None:
    visitor = chinese()
    unit = visitor.kiosk.unit
    visitor.touch("large-type")
    assert visitor.kiosk.unit == pytest.approx(unit * LARGE)
    assert PUBLIC.ink != USUAL.ink
    assert visitor.voice.said == ["large"]
    visitor.touch("check-in")
    assert visitor.voice.said == ["code"]
    visitor.touch("back")
    visitor.touch("business-B")
    visitor.touch("take-number")
    assert visitor.voice.said == ["taken", "your-number B024", "ahead 9", "minutes 24", "take-slip", "listen"]
    visitor.touch("done")
    assert visitor.kiosk.unit == pytest.approx(unit)
    assert PUBLIC.ink == USUAL.ink
    visitor.touch("business-B")
    assert visitor.voice.said == []


def test_the_voice_alone(chinese: Callable[..., Visitor]) -> None:
    visitor = chinese()
    visitor.touch("voice")
    assert visitor.voice.said == ["choose"]
    assert visitor.kiosk.zoom == 1.0
    visitor.touch("search")
    assert visitor.voice.said == ["find"]
    visitor.touch("voice")
    assert visitor.voice.said == []
    visitor.touch("back")
    assert visitor.voice.all == ["choose", "find"]


def test_an_empty_roll_and_the_guide_are_said(chinese: Callable[..., Visitor]) -> None:
    visitor = chinese()
    visitor.hall.paper.outcomes = ["failed"]
    visitor.touch("voice")
    visitor.touch("business-E")
    visitor.touch("take-number")
    assert visitor.voice.said == ["taken", "your-number E024", "next", "no-slip", "listen"]
    visitor.touch("call-guide")
    assert visitor.voice.said[-1] == "help"


def test_in_english_there_is_no_voice(visitor: Visitor) -> None:
    assert visitor.see("voice") is None
    visitor.touch("large-type")
    visitor.touch("business-A")
    assert visitor.voice.all == []


def test_a_switch_to_english_silences_it(chinese: Callable[..., Visitor]) -> None:
    visitor = chinese()
    visitor.touch("voice")
    visitor.touch("language")
    assert speech().code == "en"
    assert visitor.voice.said == []
    visitor.touch("business-A")
    assert visitor.voice.said == []


def test_a_machine_without_a_voice_has_no_button(chinese: Callable[..., Visitor]) -> None:
    visitor = chinese(LobbyHall(settings=FakeSettings(kiosk_voice="off")))
    assert visitor.see("voice") is None
    visitor.touch("large-type")
    assert visitor.voice.all == []


def test_the_voice_is_let_go(chinese: Callable[..., Visitor]) -> None:
    visitor = chinese()
    visitor.touch("voice")
    visitor.kiosk.close()
    assert visitor.voice.closed


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (540, 960)])
def test_the_tools_are_on_every_page(enter: Callable[..., Visitor], size: tuple[int, int]) -> None:
    visitor = enter(width=size[0], height=size[1], inside=True)
    visitor.hall.appointments.book("A", 0, "王小明", "1")
    for steps in (
        ("search",),
        ("back", "all-items"),
        ("back", "green-channel"),
        ("reason-ill",),
        ("back", "back", "check-in"),
        ("back", "manual-entry"),
        ("back", "business-A"),
        ("take-number",),
    ):
        for name in steps:
            visitor.touch(name)
        for tool in ("large-type", "language", "call-guide"):
            button = visitor.see(tool)
            assert button is not None, (tool, visitor.page)
            # Nothing lies over it: a finger reaches it.
            middle = button.mapTo(visitor.kiosk, button.rect().center())
            assert visitor.kiosk.childAt(middle) is button, (tool, visitor.page)


def test_the_whole_page_changes_size_and_keeps_its_state(visitor: Visitor) -> None:
    visitor.touch("manual-entry")
    visitor.type("1101")
    visitor.touch("large-type")
    assert visitor.page == "identity-page"
    assert visitor.see("id-number").text() == "1101"
    visitor.touch("large-type")
    assert visitor.see("id-number").text() == "1101"
