"""Every command of the counter window with its key, and when each may be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hall_client.cases.views import Outcome
from hall_client.ui.clerk.commands import Commands
from hall_client.ui.clerk.stage import Desk, Stage
from hall_client.ui.clerk.words import outcome_words
from hall_client.ui.shell.language import say, tr

OUTCOME_KEYS = {outcome: f"Ctrl+{index}" for index, outcome in enumerate(Outcome, 1)}
_QUICK = frozenset({"undo", "remove_page", "search", "situation", "identity", "retry"})


def add_commands(commands: Commands, acts: Mapping[str, Callable[[], object]]) -> None:
    """Adds every command; ``acts`` says what each does."""
    table = (
        ("next", tr("Call next"), "F5"),
        ("start", tr("Start visit"), "F10"),
        ("recall", tr("Recall"), "F6"),
        ("no_show", tr("No-show"), "F7"),
        ("hold", tr("Hold", "action"), "F8"),
        ("transfer", tr("Transfer", "action"), "F9"),
        ("return", tr("Back to the queue"), "F4"),
        ("merge", tr("Other tickets"), "Ctrl+M"),
        ("finish", tr("Finish, invite rating"), "F12"),
        ("choose", tr("Call a chosen one…"), "Ctrl+G"),
        ("aside", tr("Set aside"), "Ctrl+H"),
        ("withdraw", tr("Withdraw a ticket…"), "Ctrl+W"),
        ("noted", tr("Noted"), "Ctrl+K"),
        ("identity", tr("Identity"), "Ctrl+I"),
        ("skip", tr("Check later"), "Ctrl+L"),
        ("search", tr("Find item"), "F2"),
        ("situation", tr("Change", "situation"), "F3"),
        ("capture", tr("Capture"), "C"),
        ("remove_page", tr("Take page away"), "Delete"),
        ("undo", tr("Undo"), "Ctrl+Z"),
        ("all_received", tr("All received"), "Ctrl+A"),
        ("reprint", tr("Print again", "document"), "Ctrl+P"),
        ("save_pdf", tr("Save as PDF"), "Ctrl+S"),
        ("paper_yes", tr("Yes, the paper came out"), "Y"),
        ("paper_no", tr("No, print it again"), "N"),
        ("pause", tr("Pause…"), "F11"),
        ("sign_out", tr("Sign out"), "Ctrl+Q"),
        ("retry", tr("Retry"), "Ctrl+R"),
    )
    for name, text, key in table:
        commands.add(name, text, key, acts[name]).quick = name in _QUICK
    for outcome, key in OUTCOME_KEYS.items():
        name = f"outcome_{outcome.value}"
        commands.add(name, outcome_words(outcome), key, acts[name])


def permit(commands: Commands, desk: Desk, stage: Stage, *, row_number: int, row_pages: int, camera: str) -> None:
    """Says of each command whether it may be done, and why not.

    ``row_number`` 0: no current row; ``camera``: why no page can be captured, empty: one can.
    """
    reasons = {**_queue_reasons(desk), **_case_reasons(desk, stage, row_number, row_pages, camera)}
    stopped = desk.blocked or desk.away or ("" if desk.view else tr("The hall's data are being read."))
    for name, reason in reasons.items():
        why = stopped or reason
        commands[name].allow(not why, why)
    _name(commands, desk, row_number)


def _queue_reasons(desk: Desk) -> dict[str, str]:
    view = desk.view
    waiting = bool(view and view.upcoming)
    closed = tr("The window does not call now. F11 opens it.") if view and view.state != "open" else ""
    unserved = say(view.notice) if view and view.notice else ""
    no_ticket = "" if desk.ticket else tr("There is no ticket at the window. F5 calls the next one.")
    not_called = no_ticket if desk.ticket is None else "" if desk.called else tr("The visit has begun already.")
    no_visit = "" if desk.visit else no_ticket or tr("The visit has not begun. F10 starts it.")
    busy = (
        tr("{number} is at the window. Finish or hold it first.").format(number=desk.ticket.number)
        if desk.ticket
        else ""
    )
    undecided = tr("The item has no outcome yet. Decide it or hold the visit first.") if desk.open_case else ""
    aside = bool(view and (view.held or view.no_shows))
    return {
        "next": undecided or (closed or unserved if desk.ticket is None else closed if desk.visit is None else ""),
        "start": not_called,
        "recall": not_called,
        "no_show": not_called,
        "hold": no_visit,
        "transfer": no_ticket,
        "return": no_ticket,
        "merge": no_visit,
        "withdraw": "" if waiting or aside else tr("There is no ticket that could be withdrawn."),
        "finish": no_visit,
        "choose": busy or closed or ("" if waiting else tr("Nobody is waiting.")),
        "aside": "" if aside else tr("Nobody was held or passed over here."),
        "pause": "",
    }


def _case_reasons(desk: Desk, stage: Stage, row_number: int, row_pages: int, camera: str) -> dict[str, str]:
    no_visit = "" if desk.visit else tr("No visit is in progress.")
    decided = tr("The case is decided.") if desk.decided else ""
    no_case = "" if desk.open_case else no_visit or decided or tr("Choose an item first.")
    papers = "" if desk.decided and desk.papers else tr("There is no document yet.")
    state = str(desk.papers.job.state) if desk.papers and desk.papers.job else ""
    asked = "" if state == "unknown" else tr("The printer did not ask about the paper.")
    case = desk.open_case
    return {
        "identity": no_visit or decided,
        "skip": "" if stage is Stage.IDENTITY else tr("Identity is not being checked now."),
        "search": no_visit,
        "situation": no_case or ("" if case and case.questions else tr("This item asks no questions.")),
        "capture": no_case or ("" if row_number else tr("The checklist is empty.")) or camera,
        "remove_page": no_case or ("" if row_pages else tr("This row has no page.")),
        "undo": no_case,
        "all_received": no_case
        or ("" if case and any(row.state is None for row in case.rows) else tr("Every row has a state.")),
        "reprint": papers,
        "save_pdf": papers,
        "paper_yes": papers or asked,
        "paper_no": papers or asked,
    }


def _name(commands: Commands, desk: Desk, row_number: int) -> None:
    view = desk.view
    again = tr("Another item") if desk.decided else tr("Change item")
    commands["search"].set_text(again if desk.case else tr("Find item"))
    commands["capture"].set_text(tr("Capture to row {n}").format(n=row_number) if row_number else tr("Capture"))
    closed = view is not None and view.state != "open"
    commands["pause"].set_text(tr("Open window") if closed else tr("Pause…"))
    printed = desk.papers is not None and desk.papers.job is not None
    commands["reprint"].set_text(
        tr("Print again", "document") if printed or not desk.papers else tr("Print", "document")
    )
    held, missed = (len(view.held), len(view.no_shows)) if view else (0, 0)
    commands["aside"].set_text(tr("Passed over {missed} · held {held}").format(missed=missed, held=held))
