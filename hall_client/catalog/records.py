"""Tables of the catalog: versions are only ever added, so that an old case can open the text it was accepted under."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CHAR, JSON, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from hall_client.store.columns import KEY_LENGTH, instant_field, key_field, ref_field


class CatalogVersion(SQLModel, table=True):
    """One import of the catalog (目录版本). ``digest`` is the SM3 of its content."""

    __tablename__ = "catalog_version"
    __table_args__ = (UniqueConstraint("hall_id", "label"),)

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    label: str
    name: str
    source: str
    digest: str = Field(sa_type=CHAR(64))
    published: date
    effective: date
    items: int
    materials: int
    groups: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    imported_at: datetime = instant_field()
    station: str


class CatalogItem(SQLModel, table=True):
    """An item in one version: columns to search by, and the published body as JSON text."""

    __tablename__ = "catalog_item"
    __table_args__ = (
        UniqueConstraint("version_id", "code"),
        Index("ix_catalog_item_hall_code", "hall_id", "code"),
    )

    id: str = key_field()
    hall_id: str = ref_field("hall.id", index=False)
    version_id: str = ref_field("catalog_version.id", index=False)
    position: int
    """Its place in the source, from 1."""
    code: str
    name: str
    pinyin: str
    """One syllable for each letter of the name, spaces between."""
    initials: str
    keywords: str
    """A line for each further word that finds it: the word, a tab, its pinyin."""
    department: str
    kind: str
    business: str
    bundle: bool
    digest: str = Field(sa_type=CHAR(64))
    body: str = Field(sa_type=Text)


class CatalogPointer(SQLModel, table=True):
    """Which version a hall works by now."""

    __tablename__ = "catalog_pointer"

    hall_id: str = Field(sa_type=CHAR(KEY_LENGTH), primary_key=True, foreign_key="hall.id")
    version_id: str = ref_field("catalog_version.id", index=False)


class CatalogUse(SQLModel, table=True):
    """How often an item was chosen in this hall; search lists the most used first."""

    __tablename__ = "catalog_use"

    hall_id: str = Field(sa_type=CHAR(KEY_LENGTH), primary_key=True, foreign_key="hall.id")
    code: str = Field(primary_key=True)
    times: int
