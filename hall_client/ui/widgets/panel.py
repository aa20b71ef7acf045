"""Questions over a window, in the house look and by keyboard: Enter does it, Esc does not."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from hall_client.ui.shell.language import tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, BOLD, LARGE, SCRIM, SCRIM_OPACITY
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton, ButtonKind
from hall_client.ui.widgets.card import Card
from hall_client.ui.widgets.labels import WrapLabel
from hall_client.ui.widgets.touch import TouchButton, TouchKind

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PUBLIC_SCALE = 2.0
_TOUCH: dict[ButtonKind, TouchKind] = {"primary": "fill", "danger": "danger"}


class Panel(QWidget):
    """A sheet over its window, which dims and takes neither clicks nor keys meanwhile. ``body`` is the place for content.

    It is a child of the window, not a window: it is in the window's picture and cannot get lost behind it.
    """

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, over: QWidget, title: str, *, width: int = 480) -> None:
        """Hidden until ``open_panel``; ``width`` in pixels at the counter, twice that on public screens."""
        window = over.window()
        super().__init__(window)
        self._window = window
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.public = look(window).name != "counter"
        scale = _PUBLIC_SCALE if self.public else 1.0
        self._silenced: list[QShortcut | QAction] = []
        self._before: QWidget | None = None
        self._opened = False
        self.sheet = Card(self)
        self.sheet.setFixedWidth(min(round(width * scale), max(200, window.width() - 48)))
        self._title = WrapLabel(title, size=LARGE * (2.25 if self.public else 1.0), weight=BOLD, leading=1.3)
        self.body: QVBoxLayout = column(gap=round(10 * scale))
        self._buttons = row(None, gap=round(8 * scale))
        pad = round(20 * scale)
        self.sheet.setLayout(
            column(
                self._title,
                self.body,
                round(4 * scale),
                self._buttons,
                gap=round(12 * scale),
                margins=(pad, pad, pad, pad),
            )
        )
        outer = column()
        outer.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignCenter)
        self.setLayout(outer)
        window.installEventFilter(self)
        self.hide()

    def add_button(
        self, text: str, key: str = "", kind: ButtonKind = "normal", clicked: Callable[[], object] | None = None
    ) -> ActionButton | TouchButton:
        """Adds a button at the right; its key works while the panel is open."""
        if self.public:
            touch = TouchButton(text, kind=_TOUCH.get(kind, "edge"), size=34, height=96, clicked=clicked)
            self._buttons.addWidget(touch)
            return touch
        button = ActionButton(text, key, kind=kind, bind=key not in {"", "Return", "Escape"}, clicked=clicked)
        self._buttons.addWidget(button)
        return button

    def open_panel(self, focus: QWidget | None = None) -> None:
        """Shows the panel, silences the window's keys and takes the focus (to ``focus``, else to itself)."""
        window = self._window
        self._before = window.focusWidget()
        mine = {id(one) for one in _keys(self)}
        self._silenced = [one for one in _keys(window) if one.isEnabled() and id(one) not in mine]
        for one in self._silenced:
            one.setEnabled(False)
        self._opened = True
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        (focus or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Closes as confirmed."""
        if self._close():
            self.confirmed.emit()

    def cancel(self) -> None:
        """Closes as cancelled."""
        if self._close():
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms, Esc cancels; no key reaches the window behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in _ENTER:
            self.confirm()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab goes round inside the panel."""
        stops = [
            w
            for w in self.findChildren(QWidget)
            if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()
        ]
        if not stops:
            return True
        now = self.window().focusWidget()
        index = stops.index(now) if now in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(index + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dims the window."""
        dim = QColor(SCRIM)
        dim.setAlphaF(SCRIM_OPACITY)
        QPainter(self).fillRect(self.rect(), dim)

    def _close(self) -> bool:
        """Gives keys and focus back; False when the panel was closed before."""
        if not self._opened:
            return False
        self._opened = False
        for one in self._silenced:
            if shiboken6.isValid(one):
                one.setEnabled(True)
        self._silenced.clear()
        self.hide()
        if self._before is not None and shiboken6.isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()
        return True


class ConfirmPanel(Panel):
    """A question with two answers, and a typed reason where one is needed."""

    def __init__(
        self,
        over: QWidget,
        title: str,
        text: str = "",
        *,
        confirm: str = "",
        cancel: str = "",
        danger: bool = False,
        reason: str | None = None,
        width: int = 480,
    ) -> None:
        """``reason``: the placeholder of a text to type; the answer then needs one (Ctrl Enter confirms there)."""
        super().__init__(over, title, width=width)
        if text:
            self.body.addWidget(WrapLabel(text, size=BODY * (2.0 if self.public else 1.0), tone="ink2"))
        self._reason: QPlainTextEdit | None = None
        key = "Return"
        if reason is not None:
            self._reason = QPlainTextEdit()
            self._reason.setPlaceholderText(reason)
            self._reason.setAccessibleName(reason)
            self._reason.setTabChangesFocus(True)
            self._reason.setFixedHeight(84)
            self._reason.textChanged.connect(self._check)
            self.body.addWidget(self._reason)
            key = "Ctrl+Return"
        self.no = self.add_button(cancel or tr("Cancel"), "Escape", "normal", self.cancel)
        self.yes = self.add_button(confirm or tr("Confirm"), key, "danger" if danger else "primary", self.confirm)
        self._check()

    def reason(self) -> str:
        """What was typed as the reason, without outer spaces."""
        return self._reason.toPlainText().strip() if self._reason is not None else ""

    def ask(self) -> None:
        """Opens with the focus where the next keystroke belongs."""
        self.open_panel(self._reason or self.yes)

    def confirm(self) -> None:
        """Confirms, unless a reason is still missing."""
        if self._reason is None or self.reason():
            super().confirm()

    def _check(self) -> None:
        self.yes.setEnabled(self._reason is None or bool(self.reason()))


def _keys(widget: QWidget) -> list[QShortcut | QAction]:
    found: list[QShortcut | QAction] = []
    found.extend(one for one in widget.findChildren(QShortcut) if isinstance(one, QShortcut))
    found.extend(one for one in widget.findChildren(QAction) if isinstance(one, QAction))
    return found
