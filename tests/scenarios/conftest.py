"""Processes that tell a whole story."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs Python with the project on its path, in an empty folder, offscreen."""

    def runner(*arguments: str, timeout: float = 240) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "HALL_LANGUAGE": "en"}
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=tmp_path, env=environment, timeout=timeout, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip

    return runner
