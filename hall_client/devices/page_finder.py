"""Finding the page in a camera's picture, and making it an upright, light JPEG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_client.devices.errors import BadData

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Corners = NDArray[np.float32]

_SEARCH_EDGE = 640
_SMALLEST_SHARE = 0.10
_LARGEST_SHARE = 0.97
_MOST_SLANT = 35.0
_A4 = 297 / 210
_A4_TOLERANCE = 0.06
_TRIM = 0.002
"""Share of the width that is cut off each side, since an edge's own pixels are half table."""
_LONGEST_PAGE = 2600
_QUALITIES = (88, 80, 72, 64, 56)
MAX_BYTES = 400_000
"""A page of a case is at most this large."""


@dataclass(frozen=True, slots=True)
class Page:
    """A captured page, ready for the case. ``found``: an edge was found and the page straightened."""

    jpeg: bytes
    width: int
    height: int
    found: bool


def make_page(picture: Pixels) -> Page:
    """Finds, straightens, evens out and packs the page in a picture (RGB); without a page, the whole picture.

    Raises:
        BadData: the picture is empty or cannot be packed.
    """
    corners = find_page(picture)
    image = picture if corners is None else even_light(straighten(picture, corners))
    jpeg = encode_jpeg(image)
    return Page(jpeg, image.shape[1], image.shape[0], found=corners is not None)


def find_page(picture: Pixels) -> Corners | None:
    """Corners of the largest sheet in the picture (RGB): top left, top right, bottom right, bottom left; None without one.

    In pixels of the picture, to a fraction of one.
    """
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    scale = min(1.0, _SEARCH_EDGE / max(height, width, 1))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = np.asarray(cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (5, 5), 0), np.uint8)
    for mask in _masks(grey):
        rough = _quad(mask)
        if rough is not None:
            return _ordered(_refine(picture, rough / scale))
    return None


def straighten(picture: Pixels, corners: Corners) -> Pixels:
    """The page between the corners, upright, in its own proportions (A4 where it is nearly that)."""
    import cv2
    import numpy as np

    top_left, top_right, bottom_right, bottom_left = corners
    width = float(max(np.linalg.norm(top_right - top_left), np.linalg.norm(bottom_right - bottom_left)))
    height = float(max(np.linalg.norm(bottom_left - top_left), np.linalg.norm(bottom_right - top_right)))
    if width < 2 or height < 2:
        raise BadData("The page in the picture is too small. Put it nearer to the camera.")
    width, height = _proportions(width, height)
    edge = _TRIM * width
    left, top, right, bottom = -edge, -edge, width + edge, height + edge
    target = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    flat = cv2.warpPerspective(picture, matrix, (round(width), round(height)), flags=cv2.INTER_LINEAR)
    return np.asarray(flat, np.uint8)


def even_light(page: Pixels) -> Pixels:
    """Takes shadows and grey off the paper: the brightest of each neighbourhood becomes nearly white."""
    import cv2
    import numpy as np

    small = cv2.resize(page, (max(1, page.shape[1] // 8), max(1, page.shape[0] // 8)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    paper = cv2.resize(paper, (page.shape[1], page.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(page, np.maximum(paper, 60), scale=250), np.uint8)


def encode_jpeg(image: Pixels, max_bytes: int = MAX_BYTES) -> bytes:
    """The picture (RGB) as JPEG of at most ``max_bytes``: first by quality, then by size.

    Raises:
        BadData: the picture is empty or cannot be packed.
    """
    import cv2

    if not image.size:
        raise BadData("The picture is empty.")
    longest = max(image.shape[:2])
    bgr = cv2.cvtColor(image, cv2.COLOR_RGB2BGR)
    scale = min(1.0, _LONGEST_PAGE / longest)
    while scale * longest >= 1:
        sized = bgr if scale == 1.0 else cv2.resize(bgr, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        for quality in _QUALITIES:
            packed = cv2.imencode(".jpg", sized, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
            if len(packed) <= max_bytes:
                return bytes(packed)
        scale *= 0.8
    raise BadData("The picture cannot be packed into {bytes} bytes.", bytes=max_bytes)


def _masks(grey: Pixels) -> list[Pixels]:
    """Where the sheet may be: brighter than the table, or inside edges."""
    import cv2
    import numpy as np

    level, bright = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    edges = cv2.Canny(grey, level * 0.3, level * 0.6)
    kernel = np.ones((5, 5), np.uint8)
    return [
        np.asarray(cv2.morphologyEx(bright, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8)), np.uint8),
        np.asarray(cv2.dilate(edges, kernel), np.uint8),
    ]


def _quad(mask: Pixels) -> Corners | None:
    """The largest four-cornered outline in the mask."""
    import cv2
    import numpy as np

    outlines = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]
    whole = mask.shape[0] * mask.shape[1]
    for outline in sorted(outlines, key=cv2.contourArea, reverse=True)[:3]:
        hull = cv2.convexHull(outline)
        share = cv2.contourArea(hull) / whole
        if not _SMALLEST_SHARE <= share <= _LARGEST_SHARE:
            continue
        for tolerance in (0.02, 0.04, 0.06):
            corners = cv2.approxPolyDP(hull, tolerance * cv2.arcLength(hull, closed=True), closed=True)
            if len(corners) == 4 and cv2.contourArea(corners) > 0.85 * cv2.contourArea(hull):
                quad = corners.reshape(4, 2).astype(np.float32)
                return quad if _square_enough(quad) else None
    return None


def _square_enough(quad: Corners) -> bool:
    """All corners near a right angle."""
    import numpy as np

    before, after = np.roll(quad, 1, 0) - quad, np.roll(quad, -1, 0) - quad
    lengths = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    angles = np.degrees(np.arccos(np.clip((before * after).sum(1) / np.maximum(lengths, 1e-6), -1, 1)))
    return bool(np.abs(angles - 90).max() <= _MOST_SLANT)


def _refine(picture: Pixels, quad: Corners) -> Corners:
    """Lays a line along each edge in the full picture and takes their crossings."""
    import numpy as np

    lines = [_edge_line(picture, quad[i], quad[(i + 1) % 4]) for i in range(4)]
    corners = quad.astype(np.float32).copy()
    for i in range(4):
        first, second = lines[i - 1], lines[i]
        if first is None or second is None:
            continue
        crossing = np.linalg.solve(np.array([first[:2], second[:2]]), -np.array([first[2], second[2]]))
        if np.linalg.norm(crossing - quad[i]) < 0.03 * max(picture.shape[:2]):
            corners[i] = crossing
    return corners


def _edge_line(picture: Pixels, start: Corners, end: Corners) -> tuple[float, float, float] | None:
    """The line a x + b y + c = 0 where brightness changes most across the rough edge; None if it is not clear."""
    import cv2
    import numpy as np

    along = end - start
    length = float(np.linalg.norm(along))
    if length < 20:
        return None
    normal = np.array((-along[1], along[0])) / length
    reach = max(4, round(0.012 * max(picture.shape[:2])))
    steps = np.linspace(0.06, 0.94, 60)
    offsets = np.arange(-reach, reach + 1)
    points = (start + steps[:, None, None] * along + offsets[None, :, None] * normal).astype(np.float32)
    x_map, y_map = points[..., 0], points[..., 1]
    strips = np.asarray(cv2.remap(picture, x_map, y_map, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))
    grey = cv2.GaussianBlur(strips.mean(axis=2).astype(np.float32), (5, 1), 0)
    change = np.abs(np.diff(grey, axis=1))
    best = change.argmax(axis=1)
    clear = change.max(axis=1) > 6
    if clear.sum() < 12:
        return None
    places = (start + steps[:, None] * along + (offsets[best] + 0.5)[:, None] * normal)[clear].astype(np.float32)
    vx, vy, x, y = cv2.fitLine(places, cv2.DIST_HUBER, 0, 0.01, 0.01).ravel()
    return float(vy), float(-vx), float(vx * y - vy * x)


def _ordered(quad: Corners) -> Corners:
    """Clockwise from the top left."""
    import numpy as np

    centre = quad.mean(axis=0)
    turned = quad[np.argsort(np.arctan2(quad[:, 1] - centre[1], quad[:, 0] - centre[0]))]
    return np.roll(turned, -int(turned.sum(axis=1).argmin()), axis=0).astype(np.float32)


def _proportions(width: float, height: float) -> tuple[float, float]:
    """A4 where the sides are nearly so, upright or lying; else as measured."""
    for ratio in (_A4, 1 / _A4):
        if abs(height / width / ratio - 1) <= _A4_TOLERANCE:
            return (width, width * ratio) if ratio > 1 else (height / ratio, height)
    return width, height
