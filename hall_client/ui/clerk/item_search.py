"""Finding an item among the catalog as one types: pinyin initials, words or code."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from hall_client.base.errors import HallError
from hall_client.catalog.views import ItemHit
from hall_client.ui.clerk.drafts import Drafts
from hall_client.ui.clerk.pick_list import Line, PickList
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.tokens import BOLD, HEAD, LARGE, SMALL, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.labels import label
from hall_client.ui.widgets.marks import KeyCap
from hall_client.ui.widgets.picture import EmptyState

DRAFT = "search"
WAIT_MS = 40
LIMIT = 50
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

Search = Callable[[str, int], tuple[ItemHit, ...]]


class ItemSearch(QWidget):
    """A line to type in and the hits under it; arrows move, Enter chooses. Stale answers are dropped."""

    chosen = Signal(str)
    left = Signal()
    pending = Signal(bool)
    """Enter waits for the hits of what is in the line: further keys belong to what follows."""

    def __init__(self, search: Search, drafts: Drafts) -> None:
        """``search`` runs on a worker."""
        super().__init__()
        self.setObjectName("item_search")
        self._search, self._drafts = search, drafts
        self._hits: tuple[ItemHit, ...] = ()
        self._asked: str | None = None
        self._answered: str | None = None
        self._waiting: list[Qt.Key] = []
        self._moved = False
        self.line = QLineEdit()
        self.line.setObjectName("search_line")
        self.line.setFont(font(LARGE))
        self.line.setFixedHeight(46)
        self.line.setMaxLength(200)
        self.line.setPlaceholderText(tr("Name, pinyin initials or code"))
        self.line.setAccessibleName(tr("Find the item"))
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.hits = PickList(row=54, digits=False)
        self.hits.setObjectName("search_hits")
        self.hits.picked.connect(self._picked)
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._count = label("", size=TEXT, tone="ink2")
        self._count.setObjectName("search_count")
        self._nothing = EmptyState("search", "")
        self._nothing.setObjectName("search_empty")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.hits)
        self._stack.addWidget(self._nothing)
        keys = row(
            KeyCap("Up"), KeyCap("Down"), label(tr("choose"), size=SMALL, tone="ink2"), 8,
            KeyCap("Return"), label(tr("take it"), size=SMALL, tone="ink2"), 8,
            KeyCap("Escape"), label(tr("back"), size=SMALL, tone="ink2"), gap=5,
        )  # fmt: skip
        head = row(
            label(tr("Find the item"), size=HEAD, weight=BOLD), 6, self._count, None, gap=8, margins=(16, 0, 16, 0)
        )
        head.addLayout(keys)
        line = row(self.line, margins=(16, 0, 16, 0))
        self.setLayout(column(head, 10, line, 10, self._stack, gap=0, margins=(0, 12, 0, 4)))
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self.ask)

    def restore(self, draft: dict[str, str]) -> None:
        """Shows what was typed before a crash, or an empty line for a new visit."""
        self.line.setText(draft.get(DRAFT, ""))

    def opened(self) -> None:
        """The panel came up: the line takes the next keystroke."""
        self.line.selectAll()
        if self._asked is None or self._asked != self._wanted():
            self.ask()

    def used(self) -> None:
        """An item was chosen: the line is empty again."""
        self.line.clear()
        self._moved = False

    def ask(self) -> None:
        """Searches for what the line says now."""
        self._timer.stop()
        wanted = self._wanted()
        self._asked = wanted
        Job.run(self, lambda: self._search(wanted, LIMIT), self._found, self._failed, key="search")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the hits while the line keeps the focus."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES or key in _ENTER:
                self._key(key)
                return True
            if key == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return False

    def _wanted(self) -> str:
        return self.line.text().strip()

    def _typed(self, text: str) -> None:
        self._wait_for(())
        self._moved = False
        self._drafts.keep(DRAFT, text)
        self._timer.start()

    def _key(self, key: Qt.Key) -> None:
        # Arrows and Enter belong to the hits of what is in the line, not to those of the keystroke before.
        if self._answered == self._wanted() and not self._waiting:
            self._use(key)
            return
        self._wait_for((*self._waiting, key))
        if self._timer.isActive() or self._asked is None:
            self.ask()

    def _use(self, key: Qt.Key) -> None:
        if key in _MOVES:
            self._moved = True
            self.hits.step(_MOVES[key])
        elif self._wanted() or self._moved:
            self.hits.pick()

    def _wait_for(self, keys: Sequence[Qt.Key]) -> None:
        before, self._waiting = self._enters(), list(keys)
        if before != self._enters():
            self.pending.emit(not before)

    def _enters(self) -> bool:
        return any(key in _ENTER for key in self._waiting)

    def _found(self, hits: tuple[ItemHit, ...]) -> None:
        self._hits, self._answered = hits, self._asked
        self.hits.set_lines([_line(hit) for hit in hits])
        self._count.setText(tr("{n} items").format(n=len(hits)) if hits else "")
        words = self._wanted()
        if not hits:
            shown = words if len(words) <= 30 else words[:30] + "…"
            self._nothing.set(
                tr("Nothing in the catalog fits “{words}”.").format(words=shown)
                if words
                else tr("The catalog is empty."),
                tr("Try fewer words, pinyin initials (yxzr) or a part of the code."),
            )
        self._stack.setCurrentWidget(self.hits if hits else self._nothing)
        for key in tuple(self._waiting):
            self._use(key)
        self._wait_for(())

    def _failed(self, error: HallError) -> None:
        self._asked = None
        self._wait_for(())
        self._nothing.set(say(error), tr("What was typed stays. F2 searches again."))
        self._stack.setCurrentWidget(self._nothing)

    def _picked(self, index: int) -> None:
        if 0 <= index < len(self._hits):
            self.chosen.emit(self._hits[index].code)


def _line(hit: ItemHit) -> Line:
    kinds = f"{tr('One thing')} · {hit.kind}" if hit.bundle else hit.kind
    return Line(hit.name, f"{hit.department} · {kinds}", hit.code)
