"""What ESC/POS commands do to paper: previews and the simulated printer draw from the very bytes that are sent."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image, ImageChops, ImageDraw

from hall_client.devices.escpos_stream import Command, CommandStream
from hall_client.devices.paper_roll import BLACK, WHITE, PaperRoll
from hall_client.devices.paper_symbols import code128_picture, qr_picture


def render_paper(data: bytes, width: int = 576) -> Image.Image:
    """The paper that these bytes make on a printer of ``width`` dots, mode "L"; a dashed line between cut pieces."""
    roll = PaperRoll(width)
    for command in CommandStream().feed(data):
        print_command(roll, command)
    return join_pages(roll.all_pages(), width)


def join_pages(pages: list[Image.Image], width: int) -> Image.Image:
    """The pieces below each other, a dashed line where they were cut."""
    if len(pages) == 1:
        return pages[0]
    whole = Image.new("L", (width, max(1, sum(page.height + 1 for page in pages) - 1)), WHITE)
    y = 0
    for page in pages:
        if y:
            ImageDraw.Draw(whole).point([(x, y - 1) for x in range(0, width, 4)], BLACK)
        whole.paste(page, (0, y))
        y += page.height + 1
    return whole


def print_command(roll: PaperRoll, command: Command) -> None:
    """Prints, feeds, cuts or changes the style; what a printer would not understand goes to ``roll.problems``."""
    if command.name == "text":
        roll.put_text(command.data)
        return
    roll.end_text()
    action = _ACTIONS.get(command.name)
    if action is not None:
        action(roll, command.args, command.data)
    elif command.name not in _SILENT:
        roll.problems.append(f"{command.name} {command.args.hex(' ')}".strip())


_Action = Callable[[PaperRoll, bytes, bytes], None]


def _style(**readers: Callable[[bytes], object]) -> _Action:
    """An action that sets fields of the style from the command's parameters."""

    def act(roll: PaperRoll, args: bytes, _: bytes) -> None:
        for name, reader in readers.items():
            setattr(roll.style, name, reader(args))

    return act


def _bit(mask: int, *, yes: int = 2, no: int = 1) -> Callable[[bytes], int]:
    return lambda args: yes if args[0] & mask else no


def _pair(args: bytes) -> int:
    return args[0] + 256 * args[1]


def _raster(roll: PaperRoll, args: bytes, data: bytes) -> None:
    mode, columns, rows = args[0] & 3, _pair(args[1:]), _pair(args[3:])
    if not columns or not rows:
        return
    picture = ImageChops.invert(Image.frombytes("1", (columns * 8, rows), data).convert("L"))
    if mode:
        size = (columns * 8 * (1 + (mode & 1)), rows * (1 + (mode >> 1)))
        picture = picture.resize(size, Image.Resampling.NEAREST)
    roll.put_picture(picture)


_QR = 49
_QR_MODULE, _QR_LEVEL, _QR_STORE, _QR_PRINT = 67, 69, 80, 81


def _symbol(roll: PaperRoll, _: bytes, data: bytes) -> None:
    code, function, rest = data[0], data[1], data[2:]
    if code != _QR:
        roll.problems.append(f"two-dimensional code {code}")
    elif function == _QR_MODULE:
        roll.style.qr_module = rest[0]
    elif function == _QR_LEVEL:
        roll.style.qr_level = rest[0]
    elif function == _QR_STORE:
        roll.style.qr_data = rest[1:]
    elif function == _QR_PRINT:
        roll.put_picture(qr_picture(roll.style.qr_data, roll.style.qr_module, roll.style.qr_level))


_CODE128 = 73


def _barcode(roll: PaperRoll, args: bytes, _: bytes) -> None:
    if args[0] != _CODE128:
        roll.problems.append(f"bar code {args[0]}")
        return
    roll.put_picture(code128_picture(args[2:], roll.style.bar_width, roll.style.bar_height))


_ACTIONS: dict[str, _Action] = {
    "LF": lambda roll, *_: roll.feed(roll.style.spacing),
    "CR": lambda *_: None,
    "HT": lambda roll, *_: roll.tab(),
    "ESC @": lambda roll, *_: roll.reset(),
    "ESC J": lambda roll, args, _: roll.feed(args[0]),
    "ESC d": lambda roll, args, _: roll.feed(args[0] * roll.style.spacing),
    "ESC 2": lambda roll, *_: setattr(roll.style, "spacing", 30),
    "ESC 3": _style(spacing=lambda args: args[0]),
    "ESC a": _style(align=lambda args: args[0] % 48 % 3),
    "ESC E": _style(bold=lambda args: bool(args[0] & 1)),
    "ESC G": _style(bold=lambda args: bool(args[0] & 1)),
    "ESC M": _style(font_b=lambda args: bool(args[0] & 1)),
    "ESC -": _style(underline=lambda args: args[0] % 48),
    "ESC !": _style(
        font_b=lambda args: bool(args[0] & 1),
        bold=lambda args: bool(args[0] & 8),
        high=_bit(16),
        wide=_bit(32),
        underline=_bit(128, no=0),
    ),
    "GS !": _style(wide=lambda args: (args[0] >> 4 & 7) + 1, high=lambda args: (args[0] & 7) + 1),
    "GS B": _style(inverted=lambda args: bool(args[0] & 1)),
    "GS L": _style(left=_pair),
    "GS W": _style(area=_pair),
    "GS h": _style(bar_height=lambda args: args[0]),
    "GS w": _style(bar_width=lambda args: args[0]),
    "FS &": lambda roll, *_: setattr(roll.style, "chinese", True),
    "FS .": lambda roll, *_: setattr(roll.style, "chinese", False),
    "FS !": _style(chinese_wide=_bit(4), chinese_high=_bit(8), underline=_bit(128, no=0)),
    "FS W": _style(chinese_wide=_bit(1), chinese_high=_bit(1)),
    "GS v 0": _raster,
    "GS ( k": _symbol,
    "GS k": _barcode,
    "GS V": lambda roll, args, _: roll.cut(args[1] if len(args) > 1 else 0),
    "ESC i": lambda roll, *_: roll.cut(),
    "ESC m": lambda roll, *_: roll.cut(),
}
_SILENT = {
    *("NUL", "CAN", "FF", "DLE EOT", "DLE ENQ", "DLE DC4", "GS r", "GS ( H", "GS a", "GS I", "GS H", "GS f", "GS b"),
    *("ESC t", "ESC R", "ESC p", "ESC B", "ESC =", "ESC c", "ESC SP", "ESC  ", "ESC D", "ESC r", "FS S", "GS P"),
}
