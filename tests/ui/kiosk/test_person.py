"""Who stands at the kiosk: card, typed number, and forgetting both."""

from __future__ import annotations

from collections.abc import Callable

from hall_client.queue.views import Person
from hall_client.ui.kiosk.identity_page import IdentityPage
from tests.fakes.lobby_hall import ID_NUMBER, FakeSettings, LobbyHall
from tests.fakes.lobby_visitor import Visitor


def note(visitor: Visitor) -> str:
    page = visitor.kiosk.page
    assert isinstance(page, IdentityPage)
    return page.note


def test_a_card_is_known_for_the_session(visitor: Visitor) -> None:
    visitor.card()
    assert visitor.page == "home-page"
    assert visitor.kiosk.session.mask == "王*"
    visitor.touch("business-A")
    assert visitor.page == "number-page"
    assert visitor.hall.queue.issued[0][2] == Person("王小明", ID_NUMBER, "card")


def test_not_me_forgets_the_card(visitor: Visitor) -> None:
    visitor.card()
    visitor.touch("manual-entry")
    assert visitor.kiosk.session.empty


def test_a_card_on_the_second_page_takes_the_number(visitor: Visitor) -> None:
    visitor.touch("business-A")
    visitor.card()
    assert visitor.page == "number-page"


def test_a_required_card_is_asked_for(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(identity="required"))
    visitor.touch("business-A")
    assert visitor.see("take-number") is None
    visitor.card()
    assert visitor.page == "number-page"


def test_a_required_identity_can_be_typed(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(identity="required"))
    visitor.touch("business-A")
    visitor.touch("manual-entry")
    visitor.type(ID_NUMBER)
    visitor.touch("confirm-identity")
    assert visitor.page == "number-page"
    assert visitor.hall.queue.issued[0][2] == Person("", ID_NUMBER, "typed")


def test_a_bad_number_says_what_is_wrong(visitor: Visitor) -> None:
    visitor.touch("manual-entry")
    visitor.touch("confirm-identity")
    assert "has 18 characters; this one has 0" in note(visitor)
    visitor.type(ID_NUMBER[:17])
    assert note(visitor) == "18 characters, as printed on the card. 17 typed."
    visitor.type("5")
    assert note(visitor).startswith("The last character does not fit")
    visitor.touch("confirm-identity")
    assert visitor.page == "identity-page"
    visitor.touch("keypad-erase")
    visitor.type(ID_NUMBER[-1])
    assert note(visitor) == "The number is right."
    visitor.touch("confirm-identity")
    assert visitor.page == "home-page"
    assert visitor.kiosk.session.person == Person("", ID_NUMBER, "typed")


def test_physical_keys_type_number_and_name(visitor: Visitor) -> None:
    visitor.touch("manual-entry")
    visitor.qtbot.keyClicks(visitor.see("id-number"), ID_NUMBER)
    visitor.touch("person-name")
    assert visitor.see("keypad-1") is None
    visitor.touch("key-W")
    visitor.qtbot.keyClicks(visitor.see("person-name"), "ang")
    visitor.touch("confirm-identity")
    assert visitor.kiosk.session.person == Person("Wang", ID_NUMBER, "typed")


def test_rare_characters_in_a_name(visitor: Visitor) -> None:
    visitor.card(name="𠮷田䶮")
    assert visitor.kiosk.session.mask == "𠮷*"


def test_a_foreign_card_is_taken_as_it_says(visitor: Visitor) -> None:
    visitor.card(name="SMITH", number="USA110087080801")
    visitor.touch("business-A")
    assert visitor.hall.queue.issued[0][2] == Person("SMITH", "USA110087080801", "card")


def test_nobody_there_wipes_the_person(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(settings=FakeSettings(1)))
    visitor.card()
    visitor.wait_page("home-page")
    visitor.qtbot.waitUntil(lambda: visitor.kiosk.session.empty, timeout=4000)


def test_nobody_there_wipes_what_was_typed(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(settings=FakeSettings(2)))
    visitor.touch("manual-entry")
    visitor.type("110105")
    field = visitor.see("id-number")
    visitor.qtbot.waitUntil(lambda: visitor.page == "home-page", timeout=6000)
    assert field.text() == ""
    assert not field.isUndoAvailable()


def test_touching_keeps_the_page(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(settings=FakeSettings(2)), inside=True)
    visitor.touch("manual-entry")
    for digit in "1101":
        visitor.qtbot.wait(700)
        visitor.touch(f"keypad-{digit}")
    assert visitor.page == "identity-page"


def test_the_number_page_goes_by_itself(enter: Callable[..., Visitor]) -> None:
    visitor = enter(LobbyHall(settings=FakeSettings(1)))
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.wait_page("home-page")
    assert visitor.kiosk.session.ticket is None


def test_the_next_card_begins_anew(visitor: Visitor) -> None:
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.card(name="李四")
    assert visitor.page == "home-page"
    assert visitor.kiosk.session.mask == "李*"


def test_a_card_does_not_hide_an_unprinted_number(visitor: Visitor) -> None:
    visitor.hall.paper.outcomes = ["failed"]
    visitor.touch("business-A")
    visitor.touch("take-number")
    visitor.card()
    assert visitor.page == "number-page"
