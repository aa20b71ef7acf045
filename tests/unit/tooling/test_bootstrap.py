"""Setting up: quick when done, mended when interrupted, one clear sentence when something cannot be had."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
NOWHERE = "127.0.0.1:9"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A project of one package, in a folder with a space and Chinese characters."""
    folder = tmp_path / "服务 大厅"
    (folder / "script").mkdir(parents=True)
    shutil.copy(ROOT / "script" / "bootstrap.py", folder / "script")
    for name in ("requirements.lock", "requirements-dev.lock"):
        (folder / name).write_text(f"six==1.17.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    return folder


def bootstrap(clone: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs the clone's bootstrap.py where no package index can be reached."""
    offline = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    offline |= {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": f"http://{NOWHERE}/simple", "PIP_RETRIES": "1"}
    return subprocess.run(
        [sys.executable, str(clone / "script" / "bootstrap.py"), *arguments],
        cwd=clone.parent,
        env=offline | {"PYTHONUTF8": "1"} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def heard(clone: Path, count: int) -> list[str]:
    """The first lines that a set-up says; then it is ended."""
    command = [sys.executable, str(clone / "script" / "bootstrap.py"), "setup"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", start_new_session=True) as setup:
        said = [line.strip() for line, _ in zip(setup.stdout or (), range(count), strict=False)]
        os.killpg(setup.pid, signal.SIGKILL) if hasattr(os, "killpg") else setup.kill()
    return said


def test_help_needs_no_set_up(clone: Path) -> None:
    done = bootstrap(clone, "--help")
    assert done.returncode == 0
    assert "bootstrap.py demo" in done.stdout
    assert not (clone / ".venv").exists()


def test_an_unknown_command_shows_the_help(clone: Path) -> None:
    assert bootstrap(clone, "dance").returncode == 1


def test_without_a_package_index_one_sentence_says_so(clone: Path) -> None:
    """The venv stays whole, so that the next try goes on from there; a half-made one is made anew."""
    first = bootstrap(clone, "setup")
    assert first.returncode == 1
    assert "the package index does not answer" in first.stderr
    assert "Traceback" not in first.stderr
    assert "Making .venv" in first.stdout

    assert "Making .venv" not in bootstrap(clone, "setup").stdout

    (clone / ".venv" / "setup-unfinished").touch()
    assert heard(clone, 2)[1] == "An earlier set-up was interrupted; making .venv anew."


def test_a_finished_set_up_asks_nobody(clone: Path) -> None:
    """What the stamp says is believed until the lock, the Python or the wanted libraries change."""
    stamp = (
        "import json, sys, venv; sys.path.insert(0, sys.argv[1]); import bootstrap as b;"
        "venv.create(str(b.VENV), with_pip=False);"
        "b.STAMP.write_text(json.dumps({'run': b.fingerprint('run')}))"
    )
    ask = "import sys; sys.path.insert(0, sys.argv[1]); import bootstrap as b; print(b.is_set_up('run'))"
    ours = str(clone / "script")
    subprocess.run([sys.executable, "-c", stamp, ours], check=True)
    done = bootstrap(clone, "setup")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Ready: ")

    (clone / "requirements.lock").write_text("six==1.16.0\n", encoding="utf-8")
    assert subprocess.check_output([sys.executable, "-c", ask, ours], text=True).strip() == "False"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are apt's on Linux only")
def test_missing_system_libraries_are_named_where_there_is_no_apt(clone: Path, tmp_path: Path) -> None:
    source = clone / "script" / "bootstrap.py"
    text = source.read_text(encoding="utf-8").replace("libGL.so.1 libgl1", "libNowhere.so.1 libnowhere1")
    source.write_text(text, encoding="utf-8")
    empty = tmp_path / "no-programs"
    empty.mkdir()
    done = bootstrap(clone, "setup", PATH=str(empty))
    assert done.returncode == 1
    assert "libNowhere.so.1" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_bootstrap_imports_only_the_standard_library() -> None:
    lines = (ROOT / "script" / "bootstrap.py").read_text(encoding="utf-8").splitlines()
    imported = {line.split()[1].split(".")[0] for line in lines if line.strip().startswith(("import ", "from "))}
    assert imported - {"__future__"} <= sys.stdlib_module_names
