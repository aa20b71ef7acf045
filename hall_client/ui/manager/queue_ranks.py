"""Which queues a window serves, and in which order: its own first, then those it helps out with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath

from hall_client.ui.manager.listing import PaintedList
from hall_client.ui.manager.pen import Pen, colour_of
from hall_client.ui.manager.words import business_name
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BOLD, MEDIUM, RADIUS_CONTROL, SMALL, TEXT
from hall_client.ui.widgets.paint import frame

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import BusinessLoad

ROW = 38
MOST_ROWS = 8
CELL = 62.0
LATER = 3
RANKS = (1, 2, LATER, 0)
"""Own, helps first, helps later, not served. A window that was founded with a rank beyond these keeps it."""


@dataclass(frozen=True, slots=True)
class RankRow:
    """A queue with its rank at the window."""

    load: BusinessLoad
    rank: int


class QueueRanks(PaintedList[RankRow]):
    """A digit or the arrow keys right and left set the rank of a queue: 1 own, 2 and 3 helps out, 0 not served."""

    changed = Signal()

    def __init__(self, loads: Sequence[BusinessLoad], ranks: Mapping[str, int]) -> None:
        """With the ranks that the window has now."""
        super().__init__("queue_ranks", ROW, active=True)
        self.setFixedHeight(ROW * min(MOST_ROWS, max(1, len(loads))) + 2)
        self.set_empty(tr("No queues yet."), tr("They come with the catalog."))
        self.set_rows([RankRow(load, ranks.get(load.code, 0)) for load in loads])

    def ranks(self) -> tuple[tuple[str, int], ...]:
        """The queues that the window serves, by rank."""
        served = [(row.load.code, row.rank) for row in self.rows() if row.rank]
        return tuple(sorted(served, key=lambda one: one[1]))

    def set_rank(self, index: int, rank: int) -> None:
        """Another rank for a queue."""
        rows = list(self.rows())
        rows[index] = RankRow(rows[index].load, rank)
        self.set_rows(rows)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sets a rank, or moves."""
        text, key = event.text(), event.key()
        if not self.rows():
            event.ignore()
        elif text in {"0", "1", "2", "3"}:
            self.set_rank(self._current, int(text))
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            at = RANKS.index(min(LATER, self.rows()[self._current].rank)) + (1 if key == Qt.Key.Key_Right else -1)
            self.set_rank(self._current, RANKS[min(len(RANKS) - 1, max(0, at))])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # the sheet's
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Sets the rank under the pointer."""
        for index in range(len(self.rows())):
            rect = self.row_rect(index)
            if not rect.contains(event.position()):
                continue
            self._go(index)
            for place, rank in enumerate(RANKS):
                if self.cell(rect, place).contains(event.position()):
                    self.set_rank(index, rank)

    def row_words(self, row: RankRow) -> str:
        """Queue and rank."""
        return f"{business_name(row.load)}: {rank_words(min(LATER, row.rank))}"

    @staticmethod
    def cell(rect: QRectF, place: int) -> QRectF:
        """Where a rank stands in a row."""
        left = rect.right() - 8 - CELL * (len(RANKS) - place)
        return QRectF(left, rect.center().y() - 13, CELL, 26)

    def paint_row(self, pen: Pen, rect: QRectF, row: RankRow) -> None:
        """Name, who waits, four ranks."""
        box = self.cell(rect, 0).united(self.cell(rect, len(RANKS) - 1))
        room = QRectF(rect.left() + 10, rect.top(), box.left() - rect.left() - 96, rect.height())
        pen.write(room, f"{row.load.code}  {business_name(row.load)}", TEXT, BOLD if row.rank else MEDIUM)
        waiting = tr("Waiting: {n}").format(n=row.load.waiting)
        pen.write(QRectF(box.left() - 90, rect.top(), 78, rect.height()), waiting, SMALL, tone="ink2", align="right")
        frame(pen.painter, box, fill=pen.palette.card, edge=pen.palette.line, radius=RADIUS_CONTROL)
        for place, rank in enumerate(RANKS):
            self._paint_cell(pen, box, self.cell(rect, place), rank, on=rank == min(LATER, row.rank))

    @staticmethod
    def _paint_cell(pen: Pen, box: QRectF, cell: QRectF, rank: int, *, on: bool) -> None:
        if on:
            path = QPainterPath()
            path.addRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS_CONTROL - 1, RADIUS_CONTROL - 1)
            pen.painter.save()
            pen.painter.setClipPath(path)
            pen.painter.fillRect(cell, colour_of(pen.palette, "fill" if rank else "line2"))
            pen.painter.restore()
        elif rank != RANKS[0]:
            pen.painter.fillRect(QRectF(round(cell.left()), cell.top() + 1, 1, 24), colour_of(pen.palette, "line2"))
        pen.write(cell, rank_words(rank), SMALL, MEDIUM, "on_fill" if on and rank else "ink2", "centre")


def rank_words(rank: int) -> str:
    """What a rank means."""
    return {1: tr("1 Own"), 2: tr("2 Helps"), 3: tr("3 Later"), 0: tr("0 No")}.get(rank, str(rank))
