"""Use cases of the catalog: find an item, read it, see what it asks for, import a new version."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlmodel import col

from hall_client.catalog import rules
from hall_client.catalog.reader import CatalogReader
from hall_client.catalog.records import CatalogUse
from hall_client.catalog.search import ItemIndex
from hall_client.catalog.views import ChecklistPlan, GroupView, ImportReport, ItemHit, ItemView
from hall_client.store.errors import StoreAway
from hall_client.store.upserts import upsert
from hall_client.store.work import Store

log = logging.getLogger(__name__)

LOOK_AGAIN_SECONDS = 1.0


class CatalogService:
    """The hall's catalog (事项目录).

    Every method may raise StoreAway; ``search``, ``items`` and ``departments`` go on with the loaded index while the database is away.
    What concerns one item raises CatalogError when it is unknown or no longer offered.
    """

    def __init__(self, store: Store, look_again: float = LOOK_AGAIN_SECONDS) -> None:
        """Takes the hall's store, and how many seconds to search before looking for a newer version."""
        self._store = store
        self._look_again = look_again
        self._reader = CatalogReader(store)
        self._loading = threading.Lock()
        self._index: ItemIndex | None = None
        self._version = ""
        self._looked = -math.inf

    def search(self, text: str, limit: int = 20) -> tuple[ItemHit, ...]:
        """Items for what was typed (pinyin initials, full pinyin, words, code), best first; most used for nothing."""
        return self._fresh().search(text, limit)

    def warm(self) -> None:
        """Loads the search index, with the counts of use as they are now; slow, so not on the main thread."""
        with self._loading:
            self._load(self._reader.current())

    def departments(self) -> tuple[str, ...]:
        """Names of the departments, in catalog order."""
        return self._fresh().departments()

    def items(self, department: str = "", business: str = "") -> tuple[ItemHit, ...]:
        """The items of a department or a business, or of both, or all, in catalog order."""
        return tuple(
            hit
            for hit in self._fresh().in_order()
            if department in ("", hit.department) and business in ("", hit.business)
        )

    def groups(self) -> tuple[GroupView, ...]:
        """The business groups that the current version publishes."""
        return tuple(group.view() for group in self._reader.groups())

    def row_id(self, code: str) -> str:
        """The key of the item in the current version: a case keeps it."""
        return self._reader.row_id(code)

    def item(self, code: str) -> ItemView:
        """The item as offered now."""
        return self.item_by_id(self.row_id(code))

    def item_by_id(self, row_id: str) -> ItemView:
        """The item as it was published in that row, offered or not."""
        return self._reader.published(row_id).view()

    def plan(self, item_code: str, answers: Mapping[str, Sequence[str]]) -> ChecklistPlan:
        """Questions to show and materials owed, as the item is offered now.

        Raises:
            CatalogError: also for answers that are unknown or contradict each other.
        """
        return self.plan_by_id(self.row_id(item_code), answers)

    def plan_by_id(self, row_id: str, answers: Mapping[str, Sequence[str]]) -> ChecklistPlan:
        """The same for the item as it was published in that row."""
        published = self._reader.published(row_id)
        return rules.plan(published.body, answers, published.members)

    def import_file(self, path: Path | str) -> ImportReport:
        """Makes a file, or a folder of files, the hall's catalog; all of it or nothing.

        Raises:
            CatalogError: faults, one to a line, all of them in ``problems``; nothing was changed.
        """
        from hall_client.catalog.importer import import_source
        from hall_client.catalog.source import read_source

        groups = frozenset(group.code for group in self._reader.groups())
        report = import_source(self._store, read_source(Path(path), groups))
        self._looked = -math.inf
        return report

    def mark_used(self, code: str) -> None:
        """Counts that the item was chosen; it moves up among equals."""
        with self._store.write() as work:
            first = {"hall_id": self._store.hall_id, "code": code, "times": 1}
            statement = upsert(work.session, CatalogUse).values(first)
            more = {"times": col(CatalogUse.times) + 1}
            work.session.execute(statement.on_conflict_do_update(index_elements=["hall_id", "code"], set_=more))
        if self._index is not None:
            self._index.used(code)

    def _fresh(self) -> ItemIndex:
        """The index of the current version; asks the database at most once a second."""
        index = self._index
        if index is not None and time.monotonic() - self._looked < self._look_again:
            return index
        with self._loading:
            try:
                version = self._reader.current()
                if self._index is None or version != self._version:
                    return self._load(version)
            except StoreAway as away:
                if self._index is None:
                    raise
                log.info("searching in the loaded catalog: %s", away)
            self._looked = time.monotonic()
            return self._index

    def _load(self, version: str) -> ItemIndex:
        self._index = ItemIndex(self._reader.rows(version), self._reader.uses())
        self._version = version
        self._looked = time.monotonic()
        return self._index
