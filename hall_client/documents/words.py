"""The words of the papers: they stand in resources/templates, one TOML file per paper, so that a hall can change them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from hall_client.base.files import resources
from hall_client.documents.errors import DocumentError
from hall_client.documents.facts import Office, Party

_COMMON = "common"


class Words:
    """The words of one paper, over the common ones."""

    def __init__(self, name: str, table: Mapping[str, Any]) -> None:
        """Takes the paper's name (for messages) and its table."""
        self._name = name
        self._table = table

    def __call__(self, key: str, **params: object) -> str:
        """The words of this key, their ``{places}`` filled.

        Raises:
            DocumentError: the template lacks the key, or names a place that the program does not fill.
        """
        words = self._table.get(key)
        if not isinstance(words, str):
            raise DocumentError("The template {name} lacks the words for {key}.", name=self._name, key=key)
        try:
            return words.format_map(params) if params else words
        except (KeyError, ValueError, IndexError, AttributeError):
            raise DocumentError(
                "In the template {name}, {key} has a place that cannot be filled: {words}",
                name=self._name,
                key=key,
                words=words,
            ) from None

    def lines(self, key: str) -> tuple[str, ...]:
        """A list of lines.

        Raises:
            DocumentError: the template lacks the list.
        """
        words = self._table.get(key)
        if not isinstance(words, list):
            raise DocumentError("The template {name} lacks the words for {key}.", name=self._name, key=key)
        return tuple(str(line) for line in words)

    def weekday(self, day: date) -> str:
        """周一 … 周日."""
        return self.lines("weekdays")[day.weekday()]

    def day(self, day: date) -> str:
        """2026-11-20 周五."""
        return f"{day.isoformat()} {self.weekday(day)}"

    def short_day(self, day: date, near: date | None = None) -> str:
        """12-04, or with its year when that differs from the year of ``near``."""
        return f"{day:%m-%d}" if near is None or near.year == day.year else day.isoformat()

    def unsure(self, day: date, provisional: Sequence[date]) -> str:
        """（暂定） after a day that was counted beyond the official calendar; else empty."""
        return self("provisional") if day in provisional else ""

    def long_day(self, day: date) -> str:
        """2026 年 11 月 20 日."""
        return self("long_day", year=day.year, month=day.month, day=day.day)

    def moment(self, at: datetime) -> str:
        """2026-11-20 周五 10:33, as the hall's wall clock shows it."""
        return f"{self.day(at.date())} {at:%H:%M}"

    def desk(self, window: str, staff: str) -> str:
        """3 号窗口，工号 1027; only the window when nobody is signed in."""
        return self("window_staff", window=window, staff=staff) if staff else self("window", window=window)

    def identity(self, party: Party) -> str:
        """居民身份证 110***********1234; empty when nobody was identified."""
        return f"{party.id_kind or self('resident_id')} {party.id_mask}" if party.id_mask else ""

    def seal_remark(self, office: Office) -> str:
        """（样章） under a seal without legal force."""
        return self("sample_seal") if office.sample_seal else ""

    def contact(self, office: Office) -> str:
        """Phone and hours on one line; empty when neither is known."""
        parts = [self("phone", phone=office.phone)] * bool(office.phone) + [self("hours", hours=office.hours)] * bool(
            office.hours
        )
        return "，".join(parts)

    def contacts(self, office: Office, complaint: str) -> tuple[str, ...]:
        """Phone and complaint lines, as far as they are known."""
        lines = ((office.phone, self("phone", phone=office.phone)), (office.complaint_phone, complaint))
        return tuple(line for known, line in lines if known)


@lru_cache(maxsize=32)
def words(name: str, folder: Path | None = None) -> Words:
    """The words of a paper (ticket, voucher, notice, refusal, not_done, mark).

    A file of the same name in ``folder`` (the hall's own) replaces single keys.

    Raises:
        DocumentError: a template cannot be read.
    """
    table: dict[str, Any] = {}
    for part in (_COMMON, name):
        table.update(_read(resources() / "templates" / f"{part}.toml"))
        if folder is not None and (folder / f"{part}.toml").is_file():
            table.update(_read(folder / f"{part}.toml"))
    return Words(name, table)


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DocumentError(
            "The template {file} cannot be read: {problem}", file=str(file), problem=str(error)
        ) from None
