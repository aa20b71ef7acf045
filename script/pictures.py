"""Makes the pictures of the README: plays the demo off the screen and keeps one picture of each window and paper, then
half a day in a whole hall for the manager's dashboard."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
LARGEST = (1366, 1366)
# What it is called in the README, and how the demo's best picture of it ends.
PICTURES = {
    "clerk": "clerk-complete.png",
    "kiosk": "kiosk-home.png",
    "board": "board-call.png",
    "pad": "pad-rate.png",
    "ticket": "ticket-paper.png",
    "voucher": "voucher-paper.png",
}
DASHBOARD = (1920, 1080)
MANAGER, PASSWORD = "2001", "hall-2001"
OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def keep(source: Path, target: Path) -> None:
    """Writes the picture small enough for a page."""
    with Image.open(source) as picture:
        small = picture.convert("RGB")
        small.thumbnail(LARGEST, Image.Resampling.LANCZOS)
        small.save(target, optimize=True)


def hall_client(*words: str) -> int:
    """Runs one command of the program off the screen; gives its exit code."""
    command = [sys.executable, "-m", "hall_client", *words]
    return subprocess.run(command, env=os.environ | OFF_SCREEN, check=False).returncode


def picture_dashboard(hall: str, folder: Path) -> Path:
    """A picture of the manager's dashboard of a hall."""
    os.environ.update(OFF_SCREEN)
    from PySide6.QtCore import Qt

    from hall_client.cli.demo.hands import Hands
    from hall_client.cli.roles import dashboard, opener
    from hall_client.config import Settings
    from hall_client.ui.shell.application import application, guard
    from hall_client.ui.shell.job import Jobs

    guard(application("zh_CN"))
    hands, screen = Hands(folder), dashboard(opener(hall, "manager", Settings))
    screen.resize(*DASHBOARD)
    screen.show()
    hands.click(screen, "staff_number")
    for typed in (MANAGER, PASSWORD):
        hands.type(screen, typed)
        hands.press(screen, Qt.Key.Key_Return)
    hands.find(screen, "manager_window")
    hands.settle(8.0)  # until the forecast of a whole hall is there
    hands.picture(screen, "dashboard")
    screen.close()
    Jobs.shut_down()
    return hands.pictures[-1]


def main() -> int:
    """Gives 0 when every picture was made."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        code = hall_client("demo", "--scripted", "--out", folder)
        if code:
            return code
        for name, ending in PICTURES.items():
            made = sorted(Path(folder).rglob(f"*{ending}"))
            if not made:
                print(f"The demo made no picture that ends in {ending}.", file=sys.stderr)
                return 1
            keep(made[-1], FOLDER / f"{name}.png")
            print(f"docs/pictures/{name}.png")
        hall = str(Path(folder) / "whole" / "hall.db")
        code = hall_client("init", "--hall", hall) or hall_client(
            *f"simulate --day --until now --seed 7 --hall {hall}".split()
        )
        if code:
            return code
        keep(picture_dashboard(hall, Path(folder)), FOLDER / "dashboard.png")
        print("docs/pictures/dashboard.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
