"""A hall as each released schema left it, brought up to this program: nothing of it is lost."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hall_client.app import open_hall
from hall_client.store.errors import StoreError
from hall_client.store.opening import open_store, upgrade_hall

FROZEN = Path(__file__).parents[2] / "golden" / "halls"


@pytest.fixture(params=sorted(file.stem for file in FROZEN.glob("*.sql")))
def frozen(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The file of a hall of an older schema."""
    file = tmp_path / "hall.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript((FROZEN / f"{request.param}.sql").read_text(encoding="utf-8"))
    shutil.copy(FROZEN / f"{request.param}.key", f"{file}.key")
    return file


def test_an_older_hall_says_which_command_helps(frozen: Path) -> None:
    with pytest.raises(StoreError, match="hall-client upgrade"):
        open_store(frozen, "x")


def test_an_upgraded_hall_has_everything_and_works(frozen: Path) -> None:
    upgrade_hall(frozen)
    upgrade_hall(frozen)
    with open_hall(frozen, station="window-1") as hall:
        assert hall.staff.verify_journal() == []
        with hall._store.read() as session:
            rows = session.connection().exec_driver_sql("SELECT number, state FROM ticket ORDER BY number").all()
        assert [tuple(row) for row in rows] == [
            ("A001", "called"), ("A002", "waiting"), ("B001", "waiting"), ("B002", "done"),
        ]  # fmt: skip
        assert hall.queue.expire_past_days() == 3
        assert hall.queue.issue("A").number == "A001"
        assert hall.queue.call_next("1") is not None
        assert hall.queue.settings().policy == "aging"
