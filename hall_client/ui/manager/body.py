"""Windows and queues at the left; the day's curve, reviews, guide and notices, and what happened at the right."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from hall_client.ui.manager.block import Block, Legend
from hall_client.ui.manager.chart import WaitChart
from hall_client.ui.manager.face import faces
from hall_client.ui.manager.lately import LatelyList
from hall_client.ui.manager.loads import LoadTable
from hall_client.ui.manager.measures import WIDE, Measures
from hall_client.ui.manager.reviews import ReviewsPanel
from hall_client.ui.manager.tile_paint import BIG, SIZES
from hall_client.ui.manager.tiles import TileGrid
from hall_client.ui.manager.today import TodayPanel
from hall_client.ui.manager.words import minutes, state_tone, state_words, usual_words
from hall_client.ui.shell.language import tr
from hall_client.ui.widgets.boxes import column, row

if TYPE_CHECKING:
    from hall_client.base.clock import Clock
    from hall_client.flows.dashboard_views import DashboardView

_LEGEND = ("serving", "called", "free", "paused", "closed", "unmanned")
_LEAST_LOADS = 0.36
"""Share of the height that the queues keep when there are many windows."""


class Body(QWidget):
    """Cards in two columns."""

    def __init__(self, clock: Clock) -> None:
        """Empty."""
        super().__init__()
        self._clock = clock
        self._measures = WIDE
        self.tiles, self.loads = TileGrid(), LoadTable()
        self.chart, self.reviews = WaitChart(clock), ReviewsPanel()
        self.today, self.lately = TodayPanel(clock), LatelyList(clock)
        self.blocks = {
            "windows": Block("windows_card", self.tiles),
            "loads": Block("loads_card", self.loads, inset=False),
            "chart": Block("chart_card", self.chart),
            "reviews": Block("reviews_card", self.reviews),
            "today": Block("today_card", self.today),
            "lately": Block("lately_card", self.lately),
        }
        self._left = column(self.blocks["windows"], self.blocks["loads"])
        self._pair = row(self.blocks["reviews"], self.blocks["today"])
        self._right = column(self.blocks["chart"])
        self._right.addLayout(self._pair)
        self._right.addWidget(self.blocks["lately"], 1)
        self._right_side = QWidget()
        self._right_side.setLayout(self._right)
        self._box = row()
        self._box.addLayout(self._left, 1)
        self._box.addWidget(self._right_side)
        self.setLayout(self._box)
        self.name_cards()

    def name_cards(self) -> None:
        """Titles before the first picture."""
        titles = {"windows": tr("Windows"), "loads": tr("Queues"), "chart": tr("Waiting today"),
                  "reviews": tr("Reviews today"), "today": tr("Guide and notices"), "lately": tr("Lately")}  # fmt: skip
        for key, words in titles.items():
            self.blocks[key].set_head(words)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._measures = measures
        for block in self.blocks.values():
            block.set_measures(measures)
        for part in (self.loads, self.reviews, self.today, self.lately):
            part.set_measures(measures)
        for box in (self._left, self._right, self._pair, self._box):
            box.setSpacing(measures.gap)
        self.blocks["chart"].setFixedHeight(measures.chart)
        self.blocks["reviews"].setFixedHeight(measures.middle)
        self.blocks["today"].setFixedHeight(measures.middle)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the room out anew."""
        super().resizeEvent(event)
        self._share_out()

    def show_view(self, view: DashboardView, now: datetime) -> None:
        """Shows a picture of the hall; each part draws only what changed."""
        self.tiles.show_faces(faces(view), now)
        serving = Counter(code for tile in view.windows for code in tile.businesses)
        self.loads.show_loads(view.businesses, self._hour(view), serving)
        self.chart.show_view(view)
        self.reviews.show_reviews(view.reviews)
        self.today.show_view(view)
        self.lately.show_lately(view.lately)
        self._show_heads(view)
        self._share_out()

    def _hour(self, view: DashboardView) -> int:
        hour = self._clock.local(view.at).hour
        return view.hours.index(hour) if hour in view.hours else len(view.hours) - 1

    def _show_heads(self, view: DashboardView) -> None:
        states = [tile.state for tile in view.windows]
        staffed = sum(bool(tile.staff_no) for tile in view.windows)
        legend: list[tuple[str, str, str]] = [
            (state_words(state), str(states.count(state)), state_tone(state) if state == "paused" else "ink2")
            for state in _LEGEND
            if states.count(state)
        ]
        faults = sum(tile.light == "fault" for tile in view.windows)
        if faults:
            legend.append((tr("Fault"), str(faults), "red"))
        note = tr("{n} of {all} staffed").format(n=staffed, all=len(view.windows)) if view.windows else ""
        self.blocks["windows"].set_head(tr("Windows"), note, tuple(legend))
        words = tr("{waiting} wait, {issued} tickets today, {served} served, {missed} no-shows").format(
            waiting=view.waiting, issued=view.issued_today, served=view.served_today, missed=view.no_shows_today
        )
        curves: Legend = ((tr("came", "legend"), "", "blue"), (tr("served", "legend"), "", "green"))
        self.blocks["loads"].set_head(tr("Queues"), words, curves if view.businesses else ())
        usual = tr("usual wait {wait}").format(wait=usual_words(view))
        longest = tr("longest {wait}").format(wait=minutes(view.longest_minutes))
        self.blocks["chart"].set_head(tr("Waiting today"), "", ((longest, "", "ink2"), (usual, "", "ink2")))
        asked = sum(view.reviews.levels) + view.reviews.not_rated
        self.blocks["reviews"].set_head(tr("Reviews today"), "", ((tr("{n} asked").format(n=asked), "", "ink2"),))

    def _share_out(self) -> None:
        """The queues get what they need, unless the windows would have to scroll for it."""
        measures, tall = self._measures, self.height() - self._measures.gap
        left = round(self.width() * measures.left_share)
        self._right_side.setFixedWidth(max(100, self.width() - left - measures.gap))
        frame = measures.head + measures.pad - 4
        row = self.loads.lines.height_of_row
        whole = self.loads.wanted_height() + frame
        least = min(whole, round(tall * _LEAST_LOADS))
        room = least
        for size in SIZES:
            rest = tall - self.tiles.wanted_height(left - 2 * measures.pad, size) - frame
            if rest >= (whole if size is BIG else least):
                room = min(whole, rest)
                break
        cut = (whole - room) % row  # whole lines only
        self.blocks["loads"].setFixedHeight(max(60, room - (row - cut if cut else 0)))
