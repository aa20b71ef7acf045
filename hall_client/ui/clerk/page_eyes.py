"""Finds the page in a picture and makes a straightened JPEG of it; for workers, loads its tools on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Corners = tuple[tuple[float, float], ...]
"""Four corners as shares of the picture's width and height, clockwise from the upper left."""


def find(pixels: NDArray[np.uint8]) -> Corners | None:
    """The page's corners in an RGB picture, or None."""
    from hall_client.devices.page_finder import find_page

    corners = find_page(pixels)
    if corners is None:
        return None
    height, width = pixels.shape[:2]
    return tuple((float(x) / width, float(y) / height) for x, y in corners)


def encode(pixels: NDArray[np.uint8]) -> bytes:
    """A JPEG of the page: cut out and straightened when it was found, else the whole picture.

    Raises:
        DeviceError: the picture cannot be used.
    """
    from hall_client.devices.page_finder import make_page

    return make_page(pixels).jpeg
