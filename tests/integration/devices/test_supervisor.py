"""The station's supervisor over real drivers and simulated devices."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from hall_client.base.errors import BadInput
from hall_client.config import DeviceSettings
from hall_client.devices.errors import Disconnected, NeedsOperator, NoDevice
from hall_client.devices.inspection import check, describe
from hall_client.devices.simulated import NAMES, SimulatedStation, sample_cards, simulated_station
from hall_client.devices.supervisor import Supervisor
from hall_client.devices.views import CardRead, DeviceState, Kind, Light, Paper
from hall_client.devices.watchers import Rhythm

QUICK = Rhythm(look=0.05, card=0.2, backoff=(0.05,))
PRINTER, READER, CAMERA = NAMES[Kind.RECEIPT_PRINTER], NAMES[Kind.ID_READER], NAMES[Kind.DOCUMENT_CAMERA]


@pytest.fixture
def station() -> Iterator[SimulatedStation]:
    with simulated_station([Kind.RECEIPT_PRINTER, Kind.ID_READER]) as running:
        yield running


@pytest.fixture
def supervisor(station: SimulatedStation) -> Iterator[Supervisor]:
    watching = Supervisor(station.devices, rhythm=QUICK)
    watching.start()
    yield watching
    watching.close()


def wait_for(condition: Callable[[], bool], seconds: float = 4) -> None:
    until = time.monotonic() + seconds
    while not condition() and time.monotonic() < until:
        time.sleep(0.005)
    assert condition()


def words(supervisor: Supervisor, name: str = PRINTER) -> str:
    return {state.name: state.words for state in supervisor.states()}[name]


def test_everything_is_ready_soon(supervisor: Supervisor) -> None:
    wait_for(lambda: all(state.light is Light.OK for state in supervisor.states()))
    assert [state.name for state in supervisor.states()] == [PRINTER, READER]


def test_changes_are_told_once(station: SimulatedStation, supervisor: Supervisor) -> None:
    told: list[DeviceState] = []
    forget = supervisor.listen(told.append)
    wait_for(lambda: words(supervisor) == "Ready")
    assert station.printer is not None
    station.printer.load_paper(Paper.LOW)
    wait_for(lambda: words(supervisor) == "Paper low")
    station.printer.paper_out_after(0)
    wait_for(lambda: words(supervisor) == "Out of paper")
    station.printer.open_cover()
    wait_for(lambda: words(supervisor) == "Cover open")
    printed = [state.words for state in told if state.name == PRINTER]
    assert printed[-3:] == ["Paper low", "Out of paper", "Cover open"]
    forget()
    station.printer.close_cover()
    station.printer.load_paper()
    wait_for(lambda: words(supervisor) == "Ready")
    assert [state.words for state in told if state.name == PRINTER] == printed


def test_unplugged_and_replugged(station: SimulatedStation, supervisor: Supervisor) -> None:
    assert station.printer is not None
    assert station.id_reader is not None
    wait_for(lambda: all(state.light is Light.OK for state in supervisor.states()))
    station.printer.unplug()
    station.id_reader.unplug()
    wait_for(lambda: words(supervisor) == words(supervisor, READER) == "Not connected")
    with pytest.raises(Disconnected):
        supervisor.printer().print(b"x", lambda: None)
    station.printer.plug_in()
    station.id_reader.plug_in()
    wait_for(lambda: all(state.light is Light.OK for state in supervisor.states()))
    supervisor.printer().print(b"\x1b@A001\n\x1dVB\x00", lambda: None)
    assert len(station.printer.pages) == 1


def test_trouble_while_printing_is_shown_at_once(station: SimulatedStation) -> None:
    assert station.printer is not None
    watching = Supervisor(station.devices, rhythm=Rhythm(look=60))
    watching.start()
    wait_for(lambda: words(watching) == "Ready")
    station.printer.open_cover()
    with pytest.raises(NeedsOperator):
        watching.printer().print(b"x", lambda: None)
    wait_for(lambda: words(watching) == "Cover open")
    watching.close()


def test_cards_are_read_while_somebody_listens(station: SimulatedStation, supervisor: Supervisor) -> None:
    assert station.id_reader is not None
    card = sample_cards()["王芳"]
    station.id_reader.place_card(card)
    wait_for(lambda: words(supervisor, READER) == "Ready")
    time.sleep(0.2)
    assert not station.id_reader.was_read
    read: list[CardRead] = []
    forget = supervisor.on_card(read.append)
    wait_for(lambda: bool(read))
    assert read == [CardRead(READER, card)]
    forget()


def test_a_card_that_lies_badly_is_told_and_read_after_all(station: SimulatedStation, supervisor: Supervisor) -> None:
    assert station.id_reader is not None
    told: list[str] = []
    supervisor.listen(lambda state: told.append(state.words))
    read: list[CardRead] = []
    supervisor.on_card(read.append)
    station.id_reader.fail_next("read", 0x41)
    station.id_reader.place_card(sample_cards()["张建国"])
    wait_for(lambda: bool(read))
    assert "Lift the card" in told
    wait_for(lambda: words(supervisor, READER) == "Ready")


def test_a_device_in_trouble_never_slows_another(station: SimulatedStation) -> None:
    assert station.printer is not None
    assert station.id_reader is not None
    station.printer.silent = True
    watching = Supervisor(station.devices, rhythm=QUICK)
    watching.start()
    read: list[CardRead] = []
    watching.on_card(read.append)
    wait_for(lambda: words(watching) == "State unknown")
    station.id_reader.place_card(sample_cards()["王芳"])
    began = time.monotonic()
    wait_for(lambda: bool(read))
    assert time.monotonic() - began < 1.0
    watching.close()


def test_a_listener_that_fails_does_not_end_the_watch(
    station: SimulatedStation, supervisor: Supervisor, caplog: pytest.LogCaptureFixture
) -> None:
    assert station.printer is not None
    wait_for(lambda: words(supervisor) == "Ready")

    def broken(state: DeviceState) -> None:
        raise KeyError(state.name)

    supervisor.listen(broken)
    station.printer.open_cover()
    wait_for(lambda: words(supervisor) == "Cover open")
    station.printer.close_cover()
    wait_for(lambda: words(supervisor) == "Ready")
    assert "a listener to the devices failed" in caplog.text


def test_closing_is_quick_even_with_a_dead_printer(station: SimulatedStation) -> None:
    assert station.printer is not None
    station.printer.silent = True
    watching = Supervisor(station.devices)
    watching.start()
    time.sleep(0.1)
    began = time.monotonic()
    watching.close()
    assert time.monotonic() - began < 2


def test_many_openings_leave_nothing_behind(station: SimulatedStation) -> None:
    before = threading.active_count()
    for _ in range(5):
        watching = Supervisor(station.devices, rhythm=QUICK)
        watching.start()
        wait_for(lambda watching=watching: words(watching) == "Ready")
        watching.close()
    assert threading.active_count() == before


def test_what_is_not_set_up_is_said(station: SimulatedStation) -> None:
    nothing = Supervisor({})
    with pytest.raises(NoDevice):
        nothing.printer()
    with pytest.raises(NoDevice):
        nothing.camera()
    with pytest.raises(BadInput, match="no device driver"):
        Supervisor({"p": DeviceSettings(kind="receipt-printer", driver="dot-matrix")})
    with pytest.raises(BadInput, match="not for"):
        Supervisor({"p": DeviceSettings(kind="id-reader", driver="escpos", address="tcp://h")})


@pytest.fixture
def lens(qtbot: QtBot) -> Iterator[SimulatedStation]:
    with simulated_station([Kind.DOCUMENT_CAMERA]) as running:
        yield running
    qtbot.wait(10)


@pytest.fixture
def seeing(lens: SimulatedStation) -> Iterator[Supervisor]:
    watching = Supervisor(lens.devices)
    watching.start()
    yield watching
    watching.close()


def test_the_camera_tells_its_state(qtbot: QtBot, lens: SimulatedStation, seeing: Supervisor) -> None:
    assert words(seeing, CAMERA) == "Not in use"
    camera = seeing.camera()
    assert seeing.camera() is camera
    camera.start()
    qtbot.waitUntil(lambda: words(seeing, CAMERA) == "Ready", timeout=15_000)
    assert lens.camera is not None
    lens.camera.unplug()
    qtbot.waitUntil(lambda: words(seeing, CAMERA) == "Not connected", timeout=10_000)
    camera.stop()
    assert words(seeing, CAMERA) == "Not in use"


def test_a_check_asks_each_device_once(qtbot: QtBot) -> None:
    with simulated_station() as station:
        assert [(info.name, info.problem) for info in describe(station.devices)] == [
            (name, "") for name in NAMES.values()
        ]
        assert [state.light for state in check(station.devices)] == [Light.OK] * 3
        assert station.printer is not None
        station.printer.paper_out_after(0)
        wrong = {
            "p": station.devices[PRINTER],
            "gone": DeviceSettings(kind="id-reader", driver="sdt", address="serial:///dev/nothing"),
            "odd": DeviceSettings(kind="receipt-printer", driver="escpos", address="lpt1"),
            "lens": DeviceSettings(kind="document-camera", driver="qt-camera", address="camera:42"),
        }
        states = check(wrong)
        assert [state.words for state in states] == ["Out of paper", "Not connected", "Not set up", "Not connected"]
        assert all(state.advice for state in states)
    qtbot.wait(10)
