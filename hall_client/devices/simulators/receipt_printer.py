"""A receipt printer without paper: takes ESC/POS, draws what it prints, answers, and fails on request."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from hall_client.config import DeviceSettings
from hall_client.devices.escpos_stream import Command, CommandStream
from hall_client.devices.paper import join_pages, print_command
from hall_client.devices.paper_roll import PaperRoll
from hall_client.devices.profiles import PROFILES
from hall_client.devices.simulators.wire import Wire
from hall_client.devices.views import Kind, Paper

_REALTIME = re.compile(rb"\x10\x04[\x01-\x04]|\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", re.DOTALL)
_LONGEST_REALTIME = 10
_PROCESS_ID = 48


class SimulatedPrinter:
    """One printer at one address; every attribute may be changed while it runs.

    As real ones do, it answers real-time commands while they arrive, even out of paper or inside a picture, and everything
    else in the order of its buffer.
    """

    def __init__(self, profile: str = "80mm", *, pty: bool = False, port: int = 0) -> None:
        """Listens on a free TCP port (or ``port``), or on a pseudo-terminal."""
        self.silent = False
        """Takes everything, answers nothing."""
        self.answer_delay = 0.0
        """Seconds between a question and its answer."""
        self.before_answers = b""
        """Bytes that come before every answer: an automatic status, garbage."""
        self.has_process_id = True
        """False: an older model that skips GS ( H."""
        self.can_clear = True
        """False: a model that takes DLE DC4 for nothing special."""
        self.on_paper: Callable[[], None] | None = None
        """Called on the wire's thread after something was printed or cut."""
        self._profile = PROFILES[profile]
        self._lock = threading.RLock()
        self._paper, self._cover_open, self._jam, self._broken = Paper.OK, False, False, False
        self._received = bytearray()
        self._buffer = bytearray()
        self._tail = b""
        self._roll = PaperRoll(self._profile.width)
        self._stream = CommandStream()
        self._automatic = False
        self._limits: dict[str, int] = {}
        self._printed = 0
        self._wire = Wire(self._take, pty=pty, port=port)

    @property
    def settings(self) -> DeviceSettings:
        """What makes the real driver talk to it."""
        return DeviceSettings(
            kind=Kind.RECEIPT_PRINTER, driver="escpos", address=self._wire.address, profile=self._profile.name
        )

    # --- what came out ---

    @property
    def received(self) -> bytes:
        """Every byte that ever arrived."""
        with self._lock:
            return bytes(self._received)

    @property
    def pages(self) -> list[Image.Image]:
        """The pieces of paper that were cut off, oldest first."""
        with self._lock:
            return list(self._roll.pages)

    @property
    def problems(self) -> list[str]:
        """What a real printer would have printed wrongly."""
        with self._lock:
            return list(self._roll.problems)

    def paper(self) -> Image.Image:
        """All paper so far, the piece that still hangs in the printer too."""
        with self._lock:
            return join_pages(self._roll.all_pages(), self._roll.width)

    def save_png(self, path: Path) -> None:
        """Writes ``paper()`` as a black-and-white PNG."""
        self.paper().convert("1").save(path)

    # --- what a person does to it ---

    def paper_out_after(self, count: int) -> None:
        """The roll ends after that many more bytes were printed; 0: now."""
        with self._lock:
            self._limits["paper"] = self._printed + count
            self._print()

    def load_paper(self, paper: Paper = Paper.OK) -> None:
        """Puts in a new roll (or one that is nearly used up); printing goes on."""
        self._change("_paper", paper)

    def open_cover(self) -> None:
        """Printing stops until ``close_cover``."""
        self._change("_cover_open", value=True)

    def close_cover(self) -> None:
        """Printing goes on."""
        self._change("_cover_open", value=False)

    def jam(self, *, jammed: bool = True) -> None:
        """Blocks the cutter, or frees it."""
        self._change("_jam", jammed)

    def break_down(self, *, broken: bool = True) -> None:
        """A fault that only a repair ends."""
        self._change("_broken", broken)

    def never_read_after(self, count: int) -> None:
        """Stays connected but takes nothing more after that many more bytes; 0: from now on."""
        with self._lock:
            self._limits["deaf"] = len(self._received) + count
            self._wire.reading = count > 0
        self._wire.wake()

    def read_again(self) -> None:
        """Ends ``never_read_after``."""
        with self._lock:
            self._limits.pop("deaf", None)
            self._wire.reading = True
        self._wire.wake()

    def cut_cable_after(self, count: int) -> None:
        """The connection breaks after that many more bytes, once; half a command stays in the printer."""
        with self._lock:
            self._limits["cable"] = len(self._received) + count

    def power_cycle(self) -> None:
        """Off and on: the connection breaks, the buffer is lost, the paper stays."""
        with self._lock:
            self._buffer.clear()
            self._stream.reset()
            self._roll.reset()
        self._wire.drop()

    def unplug(self) -> None:
        """Nobody can reach it until ``plug_in``."""
        self._wire.unplug()

    def plug_in(self) -> None:
        """Reachable again, at the same address."""
        self._wire.plug_in()

    def say(self, data: bytes) -> None:
        """Sends bytes that nobody asked for."""
        self._wire.send(data)

    def close(self) -> None:
        """Frees the address."""
        self._wire.close()

    # --- how it works ---

    def _take(self, data: bytes) -> None:
        with self._lock:
            cable = self._limits.get("cable")
            if cable is not None and len(self._received) + len(data) >= cable:
                data = data[: cable - len(self._received)]
                del self._limits["cable"]
                self._wire.drop()
            self._received += data
            if len(self._received) >= self._limits.get("deaf", len(self._received) + 1):
                self._wire.reading = False
            self._buffer += self._realtime(data)
            self._print()

    def _realtime(self, data: bytes) -> bytes:
        """Answers real-time commands at once; gives what goes into the buffer."""
        seen = self._tail + data
        for found in _REALTIME.finditer(seen):
            if found.end() <= len(self._tail):
                continue
            if found[0][1] == 0x04:
                self._answer(bytes([self._realtime_status(found[0][2])]))
            elif self.can_clear:
                self._buffer.clear()
                self._stream.reset()
                self._answer(b"\x37\x25\x00")
                data = seen[found.end() :]
        self._tail = seen[-(_LONGEST_REALTIME - 1) :]
        return data

    def _print(self) -> None:
        while self._buffer and not self._stopped:
            left = self._limits.get("paper", self._printed + len(self._buffer)) - self._printed
            piece = bytes(self._buffer[: max(0, left)])
            del self._buffer[: len(piece)]
            self._printed += len(piece)
            for command in self._stream.feed(piece):
                self._do(command)
            self._check_roll()
        self._check_roll()
        if self.on_paper is not None:
            self.on_paper()

    def _check_roll(self) -> None:
        if self._printed >= self._limits.get("paper", self._printed + 1):
            del self._limits["paper"]
            self._change("_paper", Paper.OUT)

    @property
    def _stopped(self) -> bool:
        return self._paper is Paper.OUT or self._cover_open or self._jam or self._broken

    def _do(self, command: Command) -> None:
        print_command(self._roll, command)
        if command.name == "GS r":
            self._answer(bytes([self._sensor_bits if command.args[0] in {1, 49} else 0]))
        elif command.name == "GS ( H" and self.has_process_id and command.data[:1] == bytes([_PROCESS_ID]):
            self._answer(b"\x37\x22" + command.data[2:6] + b"\x00")
        elif command.name == "GS a":
            self._automatic = command.args[0] != 0
            if self._automatic:
                self._answer(self._automatic_status())

    @property
    def _sensor_bits(self) -> int:
        return {Paper.OUT: 0x0F, Paper.LOW: 0x03}.get(self._paper, 0)

    def _realtime_status(self, question: int) -> int:
        bits = {
            1: 8 * self._stopped,
            2: 4 * self._cover_open + 32 * (self._paper is Paper.OUT) + 64 * (self._jam or self._broken),
            3: 8 * self._jam + 32 * self._broken,
            4: {Paper.OUT: 0x6C, Paper.LOW: 0x0C}.get(self._paper, 0),
        }
        return 0x12 | bits[question]

    def _automatic_status(self) -> bytes:
        first = 0x10 | 8 * self._stopped | 32 * self._cover_open
        return bytes([first, 8 * self._jam | 32 * self._broken, self._sensor_bits, 0x0F])

    def _answer(self, data: bytes) -> None:
        if not self.silent:
            self._wire.send(self.before_answers + data, self.answer_delay)

    def _change(self, name: str, value: Paper | bool) -> None:
        with self._lock:
            setattr(self, name, value)
            if self._automatic:
                self._answer(self._automatic_status())
            if not self._stopped and self._buffer:
                self._print()
