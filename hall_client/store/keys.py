"""The key of a hall: the file that opens its sealed personal data."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from hall_client.base.ciphers import Vault
from hall_client.base.files import data_folder
from hall_client.store.errors import StoreError
from hall_client.store.records import Hall

KEY_FILE = "HALL_KEY_FILE"
"""The environment variable that names the key file of a hall on a server."""
_KEY_BYTES = 32
_CHECK = "hall_client"


def server_key_file(database: str) -> Path:
    """The key file of a hall on a server: ``HALL_KEY_FILE``, else one among this station's own files."""
    named = os.environ.get(KEY_FILE)
    return Path(named) if named else data_folder() / "keys" / f"{database}.key"


def make_key(path: Path) -> Vault:
    """A new key in a new file, readable by its owner only.

    Raises:
        OSError: the file is there already, or cannot be made.
    """
    secret = secrets.token_bytes(_KEY_BYTES)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(secret.hex() + "\n")
    return Vault(secret)


def key_print(vault: Vault) -> str:
    """What a hall keeps to know its key again."""
    return vault.fingerprint(_CHECK)


def fitting_key(path: Path, hall: Hall) -> Vault:
    """The key in this file.

    Raises:
        StoreError: it is missing, damaged, or another hall's.
    """
    vault = _read_key(path)
    if key_print(vault) != hall.key_print:
        raise StoreError("The key file {key} belongs to another hall.", key=str(path))
    return vault


def _read_key(path: Path) -> Vault:
    try:
        secret = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        raise StoreError(
            "The hall's key file {key} is missing or damaged; personal data cannot be read without it.", key=str(path)
        ) from None
    if len(secret) != _KEY_BYTES:
        raise StoreError(
            "The hall's key file {key} is missing or damaged; personal data cannot be read without it.", key=str(path)
        )
    return Vault(secret)
