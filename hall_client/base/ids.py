"""Keys."""

from __future__ import annotations

from uuid_utils import uuid7


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562, 5.7) as 32 lower-case hexadecimal digits; later ones sort after earlier ones."""
    return uuid7().hex
