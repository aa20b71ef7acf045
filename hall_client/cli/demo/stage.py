"""The demo's hall: founded afresh, with a morning behind it, its devices simulated and its four windows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hall_client.app import Hall, open_hall
from hall_client.base.files import resources
from hall_client.cli.demo import KIOSK, WINDOW
from hall_client.cli.demo.morning import live_through
from hall_client.cli.halls import SAMPLE_CATALOG, SAMPLE_HALL
from hall_client.cli.roles import board_screen, counter, kiosk_screen, opener, pad_screen
from hall_client.config import DeviceSettings, Settings
from hall_client.devices.simulated import SimulatedStation, simulated_station
from hall_client.devices.views import Kind
from hall_client.flows.founding import found_hall, read_businesses, read_hall_file
from hall_client.store.opening import remove_hall, station_urls


def found_demo_hall(out: Path, named: str | None = None) -> str:
    """Makes the sample hall, lets its morning happen and gives its file or URL: the demo's own, made anew, or the named
    one.

    Raises:
        StoreError: there is a hall at the named place already; somebody else's hall is never overwritten.
    """
    file = named or str(out / "hall" / "hall.db")
    if named is None:
        remove_hall(file)
    source = resources() / SAMPLE_CATALOG
    found_hall(file, read_hall_file(resources() / SAMPLE_HALL), read_businesses(source))
    with open_hall(file, station="init") as hall:
        hall.catalog.import_file(source)
    live_through(file)
    return file


class Stage:
    """The four windows on one hall. Needs an application; ``close`` ends everything on the UI thread.

    On a server each opens the hall as the kind of station it is, with no more rights than that kind has.
    """

    def __init__(self, hall: str) -> None:
        """Starts the simulators and begins to open the windows; shows nothing yet."""
        self._hall = hall
        self._urls = station_urls(hall)
        self.kiosk_devices = simulated_station((Kind.RECEIPT_PRINTER, Kind.ID_READER))
        self.window_devices: SimulatedStation = simulated_station()
        self.kiosk = kiosk_screen(KIOSK, self._opener(f"kiosk-{KIOSK}", self.kiosk_devices.devices))
        self.board = board_screen(self._opener("board", {}))
        self.pad = pad_screen(WINDOW, self._opener(f"pad-{WINDOW}", {}))
        self.window = counter(WINDOW, self._opener(f"window-{WINDOW}", self.window_devices.devices))
        self.screens = {"kiosk": self.kiosk, "board": self.board, "pad": self.pad, "clerk": self.window}

    def _opener(self, station: str, devices: dict[str, DeviceSettings]) -> Callable[[], Hall]:
        kind = station.partition("-")[0]
        return opener(self._urls.get(kind, self._hall), station, lambda: Settings(devices=devices))

    def close(self) -> None:
        """Closes the windows, then the simulators."""
        for screen in self.screens.values():
            screen.close()
        self.window_devices.close()
        self.kiosk_devices.close()
