"""Strips under the header for what stays true for a while: the hall's data are away, somebody else changed the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_client.ui.clerk.commands import Command, CommandButton
from hall_client.ui.clerk.stage import Desk, Stage
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BODY, MEDIUM, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Surface
from hall_client.ui.widgets.labels import ElidedLabel
from hall_client.ui.widgets.picture import Icon

if TYPE_CHECKING:
    from hall_client.base.clock import Clock


class Strip(Surface):
    """A sentence, what it means, and one command. Hidden while there is nothing to say."""

    def __init__(self, name: str, tone: str, icon: str, command: Command) -> None:
        """In the tone of its meaning."""
        super().__init__(tone)
        self.setObjectName(name)
        self._words = ElidedLabel("", size=BODY, weight=MEDIUM, tone=tone)
        self._words.setObjectName(f"{name}_words")
        self._advice = ElidedLabel("", size=SMALL, tone="ink2")
        self._advice.setObjectName(f"{name}_advice")
        box = row(Icon(icon, 22, tone), gap=12, margins=(20, 7, 20, 7))
        box.addLayout(column(self._words, self._advice, gap=1), 1)
        box.addWidget(CommandButton(command, size=TEXT, height=32, padding=12))
        self.setLayout(box)
        self.hide()

    def show_words(self, words: str, advice: str) -> None:
        """Says it; no words hide the strip."""
        self._words.set_text(words)
        self._advice.set_text(advice)
        self.setVisible(bool(words))


class AwayBar(Strip):
    """The hall's data cannot be reached: since when, and what becomes of what is typed."""

    def __init__(self, retry: Command, clock: Clock) -> None:
        """``retry`` is offered on the strip."""
        super().__init__("notice_bar", "red", "warn", retry)
        self._clock, self._desk = clock, Desk()
        self._words.setObjectName("notice_words")

    def show_desk(self, desk: Desk, stage: Stage) -> None:
        """Shows whether the data are away; the panel in the middle says so itself before the first reading."""
        self._desk = desk if stage is not Stage.LOADING else Desk()
        self.tick()

    def tick(self) -> None:
        """A second passed."""
        desk = self._desk
        words = desk.away
        if desk.away and desk.away_since is not None:
            lasted = max(0, int((self._clock.now() - desk.away_since).total_seconds()))
            words = tr("{trouble} Since {time}, for {minutes}:{seconds}.").format(
                trouble=desk.away, time=f"{self._clock.local(desk.away_since):%H:%M:%S}", minutes=lasted // 60,
                seconds=f"{lasted % 60:02d}",
            )  # fmt: skip
        advice = tr("What was typed stays here. As soon as the hall answers, the window shows what is true then.")
        self.show_words(words, advice if words else "")


class AfarBar(Strip):
    """Somebody else changed this window."""

    def __init__(self, noted: Command) -> None:
        """``noted`` puts it away."""
        super().__init__("afar_bar", "amber", "info", noted)

    def show_desk(self, desk: Desk) -> None:
        """Shows the change that the clerk has not noted yet; while the hall is away that comes first."""
        told = None if desk.away else desk.afar
        self.show_words(told.words if told else "", told.advice if told else "")
