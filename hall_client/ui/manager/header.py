"""The top of the dashboard: which hall, the search, whether the picture is live, who looks at it, what time it is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from hall_client.ui.manager.away_bar import AwayBar
from hall_client.ui.manager.measures import WIDE, Measures
from hall_client.ui.manager.today import issuing_words
from hall_client.ui.manager.words import date_words
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.icons import icon
from hall_client.ui.shell.language import language, tr
from hall_client.ui.shell.tokens import BOLD, COUNTER, LARGE, SMALL, TEXT, WINDOW
from hall_client.ui.widgets.boxes import row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.card import Line, Surface
from hall_client.ui.widgets.labels import ElidedLabel, label
from hall_client.ui.widgets.marks import Chip, KeyCap, StatusDot

if TYPE_CHECKING:
    from hall_client.base.clock import Clock
    from hall_client.flows.dashboard_views import IssuingView
    from hall_client.staff.views import HallView, StaffView


class SearchLine(QLineEdit):
    """Window, staff or number; ``/`` comes here, Enter opens the first, Esc goes back."""

    left = Signal()
    entered = Signal()
    down = Signal()

    def __init__(self) -> None:
        """Empty, with its key in it."""
        super().__init__()
        self._cap = KeyCap("/", parent=self)
        self.setTextMargins(0, 0, 26, 0)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(lambda words: self._cap.setVisible(not words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the key at the right."""
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        self._cap.setGeometry(
            self.width() - size.width() - 9, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties and leaves; arrow down goes to the tiles."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class Header(Surface):
    """Everything is told by words and colour."""

    def __init__(self, info: HallView, staff: StaffView, clock: Clock) -> None:
        """For this hall and manager."""
        super().__init__("card", side=Qt.Edge.BottomEdge)
        self.setObjectName("header")
        self._clock = clock
        english = language().code != "zh_CN"
        self._title = label(tr("Hall dashboard"), size=WINDOW, weight=BOLD, tone="blue")
        self._hall = ElidedLabel(info.name_en if english and info.name_en else info.name, size=TEXT, tone="ink2")
        self._hall.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.issuing = Chip("", "green", dot=True)
        self.issuing.setObjectName("issuing")
        self.search = SearchLine()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(tr("Window, staff or number"))
        self.search.setAccessibleName(tr("Window, staff or number"))
        self.search.setFont(font(TEXT))
        self.search.addAction(
            QAction(icon("search", COUNTER.ink2, 18), "", self.search), QLineEdit.ActionPosition.LeadingPosition
        )
        QShortcut(QKeySequence("/"), self).activated.connect(self._find)
        self._base = StatusDot(tr("Hall database"), "green")
        self._base.setObjectName("database_light")
        self._live = StatusDot("", "green")
        self._live.setObjectName("live_light")
        self.out = ActionButton(tr("Sign out"), "Ctrl+Q", kind="quiet", size=SMALL, height=30, padding=8)
        self.out.setObjectName("sign_out")
        self.out.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.out.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._staff = ElidedLabel(f"{staff.name} · {staff.staff_no}", size=TEXT, tone="ink2")
        self._day = label("", size=TEXT, tone="ink2")
        self._time = label("", size=LARGE, weight=BOLD)
        self._time.setObjectName("clock")
        rule = Line(upright=True, tone="line")
        rule.setFixedHeight(24)
        self.away = AwayBar()
        self._box = row(self.away, self._title, self._hall, self.issuing, None, self.search, None, self._base, self._live, rule,
                        self._staff, self.out, self._day, self._time, gap=14, margins=(20, 0, 20, 1))  # fmt: skip
        self.setLayout(self._box)
        self.set_measures(WIDE)
        self.tick()

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        compact = self._compact = measures.compact
        self.setFixedHeight(measures.header)
        self._title.setFont(font(18 if compact else WINDOW, BOLD))
        self.search.setFixedSize(230 if compact else 300, 30 if compact else 34)
        self._hall.setVisible(not compact and self.away.isHidden())
        self._base.setVisible(not compact)
        self._day.setVisible(not compact)
        self._box.setSpacing(10 if compact else 14)
        self._box.setContentsMargins(14 if compact else 20, 0, 14 if compact else 20, 1)

    def show_issuing(self, issuing: IssuingView) -> None:
        """Says whether tickets are issued, and until when."""
        word, more, tone = issuing_words(issuing, self._clock)
        words = f"{word} · {more}" if more and not self._compact else word
        if self.issuing.text() != words:
            self.issuing.set(words, {"ink2": "plain"}.get(tone, tone))
        self.issuing.setAccessibleDescription(more)

    def show_away(self, why: str, read_at: datetime | None) -> None:
        """Says why the picture is old and from when, in the place of the title; empty: it is fresh."""
        as_of = f"{self._clock.local(read_at):%H:%M:%S}" if read_at else ""
        self.away.show_away(why, as_of)
        self._fill = "red" if why else "card"
        self._title.setVisible(not why)
        self.issuing.setVisible(not why)
        self._hall.setVisible(not why and not self._compact)
        self.show_live(read_at, away=bool(why))
        self.update()

    def show_live(self, read_at: datetime | None, *, away: bool) -> None:
        """Says how fresh the picture is and whether the database answers."""
        self._base.set(tr("Hall database · away") if away else tr("Hall database"), "red" if away else "green")
        if read_at is None:
            words, tone = tr("Reading…"), "ink3"
        elif away:
            words, tone = tr("As of {time}").format(time=f"{self._clock.local(read_at):%H:%M:%S}"), "red"
        else:
            seconds = max(0, int((self._clock.now() - read_at).total_seconds()))
            words = tr("Live · read {n} s ago").format(n=seconds) if seconds else tr("Live · read just now")
            tone = "green"
        if self._live.text() != words:
            self._live.set(words, tone)

    def tick(self) -> None:
        """A second passed."""
        now = self._clock.local(self._clock.now())
        for widget, words in ((self._time, f"{now:%H:%M}"), (self._day, date_words(now.date()))):
            if widget.text() != words:
                widget.setText(words)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
