"""The middle card: one panel at a time, each made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from hall_client.ui.clerk.checklist import ChecklistPanel
from hall_client.ui.clerk.commands import Commands
from hall_client.ui.clerk.document_panel import DocumentPanel
from hall_client.ui.clerk.drafts import Drafts
from hall_client.ui.clerk.identity_panel import IdentityPanel
from hall_client.ui.clerk.item_search import ItemSearch
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.plain_panels import PlainPanel
from hall_client.ui.clerk.ports import ClerkHall
from hall_client.ui.clerk.situation_panel import SituationPanel
from hall_client.ui.clerk.stage import Desk, Stage
from hall_client.ui.widgets.boxes import column
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.marks import Chip

if TYPE_CHECKING:
    from hall_client.devices.views import DeviceState

P = TypeVar("P", bound=QWidget)


class Stages(Card):
    """Shows the panel of a stage, and puts the focus where the next keystroke belongs."""

    made = Signal(object)
    """A panel came into being: the window connects it."""

    def __init__(self, hall: ClerkHall, commands: Commands, drafts: Drafts) -> None:
        """Shows that the data are being read."""
        super().__init__()
        self.setObjectName("stage")
        self._commands, self._drafts = commands, drafts
        self._search, self._clock = hall.catalog.search, hall.clock
        self._measures, self._draft = WIDE, dict[str, str]()
        self._devices: tuple[DeviceState, ...] = ()
        self._way = Chip("", "blue", dot=True)
        self._way.setObjectName("on_its_way")
        self._stack = QStackedWidget()
        self.setLayout(column(self._stack, gap=0))
        self._panels: dict[type[QWidget], QWidget] = {}
        self._stage: Stage | None = None
        self._way.setParent(self)
        self._way.hide()

    def show_way(self, words: str) -> None:
        """Says, at the foot of the card, that a step is on its way; empty: none is."""
        self._way.set(words)
        self._place_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps that word in its place."""
        super().resizeEvent(event)
        self._place_way()

    def _place_way(self) -> None:
        size = self._way.sizeHint()
        self._way.setGeometry(
            (self.width() - size.width()) // 2, self.height() - size.height() - 8, size.width(), size.height()
        )
        self._way.raise_()

    @property
    def stage(self) -> Stage | None:
        """What it shows."""
        return self._stage

    @property
    def plain(self) -> PlainPanel:
        """The panel without an item."""
        return self._panel(PlainPanel, lambda: PlainPanel(self._commands))

    @property
    def identity(self) -> IdentityPanel:
        """The panel that checks identity."""
        return self._panel(IdentityPanel, lambda: IdentityPanel(self._commands, self._drafts))

    @property
    def search(self) -> ItemSearch:
        """The panel that finds an item."""
        search = self._search
        return self._panel(ItemSearch, lambda: ItemSearch(lambda text, most: search(text, limit=most), self._drafts))

    @property
    def situation(self) -> SituationPanel:
        """The panel with the questions."""
        return self._panel(SituationPanel, SituationPanel)

    @property
    def checklist(self) -> ChecklistPanel:
        """The panel with the materials."""
        return self._panel(ChecklistPanel, lambda: ChecklistPanel(self._commands))

    @property
    def document(self) -> DocumentPanel:
        """The panel with the paper."""
        return self._panel(DocumentPanel, lambda: DocumentPanel(self._commands, self._clock))

    def made_already(self, kind: type[QWidget]) -> bool:
        """The panel exists."""
        return kind in self._panels

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._measures = measures
        for panel in self._panels.values():
            _measure(panel, measures)

    def set_devices(self, states: Sequence[DeviceState]) -> None:
        """How the station's devices are."""
        self._devices = tuple(states)
        if self.made_already(IdentityPanel):
            self.identity.set_devices(self._devices)

    def restore(self, draft: dict[str, str]) -> None:
        """What was typed in the visit so far."""
        self._draft = draft
        for kind in (IdentityPanel, ItemSearch):
            panel = self._panels.get(kind)
            if isinstance(panel, IdentityPanel | ItemSearch):
                panel.restore(draft)

    def show_desk(self, desk: Desk, stage: Stage) -> bool:
        """Shows the stage; True when it is another one than before."""
        panel = self._panel_of(desk, stage)
        changed = stage is not self._stage
        self._stage = stage
        if self._stack.currentWidget() is not panel:
            self._stack.setCurrentWidget(panel)
        if changed and stage is Stage.SEARCH:
            self.search.opened()
        return changed

    def focus(self) -> None:
        """Puts the focus where the next keystroke belongs."""
        target: QWidget | None = self._stack.currentWidget()
        if isinstance(target, IdentityPanel):
            target = target.wanted_focus()
        elif isinstance(target, ItemSearch):
            target = target.line
        elif isinstance(target, ChecklistPanel):
            target = target.list
        elif isinstance(target, PlainPanel):
            target = target.wanted_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _panel_of(self, desk: Desk, stage: Stage) -> QWidget:
        if stage is Stage.IDENTITY:
            self.identity.show_desk(desk)
            return self.identity
        if stage is Stage.SEARCH:
            return self.search
        if stage is Stage.SITUATION:
            self.situation.show_case(desk.open_case)
            return self.situation
        if stage is Stage.CHECKLIST:
            self.checklist.show_case(desk.case)
            return self.checklist
        if stage is Stage.DOCUMENT:
            self.document.show_desk(desk)
            return self.document
        self.plain.show_desk(desk, stage)
        return self.plain

    def _panel(self, kind: type[P], make: Callable[[], P]) -> P:
        found = self._panels.get(kind)
        if isinstance(found, kind):
            return found
        panel = make()
        self._panels[kind] = panel
        self._stack.addWidget(panel)
        _measure(panel, self._measures)
        if isinstance(panel, IdentityPanel | ItemSearch):
            panel.restore(self._draft)
        if isinstance(panel, IdentityPanel):
            panel.set_devices(self._devices)
        self.made.emit(panel)
        return panel


def _measure(panel: QWidget, measures: Measures) -> None:
    if isinstance(panel, SituationPanel | ChecklistPanel | DocumentPanel):
        panel.set_measures(measures)
