"""The middle of the window while no item is open: free, called, paused, blocked, waiting for the rating."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.reviews.views import ReviewProgress
from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.stage import Desk, Stage
from hall_client.ui.clerk.words import minutes
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.tokens import BODY, BOLD, TITLE
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.labels import WrapLabel
from hall_client.ui.widgets.number import NumberLabel, Piece
from hall_client.ui.widgets.picture import Icon

_WIDTH = 520


class PlainPanel(QWidget):
    """An icon or a number, a sentence, what to do next, and the button that does it."""

    def __init__(self, commands: Commands) -> None:
        """Nothing known yet."""
        super().__init__()
        self.setObjectName("plain_panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._icon = Icon("hall", 46, "ink3", stroke=1.4)
        self._number = NumberLabel(align=middle)
        self._number.setFixedHeight(104)
        self._words = WrapLabel("", size=TITLE, weight=BOLD, align=middle, leading=1.35)
        self._words.setObjectName("plain_words")
        self._hint = WrapLabel("", size=BODY, tone="ink2", align=middle)
        self._hint.setObjectName("plain_hint")
        self._buttons = {
            name: CommandButton(commands[name], kind="primary", height=44, padding=20)
            for name in ("next", "start", "no_show", "recall", "pause", "retry")
        }
        self._buttons["no_show"].set_kind("normal")
        self._buttons["recall"].set_kind("normal")
        for name, button in self._buttons.items():
            button.setObjectName(f"middle_{name}")
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        icon = row(None, self._icon, None)
        actions = row(None, *self._buttons.values(), None, gap=8)
        inner = QWidget()
        inner.setFixedWidth(_WIDTH)
        inner.setLayout(column(icon, self._number, 4, self._words, 2, self._hint, 12, actions, gap=6))
        self.setLayout(column(None, row(None, inner, None), None, None, margins=(16, 16, 16, 16)))

    def wanted_focus(self) -> QWidget:
        """The first button that is offered, so that Enter does the obvious thing."""
        return next((button for button in self._buttons.values() if not button.isHidden()), self)

    def show_desk(self, desk: Desk, stage: Stage) -> None:
        """Shows the sentence of this stage."""
        words, hint, icon, buttons = _sentence(desk, stage)
        number = desk.ticket.number if stage is Stage.CALLED and desk.ticket else ""
        if stage is Stage.REVIEW and desk.finished is not None:
            number = desk.finished.ticket.number
        tone = "green" if stage is Stage.REVIEW and desk.review is ReviewProgress.DONE else "blue"
        self._number.set_pieces(Piece(number, 76, BOLD, tone, tracking=1))
        self._number.setVisible(bool(number))
        self._icon.setVisible(not number)
        self._icon.set(icon)
        self._words.set_text(words)
        self._hint.set_text(hint)
        self._hint.setVisible(bool(hint))
        self._offer(buttons)

    def _offer(self, names: tuple[str, ...]) -> None:
        # A button that hides while it has the focus would hand it to the next control in the window.
        focused = self.window().focusWidget()
        leaving = any(button is focused and name not in names for name, button in self._buttons.items())
        for name in names:
            self._buttons[name].show()
        if leaving:
            offered = next((button for name, button in self._buttons.items() if name in names), None)
            (offered or self).setFocus(Qt.FocusReason.OtherFocusReason)
        for name, button in self._buttons.items():
            button.setVisible(name in names)


def _sentence(desk: Desk, stage: Stage) -> tuple[str, str, str, tuple[str, ...]]:
    """Words, hint, icon and buttons of a stage."""
    if stage is Stage.BLOCKED:
        return desk.blocked, tr("Nothing can be done in this program until the window is free."), "lock", ("retry",)
    if stage is Stage.LOADING:
        if desk.away:
            return desk.away, tr("The window tries again by itself."), "warn", ("retry",)
        return tr("Reading the hall's data …"), "", "clock", ()
    if stage is Stage.CALLED:
        return _called(desk)
    if stage is Stage.REVIEW:
        return _review(desk)
    if stage is Stage.PAUSED:
        closed = desk.view is not None and desk.view.state == "closed"
        words = tr("The window is closed") if closed else tr("The window is paused")
        why = desk.view.pause_reason if desk.view else ""
        reason = tr("Reason: {reason}").format(reason=why) + "\n" if why else ""
        return words, reason + tr("No ticket is called here until it is opened."), "pause", ("pause",)
    return _free(desk)


def _called(desk: Desk) -> tuple[str, str, str, tuple[str, ...]]:
    calls = desk.ticket.calls if desk.ticket else 1
    words = tr("is called to this window")
    hint = tr("Enter starts the visit when the visitor is here. Called {n} times so far.").format(n=calls)
    return words, hint, "sound", ("start", "recall", "no_show")


def _review(desk: Desk) -> tuple[str, str, str, tuple[str, ...]]:
    if desk.review is ReviewProgress.DONE:
        return tr("The rating is done"), tr("The visit is finished. F5 calls the next one."), "check", ("next",)
    hint = tr("The pad asks the visitor now. What is chosen there is never shown here.")
    return tr("Waiting for the rating"), hint, "star", ("next",)


def _free(desk: Desk) -> tuple[str, str, str, tuple[str, ...]]:
    view = desk.view
    if view is not None and view.notice is not None:
        return say(view.notice), tr("As soon as a queue is assigned, its tickets appear here."), "warn", ()
    waiting = sum(lane.waiting for lane in view.lanes) if view else 0
    if view is None or not waiting:
        hint = tr("New tickets appear here by themselves. Served today: {n}.").format(
            n=view.served_today if view else 0
        )
        return tr("Nobody is waiting"), hint, "users", ()
    hint = tr("Longest wait {time}. Served today: {n}.").format(time=minutes(view.longest_minutes), n=view.served_today)
    return tr("{n} people are waiting").format(n=waiting), hint, "users", ("next",)
