"""Writes a source as a new version, in one transaction, and tells what it changed."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import insert
from sqlmodel import col, select

from hall_client.base.ciphers import sm3
from hall_client.base.ids import new_id
from hall_client.catalog.errors import CatalogError
from hall_client.catalog.pinyin import spell
from hall_client.catalog.published import Item
from hall_client.catalog.records import CatalogItem, CatalogPointer, CatalogVersion
from hall_client.catalog.source import CatalogSource
from hall_client.catalog.views import ImportReport
from hall_client.store.work import Store, Work


def import_source(store: Store, source: CatalogSource) -> ImportReport:
    """Makes the source the hall's catalog; the very content that is current already changes nothing.

    Raises:
        CatalogError: it takes effect on a later day.
    """
    today = store.clock.today()
    effective = source.header.effective or today
    if effective > today:
        raise CatalogError(
            "The catalog {name} takes effect on {day}; import it on that day.",
            name=source.name,
            day=effective.isoformat(),
        )
    rows = [_row(store.hall_id, number, item) for number, item in enumerate(source.items, 1)]
    with store.write() as work:
        work.alone("catalog")
        current = current_version(work, store.hall_id)
        before = _digests(work, current)
        report = _report(source, before, rows)
        if current is not None and current.digest == source.digest:
            return _named(report, current.label)
        version = _version(store, work, source, effective)
        work.session.add(version)
        work.session.flush()
        work.session.execute(insert(CatalogItem), [{**row, "version_id": version.id} for row in rows])
        _point(work, store.hall_id, version.id)
        work.changed("catalog", version.id)
        return _named(report, version.label)


def current_version(work: Work, hall_id: str) -> CatalogVersion | None:
    """The version that the hall works by, inside this transaction."""
    pointer = work.session.get(CatalogPointer, hall_id)
    return work.session.get(CatalogVersion, pointer.version_id) if pointer else None


def _row(hall_id: str, position: int, item: Item) -> dict[str, Any]:
    spelling = spell(item.name)
    body = item.model_dump_json(exclude_defaults=True)
    return {
        "id": new_id(),
        "hall_id": hall_id,
        "position": position,
        "code": item.code,
        "name": item.name,
        "pinyin": " ".join(spelling.syllables),
        "initials": spelling.initials,
        "keywords": "\n".join(_keyword(word) for word in item.keywords),
        "department": item.department,
        "kind": item.kind,
        "business": item.business,
        "bundle": item.bundle,
        "digest": sm3(body.encode()),
        "body": body,
    }


def _keyword(word: str) -> str:
    return f"{word}\t{' '.join(spell(word).syllables)}"


def _digests(work: Work, version: CatalogVersion | None) -> dict[str, str]:
    if version is None:
        return {}
    rows = work.session.exec(select(CatalogItem.code, CatalogItem.digest).where(CatalogItem.version_id == version.id))
    return dict(rows.all())


def _report(source: CatalogSource, before: Mapping[str, str], rows: Iterable[Mapping[str, Any]]) -> ImportReport:
    after = {row["code"]: row["digest"] for row in rows}
    return ImportReport(
        version="",
        items=len(after),
        materials=_materials(source),
        added=tuple(code for code in after if code not in before),
        withdrawn=tuple(code for code in before if code not in after),
        changed=tuple(code for code in after if before.get(code, after[code]) != after[code]),
        warnings=source.warnings,
    )


def _named(report: ImportReport, label: str) -> ImportReport:
    return replace(report, version=label)


def _materials(source: CatalogSource) -> int:
    return len({material.code for item in source.items for material in item.materials})


def _version(store: Store, work: Work, source: CatalogSource, effective: date) -> CatalogVersion:
    groups = [group.model_dump(mode="json") for group in source.groups]
    if not groups and (current := current_version(work, store.hall_id)):
        groups = current.groups
    return CatalogVersion(
        id=new_id(),
        hall_id=store.hall_id,
        label=_label(work, store.hall_id, source.header.version),
        name=source.header.name,
        source=source.name,
        digest=source.digest,
        published=source.header.published,
        effective=effective,
        items=len(source.items),
        materials=_materials(source),
        groups=groups,
        imported_at=store.clock.now(),
        station=store.station,
    )


def _label(work: Work, hall_id: str, wanted: str) -> str:
    """The source's own label; a second content under the same one gets a number."""
    like = col(CatalogVersion.label).startswith(wanted, autoescape=True)
    taken = set(work.session.exec(select(CatalogVersion.label).where(CatalogVersion.hall_id == hall_id, like)))
    labels = itertools.chain([wanted], (f"{wanted}.{number}" for number in itertools.count(2)))
    return next(label for label in labels if label not in taken)


def _point(work: Work, hall_id: str, version_id: str) -> None:
    pointer = work.session.get(CatalogPointer, hall_id)
    if pointer is None:
        work.session.add(CatalogPointer(hall_id=hall_id, version_id=version_id))
    else:
        pointer.version_id = version_id
        work.session.add(pointer)
