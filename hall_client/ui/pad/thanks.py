"""What the pad says once an answer is in, or cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt

from hall_client.ui.pad.measure import Measure
from hall_client.ui.pad.parts import Page
from hall_client.ui.shell.tokens import BOLD
from hall_client.ui.widgets.boxes import column
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.labels import WrapLabel
from hall_client.ui.widgets.picture import Icon


class ThanksPage(Page):
    """A sign, a sentence and what follows."""

    def __init__(self, m: Measure, sentence: str, hint: str, *, icon: str = "check", tone: str = "green") -> None:
        """``tone`` colours the sign."""
        super().__init__(m)
        self.setObjectName("thanks-page")
        middle = Qt.AlignmentFlag.AlignHCenter
        sign = Icon(icon, m(104), tone, ground=tone if tone != "ink2" else "quiet", ground_size=m(168), radius=m(84))
        words = WrapLabel(sentence, size=m(56), weight=BOLD, align=middle, leading=1.4)
        more = WrapLabel(hint, size=m(30), tone="ink2", align=middle)
        words.setObjectName("sentence")
        page = column(None, gap=m(28), margins=(m(120), m(36), m(120), m(36)))
        page.addWidget(sign, 0, middle)
        page.addWidget(words)
        page.addWidget(more)
        page.addStretch(1)
        card = Card(radius=m(20))
        card.setLayout(page)
        self.setLayout(column(card, margins=(m(36), m(24), m(36), m(24))))
