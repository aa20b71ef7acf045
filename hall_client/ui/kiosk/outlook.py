"""What the kiosk sees around it: the hall's changes, the devices, the clock; shown on the pages that need it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hall_client.ui.kiosk.calling import GuideCalls
from hall_client.ui.kiosk.pages import Pages
from hall_client.ui.kiosk.ports import KioskHall
from hall_client.ui.kiosk.reader import CardReader
from hall_client.ui.kiosk.steps import Steps
from hall_client.ui.kiosk.watch import HallWatch, Load
from hall_client.ui.shell.change_bus import ChangeBus

REFRESH_TICKS = 5
TOPICS = frozenset({"ticket", "window", "hall", "catalog", "store"})


class Outlook(QObject):
    """Looks again after every change and every five seconds; every second while the database is away."""

    ticked = Signal()
    """A second went by."""
    gone = Signal()
    """The database does not answer any more."""
    back = Signal()
    """It answers again."""
    changed = Signal()
    """Something that the present page or the header says."""

    def __init__(self, hall: KioskHall, pages: Pages, steps: Steps, calls: GuideCalls, parent: QObject) -> None:
        """Listens until ``close``."""
        super().__init__(parent)
        self._pages, self._steps = pages, steps
        self._ticks = 0
        self.watch = HallWatch(hall, self)
        self.reader = CardReader(hall.desk_devices, self)
        self.watch.seen.connect(self._on_seen)
        self.watch.gone.connect(self.gone)
        self.watch.back.connect(self.back)
        self.reader.said.connect(self._on_reader)
        self.reader.seen.connect(calls.watch)
        calls.trouble.connect(self._on_trouble)
        self._bus = ChangeBus(hall.listen, self)
        self._bus.tick.connect(self._tick)
        self._bus.watch(self, TOPICS, self.look)
        self._bus.watch(self, {"hall"}, calls.look)
        self._bus.watch(self, {"print"}, steps.taking.look_again)

    def close(self) -> None:
        """Listens no longer."""
        self._bus.close()

    def look(self) -> None:
        """Looks now."""
        self.watch.look()
        self.reader.look()

    def show_businesses(self) -> None:
        """Shows what was seen last."""
        businesses = tuple(self._steps.businesses.values())
        stopped = self._steps.stopped
        self._pages.home.show_businesses(businesses, stopped)
        self._pages.business.tiles.show_businesses(businesses, stopped=bool(stopped))

    def _tick(self) -> None:
        self.ticked.emit()
        self._ticks += 1
        if self._ticks % REFRESH_TICKS == 0 or self.watch.away_since is not None:
            self.look()

    def _on_seen(self, load: Load) -> None:
        self._steps.see(load)
        self.show_businesses()

    def _on_reader(self, sentence: str) -> None:
        if self._pages.say_reader(sentence):
            self.changed.emit()

    def _on_trouble(self, trouble: str) -> None:
        self._pages.number.show_trouble(trouble)
        self.changed.emit()
