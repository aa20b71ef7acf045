"""A window's panel: everything that is known of it, and what can be done with it, each with a letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from hall_client.ui.manager.words import business_name, kind_words, lasting, state_tone, state_words, window_words
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.tokens import BODY, BOLD, SMALL, TITLE
from hall_client.ui.widgets.boxes import row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.labels import WrapLabel, label, set_tone
from hall_client.ui.widgets.marks import Chip
from hall_client.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import DashboardView, WindowTile

Act = Callable[[str, str], object]
"""Gets what to do (open, pause, close, assign, guide) and the window's number."""
_TONES = {"ink3": "plain"}


class TileSheet(Panel):
    """Follows the window while it is open; Esc closes."""

    def __init__(self, over: QWidget, number: str, act: Act) -> None:
        """``act`` is called after the panel closed."""
        super().__init__(over, window_words(number), width=600)
        self.setObjectName("tile_sheet")
        self.number = number
        self._act = act
        self._state = Chip("", "plain", dot=True)
        self._state.setObjectName("tile_state")
        self._since = label("", size=BODY, tone="ink2")
        self._ticket = label("", size=TITLE, weight=BOLD)
        self.body.addLayout(row(self._state, self._since, None, self._ticket, gap=10))
        self._values: dict[str, WrapLabel] = {}
        self.body.addLayout(self._grid())
        self.body.addSpacing(6)
        self._buttons_by_act = {
            "open": self._button(tr("Open", "action"), "O", "open"),
            "pause": self._button(tr("Pause…"), "P", "pause"),
            "close": self._button(tr("Close…", "window"), "C", "close"),
            "assign": self._button(tr("Reassign…"), "R", "assign"),
            "guide": self._button(tr("Guide…"), "G", "guide"),
        }
        self.body.addLayout(row(*self._buttons_by_act.values(), gap=8))
        self.add_button(tr("Back"), "Escape", "normal", self.cancel).setObjectName("sheet_back")

    def show_view(self, view: DashboardView, now: datetime) -> None:
        """Shows the window as it is in this view; a window that vanished closes the panel."""
        tile = next((one for one in view.windows if one.number == self.number), None)
        if tile is None:
            self.cancel()
            return
        tone = state_tone(tile.state)
        self._state.set(state_words(tile.state), _TONES.get(tone, tone))
        self.tick_tile(tile, now)
        self._ticket.setText(tile.ticket)
        names = {load.code: business_name(load) for load in view.businesses}
        for key, words in _facts(tile, names).items():
            self._values[key].set_text(words or "—")
        self._values["devices"].set_tone({"fault": "red", "warning": "amber"}.get(tile.light, "ink"))
        self._buttons_by_act["open"].setVisible(tile.state in {"paused", "closed"})
        self._buttons_by_act["pause"].setVisible(tile.state in {"free", "called", "serving"})
        self._buttons_by_act["close"].setVisible(tile.state != "closed")

    def tick_tile(self, tile: WindowTile, now: datetime) -> None:
        """A second passed."""
        since = lasting(tile.since, now)
        self._since.setText(tr("for {time}").format(time=since) if since else "")
        set_tone(self._since, "ink2")

    def ask(self) -> None:
        """Opens; the letters work at once."""
        self.open_panel()

    def confirm(self) -> None:
        """Enter has no meaning of its own here: each action has its letter."""

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        names = {
            "staff": tr("Staff"), "kind": tr("Kind", "of a window"), "own": tr("Own queues"), "helps": tr("Helps out with"),
            "reason": tr("Reason of the pause"), "served": tr("Visits today"), "devices": tr("Devices"),
        }  # fmt: skip
        for at, (key, words) in enumerate(names.items()):
            name: QLabel = label(words, size=SMALL, tone="ink2")
            name.setFixedHeight(20)
            value = WrapLabel("", size=BODY)
            value.setObjectName(f"tile_{key}")
            self._values[key] = value
            grid.addWidget(name, at, 0)
            grid.addWidget(value, at, 1)
        return grid

    def _button(self, words: str, key: str, act: str) -> ActionButton:
        made = ActionButton(words, key, padding=10, clicked=lambda: self._do(act))
        made.setObjectName(f"tile_{act}")
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return made

    def _do(self, act: str) -> None:
        self.cancel()
        self._act(act, self.number)


def _facts(tile: WindowTile, names: dict[str, str]) -> dict[str, str]:
    own = [names.get(code, code) for code in tile.businesses if code not in tile.helps]
    helps = [names.get(code, code) for code in tile.helps]
    served = str(tile.served_today)
    if tile.held:
        served = tr("{n}, on hold {held}").format(n=served, held=tile.held)
    lights = {"": tr("No program runs there."), "ok": tr("All well"), "off": tr("Devices off")}
    return {
        "staff": " · ".join(part for part in (tile.staff_name, tile.staff_no) if part),
        "kind": kind_words(tile.kind),
        "own": tr(", ", "between names").join(own),
        "helps": tr(", ", "between names").join(helps),
        "reason": tile.pause_reason,
        "served": served,
        "devices": lights.get(tile.light, say(tile.light_words)),
    }
