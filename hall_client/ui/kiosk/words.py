"""The kiosk's own language: a visitor's switch to English changes this screen, not the others of the program."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from PySide6.QtCore import QDate, QLocale

from hall_client.base.clock import Clock
from hall_client.base.errors import HallError
from hall_client.base.text import Text
from hall_client.base.working_days import WorkCalendar
from hall_client.queue.views import BusinessView, IssuingView
from hall_client.staff.views import HallView
from hall_client.ui.shell.language import Language

LONG = 60
"""Minutes from which an estimate without a range means this long at least."""


class Hours(Protocol):
    """A hall's clock and its own facts."""

    @property
    def clock(self) -> Clock:
        """The hall's clock."""

    @property
    def info(self) -> HallView:
        """The hall's own facts, with its opening hours."""


@cache
def speech() -> Language:
    """The language in use at the kiosk."""
    return Language()


def tr(source: str, comment: str = "") -> str:
    """Translates a literal English source into the kiosk's language."""
    return speech().word(source, comment)


def say(text: str | HallError) -> str:
    """A sentence from outside ui in the kiosk's language."""
    if isinstance(text, HallError):
        return say(text.text)
    if not isinstance(text, Text) or not text.params:
        return speech().word(text.template) if isinstance(text, Text) else str(text)
    params = {name: say(value) if isinstance(value, str | HallError) else value for name, value in text.params.items()}
    return speech().word(text.template).format(**params)


def english() -> bool:
    """The kiosk speaks English now."""
    return speech().code == "en"


def hall_name(hall: HallView) -> str:
    """The hall's name in the kiosk's language."""
    return hall.name_en if english() and hall.name_en else hall.name


def business_name(business: BusinessView) -> str:
    """The name of a business in the kiosk's language."""
    return business.name_en if english() and business.name_en else business.name


def area_name(business: BusinessView) -> str:
    """Where people wait for it, in the kiosk's language."""
    return business.area_en if english() and business.area_en else business.area


def date_words(day: QDate) -> str:
    """Month, day and weekday: 11 月 20 日　星期五, Fri 20 Nov."""
    if english():
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom).toString(day, "ddd d MMM")
    chinese = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    return f"{day.month()} 月 {day.day()} 日　{chinese.dayName(day.dayOfWeek())}"


def stopped_words(issuing: IssuingView, opens: str, hall: Hours) -> str:
    """Why no numbers are given out now and when they will be (``opens``: HH:MM); empty while they are."""
    if issuing.state == "open":
        return ""
    now = hall.clock.local(hall.clock.now())
    works, _ = WorkCalendar().is_working(now.date())
    if works and f"{now:%H:%M}" < opens:
        again = tr("Numbers begin today at {time}.").format(time=opens)
    else:
        again = tr("Numbers begin again on the next working day at {time}.").format(time=opens)
    hours = "" if english() or not hall.info.hours else tr("Opening hours: {hours}").format(hours=hall.info.hours)
    return "\n".join(line for line in (say(issuing.words), again, hours) if line)


def wait_words(low: int, high: int, *, short: bool = False) -> str:
    """A wait as a range: about 12–20 min; nobody ahead: at once. ``short``: without "about"."""
    if not high:
        return tr("No wait")
    if short:
        return tr("{range} min").format(range=span(low, high))
    return wait_template(low, high).format(range=span(low, high))


def wait_template(low: int, high: int) -> str:
    """The words around ``span``: a range that begins now is an upper limit, one of a single long time a lower one."""
    if low == 0:
        return tr("within {range} min")
    return tr("over {range} min") if low == high >= LONG else tr("about {range} min")


def span(low: int, high: int) -> str:
    """Its minutes: 12–20, or one number."""
    return str(high) if low in (0, high) else f"{low}–{high}"
