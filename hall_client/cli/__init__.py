"""The command line: one command per role, and those that found, fill and check a hall."""

from __future__ import annotations

import os
import sys

from hall_client.base.errors import HallError


def main() -> None:
    """Runs a command; a HallError becomes one sentence on stderr and exit code 1."""
    from hall_client.cli.commands import run

    try:
        code = run()
    except HallError as error:
        from hall_client.cli.speech import sentence

        sys.stderr.write(f"{sentence(error)}\n")
        sys.exit(1)
    except BrokenPipeError:  # whoever read the lines has seen enough (``| head``)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    sys.exit(code)
