"""Who may take the green channel (绿色通道)."""

from __future__ import annotations

from dataclasses import dataclass

from hall_client.ui.kiosk.words import tr


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason. ``note`` is kept with the ticket and shown to the clerk as it is."""

    code: str
    note: str
    label: str
    icon: str


def reasons() -> tuple[Reason, ...]:
    """The reasons in the order of the official list, in the kiosk's language."""
    return (
        Reason("elderly", "老年人", tr("Elderly person"), "user"),
        Reason("disabled", "残疾人", tr("Person with a disability"), "hand"),
        Reason("pregnant", "孕产妇", tr("Pregnant or new mother"), "heart"),
        Reason("infant", "婴幼儿随行", tr("With an infant"), "users"),
        Reason("ill", "重病患者", tr("Seriously ill"), "medical"),
        Reason("soldier", "军人", tr("Soldier"), "star"),
        Reason("veteran", "退役军人", tr("Veteran"), "star-outline"),
        Reason("urgent", "急事", tr("Urgent case"), "clock"),
    )


def reason_label(note: str) -> str:
    """The label of a kept note; an unknown note is said as it is."""
    return next((reason.label for reason in reasons() if reason.note == note), note)
