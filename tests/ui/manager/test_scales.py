"""Scales, words and layouts that need no window."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from hall_client.ui.manager.chart import scale_step
from hall_client.ui.manager.loads import columns, scale_of
from hall_client.ui.manager.today import issuing_words
from hall_client.ui.manager.words import place_words, share, span
from hall_client.ui.shell.language import set_language
from tests.fakes import manager_views as views
from tests.fakes.manager_hall import HandClock


@pytest.fixture(autouse=True)
def english() -> None:
    set_language("en")


@pytest.mark.parametrize(("most", "step"), [(0, 1), (4, 1), (5, 2), (76, 20), (120, 50), (9000, 2250)])
def test_four_lines_hold_the_highest_value(most: int, step: int) -> None:
    assert scale_step(most) == step
    assert scale_step(most) * 4 >= most


def test_bars_reach_to_a_round_number() -> None:
    assert [scale_of(most) for most in (0, 60, 61, 180, 999)] == [60, 60, 120, 240, 240]


@pytest.mark.parametrize("wide", [1180, 828, 640])
def test_the_columns_of_a_queue_stay_in_their_line(qapp: QApplication, wide: int) -> None:
    at = columns(QRectF(0, 0, wide, 38), 16)
    rects = [at.name, at.waiting, at.longest, at.bar, at.estimate, at.curve, at.arrivals, at.served, at.windows]
    shown = [rect for rect in rects if rect.width()]
    assert all(left.right() <= right.left() for left, right in itertools.pairwise(shown))
    assert shown[-1].right() <= wide - 16


def test_words_for_waits_and_rates() -> None:
    assert span(0, 0) == "At once"
    assert span(12, 20) == "12–20 min"
    assert span(5, 5) == "5 min"
    assert share(None) == "—"
    assert share(0.985) == "98.5"


def test_places_of_stations_and_of_people() -> None:
    assert place_words("window-3") == "Window 3"
    assert place_words("kiosk-2") == "Kiosk 2"
    assert place_words("entrance") == "entrance"


def test_the_state_of_issuing() -> None:
    clock = HandClock()
    assert issuing_words(views.OPEN, clock) == ("Issuing tickets", "last ticket 17:15 · all served by 12:40", "green")
    word, more, tone = issuing_words(views.STOPPED, clock)
    assert (word, tone) == ("Issuing stopped", "red")
    assert "2001" in more
