"""Finding an item by pinyin initials, words or code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from hall_client.catalog.views import ItemHit
from hall_client.queue.views import BusinessView
from hall_client.ui.kiosk.entry import Entry
from hall_client.ui.kiosk.hits import HitList
from hall_client.ui.kiosk.keys import Letters
from hall_client.ui.kiosk.page import GAP, Page
from hall_client.ui.kiosk.words import tr
from hall_client.ui.stage.boxes import beside, stacked


class SearchPage(Page):
    """A field, what it finds, and letters to touch."""

    wanted = Signal(str)
    """What to search for."""
    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "search-page")
        self._entry = Entry(self, "search-text", icon="search", size=48, longest=40)
        self._hits = HitList(self)
        self._letters = Letters(self)
        self._letters.typed.connect(self._entry.line.insert)
        self._letters.erased.connect(self._entry.line.backspace)
        self._letters.cleared.connect(self._entry.line.clear)
        self._entry.line.textChanged.connect(self._changed)
        self._hits.chosen.connect(self.chosen)
        self._has_text = False

    @property
    def title(self) -> str:
        """What it asks for."""
        return tr("Find your item")

    def begin(self, text: str) -> None:
        """Starts with a letter that was typed on the home page."""
        self._entry.line.setText(text)
        self._changed(text)

    def show_hits(self, hits: Sequence[ItemHit], businesses: Mapping[str, BusinessView]) -> None:
        """What was found."""
        self._hits.show_hits(hits, businesses, self._note())

    def say_all(self) -> None:
        """Puts every word."""
        super().say_all()
        self._letters.say_all()
        self._entry.line.setAccessibleName(self.title)

    def entered(self) -> None:
        """Letters go into the field."""
        self._entry.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Forgets what was typed."""
        super().left()
        self._entry.wipe()
        self._hits.show_hits((), {}, "")

    def lay(self, body: QRectF) -> None:
        """Field, list, letters; on a lying screen the letters stand on the right."""
        if body.width() > body.height():
            left, right = beside(body, [None, body.width() * 0.48], 36)
            field, hits = stacked(left, [116, None], GAP)
            keys = QRectF(right.left(), right.top(), right.width(), min(right.height(), 3 * 160.0))
        else:
            field, hits, keys = stacked(body, [124, None, min(3 * 132.0, body.height() * 0.34)], GAP)
        self._entry.place(field)
        self._hits.place(hits)
        self._letters.place(keys)

    def _changed(self, text: str) -> None:
        self._has_text = bool(text.strip())
        if self._has_text:
            self.wanted.emit(text.strip())
        else:
            self._hits.show_hits((), {}, self._note())

    def _note(self) -> str:
        if self._has_text:
            return tr("Nothing found.\nTry the first letters of fewer words, or ask the guide.")
        return tr("Type the first letter of each character,\nfor example GSSL for 公司设立.")
