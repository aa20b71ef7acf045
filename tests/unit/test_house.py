"""What is true of the repository itself."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from script import translations

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 400
# A written migration stays as it is, however long, and Alembic reads it as a file.
MIGRATIONS = "migrations"
# Put together here, so that this file does not name them either.
HOSTS = re.compile(
    "|".join(["py" + r"pi(?!nyin)", "python" + "hosted", "npm" + "js", "debian" + r"\.org", "ubuntu" + r"\.com"])
)
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:" + "|".join(["work", "root", "home/[a-z]+"]) + r")/\w")
PACKAGE_CLIENTS = re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host")
PROGRAM_FOLDERS = ("hall_client", "script", "benchmarks", "tests")
BINARY = {".ttf", ".qm", ".png", ".jpg", ".jpeg", ".pdf", ".bin", ".wav", ".ogg", ".ico", ".db"}


def tracked() -> list[Path]:
    """The files that are or would be committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - git of this machine
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git clone")
    files = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [file for file in files if file.is_file()]


def texts() -> list[tuple[str, str]]:
    files = [file for file in tracked() if file.suffix not in BINARY]
    return [(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in files]


def test_every_sentence_is_translated() -> None:
    assert translations.check(translations.Catalog(), translations.collect()) == []


def test_the_compiled_translation_is_fresh(tmp_path: Path) -> None:
    catalog = translations.Catalog()
    translations.compile_to(catalog, tmp_path / "fresh.qm")
    assert catalog.compiled.read_bytes() == (tmp_path / "fresh.qm").read_bytes(), "run script/translations compile"


def test_no_file_names_a_package_host_or_a_place_on_one_machine() -> None:
    found = [
        f"{name}: {match.group()}"
        for name, text in texts()
        for pattern in (HOSTS, MACHINE_PATHS)
        for match in [pattern.search(text)]
        if match
    ]
    assert found == []


def test_lock_files_hold_hashes_and_no_index() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "http" not in text
        assert not PACKAGE_CLIENTS.search(text)
        pins = re.findall(r"^[a-z0-9].*$", text, re.MULTILINE)
        assert pins
        assert all("==" in pin and pin.endswith("\\") for pin in pins)


def test_both_lock_files_agree() -> None:
    pins = [
        set(re.findall(r"^[a-z0-9].*==\S+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    ]
    assert pins[0] <= pins[1]


def test_every_room_stands_in_the_layers() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = {name.strip(" ()") for line in contracts[0]["layers"] for name in line.split("|")}
    rooms = {file.parent.name for file in (ROOT / "hall_client").glob("*/__init__.py")}
    rooms |= {file.stem for file in (ROOT / "hall_client").glob("*.py")} - {"__init__"}
    assert rooms <= layers


def test_folders_with_code_are_packages() -> None:
    files = (ROOT / "hall_client").rglob("*.py")
    folders = {file.parent for file in files if MIGRATIONS not in file.parts}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_test_folders_are_no_packages() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_no_file_is_too_long() -> None:
    lengths = {
        file.relative_to(ROOT).as_posix(): len(file.read_text(encoding="utf-8").splitlines())
        for folder in PROGRAM_FOLDERS
        for file in (ROOT / folder).rglob("*.py")
        if MIGRATIONS not in file.parts
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_commands_and_files_named_in_the_pages_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"\b(?:script|docs|resources|hall_client|tests|benchmarks)/[\w./-]*\w", text))
    assert "script/test" in named
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_commands_can_be_started() -> None:
    commands = [file for file in (ROOT / "script").iterdir() if not file.suffix and file.is_file()]
    commands.append(ROOT / ".ci" / "run")
    assert {"demo", "test"} <= {file.name for file in commands}
    assert [file.name for file in commands if not os.access(file, os.X_OK)] == []


def test_continuous_integration_does_what_a_person_does() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == ['exec "$(dirname -- "$0")/../script/test"']
