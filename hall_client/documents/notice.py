"""The one-time notification (一次性告知书): everything that must be corrected, said once, on receipt paper and A4."""

from __future__ import annotations

from pathlib import Path

from hall_client.documents.drawing import Drawing
from hall_client.documents.facts import Missing, NoticeFacts, Way, digest, link, verify_code
from hall_client.documents.lines import Style
from hall_client.documents.sheet import SMALL, Cell, Column, QrCell, Sheet, Signature
from hall_client.documents.slip import WIDE, Slip
from hall_client.documents.words import Words, words

_CELL, _CELL_BOLD = Style(13, 400, 1.5), Style(13, 700, 1.5)
_SAMPLE, _NARROW_SAMPLE = 150, 116


def notice_slip(facts: NoticeFacts, width: int = WIDE, folder: Path | None = None) -> Drawing:
    """Lays out the notice for receipt paper; the name is masked."""
    w, slip = words("notice", folder), Slip(width)
    slip.heading(facts.office.authority, w("title"))
    slip.number(facts.receipt_number, w("chip", n=len(facts.missing)))
    slip.space(12)
    slip.pairs(
        (
            (w("applicant"), facts.party.mask),
            (w("item"), facts.item_name),
            (w("visited"), w.moment(facts.visited_at)),
            (w("place"), w.desk(facts.window, facts.staff_no)),
        ),
        slip.style(26),
    )
    slip.space(11)
    with slip.box():
        slip.boxed(_headline(facts, w), slip.style(32, 700, 1.35))
        for line in _promises(facts, w, "slip_nothing_else"):
            slip.boxed(line, slip.style(26, 500, 1.42))
    slip.space(4)
    for number, missing in enumerate(facts.missing, 1):
        _slip_missing(slip, number, missing, facts, w)
    _slip_rest(slip, facts, w)
    slip.proof(link(facts), (facts.office.authority, w("seal"), w.seal_remark(facts.office)))
    slip.fine(
        (w("slip_verify" if link(facts) else "verify_by_code"), w("verify_code", code=verify_code(facts))),
        w("document", number=facts.document_number),
        w.contact(facts.office),
    )
    return slip.finish(w("document_title", number=facts.document_number))


def _headline(facts: NoticeFacts, w: Words) -> str:
    return w("headline", n=len(facts.missing)) if facts.missing else w("headline_none")


def _promises(facts: NoticeFacts, w: Words, key: str = "nothing_else") -> list[str]:
    if facts.valid_until is None:
        return [w(key)]
    return [w(key), w("until", day=w.long_day(facts.valid_until) + w.unsure(facts.valid_until, facts.provisional))]


def _slip_missing(slip: Slip, number: int, missing: Missing, facts: NoticeFacts, w: Words) -> None:
    if number > 1:
        slip.dots()
    bold, plain = slip.style(28, 700, 1.4), slip.style(26, 500, 1.4)
    slip.space(12)
    top, left, right = slip.y, slip.left + round(42 * slip.scale), float(slip.right)
    bottom = top
    if missing.sample:
        side = slip.code(missing.sample, top=top + 6, side=_NARROW_SAMPLE if slip.narrow else _SAMPLE)
        right, bottom = right - side - 28, top + side + 16
    slip.text(str(number), bold, left=slip.left, right=left)
    slip.y = top
    for line, style in ((missing.name, bold), *((line, plain) for line in _details(missing, facts, w))):
        slip.text(line, style, left=left, right=right if slip.y < bottom else slip.right)
    slip.y = max(slip.y, bottom)
    slip.space(12)


def _details(missing: Missing, facts: NoticeFacts, w: Words) -> list[str]:
    pieces, (way, note) = _pieces(missing, w), _way(missing, facts, w)
    lines = [
        pieces,
        w("slip_way", way=way, note=note) if note else way,
        w("slip_why", text=missing.why) if missing.why else "",
        w("slip_how", text=missing.how) if missing.how else "",
    ]
    return [line for line in lines if line]


def _slip_rest(slip: Slip, facts: NoticeFacts, w: Words) -> None:
    bold, plain = slip.style(28, 700), slip.style(26, 500)
    slip.space(4)
    if facts.received:
        slip.rule()
        slip.space(12)
        slip.text(w("received_head"), bold)
        slip.text(w("received", names="；".join(facts.received)), plain)
        slip.space(12)
    slip.rule()
    slip.space(12)
    slip.text(w("next_head"), bold)
    for number, line in enumerate(_next(facts, w), 1):
        slip.text(f"{number}. {line}", plain)
    slip.space(14)


def _next(facts: NoticeFacts, w: Words) -> list[str]:
    steps = list(w.lines("next"))
    if facts.promised_days:
        limits = "next_days" if facts.statutory_days else "next_days_promised"
        steps.append(w(limits, promised=facts.promised_days, statutory=facts.statutory_days))
        if facts.done_by:
            day = w.short_day(facts.done_by, facts.visited_at.date()) + w.unsure(facts.done_by, facts.provisional)
            steps[-1] += w("next_done", day=day, weekday=w.weekday(facts.done_by))
    return steps


def _pieces(missing: Missing, w: Words) -> str:
    parts = [w("original_pieces", n=missing.originals)] * bool(missing.originals)
    parts += [w("copy_pieces", n=missing.copies)] * bool(missing.copies)
    return "、".join(parts)


def _way(missing: Missing, facts: NoticeFacts, w: Words) -> tuple[str, str]:
    """How to make it up, and the condition for it."""
    note = missing.way_note
    if not note and missing.way is Way.DEFER and missing.due:
        day = w.short_day(missing.due, facts.visited_at.date()) + w.unsure(missing.due, facts.provisional)
        note = w("note_defer", day=day)
    return w(f"way_{missing.way}"), note or (w(f"note_{missing.way}") if missing.way is not Way.DEFER else "")


def notice_sheet(facts: NoticeFacts, folder: Path | None = None) -> Drawing:
    """Lays out the notice on A4 (行政许可法 article 32: all that must be corrected, at once, in writing)."""
    w = words("notice", folder)
    sheet = Sheet(w, facts.office, w("title"), facts.document_number)
    sheet.heading(
        (
            facts.document_number,
            w("catalog", version=facts.catalog_version) if facts.catalog_version else "",
            w("receipt_number", number=facts.receipt_number),
        )
    )
    sheet.addressee(facts.party.name or facts.party.mask or w("nobody"))
    owed, missing = facts.owed, len(facts.missing)
    sheet.paragraph(
        w(
            "opening",
            day=w.long_day(facts.visited_at.date()),
            window=facts.window,
            item=facts.item_name,
            owed=owed,
            complete=max(0, owed - missing),
            missing=missing,
        ),
        top=9,
    )
    sheet.banner(_headline(facts, w), _promises(facts, w))
    sheet.section(w("missing_head"))
    _sheet_missing(sheet, facts, w)
    if facts.received:
        sheet.section(w("received_head"))
        sheet.paragraph(w("received", names="；".join(facts.received)))
    sheet.section(w("next_head"))
    sheet.numbered(_next(facts, w))
    if facts.basis:
        sheet.section(w("basis_head"))
        sheet.paragraph(w("basis", basis=facts.basis))
    sheet.sign(_signature(facts, w))
    return sheet.finish(digest(facts))


def _sheet_missing(sheet: Sheet, facts: NoticeFacts, w: Words) -> None:
    heads = w.lines("columns")
    sampled = any(missing.sample for missing in facts.missing)
    widths = (44.0, 138.0, 0.0, 160.0, 94.0, 68.0)
    aligns = ("centre", "left", "left", "left", "centre", "centre")
    columns = [Column(*entry) for entry in zip(heads, widths, aligns, strict=True)]
    rows = []
    for number, m in enumerate(facts.missing, 1):
        way, note = _way(m, facts, w)
        row: list[Cell] = [
            ((str(number), _CELL),),
            tuple(part for part in ((m.name, _CELL_BOLD), (_pieces(m, w), SMALL)) if part[0]),
            ((m.why or "—", _CELL),),
            ((m.how or "—", _CELL),),
            tuple(part for part in ((way, _CELL_BOLD), (note, SMALL)) if part[0]),
            QrCell(m.sample),
        ]
        rows.append(row if sampled else row[:-1])
    sheet.table(columns if sampled else columns[:-1], rows)


def _signature(facts: NoticeFacts, w: Words) -> Signature:
    return Signature(
        link(facts),
        (
            w("sheet_verify" if link(facts) else "verify_head"),
            w("verify_code", code=verify_code(facts)),
            *w.contacts(facts.office, w("complaint", phone=facts.office.complaint_phone)),
            w.desk(facts.window, facts.staff_no),
        ),
        w("seal"),
        w.long_day(facts.visited_at.date()),
        w("receiver"),
    )
