"""Reads items and versions; rows never change, so what was read once is kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, fields

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from hall_client.catalog import rules
from hall_client.catalog.errors import CatalogError
from hall_client.catalog.published import Group, Item
from hall_client.catalog.records import CatalogItem, CatalogPointer, CatalogUse, CatalogVersion
from hall_client.catalog.search import Row
from hall_client.catalog.views import ItemView
from hall_client.store.work import Store

KEPT = 256


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """An item of one version, with its members when it is a bundle."""

    row_id: str
    body: Item
    members: tuple[Item, ...]
    version: CatalogVersion

    def view(self) -> ItemView:
        """What screens and papers get."""
        item = self.body
        return ItemView(
            code=item.code,
            name=item.name,
            kind=item.kind,
            department=item.department,
            authority=item.authority,
            business=item.business,
            basis=item.basis,
            instant=item.instant,
            accept_on_receipt=item.accept_on_receipt,
            promised_days=item.promised_days,
            statutory_days=item.statutory_days,
            fee=item.fee,
            result=item.result,
            phone=item.phone,
            conditions=item.conditions,
            catalog_version=self.version.label,
            version_date=self.version.published,
            questions=tuple(question.view() for question in rules.merge_questions((item, *self.members))),
            bundle_items=item.members,
            id=self.row_id,
        )


class CatalogReader:
    """Every read of the catalog's tables."""

    def __init__(self, store: Store) -> None:
        """Takes the hall's store."""
        self._store = store
        self._kept: OrderedDict[str, PublishedItem] = OrderedDict()
        self._lock = threading.Lock()

    def current(self) -> str:
        """The key of the version that the hall works by; empty before the first import."""
        with self._store.read() as session:
            pointer = session.get(CatalogPointer, self._store.hall_id)
            return pointer.version_id if pointer else ""

    def rows(self, version_id: str) -> list[Row]:
        """The searchable columns of a version, in catalog order."""
        wanted = [getattr(CatalogItem, field.name) for field in fields(Row)]
        statement = (
            columns(*wanted).where(col(CatalogItem.version_id) == version_id).order_by(col(CatalogItem.position))
        )
        with self._store.read() as session:
            return [Row(*row) for row in session.connection().execute(statement)]

    def uses(self) -> dict[str, int]:
        """How often each item was chosen."""
        with self._store.read() as session:
            use = CatalogUse
            rows = session.exec(select(use.code, use.times).where(use.hall_id == self._store.hall_id))
            return dict(rows.all())

    def groups(self) -> tuple[Group, ...]:
        """The business groups of the current version."""
        with self._store.read() as session:
            version = _current(session, self._store.hall_id)
            return tuple(Group.model_validate(group) for group in version.groups) if version else ()

    def row_id(self, code: str) -> str:
        """The key of the item in the current version.

        Raises:
            CatalogError: unknown, or no longer offered.
        """
        with self._store.read() as session:
            pointer = session.get(CatalogPointer, self._store.hall_id)
            statement = select(CatalogItem.id).where(
                CatalogItem.version_id == (pointer.version_id if pointer else ""), CatalogItem.code == code
            )
            found = session.exec(statement).first()
            if found is None:
                raise _not_offered(session, self._store.hall_id, code)
            return found

    def published(self, row_id: str) -> PublishedItem:
        """The item of that row, whatever version it belongs to.

        Raises:
            CatalogError: there is no such row in this hall.
        """
        with self._lock:
            kept = self._kept.get(row_id)
        if kept is None:
            kept = self._read(row_id)
        with self._lock:
            self._kept[row_id] = kept
            self._kept.move_to_end(row_id)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return kept

    def _read(self, row_id: str) -> PublishedItem:
        with self._store.read() as session:
            row = session.get(CatalogItem, row_id)
            if row is None or row.hall_id != self._store.hall_id:
                raise CatalogError("This item's text is not in the hall's catalog any more.")
            version = session.get(CatalogVersion, row.version_id)
            if version is None:
                raise CatalogError("This item's text is not in the hall's catalog any more.")
            body = Item.model_validate_json(row.body)
            return PublishedItem(row.id, body, _members(session, version.id, body.members), version)


def _current(session: Session, hall_id: str) -> CatalogVersion | None:
    pointer = session.get(CatalogPointer, hall_id)
    return session.get(CatalogVersion, pointer.version_id) if pointer else None


def _members(session: Session, version_id: str, codes: tuple[str, ...]) -> tuple[Item, ...]:
    if not codes:
        return ()
    statement = select(CatalogItem.code, CatalogItem.body).where(
        CatalogItem.version_id == version_id, col(CatalogItem.code).in_(codes)
    )
    bodies = dict(session.exec(statement).all())
    return tuple(Item.model_validate_json(bodies[code]) for code in codes)


def _not_offered(session: Session, hall_id: str, code: str) -> CatalogError:
    statement = (
        select(CatalogItem.name)
        .join(CatalogVersion, col(CatalogItem.version_id) == col(CatalogVersion.id))
        .where(CatalogItem.hall_id == hall_id, CatalogItem.code == code)
        .order_by(col(CatalogVersion.imported_at).desc())
    )
    name = session.exec(statement).first()
    if name is None:
        return CatalogError("There is no item {code} in the catalog.", code=code)
    return CatalogError("The item “{name}” ({code}) is no longer offered. Choose another item.", name=name, code=code)
