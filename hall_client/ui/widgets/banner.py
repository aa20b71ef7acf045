"""Messages over a window: a sentence, an advice, and a way to put it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_client.ui.shell.language import tr
from hall_client.ui.shell.messages import Kind, Message
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, LARGE, MEDIUM, RADIUS_CARD, TEXT
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.labels import WrapLabel
from hall_client.ui.widgets.paint import frame
from hall_client.ui.widgets.picture import Icon

TONES: dict[Kind, str] = {"info": "blue", "done": "green", "warn": "amber", "error": "red"}
ICONS: dict[Kind, str] = {"info": "info", "done": "check", "warn": "warn", "error": "warn"}
FADE_MS = 6000
_MARGIN = 16
_WIDEST = 720
_PUBLIC_SCALE = 2.0


class MessageBanner(QWidget):
    """Shows the last message at the top of its window until it is put away; info and done go by themselves.

    Anything that the person has to know (warn, error) stays until closed, by click or Esc.
    """

    closed = Signal()

    def __init__(self, window: QWidget, *, top: int = 60) -> None:
        """Hidden; ``top`` pixels below the window's upper edge."""
        super().__init__(window)
        self.setObjectName("banner")
        self._window = window
        self._top = top
        self._kind: Kind = "info"
        public = look(window).name != "counter"
        scale = _PUBLIC_SCALE if public else 1.0
        self._icon = Icon("info", round(22 * scale), "blue")
        self._text = WrapLabel(size=(LARGE if public else BODY) * scale, weight=MEDIUM)
        self._advice = WrapLabel(size=TEXT * scale, tone="ink2")
        self._close = ActionButton(
            tr("Close"), "Escape", bind=False, size=TEXT * scale, height=round(32 * scale), clicked=self.put_away
        )
        self._escape = QShortcut(QKeySequence("Escape"), self)
        self._escape.activated.connect(self.put_away)
        self._escape.activatedAmbiguously.connect(self.put_away)
        words = column(self._text, self._advice, gap=2)
        pad = round(14 * scale)
        box = row(gap=pad, margins=(pad, round(pad * 0.8), pad, round(pad * 0.8)))
        box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)
        box.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._timer = QTimer(self, singleShot=True, interval=FADE_MS)
        self._timer.timeout.connect(self.put_away)
        self._scale = scale
        window.installEventFilter(self)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Shows a message in place of the one before."""
        self._kind = message.kind
        tone = TONES[message.kind]
        self._icon.set(ICONS[message.kind], tone)
        self._text.set_text(message.text)
        self._text.set_tone(tone if message.kind != "info" else "ink")
        self._advice.set_text(message.advice)
        self._advice.setVisible(bool(message.advice))
        self._close.set_text(tr("Close"))
        self._timer.stop()
        if message.kind in {"info", "done"}:
            self._timer.start()
        self._settle()
        self.show()
        self.raise_()
        self._announce(" ".join(part for part in (message.text, message.advice) if part))

    def text(self) -> str:
        """What it says now; empty when it is away."""
        return self._text.text() if self.isVisible() else ""

    def put_away(self) -> None:
        """Hides the banner."""
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps its place when the window is resized."""
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self._settle()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the sheet in the tone of the message."""
        palette = look(self)
        tone = palette.tone(TONES[self._kind])
        width = 1.0 if palette.name == "counter" else 2.0
        frame(
            QPainter(self),
            QRectF(self.rect()),
            fill=tone.tint,
            edge=tone.strong,
            width=width,
            radius=RADIUS_CARD * self._scale,
        )

    def _settle(self) -> None:
        window = self._window
        width = min(round(_WIDEST * self._scale), window.width() - 2 * _MARGIN)
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else 0
        self.setGeometry((window.width() - width) // 2, self._top, width, max(height, round(52 * self._scale)))

    def _announce(self, words: str) -> None:
        self.setAccessibleName(words)
        event = QAccessibleAnnouncementEvent(self, words)
        QAccessible.updateAccessibility(event)


def banner_of(window: QWidget) -> MessageBanner:
    """The banner of a window, made when it is first needed."""
    found = window.findChild(MessageBanner, "banner", Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else MessageBanner(window)
