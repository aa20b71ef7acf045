"""Fonts: Noto Sans SC from the resources, in pixels, with figures of one width."""

from __future__ import annotations

import logging
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from hall_client.base.files import resources
from hall_client.ui.shell.tokens import FAMILIES, REGULAR

log = logging.getLogger(__name__)

MAIN = ("NotoSansSC_400Regular.ttf", "NotoSansSC_500Medium.ttf", "NotoSansSC_700Bold.ttf")
RARE = ("NotoSansRareHan_400Regular.ttf", "NotoSansRareHan_500Medium.ttf", "NotoSansRareHan_700Bold.ttf")
"""Characters of names that the main typeface lacks (𠮷)."""


def register_fonts() -> bool:
    """Makes the shipped weights known to Qt; False when a file cannot be used (Qt then takes the system's fonts).

    The files are mapped, not read: 5 ms for the three, and about 7 MB of clean pages per weight once it is drawn.
    """
    return _register("hall_fonts", MAIN)


def register_rare_fonts() -> bool:
    """Makes the rare characters known to Qt; not needed for a window's first frame."""
    return _register("hall_rare_fonts", RARE)


def _register(mark: str, files: tuple[str, ...]) -> bool:
    application = QCoreApplication.instance()
    if application is None:
        return False
    if application.property(mark):
        return True
    folder = resources() / "fonts"
    missing = [name for name in files if QFontDatabase.addApplicationFont(str(folder / name)) < 0]
    if missing:
        log.warning("fonts cannot be used: %s", ", ".join(missing))
    application.setProperty(mark, True)
    return not missing


def font(size: float, weight: int = REGULAR, tracking: float = 0.0, *, tabular: bool = True) -> QFont:
    """A font of ``size`` pixels; ``tracking`` is extra space between letters in pixels."""
    return QFont(_font(size, weight, tracking, tabular))


def width(text: str, size: float, weight: int = REGULAR, tracking: float = 0.0) -> float:
    """How wide a text is in pixels."""
    return QFontMetricsF(_font(size, weight, tracking, True)).horizontalAdvance(text)


@cache
def _font(size: float, weight: int, tracking: float, tabular: bool) -> QFont:
    made = QFont(FAMILIES)
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
