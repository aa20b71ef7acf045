"""Who holds a device file."""

from __future__ import annotations

from pathlib import Path

_PID, _FILE = 4, 5


def holder_of(path: str, locks: Path = Path("/proc/locks"), processes: Path = Path("/proc")) -> str:
    """Name and process number of the program that locked the file ("cutecom, 4711"); empty where nobody tells.

    Linux lists locks as ``1: FLOCK ADVISORY WRITE 4711 00:18:5 0 EOF`` (proc_locks(5)): process, device, inode.
    """
    try:
        wanted = Path(path).stat().st_ino
        rows = [line.split() for line in locks.read_text().splitlines()]
    except OSError:
        return ""
    for row in rows:
        if len(row) > _FILE and row[1] == "FLOCK" and row[_FILE].rpartition(":")[2] == str(wanted):
            return _named(row[_PID], processes)
    return ""


def _named(pid: str, processes: Path) -> str:
    try:
        return f"{(processes / pid / 'comm').read_text().strip()}, {pid}"
    except OSError:
        return pid
