"""An ESC/POS byte stream, cut into commands; for previews and for the simulated printer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_ESC, _FS, _GS, _DLE = 0x1B, 0x1C, 0x1D, 0x10
_FIRST_PRINTABLE = 0x20
_LONGEST_HEAD = 300
_INTRODUCERS = {_ESC: "ESC", _FS: "FS", _GS: "GS", _DLE: "DLE"}
_CONTROLS = {0x0A: "LF", 0x0D: "CR", 0x09: "HT", 0x0C: "FF", 0x18: "CAN"}


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name as the manuals spell it ("GS v 0", "LF", "text"), its parameters, its data."""

    name: str
    args: bytes = b""
    data: bytes = b""


Sizer = Callable[[bytes], int | None]
"""From what follows the command code to the length of its parameters and data; None: more bytes are needed to tell."""


def _fixed(count: int) -> Sizer:
    return lambda _: count


def _counted(head: int, low: int) -> Sizer:
    """Data of ``low + 256 × (low + 1)`` bytes after ``head`` parameter bytes."""
    return lambda rest: None if len(rest) < head else head + rest[low] + 256 * rest[low + 1]


def _raster(rest: bytes) -> int | None:
    head = 5
    return None if len(rest) < head else head + (rest[1] + 256 * rest[2]) * (rest[3] + 256 * rest[4])


def _columns(rest: bytes) -> int | None:
    head, three_bytes = 3, 32
    if len(rest) < head:
        return None
    return head + (rest[1] + 256 * rest[2]) * (3 if rest[0] >= three_bytes else 1)


def _until_zero(rest: bytes) -> int | None:
    end = rest.find(0)
    return None if end < 0 else end + 1


def _cut(rest: bytes) -> int | None:
    return None if not rest else 2 if rest[0] in {65, 66, 97, 98, 103, 104} else 1


def _barcode(rest: bytes) -> int | None:
    head, function_b = 2, 65
    if len(rest) < head:
        return None
    if rest[0] >= function_b:
        return head + rest[1]
    end = rest.find(0, 1)
    return None if end < 0 else end + 1


def _dle_dc4(rest: bytes) -> int | None:
    if not rest:
        return None
    return {1: 3, 2: 3, 3: 7, 7: 2, 8: 8}.get(rest[0], 3)


def _graphics_long(rest: bytes) -> int | None:
    head = 5
    return None if len(rest) < head else head + int.from_bytes(rest[1:head], "little")


_SIZES: dict[int, dict[str, Sizer]] = {
    _ESC: {
        **dict.fromkeys("@2iSLm<v", _fixed(0)),
        **dict.fromkeys("!-EGMadJ3tRe{VTU r=u%", _fixed(1)),
        **dict.fromkeys("$\\B", _fixed(2)),
        "c": _fixed(2),
        "p": _fixed(3),
        "*": _columns,
        "D": _until_zero,
        "W": _fixed(8),
        "(": _counted(3, 1),
    },
    _FS: {
        **dict.fromkeys("&.", _fixed(0)),
        **dict.fromkeys("!-WC", _fixed(1)),
        **dict.fromkeys("Sp", _fixed(2)),
        "2": _fixed(74),
        "(": _counted(3, 1),
    },
    _GS: {
        **dict.fromkeys("!BrahwHfIbE/T", _fixed(1)),
        **dict.fromkeys("LWP$\\", _fixed(2)),
        "v": lambda rest: None if not rest else 1 + size if (size := _raster(rest[1:])) is not None else None,
        "V": _cut,
        "k": _barcode,
        "(": _counted(3, 1),
        "8": _graphics_long,
        "z": _fixed(3),
        "c": _fixed(0),
        ":": _fixed(0),
        "^": _fixed(3),
    },
    _DLE: {"\x04": _fixed(1), "\x05": _fixed(1), "\x14": _dle_dc4},
}
_DLE_NAMES = {"\x04": "EOT", "\x05": "ENQ", "\x14": "DC4"}
_SUBCOMMANDS = {"GS (", "FS (", "ESC (", "GS v", "GS 8"}


class CommandStream:
    """Takes bytes in any pieces and gives whole commands; what is unknown comes out as "unknown"."""

    def __init__(self) -> None:
        """Starts between two commands."""
        self._rest = bytearray()

    @property
    def pending(self) -> int:
        """Bytes of a command that is not complete yet."""
        return len(self._rest)

    def reset(self) -> None:
        """Forgets a half command, as a power cycle or a cleared buffer does."""
        self._rest.clear()

    def feed(self, data: bytes) -> list[Command]:
        """The commands that these bytes complete."""
        self._rest += data
        commands: list[Command] = []
        at = 0
        view = bytes(self._rest)
        while at < len(view):
            found = _next(view, at)
            if found is None:
                break
            command, at = found
            commands.append(command)
        del self._rest[:at]
        return commands


def _next(view: bytes, at: int) -> tuple[Command, int] | None:
    """The command at that place and where the next one begins; None if it is not complete."""
    code = view[at]
    if code >= _FIRST_PRINTABLE:
        end = at + 1
        while end < len(view) and view[end] >= _FIRST_PRINTABLE:
            end += 1
        return Command("text", data=view[at:end]), end
    if code in _CONTROLS:
        return Command(_CONTROLS[code]), at + 1
    if code == 0:
        return Command("NUL"), len(view) - len(view[at:].lstrip(b"\0"))
    if code not in _INTRODUCERS:
        return Command("unknown", view[at : at + 1]), at + 1
    if at + 1 >= len(view):
        return None
    letter = chr(view[at + 1])
    size = _SIZES[code].get(letter)
    if size is None:
        return Command("unknown", view[at : at + 2]), at + 2
    length = size(view[at + 2 : at + 2 + _LONGEST_HEAD])
    if length is None or len(view) < at + 2 + length:
        return None
    end = at + 2 + length
    return _named(f"{_INTRODUCERS[code]} {_DLE_NAMES.get(letter, letter)}", view[at + 2 : end]), end


def _named(name: str, body: bytes) -> Command:
    """Splits parameters from data and adds the letter that names a sub-command (GS ( k, GS v 0)."""
    if name not in _SUBCOMMANDS:
        return Command(name, body)
    full = f"{name} {chr(body[0])}"
    if name == "GS v":
        return Command(full, body[1:6], body[6:])
    if name == "GS 8":
        return Command(full, body[1:5], body[5:])
    return Command(full, body[1:3], body[3:])
