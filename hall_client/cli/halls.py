"""Commands that found, upgrade, fill, search and check a hall."""

from __future__ import annotations

from pathlib import Path

from hall_client.base.files import resources
from hall_client.base.text import Text
from hall_client.catalog.views import ImportReport
from hall_client.cli.speech import say_line, sentence

SAMPLE_HALL = "catalog/hall.yaml"
SAMPLE_CATALOG = "catalog/sample"
ROLE_WORDS = {"clerk": Text("clerk"), "manager": Text("manager")}


def init_hall(hall: str, describe: Path | None, items: Path | None) -> int:
    """Makes a hall and imports its catalog, or leaves nothing behind."""
    from hall_client.app import open_hall
    from hall_client.flows.founding import found_hall, read_businesses, read_hall_file
    from hall_client.store.engines import shown_url
    from hall_client.store.opening import remove_hall, stations_file

    source = items or resources() / SAMPLE_CATALOG
    description = read_hall_file(describe or resources() / SAMPLE_HALL)
    found_hall(hall, description, read_businesses(source))
    try:
        with open_hall(hall, station="init") as opened:
            report = opened.catalog.import_file(source)
    except BaseException:
        remove_hall(hall)
        raise
    shown = shown_url(hall)
    say_line(sentence(Text("The hall is at {hall}.", hall=shown)))
    _tell_import(report)
    urls = stations_file(hall)
    if urls is not None:
        _tell_stations(urls)
    start = f"hall-client window 3 --hall {shown if urls is None else 'URL'}"
    say_line(sentence(Text("Start a counter window with: {command}", command=start)))
    if describe is None:
        say_line(sentence(Text("The sample's staff, with passwords for trying it out:")))
        for entry in description.staff:
            role = sentence(ROLE_WORDS.get(entry.role, entry.role))
            say_line(f"  {entry.number}  {entry.name}  {entry.password}  ({role})")
    return 0


def upgrade_hall(hall: str) -> int:
    """Runs the migrations that the database has not seen."""
    from hall_client.store.opening import upgrade_hall as upgrade

    urls = upgrade(hall)
    say_line(sentence(Text("The hall's database fits this program.")))
    if urls is not None:
        _tell_stations(urls)
    return 0


def _tell_stations(file: Path) -> None:
    text = Text(
        "Each kind of station has a URL of its own, with its password, in {file}. Keep it safe.", file=str(file)
    )
    say_line(sentence(text))


def check_hall(hall: str) -> int:
    """Says whether the hall is sound; the exit code is 0 or 1."""
    from hall_client.app import open_hall

    with open_hall(hall, station="check") as opened:
        breaks = opened.staff.verify_journal()
    for line in breaks or [Text("Schema, key and journal are in order.")]:
        say_line(sentence(line))
    return 1 if breaks else 0


def import_catalog(hall: str, source: Path) -> int:
    """Imports a catalog file or folder."""
    from hall_client.app import open_hall

    with open_hall(hall, station="import") as opened:
        _tell_import(opened.catalog.import_file(source))
    return 0


def _tell_import(report: ImportReport) -> None:
    say_line(
        sentence(
            Text(
                "Catalog {version}: {items} items with {materials} materials; {added} added, {changed} changed, {withdrawn} withdrawn.",
                version=report.version,
                items=report.items,
                materials=report.materials,
                added=len(report.added),
                changed=len(report.changed),
                withdrawn=len(report.withdrawn),
            )
        )
    )
    for warning in report.warnings:
        say_line(sentence(warning.sentence))


def search_catalog(hall: str, text: str, limit: int) -> int:
    """Prints the hits; the exit code is 1 when there are none."""
    from hall_client.app import open_hall

    with open_hall(hall, station="search") as opened:
        hits = opened.catalog.search(text, limit=limit)
    for hit in hits:
        say_line(f"{hit.code}  {hit.business}  {hit.name}  ({hit.department})")
    if not hits:
        say_line(sentence(Text("No item matches “{text}”.", text=text)))
    return 0 if hits else 1
