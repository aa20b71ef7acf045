"""Draws the states of the counter window, both sizes, both languages: ``python tests/ui/clerk/pictures.py FOLDER [WORD]``.

WORD picks pictures by a part of their name (``zh-1366-checklist``).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hall_client.base.text import Text
from hall_client.cases.views import MaterialState
from hall_client.ui.clerk.window import ClerkWindow
from hall_client.ui.shell.application import application
from hall_client.ui.shell.job import Jobs
from hall_client.ui.shell.language import set_language
from tests.fakes.clerk_camera import FakeCamera, draw_page
from tests.fakes.clerk_hall import FakeHall, busy_hall, sign_in

SIZES = ((1920, 1080), (1366, 768))
GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "documents"
ID = "11010519491231002X"


def settle(seconds: float = 0.1) -> None:
    """Lets changes arrive and jobs end."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.004)
    Jobs.wait_idle()
    QCoreApplication.processEvents()


def key(window: ClerkWindow, code: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A real key to whatever has the focus."""
    window.activateWindow()
    target = QApplication.focusWidget() or window.focusWidget() or window
    QTest.keyClick(target, code, mods)
    settle()


def write(window: ClerkWindow, words: str) -> None:
    """Types."""
    QTest.keyClicks(QApplication.focusWidget() or window.focusWidget(), words)
    settle(0.15)


def called(hall: FakeHall, window: ClerkWindow) -> None:
    key(window, Qt.Key.Key_F5)


def identity(hall: FakeHall, window: ClerkWindow) -> None:
    called(hall, window)
    key(window, Qt.Key.Key_F10)


def identity_wrong(hall: FakeHall, window: ClerkWindow) -> None:
    identity(hall, window)
    window.stages.identity.name.line.insert("王䶮")
    key(window, Qt.Key.Key_Down)
    write(window, "110105194912310021")
    key(window, Qt.Key.Key_Return)


def search(hall: FakeHall, window: ClerkWindow) -> None:
    identity(hall, window)
    hall.desk_devices.lay_card("王䶮", ID)
    settle()
    hall.queue.set_phone("3", "13812345678")


def hits(hall: FakeHall, window: ClerkWindow) -> None:
    search(hall, window)
    write(window, "yxzr")


def nothing(hall: FakeHall, window: ClerkWindow) -> None:
    search(hall, window)
    write(window, "zzzz")


def situation(hall: FakeHall, window: ClerkWindow) -> None:
    hits(hall, window)
    key(window, Qt.Key.Key_Return)
    key(window, Qt.Key.Key_2)
    key(window, Qt.Key.Key_2)


def checklist(hall: FakeHall, window: ClerkWindow) -> None:
    situation(hall, window)
    key(window, Qt.Key.Key_2)
    key(window, Qt.Key.Key_1)
    states = [
        MaterialState.RECEIVED, MaterialState.RECEIVED, MaterialState.LICENCE, MaterialState.REUSED,
        MaterialState.RECEIVED, MaterialState.DEFERRED, MaterialState.MISSING,
    ]  # fmt: skip
    for index, state in enumerate(states, 1):
        hall.cases.mark("", f"m{index}", state)
    for material, count in (("m1", 3), ("m2", 12), ("m4", 1), ("m5", 2)):
        for _ in range(count):
            hall.cases.add_page("", material, jpeg())
    hall.cases.mark("", "m4", MaterialState.REUSED, "本次已读卡")
    for _ in range(4):
        key(window, Qt.Key.Key_Down)
    hall.change("case")
    settle(0.5)


def accept(hall: FakeHall, window: ClerkWindow) -> None:
    checklist(hall, window)
    hall.cases.mark("", "m7", MaterialState.RECEIVED)
    hall.change("case")
    settle()


def document(hall: FakeHall, window: ClerkWindow) -> None:
    accept(hall, window)
    key(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    settle(1.0)


def unknown(hall: FakeHall, window: ClerkWindow) -> None:
    hall.paper.then = "unknown"
    document(hall, window)


def review(hall: FakeHall, window: ClerkWindow) -> None:
    document(hall, window)
    key(window, Qt.Key.Key_F12)


def away(hall: FakeHall, window: ClerkWindow) -> None:
    checklist(hall, window)
    hall.away()
    hall.change("case")
    settle(0.3)


def refuse(hall: FakeHall, window: ClerkWindow) -> None:
    checklist(hall, window)
    key(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    write(window, "Out of scope")


def hold(hall: FakeHall, window: ClerkWindow) -> None:
    search(hall, window)
    key(window, Qt.Key.Key_F8)


def transfer(hall: FakeHall, window: ClerkWindow) -> None:
    called(hall, window)
    key(window, Qt.Key.Key_F9)


def pass_over(hall: FakeHall, window: ClerkWindow) -> None:
    called(hall, window)
    time.sleep(0.4)
    key(window, Qt.Key.Key_F5)


def choose(hall: FakeHall, window: ClerkWindow) -> None:
    key(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)


def paused(hall: FakeHall, window: ClerkWindow) -> None:
    hall.queue.state = "paused"
    hall.change("window")
    settle()


def empty(hall: FakeHall, window: ClerkWindow) -> None:
    hall.queue.waiting, hall.queue.extra = [], 0
    hall.change()
    settle()


def forbidden(hall: FakeHall, window: ClerkWindow) -> None:
    checklist(hall, window)
    key(window, Qt.Key.Key_2)


def zoom(hall: FakeHall, window: ClerkWindow) -> None:
    document(hall, window)
    window.stages.document.page.opened.emit()
    settle()


def merged(hall: FakeHall, window: ClerkWindow) -> None:
    hall.queue.owners.update({"A023": "王*", "C007": "王*", "C008": "王*"})
    search(hall, window)
    hall.queue.merge("3", "tC007", "一次办两件")
    hall.change("visit")
    settle()


def merge(hall: FakeHall, window: ClerkWindow) -> None:
    merged(hall, window)
    key(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)


def merge_why(hall: FakeHall, window: ClerkWindow) -> None:
    merge(hall, window)
    key(window, Qt.Key.Key_1)


def aside(hall: FakeHall, window: ClerkWindow) -> None:
    called(hall, window)
    key(window, Qt.Key.Key_F7)
    hall.queue.call_next("3")
    hall.queue.start("3")
    hall.queue.hold("3", "去复印")
    hall.queue.overdue = {"B011"}
    hall.change()
    settle()
    key(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)


def overdue(hall: FakeHall, window: ClerkWindow) -> None:
    aside(hall, window)
    key(window, Qt.Key.Key_Escape)
    key(window, Qt.Key.Key_F5)


def appointment(hall: FakeHall, window: ClerkWindow) -> None:
    hall.queue.call_ticket("3", "tB011", "预约已到时")
    hall.change()
    settle()


def withdraw(hall: FakeHall, window: ClerkWindow) -> None:
    key(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)


def give_up(hall: FakeHall, window: ClerkWindow) -> None:
    checklist(hall, window)
    key(window, Qt.Key.Key_F9)


def return_why(hall: FakeHall, window: ClerkWindow) -> None:
    called(hall, window)
    key(window, Qt.Key.Key_F4)


def passed_over(hall: FakeHall, window: ClerkWindow) -> None:
    called(hall, window)
    hall.queue.limit = 1
    key(window, Qt.Key.Key_F6)


def no_queue(hall: FakeHall, window: ClerkWindow) -> None:
    hall.queue.waiting, hall.queue.served_queues = [], ()
    hall.queue.notice = Text("Window {window} serves no queue. Ask the manager to assign one.", window="3")
    hall.change("window")
    settle()


def helps(hall: FakeHall, window: ClerkWindow) -> None:
    hall.queue.helps = ("B", "C")
    hall.change("window")
    settle()


def afar_pause(hall: FakeHall, window: ClerkWindow) -> None:
    checklist(hall, window)
    hall.queue.from_afar("paused", "11 点消防演练")
    settle()


def afar_close(hall: FakeHall, window: ClerkWindow) -> None:
    hall.queue.from_afar("closed", "设备检修")
    settle()


def away_sheet(hall: FakeHall, window: ClerkWindow) -> None:
    search(hall, window)
    key(window, Qt.Key.Key_F8)
    key(window, Qt.Key.Key_2)
    hall.lose()
    settle(0.3)
    key(window, Qt.Key.Key_Return)


def on_its_way(hall: FakeHall, window: ClerkWindow) -> None:
    hits(hall, window)
    key(window, Qt.Key.Key_Return)
    hall.slow = 1.5
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_2)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_2)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_1)


SCENES: dict[str, Callable[[FakeHall, ClerkWindow], object]] = {
    "free": lambda _hall, _window: None, "called": called, "identity": identity, "identity-wrong": identity_wrong,
    "search": search, "search-hits": hits, "search-nothing": nothing, "situation": situation, "checklist": checklist,
    "accept": accept, "document": document, "unknown": unknown, "review": review, "away": away, "refuse": refuse,
    "hold": hold, "transfer": transfer, "pass-over": pass_over, "choose": choose, "paused": paused, "empty": empty,
    "forbidden": forbidden, "zoom": zoom, "merged": merged, "merge": merge, "merge-why": merge_why, "aside": aside,
    "overdue": overdue, "appointment": appointment, "withdraw": withdraw, "give-up": give_up, "return-why": return_why,
    "passed-over": passed_over, "no-queue": no_queue, "helps": helps, "afar-pause": afar_pause, "afar-close": afar_close,
    "away-sheet": away_sheet, "on-its-way": on_its_way,
}  # fmt: skip


def jpeg() -> bytes:
    """A small page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw_page(300, 400).save(buffer, "JPG")  # type: ignore[call-overload] # the format's name
    return bytes(buffer.data().data())


def png(path: Path) -> bytes:
    """A picture, when it is there."""
    return path.read_bytes() if path.is_file() else b""


def main() -> None:
    """Draws."""
    folder, word = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    folder.mkdir(parents=True, exist_ok=True)
    application("zh_CN")
    for language in ("zh_CN", "en"):
        set_language(language)
        for width, height in SIZES:
            for name, scene in SCENES.items():
                title = f"{language[:2]}-{width}-{name}"
                if word and word not in title:
                    continue
                draw(folder / f"{title}.png", (width, height), scene)


def draw(path: Path, size: tuple[int, int], scene: Callable[[FakeHall, ClerkWindow], object]) -> None:
    """One picture."""
    hall = busy_hall()
    hall.desk_devices.camera_object = FakeCamera()
    hall.paper.page_png, hall.paper.paper_png = png(GOLDEN / "voucher-a4.png"), png(GOLDEN / "voucher-80.png")
    window = ClerkWindow(hall, sign_in())
    window.resize(*size)
    window.show()
    settle(0.2)
    scene(hall, window)
    settle(0.45)
    image = QImage(window.size(), QImage.Format.Format_RGB32)
    window.render(image)
    image.save(str(path))
    window.close()
    settle()
    window.deleteLater()
    settle()
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
    Jobs.shut_down()
