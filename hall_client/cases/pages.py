"""Pages of a case: checked, hashed, stored once, sealed."""

from __future__ import annotations

import io
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from hall_client.base.ciphers import sm3
from hall_client.base.errors import BadInput
from hall_client.base.ids import new_id
from hall_client.cases.errors import CaseError
from hall_client.cases.records import CasePage, Page
from hall_client.store.upserts import upsert
from hall_client.store.work import Store

LARGEST = 2_000_000
MOST_PIXELS = 50_000_000
"""More than any document camera takes; a small file may claim to be far larger and fill the memory of who opens it."""


def store_page(session: Session, store: Store, jpeg: bytes) -> Page:
    """Keeps a page; the same picture is kept once.

    Raises:
        BadInput: not a JPEG picture, or larger than 2 MB.
    """
    digest = sm3(jpeg)
    query = select(Page).where(Page.hall_id == store.hall_id, Page.digest == digest)
    known = session.exec(query).first()
    if known is not None:
        return known
    width, height = _measure(jpeg)
    new = {
        "id": new_id(), "hall_id": store.hall_id, "digest": digest, "size": len(jpeg), "width": width, "height": height,
        "sealed": store.vault.seal_bytes(jpeg), "captured_at": store.clock.now(),
    }  # fmt: skip
    session.execute(upsert(session, Page).values(new).on_conflict_do_nothing(index_elements=["hall_id", "digest"]))
    return session.exec(query).one()


def _measure(jpeg: bytes) -> tuple[int, int]:
    from PIL import Image, UnidentifiedImageError

    if len(jpeg) > LARGEST:
        raise BadInput(
            "This page has {size} kB; at most {most} kB fit. Capture it again.",
            size=len(jpeg) // 1000,
            most=LARGEST // 1000,
        )
    try:
        with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as picture:
            width, height = picture.size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError):
        raise BadInput("This page is not a readable picture. Capture it again.") from None
    if width * height > MOST_PIXELS:
        raise BadInput("This page is not a readable picture. Capture it again.")
    return width, height


def attach(session: Session, store: Store, case_id: str, material: str, page: Page) -> CasePage:
    """Hangs a page on a material, after those already there."""
    last = session.exec(
        select(func.max(CasePage.position)).where(CasePage.case_id == case_id, CasePage.material == material)
    ).one()
    row = CasePage(
        id=new_id(),
        hall_id=store.hall_id,
        case_id=case_id,
        material=material,
        page_id=page.id,
        position=(last or 0) + 1,
    )
    session.add(row)
    return row


def take_off(session: Session, case_id: str, case_page_id: str, at: datetime | None) -> CasePage:
    """Takes a page off its material, or puts it back with ``at`` None.

    Raises:
        CaseError: no such page in this case.
    """
    row = session.get(CasePage, case_page_id)
    if row is None or row.case_id != case_id:
        raise CaseError("This page does not belong to the case.")
    row.removed_at = at
    session.add(row)
    return row


def page_bytes(session: Session, store: Store, case_page_id: str) -> bytes:
    """The JPEG behind a page of a case.

    Raises:
        CaseError: no such page.
    """
    query = select(Page).join(CasePage, col(CasePage.page_id) == Page.id).where(CasePage.id == case_page_id)
    page = session.exec(query.where(Page.hall_id == store.hall_id)).first()
    if page is None:
        raise CaseError("This page does not belong to the case.")
    return store.vault.open_bytes(page.sealed)
