"""Who may see the dashboard, and that its actions reach the hall under the manager's name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hall_client.app import Hall, open_hall
from hall_client.staff.errors import StaffError

pytestmark = pytest.mark.engine("sqlite", "postgresql")


@pytest.fixture
def hall(hall_db: str | Path, clock: Any) -> Iterator[Hall]:
    with open_hall(hall_db, station="manager", clock=clock) as opened:
        yield opened


def test_a_manager_is_admitted_and_seated_nowhere(hall: Hall) -> None:
    assert hall.staff.admit("2001", "hall-2001").role == "manager"
    assert all(not tile.staff_no for tile in hall.dashboard.view().windows)


def test_a_clerk_is_refused_by_name(hall: Hall) -> None:
    with pytest.raises(StaffError, match="for the hall's managers"):
        hall.staff.admit("1027", "hall-1027")


def test_a_wrong_password_says_nothing_of_the_role(hall: Hall) -> None:
    with pytest.raises(StaffError, match="do not fit together"):
        hall.staff.admit("1027", "wrong")


def test_the_ranks_of_a_window_come_back_as_they_were_set(hall: Hall) -> None:
    hall.queue.assign_window("3", "by_domain", (("C", 1), ("A", 2), ("B", 5)), "2001", "a long queue")
    tile = next(one for one in hall.dashboard.view().windows if one.number == "3")
    assert dict(zip(tile.businesses, tile.ranks, strict=True)) == {"C": 1, "A": 2, "B": 5}
    assert tile.helps == ("A", "B")
