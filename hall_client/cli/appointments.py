"""``hall-client appointments FILE``: books a table of appointments, all or none."""

from __future__ import annotations

from pathlib import Path

from hall_client.base.text import Text
from hall_client.cli.speech import say_line, sentence


def book_appointments(hall: str, file: Path, source: str) -> int:
    """Books the file's rows; with a fault in any of them books nothing, lists them all and ends with code 1."""
    from hall_client.app import open_hall
    from hall_client.queue.booking import read_bookings

    rows = read_bookings(file)
    with open_hall(hall, station="appointments") as opened:
        report = opened.appointments.book_batch(rows, source or file.name, who="")
    for row, fault in report.refused:
        say_line(sentence(Text("Booking {row}: {fault}", row=row, fault=fault)))
    if report.refused:
        count, faults = len(rows), len({row for row, _ in report.refused})
        say_line(
            sentence(Text("Nothing was booked: {faults} of {count} bookings have a fault.", count=count, faults=faults))
        )
        return 1
    say_line(sentence(Text("{count} appointments are booked.", count=report.booked)))
    return 0
