"""Pages in pictures."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from hall_client.devices.errors import BadData
from hall_client.devices.page_finder import encode_jpeg, find_page, make_page, straighten
from hall_client.devices.simulators.sheets import SHEETS, photograph, true_corners

TABLE = np.full((600, 800, 3), 50, np.uint8)


@pytest.mark.parametrize("number", range(len(SHEETS)))
def test_a_sheet_is_found_to_the_pixel_and_made_upright(number: int) -> None:
    picture = photograph(SHEETS[number], seed=7)
    corners = find_page(picture)
    assert corners is not None
    assert np.abs(corners - true_corners(SHEETS[number])).max() < 2.5
    flat = straighten(picture, corners)
    assert flat.shape[0] / flat.shape[1] == pytest.approx(297 / 210, abs=0.01)
    assert flat[4:-4, 4:-4].min(axis=2)[:40].mean() > 150


def test_a_page_is_light_and_bright() -> None:
    page = make_page(photograph(SHEETS[0]))
    assert page.found
    assert len(page.jpeg) <= 400_000
    image = cv2.imdecode(np.frombuffer(page.jpeg, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert image is not None
    assert image.shape == (page.height, page.width)
    assert np.median(image) > 235


@pytest.mark.parametrize("angle", [0, 8, -15, 30])
def test_a_lying_sheet_keeps_its_proportions(angle: float) -> None:
    turn = cv2.getRotationMatrix2D((400, 300), angle, 1)
    box = np.array([(200, 160), (600, 160), (600, 440), (200, 440)], np.float32)
    sheet = cv2.transform(box[None], turn)[0]
    picture = TABLE.copy()
    cv2.fillConvexPoly(picture, np.round(sheet * 16).astype(np.int32), (240, 240, 240), lineType=cv2.LINE_AA, shift=4)
    corners = find_page(picture)
    assert corners is not None
    flat = straighten(picture, corners)
    assert flat.shape[1] / flat.shape[0] == pytest.approx(400 / 280, abs=0.03)


@pytest.mark.parametrize(
    "picture",
    [
        TABLE,
        np.random.default_rng(3).integers(0, 255, (600, 800, 3)).astype(np.uint8),
        np.full((600, 800, 3), 245, np.uint8),
        np.zeros((4, 4, 3), np.uint8),
    ],
    ids=["table", "noise", "too near", "tiny"],
)
def test_no_sheet_is_no_sheet(picture: np.ndarray) -> None:
    assert find_page(picture) is None


def test_without_a_sheet_the_whole_picture_is_the_page() -> None:
    page = make_page(TABLE)
    assert not page.found
    assert (page.width, page.height) == (800, 600)


def test_even_noise_fits() -> None:
    noise = np.random.default_rng(5).integers(0, 255, (2448, 3264, 3)).astype(np.uint8)
    assert len(encode_jpeg(noise)) <= 400_000


def test_an_empty_picture_is_bad_data() -> None:
    with pytest.raises(BadData):
        encode_jpeg(np.zeros((0, 0, 3), np.uint8))
    with pytest.raises(BadData):
        encode_jpeg(TABLE, max_bytes=10)
