"""The clerk's counter window: puts the panels together and lets keys, panels and presenter talk to each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from hall_client.cases.views import Outcome
from hall_client.devices.health import worst
from hall_client.ui.clerk.asking import Asking
from hall_client.ui.clerk.camera_panel import CameraPanel
from hall_client.ui.clerk.card_watch import CardWatch
from hall_client.ui.clerk.case_actions import CaseActions
from hall_client.ui.clerk.choosing import Choosing
from hall_client.ui.clerk.commands import Commands
from hall_client.ui.clerk.drafts import Drafts
from hall_client.ui.clerk.header import Header
from hall_client.ui.clerk.keys import add_commands, permit
from hall_client.ui.clerk.lease import Lease
from hall_client.ui.clerk.measures import COMPACT, WIDE
from hall_client.ui.clerk.notice_bar import AfarBar, AwayBar
from hall_client.ui.clerk.outcome_bar import OutcomeBar
from hall_client.ui.clerk.pages_panel import PagesPanel
from hall_client.ui.clerk.papers import PaperActions
from hall_client.ui.clerk.person_panel import PersonPanel
from hall_client.ui.clerk.plain_panels import PlainPanel
from hall_client.ui.clerk.ports import ClerkHall
from hall_client.ui.clerk.presenter import Presenter
from hall_client.ui.clerk.queue_actions import QueueActions
from hall_client.ui.clerk.queue_panel import QueuePanel
from hall_client.ui.clerk.serving import Serving
from hall_client.ui.clerk.stage import Stage
from hall_client.ui.clerk.stages import Stages
from hall_client.ui.clerk.ticket_panel import TicketPanel
from hall_client.ui.shell.change_bus import ChangeBus
from hall_client.ui.shell.job import Job, Jobs
from hall_client.ui.shell.language import tr
from hall_client.ui.shell.messages import Message
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import COMPACT_BELOW, COUNTER
from hall_client.ui.widgets.banner import MessageBanner, banner_of
from hall_client.ui.widgets.boxes import column, row

if TYPE_CHECKING:
    from hall_client.queue.views import VisitView
    from hall_client.staff.views import SignIn

TOPICS = ("ticket", "window", "visit", "case", "review", "catalog", "staff", "print", "hall")
CLOSE_SECONDS = 1.0
SLOW_TICKS = 5
"""A lost hint is made good after this many seconds."""


class ClerkWindow(QWidget):
    """A counter window. Shows its frame first and reads the hall's data afterwards."""

    signed_out = Signal()
    loaded = Signal()
    """The first reading is on the screen."""

    def __init__(self, hall: ClerkHall, sign_in: SignIn, parent: QWidget | None = None) -> None:
        """For the member of staff who signed in; the window's number is theirs."""
        super().__init__(parent)
        self.setObjectName("clerk_window")
        self.hall, self.sign_in = hall, sign_in
        self._begun = self._ended = False
        self._ticks, self._first_visit = 0, True
        self.setWindowTitle(tr("Window {n}").format(n=sign_in.window))
        dress(self, COUNTER)
        self.presenter = Presenter(hall, sign_in.window, self)
        lane = self.presenter.lane
        self.drafts = Drafts(lambda draft: hall.queue.save_draft(sign_in.window, draft), lane, self)
        self.queue, self.cases = QueueActions(self.presenter), CaseActions(self.presenter)
        self.papers = PaperActions(self.presenter)
        self.asking = Asking(self, self.presenter, self.queue, self.drafts)
        self.choosing = Choosing(self.presenter, self.asking, self.queue)
        self.lease = Lease(
            lambda: hall.queue.claim_station(sign_in.window), lambda: worst(hall.desk_devices.states()), lane, self
        )
        self.serving = Serving(self)
        self.commands = Commands(self)
        self.commands.used.connect(self.presenter.ahead.pressed)
        self.presenter.ahead.refused.connect(self._refused)
        add_commands(self.commands, self._acts())
        MessageBanner(self, top=2)  # over the header: never over the person who is served
        self._bus: ChangeBus | None = None
        self._cards: CardWatch | None = None
        self._build()
        self._connect()
        self.resize(1366, 768)
        self._measure()
        self._show()

    # what it is made of

    def _build(self) -> None:
        commands, clock = self.commands, self.hall.clock
        self.header = Header(self.sign_in, clock, commands["pause"], commands["sign_out"])
        self.notice, self.afar = AwayBar(commands["retry"], clock), AfarBar(commands["noted"])
        self.ticket = TicketPanel(commands, clock)
        self.waiting = QueuePanel(commands, clock)
        self.person = PersonPanel(commands)
        self.stages = Stages(self.hall, commands, self.drafts)
        self.camera = CameraPanel(commands, self.hall.desk_devices.camera)
        self.pages = PagesPanel(commands, self.hall.cases.page, clock)
        self.outcomes = OutcomeBar(commands, clock)
        self._left, self._right = QWidget(), QWidget()
        self._columns = [column(self.ticket), column(self.person), column(self.camera)]
        for box, filler in zip(self._columns, (self.waiting, self.stages, self.pages), strict=True):
            box.addWidget(filler, 1)
        self._left.setLayout(self._columns[0])
        self._right.setLayout(self._columns[2])
        self._main = row(gap=WIDE.gap)
        self._main.addWidget(self._left)
        self._main.addLayout(self._columns[1], 1)
        self._main.addWidget(self._right)
        whole = column(self.header, self.notice, self.afar, gap=0)
        whole.addLayout(self._main, 1)
        whole.addWidget(self.outcomes)
        self.setLayout(whole)
        self.person.hide()

    def _connect(self) -> None:
        self.presenter.changed.connect(self._show)
        self.presenter.visit_appeared.connect(self._visit_appeared)
        self.presenter.said.connect(self.show_message)
        self.presenter.ahead.told.connect(self.stages.show_way)
        self.commands.refused.connect(self._refused)
        self.stages.made.connect(self.serving.connect_panel)
        self.waiting.list.chosen.connect(self._wait_chosen)
        self.pages.thumbs.opened.connect(self.serving.open_page)
        self.pages.thumbs.added.connect(self.commands["capture"].trigger)
        self.lease.lost.connect(self._leased)
        self.lease.away.connect(self.presenter.gone)

    def _acts(self) -> dict[str, Callable[[], object]]:
        go = self.presenter.go
        acts: dict[str, Callable[[], object]] = {
            "next": self.asking.next,
            "start": self.queue.start,
            "recall": self.queue.recall,
            "no_show": self.queue.no_show,
            "hold": self.asking.hold,
            "transfer": self.choosing.transfer,
            "return": self.choosing.give_back,
            "merge": self.choosing.merge,
            "withdraw": self.choosing.withdraw,
            "noted": lambda: self.presenter.set(afar=None),
            "finish": self.asking.finish,
            "choose": self.choosing.call,
            "aside": self.choosing.aside,
            "identity": lambda: go(Stage.IDENTITY),
            "skip": self.queue.skip_identity,
            "search": self.serving.search,
            "situation": lambda: go(Stage.SITUATION),
            "capture": self.serving.capture,
            "remove_page": self.serving.remove_page,
            "undo": self.cases.undo,
            "all_received": self.cases.mark_all_received,
            "reprint": self.papers.reprint,
            "save_pdf": self.serving.save_pdf,
            "paper_yes": partial(self.papers.resolve, printed=True),
            "paper_no": self.serving.paper_no,
            "pause": self._pause,
            "sign_out": self._sign_out,
            "retry": self._retry,
        }
        for outcome in Outcome:
            acts[f"outcome_{outcome.value}"] = partial(self.serving.decide, outcome)
        return {name: partial(self._do, act) for name, act in acts.items()}

    def _do(self, act: Callable[[], object]) -> None:
        banner_of(self).put_away()
        act()

    # life

    def showEvent(self, event: QShowEvent) -> None:
        """Begins to read once the frame is on the screen."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        if self._ended:
            return
        self._bus = ChangeBus(self.hall.listen, self)
        self._bus.watch(self, TOPICS, self.presenter.refresh)
        self._bus.changed.connect(self._heard)
        self._look_at_store()
        self._bus.tick.connect(self._tick)
        self._cards = CardWatch(self.hall.desk_devices, self.hall.clock, self)
        self._cards.card.connect(self.serving.card_read)
        self._cards.states.connect(self.header.set_devices)
        self._cards.states.connect(self.stages.set_devices)
        self.lease.take()
        self.presenter.refresh()
        Job.run(self, self.hall.catalog.warm, None, lambda _error: None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Gives window, camera and listeners back; waits a moment for the last words to be saved."""
        self.end()
        Jobs.wait_idle(CLOSE_SECONDS)
        super().closeEvent(event)

    def end(self) -> None:
        """Stops everything; the window may be closed or thrown away afterwards."""
        if self._ended:
            return
        self._ended = True
        self.drafts.flush()
        self.camera.close_camera()
        self.lease.release()
        if self._bus is not None:
            self._bus.close()
        if self._cards is not None:
            self._cards.close()
        self.presenter.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide or compact."""
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to what comes next."""
        if event.key() == Qt.Key.Key_Escape and self.presenter.wish is not None:
            self.presenter.go(None)
        else:
            super().keyPressEvent(event)

    def show_message(self, message: Message) -> None:
        """Shows a message over the window."""
        banner_of(self).show_message(message)

    def _measure(self) -> None:
        measures = COMPACT if self.width() < COMPACT_BELOW else WIDE
        if measures is getattr(self, "_measures", None):
            return
        self._measures = measures
        self._left.setFixedWidth(measures.left)
        self._right.setFixedWidth(measures.right)
        self._main.setSpacing(measures.gap)
        self._main.setContentsMargins(measures.margin_x, measures.margin_y, measures.margin_x, measures.margin_y)
        for box in self._columns:
            box.setSpacing(measures.gap)
        parts = (
            self.header,
            self.ticket,
            self.waiting,
            self.person,
            self.stages,
            self.camera,
            self.pages,
            self.outcomes,
        )
        for part in parts:
            part.set_measures(measures)

    # showing

    def _show(self) -> None:
        if self._ended:
            return
        desk, stage, held = self.presenter.desk, self.presenter.stage, self.focusWidget()
        self.header.show_desk(desk)
        self.notice.show_desk(desk, stage)
        self.afar.show_desk(desk)
        self.ticket.show_desk(desk)
        self.waiting.show_desk(desk)
        self.person.setVisible(desk.visit is not None)
        self.person.show_desk(desk)
        changed = self.stages.show_desk(desk, stage)
        self.show_side()
        self.outcomes.show_desk(desk, stage)
        if not self.asking.open:
            self._place_focus(held, changed=changed)
        if desk.view is not None and self._first_visit:
            self._first_visit = False
            self.loaded.emit()

    def _place_focus(self, held: QWidget | None, *, changed: bool) -> None:
        """Qt hands the focus of a control that is switched off to its neighbour, which may be "Sign out": not here."""
        at = self.focusWidget()
        strayed = held is not None and at is not None and not held.isEnabled() and not self.stages.isAncestorOf(at)
        if changed or strayed or at is None or at is self or isinstance(at, PlainPanel):
            self.stages.focus()
            if strayed and self.focusWidget() is at:
                self.setFocus()

    def show_side(self) -> None:
        """Shows what depends on the current row: camera, pages, keys."""
        desk = self.presenter.desk
        current = self.serving.current()
        self.camera.follow(active=desk.open_case is not None)
        self.pages.show_desk(desk, current)
        permit(
            self.commands, desk, self.presenter.stage, row_number=current.number if current else 0,
            row_pages=len(current.pages) if current else 0, camera=self.camera.reason(),
        )  # fmt: skip

    def _tick(self) -> None:
        self._ticks += 1
        self.header.tick()
        self.notice.tick()
        if self._ticks % SLOW_TICKS == 0:
            self.presenter.refresh()

    def _heard(self, topic: str, _key: str) -> None:
        if topic in {"store", "*"}:
            self._look_at_store()

    def _look_at_store(self) -> None:
        if self.hall.store_state() == "away":
            self.presenter.lost()
        else:
            self.presenter.found()

    def _refused(self, reason: str) -> None:
        if reason:
            self.show_message(Message("info", reason))

    def _leased(self, why_not: str) -> None:
        if why_not != self.presenter.desk.blocked:
            self.presenter.set(blocked=why_not)

    def _retry(self) -> None:
        if not self.lease.held:
            self.lease.take()
        self.presenter.refresh()

    # the visit

    def _visit_appeared(self, visit: VisitView) -> None:
        draft = self.drafts.follow(visit.id, visit.draft)
        if draft is None:
            return
        self.asking.draft = {key: text for key, text in draft.items() if key.startswith("reason_")}
        self.stages.restore(draft)
        if self.presenter.readings == 1:
            words = tr("The visit of {number} is still open: go on where it was left.").format(
                number=visit.ticket.number
            )
            self.show_message(Message("warn", words, tr("What was typed is here again.")))
        if self.stages.stage is Stage.IDENTITY and not self.asking.open:
            self.stages.focus()

    def _wait_chosen(self, ticket_id: str) -> None:
        command = self.commands["choose"]
        if command.allowed:
            self.choosing.call(ticket_id)
        else:
            self._refused(command.reason)

    # the window itself

    def _pause(self) -> None:
        view = self.presenter.desk.view
        if view is not None and view.state != "open":
            self.queue.open()
        else:
            self.asking.pause()

    def _sign_out(self) -> None:
        if self.presenter.desk.ticket is not None and not self.presenter.desk.away:
            self._refused(tr("Somebody is at the window. Finish, hold or transfer first."))
            return
        self.presenter.act("sign out", lambda: self.hall.staff.sign_out(self.sign_in), lambda _: self._left_window())

    def _left_window(self) -> None:
        self.end()
        self.signed_out.emit()
