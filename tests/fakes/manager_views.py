"""Pictures of a hall for the dashboard, made by hand: a rush, a quiet hour, an empty morning, two hundred windows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hall_client.base.text import Text
from hall_client.flows.dashboard_views import (
    BusinessLoad,
    DashboardView,
    GuideCallView,
    Happening,
    IssuingView,
    NoticeView,
    Problem,
    ReviewsToday,
    Urgency,
    WindowTile,
)

NOW = datetime(2026, 11, 20, 2, 24, tzinfo=UTC)
"""10:24 in Shanghai."""
HOURS = (8, 9, 10, 11, 12, 13, 14, 15, 16)
NAMES = ("周敏", "陈立", "孙萌", "王芳", "李强", "赵磊", "刘洋", "黄婷", "徐静", "吴昊", "马超", "欧阳修文")
BUSINESSES = (
    # code, name, English, waiting, longest, low, high, arrivals, served
    ("B", "社保医保", "Social and medical insurance", 34, 48, 33, 52, (12, 38, 46), (9, 30, 31)),
    ("A", "企业开办", "Start a business", 12, 34, 19, 35, (6, 15, 21), (5, 14, 18)),
    ("C", "不动产登记", "Real estate", 9, 29, 17, 33, (5, 16, 14), (4, 12, 12)),
    ("D", "税务", "Taxes", 11, 17, 8, 17, (10, 31, 38), (9, 30, 40)),
    ("E", "出入境", "Passports", 7, 15, 9, 18, (6, 17, 18), (5, 16, 17)),
    ("G", "工程建设", "Construction", 1, 12, 6, 25, (1, 2, 3), (1, 2, 3)),
    ("F", "公积金", "Housing fund", 2, 6, 3, 8, (2, 7, 9), (2, 8, 11)),
    ("H", "办不成事", "Could not be done", 0, 0, 0, 0, (0, 2, 1), (0, 1, 1)),
)
PLACES = (
    # number, kind, state, minutes, ticket or reason, business, helps, served, light, words
    ("1", "all_items", "serving", 17.6, "A017", "A", "", 10, "ok", ""),
    ("2", "all_items", "serving", 14.4, "A018", "A", "", 9, "ok", ""),
    ("3", "all_items", "serving", 8.7, "A023", "A", "B", 9, "warning", "Paper is low"),
    ("4", "all_items", "called", 0.4, "B064", "B", "", 12, "ok", ""),
    ("5", "by_domain", "serving", 22.2, "B063", "B", "", 7, "ok", ""),
    ("6", "by_domain", "serving", 7.5, "B066", "B", "", 13, "ok", ""),
    ("7", "by_domain", "closed", 0, "", "B", "", 0, "", ""),
    ("8", "by_domain", "paused", 6.3, "短时离席", "B", "", 9, "ok", ""),
    ("9", "by_domain", "serving", 3.1, "B067", "B", "", 12, "ok", ""),
    ("10", "by_domain", "serving", 11.8, "B065", "B", "A", 11, "ok", ""),
    ("11", "by_domain", "serving", 6.2, "C034", "C", "", 6, "fault", "Card reader does not answer"),
    ("12", "by_domain", "serving", 16.0, "C032", "C", "", 8, "ok", ""),
    ("13", "by_domain", "serving", 9.3, "C033", "C", "", 9, "ok", ""),
    ("14", "by_domain", "unmanned", 0, "", "C", "", 0, "", ""),
    ("15", "by_domain", "serving", 2.7, "D054", "D", "", 19, "ok", ""),
    ("16", "by_domain", "serving", 6.9, "D053", "D", "", 17, "ok", ""),
    ("17", "by_domain", "paused", 2.6, "送件到后台", "D", "", 15, "ok", ""),
    ("18", "by_domain", "serving", 5.4, "E027", "E", "", 12, "ok", ""),
    ("19", "by_domain", "serving", 1.2, "E028", "E", "", 12, "ok", ""),
    ("20", "by_domain", "unmanned", 0, "", "E", "", 0, "off", ""),
    ("21", "by_domain", "serving", 4.6, "F020", "F", "", 10, "ok", ""),
    ("22", "by_domain", "free", 3.2, "", "F", "", 9, "ok", ""),
    ("23", "by_domain", "serving", 71.3, "G005", "G", "", 4, "ok", ""),
    ("24", "could_not_be_done", "free", 18.1, "", "H", "", 1, "ok", ""),
)


def ago(minutes: float) -> datetime:
    """So many minutes before the picture."""
    return NOW - timedelta(minutes=minutes)


def tile(
    number: str, kind: str, state: str, minutes: float, words: str, business: str, helps: str, served: int, light: str,
    trouble: str,
) -> WindowTile:  # fmt: skip
    """A window of the list above."""
    manned = state not in {"closed", "unmanned"}
    index = int(number) if number.isdigit() else 0
    return WindowTile(
        number=number, kind=kind, state=state, since=ago(minutes) if manned else None,
        staff_no=str(1020 + index) if manned else "", staff_name=NAMES[index % len(NAMES)] if manned else "",
        ticket=words if state in {"serving", "called"} else "", business=business if state in {"serving", "called"} else "",
        pause_reason=words if state == "paused" else "", served_today=served, businesses=(business, *helps),
        helps=tuple(helps), light=light, light_words=Text(trouble) if trouble else Text(""), held=1 if number == "12" else 0,
        ranks=(1, *(2 for _ in helps)),
    )  # fmt: skip


def windows() -> tuple[WindowTile, ...]:
    """The twenty-four windows of the picture."""
    return tuple(tile(*row) for row in PLACES)


def loads(tiles: tuple[WindowTile, ...]) -> tuple[BusinessLoad, ...]:
    """The queues, with the windows that are open for them."""
    rest = (0,) * (len(HOURS) - 3)
    made = []
    for code, name, english, waiting, longest, low, high, arrivals, served in BUSINESSES:
        here = [one.number for one in tiles if code in one.businesses and one.state in {"free", "called", "serving"}]
        made.append(
            BusinessLoad(
                code, name, english, waiting, longest, low, high, tuple(here), arrivals + rest, served + rest, ""
            )
        )
    return tuple(made)


PROBLEMS = (
    Problem(
        "wait/B", Urgency.FAULT,
        Text("{business}: {count} waiting, the longest for {minutes} min", business="社保医保", count=34, minutes=48),
        Text("Open window {window}.", window="7"), "open_window", "7", ago(14),
    ),
    Problem(
        "guide/g1", Urgency.FAULT, Text("{place}: {why}", place="自助机 2", why=Text("out of paper")),
        Text("Put in a new roll."), "answer_guide", "g1", ago(5),
    ),
    Problem(
        "unserved/E", Urgency.WARNING,
        Text("{business}: {count} waiting, the longest for {minutes} min", business="出入境", count=7, minutes=31),
        Text("Let another window serve it."), "reassign", "E", ago(6),
    ),
    Problem(
        "device/11", Urgency.WARNING,
        Text("Window {window}: {problem}", window="11", problem=Text("Card reader does not answer")),
        Text("Send the guide there."), "call_guide", "11", ago(0),
    ),
    Problem(
        "backlog", Urgency.WARNING,
        Text("Those waiting would be served {minutes} min after closing time", minutes=12),
        Text("Stop issuing tickets, or open windows."), "stop_issuing", "", ago(0),
    ),
    Problem(
        "reviews", Urgency.WARNING, Text("{count} bad reviews without an answer", count=2),
        Text("Verify, mend and answer."), "answer_review", "r1", ago(40),
    ),
    Problem(
        "hold/C021", Urgency.NOTE,
        Text("{number} on hold at window {window} for {minutes} min", number="C021", window="12", minutes=14),
        Text("Ask the window to resume it or to end it."), "look", "12", ago(14),
    ),
)  # fmt: skip

LATELY = (
    Happening(ago(0), Text("{number} called to window {window}", number="D054", window="15"), "1035"),
    Happening(ago(1), Text("{number} is being served at window {window}", number="E028", window="19"), "1039"),
    Happening(ago(3), Text("Window {window} paused: {reason}", window="17", reason="送件到后台"), "1037"),
    Happening(ago(5), Text("{number} sent from window {a} to window {b}", number="F020", a="22", b="21"), "1042"),
    Happening(ago(7), Text("Window {window}: card reader does not answer", window="11"), ""),
    Happening(ago(9), Text("{number} called to window {window}", number="A023", window="3"), "1023"),
    Happening(ago(12), Text("Window {window} now serves {queues}", window="10", queues="社保医保、企业开办"), "2001"),
    Happening(ago(14), Text("The guide was called to {place}", place="自助机 2"), "kiosk-2"),
    Happening(ago(15), Text("{number} issued at kiosk {kiosk}", number="A023", kiosk="2"), "kiosk-2"),
    Happening(ago(16), Text("{number} finished at window {window}", number="C031", window="12"), "1032"),
    Happening(ago(18), Text("{number} passed over at window {window}", number="B058", window="9"), "1029"),
)

OPEN = IssuingView("open", by_hand=False, words=Text("Tickets are issued."), last_ticket="17:15", closes="17:30",
                   drained_at=NOW + timedelta(hours=2, minutes=16))  # fmt: skip
STOPPED = IssuingView("stopped", by_hand=True, words=Text("Stopped by {who}: {reason}", who="2001", reason="人多"),
                      last_ticket="17:15", closes="17:30", drained_at=NOW + timedelta(hours=2, minutes=16))  # fmt: skip


def curve() -> tuple[tuple[datetime, int], ...]:
    """How many waited since 8:30."""
    counts = (4, 14, 22, 31, 38, 41, 45, 50, 57, 63, 69, 76)
    return tuple((ago(114 - index * 10 if index < 11 else 0), count) for index, count in enumerate(counts))


def rush() -> DashboardView:
    """The picture: a rush with problems."""
    tiles = windows()
    return DashboardView(
        hall_name="云港市政务服务中心", at=NOW, issuing=OPEN, windows=tiles, businesses=loads(tiles), hours=HOURS,
        issued_today=318, served_today=214, waiting=76, longest_minutes=48, usual_wait_minutes=17,
        waiting_curve=curve(), no_shows_today=12,
        reviews=ReviewsToday((101, 28, 0, 1, 1), 52, 0.985, 0.705, 2), problems=PROBLEMS, lately=LATELY,
        guide_calls=(GuideCallView("g1", ago(5), "自助机 2", "paper_out", ""),
                     GuideCallView("g2", ago(2), "3 号窗口", "help", "老人要轮椅")),
        notices=(NoticeView("n1", "税务窗口 12:00 至 13:00 轮休，请合理安排时间。", NOW + timedelta(minutes=50), "2001"),),
    )  # fmt: skip


def quiet() -> DashboardView:
    """Nobody waits long and nothing is wrong."""
    small = tuple(replace(one, waiting=one.waiting // 12, longest_minutes=one.longest_minutes // 9,
                          wait_low=one.wait_low // 9, wait_high=one.wait_high // 9) for one in rush().businesses)  # fmt: skip
    calm = tuple(replace(one, light="ok" if one.light in {"warning", "fault"} else one.light) for one in windows())
    return replace(
        rush(),
        windows=calm,
        businesses=small,
        problems=(),
        guide_calls=(),
        notices=(),
        waiting=5,
        longest_minutes=5,
        usual_wait_minutes=3,
    )


def empty_morning() -> DashboardView:
    """Before the doors open: no staff, no tickets, nothing happened."""
    still = tuple(tile(row[0], row[1], "unmanned", 0, "", row[5], row[6], 0, "", "") for row in PLACES)
    none = tuple(replace(one, waiting=0, longest_minutes=0, wait_low=0, wait_high=0, open_windows=(),
                         arrivals=(), served=()) for one in loads(still))  # fmt: skip
    shut = IssuingView("closed", by_hand=False, words=Text("Tickets are issued from {time}.", time="08:30"),
                       last_ticket="17:15", closes="17:30", drained_at=None)  # fmt: skip
    return replace(
        rush(),
        at=NOW - timedelta(hours=2),
        issuing=shut,
        windows=still,
        businesses=none,
        hours=(),
        issued_today=0,
        served_today=0,
        waiting=0,
        longest_minutes=0,
        usual_wait_minutes=0,
        waiting_curve=(),
        no_shows_today=0,
        reviews=ReviewsToday((0, 0, 0, 0, 0), 0, None, None, 0),
        problems=(),
        lately=(),
        guide_calls=(),
        notices=(),
    )


def nothing_at_all() -> DashboardView:
    """A hall that was only just founded: no window, no queue."""
    return replace(empty_morning(), windows=(), businesses=())


def small() -> DashboardView:
    """A hall with eight windows and three queues."""
    tiles = windows()[:8]
    return replace(rush(), windows=tiles, businesses=loads(tiles)[:3])


def large(count: int = 200) -> DashboardView:
    """A hall of many windows, every state among them."""
    tiles = tuple(tile(str(index + 1), *PLACES[index % len(PLACES)][1:]) for index in range(count))
    return replace(rush(), windows=tiles, businesses=loads(tiles))
