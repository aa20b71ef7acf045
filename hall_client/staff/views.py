"""What screens get to know of the hall and its staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HallView:
    """The hall's own facts, for screens and papers."""

    id: str
    code: str
    name: str
    name_en: str
    authority: str
    """The body whose seal stands on vouchers (市行政审批局)."""
    document_prefix: str
    """Prefix of document numbers (云审)."""
    phone: str
    complaint_phone: str
    hours: str
    web: str
    """Base address of the hall's phone pages; QR codes start with it."""
    pad_shows_name: bool
    kiosk_identity: str
    """optional, required, off"""
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StaffView:
    """A member of staff. ``stars`` 0–5, ``photo`` a file name below resources/photos or empty."""

    id: str
    staff_no: str
    name: str
    role: str
    stars: int
    photo: str


@dataclass(frozen=True, slots=True)
class SignIn:
    """A member of staff signed in at a window."""

    staff: StaffView
    window: str
    at: datetime
