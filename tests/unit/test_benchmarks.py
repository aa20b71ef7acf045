"""The figures are measured by code that runs: each at its smallest size, without a word about time."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks import __main__ as runner
from benchmarks import (
    board_latency,
    call_speed_pg,
    dashboard_refresh,
    history_pg,
    history_sqlite,
    item_search,
    outage_stall,
    queue_speed,
    races,
    start,
    wait_estimate,
)

NAMES = {
    "first_frame", "usable", "memory", "issue_sqlite", "call_next_sqlite", "history_sqlite", "item_search",
    "wait_estimate", "wait_coverage", "call_next_pg", "call_next_pg_64", "history_pg", "race_pg", "race_sqlite",
    "board_latency_sqlite", "board_latency_pg", "outage_stall", "outage_return",
    "dashboard_refresh", "dashboard_refresh_sql", "dashboard_refresh_growth",
    "dashboard_refresh_pg", "dashboard_refresh_sql_pg", "dashboard_refresh_growth_pg",
}  # fmt: skip


def check(figures: list[dict[str, Any]], names: tuple[str, ...]) -> None:
    assert tuple(figure["name"] for figure in figures) == names
    for figure in figures:
        assert tuple(figure) == runner.KEYS
        assert figure["value"] > 0
        assert figure["ratio"] == pytest.approx(figure["value"] / figure["limit"])


def test_the_names_of_the_figures_stay() -> None:
    known = [name for figures in runner.modules().values() for name in figures]
    assert sorted(known) == sorted(NAMES)


def test_a_figure_or_a_module_can_be_chosen() -> None:
    known = runner.modules()
    assert runner.chosen(["memory"], known) == ["start"]
    assert runner.chosen(["queue_speed"], known) == ["queue_speed"]
    assert runner.chosen([], known) == list(known)
    with pytest.raises(SystemExit, match="no figure speed"):
        runner.chosen(["speed"], known)


def test_issue_and_call_next() -> None:
    check(queue_speed.run(rounds=1, operations=2), queue_speed.FIGURES)


def test_history() -> None:
    check(history_sqlite.run(past=50, calls=2), history_sqlite.FIGURES)


def test_history_on_a_server() -> None:
    check(history_pg.run(past=50, calls=2), history_pg.FIGURES)


def test_calls_on_a_server() -> None:
    check(call_speed_pg.run(rounds=1, calls=2, windows=2), call_speed_pg.FIGURES)


def test_nothing_goes_wrong_in_a_race() -> None:
    figures = races.run(seconds=2, racers=(6, 4))
    assert [(figure["name"], figure["value"], figure["ok"]) for figure in figures] == [
        ("race_pg", 0, True),
        ("race_sqlite", 0, True),
    ]


def test_a_call_reaches_the_board() -> None:
    check(board_latency.run(calls=2, stations=2), board_latency.FIGURES)


def test_an_outage_is_outlasted() -> None:
    check(outage_stall.run(outage=2.0), outage_stall.FIGURES)


def test_start_of_the_counter_window() -> None:
    check(start.run(rounds=1, unmeasured=0), start.FIGURES)


def test_items_for_the_search_are_all_different() -> None:
    rows = item_search.synthesized(200)
    assert len({row.code for row in rows}) == len({row.name for row in rows}) == 200


def test_waits_against_what_was_told() -> None:
    check(wait_estimate.run(seeds=(1,), every=20, replay=20), wait_estimate.FIGURES)


def test_a_range_that_is_right_too_often_or_too_rarely_misses_the_goal() -> None:
    told = wait_estimate.WaitRange(5, 10, 7.0, 2)
    right, wrong = (wait_estimate.Case(told, plain=20.0, waited=waited) for waited in (7.0, 11.0))
    for good, holds in ((8, True), (10, False), (6, False)):
        figures = wait_estimate.figures([right] * good + [wrong] * (10 - good))
        assert [figure["ok"] for figure in figures] == [holds, holds]


def test_the_manager_s_view_late_in_the_day() -> None:
    check(dashboard_refresh.run(tickets=900, early=850, changes=2), dashboard_refresh.FIGURES)
