"""The questions that need more than a reason: queues of a window, a notice, a call for the guide."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hall_client.ui.manager.chips import Chips
from hall_client.ui.manager.queue_ranks import QueueRanks
from hall_client.ui.manager.reason_sheet import ReasonSheet
from hall_client.ui.manager.words import GUIDE_KINDS, KINDS, guide_kind_words, kind_words, minutes, window_words
from hall_client.ui.shell.language import tr
from hall_client.ui.widgets.field import LineField

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import BusinessLoad

NOTICE_LONGEST = 120
MINUTES = (30, 60, 120, 240)


class AssignSheet(ReasonSheet):
    """What a window is for, which queues it serves in which order, and why."""

    def __init__(
        self,
        over: QWidget,
        number: str,
        kind: str,
        loads: Sequence[BusinessLoad],
        ranks: Mapping[str, int],
        assign: Callable[[str, tuple[tuple[str, int], ...], str], object],
        *,
        reasons: Sequence[str],
        typed: str = "",
    ) -> None:
        """``assign`` gets kind, (code, rank) … and the reason."""
        self._kinds = KINDS if kind in KINDS else (kind, *KINDS)
        self.kind = Chips("sheet_kind", [kind_words(one) for one in self._kinds], chosen=self._kinds.index(kind))
        self.ranks = QueueRanks(loads, ranks)
        self._as_it_is = (kind, self.ranks.ranks())
        title = tr("Queues of window {n}").format(n=number)
        super().__init__(
            over, "assign", title, tr("Reassign"),
            lambda reason: assign(self._kinds[self.kind.chosen()], self.ranks.ranks(), reason),
            text=tr("1 is its own queue; with 2 and 3 it helps out, and they come later. Digits set the rank."),
            reasons=reasons, typed=typed, width=680,
        )  # fmt: skip
        self.body.addWidget(self.ranks)
        self.add_field(tr("Kind of window"), self.kind)
        self.ranks.changed.connect(self.check)
        self.kind.picked.connect(lambda _index: self.check())

    def missing(self) -> QWidget | None:
        """At least one queue, something new, and a reason."""
        now = (self._kinds[self.kind.chosen()], self.ranks.ranks())
        if not self.ranks.ranks() or now == self._as_it_is:
            return self.ranks
        return super().missing()


class NoticeSheet(ReasonSheet):
    """A notice for the board, how long it stands there, and why."""

    def __init__(
        self, over: QWidget, until_close: int, post: Callable[[str, int, str], object], *, reasons: Sequence[str]
    ) -> None:
        """``until_close`` minutes, 0: not offered; ``post`` gets text, minutes and reason."""
        self._minutes = (*MINUTES, until_close) if until_close > 0 else MINUTES
        words = [minutes(one) if one < 60 else tr("{n} h").format(n=one // 60) for one in MINUTES]
        if until_close > 0:
            words.append(tr("Until closing time"))
        self.text = LineField(
            tr("Text on the board"), longest=NOTICE_LONGEST, hint=tr("At most {n} characters.").format(n=NOTICE_LONGEST)
        )
        self.text.line.setObjectName("notice_text")
        self.duration = Chips("notice_minutes", words, chosen=1)
        super().__init__(
            over, "notice", tr("Notice on the board"), tr("Put up"),
            lambda reason: post(self.text.text().strip(), self._minutes[self.duration.chosen()], reason), reasons=reasons,
            width=640,
        )  # fmt: skip
        self.body.addWidget(self.text)
        self.add_field(tr("How long"), self.duration)
        self.text.edited.connect(lambda _text: self.check())

    def missing(self) -> QWidget | None:
        """A text and a reason."""
        return super().missing() if self.text.text().strip() else self.text


class GuideSheet(ReasonSheet):
    """Where the guide is needed and what for; a note if there is more to say."""

    def __init__(self, over: QWidget, place: str, call: Callable[[str, str, str], object], *, note: str = "") -> None:
        """``place`` stands there from the start; ``call`` gets place, kind and note."""
        self.place = LineField(tr("Where"), longest=40)
        self.place.line.setObjectName("guide_place")
        self.place.set_text(place)
        self.kind = Chips("guide_kind", [guide_kind_words(one) for one in GUIDE_KINDS])
        super().__init__(
            over, "guide", tr("Call the guide"), tr("Call", "the guide"),
            lambda note: call(self.place.text().strip(), GUIDE_KINDS[self.kind.chosen()], note), typed=note,
        )  # fmt: skip
        self.body.addWidget(self.place)
        self.add_field(tr("What for"), self.kind)
        self.set_reason_words(tr("Note, if there is more to say"), tr("The guide reads it."))
        self.place.edited.connect(lambda _text: self.check())
        self.kind.picked.connect(self._chosen)

    def missing(self) -> QWidget | None:
        """A place and what for."""
        if not self.place.text().strip():
            return self.place
        return self.kind if self.kind.chosen() < 0 else None

    def _chosen(self, _index: int) -> None:
        self.check()
        self.yes.setFocus()


def place_of(number: str) -> str:
    """Where a window is, in words; empty: nowhere in particular."""
    return window_words(number) if number else ""
