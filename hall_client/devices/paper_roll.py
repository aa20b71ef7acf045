"""A roll of paper under a thermal head: characters, feeds, pictures, cuts."""

from __future__ import annotations

from dataclasses import dataclass, field

from PIL import Image, ImageChops, ImageDraw

from hall_client.devices.glyphs import CELL, glyph

BLACK, WHITE = 0, 255
_LINE = 30
_LATIN = 12
_FONT_B = (9, 17)
_TAB = 8 * _LATIN
_ASCII = 0x80


@dataclass(slots=True)
class Style:
    """How the next characters and codes look; ESC @ sets it back."""

    align: int = 0
    bold: bool = False
    underline: int = 0
    inverted: bool = False
    wide: int = 1
    high: int = 1
    font_b: bool = False
    chinese: bool = False
    """Between FS & and FS . : two bytes make a character."""
    chinese_wide: int = 1
    chinese_high: int = 1
    spacing: int = _LINE
    left: int = 0
    area: int | None = None
    qr_module: int = 3
    qr_level: int = 48
    qr_data: bytes = b""
    bar_height: int = 162
    bar_width: int = 3


@dataclass(slots=True)
class _Line:
    cells: list[Image.Image] = field(default_factory=list)
    width: int = 0


class PaperRoll:
    """What the head burns and the cutter cuts, ``width`` dots wide, mode "L"."""

    def __init__(self, width: int) -> None:
        """A fresh roll."""
        self.width = width
        self.style = Style()
        self.pages: list[Image.Image] = []
        """What was cut off, oldest first."""
        self.problems: list[str] = []
        """What a real printer would have printed wrongly or not at all."""
        self._line = _Line()
        self._half = b""
        self._drawn: list[tuple[int, int, Image.Image]] = []
        self._y = 0

    def all_pages(self) -> list[Image.Image]:
        """The pieces cut off so far and the one that still hangs in the printer, if anything was printed on it."""
        return [*self.pages, self._piece()] if self._y else list(self.pages)

    # --- characters ---

    def put_text(self, data: bytes) -> None:
        """Puts characters on the line; two-byte ones only in Chinese mode."""
        if not self.style.chinese:
            if any(byte >= _ASCII for byte in data):
                self.problems.append("bytes above 7F outside Chinese mode")
            for char in data.decode("cp437"):
                self._put(char, chinese=False)
            return
        data, self._half = self._half + data, b""
        at = 0
        while at < len(data):
            step = 1 if data[at] < _ASCII else 2
            if at + step > len(data):
                self._half = data[at:]
                return
            self._put_code(data[at : at + step])
            at += step

    def end_text(self) -> None:
        """A command follows: half a Chinese character is lost."""
        if self._half:
            self.problems.append(f"half a Chinese character: {self._half.hex()}")
            self._half = b""

    def tab(self) -> None:
        """Moves to the next multiple of eight characters."""
        blank = _TAB - self._line.width % _TAB
        self._add(Image.new("L", (blank, 1), WHITE))

    def _put_code(self, code: bytes) -> None:
        try:
            self._put(code.decode("gbk"), chinese=len(code) > 1)
        except UnicodeDecodeError:
            self.problems.append(f"no GBK character {code.hex()}")
            self._put("□", chinese=True)

    def _put(self, char: str, *, chinese: bool) -> None:
        style = self.style
        if chinese:
            width = CELL * max(style.wide, style.chinese_wide)
            height = CELL * max(style.high, style.chinese_high)
        else:
            cell = _FONT_B if style.font_b else (_LATIN, CELL)
            width, height = cell[0] * style.wide, cell[1] * style.high
        picture = glyph(char, width, height, bold=style.bold)
        if style.underline:
            picture = picture.copy()
            ImageDraw.Draw(picture).rectangle((0, height - style.underline, width, height), BLACK)
        self._add(ImageChops.invert(picture) if style.inverted else picture)

    def _add(self, cell: Image.Image) -> None:
        if self._line.width + cell.width > self._area():
            self.feed(self.style.spacing)
        self._line.cells.append(cell)
        self._line.width += cell.width

    # --- paper ---

    def feed(self, dots: int) -> None:
        """Prints the line and moves the paper; a line taller than that moves it by its own height."""
        height = max((cell.height for cell in self._line.cells), default=0)
        x = self._start(self._line.width)
        for cell in self._line.cells:
            self._drawn.append((x, self._y + height - cell.height, cell))
            x += cell.width
        self._line = _Line()
        self._y += max(dots, height)

    def end_line(self) -> None:
        """Prints what waits on the line, if anything does."""
        if self._line.cells:
            self.feed(self.style.spacing)

    def put_picture(self, picture: Image.Image) -> None:
        """Puts a picture on a line of its own."""
        self.end_line()
        if picture.width > self._area():
            self.problems.append(f"a picture of {picture.width} dots on {self._area()}")
        self._drawn.append((self._start(picture.width), self._y, picture))
        self._y += picture.height

    def cut(self, feed: int = 0) -> None:
        """Feeds and cuts off what was printed."""
        self.end_line()
        self._y += feed
        if self._y:
            self.pages.append(self._piece())
        self._drawn, self._y = [], 0

    def reset(self) -> None:
        """The style of a fresh start; what waits on the line is lost, what is printed stays."""
        self.style, self._line = Style(), _Line()

    def _area(self) -> int:
        most = self.width - self.style.left
        return most if self.style.area is None else min(most, self.style.area)

    def _start(self, width: int) -> int:
        spare = max(0, self._area() - width)
        return self.style.left + (0, spare // 2, spare)[self.style.align]

    def _piece(self) -> Image.Image:
        piece = Image.new("L", (self.width, max(1, self._y)), WHITE)
        for x, y, drawn in self._drawn:
            piece.paste(drawn, (x, y))
        return piece
