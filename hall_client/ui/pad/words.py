"""Words of the pad that depend on data: official names in the present language, days, stars, states."""

from __future__ import annotations

from calendar import month_abbr
from datetime import date, datetime

from hall_client.cases.views import MaterialState
from hall_client.reviews.views import LevelView, TagView
from hall_client.ui.shell.language import SOURCE_LANGUAGE, language, tr


def level_name(level: LevelView) -> str:
    """The official name in Chinese, else in English."""
    return level.name_en if _english() else level.name


def tag_words(tag: TagView) -> str:
    """The official words in Chinese, else in English."""
    return tag.text_en if _english() else tag.text


def day_words(day: date) -> str:
    """11 月 22 日, or 22 Nov."""
    if _english():
        return f"{day.day} {month_abbr[day.month]}"
    return tr("{month}/{day}").format(month=day.month, day=day.day)


def clock_words(at: datetime) -> str:
    """Day and weekday of a local time: 11 月 20 日 星期五."""
    weekdays = (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )
    return f"{day_words(at.date())}  {weekdays[at.weekday()]}"


def star_words(stars: int) -> str:
    """Four-star staff (四星级窗口人员); empty without stars."""
    words = {
        1: tr("One-star window staff"),
        2: tr("Two-star window staff"),
        3: tr("Three-star window staff"),
        4: tr("Four-star window staff"),
        5: tr("Five-star window staff"),
    }
    return words.get(stars, "")


def question_of(level: int) -> str:
    """What the pad asks once a level is chosen."""
    questions = {
        5: tr("What were you very satisfied with?"),
        4: tr("What were you satisfied with?"),
        3: tr("What was fairly satisfactory?"),
        2: tr("What were you dissatisfied with?"),
        1: tr("What were you very dissatisfied with?"),
    }
    return questions[level]


def state_words(state: MaterialState | None) -> tuple[str, str]:
    """The word of a material's state and its tone."""
    words = {
        MaterialState.RECEIVED: (tr("Received", "material on the pad"), "green"),
        MaterialState.LICENCE: (tr("E-licence", "material on the pad"), "blue"),
        MaterialState.REUSED: (tr("On file", "material on the pad"), "blue"),
        MaterialState.PROMISED: (tr("Promised", "material on the pad"), "violet"),
        MaterialState.DEFERRED: (tr("Later", "material on the pad"), "amber"),
        MaterialState.MISSING: (tr("Missing", "material on the pad"), "red"),
    }
    return words[state] if state is not None else (tr("To check", "material on the pad"), "plain")


def _english() -> bool:
    return language().code == SOURCE_LANGUAGE
