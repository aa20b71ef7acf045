"""Signing in on a real database."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import col, select

from hall_client.flows.staff_desk import StaffDesk
from hall_client.queue.errors import QueueError
from hall_client.queue.service import QueueService
from hall_client.staff.errors import StaffError
from hall_client.staff.records import JournalEntry
from hall_client.staff.service import StaffService
from hall_client.store.work import Store


@pytest.fixture
def desk(store: Store, queue: QueueService) -> StaffDesk:
    return StaffDesk(store, StaffService(store), queue)


def test_signing_in_seats_the_person(desk: StaffDesk, queue: QueueService) -> None:
    signed = desk.sign_in(" 1027 ", "hall-1027", "3")
    view = queue.window("3")
    assert (signed.staff.name, view.staff_no, view.staff_name) == ("周敏", "1027", "周敏")
    desk.sign_out(signed)
    assert queue.window("3").staff_no == ""


@pytest.mark.parametrize(
    ("number", "password"),
    [("1027", "wrong"), ("9999", "hall-1027"), ("", ""), ("10\x0027", "hall-1027"), ("1027", "x" * 5000)],
)
def test_a_wrong_pair_is_refused_with_one_sentence(desk: StaffDesk, number: str, password: str) -> None:
    with pytest.raises(StaffError, match="do not fit together"):
        desk.sign_in(number, password, "3")


def test_five_failures_lock_for_ten_minutes(desk: StaffDesk, clock: Any) -> None:
    for _ in range(5):
        with pytest.raises(StaffError, match="do not fit"):
            desk.sign_in("1027", "wrong", "3")
    with pytest.raises(StaffError, match=r"Try again in 1[01] min"):
        desk.sign_in("1027", "hall-1027", "3")
    clock.advance(minutes=11)
    assert desk.sign_in("1027", "hall-1027", "3").staff.staff_no == "1027"


def test_one_person_sits_at_one_window(desk: StaffDesk, queue: QueueService) -> None:
    claim = queue.claim_station("3")
    desk.sign_in("1027", "hall-1027", "3")
    with pytest.raises(QueueError, match="signed in at window 3"):
        desk.sign_in("1027", "hall-1027", "5")
    claim.release()
    desk.sign_in("1027", "hall-1027", "5")
    assert queue.window("3").staff_no == ""


def test_nobody_signs_in_where_another_clerk_works(desk: StaffDesk, queue: QueueService) -> None:
    queue.claim_station("3")
    desk.sign_in("1027", "hall-1027", "3")
    queue.pause_window("3", "午休")
    other = next(s for s in desk.members() if s.staff_no != "1027")
    with pytest.raises(QueueError, match="Window 3 already runs on"):
        desk.sign_in(other.staff_no, f"hall-{other.staff_no}", "3")
    view = queue.window("3")
    assert (view.staff_no, view.state) == ("1027", "paused"), "nothing is half saved"


def test_coming_and_going_stand_in_the_journal(desk: StaffDesk, store: Store) -> None:
    desk.sign_out(desk.sign_in("1027", "hall-1027", "3"))
    with store.read() as session:
        rows = session.exec(select(JournalEntry.action, JournalEntry.who).order_by(col(JournalEntry.seq)))
        entries = [tuple(row) for row in rows if row[1] == "1027"]
    assert entries == [("staff.sign_in", "1027"), ("window.seat", "1027"), ("window.leave", "1027")]


def test_numbers_are_unique_and_passwords_long_enough(desk: StaffDesk) -> None:
    with pytest.raises(StaffError, match="already in use"):
        desk.add("1027", "某", "secret-1")
    with pytest.raises(StaffError, match="at least 6"):
        desk.add("1099", "某", "short")
    assert desk.member("1099") is None


def test_a_kiosks_password_seats_nobody(desk: StaffDesk, queue: QueueService) -> None:
    assert desk.check_password(" 1027 ", "hall-1027").staff_no == "1027"
    assert all(queue.window(number).staff_no == "" for number in queue.windows())


@pytest.mark.parametrize(("number", "kept"), [("1027", "1027"), ("hall-1027", "?"), ("", "?")])
def test_every_wrong_try_stands_in_the_journal_without_what_was_typed(
    desk: StaffDesk, store: Store, number: str, kept: str
) -> None:
    with pytest.raises(StaffError):
        desk.check_password(number, "secret-guess")
    with store.read() as session:
        query = select(JournalEntry).where(JournalEntry.action == "staff.sign_in")
        (entry,) = session.exec(query).all()
    assert (entry.subject, entry.who) == (kept, kept)
    assert "refused" in entry.detail
    assert "secret-guess" not in repr(entry)
    assert desk.verify_journal() == []
