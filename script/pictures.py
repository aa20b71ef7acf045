"""Makes the pictures of the README: plays the demo off the screen and keeps one picture of each window and paper."""

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


def keep(source: Path, target: Path) -> None:
    """Writes the picture small enough for a page."""
    with Image.open(source) as picture:
        small = picture.convert("RGB")
        small.thumbnail(LARGEST, Image.Resampling.LANCZOS)
        small.save(target, optimize=True)


def main() -> int:
    """Gives 0 when every picture was made."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        play = [sys.executable, "-m", "hall_client", "demo", "--scripted", "--out", folder]
        code = subprocess.run(play, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=False).returncode
        if code:
            return code
        for name, ending in PICTURES.items():
            made = sorted(Path(folder).rglob(f"*{ending}"))
            if not made:
                print(f"The demo made no picture that ends in {ending}.", file=sys.stderr)
                return 1
            keep(made[-1], FOLDER / f"{name}.png")
            print(f"docs/pictures/{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
