"""Logging without personal data."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SECRETS = (
    (re.compile(r"(?<!\d)(\d{3})\d{11}(\d{3}[\dXx])(?!\d)"), r"\1***********\2"),
    (re.compile(r"(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)"), r"\1****\2"),
)


class PersonalDataFilter(logging.Filter):
    """Masks ID and phone numbers in every record, however they came in."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrites the finished message; always lets the record pass."""
        text = record.getMessage()
        for pattern, mask in _SECRETS:
            text = pattern.sub(mask, text)
        record.msg, record.args = text, ()
        return True


def set_up_logging(folder: Path | None, *, verbose: bool = False) -> None:
    """Sends log records to ``hall_client.log`` in the folder (5 files of 2 MB), or to stderr without one."""
    handler: logging.Handler
    if folder is None:
        handler = logging.StreamHandler()
    else:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "hall_client.log", maxBytes=2_000_000, backupCount=5, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(PersonalDataFilter())
    root = logging.getLogger("hall_client")
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    root.handlers[:] = [handler]
