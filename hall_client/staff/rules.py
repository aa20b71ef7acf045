"""Pure decisions about accounts: passwords and lock-out."""

from __future__ import annotations

import hashlib
import hmac
import os
from datetime import datetime, timedelta

_COST = {"n": 2**14, "r": 8, "p": 1}
MAX_FAILURES = 5
LOCKED_FOR = timedelta(minutes=10)
SHORTEST_PASSWORD = 6


def hash_password(password: str, salt: bytes | None = None) -> str:
    """Salt and scrypt hash (RFC 7914, N=2^14, r=8, p=1) as ``salt$hash`` in hexadecimal."""
    salt = salt or os.urandom(16)
    digest = hashlib.scrypt(password.encode(), salt=salt, **_COST)
    return f"{salt.hex()}${digest.hex()}"


def password_fits(password: str, stored: str) -> bool:
    """Whether the password is the one behind the stored hash, in constant time."""
    salt, _, _ = stored.partition("$")
    return hmac.compare_digest(hash_password(password, bytes.fromhex(salt)), stored)


def locked_minutes(locked_until: datetime | None, now: datetime) -> int:
    """Whole minutes for which the account stays locked; 0: not locked."""
    if locked_until is None or locked_until <= now:
        return 0
    return int((locked_until - now).total_seconds() // 60) + 1
