"""The words of the dashboard for the values that the services use."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from hall_client.queue.views import WindowKind
from hall_client.ui.shell.language import language, tr

if TYPE_CHECKING:
    from hall_client.flows.dashboard_views import BusinessLoad, DashboardView, GuideCallView, Problem

KINDS = tuple(kind.value for kind in WindowKind)
GUIDE_KINDS = ("help", "paper_out", "printer", "manager")


def window_words(number: str) -> str:
    """Window 7."""
    return tr("Window {n}").format(n=number)


def state_words(state: str) -> str:
    """What a window does now."""
    return _state_words(state, language().code)


@cache
def _state_words(state: str, _language: str) -> str:
    return {
        "free": tr("Free", "window"),
        "called": tr("Called", "window"),
        "serving": tr("Serving", "window"),
        "paused": tr("Paused", "window"),
        "closed": tr("Closed", "window"),
        "unmanned": tr("No staff", "window"),
    }.get(state, state)


def state_tone(state: str) -> str:
    """The colour of a window's state; its mark differs, too."""
    tones = {"free": "blue", "called": "violet", "serving": "green", "paused": "amber"}
    return tones.get(state, "ink3")


def kind_words(kind: str) -> str:
    """What a window is for (无差别、分领域、跨域通办、帮办代办、绿色通道、办不成事、出件)."""
    return _kind_words(kind, language().code)


@cache
def _kind_words(kind: str, _language: str) -> str:
    return {
        "all_items": tr("All items", "window kind"),
        "by_domain": tr("By domain", "window kind"),
        "cross_region": tr("Cross-region", "window kind"),
        "assisted": tr("Assisted", "window kind"),
        "green_channel": tr("Green channel"),
        "could_not_be_done": tr("Could not be done", "window kind"),
        "hand_over": tr("Results", "window kind"),
        "special": tr("Single subject"),
        "consult": tr("Advice"),
    }.get(kind, kind)


def guide_kind_words(kind: str) -> str:
    """Why the guide is needed."""
    return {
        "help": tr("Help somebody"),
        "paper_out": tr("Paper is out"),
        "printer": tr("Printer in trouble"),
        "manager": tr("Come to the manager"),
    }.get(kind, kind)


def place_words(place: str) -> str:
    """Where the guide is needed: a station's name (``window-3``, ``kiosk-2``) or a place as typed."""
    kind, _, number = place.partition("-")
    if number and kind == "window":
        return window_words(number)
    if number and kind == "kiosk":
        return tr("Kiosk {n}").format(n=number)
    return place


def guide_words(call: GuideCallView) -> str:
    """A call for the guide in one line."""
    parts = (place_words(call.place), guide_kind_words(call.kind), call.note)
    return " · ".join(part for part in parts if part)


def business_name(load: BusinessLoad) -> str:
    """A queue's name in the language of the screen."""
    return load.name if language().code == "zh_CN" or not load.name_en else load.name_en


def action_words(problem: Problem, windows: Container[str]) -> str:
    """What the button beside a problem says; empty: there is nothing to press. ``windows``: the hall's numbers."""
    target = problem.target
    if problem.action == "look" and target not in windows:
        return ""
    return {
        "open_window": tr("Open window {n}").format(n=target),
        "reassign": tr("Give it a window…"),
        "call_guide": tr("Send the guide…"),
        "answer_guide": tr("Guide was there"),
        "stop_issuing": tr("Stop issuing…"),
        "look": tr("Look at window {n}").format(n=target),
    }.get(problem.action, "")


def minutes(count: int) -> str:
    """A wait, short."""
    return tr("{n} min").format(n=count)


def usual_words(view: DashboardView) -> str:
    """The usual wait; a dash before anybody was served."""
    return minutes(view.usual_wait_minutes) if view.usual_wait_minutes or view.served_today else "—"


def span(low: int, high: int) -> str:
    """An estimate with its range: 12–20 min."""
    if high <= 0:
        return tr("At once")
    return minutes(high) if low == high else tr("{low}–{high} min").format(low=low, high=high)


def share(rate: float | None) -> str:
    """A rate in per cent with one digit; a dash when nothing was asked."""
    return "—" if rate is None else f"{rate * 100:.1f}"


def lasting(since: datetime | None, now: datetime) -> str:
    """How long something lasts: mm:ss, h:mm:ss."""
    if since is None:
        return ""
    seconds = max(0, int((now - since).total_seconds()))
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60:02d}:{rest % 60:02d}"


def for_minutes(since: datetime, now: datetime) -> str:
    """How long something lasts, in minutes."""
    return minutes(max(0, int((now - since).total_seconds() // 60)))


def date_words(day: date) -> str:
    """11 月 20 日 周五, Fri 20 Nov."""
    if language().code == "zh_CN":
        return f"{day.month} 月 {day.day} 日 周{'一二三四五六日'[day.weekday()]}"
    return f"{day:%a} {day.day} {day:%b}"
