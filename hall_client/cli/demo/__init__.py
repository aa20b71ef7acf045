"""A whole hall on one PC: real windows, real drivers, simulated devices; by hand or driven by script."""

from __future__ import annotations

import os
from pathlib import Path

from hall_client.cli.roles import has_display
from hall_client.cli.speech import speak

WINDOW, KIOSK, STAFF, PASSWORD = "3", "2", "1027", "hall-1027"


def run_demo(out: Path, *, scripted: bool | None, language: str, hall: str | None = None) -> int:
    """Runs the demo; gives the exit code. Without a display it is scripted, on Qt's offscreen platform."""
    by_script = (not has_display()) if scripted is None else scripted
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    speak(language)
    out.mkdir(parents=True, exist_ok=True)
    if by_script:
        from hall_client.cli.demo.script import play

        return play(out.resolve(), language, hall)
    from hall_client.cli.demo.by_hand import open_all

    return open_all(out.resolve(), language, hall)
