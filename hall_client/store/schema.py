"""Which schema this program speaks."""

from __future__ import annotations

from sqlalchemy import Connection

from hall_client.store.errors import StoreError

HEAD = "0002"
"""The newest revision in store/migrations."""


def check_version(connection: Connection) -> None:
    """Compares the database's schema with this program's.

    Raises:
        StoreError: older (says which command upgrades it) or newer (says that the program is too old).
    """
    if refuse_newer(connection) < HEAD:
        raise StoreError("This hall's database is older than the program. Bring it up with: hall-client upgrade")


def refuse_newer(connection: Connection) -> str:
    """The database's revision, empty when it was never brought to one.

    Raises:
        StoreError: it is newer than this program.
    """
    found = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "")
    if found > HEAD:
        raise StoreError("This hall's database is newer than this program. Install the newer version here.")
    return found
