"""All items, department by department."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtWidgets import QWidget

from hall_client.catalog.views import ItemHit
from hall_client.queue.views import BusinessView
from hall_client.ui.kiosk.hits import HitList
from hall_client.ui.kiosk.page import Page
from hall_client.ui.kiosk.pager import Pager
from hall_client.ui.kiosk.parts import Button
from hall_client.ui.kiosk.words import tr
from hall_client.ui.stage.boxes import grid
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import bold


class ItemsPage(Page):
    """First the departments, then the items of the one that was touched."""

    wanted = Signal(str)
    """The department whose items are wanted."""
    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "items-page")
        self._department = ""
        self._departments = Departments(self)
        self._hits = HitList(self)
        self._departments.chosen.connect(self._open)
        self._hits.chosen.connect(self.chosen)
        self._hits.hide()

    @property
    def title(self) -> str:
        """What it asks for."""
        return self._department or tr("Choose a department")

    def show_departments(self, names: Sequence[str]) -> None:
        """The departments of the catalog."""
        self._departments.show_names(names)

    def show_hits(self, hits: Sequence[ItemHit], businesses: Mapping[str, BusinessView]) -> None:
        """The items of the department."""
        self._hits.show_hits(hits, businesses, tr("This department has no items here."))

    def left(self) -> None:
        """Begins with the departments again."""
        super().left()
        self._close()

    def lay(self, body: QRectF) -> None:
        """Both take the whole body."""
        self._departments.place(body)
        self._hits.place(body)

    def _open(self, department: str) -> None:
        self._department = department
        self._hits.show_hits((), {}, "")
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # or it would wander from the hidden button to a tool
        self._departments.hide()
        self._hits.show()
        self.update()
        self.wanted.emit(department)

    def _close(self) -> None:
        self._department = ""
        self._hits.hide()
        self._departments.show()
        self.update()

    def go_back(self) -> None:
        """From the items to the departments, from those to the page before."""
        if self._department:
            self._close()
        else:
            self.back.emit()


class Departments(Figure):
    """The departments as buttons in two columns."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent, "departments")
        self._buttons: list[Button] = []
        self._page = 0
        self._pager = Pager(self)
        self._pager.turned.connect(self._turn)

    def show_names(self, names: Sequence[str]) -> None:
        """Shows these."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons, self._page = [], 0
        for index, name in enumerate(names):
            button = Button(self, f"department-{index}", "card", type_=bold(40, least=26))
            button.set_words(name)
            button.clicked.connect(lambda name=name: self.chosen.emit(name))
            self._buttons.append(button)
        self.rearrange()

    def arrange(self, size: QSizeF) -> None:
        """Places the buttons of the present page."""
        columns = 3 if size.width() > 1300 else 2
        rows = max(1, int((size.height() - 112 + 20) // 180))
        pages = max(1, -(-len(self._buttons) // (rows * columns)))
        self._page = min(self._page, pages - 1)
        cells = grid(QRectF(0, 0, size.width(), rows * 180 - 20), columns, rows, 20)
        first = self._page * len(cells)
        for index, button in enumerate(self._buttons):
            here = first <= index < first + len(cells)
            if here:
                button.place(cells[index - first])
            button.setVisible(here)
        self._pager.place(QRectF(0, size.height() - 92, size.width(), 92))
        self._pager.set(self._page, pages)

    def _turn(self, by: int) -> None:
        self._page = max(0, self._page + by)
        self.rearrange()
