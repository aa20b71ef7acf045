"""A simulated day in a real hall, through its services and from the command line."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hall_client.app import Hall, open_hall
from hall_client.base.errors import BadInput
from hall_client.cli.commands import run
from hall_client.cli.speech import speak
from hall_client.flows.simulation.clock import PlayedClock
from hall_client.flows.simulation.hall_floor import HallFloor
from hall_client.flows.simulation.model import Day, Manners, counters_for, works_for
from hall_client.flows.simulation.play import Play
from hall_client.queue.views import TicketClass

pytestmark = pytest.mark.engine("sqlite", "postgresql")
DAY = date(2026, 11, 20)
WINDOWS = {"1": ("A", "B"), "5": ("A",), "6": ("B",)}
MANNERS = Manners(hold=0.1, transfer=0.1, no_show=0.15, rejoin=0.8)


def play(hall: Hall, clock: PlayedClock, tickets: int = 24, seed: int = 3) -> HallFloor:
    """Two hours of a small hall."""
    counters = counters_for(WINDOWS, 510, 630, seed)
    day = Day(works_for(("A", "B"), seed), counters, tickets, 510, 630, MANNERS, seed)
    floor = HallFloor(hall, clock, seed)
    clock.minute = 510
    floor.hire(list(WINDOWS))
    played = Play(day, floor)
    floor.book(played.visitors)
    for clock.minute in played.steps():
        pass
    return floor


@pytest.fixture
def clock() -> PlayedClock:
    return PlayedClock(ZoneInfo("Asia/Shanghai"), DAY)


def test_a_day_leaves_a_hall_in_order(hall_db: str | Path, clock: PlayedClock) -> None:
    with open_hall(hall_db, station="simulation", clock=clock) as hall:
        tally = play(hall, clock).tally
        assert sum(business.waiting for business in hall.queue.businesses()) == len(tally.waiting) == 0
        views = [hall.queue.window(number) for number in WINDOWS]
        assert sum(view.served_today for view in views) >= tally.counts["served"] > 15
        assert {(view.state, view.staff_no, view.call) for view in views} == {("closed", "", None)}
        assert hall.staff.verify_journal() == []
        assert tally.counts["tickets"] >= tally.counts["served"]
        assert set(tally.waits) <= set(TicketClass)
        assert sum(tally.levels.values()) > 5


@pytest.mark.engine("sqlite")
def test_the_same_seed_gives_the_same_day(hall_db: str | Path, clock: PlayedClock, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    for end in ("", ".key"):
        Path(f"{copy}{end}").write_bytes(Path(f"{hall_db}{end}").read_bytes())
    tallies = []
    for file in (hall_db, copy):
        with open_hall(file, clock=clock) as hall:
            tallies.append(play(hall, clock, tickets=12).tally)
    assert tallies[0].counts == tallies[1].counts
    assert tallies[0].levels == tallies[1].levels
    assert tallies[0].waits == tallies[1].waits


@pytest.mark.engine("sqlite")
def test_where_a_program_runs_nobody_is_seated(hall_db: str | Path, clock: PlayedClock) -> None:
    with open_hall(hall_db, clock=clock) as hall:
        clock.minute = 520
        clerk = hall.staff.member("1031")
        assert clerk is not None
        hall.queue.seat("5", clerk.id)
        claim = hall.queue.claim_station("5")
        floor = HallFloor(hall, clock)
        floor.hire(["5"])
        assert not floor.seat("5")
        claim.release()


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


@pytest.mark.engine("sqlite")
def test_from_the_command_line(hall_db: str | Path, capsys: pytest.CaptureFixture[str]) -> None:
    speak("en")
    words = ["simulate", "--hall", str(hall_db), "--tickets", "20", "--windows", "3", "--seed", "2"]
    assert run([*words, "--day", "2026-11-19", "--until", "10:00"]) == 0
    lines = told(capsys)
    assert lines[-1].startswith("Ratings: ")
    kinds = Counter(line.split(" ")[0] for line in lines)
    assert kinds["09:30"] == 1
    assert kinds["10:30"] == 0
    assert kinds["Tickets:"] == 1


@pytest.mark.engine("sqlite")
def test_a_second_day_over_the_first_is_refused(hall_db: str | Path) -> None:
    speak("en")
    words = ["simulate", "--hall", str(hall_db), "--tickets", "15", "--windows", "2", "--day", "2026-11-19"]
    assert run([*words, "--until", "9:30"]) == 0
    with pytest.raises(BadInput, match="--again"):
        run([*words, "--until", "9:40"])
    assert run([*words, "--until", "9:40", "--again"]) == 0


@pytest.mark.engine("sqlite")
@pytest.mark.parametrize(("option", "value"), [("--day", "tomorrow"), ("--until", "25:00"), ("--until", "ten")])
def test_what_is_no_time_is_refused(hall_db: str | Path, option: str, value: str) -> None:
    with pytest.raises(BadInput, match=value):
        run(["simulate", "--hall", str(hall_db), "--windows", "1", option, value])
