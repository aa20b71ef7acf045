"""The acceptance of a case: voucher on receipt paper (受理凭证), letter on A4 (受理通知书)."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path

from hall_client.documents.drawing import Drawing
from hall_client.documents.facts import Due, Material, MaterialMark, VoucherFacts, digest, link, verify_code
from hall_client.documents.sheet import BODY, BOLD, Column, Day, Sheet, Signature
from hall_client.documents.slip import WIDE, Cell, Slip
from hall_client.documents.words import Words, words

_PAGED = {MaterialMark.RECEIVED, MaterialMark.LICENCE, MaterialMark.REUSED}
_TALLY = (
    ("complete", _PAGED),
    ("promised", {MaterialMark.PROMISED}),
    ("deferred", {MaterialMark.DEFERRED}),
    ("missing", {MaterialMark.MISSING}),
)


def voucher_slip(facts: VoucherFacts, width: int = WIDE, folder: Path | None = None) -> Drawing:
    """Lays out the voucher that the applicant takes home (受理凭证); the name is masked."""
    w, slip = words("voucher", folder), Slip(width)
    slip.heading(facts.office.authority, w("slip_title"))
    slip.number(facts.case_number, w(f"manner_{facts.manner}"))
    slip.space(12)
    slip.pairs(
        (
            (w("applicant"), facts.party.mask),
            (w("item"), facts.item_name),
            (w("accepted"), w.moment(facts.received_at)),
            (w("place"), w.desk(facts.window, facts.staff_no)),
        ),
        slip.style(26),
    )
    slip.space(9)
    figures = slip.style(46, 700, 1.2)
    slip.cells(
        _slip_due(facts, facts.promised, w("promised"), w("at_once"), w),
        _slip_due(facts, facts.statutory, w("statutory"), "—", w),
        figures,
        figures,
        slip.style(26, 500, 1.35),
    )
    _slip_materials(slip, facts, w)
    _slip_deferred(slip, facts, w)
    slip.proof(link(facts), (facts.office.authority, w("seal"), w.seal_remark(facts.office)))
    slip.fine(
        (w("slip_verify" if link(facts) else "verify_by_code"), w("verify_code", code=verify_code(facts))),
        w("slip_collect"),
        w.contact(facts.office),
    )
    return slip.finish(w("title", number=facts.case_number))


def _slip_due(facts: VoucherFacts, due: Due | None, label: str, none: str, w: Words) -> Cell:
    if due is None:
        return Cell(label, none)
    figure = f"{w.short_day(due.day, facts.accepted_on)} {w.weekday(due.day)}"
    return Cell(
        label, figure, "", w("working_days", n=due.working_days) + (w("provisional") if due.provisional else "")
    )


def _slip_materials(slip: Slip, facts: VoucherFacts, w: Words) -> None:
    slip.space(14)
    slip.ends(w("materials", n=len(facts.materials)), slip.style(28, 700), _tally(facts, w), slip.style(26))
    slip.space(4)
    entry = slip.style(26, 500, 1.35)
    slip.rows([(m.name, _mark(m, w)) for m in facts.materials], entry)


def _mark(material: Material, w: Words) -> str:
    key = f"mark_{material.mark}"
    return w(f"{key}_pages", n=material.pages) if material.pages and material.mark in _PAGED else w(key)


def _tally(facts: VoucherFacts, w: Words, prefix: str = "tally") -> str:
    counts = [(name, sum(m.mark in marks for m in facts.materials)) for name, marks in _TALLY]
    return "，".join(w(f"{prefix}_{name}", n=n) for name, n in counts if n or name == "complete")


def _slip_deferred(slip: Slip, facts: VoucherFacts, w: Words) -> None:
    due = deferred_by_day(facts)
    if not due:
        slip.space(16)
        return
    slip.space(12)
    with slip.box():
        for day, materials in due:
            slip.boxed(
                w(
                    "slip_defer_head",
                    day=f"{w.short_day(day, facts.accepted_on)} {w.weekday(day)}{w.unsure(day, facts.provisional)}",
                ),
                slip.style(32, 700, 1.35),
            )
            for material in materials:
                slip.boxed(w("defer_entry", name=material.name, pieces=pieces(material, w)), slip.style(28, 500, 1.42))
        slip.boxed(w("slip_defer_lapse"), slip.style(26, 500, 1.42))
    slip.space(16)


def deferred_by_day(facts: VoucherFacts) -> list[tuple[date, list[Material]]]:
    """Materials still to come (容缺后补), by their due day."""
    owed = sorted(
        (m for m in facts.materials if m.mark is MaterialMark.DEFERRED and m.due), key=lambda m: m.due or date.max
    )
    return [(day, list(group)) for day, group in groupby(owed, key=lambda m: m.due or date.max)]


def pieces(material: Material, w: Words) -> str:
    """原件 1 份、复印件 2 份; one copy when nothing is said."""
    parts = []
    if material.originals:
        parts.append(w("original_pieces", n=material.originals))
    if material.copies:
        parts.append(w("copy_pieces", n=material.copies))
    return "、".join(parts)


def voucher_sheet(facts: VoucherFacts, folder: Path | None = None) -> Drawing:
    """Lays out the letter of acceptance (受理通知书) after 行政许可法 article 32: dated, sealed, with its basis."""
    w = words("voucher", folder)
    sheet = Sheet(w, facts.office, w("sheet_title"), facts.document_number)
    sheet.heading((facts.document_number, w("case_number", number=facts.case_number)))
    sheet.addressee(facts.party.name or facts.party.mask or w("nobody"))
    _sheet_opening(sheet, facts, w)
    _sheet_table(sheet, facts, w)
    _sheet_days(sheet, facts, w)
    _sheet_materials(sheet, facts, w)
    _sheet_deferred(sheet, facts, w)
    if facts.basis:
        sheet.section(w("basis_head"))
        sheet.paragraph(w("basis", basis=facts.basis))
    sheet.sign(
        Signature(
            link(facts),
            (
                w("sheet_verify" if link(facts) else "verify_head"),
                w("verify_code", code=verify_code(facts)),
                *w.contacts(facts.office, w("supervise", phone=facts.office.complaint_phone)),
                *((w("hours", hours=facts.office.hours),) if facts.office.hours else ()),
            ),
            w("seal"),
            w.long_day(facts.accepted_on),
            w("receiver"),
        )
    )
    return sheet.finish(digest(facts))


def _sheet_opening(sheet: Sheet, facts: VoucherFacts, w: Words) -> None:
    deferred = sum(m.mark is MaterialMark.DEFERRED for m in facts.materials)
    applied = w.long_day(facts.applied_on or facts.received_at.date())
    key = "opening_deferred" if deferred else "opening"
    sheet.paragraph(w(key, applied=applied, item=facts.item_name, n=deferred), top=9)


def _sheet_table(sheet: Sheet, facts: VoucherFacts, w: Words) -> None:
    party = facts.party
    sheet.terms(
        (
            (w("applicant"), w("by_agent", name=party.name) if party.agent else party.name),
            (w("identity"), w.identity(party)),
            (
                w("item"),
                w("item_of_kind", item=facts.item_name, kind=facts.item_kind) if facts.item_kind else facts.item_name,
            ),
            (w("item_code"), facts.item_code),
            (w("manner"), w(f"manner_{facts.manner}")),
            (w("received"), w.moment(facts.received_at)),
            (w("accepting_window"), w.desk(facts.window, facts.staff_no)),
            (w("catalog"), facts.catalog_version),
        )
    )


def _sheet_days(sheet: Sheet, facts: VoucherFacts, w: Words) -> None:
    days = [Day(w("accepted_on"), facts.accepted_on.isoformat(), w.weekday(facts.accepted_on))]
    for due, key in ((facts.promised, "promised"), (facts.statutory, "statutory")):
        if due is None:
            days += [Day(w(key), w("at_once"), "")] * (key == "promised")
            continue
        tail = w.weekday(due.day) + (w("provisional") if due.provisional else "")
        days.append(Day(w("due_within", word=w(key), n=due.working_days), due.day.isoformat(), tail))
    sheet.days(days)


def _sheet_materials(sheet: Sheet, facts: VoucherFacts, w: Words) -> None:
    sheet.section(w("received_head", owed=len(facts.materials), tally=_tally(facts, w, "sheet_tally")))
    heads = w.lines("columns")
    columns = (
        Column(heads[0], 46, "centre"),
        Column(heads[1], 0),
        Column(heads[2], 52, "centre"),
        Column(heads[3], 78, "centre"),
        Column(heads[4], 44, "centre"),
        Column(heads[5], 186),
    )
    rows = []
    for number, m in enumerate(facts.materials, 1):
        counts = [w("original", n=m.originals)] * bool(m.originals) + [w("copy", n=m.copies)] * bool(m.copies)
        late = m.mark in {MaterialMark.DEFERRED, MaterialMark.MISSING}
        rows.append(
            (
                ((str(number), BODY),),
                ((m.name, BODY),),
                ((w(m.form), BODY),),
                tuple((count, BODY) for count in counts) or (("—", BODY),),
                ((str(m.pages) if m.pages else "—", BODY),),
                ((_story(m, facts, w), BOLD if late else BODY),),
            )
        )
    sheet.table(columns, rows)


def _story(material: Material, facts: VoucherFacts, w: Words) -> str:
    if material.mark is MaterialMark.DEFERRED and material.due:
        day = w.short_day(material.due, facts.accepted_on) + w.unsure(material.due, facts.provisional)
        return w("story_deferred", day=day)
    story = w(f"story_{material.mark}")
    return w("story_noted", story=story, note=material.note) if material.note else story


def _sheet_deferred(sheet: Sheet, facts: VoucherFacts, w: Words) -> None:
    due = deferred_by_day(facts)
    if not due:
        return
    sheet.section(w("defer_head"))
    parts = []
    for day, materials in due:
        names = "、".join(w("defer_name", name=m.name, pieces=pieces(m, w)) for m in materials)
        long = w.long_day(day) + w.unsure(day, facts.provisional)
        parts.append(w("defer_until", day=long, weekday=w.weekday(day), names=names))
    sheet.paragraph(w("defer", parts="；".join(parts)))
