"""The questions that the dashboard asks before it acts; at most one is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hall_client.ui.manager.actions import Actions
from hall_client.ui.manager.face import Face, faces
from hall_client.ui.manager.reason_sheet import ReasonSheet
from hall_client.ui.manager.sheets import AssignSheet, GuideSheet, NoticeSheet, place_of
from hall_client.ui.manager.tile_sheet import TileSheet
from hall_client.ui.manager.window_pick import WindowPick, takers
from hall_client.ui.manager.words import business_name
from hall_client.ui.shell.language import say, tr

if TYPE_CHECKING:
    from datetime import datetime

    from hall_client.flows.dashboard_views import DashboardView, NoticeView, Problem, WindowTile
    from hall_client.ui.widgets.panel import Panel

_HELPS = 2


class Asking:
    """Opens panels over the window; they act through ``Actions``."""

    def __init__(self, window: QWidget, actions: Actions, minutes_to_close: Callable[[], int]) -> None:
        """``minutes_to_close``: until the hall closes today, 0 or less when it is closed or unknown."""
        self._window, self._do, self._to_close = window, actions, minutes_to_close
        self.view: DashboardView | None = None
        self.panel: Panel | None = None

    @property
    def open(self) -> bool:
        """A question is on the screen."""
        return self.panel is not None

    def show_view(self, view: DashboardView, now: datetime) -> None:
        """The panels speak of this view from now on; an open window panel follows it."""
        self.view = view
        if isinstance(self.panel, TileSheet):
            self.panel.show_view(view, now)

    # windows

    def tile(self, number: str, now: datetime) -> None:
        """The panel of a window."""
        if self.view is None or self.open or self._tile(number) is None:
            return
        sheet = TileSheet(self._window, number, self.window_act)
        sheet.show_view(self.view, now)
        self._keep(sheet)
        sheet.ask()

    def window_act(self, act: str, number: str, why: str = "") -> None:
        """Open, pause, close, assign or guide; ``why`` stands as the reason from the start."""
        steps = {"open": self._open, "pause": self._pause, "close": self._close, "assign": self.assign}
        if act == "guide":
            self.guide(place_of(number), why)
        elif not self.open:
            steps[act](number, why)

    def assign(self, number: str, why: str = "", business: str = "") -> None:
        """Other queues for a window; ``business`` is proposed as one it helps out with."""
        tile = self._tile(number)
        if tile is None or self.view is None or self.open:
            return
        ranks = dict.fromkeys(tile.businesses, 1) | dict(zip(tile.businesses, tile.ranks, strict=False))
        sheet = AssignSheet(
            self._window, number, tile.kind, self.view.businesses, ranks,
            lambda kind, queues, reason: self._do.assign(number, kind, queues, reason),
            reasons=(tr("Long queue"), tr("Staff of another window is away"), tr("Few visitors there")), typed=why,
        )  # fmt: skip
        if business:
            codes = [load.code for load in self.view.businesses]
            sheet.ranks.set_rank(codes.index(business), _HELPS)
        self._keep(sheet)
        sheet.ask(sheet.ranks)

    def _open(self, number: str, why: str) -> None:
        reasons = (tr("Long queue"), tr("Staff is back"), tr("Takes over from another window"))
        words = tr("Open window {n}").format(n=number)
        tile = self._tile(number)
        empty = tile is not None and not tile.staff_no
        text = tr("Nobody is signed in there: it calls only once somebody signs in at its program.") if empty else ""
        act: Callable[[str], object] = lambda why: self._do.set_window(number, "open", why)  # noqa: E731 - one expression
        self._reason("open", words, tr("Open", "action"), act, reasons, why, text)

    def _pause(self, number: str, why: str) -> None:
        reasons = (tr("Short break"), tr("Meal"), tr("Talk with the manager"), tr("Device is being repaired"))
        words = tr("Pause window {n}").format(n=number)
        text = tr("Who is at the window is served to the end; nobody new is called.")
        self._reason(
            "pause", words, tr("Pause"), lambda why: self._do.set_window(number, "paused", why), reasons, why, text
        )

    def _close(self, number: str, why: str) -> None:
        reasons = (tr("End of the shift"), tr("Few visitors"), tr("Device is being repaired"))
        words = tr("Close window {n}").format(n=number)
        text = tr("Who is at the window is served to the end; nobody new is called.")
        act: Callable[[str], object] = lambda why: self._do.set_window(number, "closed", why)  # noqa: E731 - as above
        self._reason("close", words, tr("Close", "window"), act, reasons, why, text, danger=True)

    # the day

    def issuing(self, why: str = "") -> None:
        """Stop issuing tickets, or issue again."""
        if self.view is None:
            return
        if self.view.issuing.state == "open":
            reasons = (tr("More wait than can be served today"), tr("System trouble"), tr("Safety"))
            text = tr("Kiosks and clerks issue no more tickets; who has one is served.")
            stop = self._do.stop_issuing
            self._reason("stop", tr("Stop issuing tickets"), tr("Stop"), stop, reasons, why, text, danger=True)
        else:
            reasons = (tr("The queues are short again"), tr("The trouble is over"), tr("Longer hours today"))
            text = say(self.view.issuing.words)
            again = self._do.issue_again
            self._reason("again", tr("Issue tickets again"), tr("Issue again"), again, reasons, why, text)

    def notice(self) -> None:
        """A notice for the board."""
        if self.open:
            return
        reasons = (tr("Hours change"), tr("System trouble"), tr("Long wait"), tr("Guidance for visitors"))
        sheet = NoticeSheet(self._window, self._to_close(), self._do.post_notice, reasons=reasons)
        self._keep(sheet)
        sheet.ask(sheet.text)

    def take_down(self, notice: NoticeView) -> None:
        """A notice comes off the board."""
        reasons = (tr("No longer true"), tr("Replaced by another"), tr("Put up by mistake"))
        act: Callable[[str], object] = lambda why: self._do.take_notice_down(notice, why)  # noqa: E731 - one expression
        self._reason("take_down", tr("Take the notice down"), tr("Take down"), act, reasons, "", notice.text)

    def guide(self, place: str = "", note: str = "") -> None:
        """The guide is needed somewhere."""
        if self.open:
            return
        sheet = GuideSheet(self._window, place, self._do.call_guide, note=note)
        self._keep(sheet)
        sheet.ask(sheet.kind if place else sheet.place)

    # problems

    def problem(self, problem: Problem, now: datetime) -> None:
        """The button beside a problem; what is wrong stands as the reason from the start."""
        why = say(problem.words)[:100]
        if problem.action == "open_window":
            self.window_act("open", problem.target, why)
        elif problem.action == "reassign":
            self._give(problem.target, why)
        elif problem.action == "call_guide":
            self.guide(place_of(problem.target) if self._tile(problem.target) else problem.target, why)
        elif problem.action == "answer_guide":
            self.answer(problem.target)
        elif problem.action == "stop_issuing":
            self.issuing(why)
        elif problem.action == "look":
            self.tile(problem.target, now)

    def _give(self, business: str, why: str) -> None:
        """Which window takes this queue, too? A window as target is reassigned at once."""
        if self.view is None or self.open:
            return
        load = next((one for one in self.view.businesses if one.code == business), None)
        if load is None:
            self.assign(business, why)
            return
        able: list[Face] = takers(self.view, faces(self.view), business)
        title = tr("Which window takes {business}?").format(business=business_name(load))
        sheet = WindowPick(self._window, title, why, able, lambda number: self.assign(number, why, business))
        self._keep(sheet)
        sheet.ask()

    def answer(self, call_id: str) -> None:
        """The guide has been there."""
        calls = self.view.guide_calls if self.view else ()
        for call in calls:
            if call.id == call_id:
                self._do.answer_guide(call)

    # inside

    def _tile(self, number: str) -> WindowTile | None:
        tiles = self.view.windows if self.view else ()
        return next((tile for tile in tiles if tile.number == number), None)

    def _reason(
        self, name: str, title: str, confirm: str, act: Callable[[str], object], reasons: tuple[str, ...], typed: str,
        text: str = "", *, danger: bool = False,
    ) -> None:  # fmt: skip
        if self.open:
            return
        sheet = ReasonSheet(
            self._window, name, title, confirm, act, text=text, reasons=reasons, typed=typed, danger=danger
        )
        self._keep(sheet)
        sheet.ask()

    def _keep(self, panel: Panel) -> None:
        self.panel = panel
        panel.confirmed.connect(self._closed)
        panel.cancelled.connect(self._closed)

    def _closed(self) -> None:
        self.panel = None
