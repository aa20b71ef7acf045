"""Draws every state of the pad at three sizes and in both languages: ``python tests/ui/pad/pictures.py FOLDER [WORD]``.

WORD picks pictures by a part of their name (``zh-1280-rate``).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from hall_client.cases.views import MaterialState
from hall_client.ui.pad import PadWindow
from hall_client.ui.pad.typing import TypingPanel
from hall_client.ui.shell.application import application
from hall_client.ui.shell.fonts import font
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.fakes.pad_hall import MATERIALS, FakeHall, case, window

SIZES = ((1280, 800), (1366, 768), (1920, 1080))


def sheet() -> bytes:
    """A page of A4 with a few words."""
    page = QImage(794, 1123, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.setFont(font(30, 700))
    painter.drawText(page.rect().adjusted(0, 90, 0, 0), Qt.AlignmentFlag.AlignHCenter, "受 理 通 知 书")
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    page.save(buffer, "PNG")
    return bytes(buffer.data().data())


def settle(pad: PadWindow, seconds: float = 0.08) -> None:
    """Lets changes arrive and jobs end."""
    import time

    from PySide6.QtCore import QCoreApplication

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    Jobs.wait_idle()


def click(pad: PadWindow, name: str) -> None:
    button = pad.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def states() -> Iterator[tuple[str, Callable[[FakeHall, PadWindow], None]]]:
    yield "idle", lambda _hall, _pad: None

    def called(hall: FakeHall, pad: PadWindow) -> None:
        hall.queue.view = window(called="A023")
        hall.tell("ticket")

    yield "called", called

    def paused(hall: FakeHall, pad: PadWindow) -> None:
        hall.queue.view = window(state="paused")
        hall.tell("window")

    yield "paused", paused

    def closed(hall: FakeHall, pad: PadWindow) -> None:
        hall.queue.view = window(state="closed", staff_no="")
        hall.tell("window")

    yield "closed", closed
    yield "serving", lambda hall, _pad: hall.serve(None)
    yield "list", lambda hall, _pad: hall.serve(case())

    def large(hall: FakeHall, pad: PadWindow) -> None:
        hall.serve(case())
        settle(pad)
        click(pad, "large-type")

    yield "list-large", large
    three = tuple((name, state if n != 1 else None, need) for n, (name, state, need) in enumerate(MATERIALS[:3]))
    yield "list-short", lambda hall, _pad: hall.serve(case(three))
    done = tuple((name, MaterialState.RECEIVED, need) for name, _, need in MATERIALS)
    long = (
        *done,
        ("经营场所使用权证明及房屋所有权人同意将住宅改变为经营性用房的书面证明材料", None, "原件"),
        *done[:4],
    )
    yield (
        "list-long",
        lambda hall, _pad: hall.serve(
            case(long, item="第一类、第二类医疗器械经营备案及食品经营许可“一件事”联办（新办、变更、延续）")
        ),
    )

    def document(hall: FakeHall, pad: PadWindow) -> None:
        hall.paper.png = sheet()
        hall.serve(case(done, document="voucher"))

    yield "document", document
    yield "document-none", lambda hall, _pad: hall.serve(case(done, document="notice"))
    yield "rate", lambda hall, _pad: hall.reviews.ask()

    def on(seconds: float) -> Callable[[FakeHall, PadWindow], None]:
        def act(hall: FakeHall, pad: PadWindow) -> None:
            hall.reviews.ask()
            settle(pad)
            hall.clock.turn(seconds)
            settle(pad, 0.3)

        return act

    yield "rate-12s", on(12)
    yield "rate-late", on(48)

    def tags(level: int, *codes: str, text: str = "", turn: float = 0) -> Callable[[FakeHall, PadWindow], None]:
        def act(hall: FakeHall, pad: PadWindow) -> None:
            hall.reviews.ask()
            settle(pad)
            click(pad, f"level-{level}")
            for code in codes:
                click(pad, f"tag-{code}")
            line = pad.findChild(QLineEdit, "text")
            assert line is not None
            line.setText(text)
            line.textEdited.emit(text)
            hall.clock.turn(turn)
            settle(pad, 0.3)

        return act

    yield "tags-2", tags(2, "208", "212")
    yield "tags-5", tags(5, text="窗口的周老师很耐心，𠮷祥👍")
    yield "tags-1-late", tags(1, "115", turn=48)
    yield "tags-4", tags(4)
    yield "tags-3", tags(3)

    def keyboard(hall: FakeHall, pad: PadWindow) -> None:
        tags(2, "208")(hall, pad)
        click(pad, "keyboard")

    yield "keyboard", keyboard

    def pinyin(hall: FakeHall, pad: PadWindow) -> None:
        keyboard(hall, pad)
        panel = pad.findChild(TypingPanel, "typing")
        assert panel is not None
        settle(pad)
        for key in "FUWU":
            panel.keys.press(key)

    yield "pinyin", pinyin

    def thanks(level: int) -> Callable[[FakeHall, PadWindow], None]:
        def act(hall: FakeHall, pad: PadWindow) -> None:
            tags(level)(hall, pad)
            click(pad, "submit")

        return act

    yield "thanks-5", thanks(5)
    yield "thanks-2", thanks(2)

    def decline(hall: FakeHall, pad: PadWindow) -> None:
        hall.reviews.ask()
        settle(pad)
        click(pad, "decline")

    yield "declined", decline

    def away(hall: FakeHall, pad: PadWindow) -> None:
        hall.serve(case())
        settle(pad)
        hall.away = True
        hall.tell("window")

    yield "away", away


def main(folder: Path, word: str = "") -> None:
    application("en")
    folder.mkdir(parents=True, exist_ok=True)
    for code in ("zh_CN", "en"):
        set_language(code)
        for wide, tall in SIZES:
            for name, act in states():
                file = f"{code[:2]}-{wide}-{name}"
                if word not in file:
                    continue
                hall = FakeHall(shows_name=False)
                pad = PadWindow(hall, "3", thanks_ms=60_000)
                pad.resize(wide, tall)
                pad.show()
                settle(pad)
                act(hall, pad)
                settle(pad)
                picture: QImage = pad.grab().toImage()
                picture.save(str(folder / f"{file}.png"))
                pad.close()
                pad.deleteLater()
    Jobs.shut_down()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
