"""Cards on the reader: a card that is past its day, a reader that is away, names that do not fit."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_client.base.text import Text
from hall_client.devices.views import CardType, DeviceState, IdCard, Kind, Light, Sex

if TYPE_CHECKING:
    from tests.ui.clerk.driver import Clerk

ID = "11010519491231002X"
K = Qt.Key


def lay(clerk: Clerk, valid_to: date | None, name: str = "王䶮", latin: str = "") -> None:
    card = IdCard(CardType.RESIDENT, name, Sex.FEMALE, "汉", None, "", ID, "", None, valid_to, latin)
    for heard in tuple(clerk.hall.desk_devices.card_listeners):
        thread = threading.Thread(target=heard, args=(card,))
        thread.start()
        thread.join()
    clerk.settle()


def test_a_card_past_its_last_day_is_said(clerk: Clerk) -> None:
    clerk.start()
    lay(clerk, date(2020, 1, 1))
    assert "expired on 2020-01-01" in clerk.said()
    assert clerk.hall.queue.person.id_number == ID


def test_a_good_card_is_taken_without_a_word(clerk: Clerk) -> None:
    clerk.start()
    lay(clerk, date(2099, 1, 1))
    assert clerk.said() == ""
    assert clerk.seen("item_search")


def test_a_card_with_a_latin_name_only_brings_that_name(clerk: Clerk) -> None:
    clerk.start()
    lay(clerk, None, name="", latin="SMITH")
    assert clerk.hall.queue.person.name == "SMITH"


def test_another_person_than_the_ticket_s_is_said(clerk: Clerk) -> None:
    clerk.start()
    plain = clerk.hall.queue.identify
    clerk.hall.queue.identify = lambda *given: replace(plain(*given), other_holder=True)
    lay(clerk, None)
    assert "another person's ID number" in clerk.said()


def test_a_reader_that_is_away_is_not_recommended(clerk: Clerk) -> None:
    clerk.start()
    words = clerk.find("reader_words")
    assert "Put the ID card on the reader" in words.text()
    away = DeviceState("id-reader", Kind.ID_READER, Light.FAULT, Text("Not connected"), Text("Check the cable."))
    clerk.window.stages.set_devices((away,))
    assert "cannot be used" in words.text()
    assert "Check the cable." in words.text()
    clerk.window.stages.set_devices((replace(away, light=Light.OK),))
    assert "Put the ID card on the reader" in words.text()


def test_a_name_that_is_too_long_is_said_under_the_name(clerk: Clerk) -> None:
    clerk.start()
    clerk.find("id_name").setText("王" * 61)
    clerk.find("id_number").setText(ID)
    clerk.window.stages.identity.refuse("too long")
    assert clerk.window.focusWidget().objectName() == "id_name"


def test_a_control_that_is_switched_off_does_not_hand_the_focus_to_sign_out(clerk: Clerk) -> None:
    clerk.find("next").setFocus()
    clerk.hall.away()
    clerk.key(K.Key_F5)
    assert clerk.window.focusWidget().objectName() != "sign_out"
    clerk.hall.trouble = None
    clerk.key(K.Key_R, Qt.KeyboardModifier.ControlModifier)
    clerk.wait(lambda: clerk.find("next").isEnabled())
    assert clerk.window.focusWidget() is clerk.window.stages.plain.wanted_focus()
