"""The pages of the current material, and what has happened so far."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from hall_client.base.clock import Clock
from hall_client.cases.views import CheckRow, PageView
from hall_client.queue.views import StepView
from hall_client.ui.clerk.commands import CommandButton, Commands
from hall_client.ui.clerk.measures import WIDE, Measures
from hall_client.ui.clerk.stage import Desk
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.job import Job
from hall_client.ui.shell.language import say, tr
from hall_client.ui.shell.theme import look
from hall_client.ui.shell.tokens import BODY, BOLD, MEDIUM, SMALL
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.card import Card, Line
from hall_client.ui.widgets.labels import ElidedLabel, WrapLabel, label
from hall_client.ui.widgets.paint import frame

_GAP = 8
_KEPT = 60
_KB = 1024


class Thumbs(QWidget):
    """Small pictures of the pages; arrows select, Enter opens, Delete takes away."""

    opened = Signal(object)
    added = Signal()
    selected = Signal(int)

    def __init__(self, load: Callable[[str], bytes]) -> None:
        """``load`` gives a page's JPEG, on a worker."""
        super().__init__()
        self.setObjectName("page_thumbs")
        self._load = load
        self._pages: tuple[PageView, ...] = ()
        self._pictures: dict[str, QPixmap] = {}
        self._asked: set[str] = set()
        self._at, self._can_add = -1, False
        self._size = WIDE.thumb
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self._size = measures.thumb
        self._fit()

    def show_pages(self, pages: tuple[PageView, ...], *, can_add: bool) -> None:
        """Shows other pages; the newest is selected when one was added."""
        grown = len(pages) > len(self._pages)
        self._pages, self._can_add = pages, can_add
        self._at = len(pages) - 1 if grown or self._at >= len(pages) else self._at
        for page in pages:
            if page.id not in self._pictures and page.id not in self._asked:
                self._asked.add(page.id)
                self._fetch(page.id)
        self.setAccessibleName(tr("Pages: {n}").format(n=len(pages)))
        self._fit()
        self.update()

    def current(self) -> PageView | None:
        """The selected page."""
        return self._pages[self._at] if 0 <= self._at < len(self._pages) else None

    def tile(self, index: int) -> QRect:
        """Where a page is drawn; the tile after the last one adds."""
        width, height = self._size
        across = self._across()
        line, place = divmod(index, across)
        return QRect(place * (width + _GAP), line * (height + _GAP), width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Selects and opens."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._pages:
            by = 1 if event.key() == Qt.Key.Key_Right else -1
            self._at = min(max(0, self._at + by), len(self._pages) - 1)
            self.selected.emit(self._at)
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current() is not None:
            self.opened.emit(self.current())
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Selects and opens the page under the pointer, or adds one."""
        point = event.position().toPoint()
        for index in range(len(self._pages)):
            if self.tile(index).contains(point):
                self._at = index
                self.update()
                self.opened.emit(self._pages[index])
                return
        if self._can_add and self.tile(len(self._pages)).contains(point):
            self.added.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the tiles."""
        painter, palette = QPainter(self), look(self)
        for index, page in enumerate(self._pages):
            on = index == self._at
            place = QRectF(self.tile(index))
            frame(
                painter,
                place,
                fill="#FCFCFA",
                edge=palette.fill if on else palette.line,
                width=1.6 if on else 1,
                radius=5,
            )
            picture = self._pictures.get(page.id)
            if picture is not None:
                self._paint_picture(painter, place.adjusted(3, 3, -3, -3), picture)
            self._paint_number(painter, place, str(page.number))
        if self._can_add:
            place = QRectF(self.tile(len(self._pages)))
            frame(painter, place, fill=palette.card, edge=palette.ink3, radius=5, dashed=True)
            painter.setFont(font(22))
            painter.setPen(QColor(palette.ink3))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "+")

    def _paint_picture(self, painter: QPainter, room: QRectF, picture: QPixmap) -> None:
        size = picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))

    def _paint_number(self, painter: QPainter, place: QRectF, number: str) -> None:
        tag = QRectF(place.left() + 3, place.bottom() - 19, 16 if len(number) == 1 else 22, 16)
        frame(painter, tag, fill=QColor(22, 32, 44, 217), radius=3)
        painter.setFont(font(10, MEDIUM))
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, number)

    def _fetch(self, page_id: str) -> None:
        load, most = self._load, QSize(self._size[0] * 3, self._size[1] * 3)

        def work() -> tuple[str, QImage]:
            image = QImage.fromData(load(page_id))
            small = image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            return page_id, small

        Job.run(self, work, self._fetched, lambda _error: self._asked.discard(page_id))

    def _fetched(self, result: tuple[str, QImage]) -> None:
        page_id, image = result
        self._asked.discard(page_id)
        while len(self._pictures) >= _KEPT:
            del self._pictures[next(iter(self._pictures))]
        self._pictures[page_id] = QPixmap.fromImage(image)
        self.update()

    def _across(self) -> int:
        return max(1, (self.width() + _GAP) // (self._size[0] + _GAP))

    def _fit(self) -> None:
        tiles = len(self._pages) + self._can_add
        lines = min(2, max(1, -(-tiles // self._across())))
        self.setFixedHeight(lines * (self._size[1] + _GAP) - _GAP)


class PagesPanel(Card):
    """Pages above, history below."""

    def __init__(self, commands: Commands, load: Callable[[str], bytes], clock: Clock) -> None:
        """No case."""
        super().__init__()
        self.setObjectName("pages_panel")
        self._clock = clock
        self._title = ElidedLabel("", size=BODY, weight=BOLD)
        self._title.setObjectName("pages_title")
        self._size = label("", size=SMALL, tone="ink2")
        self._size.setObjectName("pages_size")
        self.thumbs = Thumbs(load)
        self._none = WrapLabel("", size=SMALL, tone="ink2")
        self._none.setObjectName("pages_empty")
        self._remove = CommandButton(commands["remove_page"], kind="quiet", size=SMALL, height=26, padding=4)
        self._steps = WrapLabel("", size=SMALL, tone="ink2", leading=1.9)
        self._steps.setObjectName("steps")
        self._number = label("", size=SMALL, tone="ink2")
        self._number.setObjectName("case_number")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("body")
        body.setLayout(column(self._steps, None, margins=(14, 2, 8, 6)))
        self._scroll.setWidget(body)
        head = row(gap=6)
        head.addWidget(self._title, 1)
        head.addWidget(self._size)
        self._pages = QWidget()
        self._pages.setLayout(column(head, 10, self.thumbs, 6, row(self._none, None, self._remove), gap=0,
                                     margins=(14, 12, 14, 8)))  # fmt: skip
        title = row(label(tr("History"), size=BODY, weight=BOLD), None, self._number, margins=(14, 10, 14, 2))
        self._rule = Line()
        box = column(self._pages, self._rule, gap=0, margins=(1, 1, 1, 1))
        box.addLayout(title)
        box.addWidget(self._scroll, 1)
        self.setLayout(box)

    def set_measures(self, measures: Measures) -> None:
        """Wide or compact."""
        self.thumbs.set_measures(measures)

    def show_desk(self, desk: Desk, current: CheckRow | None) -> None:
        """Shows the pages of the current row and the visit's steps."""
        case = desk.case if desk.visit is not None else None
        open_case = desk.open_case is not None
        self._pages.setVisible(case is not None and current is not None and (open_case or bool(current.pages)))
        self._rule.setVisible(self._pages.isVisibleTo(self))
        if case is not None and current is not None:
            self._show_pages(current, open_case=open_case)
        self._number.setText(tr("Case {number}").format(number=case.number) if case and case.number else "")
        self._steps.set_text(self._lines([*desk.steps, *(case.steps if case else ())]))
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _show_pages(self, current: CheckRow, *, open_case: bool) -> None:
        self._title.set_text(tr("Pages of row {n}").format(n=current.number))
        size = sum(page.size for page in current.pages)
        words = tr("{n} p. · {size} KB").format(n=len(current.pages), size=max(1, size // _KB)) if current.pages else ""
        self._size.setText(words)
        self.thumbs.show_pages(current.pages, can_add=open_case)
        self._none.set_text("" if current.pages else tr("No page yet. C captures one for this row."))
        self._remove.setVisible(bool(current.pages) and open_case)

    def _lines(self, steps: list[StepView]) -> str:
        if not steps:
            return tr("Nothing has happened yet.")
        ordered = sorted(steps, key=lambda step: step.at)
        return "\n".join(self._line(step) for step in ordered)

    def _line(self, step: StepView) -> str:
        words = f"{self._clock.local(step.at):%H:%M}  {say(step.text)}"
        return f"{words} · {step.who}" if step.who else words
