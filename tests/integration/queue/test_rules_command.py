"""``hall-client rules`` and ``end-day`` on a real hall."""

from __future__ import annotations

from pathlib import Path

import pytest

from hall_client.app import open_hall
from hall_client.base.errors import BadInput
from hall_client.cli.day_commands import end_day, hall_rules


def test_rules_are_set_together_and_shown(hall_db: str | Path, capsys: pytest.CaptureFixture[str]) -> None:
    changes = ["policy=ratio", "ratio=3", "keep_overnight=yes", "closes=18:00", "last_ticket=17:45"]
    assert hall_rules(str(hall_db), changes, "2001", "summer") == 0
    shown = capsys.readouterr().out.splitlines()
    assert {"policy = ratio", "ratio = 3", "keep_overnight = yes", "last_ticket = 17:45"} <= set(shown)
    with open_hall(hall_db) as hall:
        assert hall.queue.settings().policy == "ratio"


@pytest.mark.parametrize(
    "change", ["policy=fair", "polcy=strict", "ratio=two", "keep_overnight=perhaps", "closes", "ratio=0"]
)
def test_a_rule_that_cannot_be_changes_nothing(hall_db: str | Path, change: str) -> None:
    with pytest.raises(BadInput):
        hall_rules(str(hall_db), ["recall_limit=5", change], "", "x")
    with open_hall(hall_db) as hall:
        assert hall.queue.settings().recall_limit == 3


def test_the_day_is_ended(hall_db: str | Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_hall(hall_db) as hall:
        hall.queue.issue("A")
    assert end_day(str(hall_db), "2001", "closing time") == 0
    assert "1" in capsys.readouterr().out
    with open_hall(hall_db) as hall:
        assert hall.queue.call_next("1") is None
