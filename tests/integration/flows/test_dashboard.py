"""The manager's view of a hall: what it says of windows, lines, the day and its problems."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hall_client.app import Hall, open_hall
from hall_client.base.ids import new_id
from hall_client.base.text import Text
from hall_client.devices.errors import Need
from hall_client.devices.health import idle, of_need, ready, worst
from hall_client.flows.dashboard import DashboardFlow
from hall_client.flows.dashboard_views import DashboardView, Urgency, WindowTile
from hall_client.queue.errors import QueueError
from hall_client.queue.records import GuideCall, HallNotice
from hall_client.queue.views import Person, TicketClass
from hall_client.store.opening import stations_file, upgrade_hall
from hall_client.store.work import Store

pytestmark = pytest.mark.engine("sqlite", "postgresql")


@pytest.fixture
def hall(hall_db: str | Path, clock: Any) -> Iterator[Hall]:
    with open_hall(hall_db, station="window-3", clock=clock) as opened:
        yield opened


@pytest.fixture
def follow(hall: Hall, store: Store) -> Callable[[], DashboardFlow]:
    """Another dashboard of the same hall."""
    return lambda: DashboardFlow(store, hall.queue, hall.day)


@pytest.fixture
def flow(follow: Callable[[], DashboardFlow]) -> DashboardFlow:
    return follow()


def tile(view: DashboardView, number: str) -> WindowTile:
    return next(shown for shown in view.windows if shown.number == number)


def keys(view: DashboardView) -> list[str]:
    return [problem.key for problem in view.problems]


def test_an_empty_hall_has_no_problem_and_no_curve(flow: DashboardFlow) -> None:
    view = flow.view()
    assert (view.issued_today, view.waiting, view.problems, view.lately) == (0, 0, (), ())
    assert [point[1] for point in view.waiting_curve] == [0]
    assert view.reviews.good_rate is None
    assert [shown.number for shown in view.windows] == ["1", "2", "3", "5", "6", "7", "8", "9", "10", "12"]
    assert {shown.state for shown in view.windows} == {"unmanned"}


def test_a_window_through_its_day(hall: Hall, flow: DashboardFlow, clock: Any) -> None:
    seated = hall.staff.sign_in("1027", "hall-1027", "3")
    shown = tile(flow.view(), "3")
    assert (shown.state, shown.staff_no, shown.staff_name, shown.served_today) == ("free", "1027", "周敏", 0)
    hall.queue.issue("A")
    hall.queue.call_next("3")
    shown = tile(flow.view(), "3")
    assert (shown.state, shown.ticket, shown.business, shown.since) == ("called", "A001", "A", clock.now())
    clock.advance(minutes=2)
    began = clock.now()
    hall.queue.start("3")
    clock.advance(minutes=5)
    shown = tile(flow.view(), "3")
    assert (shown.state, shown.since) == ("serving", began)
    hall.queue.finish("3")
    ended = clock.now()
    clock.advance(minutes=1)
    shown = tile(flow.view(), "3")
    assert (shown.state, shown.since, shown.served_today, shown.ticket) == ("free", ended, 1, "")
    hall.queue.pause_window("3", "送件")
    shown = tile(flow.view(), "3")
    assert (shown.state, shown.pause_reason) == ("paused", "送件")
    hall.staff.sign_out(seated)
    hall.queue.open_window("3")
    assert tile(flow.view(), "3").state == "unmanned"


def test_the_light_of_a_window_s_devices(hall: Hall, flow: DashboardFlow, clock: Any) -> None:
    claim = hall.queue.claim_station("3")
    claim.renew(*worst([of_need("printer", "receipt-printer", Need.PAPER), ready("reader", "id-reader")]))
    view = flow.view()
    shown = tile(view, "3")
    assert (shown.light, shown.light_words) == ("fault", "receipt printer: Out of paper")
    assert (shown.light_words.template, shown.light_words.params["problem"].template) == (
        "{device}: {problem}",
        "Out of paper",
    )
    assert [(problem.key, problem.action, problem.target) for problem in view.problems] == [
        ("device/3", "call_guide", "3")
    ]
    claim.renew(*worst([ready("printer", "receipt-printer"), idle("camera", "document-camera")]))
    assert (tile(flow.view(), "3").light, keys(flow.view())) == ("ok", [])
    claim.renew("fault", Text("Needs repair"))
    clock.advance(seconds=21)
    assert (tile(flow.view(), "3").light, keys(flow.view())) == ("", []), "no program runs there any more"


def test_businesses_by_hour_and_the_curve_of_those_waiting(hall: Hall, flow: DashboardFlow, clock: Any) -> None:
    for _ in range(3):
        hall.queue.issue("A")
    hall.queue.issue("B")
    flow.view()
    clock.advance(minutes=65)
    hall.queue.issue("A")
    hall.queue.call_next("3")
    hall.queue.start("3")
    hall.queue.finish("3")
    view = flow.view()
    load = {business.code: business for business in view.businesses}
    assert view.hours == (8, 9, 10, 11)
    assert load["A"].arrivals == (0, 0, 3, 1)
    assert load["A"].served == (0, 0, 0, 1)
    assert (load["A"].waiting, load["B"].waiting, view.waiting) == (3, 1, 4)
    assert load["A"].longest_minutes == view.longest_minutes == 65
    assert (view.issued_today, view.served_today, view.usual_wait_minutes) == (5, 1, 65)
    counts = [count for _, count in view.waiting_curve]
    assert counts == [0, 4, 4, 4, 4, 4, 4, 4]
    assert view.waiting_curve[-1][0] == clock.now()


def test_a_transferred_ticket_arrived_where_it_was_issued(hall: Hall, flow: DashboardFlow) -> None:
    hall.queue.issue("A")
    hall.queue.call_next("3")
    hall.queue.start("3")
    flow.view()
    hall.queue.transfer("3", "B", None, "另一业务")
    view = flow.view()
    load = {business.code: business for business in view.businesses}
    assert (sum(load["A"].arrivals), sum(load["B"].arrivals), load["B"].waiting) == (1, 0, 1)


def test_reviews_of_the_day(hall: Hall, flow: DashboardFlow) -> None:
    flow.view()
    for level in (5, 4, 1, None):
        hall.queue.issue("A")
        hall.queue.call_next("3")
        hall.queue.start("3")
        hall.visits.finish_and_ask("3")
        request = hall.reviews.claim("3")
        assert request is not None
        if level:
            hall.reviews.rate(request, level)
        else:
            hall.reviews.decline(request)
    view = flow.view()
    reviews = view.reviews
    assert (reviews.levels, reviews.not_rated, reviews.unanswered_bad) == ((1, 1, 0, 0, 1), 1, 1)
    assert reviews.good_rate == pytest.approx(2 / 3)
    assert reviews.active_good_rate == pytest.approx(2 / 4)
    problem = next(problem for problem in view.problems if problem.key == "reviews")
    assert (problem.action, problem.urgency) == ("answer_review", Urgency.WARNING)


def test_problems_stand_on_top_with_the_window_that_helps(hall: Hall, flow: DashboardFlow, clock: Any) -> None:
    hall.queue.issue("F")
    hall.staff.sign_in("1027", "hall-1027", "9")
    hall.queue.pause_window("9", "短时离席")
    view = flow.view()
    assert view.problems[0].key == "unserved/F"
    assert (view.problems[0].action, view.problems[0].target) == ("open_window", "9")
    hall.queue.open_window("9")
    assert keys(flow.view()) == []
    clock.advance(minutes=31)
    assert keys(flow.view()) == ["wait/F"]
    clock.advance(minutes=15)
    assert flow.view().problems[0].urgency is Urgency.FAULT


def test_a_ticket_long_on_hold_is_brought_to_mind(hall: Hall, flow: DashboardFlow, clock: Any) -> None:
    hall.queue.issue("A")
    hall.queue.call_next("3")
    hall.queue.start("3")
    hall.queue.hold("3", "补材料")
    view = flow.view()
    assert tile(view, "3").held == 1
    assert keys(view) == []
    clock.advance(minutes=11)
    assert keys(flow.view()) == ["hold/A001"]


def test_calls_for_the_guide_and_notices(store: Store, flow: DashboardFlow, clock: Any) -> None:
    call, now = new_id(), clock.now()
    with store.write() as work:
        work.session.add(GuideCall(id=call, hall_id=store.hall_id, at=now, place="自助机 2", kind="paper_out"))
        work.session.add(
            HallNotice(
                id=new_id(), hall_id=store.hall_id, text="B 区饮水机维修", from_at=now,
                until_at=now.replace(hour=3), who="2001",
            )
        )  # fmt: skip
    view = flow.view()
    assert [problem.target for problem in view.problems] == [call]
    assert view.problems[0].action == "answer_guide"
    assert [notice.text for notice in view.notices] == ["B 区饮水机维修"]
    clock.advance(hours=2)
    assert flow.view().notices == ()


def test_what_happened_lately_leaves_out_routine(hall: Hall, flow: DashboardFlow) -> None:
    hall.queue.issue("A")
    hall.queue.issue("A", TicketClass.GREEN)
    hall.queue.call_next("3")
    hall.queue.start("3")
    hall.queue.hold("3", "补材料")
    said = [happening.words for happening in flow.view().lately]
    assert said == [
        "A002 put on hold at window 3 (补材料)",
        "A002 started at window 3",
        "A002 called to window 3",
        "A002 taken, green channel",
    ]


@pytest.mark.engine("postgresql")
def test_the_database_role_of_a_manager_is_enough(hall: Hall, hall_db: str) -> None:
    hall.queue.issue("A", person=Person("王五", "11010519491231002X"))
    upgrade_hall(hall_db)
    file = stations_file(hall_db)
    assert file is not None
    url = tomllib.loads(file.read_text(encoding="utf-8"))["manager"]
    with open_hall(url, station="dashboard") as opened:
        opened.dashboard.look_deeper()
        opened.queue.forecast.estimate()
        assert opened.dashboard.view().waiting == 1


def test_patterns_of_traded_numbers_are_looked_for_beside_the_views(
    hall: Hall, flow: DashboardFlow, clock: Any
) -> None:
    for _ in range(2):
        ticket = hall.queue.issue("A", person=Person("王五", "11010519491231002X"))
        hall.queue.cancel(ticket.id, "3", "不办了")
        clock.advance(minutes=3)
    assert keys(flow.view()) == []
    flow.look_deeper()
    problem = flow.view().problems[-1]
    assert (problem.action, problem.target, problem.urgency) == ("look", "A001,A002", Urgency.NOTE)


def test_a_new_day_begins_at_nothing(hall: Hall, flow: DashboardFlow, clock: Any) -> None:
    hall.queue.issue("A")
    flow.view()
    clock.advance(hours=20)
    hall.queue.expire_past_days()
    view = flow.view()
    assert (view.issued_today, view.waiting, view.lately) == (0, 0, ())
    hall.queue.issue("A")
    assert flow.view().issued_today == 1


def test_following_says_the_same_as_reading_the_whole_day(
    hall: Hall, follow: Callable[[], DashboardFlow], clock: Any
) -> None:
    chance, followed = random.Random(3), follow()
    play = Play(hall, chance)
    for turn in range(200):
        play.step()
        clock.advance(seconds=chance.randrange(90))
        if turn % 20 == 0:
            assert counted(followed.view()) == counted(follow().view())
    view = followed.view()
    assert view.served_today > 5
    assert [shown.served_today for shown in view.windows] == [
        hall.queue.window(shown.number).served_today for shown in view.windows
    ]
    assert sum(sum(load.arrivals) for load in view.businesses) == view.issued_today


def counted(view: DashboardView) -> DashboardView:
    """Without the forecasts, which each dashboard makes when it last had to."""
    bare = tuple(replace(load, wait_low=0, wait_high=0) for load in view.businesses)
    return replace(view, businesses=bare, issuing=replace(view.issuing, drained_at=None))


class Play:
    """Random work at three windows; what is refused is passed over."""

    def __init__(self, hall: Hall, chance: random.Random) -> None:
        self.hall, self.chance = hall, chance
        self.tickets: list[str] = []

    def step(self) -> None:
        window, queue = self.chance.choice("123"), self.hall.queue
        number = "3" if window == "2" else "2"
        acts: list[Callable[[], object]] = [
            self._issue,
            self._issue,
            lambda: queue.call_next(window),
            lambda: queue.start(window),
            lambda: queue.finish(window),
            lambda: queue.no_show(window),
            lambda: queue.hold(window, "补"),
            lambda: queue.transfer(window, "B", None, "转"),
            lambda: queue.transfer(window, None, number, "转"),
            lambda: queue.return_to_queue(window, "还"),
            lambda: queue.merge(window, self.chance.choice(self.tickets), "并"),
            lambda: queue.split(window, self.chance.choice(self.tickets)),
            lambda: queue.resume(window, self.chance.choice(self.tickets)),
            lambda: queue.rejoin(self.chance.choice(self.tickets), window),
            lambda: queue.cancel(self.chance.choice(self.tickets), window, "不办"),
        ]
        try:
            (self.chance.choice(acts) if self.chance.random() < 0.5 else lambda: self._work_on(window))()
        except (QueueError, IndexError):
            return

    def _work_on(self, window: str) -> None:
        """What a clerk does next."""
        view = self.hall.queue.window(window)
        if view.visit is not None:
            self.hall.queue.finish(window)
        elif view.call is not None:
            self.hall.queue.start(window)
        else:
            self.hall.queue.call_next(window)

    def _issue(self) -> None:
        self.tickets.append(self.hall.queue.issue(self.chance.choice("ABC")).id)
