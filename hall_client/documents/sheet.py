"""A4 paper: pages that fill downwards, with the pieces that every official letter is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hall_client.documents import codes
from hall_client.documents.drawing import LINE, PIXEL_POINTS, Bar, Dashes, Drawing, Frame, Page, Seal
from hall_client.documents.facts import Office
from hall_client.documents.lines import Line, Style, break_lines, fit, fit_lines, set_line, width_of
from hall_client.documents.words import Words

WIDTH, HEIGHT = 794, 1123
LEFT, RIGHT = 68, WIDTH - 68
ROOM = RIGHT - LEFT
_TOP, _BOTTOM = 46, HEIGHT - 32

TEXT = Style(13.5, 400, 1.6)
BODY = Style(13, 400, 1.45)
TERM = Style(13, 500, 1.45)
BOLD = Style(13, 700, 1.45)
SMALL = Style(12, 400, 1.5)
_TITLE = Style(30, 700, 1.35, 10)
_AUTHORITY = Style(17, 500, 1.6, 3)
_NUMBERS = Style(12.5, 400, 1.6)
_STRONG = Style(14.5, 700, 1.6)
_SECTION = Style(14.5, 700, 1.4)
_SIGNED = Style(14.5, 400, 2.0)
_CAPTION = Style(12, 400, 1.55)
_CAPTION_HEAD = Style(13.5, 700, 1.55)
_FOOT = Style(11.5, 400, 1.6)

_FOOT_TOP = _BOTTOM - 25
_SIGN_HEIGHT, _RECEIPT_HEIGHT = 132, 35
_SIGN_TOP = _FOOT_TOP - 12 - _RECEIPT_HEIGHT - 14 - _SIGN_HEIGHT
_FLOW_BOTTOM = _FOOT_TOP - 14
_CODE, _SEAL = 112, 150
_PAD_X, _PAD_Y = 8, 4
_HEAD_HEIGHT = 29

Paragraphs = tuple[tuple[str, Style], ...]


@dataclass(frozen=True, slots=True)
class QrCell:
    """A table cell that holds a QR code; empty text leaves it blank."""

    text: str
    side: float = 50


Cell = Paragraphs | QrCell


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; width 0 takes what the others leave. ``align``: left or centre."""

    title: str
    width: float
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Day:
    """One field of the box of dates."""

    label: str
    day: str
    tail: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The foot of a letter: what the QR code opens, lines beside it (the first is bold), seal, date, who signs."""

    address: str
    caption: tuple[str, ...]
    seal: str
    signed: str
    receiver: str


class Sheet:
    """A letter being laid out, in CSS pixels; ``y`` is where the next piece goes, a full page starts a new one."""

    def __init__(self, w: Words, office: Office, title: str, number: str) -> None:
        """Takes the words, the sender, and what names the letter on its later pages."""
        self.w = w
        self.office = office
        self.title = title
        self.number = number
        self.page = Page(WIDTH, HEIGHT)
        self.pages = [self.page]
        self.y = float(_TOP)
        self._section = ""

    def put(self, line: Line, x: float, baseline: float) -> None:
        """A line at a place."""
        self.page.add(*line.words(x, baseline))

    def need(self, height: float) -> bool:
        """Starts a new page when the height does not fit on this one; says whether it did."""
        if self.y + height <= _FLOW_BOTTOM:
            return False
        self.page = Page(WIDTH, HEIGHT)
        self.pages.append(self.page)
        line = set_line(self.w("continued", title=self.title, number=self.number), _NUMBERS)
        self.put(line, LEFT, _TOP + _NUMBERS.drop)
        self.page.add(Bar(LEFT, _TOP + 26, ROOM, 1))
        self.y = _TOP + 36
        return True

    def heading(self, numbers: Sequence[str]) -> None:
        """The body's name, the title, and up to three numbers over a rule."""
        for text, style in ((self.office.authority, _AUTHORITY), (self.title, _TITLE)):
            for line in fit_lines(text, style, ROOM, 12):
                self.put(line, LEFT + (ROOM - line.width) / 2, self.y + style.drop)
                self.y += style.height
        self.y += 6
        lines = [set_line(text, _NUMBERS) for text in numbers if text]
        blank = ROOM - sum(line.width for line in lines)
        x, gap = float(LEFT), blank / max(1, len(lines) - 1)
        for line in lines:
            self.put(line, x, self.y + _NUMBERS.drop)
            x += line.width + gap
        self.y += _NUMBERS.height + 6
        self.page.add(Bar(LEFT, round(self.y), ROOM, 2))
        self.y = round(self.y) + 2

    def addressee(self, name: str) -> None:
        """Whom the letter is for."""
        self.y += 14
        for line in break_lines(f"{name}：", _STRONG, ROOM):
            self.put(line, LEFT, self.y + _STRONG.drop)
            self.y += _STRONG.height

    def section(self, text: str) -> None:
        """A heading; it is drawn with what follows it, so that it never ends a page."""
        self._section = text

    def begin(self, height: float, gap: float) -> bool:
        """Makes room for a block's first piece, under its heading if there is one; says whether a page was turned."""
        heads = break_lines(self._section, _SECTION, ROOM) if self._section else []
        self._section = ""
        turned = self.need(height + gap + len(heads) * _SECTION.height + 12 * bool(heads))
        self.y += 12 * bool(heads)
        for line in heads:
            self.put(line, LEFT, self.y + _SECTION.drop)
            self.y += _SECTION.height
        self.y += gap
        return turned

    def paragraph(self, text: str, *, top: float = 2) -> None:
        """Justified text, first line indented by two characters."""
        lines = break_lines(text, TEXT, ROOM, indent=2 * TEXT.size)
        for i, line in enumerate(lines):
            _ = self.need(TEXT.height) if i else self.begin(TEXT.height, top)
            indent = 0 if i else 2 * TEXT.size
            last = i == len(lines) - 1
            self.put(line if last else line.spread(ROOM - indent), LEFT + indent, self.y + TEXT.drop)
            self.y += TEXT.height

    def numbered(self, texts: Sequence[str]) -> None:
        """A numbered list."""
        for number, text in enumerate(texts, 1):
            _ = self.need(TEXT.height) if number > 1 else self.begin(TEXT.height, 2)
            mark = set_line(f"{number}.", TEXT)
            self.put(mark, LEFT + 1.2 * TEXT.size - mark.width, self.y + TEXT.drop)
            for line in break_lines(text, TEXT, ROOM - 1.5 * TEXT.size):
                self.need(TEXT.height)
                self.put(line, LEFT + 1.5 * TEXT.size, self.y + TEXT.drop)
                self.y += TEXT.height

    def terms(self, rows: Sequence[tuple[str, str]]) -> None:
        """Names and values, two pairs a row; what is not known shows a dash."""
        columns = (Column("", 84), Column("", 250), Column("", 84), Column("", 0))
        cells: list[list[Cell]] = []
        for i in range(0, len(rows), 2):
            pair = list(rows[i : i + 2]) + [("", "")] * (2 - len(rows[i : i + 2]))
            row: list[Cell] = []
            for name, value in pair:
                row += [((name, TERM),), ((value or ("—" if name else ""), BODY),)]
            cells.append(row)
        Table(self, columns).draw(cells, gap=10)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """A table with a heading that is repeated on every page."""
        Table(self, columns).draw(rows, gap=6)

    def days(self, days: Sequence[Day]) -> None:
        """The box of dates, side by side."""
        label, figure, tail = Style(12.5, 400, 1.6), Style(19, 700, 1.3), Style(13, 500, 1.3)
        self.y = round(self.y + 12)
        high = 64
        self.need(high)
        self.page.add(Frame(LEFT, self.y, ROOM, high, 2))
        wide = ROOM / len(days)
        for i, day in enumerate(days):
            x = LEFT + i * wide + 16
            if i:
                self.page.add(Bar(round(LEFT + i * wide), self.y + 2, 1, high - 4))
            self.put(set_line(day.label, fit(day.label, label, wide - 24)), x, self.y + 9 + label.drop)
            line = set_line(day.day, figure)
            baseline = self.y + 9 + label.height + figure.drop
            self.put(line, x, baseline)
            self.put(set_line(day.tail, tail), x + line.width + 6, baseline)
        self.y += high

    def banner(self, strong: str, notes: Sequence[str]) -> None:
        """A framed statement with remarks to its right, or below it when it is long."""
        self.begin(0, 13)
        self.y = round(self.y)
        big, small = Style(20, 700, 1.35), Style(13, 400, 1.55)
        beside = width_of(strong, big) <= ROOM * 0.55
        left = LEFT + 18 + (width_of(strong, big) + 18 if beside else 0)
        right = RIGHT - 18
        strongs = break_lines(strong, big, ROOM - 36)
        lines = [line for note in notes for line in break_lines(note, small, right - left - (18 if beside else 0))]
        high = max(len(strongs) * big.height, len(lines) * small.height)
        if not beside:
            high = len(strongs) * big.height + len(lines) * small.height
        high = round(high + 23)
        self.need(high)
        top = self.y
        self.page.add(Frame(LEFT, top, ROOM, high, 2))
        y = top + 11 if not beside else top + (high - len(strongs) * big.height) / 2
        for line in strongs:
            self.put(line, LEFT + 18, y + big.drop)
            y += big.height
        if beside:
            self.page.add(Bar(round(left), top + 11, 1, high - 22))
            left, y = left + 19, top + (high - len(lines) * small.height) / 2
        for line in lines:
            self.put(line, left, y + small.drop)
            y += small.height
        self.y = top + high

    def sign(self, signature: Signature) -> None:
        """QR code, contacts, seal over name and date, and the line for the receiver, at the foot of the last page."""
        self.begin(0, 0)
        if self.y > _SIGN_TOP - 2:
            self.y = HEIGHT
            self.need(1)
        middle = _SIGN_TOP + _SIGN_HEIGHT / 2
        x = float(LEFT)
        if signature.address:
            self.page.add(codes.square(signature.address, x, middle - _CODE / 2, _CODE, dots=False))
            x += _CODE + 16
        self._caption(signature.caption, x, middle)
        centre = RIGHT - 125
        y = middle
        for line in (
            set_line(signature.signed, _SIGNED),
            *reversed(fit_lines(self.office.authority, _SIGNED, 250, 11)),
        ):
            self.put(line, centre - line.width / 2, y + _SIGNED.drop)
            y -= max(line.style.height, 20)
        remark = self.w.seal_remark(self.office)
        self.page.add(Seal(centre, middle, _SEAL, self.office.authority, signature.seal, remark))
        self._receiver(signature.receiver)

    def _caption(self, lines: Sequence[str], x: float, middle: float) -> None:
        set_lines: list[Line] = []
        for i, text in enumerate(lines):
            set_lines += break_lines(text, _CAPTION if i else _CAPTION_HEAD, RIGHT - 250 - 16 - x)
        y = middle - sum(line.style.height for line in set_lines) / 2
        for line in set_lines:
            self.put(line, x, y + line.style.drop)
            y += line.style.height

    def _receiver(self, words: str) -> None:
        top, style = _SIGN_TOP + _SIGN_HEIGHT + 14, Style(13, 400, 1.6)
        self.page.add(Dashes(LEFT, top, ROOM, 1, 3, 2))
        baseline = top + 11 + 16
        line = set_line(words, style)
        self.put(line, LEFT, baseline)
        self.page.add(Bar(round(LEFT + line.width + 4), baseline + 7, 180, 1))
        x = float(RIGHT)
        date, year, month, day = self.w.lines("sign_date")
        for word, blank in ((day, 32), (month, 32), (year, 44), (date, 0)):
            line = set_line(word, style)
            x -= line.width
            self.put(line, x, baseline)
            if blank:
                self.page.add(Bar(round(x - 4 - blank), baseline + 7, blank, 1))
                x -= blank + 8

    def finish(self, digest: str) -> Drawing:
        """All pages, numbered; the foot names the digest of the facts."""
        groups = " ".join(digest[i : i + 4] for i in range(0, 16, 4))
        for number, page in enumerate(self.pages, 1):
            page.add(Bar(LEFT, _FOOT_TOP, ROOM, 1))
            baseline = _FOOT_TOP + 6 + _FOOT.drop
            left = set_line(self.w("copies", digest=groups), _FOOT)
            right = set_line(self.w("page", page=number, pages=len(self.pages)), _FOOT)
            page.add(*left.words(LEFT, baseline), *right.words(RIGHT - right.width, baseline))
        return Drawing(f"{self.title} {self.number}", tuple(self.pages), PIXEL_POINTS, mono=False)


class Table:
    """Draws rows onto a sheet; borders are one pixel wide, the heading's lower one two."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column]) -> None:
        """Divides the sheet's width among the columns."""
        self.sheet = sheet
        self.columns = columns
        rest = ROOM - sum(column.width for column in columns)
        self.widths = [column.width or rest for column in columns]
        self.headed = any(column.title for column in columns)

    def draw(self, rows: Sequence[Sequence[Cell]], gap: float) -> None:
        """All rows, over as many pages as they need."""
        head: list[list[Line] | QrCell] = [
            [set_line(column.title, fit(column.title, BOLD, width - 8))]
            for column, width in zip(self.columns, self.widths, strict=True)
        ]
        first = True
        for row in rows:
            for piece in self._pieces(self._lines(row)):
                high = self._height(piece)
                if first:
                    turned = self.sheet.begin(high + (_HEAD_HEIGHT if self.headed else 0), gap)
                else:
                    turned = self.sheet.need(high)
                if first or turned:
                    self._open(head)
                    first = False
                self._row(piece, high, heading=False)

    def _open(self, head: list[list[Line] | QrCell]) -> None:
        self.sheet.y = round(self.sheet.y)
        self.sheet.page.add(Bar(LEFT, self.sheet.y, ROOM, 1, LINE))
        self.sheet.y += 1
        if self.headed:
            self._row(head, _HEAD_HEIGHT, heading=True)

    def _lines(self, row: Sequence[Cell]) -> list[list[Line] | QrCell]:
        cells: list[list[Line] | QrCell] = []
        for cell, width in zip(row, self.widths, strict=True):
            if isinstance(cell, QrCell):
                cells.append(cell)
            else:
                room = width - 2 * _PAD_X - 1
                cells.append([line for text, style in cell for line in break_lines(text, style, room)])
        return cells

    def _pieces(self, cells: list[list[Line] | QrCell]) -> list[list[list[Line] | QrCell]]:
        """A row as it is, or cut into as many as needed when it is taller than a page."""
        longest = max((len(cell) for cell in cells if isinstance(cell, list)), default=0)
        most = 36
        if longest <= most:
            return [cells]
        return [
            [cell[at : at + most] if isinstance(cell, list) else (cell if not at else QrCell("")) for cell in cells]
            for at in range(0, longest, most)
        ]

    def _height(self, cells: list[list[Line] | QrCell]) -> int:
        highest = 0.0
        for cell in cells:
            if isinstance(cell, QrCell):
                highest = max(highest, cell.side + 8 if cell.text else 0)
            else:
                highest = max(highest, sum(line.style.height for line in cell))
        return round(highest + 2 * _PAD_Y + 1)

    def _row(self, cells: list[list[Line] | QrCell], high: int, *, heading: bool) -> None:
        sheet, x, border = self.sheet, float(LEFT), 2 if heading else 1
        top = sheet.y
        for cell, column, width in zip(cells, self.columns, self.widths, strict=True):
            sheet.page.add(Bar(round(x), top, 1, high, LINE))
            middle = top + (high - border) / 2
            if isinstance(cell, QrCell):
                if cell.text:
                    left = x + (width - cell.side) / 2
                    sheet.page.add(codes.square(cell.text, left, middle - cell.side / 2, cell.side, dots=False))
            else:
                self._cell(cell, x, width, middle, centred=heading or column.align == "centre")
            x += width
        sheet.page.add(Bar(RIGHT - 1, top, 1, high, LINE))
        sheet.page.add(Bar(LEFT, top + high - border, ROOM, border, LINE))
        sheet.y = top + high

    def _cell(self, lines: list[Line], x: float, width: float, middle: float, *, centred: bool) -> None:
        y = middle - sum(line.style.height for line in lines) / 2
        for line in lines:
            left = x + (width - line.width) / 2 if centred else x + 1 + _PAD_X
            self.sheet.put(line, left, y + line.style.drop)
            y += line.style.height
