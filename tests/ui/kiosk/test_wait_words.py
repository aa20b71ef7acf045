"""What the kiosk says of a wait."""

from __future__ import annotations

import pytest

from hall_client.ui.kiosk.words import wait_words


@pytest.mark.parametrize(
    ("low", "high", "words", "short"),
    [
        (0, 0, "No wait", "No wait"),
        (0, 2, "within 2 min", "2 min"),
        (12, 20, "about 12–20 min", "12–20 min"),
        (5, 5, "about 5 min", "5 min"),
        (240, 240, "over 240 min", "240 min"),
    ],
)
def test_a_wait_is_a_range_or_a_limit(low: int, high: int, words: str, short: str) -> None:
    assert (wait_words(low, high), wait_words(low, high, short=True)) == (words, short)
