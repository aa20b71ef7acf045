"""Turns what the counter knows into what a paper states."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from datetime import date, datetime

from hall_client.base.clock import Clock
from hall_client.base.words import mask_name
from hall_client.base.working_days import WorkCalendar
from hall_client.cases.rules import SETTLED
from hall_client.cases.service import Draft
from hall_client.cases.views import CaseView, CheckRow, Deadline, MaterialState, Outcome
from hall_client.catalog.views import MaterialView, Necessity
from hall_client.documents import facts as papers
from hall_client.documents.words import words
from hall_client.queue.views import BusinessView, TicketClass, TicketView
from hall_client.staff.views import HallView

NOTICE_VALID_DAYS = 10
"""Working days for which a notice's requirements do not change."""
ANSWER_DAYS = 5
"""Working days within which a matter that could not be done is answered."""
_RUN = 3
_SAMPLE_PAGE = "{web}/m/{code}"


@dataclasses.dataclass(frozen=True, slots=True)
class CaseDrafter:
    """Draws up the paper of a case's outcome (the ``Drafter`` that cases ask for)."""

    hall: HallView
    clock: Clock
    calendar: WorkCalendar

    def __call__(self, case: CaseView, kind: str, document_number: str) -> Draft:
        """Gives the facts of the paper of this kind: voucher, notice, refusal, not_done."""
        draw: dict[str, Callable[[CaseView, str], papers.CaseFacts]] = {
            "voucher": self._voucher,
            "notice": self._notice,
            "refusal": self._refusal,
            "not_done": self._not_done,
        }
        facts = draw[kind](case, document_number)
        return Draft(papers.to_json(facts), papers.digest(facts), papers.verify_code(facts))

    def _office(self, case: CaseView) -> papers.Office:
        return papers.Office(
            hall_name=self.hall.name,
            authority=case.item.authority or self.hall.authority,
            phone=case.item.phone or self.hall.phone,
            complaint_phone=self.hall.complaint_phone,
            hours=self.hall.hours,
            web=self.hall.web,
        )

    def _party(self, case: CaseView) -> papers.Party:
        return papers.Party(name=case.person_name, mask=mask_name(case.person_name), id_mask=case.person_id_mask)

    def _decided(self, case: CaseView) -> datetime:
        return self.clock.local(case.decided_at or self.clock.now())

    def _basis(self, case: CaseView) -> str:
        chosen = next(choice for choice in case.outcomes if choice.outcome is case.outcome)
        return "；".join(part for part in (chosen.rule, case.item.basis) if part)

    def _voucher(self, case: CaseView, number: str) -> papers.VoucherFacts:
        decided = self._decided(case)
        return papers.VoucherFacts(
            office=self._office(case),
            document_number=number,
            case_number=case.number,
            party=self._party(case),
            item_name=case.item.name,
            received_at=decided,
            accepted_on=decided.date(),
            window=case.window,
            staff_no=case.staff_no,
            materials=tuple(_material(row) for row in case.rows if _handed_in(row)),
            item_kind=case.item.kind,
            item_code=case.item.code,
            applied_on=decided.date(),
            manner=_manner(case),
            promised=None if case.item.instant else _due(case.promised),
            statutory=_due(case.statutory),
            catalog_version=case.item.version_date.isoformat(),
            basis=self._basis(case),
            provisional=self._beyond(*(row.due for row in case.rows)),
        )

    def _notice(self, case: CaseView, number: str) -> papers.NoticeFacts:
        decided = self._decided(case)
        settled = tuple(row for row in case.rows if row.state in SETTLED)
        lacking = tuple(row for row in case.rows if _lacks(row))
        valid_until = self.calendar.add(decided.date(), NOTICE_VALID_DAYS).day
        promised = 0 if case.item.instant else case.item.promised_days
        done_by = self.calendar.add(decided.date(), promised).day if promised else None
        return papers.NoticeFacts(
            office=self._office(case),
            document_number=number,
            receipt_number=case.number,
            party=self._party(case),
            item_name=case.item.name,
            visited_at=decided,
            window=case.window,
            staff_no=case.staff_no,
            owed=case.owed,
            missing=tuple(self._missing(row) for row in lacking),
            received=tuple(row.material.name for row in settled),
            valid_until=valid_until,
            promised_days=promised,
            statutory_days=case.item.statutory_days,
            done_by=done_by,
            catalog_version=case.item.version_date.isoformat(),
            basis=self._basis(case),
            provisional=self._beyond(valid_until, done_by),
        )

    def _beyond(self, *days: date | None) -> tuple[date, ...]:
        """Those of the days that the official calendar does not know yet."""
        return tuple(sorted({day for day in days if day is not None and not self.calendar.is_working(day)[1]}))

    def _missing(self, row: CheckRow) -> papers.Missing:
        material = row.material
        way = papers.Way.DEFER if row.state is MaterialState.DEFERRED else _way(material)
        # The days count from acceptance, which is still to come: no date can be named today.
        later = words("notice")("note_defer_days", n=material.deferral_days) if way is papers.Way.DEFER else ""
        return papers.Missing(
            name=material.name,
            originals=material.originals,
            copies=material.copies,
            why=material.why,
            how=material.how,
            way=way,
            way_note=later,
            sample=self._sample(material),
        )

    def _sample(self, material: MaterialView) -> str:
        if not (self.hall.web and material.sample):
            return ""
        return _SAMPLE_PAGE.format(web=self.hall.web.rstrip("/"), code=material.code)

    def _refusal(self, case: CaseView, number: str) -> papers.RefusalFacts:
        return papers.RefusalFacts(
            office=self._office(case),
            document_number=number,
            receipt_number=case.number,
            party=self._party(case),
            item_name=case.item.name,
            refused_at=self._decided(case),
            window=case.window,
            staff_no=case.staff_no,
            reason=case.outcome_note,
            basis=self._basis(case),
            item_code=case.item.code,
            item_kind=case.item.kind,
            returned=tuple(row.material.name for row in case.rows if row.state is MaterialState.RECEIVED),
            catalog_version=case.item.version_date.isoformat(),
        )

    def _not_done(self, case: CaseView, number: str) -> papers.NotDoneFacts:
        decided = self._decided(case)
        answer_by = self.calendar.add(decided.date(), ANSWER_DAYS).day
        return papers.NotDoneFacts(
            office=self._office(case),
            document_number=number,
            receipt_number=case.number,
            party=self._party(case),
            item_name=case.item.name,
            registered_at=decided,
            window=case.window,
            staff_no=case.staff_no,
            matter=case.outcome_note,
            answer_by=answer_by,
            contact_mask=case.phone_mask,
            provisional=self._beyond(answer_by),
        )


def ticket_facts(
    hall: HallView, clock: Clock, ticket: TicketView, business: BusinessView, station: str, url: str
) -> papers.TicketFacts:
    """What a ticket's paper states; surname and star at most."""
    say = words("ticket")
    windows = say("several").join(_runs(business.windows, say("run")))
    return papers.TicketFacts(
        hall_name=hall.name,
        business=ticket.business_name,
        class_word=say(f"class_{ticket.klass.value}"),
        # Why somebody has priority (illness, disability …) is nobody's business who sees the paper.
        class_note=_booked(clock, ticket) if ticket.klass is TicketClass.APPOINTMENT else "",
        number=ticket.number,
        ahead=ticket.ahead,
        issued_at=clock.local(ticket.issued_at),
        station=station,
        wait_low=ticket.wait_low,
        wait_high=ticket.wait_high,
        person_mask=ticket.person_mask,
        now_serving=business.now_serving,
        place=say("place_windows", area=business.area, windows=windows) if windows else business.area,
        url=url,
        none_open=not business.staffed,
    )


def _booked(clock: Clock, ticket: TicketView) -> str:
    """The note of an appointment's ticket, or the time that was booked."""
    if ticket.class_note or ticket.appointment_at is None:
        return ticket.class_note
    return words("ticket")("booked", time=f"{clock.local(ticket.appointment_at):%H:%M}")


def _runs(numbers: Sequence[str], words: str) -> list[str]:
    """Window numbers with runs of three and more drawn together: 1, 2, 3, 5 gives "1 至 3" and "5"."""
    runs: list[list[str]] = []
    for number in numbers:
        follows = runs and number.isdigit() and runs[-1][-1].isdigit() and int(number) == int(runs[-1][-1]) + 1
        if follows:
            runs[-1].append(number)
        else:
            runs.append([number])
    found = []
    for run in runs:
        found += [words.format(first=run[0], last=run[-1])] if len(run) >= _RUN else run
    return found


def _lacks(row: CheckRow) -> bool:
    """What a notice must name: all that is owed and not here, also what may follow later, never what is optional."""
    if row.material.necessity is Necessity.OPTIONAL:
        return False
    return row.state in (MaterialState.MISSING, MaterialState.DEFERRED)


def _handed_in(row: CheckRow) -> bool:
    return row.state is not None and row.state is not MaterialState.MISSING


def _material(row: CheckRow) -> papers.Material:
    material = row.material
    electronic = row.state in (MaterialState.LICENCE, MaterialState.REUSED)
    return papers.Material(
        name=material.name,
        mark=papers.MaterialMark(row.state or MaterialState.MISSING),
        form="electronic" if electronic else "paper",
        originals=material.originals,
        copies=material.copies,
        pages=len(row.pages),
        due=row.due,
        note=row.note,
    )


def _manner(case: CaseView) -> papers.Manner:
    if case.outcome is Outcome.ACCEPT_DEFERRED:
        return papers.Manner.DEFERRED
    if any(row.state is MaterialState.PROMISED for row in case.rows):
        return papers.Manner.PROMISED
    return papers.Manner.ON_RECEIPT if case.item.accept_on_receipt else papers.Manner.NORMAL


def _way(material: MaterialView) -> papers.Way:
    if material.licence_free:
        return papers.Way.LICENCE
    if material.commitment:
        return papers.Way.PROMISE
    return papers.Way.DEFER if material.deferral_days else papers.Way.BRING


def _due(deadline: Deadline | None) -> papers.Due | None:
    return papers.Due(deadline.day, deadline.working_days, deadline.provisional) if deadline else None
