"""The top of the window: which window, what it does now, which devices are well, who sits here, what time it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from hall_client.ui.clerk.commands import Command, CommandButton
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.stage import Desk
from hall_client.ui.clerk.words import clock_time, device_words, window_kind
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.tokens import BOLD, LARGE, SMALL, TEXT, WINDOW
from hall_client.ui.widgets.boxes import row
from hall_client.ui.widgets.card import Line, Surface
from hall_client.ui.widgets.labels import ElidedLabel, label
from hall_client.ui.widgets.marks import Chip, StatusDot

if TYPE_CHECKING:
    from hall_client.base.clock import Clock
    from hall_client.devices.views import DeviceState
    from hall_client.staff.views import SignIn

_TROUBLE = frozenset({"warning", "fault"})
_TONES = {"ok": "green", "warning": "amber", "fault": "red", "off": "ink3"}


class Header(Surface):
    """Everything is told by words and colour; nothing here decides anything."""

    def __init__(self, sign_in: SignIn, clock: Clock, pause: Command, sign_out: Command) -> None:
        """Shows who signed in at which window."""
        super().__init__("card", side=Qt.Edge.BottomEdge)
        self.setObjectName("header")
        self._clock = clock
        self._desk = Desk()
        self._tone = ""
        self._title = label(tr("Window {n}").format(n=sign_in.window), size=WINDOW, weight=BOLD, tone="blue")
        self._kind, self._state = Chip("", "blue"), Chip("", "green", dot=True)
        self._kind.setObjectName("window_kind")
        self._state.setObjectName("window_state")
        self._devices: list[StatusDot] = []
        self._device_box = row(gap=14)
        self._base = StatusDot(tr("Hall database"), "green")
        self._base.setObjectName("database_light")
        self._pause = CommandButton(pause, kind="quiet", size=SMALL, height=30, padding=8)
        self._out = CommandButton(sign_out, kind="quiet", size=SMALL, height=30, padding=8)
        for button in (self._pause, self._out):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        staff = f"{sign_in.staff.name} · {sign_in.staff.staff_no}"
        self._staff = ElidedLabel(staff, size=TEXT, tone="ink2")
        self._staff.setObjectName("staff")
        self._time = label("", size=LARGE, weight=BOLD)
        self._time.setObjectName("clock")
        self._time.setMinimumWidth(46)
        self._box: QHBoxLayout = row(self._title, self._kind, self._state, None, gap=18, margins=(20, 0, 20, 1))
        self._box.addLayout(self._device_box)
        rule = Line(upright=True, tone="line")
        rule.setFixedHeight(24)
        for widget in (rule, self._staff, self._pause, self._out, self._time):
            self._box.addWidget(widget)
        self.setLayout(self._box)
        self.set_measures(WIDE)
        self.set_devices(())

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self.setFixedHeight(measures.header)
        compact = measures.compact
        self._title.setFont(font(18 if compact else WINDOW, BOLD))
        self._box.setSpacing(12 if compact else 18)
        self._box.setContentsMargins(14 if compact else 20, 0, 14 if compact else 20, 1)
        self._device_box.setSpacing(10 if compact else 14)

    def set_devices(self, states: Sequence[DeviceState]) -> None:
        """One light per device, those in trouble with their words, and the hall's database last."""
        while len(self._devices) < len(states):
            dot = StatusDot()
            self._devices.append(dot)
            self._device_box.addWidget(dot)
        self._device_box.addWidget(self._base)
        ordered = sorted(states, key=lambda state: str(state.light) not in _TROUBLE)
        for dot, state in zip(self._devices, ordered, strict=False):
            light = str(state.light)
            words = device_words(state.name, state.kind)
            dot.set(f"{words} · {say(state.words)}" if light in _TROUBLE else words, _TONES.get(light, "ink3"))
            parts = (say(state.words), say(state.advice), state.holder)
            dot.setAccessibleDescription(" ".join(part for part in parts if part))
            dot.setObjectName(f"device_{state.name}")
        for index, dot in enumerate(self._devices):
            dot.setVisible(index < len(states))

    def show_desk(self, desk: Desk) -> None:
        """Shows the window's state."""
        self._desk = desk
        self._kind.set(window_kind(desk.view.kind) if desk.view else "")
        self._base.set(
            tr("Hall database · away") if desk.away else tr("Hall database"), "red" if desk.away else "green"
        )
        self.tick()

    def tick(self) -> None:
        """A second passed."""
        self._time.setText(f"{self._clock.local(self._clock.now()):%H:%M}")
        words, tone = self._state_words()
        if (words, tone) != (self._state.text(), self._tone):
            self._tone = tone
            self._state.set(words, tone)

    def _state_words(self) -> tuple[str, str]:
        desk = self._desk
        if desk.view is None:
            return "", "plain"
        if desk.visit is not None:
            return tr("Serving {time}").format(time=clock_time(self._clock, desk.visit)), "green"
        if desk.called:
            return tr("Called"), "amber"
        words = {"open": (tr("Free"), "blue"), "paused": (tr("Paused"), "amber"), "closed": (tr("Closed"), "plain")}
        return words.get(desk.view.state, (desk.view.state, "plain"))
