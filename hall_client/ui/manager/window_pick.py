"""Which window? A list to choose from, those that can best take more work first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from hall_client.ui.manager.face import Face
from hall_client.ui.manager.listing import PaintedList
from hall_client.ui.manager.pen import Pen
from hall_client.ui.manager.tile_paint import mark
from hall_client.ui.manager.words import window_words
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BODY, BOLD, MEDIUM, TEXT
from hall_client.ui.widgets.labels import WrapLabel
from hall_client.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import DashboardView

ROW, MOST = 36, 8
_ORDER = ("free", "called", "serving", "paused", "closed", "unmanned")


@dataclass(frozen=True, slots=True)
class PickRow:
    """A window that can be picked."""

    face: Face


class PickList(PaintedList[PickRow]):
    """One line per window."""

    def __init__(self, faces: Sequence[Face]) -> None:
        """With these windows."""
        super().__init__("window_pick", ROW, active=True)
        self.setFixedHeight(ROW * min(MOST, max(1, len(faces))) + 2)
        self.set_empty(tr("No other window could take it."))
        self.set_rows([PickRow(face) for face in faces])

    def row_words(self, row: PickRow) -> str:
        """Window, state and queue."""
        return f"{window_words(row.face.number)} {row.face.state} {row.face.queue}"

    def paint_row(self, pen: Pen, rect: QRectF, row: PickRow) -> None:
        """Number, state, queue, staff."""
        face = row.face
        left = rect.left() + 12
        pen.write(QRectF(left, rect.top(), 110, rect.height()), window_words(face.number), BODY, BOLD)
        mark(pen, QPointF(left + 122, rect.center().y()), face.mark, face.tone, 8)
        pen.write(QRectF(left + 134, rect.top(), 90, rect.height()), face.state, TEXT, MEDIUM, face.tone)
        pen.write(QRectF(left + 226, rect.top(), 140, rect.height()), face.queue, TEXT, tone="ink2")
        pen.write(
            rect.adjusted(left + 372, 0, -12, 0),
            f"{face.staff} {face.staff_no}".strip(),
            TEXT,
            tone="ink2",
            align="right",
        )


class WindowPick(Panel):
    """Arrow keys and Enter, or a click."""

    def __init__(
        self, over: QWidget, title: str, text: str, faces: Sequence[Face], picked: Callable[[str], object]
    ) -> None:
        """``picked`` gets the window's number after the panel closed."""
        super().__init__(over, title, width=600)
        self.setObjectName("sheet_pick")
        self._picked = picked
        self.body.addWidget(WrapLabel(text, size=BODY, tone="ink2"))
        self.list = PickList(faces)
        self.list.picked.connect(self._take)
        self.body.addWidget(self.list)
        self.add_button(tr("Back"), "Escape", "normal", self.cancel).setObjectName("sheet_back")

    def ask(self) -> None:
        """Opens at the first window."""
        self.open_panel(self.list)

    def confirm(self) -> None:
        """Enter belongs to the list."""

    def _take(self, index: int) -> None:
        face = self.list.rows()[index].face
        super().confirm()
        self._picked(face.number)


def takers(view: DashboardView, faces: Sequence[Face], business: str) -> list[Face]:
    """Windows that do not serve a queue yet, staffed ones first."""
    states = {tile.number: tile.state for tile in view.windows if business not in tile.businesses}
    able = [face for face in faces if face.number in states]
    return sorted(able, key=lambda face: _ORDER.index(states[face.number]) if states[face.number] in _ORDER else 9)
