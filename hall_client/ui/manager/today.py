"""The hall's day: whether tickets are issued, who waits for the guide, what stands on the board."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hall_client.ui.manager.listing import PaintedList, paint_button
from hall_client.ui.manager.measures import WIDE, Measures
from hall_client.ui.manager.pen import Pen
from hall_client.ui.manager.tile_paint import mark
from hall_client.ui.manager.words import guide_words
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.tokens import MEDIUM, SMALL, TEXT
from hall_client.ui.widgets.boxes import column

if TYPE_CHECKING:
    from hall_client.base.clock import Clock
    from hall_client.flows.dashboard_views import DashboardView, GuideCallView, IssuingView, NoticeView

KEYS = 9
NARROW = 330
"""Below this width the button stands beside the note, so that the words have the whole line."""


@dataclass(frozen=True, slots=True)
class TodayRow:
    """A line with its button. ``kind``: guide, notice."""

    kind: str
    id: str
    words: str
    note: str
    button: str
    key: str


class TodayList(PaintedList[TodayRow]):
    """Calls for the guide, then notices."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__("today", 44, active=True)
        self.setAccessibleName(tr("Guide and notices"))
        self.set_empty(tr("Nobody needs the guide."), tr("No notice stands on the board."))

    def row_words(self, row: TodayRow) -> str:
        """The line and what its button does."""
        return f"{row.words} {row.note} {row.button}"

    def paint_row(self, pen: Pen, rect: QRectF, row: TodayRow) -> None:
        """Mark, words over note, button."""
        tone, shape = ("amber", "square") if row.kind == "guide" else ("fill", "dot")
        narrow = rect.width() < NARROW
        half = (rect.height() - 6) / 2
        middle = rect.bottom() - 3 - half / 2 if narrow else rect.center().y()
        used = paint_button(pen, QPointF(rect.right() - 2, middle), row.button, row.key, tall=22 if narrow else 28)
        mark(pen, QPointF(rect.left() + 5, rect.top() + 3 + half / 2), shape, tone, 8)
        above = QRectF(rect.left() + 16, rect.top() + 3, rect.width() - 18 - (0 if narrow else used + 8), half)
        below = QRectF(above.left(), above.bottom(), rect.width() - 16 - used - 10, half)
        pen.write(above, row.words, TEXT, MEDIUM)
        pen.write(below, row.note, SMALL, tone="ink2")


class TodayPanel(QWidget):
    """The list with its keys: Ctrl 1 to Ctrl 9 press the buttons. The state of issuing stands in the card's title."""

    answered = Signal(object)
    """The guide has been there (GuideCallView)."""
    taken_down = Signal(object)
    """Take this notice down (NoticeView)."""

    def __init__(self, clock: Clock) -> None:
        """Empty."""
        super().__init__()
        self._clock = clock
        self.list = TodayList()
        self._calls: dict[str, GuideCallView] = {}
        self._notices: dict[str, NoticeView] = {}
        self.setLayout(column(self.list, gap=0))
        self.list.picked.connect(self.act)
        for index in range(KEYS):
            QShortcut(QKeySequence(f"Ctrl+{index + 1}"), self).activated.connect(lambda index=index: self.act(index))

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self.list.set_row_height(52 if measures is WIDE else 50)

    def show_view(self, view: DashboardView) -> None:
        """Shows the calls and notices of a view."""
        self._calls = {call.id: call for call in view.guide_calls}
        self._notices = {notice.id: notice for notice in view.notices}
        rows = [("guide", one.id, guide_words(one), self._since(one), tr("Was there")) for one in view.guide_calls]
        rows += [("notice", one.id, one.text, self._until(one), tr("Take down")) for one in view.notices]
        self.list.set_rows(
            [TodayRow(*row, f"Ctrl+{index + 1}" if index < KEYS else "") for index, row in enumerate(rows)]
        )

    def act(self, index: int) -> None:
        """Presses the n-th button."""
        rows = self.list.rows()
        if not 0 <= index < len(rows):
            return
        row = rows[index]
        if row.kind == "guide":
            self.answered.emit(self._calls[row.id])
        else:
            self.taken_down.emit(self._notices[row.id])

    def _since(self, call: GuideCallView) -> str:
        return tr("Called at {time}").format(time=f"{self._clock.local(call.at):%H:%M}")

    def _until(self, notice: NoticeView) -> str:
        return tr("On the board until {time}").format(time=f"{self._clock.local(notice.until):%H:%M}")


def issuing_words(issuing: IssuingView, clock: Clock) -> tuple[str, str, str]:
    """The state of issuing: its word, what belongs to it, its tone."""
    word, tone = {
        "open": (tr("Issuing tickets"), "green"),
        "stopped": (tr("Issuing stopped"), "red"),
        "closed": (tr("Not issuing now"), "ink2"),
    }.get(issuing.state, (issuing.state, "ink2"))
    if issuing.state != "open":
        return word, say(issuing.words), tone
    parts = [tr("last ticket {time}").format(time=issuing.last_ticket) if issuing.last_ticket else ""]
    if issuing.drained_at is not None:
        parts.append(tr("all served by {time}").format(time=f"{clock.local(issuing.drained_at):%H:%M}"))
    return word, " · ".join(part for part in parts if part), tone
