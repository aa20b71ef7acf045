"""``hall-client appointments``: a table from a file, all or none."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hall_client.base.errors import BadInput
from hall_client.cli.commands import run
from hall_client.queue.booking import read_bookings
from tests.halls import PlainSql


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Two rows, both for tomorrow."""
    at = (datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%d 10:00")
    rows = [
        {"business": "A", "at": at, "name": "王五", "id_number": "11010519491231002X", "code": "WX-1"},
        {"business": "B", "at": at, "name": "李雷", "id_number": "110101199003074610"},
    ]
    file = tmp_path / "rows.json"
    file.write_text(json.dumps(rows), encoding="utf-8")
    return file


def test_a_table_is_booked_once(
    table: Path, hall_db: str | Path, capsys: pytest.CaptureFixture[str], sql: PlainSql
) -> None:
    assert run(["appointments", str(table), "--hall", str(hall_db), "--source", "12345"]) == 0
    assert "2" in capsys.readouterr().out
    assert run(["appointments", str(table), "--hall", str(hall_db)]) == 1
    out = capsys.readouterr().out
    assert "WX-1" in out
    assert len(out.splitlines()) == 3, "a line for each row, and the sum"
    assert sql("SELECT source, count(*) FROM appointment GROUP BY source") == [("12345", 2)]


@pytest.mark.parametrize("words", ["", "[]", "{}", "[", '{"business": "A"}'])
def test_a_file_without_rows_is_refused(tmp_path: Path, words: str) -> None:
    for name in ("rows.json", "rows.csv"):
        file = tmp_path / name
        file.write_text(words, encoding="utf-8")
        if name == "rows.json" or not words:
            with pytest.raises(BadInput):
                read_bookings(file)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.csv cannot be read"):
        read_bookings(tmp_path / "none.csv")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_bytes(bytes(range(128, 256)) * 3)
    with pytest.raises(BadInput, match="neither UTF-8 nor GB 18030"):
        read_bookings(file)
