"""Sealing personal data and telling persons apart without naming them."""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass
from functools import cache
from typing import Any

from hall_client.base.errors import EnvironmentFailure

_NONCE = 12


def sm3(data: bytes) -> str:
    """The SM3 digest (GB/T 32905-2016) of the bytes, 64 hexadecimal digits."""
    empty = _empty_sm3()
    if empty is None:
        from cryptography.hazmat.primitives import hashes

        digest = hashes.Hash(hashes.SM3())
        digest.update(data)
        return digest.finalize().hex()
    fresh = empty.copy()
    fresh.update(data)
    return str(fresh.hexdigest())


@cache
def _empty_sm3() -> Any:
    """A digest of this Python's OpenSSL to begin from, if it knows SM3, as it mostly does: a counter window then needs no
    other library to start."""
    try:
        return hashlib.new("sm3")
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Vault:
    """One hall's secret: seals text (AES-256-GCM) and makes keyed fingerprints (HMAC-SHA-256)."""

    secret: bytes

    def seal(self, text: str) -> bytes:
        """Encrypts; the empty string stays empty, so that "not given" can be told from "given"."""
        if not text:
            return b""
        return self.seal_bytes(text.encode())

    def open(self, sealed: bytes) -> str:
        """Decrypts what ``seal`` gave.

        Raises:
            EnvironmentFailure: sealed under another key, or damaged.
        """
        return self.open_bytes(sealed).decode() if sealed else ""

    def seal_bytes(self, data: bytes) -> bytes:
        """Encrypts bytes of any length."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE)
        return nonce + AESGCM(self.secret).encrypt(nonce, data, None)

    def open_bytes(self, sealed: bytes) -> bytes:
        """Decrypts what ``seal_bytes`` gave.

        Raises:
            EnvironmentFailure: sealed under another key, or damaged.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(self.secret).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
        except InvalidTag:
            raise EnvironmentFailure(
                "Personal data cannot be read: the hall's key file does not fit this database."
            ) from None

    def fingerprint(self, text: str) -> str:
        """The same 32 hexadecimal digits for the same text in this hall, and only here."""
        return hmac.new(self.secret, text.encode(), hashlib.sha256).hexdigest()[:32]
