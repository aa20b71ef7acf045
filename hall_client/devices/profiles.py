"""Printer models, as data: a hall that has another one adds a row."""

from __future__ import annotations

from hall_client.base.errors import BadInput
from hall_client.devices.views import PrinterProfile

DEFAULT = "80mm"
PROFILES: dict[str, PrinterProfile] = {
    profile.name: profile
    for profile in (
        PrinterProfile("80mm", width=576, paper_mm=80, completion=("process-id", "gs-r")),
        PrinterProfile("80mm-512", width=512, paper_mm=80, completion=("process-id", "gs-r")),
        # Small printers are mostly clones that print what they do not know: they are asked by GS r alone.
        PrinterProfile("58mm", width=384, paper_mm=58, completion=("gs-r",), baud=9600),
    )
}


def printer_profile(name: str) -> PrinterProfile:
    """The profile of that name; the empty name means 80 mm.

    Raises:
        BadInput: there is none, and which there are.
    """
    try:
        return PROFILES[name or DEFAULT]
    except KeyError:
        raise BadInput(
            "There is no printer profile {name}; there are {known}.", name=repr(name), known=", ".join(PROFILES)
        ) from None
