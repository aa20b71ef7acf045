"""Runs every check and test of the project, one after the other; start it by script/test.

Without arguments: all of them, going on after a failure, so that one run shows everything. With arguments: only pytest,
with these.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FEWEST_WORKERS, MOST_WORKERS = 2, 8
CHECKS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
    "deptry": ["-m", "deptry", "."],
    "translations": ["script/translations.py", "check"],
}


def pytest(arguments: list[str]) -> list[str]:
    """The command of pytest: with the arguments, or everything on all cores."""
    workers = max(FEWEST_WORKERS, min(MOST_WORKERS, os.cpu_count() or FEWEST_WORKERS))
    return ["-m", "pytest", *(arguments or ["-n", str(workers)])]


def passes(command: list[str]) -> bool:
    """Runs one command of this Python in the project's folder, with Qt off the screen."""
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=offscreen, check=False).returncode == 0


def timed(name: str, command: list[str]) -> bool:
    """Runs one check under a heading and says how it went."""
    print(f"\n=== {name}", flush=True)
    started = time.monotonic()
    good = passes(command)
    print(f"--- {name}: {'ok' if good else 'FAILED'} in {time.monotonic() - started:.1f} s", flush=True)
    return good


def main(arguments: list[str]) -> int:
    """Gives 0 when everything passed; the last line is then pytest's own."""
    if arguments:
        return not passes(pytest(arguments))
    failed = [name for name, command in CHECKS.items() if not timed(name, command)]
    print("\n=== pytest", flush=True)
    if not passes(pytest([])):
        failed.append("pytest")
    if failed:
        print(f"\nFailed: {', '.join(failed)}.", flush=True)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
