"""A database that is away, a window that runs elsewhere, a crash in the middle, bad input."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hall_client.queue.views import Person
from hall_client.ui.clerk.commands import DOUBLE_MS
from hall_client.ui.clerk.lease import RENEW_MS
from hall_client.ui.clerk.stage import Stage

if TYPE_CHECKING:
    from tests.fakes.clerk_hall import FakeHall
    from tests.ui.clerk.driver import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier
ID = "11010519491231002X"
K = Qt.Key


def test_away_says_so_disables_and_comes_back(clerk: Clerk) -> None:
    clerk.complete()
    clerk.hall.away()
    clerk.hall.change("case")
    clerk.wait(lambda: clerk.seen("notice_bar"))
    assert "does not answer" in clerk.find("notice_words").text()
    assert "away" in clerk.find("database_light").text()
    for name in ("next", "hold", "finish", "outcome_accept", "capture"):
        assert not clerk.find(name).isEnabled()
        assert "does not answer" in clerk.find(name).toolTip()
    assert len(clerk.find("checklist").rows()) == 7
    clerk.hall.trouble = None
    clerk.key(K.Key_R, CTRL)
    clerk.wait(lambda: not clerk.seen("notice_bar"))
    assert clerk.find("outcome_accept").isEnabled()


def test_it_tries_again_by_itself(clerk: Clerk) -> None:
    clerk.hall.away()
    clerk.hall.change()
    clerk.wait(lambda: clerk.seen("notice_bar"))
    clerk.hall.trouble = None
    clerk.wait(lambda: not clerk.seen("notice_bar"))


def test_nothing_typed_is_lost_while_the_database_is_away(clerk: Clerk) -> None:
    clerk.start()
    clerk.hall.away()
    clerk.type("王䶮")
    clerk.key(K.Key_Return)
    clerk.type(ID)
    clerk.key(K.Key_Return)
    assert "does not answer" in clerk.said()
    assert clerk.find("id_number").text() == ID
    clerk.hall.trouble = None
    clerk.key(K.Key_R, CTRL)
    clerk.key(K.Key_Return)
    assert clerk.hall.queue.person == Person("王䶮", ID, "typed")


def test_a_bug_is_said_and_the_key_works_again(clerk: Clerk, caplog: pytest.LogCaptureFixture) -> None:
    plain = clerk.hall.queue.call_next

    def broken(*_args: object, **_more: object) -> None:
        raise RuntimeError("a slip of the program")

    clerk.hall.queue.call_next = broken  # type: ignore[method-assign] # the fake's own call
    clerk.key(K.Key_F5)
    assert "program made a mistake" in clerk.said()
    clerk.hall.queue.call_next = plain  # type: ignore[method-assign] # as before
    clerk.qtbot.wait(DOUBLE_MS + 60)
    clerk.key(K.Key_F5)
    assert clerk.stage is Stage.CALLED


def test_away_from_the_beginning(open_window: Callable[[], Clerk], hall: FakeHall) -> None:
    hall.away()
    clerk = open_window()
    assert clerk.stage is Stage.LOADING
    assert "does not answer" in clerk.find("plain_words").text()
    hall.trouble = None
    clerk.click("middle_retry")
    clerk.wait(lambda: clerk.stage is Stage.FREE)


def test_another_pc_runs_this_window(open_window: Callable[[], Clerk], hall: FakeHall) -> None:
    hall.queue.taken = "PC-7"
    clerk = open_window()
    clerk.wait(lambda: clerk.stage is Stage.BLOCKED)
    assert "already runs on PC-7" in clerk.find("plain_words").text()
    clerk.key(K.Key_F5)
    assert hall.queue.calls == 0
    hall.queue.taken = ""
    clerk.qtbot.wait(DOUBLE_MS + 60)
    clerk.key(K.Key_R, CTRL)
    clerk.wait(lambda: clerk.stage is Stage.FREE)


def test_a_lease_that_was_lost_stops_the_window(clerk: Clerk) -> None:
    clerk.hall.queue.claim.lost = "3"
    clerk.window.lease.renew_now()
    clerk.wait(lambda: clerk.stage is Stage.BLOCKED)
    assert "another PC" in clerk.find("plain_words").text()
    assert RENEW_MS <= 5000


def test_the_lease_tells_the_worst_light_of_the_devices(clerk: Clerk) -> None:
    clerk.window.lease.renew_now()
    clerk.wait(lambda: clerk.hall.queue.claim.light == ("warning", "receipt printer: Paper low"))


def test_closing_gives_the_window_back(clerk: Clerk) -> None:
    clerk.start()
    clerk.type("half")
    clerk.window.close()
    assert clerk.hall.queue.claim.released
    assert clerk.hall.queue.visit is not None
    assert clerk.hall.queue.visit.draft["id_name"] == "half"
    assert clerk.hall.listeners == []
    assert clerk.hall.desk_devices.card_listeners == []


def test_a_crash_loses_nothing_typed(clerk: Clerk, open_window: Callable[[], Clerk]) -> None:
    clerk.start()
    clerk.type("欧阳𠮷")
    clerk.key(K.Key_Down)
    clerk.type("1101")
    clerk.wait(lambda: bool(clerk.hall.queue.visit and clerk.hall.queue.visit.draft.get("id_number") == "1101"))
    again = open_window()  # the first window just hangs there, as after a kill
    assert "The visit of A023 is still open" in again.said()
    assert again.stage is Stage.IDENTITY
    assert again.find("id_name").text() == "欧阳𠮷"
    assert again.find("id_number").text() == "1101"


def test_search_and_reason_survive_a_crash(clerk: Clerk, open_window: Callable[[], Clerk]) -> None:
    clerk.identify()
    clerk.type("spjy")
    clerk.key(K.Key_F8)
    clerk.type("waits")
    clerk.wait(lambda: bool(clerk.hall.queue.visit and clerk.hall.queue.visit.draft.get("reason_hold") == "waits"))
    again = open_window()
    assert again.find("search_line").text() == "spjy"
    again.key(K.Key_F8)
    assert again.find("sheet_reason").text() == "waits"


def test_used_identity_does_not_stay_in_the_draft(clerk: Clerk) -> None:
    clerk.start()
    clerk.type("王䶮")
    clerk.key(K.Key_Return)
    clerk.type(ID)
    clerk.qtbot.wait(400)
    clerk.key(K.Key_Return)
    clerk.qtbot.wait(400)
    clerk.settle()
    assert clerk.hall.queue.visit is not None
    assert not any(clerk.hall.queue.visit.draft.get(key) for key in ("id_name", "id_number", "id_phone"))


def test_a_case_is_shown_again_after_a_crash(clerk: Clerk, open_window: Callable[[], Clerk]) -> None:
    clerk.decided()
    again = open_window()
    assert again.stage is Stage.DOCUMENT
    again.wait(lambda: again.find("print_status").text() == "Printed.")
    assert again.hall.paper.printed == ["first"]


def test_a_wrong_id_number_gets_its_sentence_under_the_line(clerk: Clerk) -> None:
    clerk.start()
    clerk.type("王䶮")
    clerk.key(K.Key_Return)
    clerk.type("110105194912310021")
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.IDENTITY
    assert "last character does not fit" in clerk.find("id_number").accessibleDescription()
    assert clerk.window.focusWidget().objectName() == "id_number"
    assert clerk.said() == ""


def test_an_empty_name_and_a_bad_phone(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_Down)
    clerk.type(ID)
    clerk.key(K.Key_Return)
    assert "name is empty" in clerk.find("id_name").accessibleDescription()
    clerk.type("王")
    clerk.key(K.Key_Down)
    clerk.key(K.Key_Down)
    clerk.type("12ab")
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.IDENTITY
    assert "7 to 15 digits" in clerk.find("id_phone").accessibleDescription()


def test_identity_may_be_checked_later(clerk: Clerk) -> None:
    clerk.start()
    clerk.key(K.Key_L, CTRL)
    assert clerk.stage is Stage.SEARCH
    clerk.type("spjyxk")
    clerk.key(K.Key_Return)
    clerk.key(K.Key_A, CTRL)
    assert "identity" in clerk.find("outcome_accept").toolTip()
    clerk.key(K.Key_I, CTRL)
    clerk.hall.desk_devices.lay_card("王䶮", ID)
    clerk.settle()
    assert clerk.find("outcome_accept").isEnabled()


def test_a_card_during_the_visit_does_not_replace_the_person(clerk: Clerk) -> None:
    clerk.checklist()
    clerk.hall.desk_devices.lay_card("李四", "110101199003070011")
    clerk.settle()
    assert clerk.find("person_name").text() == "王䶮"
    assert "Ctrl I" in clerk.said()


def test_a_refusal_of_the_service_is_said_and_the_screen_catches_up(clerk: Clerk) -> None:
    clerk.key(K.Key_F5)
    clerk.hall.queue.no_show("3")  # from elsewhere; no hint came
    QTest.keyClick(clerk.window, K.Key_F10)
    clerk.settle()
    assert "no ticket at window" in clerk.said()
    assert clerk.stage is Stage.FREE
