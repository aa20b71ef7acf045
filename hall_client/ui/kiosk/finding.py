"""Brings what the catalog knows to the pages that look for an item."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from hall_client.queue.views import BusinessView
from hall_client.ui.kiosk.items_page import ItemsPage
from hall_client.ui.kiosk.ports import KioskCatalog
from hall_client.ui.kiosk.search_page import SearchPage
from hall_client.ui.shell.job import Job

LIMIT = 30
T = TypeVar("T")


class Finding(QObject):
    """Answers the search page and the page of all items; the last question wins."""

    failed = Signal(object)
    """The catalog could not be read."""

    def __init__(
        self, catalog: KioskCatalog, search: SearchPage, items: ItemsPage, businesses: Mapping[str, BusinessView]
    ) -> None:
        """``businesses``: the hall's, kept fresh by the window."""
        super().__init__(search)
        self._catalog, self._search, self._items, self._businesses = catalog, search, items, businesses
        search.wanted.connect(self._find)
        items.wanted.connect(self._list)

    def begin_items(self) -> None:
        """Reads the departments."""
        self._read(self._catalog.departments, self._items.show_departments, "departments")

    def _find(self, text: str) -> None:
        catalog, page = self._catalog, self._search
        self._read(lambda: catalog.search(text, LIMIT), lambda hits: page.show_hits(hits, self._businesses), "find")

    def _list(self, department: str) -> None:
        catalog, page = self._catalog, self._items
        self._read(lambda: catalog.items(department), lambda hits: page.show_hits(hits, self._businesses), "items")

    def _read(self, operation: Callable[[], T], done: Callable[[T], object], key: str) -> None:
        Job.run(self, operation, done, self.failed.emit, key=key)
