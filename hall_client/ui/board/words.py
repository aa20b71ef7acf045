"""Names, dates and sentences for the wall."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QLocale

from hall_client.queue.views import BusinessView
from hall_client.ui.shell.language import language, tr

LONG = 60
"""Minutes from which an estimate without a range means this long at least."""
_SENTENCE = re.compile(r"[^。！？!?；;]+[。！？!?；;]*[”」』）)]*\s*")
_CLAUSE = re.compile(r"[^，、,：:]+[，、,：:]*\s*")


def english() -> bool:
    """The board speaks English."""
    return language().code == "en"


def business_name(business: BusinessView) -> str:
    """The name of a business in the board's language."""
    return business.name_en if english() and business.name_en else business.name


def wait_words(business: BusinessView) -> str:
    """The estimate for a newcomer, or that no window is open for it."""
    low, high = business.wait_low, business.wait_high
    if not business.staffed:
        return tr("No window", "board")
    if not high:
        return tr("No wait", "board")
    if low == 0:
        return tr("≤ {n} min", "board").format(n=high)
    if low == high >= LONG:
        return tr("{n}+ min", "board").format(n=high)
    return tr("{range} min", "board").format(range=str(high) if low == high else f"{low}–{high}")


def date_words(day: QDate) -> str:
    """Month, day and weekday."""
    if english():
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom).toString(day, "dddd d MMMM")
    chinese = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    return f"{day.month()} 月 {day.day()} 日　{chinese.dayName(day.dayOfWeek())}"


def notice_pages(notices: Sequence[str], room: float, width: Callable[[str], float]) -> list[str]:
    """Notices in pages of whole sentences that fit into the room; one that is too long breaks after a clause."""
    pages: list[str] = []
    for notice in notices:
        pieces = [part for sentence in _SENTENCE.findall(notice.strip()) for part in _fitting(sentence, room, width)]
        pages += _packed(pieces, room, width)
    return pages


def _fitting(sentence: str, room: float, width: Callable[[str], float]) -> list[str]:
    if width(sentence.strip()) <= room:
        return [sentence]
    clauses = [part for clause in _CLAUSE.findall(sentence) for part in _cut(clause, room, width)]
    return _packed(clauses, room, width)


def _cut(clause: str, room: float, width: Callable[[str], float]) -> list[str]:
    parts = []
    while len(clause) > 1 and width(clause.strip()) > room:
        at = next(n for n in range(len(clause) - 1, 0, -1) if width(clause[:n]) <= room or n == 1)
        space = clause.rfind(" ", 1, at)
        at = space + 1 if space > 0 else at
        parts.append(clause[:at])
        clause = clause[at:]
    return [*parts, clause]


def _packed(pieces: Sequence[str], room: float, width: Callable[[str], float]) -> list[str]:
    lines: list[str] = []
    for piece in pieces:
        if lines and width((lines[-1] + piece).strip()) <= room:
            lines[-1] += piece
        else:
            lines.append(piece)
    return [line.strip() for line in lines if line.strip()]
