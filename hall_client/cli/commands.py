"""Every command with its options. What they do stands in the modules that each imports when it runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hall_client.config import data_folder

app = typer.Typer(
    help="The programs of a government service hall: counter window, kiosk, board, evaluator pad.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
catalog = typer.Typer(help="Import the catalog of items, or search it.", no_args_is_help=True)
devices = typer.Typer(help="The devices of this station.", no_args_is_help=True)
app.add_typer(catalog, name="catalog")
app.add_typer(devices, name="devices")

HallOption = Annotated[
    str,
    typer.Option("--hall", help="The hall: an SQLite file or a database URL.", envvar="HALL_URL", show_default=False),
]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", help="Settings of this station (TOML).", envvar="HALL_CONFIG")
]
ScreenOption = Annotated[int, typer.Option("--screen", help="Which screen, counted from 0.")]
FullOption = Annotated[bool, typer.Option("--full-screen/--in-window", help="Fill the screen.")]
LanguageOption = Annotated[str, typer.Option("--language", help="zh_CN or en; empty: as in the settings.")]


def default_hall() -> str:
    """Where a hall of one PC lies unless somebody says otherwise."""
    return str(data_folder() / "hall.db")


@app.command()
def demo(
    out: Annotated[Path, typer.Option("--out", help="Folder for pictures and papers.")] = Path("demo-out"),
    scripted: Annotated[
        bool | None, typer.Option("--scripted/--by-hand", help="Drive the visit by script; default: without a display.")
    ] = None,
    language: LanguageOption = "",
) -> None:
    """Runs a whole hall on this PC: kiosk, board, counter window and pad, with simulated devices."""
    from hall_client.cli.demo import run_demo

    raise typer.Exit(run_demo(out, scripted=scripted, language=language or "zh_CN"))


@app.command()
def init(
    hall: HallOption = "",
    describe: Annotated[
        Path | None,
        typer.Option("--describe", help="The hall, its windows and staff (YAML); default: the sample hall."),
    ] = None,
    items: Annotated[
        Path | None, typer.Option("--catalog", help="Catalog folder or file; default: the sample catalog.")
    ] = None,
) -> None:
    """Makes a hall: database, key, windows, staff and catalog."""
    from hall_client.cli.halls import init_hall

    init_hall(hall or default_hall(), describe, items)


@app.command()
def upgrade(hall: HallOption = "") -> None:
    """Brings a hall's database to the schema of this program."""
    from hall_client.cli.halls import upgrade_hall

    upgrade_hall(hall or default_hall())


@app.command()
def check(hall: HallOption = "") -> None:
    """Checks a hall: schema, key, and every hash chain of the journal."""
    from hall_client.cli.halls import check_hall

    raise typer.Exit(check_hall(hall or default_hall()))


@app.command()
def window(
    number: Annotated[str, typer.Argument(help="Number of the counter window.")],
    hall: HallOption = "",
    config: ConfigOption = None,
    screen: ScreenOption = 0,
    full_screen: FullOption = False,
    language: LanguageOption = "",
) -> None:
    """Runs a counter window for its clerk."""
    from hall_client.cli.roles import Start, run_window

    raise typer.Exit(run_window(number, Start(hall or default_hall(), config, screen, full_screen, language)))


@app.command()
def kiosk(
    name: Annotated[str, typer.Argument(help="Number of the kiosk.")] = "1",
    hall: HallOption = "",
    config: ConfigOption = None,
    screen: ScreenOption = 0,
    full_screen: FullOption = True,
    language: LanguageOption = "",
) -> None:
    """Runs a ticket kiosk."""
    from hall_client.cli.roles import Start, run_kiosk

    raise typer.Exit(run_kiosk(name, Start(hall or default_hall(), config, screen, full_screen, language)))


@app.command()
def board(
    hall: HallOption = "",
    config: ConfigOption = None,
    screen: ScreenOption = 0,
    full_screen: FullOption = True,
    language: LanguageOption = "",
) -> None:
    """Runs the lobby board."""
    from hall_client.cli.roles import Start, run_board

    raise typer.Exit(run_board(Start(hall or default_hall(), config, screen, full_screen, language)))


@app.command()
def pad(
    number: Annotated[str, typer.Argument(help="Number of the window that the pad belongs to.")],
    hall: HallOption = "",
    config: ConfigOption = None,
    screen: ScreenOption = 0,
    full_screen: FullOption = True,
    language: LanguageOption = "",
) -> None:
    """Runs the evaluator pad of a window."""
    from hall_client.cli.roles import Start, run_pad

    raise typer.Exit(run_pad(number, Start(hall or default_hall(), config, screen, full_screen, language)))


@catalog.command("import")
def catalog_import(
    source: Annotated[Path, typer.Argument(help="Catalog folder or YAML file.")], hall: HallOption = ""
) -> None:
    """Imports a catalog; a file with faults imports nothing and lists them all."""
    from hall_client.cli.halls import import_catalog

    import_catalog(hall or default_hall(), source)


@catalog.command("search")
def catalog_search(
    text: Annotated[str, typer.Argument(help="Pinyin initials, words or code.")],
    hall: HallOption = "",
    limit: Annotated[int, typer.Option("--limit", min=1, max=200, help="How many at most.")] = 20,
) -> None:
    """Finds items as the counter does."""
    from hall_client.cli.halls import search_catalog

    raise typer.Exit(search_catalog(hall or default_hall(), text, limit))


@devices.command("list")
def devices_list(config: ConfigOption = None) -> None:
    """Lists the station's devices and what else is plugged in."""
    from hall_client.cli.device_commands import list_devices

    list_devices(config)


@devices.command("check")
def devices_check(
    name: Annotated[str, typer.Argument(help="One device; default: all.")] = "", config: ConfigOption = None
) -> None:
    """Asks the devices themselves how they are."""
    from hall_client.cli.device_commands import check_devices

    raise typer.Exit(check_devices(config, name))
