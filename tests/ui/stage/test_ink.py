"""Text that fits, whatever it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from hall_client.ui.shell.application import application
from hall_client.ui.stage.boxes import beside, grid, stacked
from hall_client.ui.stage.figure import on_glass
from hall_client.ui.stage.ink import bold, broken, regular, set_text, spans


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    application("en")


def test_a_line_shrinks_to_its_least() -> None:
    kind = bold(80, least=30)
    assert kind.fitted("A024", 2000).size == 80
    fitted = kind.fitted("A024 A024 A024", 300)
    assert 30 <= fitted.size < 80
    assert kind.fitted("x" * 500, 300).size == 30


def test_text_shrinks_until_its_lines_fit() -> None:
    kind, lines = set_text("请到导办台恢复" * 6, regular(40, least=20), 300, 200)
    assert 20 <= kind.size < 40
    assert "".join(lines) == "请到导办台恢复" * 6
    assert all(kind.width(words) <= 301 for words in lines)


def test_what_never_fits_ends_in_dots() -> None:
    _, lines = set_text("很长" * 200, regular(30, least=30), 200, 100)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_rare_characters_are_not_torn() -> None:
    text = "𠮷田䶮" * 9
    assert "".join(broken(text, regular(40), 190)) == text


def test_a_template_falls_apart_into_words_and_values() -> None:
    words, values = (regular(20), "#000000"), (bold(40), "#FFD75E")
    pieces = spans("请 {number} 到 {window} 号窗口", words, values, number="A023", window=3)
    assert [piece.text for piece in pieces] == ["请", "A023", "到", "3", "号窗口"]
    assert [piece.kind.size for piece in pieces] == [20, 40, 20, 40, 20]


def test_boxes_fill_their_rectangle() -> None:
    whole = QRectF(10, 20, 300, 200)
    bands = stacked(whole, [50, None, None], 10)
    assert [band.height() for band in bands] == [50, 65, 65]
    assert bands[-1].bottom() == whole.bottom()
    assert beside(whole, [None, 100], 20)[0].width() == 180
    assert len(grid(whole, 3, 2, 4)) == 6


def test_neighbours_share_their_edge_at_any_factor() -> None:
    for unit in (0.333, 0.5, 0.711, 1.17, 2.0):
        left, right = beside(QRectF(0, 0, 1000, 10), [333, None], 0)
        assert on_glass(left, unit).right() + 1 == on_glass(right, unit).left()
