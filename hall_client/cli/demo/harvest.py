"""What a played visit leaves behind: papers, bytes and a summary."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from hall_client.base.errors import EnvironmentFailure
from hall_client.cli.demo.stage import Stage
from hall_client.devices.simulated import SimulatedStation
from hall_client.queue.views import VisitView


@dataclass(frozen=True, slots=True)
class Harvest:
    """The visit's numbers and files. ``level``: the rating as the hall's records have it."""

    ticket: str
    case: str
    level: int
    papers: dict[str, Path]

    def write_summary(self, out: Path, pictures: list[Path], seconds: float) -> None:
        """Writes summary.json."""
        table = {
            "ticket": self.ticket,
            "case": self.case,
            "voucher_pdf": str(self.papers["voucher_pdf"]),
            "receipt_png": str(self.papers["receipt_png"]),
            "review_level": self.level,
            "pictures": [str(path) for path in pictures],
            "seconds": round(seconds, 1),
            "papers": {name: str(path) for name, path in self.papers.items()},
        }
        (out / "summary.json").write_text(json.dumps(table, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def gather(stage: Stage, visit: VisitView, out: Path) -> Harvest:
    """Writes the papers as PDF, as the bytes that the printers got, and as pictures drawn from those bytes.

    Raises:
        EnvironmentFailure: the records do not hold what the screens showed.
    """
    window, kiosk, pad = stage.window.hall, stage.kiosk.hall, stage.pad.hall
    case = window.cases.of_visit(visit.id) if window else None
    review = pad.reviews.record(visit.id) if pad else None  # a window may not know what was rated
    if window is None or kiosk is None or case is None or review is None or review.level is None or not case.documents:
        raise EnvironmentFailure("The visit left no case, paper or rating in the records.")
    ticket = window.queue.ticket(visit.ticket.id)
    papers = {
        "ticket_pdf": _write(out / "ticket.pdf", kiosk.paper.ticket_pdf(ticket)),
        "voucher_pdf": _write(out / "voucher.pdf", window.paper.document_pdf(case.documents[0].id)),
        **_printed("ticket", stage.kiosk_devices, out),
        **_printed("voucher", stage.window_devices, out),
    }
    papers["receipt_png"] = papers["voucher_png"]
    return Harvest(ticket.number, case.number, review.level, papers)


def _printed(name: str, devices: SimulatedStation, out: Path) -> dict[str, Path]:
    picture = out / f"{name}-paper.png"
    devices.paper.pages[-1].save(picture)
    return {f"{name}_bytes": _write(out / f"{name}.bin", devices.paper.received), f"{name}_png": picture}


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
