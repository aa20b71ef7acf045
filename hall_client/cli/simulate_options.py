"""The options of ``hall-client simulate``; apart, so that parsing loads nothing of it."""

from __future__ import annotations

import argparse


def add_options(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument(
        "--day",
        nargs="?",
        const="",
        default="",
        metavar="DATE",
        help="the day to play, like 2026-11-20 (default: today)",
    )
    time = command.add_mutually_exclusive_group()
    time.add_argument("--fast", action="store_true", help="the whole day as fast as the hall can, at its own times")
    time.add_argument(
        "--until", default="", metavar="TIME", help="the day up to a time like 10:30, or up to now (default: now)"
    )
    command.add_argument("--live", action="store_true", help="go on in real time from there (default without --until)")
    command.add_argument("--speed", type=_faster, default=0.0, metavar="N", help="go on N times faster than real time")
    command.add_argument("--tickets", type=_some, default=0, metavar="N", help="about so many people come")
    command.add_argument("--windows", type=_some, default=0, metavar="N", help="staff this many windows (default: all)")
    command.add_argument("--seed", type=int, default=1, metavar="N", help="the same number plays the same day")
    command.add_argument("--again", action="store_true", help="play into a hall that has tickets of this day already")


def _some(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 on")
    return int(text)


def _faster(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= 100_000:
        raise argparse.ArgumentTypeError(f"{text} is not a speed above 0")
    return speed
