"""What the board says of a wait."""

from __future__ import annotations

import pytest

from hall_client.queue.views import BusinessView
from hall_client.ui.board.words import wait_words
from hall_client.ui.shell.language import set_language


@pytest.mark.parametrize(
    ("low", "high", "staffed", "words"),
    [
        (0, 0, True, "No wait"),
        (0, 2, True, "≤ 2 min"),
        (12, 20, True, "12–20 min"),
        (240, 240, True, "240+ min"),
        (1, 5, False, "No window"),
    ],
)
def test_a_wait_is_promised_only_where_a_window_is_open(low: int, high: int, staffed: bool, words: str) -> None:
    set_language("en")
    business = BusinessView("A", "企业开办", "Business", "biz", "", "", ("3",), 4, 5, low, high, "", "", staffed)
    assert wait_words(business) == words
