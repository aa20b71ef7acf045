"""A station's clock follows the server's."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest

from hall_client.store.clocks import DatabaseClock

HERE = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> DatabaseClock:
    """Not yet told."""
    return DatabaseClock("Asia/Shanghai")


@pytest.mark.parametrize(
    ("off", "took", "follows"),
    [
        (600, 0.001, True), (0.1, 0.001, True), (0.01, 0.001, False), (0.1, 0.2, False),
        (600, 1.0, True), (3, 1.0, False), (600, 60.0, False), (600, math.inf, False),
    ],
)  # fmt: skip
def test_an_answer_counts_for_as_much_as_it_is_worth(
    clock: DatabaseClock, off: float, took: float, follows: bool, caplog: pytest.LogCaptureFixture
) -> None:
    server = HERE + timedelta(seconds=off - (took / 2 if math.isfinite(took) else 0))
    clock.heard(server.timestamp(), took, HERE)
    assert clock.offset.total_seconds() == pytest.approx(off if follows else 0, abs=1e-5)
    caplog.clear()
