"""The power goes in the middle of a visit."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hall_client.app import open_hall

Run = Callable[..., "subprocess.CompletedProcess[str]"]
PROCESS = str(Path(__file__).with_name("clerk_process.py"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_window_offers_its_visit_again(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "hall.db"
    assert run("-m", "hall_client", "init", "--hall", str(file)).returncode == 0
    with open_hall(file) as hall:
        hall.queue.issue("A")
    killed = run(PROCESS, str(file), "die")
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    looked = run(PROCESS, str(file), "look")
    assert looked.returncode == 0, looked.stderr
    seen = json.loads(looked.stdout.splitlines()[-1])
    assert "A001" in seen["number"]
    assert seen["typed"] == "yxzr"
    assert any("A001" in banner for banner in seen["banners"]), seen
