"""Says that the hall's database is away: what is shown is old, and from when. Stands in the header, so nothing moves."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.shell.language import tr
from hall_client.ui.shell.tokens import BODY, MEDIUM, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.labels import ElidedLabel
from hall_client.ui.widgets.picture import Icon


class AwayBar(QWidget):
    """Hidden while all is well."""

    def __init__(self) -> None:
        """Hidden."""
        super().__init__()
        self.setObjectName("away_bar")
        self._words = ElidedLabel("", size=BODY, weight=MEDIUM, tone="red")
        self._words.setObjectName("away_words")
        self._advice = ElidedLabel("", size=SMALL, tone="ink2")
        self._advice.setObjectName("away_advice")
        self.retry = ActionButton(tr("Try now"), "F5", size=TEXT, height=32, padding=12, bind=False)
        self.retry.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box = row(Icon("warn", 22, "red"), gap=12)
        box.addLayout(column(self._words, self._advice, gap=0), 1)
        box.addWidget(self.retry)
        self.setLayout(box)
        self.hide()

    def show_away(self, words: str, as_of: str) -> None:
        """Shows why the data are away and from when the picture is; empty words hide it."""
        self._words.set_text(words)
        old = tr("This is the hall as of {time}.").format(time=as_of) if as_of else ""
        self._advice.set_text(f"{old} {tr('It tries again by itself every two seconds.')}".strip())
        self.setVisible(bool(words))

    def words(self) -> str:
        """What it says; empty while hidden."""
        return f"{self._words.text()} {self._advice.text()}" if not self.isHidden() else ""
