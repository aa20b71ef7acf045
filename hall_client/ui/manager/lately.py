"""What happened lately, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from hall_client.ui.manager.listing import PaintedList
from hall_client.ui.manager.measures import WIDE, Measures
from hall_client.ui.manager.pen import Pen
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.tokens import SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_client.base.clock import Clock
    from hall_client.flows.dashboard_views import Happening


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: time, words, who."""

    time: str
    words: str
    who: str


class LatelyList(PaintedList[Entry]):
    """One line each."""

    ruled = False

    def __init__(self, clock: Clock) -> None:
        """Empty."""
        super().__init__("lately", WIDE.line_row)
        self._clock = clock
        self._size = 13
        self.set_empty(tr("Nothing has happened yet."), tr("Calls, pauses and what you do stand here."))

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._size = 13 if not measures.compact else SMALL
        self.set_row_height(measures.line_row)

    def show_lately(self, lately: Sequence[Happening]) -> None:
        """Shows what a view tells."""
        self.set_rows([Entry(f"{self._clock.local(one.at):%H:%M}", say(one.words), one.who) for one in lately])

    def row_words(self, row: Entry) -> str:
        """The line in one."""
        return f"{row.time} {row.words} {row.who}"

    def paint_row(self, pen: Pen, rect: QRectF, row: Entry) -> None:
        """Time at the left, who at the right."""
        pen.write(QRectF(rect.left(), rect.top(), 44, rect.height()), row.time, self._size, tone="ink2")
        who = pen.write(rect.adjusted(rect.width() * 0.7, 0, -8, 0), row.who, SMALL, tone="ink3", align="right")
        pen.write(rect.adjusted(50, 0, -who - 18, 0), row.words, self._size)
