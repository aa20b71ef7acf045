"""Logging without personal data."""

from __future__ import annotations

import logging
from pathlib import Path

from hall_client.base.words import mask_numbers


class MaskingFormatter(logging.Formatter):
    """Masks ID and phone numbers in every line, however they came in: a message, an argument, a traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished text of the record, masked."""
        return mask_numbers(super().format(record))


def set_up_logging(folder: Path | None, *, verbose: bool = False) -> None:
    """Sends log records to ``hall_client.log`` in the folder (5 files of 2 MB), or to stderr without one."""
    handler: logging.Handler
    from logging.handlers import RotatingFileHandler  # brings sockets and pickles: not before a window's first frame

    if folder is None:
        handler = logging.StreamHandler()
    else:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "hall_client.log", maxBytes=2_000_000, backupCount=5, encoding="utf-8")
    handler.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("hall_client")
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    root.handlers[:] = [handler]
