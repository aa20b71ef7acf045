"""Cameras that are plugged into this process instead of the computer: their frames take the way of a real camera's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

VIRTUAL = "virtual/"
"""Addresses of such cameras: ``camera:virtual/NAME``."""


class FrameSource(Protocol):
    """Something that gives frames on the event loop of the thread that attached it."""

    def attach(self, feed: Callable[[QVideoFrame], bool]) -> None:
        """Begins to hand frames to ``feed``."""
        ...

    def detach(self) -> None:
        """Stops; harmless when stopped."""
        ...


_plugged: dict[str, FrameSource] = {}


def plug_in(name: str, source: FrameSource) -> None:
    """Makes a source reachable as ``camera:virtual/NAME``."""
    _plugged[name] = source


def unplug(name: str) -> None:
    """Takes it away; harmless when it is not there."""
    source = _plugged.pop(name, None)
    if source is not None:
        source.detach()


def plugged(name: str) -> FrameSource | None:
    """The source of that name, if it is plugged in."""
    return _plugged.get(name)
