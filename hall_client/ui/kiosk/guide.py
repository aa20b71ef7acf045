"""Where to wait, what to watch, and the code to follow the line by phone."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from hall_client.queue.views import BusinessView
from hall_client.ui.kiosk.colours import PUBLIC
from hall_client.ui.kiosk.words import area_name, english, tr
from hall_client.ui.shell.icons import paint_icon
from hall_client.ui.stage.figure import Figure
from hall_client.ui.stage.ink import Type, line, medium, paragraph, regular, set_text
from hall_client.ui.widgets.paint import frame
from hall_client.ui.widgets.qr import matrix

_ICON = 70.0
_LEADING = 1.35


class Guide(Figure):
    """Where to wait, what to watch, and the code to follow the line by phone."""

    def __init__(self, parent: QWidget) -> None:
        """Without a ticket."""
        super().__init__(parent, "guide")
        self._business: BusinessView | None = None
        self._url = ""

    def show_ticket(self, business: BusinessView | None, url: str) -> None:
        """Shows where this business is handled; empty ``url``: no code."""
        self._business, self._url = business, url
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draws the card."""
        frame(painter, rect, fill=PUBLIC.card, edge=PUBLIC.line, width=2, radius=24)
        if self._business is None:
            return
        side = min(284.0, rect.height() - 88, rect.width() * (0.4 if rect.width() > 860 else 0.3)) if self._url else 0.0
        text = QRectF(44, 20, rect.width() - 88 - (side + 32 if side else 0), rect.height() - 40)
        rows = self._rows(self._business)
        heights = [_row_height(text.width(), row) for _icon, row in rows]
        gap = max(8.0, min(36.0, text.height() - sum(heights)))
        top = text.top() + max(0.0, (text.height() - sum(heights) - gap) / 2)
        for (icon, row), tall in zip(rows, heights, strict=True):
            _draw_row(painter, QRectF(text.left(), top, text.width(), tall), icon, row)
            top += tall + gap
        if side:
            place = QRectF(rect.right() - 44 - side, rect.center().y() - side / 2 - 22, side, side)
            draw_code(painter, place, self._url)
            caption = QRectF(place.left() - 24, place.bottom() + 6, side + 48, 42)
            line(painter, caption, tr("Code of this number"), medium(30, least=20), PUBLIC.ink, "centre")

    @staticmethod
    def _rows(business: BusinessView) -> list[tuple[str, tuple[str, str]]]:
        area = area_name(business)
        where = tr("Please wait in {area}").format(area=area) if area else tr("Please wait in the lobby")
        windows = (", " if english() else "、").join(business.windows)
        at = tr("Served at windows {windows}").format(windows=windows) if windows else ""
        missed = tr("Missed your call? Ask the guide")
        return [("pin", (where, at)), ("info", (tr("Watch the big screen"), missed))]


def _set_row(width: float, words: tuple[str, str]) -> list[tuple[Type, str, float, str]]:
    """Size, words, height and colour of the two texts of a row: one line each, two where they do not fit."""
    made = []
    for text, size, least, ink in zip(words, (36.0, 30.0), (26.0, 24.0), (PUBLIC.ink, PUBLIC.ink2), strict=True):
        one = regular(size, least=least).fitted(text, width - _ICON)
        used, lines = set_text(text, one, width - _ICON, size * _LEADING * 2, _LEADING)
        made.append((used, text, used.size * _LEADING * len(lines), ink))
    return made


def _row_height(width: float, words: tuple[str, str]) -> float:
    return sum(tall for _, _, tall, _ in _set_row(width, words))


def _draw_row(painter: QPainter, rect: QRectF, icon: str, words: tuple[str, str]) -> None:
    paint_icon(painter, icon, QRectF(rect.left(), rect.top() + 2, 48, 48), PUBLIC.fill)
    top = rect.top()
    for kind, text, tall, ink in _set_row(rect.width(), words):
        paragraph(
            painter, QRectF(rect.left() + _ICON, top, rect.width() - _ICON, tall), text, kind, ink, leading=_LEADING
        )
        top += tall


def draw_code(painter: QPainter, rect: QRectF, text: str) -> None:
    """A QR code; its modules are whole pixels of the screen."""
    rows = matrix(text)
    unit = painter.worldTransform().m11()
    step = max(1, int(rect.width() * unit / len(rows))) / unit
    side = step * len(rows)
    left = round((rect.center().x() - side / 2) * unit) / unit
    top = round((rect.center().y() - side / 2) * unit) / unit
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(QRectF(left + x * step, top + y * step, step, step), QColor(PUBLIC.ink))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
