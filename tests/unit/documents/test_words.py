"""A hall may change the words of its papers, and hears what is wrong with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hall_client.documents.errors import DocumentError
from hall_client.documents.ticket import ticket_slip
from hall_client.documents.words import words
from tests.fakes.papers import TICKET


def said(drawing: object) -> str:
    return " ".join(op.text for op in drawing.pages[0].ops if hasattr(op, "text"))  # type: ignore[attr-defined]  # any drawing


def test_a_hall_replaces_single_words(tmp_path: Path) -> None:
    (tmp_path / "ticket.toml").write_text('ahead = "在您前面"\n', encoding="utf-8")
    text = said(ticket_slip(TICKET, folder=tmp_path))
    assert "在您前面" in text
    assert "大约等候" in text


def test_an_unknown_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "ticket.toml").write_text('serving = "{nummer}"\n', encoding="utf-8")
    with pytest.raises(DocumentError, match="serving has a place"):
        ticket_slip(TICKET, folder=tmp_path)


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "ticket.toml").write_text("ahead = \n", encoding="utf-8")
    with pytest.raises(DocumentError, match=r"ticket\.toml cannot be read"):
        ticket_slip(TICKET, folder=tmp_path)


def test_missing_words_are_named() -> None:
    with pytest.raises(DocumentError, match="lacks the words for nothing"):
        words("ticket")("nothing")
    with pytest.raises(DocumentError, match="lacks the words for nothing"):
        words("ticket").lines("nothing")


def test_days_are_said_in_chinese() -> None:
    w, day = words("voucher"), date(2026, 11, 20)
    assert (w.day(day), w.long_day(day)) == ("2026-11-20 周五", "2026 年 11 月 20 日")
    assert w.short_day(date(2026, 12, 4), day) == "12-04"
    assert w.short_day(date(2027, 1, 4), day) == "2027-01-04"
