"""What screens and flows get to know of print jobs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hall_client.base.text import Text


class JobState(StrEnum):
    """Where a print job is. Only ``printed`` means that the printer itself said so (or a person did)."""

    QUEUED = "queued"
    SENDING = "sending"
    PRINTED = "printed"
    UNKNOWN = "unknown"
    """Bytes went out and nobody knows whether paper came out: a person looks and decides."""
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def settled(self) -> bool:
        """Nothing more happens by itself."""
        return self not in (JobState.QUEUED, JobState.SENDING)


_WORDS = {
    JobState.QUEUED: Text("Waiting to be printed"),
    JobState.SENDING: Text("Printing"),
    JobState.PRINTED: Text("Printed"),
    JobState.UNKNOWN: Text("Perhaps not printed"),
    JobState.FAILED: Text("Not printed"),
    JobState.CANCELLED: Text("Cancelled"),
}


@dataclass(frozen=True, slots=True)
class PrintJobView:
    """A print job. ``kind``: ticket, voucher, notice …; ``ref``: key of what it is the paper of."""

    id: str
    station: str
    printer: str
    kind: str
    ref: str
    state: JobState
    reprint_of: str
    """The first job of this paper when this one is marked 重打; else empty."""
    attempts: int
    trouble: Text | None
    """Why it waits, failed or is unknown."""
    created_at: datetime
    updated_at: datetime

    @property
    def words(self) -> Text:
        """Where the job is, and why, in one line."""
        if self.trouble is None:
            return _WORDS[self.state]
        return Text("{state}: {trouble}", state=_WORDS[self.state], trouble=self.trouble)
