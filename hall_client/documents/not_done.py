"""The receipt of the could-not-be-done window (“办不成事”反映窗口): what was reported, what was tried, who answers when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hall_client.documents.drawing import Drawing
from hall_client.documents.facts import NotDoneFacts, digest, link, verify_code
from hall_client.documents.sheet import Sheet, Signature
from hall_client.documents.slip import WIDE, Cell, Slip
from hall_client.documents.words import Words, words


def not_done_slip(facts: NotDoneFacts, width: int = WIDE, folder: Path | None = None) -> Drawing:
    """Lays out the receipt for receipt paper; the name is masked."""
    w, slip = words("not_done", folder), Slip(width)
    slip.heading(facts.office.hall_name, w("slip_title"))
    slip.number(facts.receipt_number, w("chip"))
    slip.space(12)
    slip.pairs(
        (
            (w("reporter"), facts.party.mask),
            (w("item"), facts.item_name),
            (w("registered"), w.moment(facts.registered_at)),
            (w("place"), w.desk(facts.window, facts.staff_no)),
            (w("contact"), facts.contact_mask),
        ),
        slip.style(26),
    )
    slip.space(9)
    if facts.answer_by:
        _answer(slip, facts, w)
    slip.space(14)
    head, body = slip.style(28, 700), slip.style(26, 500)
    for title, text in _sections(facts, w):
        slip.text(title, head)
        slip.text(text, body)
        slip.space(12)
    slip.space(4)
    slip.proof(link(facts), (facts.office.hall_name, w("seal"), w.seal_remark(facts.office)))
    slip.fine(
        (w("slip_verify" if link(facts) else "verify_by_code"), w("verify_code", code=verify_code(facts))),
        w("document", number=facts.document_number),
        w.contact(facts.office),
    )
    return slip.finish(w("document_title", number=facts.document_number))


def _answer(slip: Slip, facts: NotDoneFacts, w: Words) -> None:
    if facts.answer_by is None:
        return
    day = f"{w.short_day(facts.answer_by, facts.registered_at.date())} {w.weekday(facts.answer_by)}"
    note = w("answer_note" if facts.contact_mask else "answer_note_no_phone") + w.unsure(
        facts.answer_by, facts.provisional
    )
    figures = slip.style(46, 700, 1.2)
    cells = Cell(w("answer"), day, "", note), Cell(w("handler"), facts.handler or w("desk"))
    slip.cells(*cells, figures, figures, slip.style(26, 500, 1.35))


def _sections(facts: NotDoneFacts, w: Words) -> list[tuple[str, str]]:
    found = ((w("matter_head"), facts.matter), (w("tried_head"), facts.tried))
    return [(title, text) for title, text in found if text]


def not_done_sheet(facts: NotDoneFacts, folder: Path | None = None) -> Drawing:
    """Lays out the receipt on A4."""
    w = words("not_done", folder)
    hall = replace(facts.office, authority=facts.office.hall_name)
    sheet = Sheet(w, hall, w("title"), facts.document_number)
    sheet.heading((facts.document_number, w("receipt_number", number=facts.receipt_number)))
    sheet.addressee(facts.party.name or facts.party.mask or w("nobody"))
    sheet.paragraph(w("opening", day=w.long_day(facts.registered_at.date()), item=facts.item_name), top=9)
    sheet.terms(
        (
            (w("reporter"), w("by_agent", name=facts.party.name) if facts.party.agent else facts.party.name),
            (w("identity"), w.identity(facts.party)),
            (w("item"), facts.item_name),
            (w("contact"), facts.contact_mask),
            (w("window_term"), w.desk(facts.window, facts.staff_no)),
            (w("registered"), w.moment(facts.registered_at)),
        )
    )
    handler = facts.handler or w("desk")
    if facts.answer_by:
        strong = w("banner", day=w.long_day(facts.answer_by) + w.unsure(facts.answer_by, facts.provisional))
        told = w("told" if facts.contact_mask else "told_no_phone")
        sheet.banner(strong, [w("followed", handler=handler), told])
    for title, text in _sections(facts, w):
        sheet.section(title)
        sheet.paragraph(text)
    sheet.section(w("rights_head"))
    sheet.numbered(w.lines("rights"))
    sheet.sign(
        Signature(
            link(facts),
            (
                w("sheet_verify" if link(facts) else "verify_head"),
                w("verify_code", code=verify_code(facts)),
                *w.contacts(facts.office, w("supervise", phone=facts.office.complaint_phone)),
            ),
            w("seal"),
            w.long_day(facts.registered_at.date()),
            w("receiver"),
        )
    )
    return sheet.finish(digest(facts))
