"""Every command with its options. What they do stands in the modules that each imports when it runs.

argparse rather than a richer library: parsing must not cost a counter window more than its first frame.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from hall_client import __version__
from hall_client.base.files import data_folder
from hall_client.cli.roles import Start, run_board, run_dashboard, run_kiosk, run_pad, run_window
from hall_client.cli.simulate_options import add_options

Run = Callable[[argparse.Namespace], int]


def run(arguments: list[str] | None = None) -> int:
    """Parses and runs one command; gives its exit code. ``--help`` and bad words end the program as usual."""
    options = parser().parse_args(arguments)
    command: Run = options.run
    return command(options)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(
        prog="hall-client",
        description="The programs of a government service hall: counter window, kiosk, board, evaluator pad, dashboard.",
    )
    top.add_argument("--version", action="version", version=f"hall-client {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_roles(commands)
    _add_halls(commands)
    _add_simulation(commands)
    _add_catalog(commands)
    _add_appointments(commands)
    _add_devices(commands)
    return top


_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name


def _command(commands: _Commands, name: str, words: str, run_it: Run) -> argparse.ArgumentParser:
    made = commands.add_parser(name, help=words, description=words)
    made.set_defaults(run=run_it)
    return made


def _hall(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--hall",
        default=os.environ.get("HALL_URL") or str(data_folder() / "hall.db"),
        metavar="URL",
        help="the hall: an SQLite file or a database URL (default: HALL_URL, else %(default)s)",
    )


def _config(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--config", type=Path, metavar="FILE", help="settings of this station, TOML (default: HALL_CONFIG)"
    )


def _language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--language", choices=("zh_CN", "en"), default="", help="language of the screens")


def _role(commands: _Commands, name: str, words: str, run_it: Run, *, full: bool = True) -> argparse.ArgumentParser:
    command = _command(commands, name, words, run_it)
    _hall(command)
    _config(command)
    _language(command)
    command.add_argument("--screen", type=int, default=0, metavar="N", help="which screen, counted from 0")
    command.add_argument("--full-screen", action=argparse.BooleanOptionalAction, default=full, help="fill the screen")
    return command


def _add_roles(commands: _Commands) -> None:
    demo = _command(commands, "demo", "run a whole hall on this PC with simulated devices", _demo)
    demo.add_argument(
        "--out", type=Path, default=Path("demo-out"), metavar="DIR", help="folder for pictures and papers"
    )
    demo.add_argument(
        "--scripted",
        action=argparse.BooleanOptionalAction,
        help="drive the visit by script (default: without a display)",
    )
    demo.add_argument(
        "--hall",
        metavar="URL",
        help="where its hall is made: a new file or an empty database (default: DIR/hall/hall.db)",
    )
    _language(demo)
    window = _role(commands, "window", "run a counter window", _window, full=False)
    window.add_argument("number", help="number of the window")
    kiosk = _role(commands, "kiosk", "run a ticket kiosk", _kiosk)
    kiosk.add_argument("name", nargs="?", default="1", help="number of the kiosk (default: 1)")
    _role(commands, "board", "run the lobby board", _board)
    pad = _role(commands, "pad", "run the evaluator pad of a window", _pad)
    pad.add_argument("number", help="number of the window")
    _role(commands, "dashboard", "run the manager's live dashboard", _dashboard, full=False)


def _add_halls(commands: _Commands) -> None:
    init = _command(commands, "init", "make a hall: database, key, windows, staff and catalog", _init)
    _hall(init)
    init.add_argument(
        "--describe", type=Path, metavar="FILE", help="the hall, its windows and staff, YAML (default: the sample)"
    )
    init.add_argument("--catalog", type=Path, metavar="PATH", help="catalog folder or file (default: the sample)")
    _hall(_command(commands, "upgrade", "bring a hall's database to the schema of this program", _upgrade))
    _hall(_command(commands, "check", "check a hall: schema, key, hash chains of the journal", _check))
    rules = _command(commands, "rules", "show how a hall calls, opens and closes, or set it", _rules)
    rules.add_argument(
        "--set", dest="changes", action="append", default=[], metavar="NAME=VALUE", help="set a rule; may be repeated"
    )
    end = _command(commands, "end-day", "end a hall's day: no more tickets, what is open expires or is kept", _end_day)
    for command in (rules, end):
        command.add_argument("--staff", default="", metavar="NUMBER", help="who does it, for the journal")
        command.add_argument("--reason", default="command line", help="why, for the journal (default: %(default)s)")
        _hall(command)


def _add_simulation(commands: _Commands) -> None:
    simulate = _command(commands, "simulate", "play a day of invented people in a hall", _simulate)
    _hall(simulate)
    add_options(simulate)


def _add_appointments(commands: _Commands) -> None:
    book = _command(commands, "appointments", "book a table of appointments, all of them or none", _appointments)
    book.add_argument("file", type=Path, help="CSV with a heading line, or JSON: business, at, name, id_number, code")
    book.add_argument("--source", default="", help="where the bookings come from (default: the file's name)")
    _hall(book)


def _add_catalog(commands: _Commands) -> None:
    words = "import the catalog of items, or search it"
    under = commands.add_parser("catalog", help=words, description=words).add_subparsers(
        metavar="COMMAND", required=True
    )
    source = _command(under, "import", "import a catalog; one with faults imports nothing and lists them all", _import)
    source.add_argument("source", type=Path, help="catalog folder or YAML file")
    _hall(source)
    search = _command(under, "search", "find items as the counter does", _search)
    search.add_argument("text", help="pinyin initials, words or code")
    search.add_argument("--limit", type=int, default=20, metavar="N", help="how many at most (default: 20)")
    _hall(search)


def _add_devices(commands: _Commands) -> None:
    words = "the devices of this station"
    under = commands.add_parser("devices", help=words, description=words).add_subparsers(
        metavar="COMMAND", required=True
    )
    listing = _command(under, "list", "list the station's devices and what else is plugged in", _devices_list)
    check = _command(under, "check", "ask the devices themselves how they are", _devices_check)
    check.add_argument("name", nargs="?", default="", help="one device (default: all)")
    for command in (listing, check):
        _config(command)
        command.add_argument("--hall", default="", metavar="URL", help="look at the hall's database, too")


def _demo(options: argparse.Namespace) -> int:
    from hall_client.cli.demo import run_demo

    language = options.language or "zh_CN"
    return run_demo(options.out, scripted=options.scripted, language=language, hall=options.hall)


def _start(options: argparse.Namespace) -> Start:
    return Start(options.hall, options.config, options.screen, options.full_screen, options.language)


def _window(options: argparse.Namespace) -> int:
    return run_window(options.number, _start(options))


def _kiosk(options: argparse.Namespace) -> int:
    return run_kiosk(options.name, _start(options))


def _board(options: argparse.Namespace) -> int:
    return run_board(_start(options))


def _pad(options: argparse.Namespace) -> int:
    return run_pad(options.number, _start(options))


def _dashboard(options: argparse.Namespace) -> int:
    return run_dashboard(_start(options))


def _init(options: argparse.Namespace) -> int:
    from hall_client.cli.halls import init_hall

    return init_hall(options.hall, options.describe, options.catalog)


def _upgrade(options: argparse.Namespace) -> int:
    from hall_client.cli.halls import upgrade_hall

    return upgrade_hall(options.hall)


def _check(options: argparse.Namespace) -> int:
    from hall_client.cli.halls import check_hall

    return check_hall(options.hall)


def _rules(options: argparse.Namespace) -> int:
    from hall_client.cli.day_commands import hall_rules

    return hall_rules(options.hall, options.changes, options.staff, options.reason)


def _end_day(options: argparse.Namespace) -> int:
    from hall_client.cli.day_commands import end_day

    return end_day(options.hall, options.staff, options.reason)


def _simulate(options: argparse.Namespace) -> int:
    from hall_client.cli.simulate import simulate

    return simulate(options)


def _appointments(options: argparse.Namespace) -> int:
    from hall_client.cli.appointments import book_appointments

    return book_appointments(options.hall, options.file, options.source)


def _import(options: argparse.Namespace) -> int:
    from hall_client.cli.halls import import_catalog

    return import_catalog(options.hall, options.source)


def _search(options: argparse.Namespace) -> int:
    from hall_client.cli.halls import search_catalog

    return search_catalog(options.hall, options.text, options.limit)


def _devices_list(options: argparse.Namespace) -> int:
    from hall_client.cli.device_commands import list_devices

    return list_devices(options.config, options.hall)


def _devices_check(options: argparse.Namespace) -> int:
    from hall_client.cli.device_commands import check_devices

    return check_devices(options.config, options.name, options.hall)
