"""Wrong passwords typed at several windows at once, and an account made twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hall_client.staff.errors import StaffError
from hall_client.staff.rules import MAX_FAILURES
from hall_client.staff.service import StaffService
from hall_client.store.work import Store
from tests.halls import PlainSql
from tests.racing import done, race, refused


def test_every_wrong_password_counts(hall_db: str | Path, open_station: Callable[[str], Store]) -> None:
    programs = [StaffService(open_station(f"window-{number}")) for number in range(MAX_FAILURES)]
    race(hall_db, "staff_account", *(lambda one=one: one.check_password("1027", "wrong") for one in programs))
    with pytest.raises(StaffError, match="Too many wrong passwords"):
        programs[0].check_password("1027", "hall-1027")


def test_a_number_is_given_out_once(hall_db: str | Path, open_station: Callable[[str], Store], sql: PlainSql) -> None:
    programs = [StaffService(open_station(f"manager-{number}")) for number in range(2)]
    added = race(hall_db, "staff_account", *(lambda one=one: one.add("7001", "新", "secret-7001") for one in programs))
    assert len(done(added)) == 1
    assert refused(added) == ["Staff number 7001 is already in use."]
    assert sql("SELECT count(*) FROM staff_account WHERE staff_no = '7001'") == [(1,)]
