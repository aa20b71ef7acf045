"""The kiosk's own language: a visitor's switch to English changes this screen, not the others of the program."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QDate, QLocale

from hall_client.base.errors import HallError
from hall_client.base.text import Text
from hall_client.queue.views import BusinessView
from hall_client.staff.views import HallView
from hall_client.ui.shell.language import Language


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


def wait_words(low: int, high: int, *, short: bool = False) -> str:
    """A wait as a range: about 12–20 min; nobody ahead: at once. ``short``: without "about"."""
    if short and high:
        return tr("{range} min").format(range=f"{low}–{high}")
    return tr("about {range} min").format(range=f"{low}–{high}") if high else tr("No wait")
