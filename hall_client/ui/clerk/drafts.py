"""Keeps what is being typed with the visit, so that a crash loses at most the last third of a second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from hall_client.base.errors import HallError
from hall_client.ui.shell.job import Job

SAVE_AFTER_MS = 300


class Drafts(QObject):
    """Gathers typed fields and saves them together, 300 ms after the last keystroke."""

    def __init__(self, save: Callable[[dict[str, str]], None], lane: str, parent: QObject) -> None:
        """``save`` is the service call of the window; ``lane`` orders it among the window's other writes."""
        super().__init__(parent)
        self._save, self._lane = save, lane
        self._waiting: dict[str, str] = {}
        self._known: dict[str, str] = {}
        self._visit = ""
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def follow(self, visit_id: str, draft: dict[str, str]) -> dict[str, str] | None:
        """Turns to a visit; gives its draft when it is another one than before, else None."""
        if visit_id == self._visit:
            return None
        self._timer.stop()
        self._waiting.clear()
        self._visit, self._known = visit_id, dict(draft)
        return dict(draft)

    def keep(self, field: str, text: str) -> None:
        """Notes a field's present text."""
        if not self._visit or self._known.get(field, "") == text:
            return
        self._known[field] = self._waiting[field] = text
        self._timer.start()

    def drop(self, *fields: str) -> None:
        """Forgets fields whose text was used."""
        for field in fields:
            self.keep(field, "")

    def flush(self) -> None:
        """Saves now what is waiting."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        if waiting and self._visit:
            Job.run(self, lambda: self._save(waiting), None, lambda error: self._again(waiting, error), lane=self._lane)

    def _again(self, fields: dict[str, str], error: HallError) -> None:
        from hall_client.base.errors import BadInput, EnvironmentFailure

        if isinstance(error, BadInput) or not isinstance(error, EnvironmentFailure):
            return  # too long to keep, or the visit ended meanwhile
        self._waiting = {**fields, **self._waiting}
        self._timer.start(SAVE_AFTER_MS * 10)
