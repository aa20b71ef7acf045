"""What can be done at any time, each with its key; and what was done last."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from hall_client.ui.manager.measures import WIDE, Measures
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import TEXT
from hall_client.ui.widgets.boxes import row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.card import Surface
from hall_client.ui.widgets.labels import ElidedLabel


class Footer(Surface):
    """Buttons at the left, the last deed at the right."""

    def __init__(self, acts: Mapping[str, Callable[[], object]]) -> None:
        """``acts``: tile, assign, notice, refresh, guide, issuing."""
        super().__init__("card", side=Qt.Edge.TopEdge)
        self.setObjectName("footer")
        table = (
            ("tile", tr("Window panel"), "F2"),
            ("assign", tr("Reassign window…"), "F3"),
            ("notice", tr("Notice to the board…"), "F4"),
            ("refresh", tr("Read again"), "F5"),
            ("guide", tr("Call the guide…"), "F7"),
            ("issuing", tr("Stop issuing…"), "F9"),
        )
        self._buttons: dict[str, ActionButton] = {}
        for name, words, key in table:
            made = ActionButton(words, key, size=TEXT, height=WIDE.button, padding=12, clicked=acts[name])
            made.setObjectName(f"do_{name}")
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._buttons[name] = made
        self._last = ElidedLabel("", size=TEXT, tone="ink2", align=Qt.AlignmentFlag.AlignRight)
        self._last.setObjectName("last_deed")
        self._last.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box = row(*self._buttons.values(), gap=8, margins=(16, 1, 16, 0))
        self._box.addWidget(self._last, 1)
        self.setLayout(self._box)
        self.set_measures(WIDE)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self.setFixedHeight(measures.footer)
        for button in self._buttons.values():
            button.set_measures(size=TEXT, height=measures.button, padding=8 if measures.compact else 12)
        self._box.setContentsMargins(measures.margin_x, 1, measures.margin_x, 0)

    def show_issuing(self, *, issued: bool) -> None:
        """Names the button by what it would do."""
        words = tr("Stop issuing…") if issued else tr("Issue again…")
        if self._buttons["issuing"].text() != words:
            self._buttons["issuing"].set_text(words)

    def show_last(self, words: str) -> None:
        """What was done last, with its time."""
        self._last.set_text(words)

    def last(self) -> str:
        """What was done last."""
        return self._last.text()
