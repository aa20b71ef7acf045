"""Owns a station's devices: has each watched on a thread of its own, reopened, and its health told."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from hall_client.config import DeviceSettings
from hall_client.devices import health
from hall_client.devices.errors import NoDevice
from hall_client.devices.ports import DocumentCamera, IdReader, ReceiptPrinter
from hall_client.devices.registry import Device, kind_of, open_device
from hall_client.devices.views import CardRead, DeviceState, IdCard, Kind
from hall_client.devices.watchers import PrinterWatcher, ReaderWatcher, Rhythm, Watcher

_log = logging.getLogger(__name__)
Forget = Callable[[], None]
T = TypeVar("T")


class Supervisor:
    """The devices of one station. Nothing here waits for a device but the threads that watch them.

    Listeners are called on those threads (for a camera on the UI thread) and must be quick. No listener is called after
    its ``forget`` and the end of a call that was under way.
    """

    def __init__(
        self,
        devices: Mapping[str, DeviceSettings],
        *,
        rhythm: Rhythm | None = None,
        make: Callable[[DeviceSettings], Device] = open_device,
    ) -> None:
        """Takes ``Settings.devices``; opens nothing before ``start``.

        Raises:
            BadInput: a device names an unknown driver, address or profile.
        """
        self._settings = dict(devices)
        self._make = make
        self._kinds = {name: kind_of(settings) for name, settings in self._settings.items()}
        self._lock = threading.Lock()
        self._states = {name: health.idle(name, kind) for name, kind in self._kinds.items()}
        self._listeners: list[Callable[[DeviceState], None]] = []
        self._card_listeners: list[Callable[[CardRead], None]] = []
        self._cameras: dict[str, DocumentCamera] = {}
        self._watchers: dict[str, Watcher] = {}
        for name, kind in self._kinds.items():
            if kind is not Kind.DOCUMENT_CAMERA:
                self._watchers[name] = self._watcher(name, kind, rhythm or Rhythm())
        self._started = False

    def start(self) -> None:
        """Begins to watch; returns at once."""
        if not self._started:
            self._started = True
            for watcher in self._watchers.values():
                watcher.start()

    def close(self) -> None:
        """Lets go of everything and joins the threads; on the UI thread if a camera was asked for."""
        for watcher in self._watchers.values():
            watcher.end()
        for camera in self._cameras.values():
            camera.close()
        self._cameras.clear()
        for watcher in self._watchers.values():
            watcher.join()

    # --- health ---

    def states(self) -> tuple[DeviceState, ...]:
        """The devices in the order of the settings, as last seen."""
        with self._lock:
            return tuple(self._states.values())

    def listen(self, callback: Callable[[DeviceState], None]) -> Forget:
        """Tells every change of a device's state; gives what ends it."""
        return self._add(self._listeners, callback)

    # --- devices ---

    def printer(self, name: str = "") -> ReceiptPrinter:
        """The receipt printer of that name, or the first one. Its calls block: not for the UI thread.

        Raises:
            NoDevice: there is none.
        """
        return cast("PrinterWatcher", self._watchers[self._find(Kind.RECEIPT_PRINTER, name)])

    def camera(self, name: str = "") -> DocumentCamera:
        """The document camera of that name, or the first one; made at the first call, which must be on the UI thread.

        Raises:
            NoDevice: there is none.
        """
        name = self._find(Kind.DOCUMENT_CAMERA, name)
        if name not in self._cameras:
            camera = cast("DocumentCamera", self._make(self._settings[name]))
            self._cameras[name] = camera
            camera.state_changed.connect(lambda: self._look_at_camera(name))
        return self._cameras[name]

    def on_card(self, callback: Callable[[CardRead], None]) -> Forget:
        """Reads every card that is put on any reader from now on; gives what ends it.

        Cards are read only while somebody listens.
        """
        forget = self._add(self._card_listeners, callback)
        for watcher in self._watchers.values():
            watcher.nudge()
        return forget

    # --- inside ---

    def _watcher(self, name: str, kind: Kind, rhythm: Rhythm) -> Watcher:
        device = self._make(self._settings[name])
        if kind is Kind.RECEIPT_PRINTER:
            return PrinterWatcher(name, cast("ReceiptPrinter", device), rhythm, self._tell)
        return ReaderWatcher(
            name,
            cast("IdReader", device),
            rhythm,
            self._tell,
            wanted=lambda: bool(self._card_listeners),
            on_card=lambda card: self._tell_card(name, card),
        )

    def _find(self, kind: Kind, name: str) -> str:
        for known, its_kind in self._kinds.items():
            if its_kind is kind and name in ("", known):
                return known
        raise NoDevice("This station has no {kind}.", kind=health.KIND_WORDS[kind])

    def _add(self, listeners: list[Callable[[T], None]], callback: Callable[[T], None]) -> Forget:
        with self._lock:
            listeners.append(callback)

        def forget() -> None:
            with self._lock:
                if callback in listeners:
                    listeners.remove(callback)

        return forget

    def _tell(self, state: DeviceState) -> None:
        with self._lock:
            if self._states[state.name] == state:
                return
            self._states[state.name] = state
            listeners = list(self._listeners)
        _log.info("device %s: %s (%s)", state.name, state.words, state.light)
        _call(listeners, state)

    def _tell_card(self, name: str, card: IdCard) -> None:
        with self._lock:
            listeners = list(self._card_listeners)
        _call(listeners, CardRead(name, card))

    def _look_at_camera(self, name: str) -> None:
        camera, kind = self._cameras.get(name), self._kinds[name]
        if camera is None or not camera.running:
            self._tell(health.idle(name, kind))
        elif (trouble := camera.trouble()) is not None:
            self._tell(health.of_error(name, kind, trouble))
        elif camera.frame_age() != float("inf"):
            self._tell(health.ready(name, kind))


def _call(listeners: list[Callable[[T], None]], news: T) -> None:
    for listener in listeners:
        try:
            listener(news)
        except Exception:  # noqa: BLE001 - one listener's bug must not end the watch, nor keep the news from the others
            _log.exception("a listener to the devices failed")
