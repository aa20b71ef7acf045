"""Sets the project up on a bare machine and starts its commands; needs nothing but Python's standard library.

    bootstrap.py setup [--dev]       system libraries, .venv, locked packages (--dev: the tools of the tests too)
    bootstrap.py demo [OPTION…]      one visit, end to end
    bootstrap.py test [PYTEST…]      every check and test; with arguments only pytest, with these
    bootstrap.py bench [NAME…]       the figures against their limits
    bootstrap.py pictures            the pictures of the README
    bootstrap.py postgres            a PostgreSQL to try the program on, until Ctrl-C
    bootstrap.py translations …      collects, checks and compiles the translations

The second run finds a stamp in .venv and asks neither the network nor the package managers. This file also runs on
Python 3.7, so that it can look for a newer one and say in plain words when there is none.
"""

from __future__ import annotations

import sys

try:
    import ctypes
    import hashlib
    import json
    import os
    import platform
    import re
    import shutil
    import subprocess
    import time
    from pathlib import Path
    from typing import NoReturn
except ImportError as error:
    sys.exit(
        f"This Python is not complete ({error}). Install all of it (Debian: apt-get install python3) and try again."
    )

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
STAMP = VENV / "setup-done.json"
UNFINISHED = VENV / "setup-unfinished"
PIP_LOG = VENV / "pip.log"
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
NEED_TOOLS = {"test", "bench", "postgres"}
OLDEST, NEWEST = (3, 11), (3, 14)

# What Qt's own wheels load but do not bring: file name, and Debian's package.
LIBRARIES = """
libGL.so.1 libgl1, libEGL.so.1 libegl1, libglib-2.0.so.0 libglib2.0-0, libdbus-1.so.3 libdbus-1-3, libX11.so.6 libx11-6,
libxkbcommon.so.0 libxkbcommon0, libfontconfig.so.1 libfontconfig1, libfreetype.so.6 libfreetype6, libXext.so.6 libxext6,
libXrandr.so.2 libxrandr2, libpulse.so.0 libpulse0, libgssapi_krb5.so.2 libgssapi-krb5-2
"""
X11_LIBRARIES = """
libX11-xcb.so.1 libx11-xcb1, libxcb-cursor.so.0 libxcb-cursor0, libxcb-icccm.so.4 libxcb-icccm4,
libxcb-image.so.0 libxcb-image0, libxcb-keysyms.so.1 libxcb-keysyms1, libxcb-randr.so.0 libxcb-randr0,
libxcb-render-util.so.0 libxcb-render-util0, libxcb-shape.so.0 libxcb-shape0, libxcb-sync.so.1 libxcb-sync1,
libxcb-xfixes.so.0 libxcb-xfixes0, libxcb-xkb.so.1 libxcb-xkb1, libxkbcommon-x11.so.0 libxkbcommon-x11-0
"""
WAYLAND_LIBRARIES = """
libwayland-client.so.0 libwayland-client0, libwayland-cursor.so.0 libwayland-cursor0, libwayland-egl.so.1 libwayland-egl1
"""


class Trouble(Exception):
    """Something cannot be had; the sentence says what, and what the person can do."""


def say(text: str) -> None:
    """Tells the person what is going on, at once."""
    print(text, flush=True)


# --- which Python -----------------------------------------------------------------------------------------------------


def use_a_fitting_python() -> None:
    """Goes on in a Python that the packages support, when this one is not.

    Raises:
        Trouble: there is none.
    """
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            command = [found, str(Path(__file__).resolve()), *sys.argv[1:]]
            if WINDOWS:
                sys.exit(subprocess.call(command))
            os.execv(found, command)  # noqa: S606 - the same file, the same arguments, a newer Python
    if sys.version_info[:2] < OLDEST:
        mine = platform.python_version()
        raise Trouble(f"Python 3.{OLDEST[1]} or newer is needed; this one is {mine}. Install it and try again.")


# --- system libraries -------------------------------------------------------------------------------------------------


def has_display() -> bool:
    """True when windows can be shown here."""
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def wanted_libraries() -> dict[str, str]:
    """The system libraries that Qt needs here: file name to package name."""
    tables = [LIBRARIES]
    if os.environ.get("DISPLAY"):
        tables.append(X11_LIBRARIES)
    if os.environ.get("WAYLAND_DISPLAY"):
        tables.append(WAYLAND_LIBRARIES)
    pairs = [pair.split() for pair in ",".join(tables).split(",")]
    return {pair[0]: pair[1] for pair in pairs}


def missing_libraries() -> dict[str, str]:
    """Those of the wanted libraries that the loader does not find."""
    return {name: package for name, package in wanted_libraries().items() if not _loads(name)}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def provide_system_packages() -> None:
    """Installs what is missing of the system libraries and of Python's own venv module.

    Raises:
        Trouble: it cannot be done here; the sentence names what is missing.
    """
    if not LINUX:
        return
    missing = missing_libraries()
    packages = sorted(set(missing.values()))
    if not PYTHON.exists() and not _has_venv():
        packages.append(f"python3.{sys.version_info[1]}-venv")
    if not packages:
        return
    if not shutil.which("apt-get"):
        names = ", ".join(missing) or "Python's venv module"
        raise Trouble(f"These are missing here: {names}. Install them with this system's package manager.")
    _apt_install(packages)
    still = missing_libraries()
    if still:
        raise Trouble(f"These system libraries are missing even after installing: {', '.join(still)}.")


def _has_venv() -> bool:
    return (
        subprocess.run([sys.executable, "-c", "import venv, ensurepip"], capture_output=True, check=False).returncode
        == 0
    )


def _apt_install(packages: list[str]) -> None:
    by_hand = f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
    apt = [
        *_as_root(by_hand),
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-q",
        "-o",
        "DPkg::Lock::Timeout=120",
    ]
    say(f"Installing system packages with apt: {' '.join(packages)}")
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if not any(Path("/var/lib/apt/lists").glob("*_Packages*")):
        subprocess.run([*apt, "update"], check=False)
    if subprocess.run(install, check=False).returncode == 0:
        return
    say("That did not work; reading the package lists anew and trying once more.")
    subprocess.run([*apt, "update"], check=False)
    if subprocess.run(install, check=False).returncode != 0:
        raise Trouble(f"apt could not install the system packages. Try by hand: {by_hand}")


def _as_root(by_hand: str) -> list[str]:
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        raise Trouble(f"System packages are missing and there is no sudo here. As root, run: {by_hand[5:]}")
    if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n"]
    if not sys.stdin.isatty():
        raise Trouble(f"System packages are missing and sudo wants a password. In a terminal, run: {by_hand}")
    say("System packages are missing; sudo may ask for your password.")
    return ["sudo"]


# --- .venv ------------------------------------------------------------------------------------------------------------


def fingerprint(level: str) -> str:
    """Changes whenever the packages of this level must be looked at again."""
    digest = hashlib.sha256(LOCKS[level].read_bytes())
    config = VENV / "pyvenv.cfg"
    digest.update(config.read_bytes() if config.is_file() else b"")
    system = (sys.platform, platform.machine(), platform.libc_ver(), sorted(wanted_libraries()))
    digest.update(repr(system).encode())
    return digest.hexdigest()


def is_set_up(level: str) -> bool:
    """True when an earlier run finished everything that this level needs."""
    if UNFINISHED.exists() or not os.access(str(PYTHON), os.X_OK):
        return False
    try:
        return bool(json.loads(STAMP.read_text(encoding="utf-8")).get(level) == fingerprint(level))
    except (OSError, ValueError):
        return False


def set_up(level: str) -> None:
    """Brings the machine to where the program (``run``) or its tests (``dev``) can start.

    Raises:
        Trouble: something cannot be had.
    """
    if is_set_up(level):
        return
    started = time.monotonic()
    say("Setting up. The first time this takes a few minutes and about 400 MB; later it takes no time.")
    provide_system_packages()
    make_venv()
    install_packages(level)
    link_project()
    prove_qt()
    levels = ["run", "dev"] if level == "dev" else ["run"]
    STAMP.write_text(json.dumps({name: fingerprint(name) for name in levels}), encoding="utf-8")
    say(f"Set up in {time.monotonic() - started:.0f} s.")


def make_venv() -> None:
    """Makes .venv, or keeps it when it is whole.

    Raises:
        Trouble: Python cannot make one.
    """
    whole = "import sys, pip; sys.exit(not sys.version_info >= (3, 11))"
    if VENV.exists():
        if not UNFINISHED.exists() and _python("-c", whole).returncode == 0:
            return
        say("An earlier set-up was interrupted; making .venv anew.")
        shutil.rmtree(str(VENV))
    say(f"Making .venv with Python {platform.python_version()}")
    VENV.mkdir()
    UNFINISHED.touch()
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode:
        raise Trouble(f"Python could not make {VENV}: {_last_line(made.stdout + made.stderr)}")
    UNFINISHED.unlink()


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            [str(PYTHON), *arguments], capture_output=True, text=True, check=False, env=environment(show=False)
        )
    except OSError as error:
        return subprocess.CompletedProcess([], 1, "", str(error))


def install_packages(level: str) -> None:
    """Installs the lock file, checking every hash; where from is pip's own setting.

    Raises:
        Trouble: pip refused; its last error stands in the sentence, all of it in .venv/pip.log.
    """
    say(f"Installing the packages of {LOCKS[level].name}")
    command = [str(PYTHON), "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:", "--no-input"]
    command += ["--disable-pip-version-check", "--progress-bar", "off", "-r", str(LOCKS[level])]
    said: list[str] = []
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as pip:
        for raw in pip.stdout or ():
            line = raw.decode("utf-8", "replace")
            said.append(line)
            package = re.match(r"(?:Collecting (\S+?)==(\S+)|Processing .*/(\S+?)-(\d[^-]*)-\S+\.whl)", line)
            if package:
                say(f"  {package[1] or package[3]} {package[2] or package[4]}")
            elif line.startswith("Installing collected"):
                UNFINISHED.touch()
                say("  all here; unpacking")
    PIP_LOG.write_text("".join(said), encoding="utf-8")
    if pip.returncode:
        reason = next(filter(None, map(_reason, said)), f"pip ended with {pip.returncode}")
        raise Trouble(
            f"The packages could not be installed ({reason}). Check that this machine "
            f"reaches a Python package index (pip's own settings are used) and try again. All that pip said: {PIP_LOG}"
        )
    if UNFINISHED.exists():
        UNFINISHED.unlink()


def _reason(line: str) -> str:
    """What pip's line says of why it will fail: the broken connection rather than the version it then lacks."""
    broken = re.search(r"connection broken by '(.{1,200})", line)
    if broken:
        return f"the package index does not answer: {broken[1].rstrip()}"
    return line[len("ERROR:") :].strip(" .\n") if line.startswith("ERROR:") else ""


def link_project() -> None:
    """Makes the package importable and ``hall-client`` a command, by relative paths in plain ASCII."""
    where = _python("-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip()
    Path(where, "hall_client_source.pth").write_text(os.path.relpath(str(ROOT), where) + "\n", encoding="ascii")
    if WINDOWS:
        (BIN / "hall-client.cmd").write_text('@"%~dp0python.exe" -m hall_client %*\r\n', encoding="ascii")
        return
    command = BIN / "hall-client"
    command.write_text(
        '#!/bin/sh\nexec "$(dirname -- "$(readlink -f -- "$0")")/python" -m hall_client "$@"\n', encoding="ascii"
    )
    command.chmod(0o755)


def prove_qt() -> None:
    """Starts Qt once.

    Raises:
        Trouble: it does not start; the loader's own words say what is missing.
    """
    started = _python("-c", "from PySide6 import QtMultimedia, QtSvg, QtWidgets as q; q.QApplication([])")
    if started.returncode:
        raise Trouble(f"Qt does not start here: {_last_line(started.stderr)}")


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"


# --- commands ---------------------------------------------------------------------------------------------------------


def environment(*, show: bool = True) -> dict[str, str]:
    """The variables for what we start: no foreign Python paths, and Qt's offscreen platform where there is no display."""
    variables = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
    variables["PYTHONUTF8"] = "1"
    if not (show and has_display()):
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def run(arguments: list[str]) -> int:
    """Starts the venv's Python; gives its exit code."""
    return subprocess.call([str(PYTHON), *arguments], env=environment())


def main(arguments: list[str]) -> int:
    """Runs one command; 0 when all went well."""
    command, *rest = arguments or ["--help"]
    starts = {
        "demo": ["-m", "hall_client", "demo"],
        "test": [str(ROOT / "script" / "checks.py")],
        "bench": ["-m", "benchmarks"],
        "pictures": [str(ROOT / "script" / "pictures.py")],
        "translations": [str(ROOT / "script" / "translations.py")],
        "postgres": ["-m", "script.postgres"],
    }
    if command == "setup":
        set_up("dev" if "--dev" in rest else "run")
        say(f"Ready: {BIN / 'hall-client'}")
    elif command in starts:
        set_up("dev" if command in NEED_TOOLS else "run")
        return run([*starts[command], *rest])
    else:
        say(__doc__ or "")
        return command not in {"-h", "--help"}
    return 0


def _end(sentence: str, code: int) -> NoReturn:
    print(f"\n{sentence}", file=sys.stderr, flush=True)
    sys.exit(code)


if __name__ == "__main__":
    try:
        use_a_fitting_python()
        sys.exit(main(sys.argv[1:]))
    except Trouble as trouble:
        _end(str(trouble), 1)
    except OSError as error:
        _end(f"This cannot be done here: {error}.", 1)
    except KeyboardInterrupt:
        _end("Stopped. The same command goes on from here.", 130)
