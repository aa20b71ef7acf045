"""Icons: one family (24 px grid, stroke 1.8, round caps), in any colour and size, sharp on every screen."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from hall_client.base.files import resources
from hall_client.ui.shell.tokens import STROKE

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_CACHED = 256


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor | str, *, stroke: float = STROKE) -> None:
    """Draws an icon into the rectangle; ``stroke`` is in units of the 24 px grid."""
    _renderer(name, QColor(colour).name(), stroke).render(painter, rect)


def pixmap(name: str, size: int, colour: QColor | str, *, ratio: float = 1.0, stroke: float = STROKE) -> QPixmap:
    """An icon as a picture of ``size`` logical pixels for a screen of that pixel ratio."""
    return _pixmap(name, size, QColor(colour).name(), ratio, stroke)


def icon(name: str, colour: QColor | str, size: int = 24) -> QIcon:
    """An icon for Qt's own buttons and menus."""
    return QIcon(pixmap(name, size, colour, ratio=2.0))


def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(file.stem for file in (resources() / "icons").glob("*.svg")))


@lru_cache(maxsize=_CACHED)
def _pixmap(name: str, size: int, colour: str, ratio: float, stroke: float) -> QPixmap:
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, name, QRectF(0, 0, picture.width(), picture.height()), colour, stroke=stroke)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=_CACHED)
def _renderer(name: str, colour: str, stroke: float) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer

    source = _source(name).replace("currentColor", colour)
    source = source.replace(f'stroke-width="{STROKE}"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(source.encode()))


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
