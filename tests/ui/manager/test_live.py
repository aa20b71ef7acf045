"""The picture follows the hall: hints gathered, only changes drawn, nothing grows, an outage is said and passes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hall_client.ui.manager.words import lasting
from tests.fakes import manager_views as views
from tests.ui.manager.driver import Manager

K = Qt.Key


def changed(view: views.DashboardView, number: str, state: str) -> views.DashboardView:
    tiles = tuple(replace(one, state=state) if one.number == number else one for one in view.windows)
    return replace(view, windows=tiles)


def test_a_change_is_on_the_screen(at_rush: Manager) -> None:
    at_rush.hall.show(changed(views.rush(), "22", "called"))
    at_rush.wait(lambda: at_rush.window.tiles.faces()[21].state == "Called")


def test_hints_become_few_readings(at_rush: Manager) -> None:
    before, begun = at_rush.hall.dashboard.looks, time.monotonic()
    while time.monotonic() - begun < 1.0:
        at_rush.hall.hint("ticket", "x")
        at_rush.qtbot.wait(5)
    at_rush.qtbot.wait(400)
    looks = at_rush.hall.dashboard.looks - before
    assert 2 <= looks <= 6  # three a second, one at either end, one of the slow tick


def test_only_what_changed_is_drawn(at_rush: Manager) -> None:
    tiles = at_rush.window.tiles
    tiles.painted = 0
    at_rush.hall.show(changed(views.rush(), "22", "called"))
    at_rush.wait(lambda: tiles.faces()[21].state == "Called")
    at_rush.settle()
    assert tiles.painted == 1
    tiles.painted = 0
    at_rush.hall.show(changed(views.rush(), "22", "called"))
    at_rush.qtbot.wait(500)
    assert tiles.painted == 0


def test_times_go_on(at_rush: Manager) -> None:
    tiles = at_rush.window.tiles
    assert tiles.time_of("3") == "08:42"
    at_rush.hall.clock.turn(75)
    at_rush.wait(lambda: tiles.time_of("3") == "09:57")
    assert tiles.time_of("14") == ""


def test_the_slow_tick_reads_without_a_hint(at_rush: Manager) -> None:
    before, deeper = at_rush.hall.dashboard.looks, at_rush.hall.dashboard.deeper
    at_rush.qtbot.waitUntil(lambda: at_rush.hall.dashboard.looks > before, timeout=7000)
    at_rush.qtbot.waitUntil(lambda: at_rush.hall.dashboard.deeper > deeper, timeout=7000)


def test_f5_reads_now(at_rush: Manager) -> None:
    at_rush.qtbot.wait(400)
    before = at_rush.hall.dashboard.looks
    at_rush.key(K.Key_F5)
    assert at_rush.hall.dashboard.looks == before + 1


def test_nothing_grows_over_a_thousand_readings(sit_down: Callable[..., Manager]) -> None:
    at = sit_down(views.large(60))
    pictures = (views.large(60), changed(views.quiet(), "3", "paused"), views.empty_morning(), views.large(60))

    def count() -> tuple[int, int, int]:
        window = at.window
        return len(window.findChildren(QWidget)), len(window.findChildren(QTimer)), len(window.findChildren(QObject))

    for picture in pictures:
        at.window.feed.viewed.emit(picture)
    QApplication.processEvents()
    before = count()
    for index in range(1000):
        at.window.feed.viewed.emit(pictures[index % len(pictures)])
        if index % 100 == 0:
            QApplication.processEvents()
    QApplication.processEvents()
    assert count() == before


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_two_hundred_windows_are_drawn_in_a_tenth_of_a_second(
    sit_down: Callable[..., Manager], size: tuple[int, int]
) -> None:
    at = sit_down(views.large(), size)
    other = replace(
        views.large(), windows=tuple(replace(one, ticket=one.ticket and "Z999") for one in views.large().windows)
    )
    taken = []
    for index in range(8):
        picture = (other, views.large())[index % 2]
        begun = time.process_time()  # what it costs, whoever else uses this machine
        at.window.feed.viewed.emit(picture)
        at.window.repaint()
        QApplication.processEvents()
        taken.append(time.process_time() - begun)
    assert min(taken) <= 0.1


# an outage


def test_an_outage_is_said_with_the_time_of_the_picture(at_rush: Manager) -> None:
    at_rush.hall.away()
    at_rush.wait(lambda: at_rush.find("away_bar").isVisible())
    assert at_rush.find("away_words").text() == "The hall's database does not answer."
    assert "10:24:00" in at_rush.find("away_advice").text()
    assert at_rush.find("live_light").text() == "As of 10:24:00"
    assert len(at_rush.window.tiles.faces()) == 24
    shown = at_rush.window.tiles.time_of("3")
    at_rush.hall.clock.turn(60)
    at_rush.qtbot.wait(1200)
    assert at_rush.window.tiles.time_of("3") == shown  # nobody knows what went on since
    at_rush.hall.show(changed(views.rush(), "22", "called"))
    at_rush.hall.away(away=False)
    at_rush.wait(lambda: at_rush.window.tiles.faces()[21].state == "Called")
    assert not at_rush.window.header.away.isVisible()
    assert at_rush.find("live_light").text().startswith("Live")


def test_it_tries_again_by_itself(at_rush: Manager) -> None:
    at_rush.hall._away = True
    at_rush.key(K.Key_F5)
    at_rush.wait(at_rush.window.header.away.isVisible)
    at_rush.hall._away = False  # no hint tells of it
    at_rush.wait(lambda: not at_rush.window.header.away.isVisible())


def test_a_database_that_hangs_is_said(at_rush: Manager) -> None:
    hanging = at_rush.hall.dashboard.slow = threading.Event()
    at_rush.window.feed.patience_ms = 300
    at_rush.hall.hint("ticket")
    at_rush.wait(at_rush.window.header.away.isVisible)
    assert "10:24:00" in at_rush.find("away_advice").text()
    hanging.set()
    at_rush.wait(lambda: not at_rush.window.header.away.isVisible())


def test_an_action_while_the_database_is_away_is_said(at_rush: Manager) -> None:
    at_rush.key(K.Key_Return, K.Key_P, K.Key_1)
    at_rush.hall._away = True
    at_rush.key(K.Key_Return)
    assert at_rush.said() == "The hall's database does not answer."
    assert at_rush.window.header.away.isVisible()
    at_rush.hall._away = False


# empty places


def test_every_empty_list_says_so(sit_down: Callable[..., Manager]) -> None:
    at = sit_down(views.empty_morning())
    body = at.window.body
    assert body.lately.accessibleDescription() == "Nothing has happened yet."
    assert body.today.list.accessibleDescription() == "Nobody needs the guide."
    assert body.chart.accessibleDescription() == "Nobody has waited today so far."
    assert at.window.problems.list.accessibleDescription().startswith("Problems come up here")
    assert all(face.state == "No staff" for face in at.window.tiles.faces())


def test_a_hall_without_windows(sit_down: Callable[..., Manager]) -> None:
    at = sit_down(views.nothing_at_all())
    at.key(K.Key_Right, K.Key_Return, K.Key_F2, K.Key_F3)
    assert at.sheet() == ""
    assert at.window.body.loads.lines.accessibleDescription() == "No queues yet."


def test_how_long_in_words() -> None:
    assert lasting(views.ago(0.5), views.NOW) == "00:30"
    assert lasting(views.ago(71.25), views.NOW) == "1:11:15"
    assert lasting(None, views.NOW) == ""
    assert lasting(views.ago(-5), views.NOW) == "00:00"
