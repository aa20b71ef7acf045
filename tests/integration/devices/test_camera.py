"""The real camera driver and its QtMultimedia path, fed by the simulated camera."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from hall_client.devices.drivers.qt_camera import QtDocumentCamera
from hall_client.devices.errors import Disconnected
from hall_client.devices.page_finder import find_page, make_page
from hall_client.devices.simulators.camera import SimulatedCamera
from hall_client.devices.simulators.sheets import FRAME, SHEETS, true_corners


@pytest.fixture
def simulator() -> Iterator[SimulatedCamera]:
    device = SimulatedCamera(SHEETS[:2])
    yield device
    device.close()


@pytest.fixture
def camera(qtbot: QtBot, simulator: SimulatedCamera) -> Iterator[QtDocumentCamera]:
    driver = QtDocumentCamera(simulator.settings.address)
    yield driver
    driver.close()
    qtbot.wait(10)
    gc.collect()


def test_frames_arrive_through_the_capture_session(qtbot: QtBot, camera: QtDocumentCamera) -> None:
    assert camera.frame().isNull()
    camera.start()
    with qtbot.waitSignal(camera.frame_changed, timeout=15_000):
        pass
    frame = camera.frame()
    assert (frame.width(), frame.height()) == FRAME
    assert camera.frame_age() < 2
    assert camera.trouble() is None
    assert camera.running
    qtbot.waitUntil(lambda: camera.frame_rate() >= 4, timeout=15_000)


def test_the_page_on_a_captured_frame_is_found(
    qtbot: QtBot, simulator: SimulatedCamera, camera: QtDocumentCamera
) -> None:
    simulator.set_page(1)
    camera.start()
    qtbot.waitUntil(lambda: simulator.showing == 1 and not camera.frame().isNull(), timeout=15_000)
    picture = camera.pixels(camera.capture())
    assert picture.shape == (FRAME[1], FRAME[0], 3)
    corners = find_page(picture)
    assert corners is not None
    assert np.abs(corners - true_corners(SHEETS[1])).max() < 2.5
    page = make_page(picture)
    assert page.found
    assert len(page.jpeg) <= 400_000


def test_a_frozen_stream_is_never_a_new_page(
    qtbot: QtBot, simulator: SimulatedCamera, camera: QtDocumentCamera
) -> None:
    camera.start()
    qtbot.waitUntil(lambda: not camera.frame().isNull(), timeout=15_000)
    simulator.freeze()
    qtbot.wait(1150)
    with pytest.raises(Disconnected):
        camera.capture()
    qtbot.waitUntil(lambda: camera.trouble() is not None, timeout=10_000)
    assert isinstance(camera.trouble(), Disconnected)
    assert camera.frame().isNull()
    simulator.freeze(frozen=False)
    qtbot.waitUntil(lambda: camera.trouble() is None, timeout=10_000)
    assert not camera.capture().isNull()


def test_unplugged_and_plugged_in_again(qtbot: QtBot, simulator: SimulatedCamera, camera: QtDocumentCamera) -> None:
    camera.start()
    qtbot.waitUntil(lambda: not camera.frame().isNull(), timeout=15_000)
    simulator.unplug()
    with qtbot.waitSignal(camera.state_changed, timeout=10_000):
        pass
    assert isinstance(camera.trouble(), Disconnected)
    simulator.plug_in()
    qtbot.waitUntil(lambda: camera.trouble() is None and not camera.frame().isNull(), timeout=10_000)


def test_stopping_lets_go(qtbot: QtBot, camera: QtDocumentCamera) -> None:
    camera.start()
    qtbot.waitUntil(lambda: not camera.frame().isNull(), timeout=15_000)
    camera.stop()
    assert not camera.running
    assert camera.frame().isNull()
    assert camera.trouble() is None
    with pytest.raises(Disconnected):
        camera.capture()
    camera.start()
    qtbot.waitUntil(lambda: not camera.frame().isNull(), timeout=15_000)


def test_a_camera_that_is_not_there(qtbot: QtBot) -> None:
    driver = QtDocumentCamera("camera:97")
    driver.start()
    assert isinstance(driver.trouble(), Disconnected)
    with pytest.raises(Disconnected):
        driver.capture()
    driver.close()
    qtbot.wait(10)
