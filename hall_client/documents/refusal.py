"""The refusal to accept (不予受理通知书): reason, article, whose business it is, and what the applicant may do."""

from __future__ import annotations

from pathlib import Path

from hall_client.documents.drawing import Drawing
from hall_client.documents.facts import RefusalFacts, digest, link, verify_code
from hall_client.documents.sheet import Sheet, Signature
from hall_client.documents.slip import WIDE, Slip
from hall_client.documents.words import Words, words


def refusal_slip(facts: RefusalFacts, width: int = WIDE, folder: Path | None = None) -> Drawing:
    """Lays out the refusal for receipt paper; the name is masked."""
    w, slip = words("refusal", folder), Slip(width)
    slip.heading(facts.office.authority, w("slip_title"))
    slip.number(facts.receipt_number, w("chip_scope") if facts.out_of_scope else w("chip"))
    slip.space(12)
    slip.pairs(
        (
            (w("applicant"), facts.party.mask),
            (w("item"), facts.item_name),
            (w("refused"), w.moment(facts.refused_at)),
            (w("place"), w.desk(facts.window, facts.staff_no)),
        ),
        slip.style(26),
    )
    slip.space(11)
    with slip.box():
        slip.boxed(w("slip_reason_head"), slip.style(32, 700, 1.35))
        slip.boxed(facts.reason, slip.style(28, 500, 1.42))
        if facts.out_of_scope and facts.right_authority:
            slip.boxed(w("slip_authority", authority=facts.right_authority), slip.style(28, 700, 1.42))
    slip.space(16)
    head, body = slip.style(28, 700), slip.style(26, 500)
    for title, text in _sections(facts, w):
        slip.text(title, head)
        slip.text(text, body)
        slip.space(12)
    slip.space(4)
    slip.proof(link(facts), (facts.office.authority, w("seal"), w.seal_remark(facts.office)))
    slip.fine(
        (w("slip_verify" if link(facts) else "verify_by_code"), w("verify_code", code=verify_code(facts))),
        w("document", number=facts.document_number),
        w.contact(facts.office),
    )
    return slip.finish(w("document_title", number=facts.document_number))


def _sections(facts: RefusalFacts, w: Words) -> list[tuple[str, str]]:
    found = [(w("basis_head"), w("basis", basis=facts.basis))] if facts.basis else []
    if facts.returned:
        found.append((w("returned_head"), w("returned", n=len(facts.returned), names="、".join(facts.returned))))
    return [*found, (w("remedy_head"), _remedy(facts, w))]


def _remedy(facts: RefusalFacts, w: Words) -> str:
    """Reconsideration within 60 days (行政复议法 article 20), action within six months (行政诉讼法 article 46)."""
    body = facts.review_body or w("any_review_body")
    return w("remedy", body=body, court=facts.court or w("any_court"))


def refusal_sheet(facts: RefusalFacts, folder: Path | None = None) -> Drawing:
    """Lays out the refusal on A4, sealed and dated (行政许可法 article 32)."""
    w = words("refusal", folder)
    sheet = Sheet(w, facts.office, w("title"), facts.document_number)
    sheet.heading((facts.document_number, w("receipt_number", number=facts.receipt_number)))
    sheet.addressee(facts.party.name or facts.party.mask or w("nobody"))
    sheet.paragraph(w("opening", day=w.long_day(facts.refused_at.date()), item=facts.item_name), top=9)
    kind = facts.item_kind
    sheet.terms(
        (
            (w("applicant"), w("by_agent", name=facts.party.name) if facts.party.agent else facts.party.name),
            (w("identity"), w.identity(facts.party)),
            (w("item"), w("item_of_kind", item=facts.item_name, kind=kind) if kind else facts.item_name),
            (w("item_code"), facts.item_code),
            (w("window_term"), w.desk(facts.window, facts.staff_no)),
            (w("refused"), w.moment(facts.refused_at)),
        )
    )
    notes = [w("authority", authority=facts.right_authority)] if facts.out_of_scope and facts.right_authority else []
    sheet.banner(w("banner_scope") if facts.out_of_scope else w("banner"), [*notes, w("free")])
    sheet.section(w("reason_head"))
    sheet.paragraph(facts.reason)
    for title, text in _sections(facts, w):
        sheet.section(title)
        sheet.paragraph(text)
    sheet.sign(
        Signature(
            link(facts),
            (
                w("sheet_verify" if link(facts) else "verify_head"),
                w("verify_code", code=verify_code(facts)),
                *w.contacts(facts.office, w("complaint", phone=facts.office.complaint_phone)),
            ),
            w("seal"),
            w.long_day(facts.refused_at.date()),
            w("receiver"),
        )
    )
    return sheet.finish(digest(facts))
