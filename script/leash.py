"""Becomes another program: as an ordinary user when told which, and ending with whoever started it.

    leash.py PARENT USER GROUP PROGRAM ARGUMENT…

PARENT is the id of the starting process, USER and GROUP are ids, or -1 to stay who one is. Kept apart and free of
imports that are slow, because every server process starts through it.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
"""prctl(2): the signal that the kernel sends us when our parent has ended."""


def main(arguments: list[str]) -> None:
    """Does not come back."""
    parent, user, group = map(int, arguments[:3])
    command = arguments[3:]
    if user >= 0:
        os.setgroups([])
        os.setgid(group)
        os.setuid(user)
    if sys.platform == "linux":
        # After setuid, which would clear it. PostgreSQL takes SIGQUIT as: stop at once, with all your processes.
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)
        if os.getppid() != parent:
            sys.exit("Whoever started this is gone.")
    os.execv(command[0], command)  # noqa: S606 - what the caller gave, without a shell


if __name__ == "__main__":
    main(sys.argv[1:])
