"""A strip under the header for what stays true for a while: the hall's data are away."""

from __future__ import annotations

from hall_client.ui.clerk.commands import Command, CommandButton
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BODY, MEDIUM, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Surface
from hall_client.ui.widgets.labels import ElidedLabel
from hall_client.ui.widgets.picture import Icon


class NoticeBar(Surface):
    """Hidden while all is well."""

    def __init__(self, retry: Command) -> None:
        """``retry`` is offered on the strip."""
        super().__init__("red")
        self.setObjectName("notice_bar")
        self._words = ElidedLabel("", size=BODY, weight=MEDIUM, tone="red")
        self._words.setObjectName("notice_words")
        advice = tr("What was typed stays here. The window tries again by itself every two seconds.")
        self._advice = ElidedLabel(advice, size=SMALL, tone="ink2")
        box = row(Icon("warn", 22, "red"), gap=12, margins=(20, 7, 20, 7))
        box.addLayout(column(self._words, self._advice, gap=1), 1)
        box.addWidget(CommandButton(retry, size=TEXT, height=32, padding=12))
        self.setLayout(box)
        self.hide()

    def show_away(self, words: str) -> None:
        """Shows why the data are away; empty hides the strip."""
        self._words.set_text(words)
        self.setVisible(bool(words))
