"""The words of the counter for the values that the services use."""

from __future__ import annotations

from datetime import date, datetime

from hall_client.base.clock import Clock
from hall_client.cases.views import CaseState, CheckRow, DocumentView, MaterialState, Outcome
from hall_client.catalog.views import ItemView, MaterialView, Necessity, Source
from hall_client.queue.views import TicketClass, VisitView, WaitingRow
from hall_client.ui.shell.language import language, tr
from hall_client.ui.widgets.segment import Choice


def class_words(klass: TicketClass, note: str = "", at: str = "") -> str:
    """Why a ticket stands in its lane, with its note; ``at`` is the time of an appointment."""
    if klass is TicketClass.APPOINTMENT and at:
        words = tr("Appointment {time}").format(time=at)
        return f"{words} · {note}" if note and note != at else words
    words = {
        TicketClass.NORMAL: tr("Walk-in"),
        TicketClass.APPOINTMENT: tr("Appointment"),
        TicketClass.GREEN: tr("Green channel"),
        TicketClass.RETURNED: tr("Returned"),
    }[klass]
    return f"{words} · {note}" if note else words


def class_tone(klass: TicketClass) -> str:
    """The chip's tone of a class."""
    tones = {TicketClass.GREEN: "green", TicketClass.APPOINTMENT: "blue", TicketClass.RETURNED: "amber"}
    return tones.get(klass, "plain")


def booked(at: datetime | None, clock: Clock) -> str:
    """The booked time in the hall, empty for none."""
    return f"{clock.local(at):%H:%M}" if at is not None else ""


def row_words(row: WaitingRow, clock: Clock) -> str:
    """Why a waiting line stands there, with its note and its booked time."""
    return class_words(row.klass, row.class_note, booked(row.appointment_at, clock))


def waiting_words(row: WaitingRow, clock: Clock) -> str:
    """A waiting line's own word, short: its note where it has one, an appointment's time."""
    at = booked(row.appointment_at, clock)
    if row.klass is TicketClass.APPOINTMENT and at:
        return tr("Appt. {time}", "short: appointment").format(time=at)
    if row.klass is TicketClass.NORMAL:
        return row.class_note or class_words(row.klass)
    short = {
        TicketClass.APPOINTMENT: tr("Appt.", "short: appointment"),
        TicketClass.GREEN: tr("Green", "short: green channel"),
        TicketClass.RETURNED: tr("Returned"),
    }[row.klass]
    return f"{short} {row.class_note}".strip()


def minutes(count: int) -> str:
    """A wait, short."""
    return tr("{n} min").format(n=count)


def window_kind(kind: str) -> str:
    """What a window takes (无差别, 分领域)."""
    words = {
        "all_items": tr("All-in-one · all items"),
        "by_domain": tr("All-in-one · by domain"),
        "cross_region": tr("Cross-region"),
        "assisted": tr("Assisted"),
        "green_channel": tr("Green channel"),
        "could_not_be_done": tr("Could not be done"),
        "hand_over": tr("Results handed over"),
    }
    return words.get(kind, kind)


def state_choices() -> tuple[Choice, ...]:
    """The six states of a material in the order of the counter."""
    return (
        Choice(MaterialState.RECEIVED.value, tr("Received"), tr("R", "short: received"), "green"),
        Choice(MaterialState.LICENCE.value, tr("Licence", "material state"), tr("L", "short: licence"), "blue"),
        Choice(MaterialState.REUSED.value, tr("Held", "material state"), tr("H", "short: held already"), "blue"),
        Choice(MaterialState.DEFERRED.value, tr("Later", "material state"), tr("D", "short: deferred"), "amber"),
        Choice(MaterialState.PROMISED.value, tr("Promise", "material state"), tr("P", "short: promised"), "violet"),
        Choice(MaterialState.MISSING.value, tr("Missing"), tr("M", "short: missing"), "red"),
    )


def copies(material: MaterialView) -> str:
    """How many of which: 原件 1 复印件 1."""
    parts = []
    if material.originals:
        parts.append(tr("Original {n}").format(n=material.originals))
    if material.copies:
        parts.append(tr("Copy {n}").format(n=material.copies))
    if not parts:
        parts.append(tr("Electronic") if material.form == "electronic" else "–")
    return " · ".join(parts)


def source_line(row: CheckRow) -> str:
    """Where a material comes from, how much it is needed, what it must show."""
    material = row.material
    missing = row.state is MaterialState.MISSING
    parts = [] if missing else [_source(material)]
    parts.append(_necessity(material, missing=missing))
    if missing and not material.deferral_days:
        parts.append(tr("Must not follow later"))
    if row.state in {MaterialState.LICENCE, MaterialState.REUSED} and row.note:
        parts.append(row.note)
    elif row.state is MaterialState.LICENCE:
        parts.append(tr("Licence instead: {name}").format(name=material.licence_name or material.name))
    elif material.requirement:
        parts.append(material.requirement)
    return " · ".join(part for part in parts if part)


def _source(material: MaterialView) -> str:
    if material.source is Source.APPLICANT:
        return tr("Brought by the applicant")
    if material.source is Source.GOVERNMENT:
        return tr("Issued by {issuer}").format(issuer=material.issuer or tr("the authorities"))
    return material.issuer or tr("Other source")


def _necessity(material: MaterialView, *, missing: bool) -> str:
    if material.deferral_days and not missing:
        return tr("May follow within {n} working days").format(n=material.deferral_days)
    if material.necessity is Necessity.OPTIONAL:
        return tr("Optional")
    return tr("Required")


def kind_words(item: ItemView) -> str:
    """Promised and statutory limit."""
    promised = tr("Instant") if item.instant or not item.promised_days else ""
    if not promised:
        promised = tr("Promised {n}").format(n=item.promised_days)
    if not item.statutory_days:
        return promised if not item.promised_days else tr("Promised {n} working days").format(n=item.promised_days)
    return tr("{promised} · statutory {n} working days").format(promised=promised, n=item.statutory_days)


def outcome_words(outcome: Outcome) -> str:
    """The name of an outcome, on its button."""
    return {
        Outcome.ACCEPT: tr("Accept"),
        Outcome.ACCEPT_DEFERRED: tr("Accept, deferred"),
        Outcome.NOTICE: tr("Notice"),
        Outcome.REFUSE: tr("Refuse…"),
        Outcome.NOT_DONE: tr("Not done…"),
    }[outcome]


def decided_words(state: CaseState, outcome: Outcome | None) -> str:
    """How a case left the counter."""
    if outcome is Outcome.ACCEPT_DEFERRED:
        return tr("Accepted with deferral")
    return {
        CaseState.ACCEPTED: tr("Accepted"),
        CaseState.NOTIFIED: tr("Notice given"),
        CaseState.REFUSED: tr("Refused"),
        CaseState.NOT_DONE: tr("Could not be done"),
    }.get(state, "")


def decided_tone(outcome: Outcome | None) -> str:
    """The chip's tone of an outcome."""
    tones = {Outcome.ACCEPT: "green", Outcome.ACCEPT_DEFERRED: "amber", Outcome.NOTICE: "blue"}
    return tones.get(outcome, "red") if outcome else "plain"


def document_words(document: DocumentView) -> str:
    """The name of a paper."""
    return {
        "voucher": tr("Acceptance voucher"),
        "notice": tr("One-time notice"),
        "refusal": tr("Refusal"),
        "not_done": tr("Could-not-be-done record"),
        "commitment": tr("Commitment letter"),
    }.get(document.kind, document.kind)


def device_words(name: str, kind: str) -> str:
    """A device as the header calls it."""
    return {
        "receipt-printer": tr("Receipt printer"),
        "id-reader": tr("Card reader"),
        "document-camera": tr("Document camera"),
    }.get(kind, name)


def verified_words(source: str) -> str:
    """How identity was checked."""
    return {"card": tr("Verified · ID card"), "typed": tr("Verified · typed")}.get(source, tr("Not verified"))


def short_day(day: date) -> str:
    """12-04."""
    return f"{day:%m-%d}"


def long_day(day: date) -> str:
    """12月4日, Dec 4."""
    if language().code == "zh_CN":
        return f"{day.month} 月 {day.day} 日"
    return f"{day:%b} {day.day}"


def clock_time(clock: Clock, visit: VisitView) -> str:
    """How long a visit has lasted, mm:ss."""
    seconds = max(0, int((clock.now() - visit.started_at).total_seconds()))
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60:02d}:{rest % 60:02d}"
