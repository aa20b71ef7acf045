"""From facts to paper, for whoever does not care which paper it is."""

from __future__ import annotations

from pathlib import Path

from hall_client.documents.drawing import Drawing
from hall_client.documents.facts import CaseFacts, Facts, NoticeFacts, RefusalFacts, TicketFacts, VoucherFacts
from hall_client.documents.not_done import not_done_sheet, not_done_slip
from hall_client.documents.notice import notice_sheet, notice_slip
from hall_client.documents.refusal import refusal_sheet, refusal_slip
from hall_client.documents.slip import WIDE
from hall_client.documents.ticket import ticket_slip
from hall_client.documents.voucher import voucher_sheet, voucher_slip


def slip(facts: Facts, width: int = WIDE, folder: Path | None = None) -> Drawing:
    """The paper for a receipt printer of that many dots; ``folder``: the hall's own templates."""
    match facts:
        case TicketFacts():
            return ticket_slip(facts, width, folder)
        case VoucherFacts():
            return voucher_slip(facts, width, folder)
        case NoticeFacts():
            return notice_slip(facts, width, folder)
        case RefusalFacts():
            return refusal_slip(facts, width, folder)
        case _:
            return not_done_slip(facts, width, folder)


def sheet(facts: CaseFacts, folder: Path | None = None) -> Drawing:
    """The letter on A4."""
    match facts:
        case VoucherFacts():
            return voucher_sheet(facts, folder)
        case NoticeFacts():
            return notice_sheet(facts, folder)
        case RefusalFacts():
            return refusal_sheet(facts, folder)
        case _:
            return not_done_sheet(facts, folder)


def warm(width: int = WIDE) -> None:
    """Draws one ticket for nothing, so that the first real one does not wait for fonts and libraries; ~0.1 s, any thread."""
    from datetime import UTC, datetime

    from hall_client.documents.escpos import receipt_bytes

    blank = TicketFacts(
        "0123456789", "ABCDEFG", "", "A000", 0, datetime.now(UTC), "", url="https://warm.example/t/A000"
    )
    receipt_bytes(ticket_slip(blank, width))
