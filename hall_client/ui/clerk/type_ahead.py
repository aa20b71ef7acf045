"""Keys that are typed while a step is on its way wait for it, so that each one means what it would mean in a fast hall."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from hall_client.ui.clerk.commands import DOUBLE_MS
from hall_client.ui.clerk.stage import Stage
from hall_client.ui.shell.language import tr

TELL_AFTER_MS = 250
"""A step that takes longer is told of."""
LONGEST_MS = 30_000
"""No step holds the keyboard longer than this, whatever went wrong with it."""
MOST = 60
"""Keys that wait at most; the next ones are refused."""
_AT_ONCE = 0.05
"""A command leads to its step within so many seconds, or by another key."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ANSWERS = frozenset({*_ENTER, Qt.Key.Key_Up, Qt.Key.Key_Down, *(Qt.Key(Qt.Key.Key_1 + i) for i in range(9))})
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})
_LISTS = frozenset({Stage.SITUATION, Stage.CHECKLIST})
"""Where Enter goes from line to line; elsewhere it is the answer to what is seen, and a second one is too much."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key, or what an input method put in (``key`` 0), and the panel that was shown when it was typed."""

    key: int
    mods: Qt.KeyboardModifier
    text: str
    place: Stage

    @property
    def combination(self) -> QKeySequence:
        """As shortcuts name it."""
        return QKeySequence(QKeyCombination(self.mods & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(self.key)))


class TypeAhead(QObject):
    """Holds the keys of a window back while a step is on its way (``hold`` … ``let_go``), then types them.

    Nothing is lost and nothing is taken for something else: what cannot be used is said. After a refused step
    (``forget``) the keys that followed it mean nothing any more. Nothing is held while the hall is away.
    """

    refused = Signal(str)
    told = Signal(str)
    """That a step is on its way and how many keys wait; empty when it has come back."""

    def __init__(self, window: QWidget, place: Callable[[], Stage]) -> None:
        """``place`` gives the panel that is shown now."""
        super().__init__(window)
        self._window, self._place = window, place
        self._holds, self._since, self._listening, self._typing = 0, 0.0, False, False
        self._strokes: deque[Stroke] = deque()
        self._later: list[Callable[[], object]] = []
        self._cause, self._caused = QKeySequence(), 0.0
        self.away = False
        """The hall does not answer: keys are not held for a step that may take minutes."""
        self._timer = QTimer(self, singleShot=True, interval=TELL_AFTER_MS)
        self._timer.timeout.connect(self._tell)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._limit.timeout.connect(self._give_up)

    @property
    def active(self) -> bool:
        """A step is on its way."""
        return self._holds > 0

    @property
    def waiting(self) -> int:
        """Keys that wait."""
        return len(self._strokes)

    def pressed(self, key: str) -> None:
        """This command's key was used: should it lead to a step, the same key again is impatience."""
        self._cause, self._caused = QKeySequence(key), time.monotonic()

    def hold(self) -> None:
        """One more step is on its way."""
        self._holds += 1
        if self._holds == 1:
            self._since = time.monotonic()
            if self._since - self._caused > _AT_ONCE:
                self._cause = QKeySequence()
            self._timer.start()
            self._limit.start()
            self._listen()

    def let_go(self) -> None:
        """A step came back; after the last one the keys are typed."""
        self._holds = max(0, self._holds - 1)
        if not self._holds and not self._typing:
            self._type()

    def forget(self) -> int:
        """A step was refused: forgets the keys that wait for it; gives their count."""
        count = len(self._strokes)
        self._strokes.clear()
        self._later.clear()
        return count

    def after(self, act: Callable[[], object]) -> None:
        """Does something that happened meanwhile (a card was read) once nothing is on its way."""
        if self.active and not self.away:
            self._later.append(act)
        else:
            act()

    def close(self) -> None:
        """Holds nothing any more."""
        self.forget()
        self._holds = 0
        self._rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the window's keys."""
        kind = event.type()
        if kind not in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.InputMethod}:
            return False
        if self._typing or self.away or not self._mine(watched):
            return False
        if kind == QEvent.Type.KeyPress:
            self._take_key(cast(QKeyEvent, event))
        elif kind == QEvent.Type.InputMethod:
            self._take_text(cast(QInputMethodEvent, event).commitString())
        event.accept()
        return True

    def _mine(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.window() is self._window.window()

    def _take_key(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or Qt.Key(event.key()) in _MODIFIERS:
            return
        stroke = Stroke(event.key(), event.modifiers(), event.text(), self._place())
        if self._impatient(stroke):
            if not self._second_half(stroke):
                self.refused.emit(tr("The last step is still on its way: this key was not used."))
        elif len(self._strokes) >= MOST:
            self.refused.emit(tr("The hall answers too slowly: this key was not used."))
        else:
            self._strokes.append(stroke)
            self._timer.start()

    def _take_text(self, text: str) -> None:
        if text:
            self._strokes.append(Stroke(0, Qt.KeyboardModifier.NoModifier, text, self._place()))

    def _impatient(self, stroke: Stroke) -> bool:
        if self._strokes:
            return False
        if stroke.key in _ENTER and stroke.place not in _LISTS:
            return True
        return stroke.combination == self._cause

    def _second_half(self, stroke: Stroke) -> bool:
        """Of a double stroke: nobody meant it, so nobody need be told."""
        same = self._cause.isEmpty() or stroke.combination == self._cause
        return same and time.monotonic() - self._since <= DOUBLE_MS / 1000

    def _type(self) -> None:
        self._typing = True
        unused = 0
        try:
            while not self._holds and (self._later or self._strokes):
                if self._later:
                    self._later.pop(0)()
                    continue
                stroke = self._strokes.popleft()
                if self._belongs(stroke):
                    self._send(stroke)
                else:
                    unused += 1
        finally:
            self._typing = False
        if unused:
            self.refused.emit(tr("All questions were answered already: keys that were not used: {n}.").format(n=unused))
        if not self._holds:
            self._rest()

    def _belongs(self, stroke: Stroke) -> bool:
        """An answer that was typed ahead belongs to the questions, not to the checklist that followed them."""
        strayed = stroke.place is Stage.SITUATION and self._place() is not Stage.SITUATION
        return not (strayed and stroke.key in _ANSWERS and not stroke.mods & Qt.KeyboardModifier.ControlModifier)

    def _send(self, stroke: Stroke) -> None:
        target = self._window.window().focusWidget() or self._window
        if not stroke.key:
            text = QInputMethodEvent()
            text.setCommitString(stroke.text)
            QCoreApplication.sendEvent(target, text)
            return
        asked = self._event(QEvent.Type.ShortcutOverride, stroke)
        QCoreApplication.sendEvent(target, asked)
        shortcut = None if asked.isAccepted() else self._shortcut(stroke)
        if shortcut is not None:
            shortcut.activated.emit()
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(target, self._event(kind, stroke))

    def _event(self, kind: QEvent.Type, stroke: Stroke) -> QKeyEvent:
        return QKeyEvent(kind, stroke.key, stroke.mods, stroke.text)

    def _shortcut(self, stroke: Stroke) -> QShortcut | None:
        """Qt looks for shortcuts only in what comes from a keyboard."""
        wanted = stroke.combination
        found = (one for one in self._window.window().findChildren(QShortcut) if isinstance(one, QShortcut))
        return next((one for one in found if one.isEnabled() and one.key() == wanted and _seen(one)), None)

    def _listen(self) -> None:
        application = QApplication.instance()
        if not self._listening and application is not None:
            application.installEventFilter(self)
            self._listening = True

    def _rest(self) -> None:
        self._timer.stop()
        self._limit.stop()
        self._cause = QKeySequence()
        application = QApplication.instance()
        if self._listening and application is not None:
            application.removeEventFilter(self)
            self._listening = False
        self.told.emit("")

    def _give_up(self) -> None:
        count = self.forget()
        self._holds = 0
        self._rest()
        if count:
            self.refused.emit(tr("The hall does not answer: keys that were not used: {n}.").format(n=count))

    def _tell(self) -> None:
        if self.active:
            count = len(self._strokes)
            self.told.emit(tr("On its way … keys waiting: {n}").format(n=count) if count else tr("On its way …"))


def _seen(shortcut: QShortcut) -> bool:
    owner = shortcut.parent()
    return isinstance(owner, QWidget) and owner.isVisible()
