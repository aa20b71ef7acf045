"""Dresses a window: which palette it has, and the style sheet made of it."""

from __future__ import annotations

from functools import cache
from string import Template

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from hall_client.base.files import resources
from hall_client.ui.shell import tokens
from hall_client.ui.shell.fonts import font, register_rare_fonts
from hall_client.ui.shell.tokens import COUNTER, PALETTES, Palette, Tone

_LOOK = "look"


def dress(window: QWidget, palette: Palette, *, text_size: int = tokens.BODY) -> None:
    """Gives a window (and everything in it) its palette, style sheet and base font."""
    register_rare_fonts()
    window.setProperty(_LOOK, palette.name)
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Window, QColor(palette.ground))
    colours.setColor(QPalette.ColorRole.WindowText, QColor(palette.ink))
    colours.setColor(QPalette.ColorRole.Base, QColor(palette.card))
    colours.setColor(QPalette.ColorRole.Text, QColor(palette.ink))
    colours.setColor(QPalette.ColorRole.Button, QColor(palette.card))
    colours.setColor(QPalette.ColorRole.ButtonText, QColor(palette.ink))
    colours.setColor(QPalette.ColorRole.Highlight, QColor(palette.fill))
    colours.setColor(QPalette.ColorRole.HighlightedText, QColor(palette.on_fill))
    colours.setColor(QPalette.ColorRole.PlaceholderText, QColor(palette.ink3))
    window.setPalette(colours)
    window.setFont(font(text_size))
    window.setAutoFillBackground(True)
    window.setStyleSheet(style_sheet(palette))


def look(widget: QWidget) -> Palette:
    """The palette of the window that the widget is in; the counter's before it is in one."""
    at: QObject | None = widget
    while at is not None:
        name = at.property(_LOOK)
        if name is not None:
            return PALETTES[str(name)]
        at = at.parent()
    return COUNTER


def colour(widget: QWidget, name: str) -> QColor:
    """A colour of the widget's palette by name (``ink2``, ``fill``, ``green`` …)."""
    return QColor(look(widget).colour(name))


def restyle(widget: QWidget, **properties: object) -> None:
    """Sets dynamic properties and lets the style sheet take notice."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


@cache
def style_sheet(palette: Palette) -> str:
    """The style sheet of a palette, from resources/styles/base.qss."""
    template = Template((resources() / "styles" / "base.qss").read_text(encoding="utf-8"))
    return template.substitute(_words(palette))


def _words(palette: Palette) -> dict[str, str]:
    words: dict[str, str] = {}
    for field in Palette.__annotations__:
        value = getattr(palette, field)
        if isinstance(value, Tone):
            words[field], words[f"{field}_tint"] = value.strong, value.tint
        else:
            words[field] = str(value)
    public = palette.name != "counter"
    words["radius"] = str(tokens.RADIUS_PUBLIC_CONTROL if public else tokens.RADIUS_CONTROL)
    words["scroll"] = "20" if public else "8"
    words["scroll_radius"] = "10" if public else "4"
    words["field_edge"] = palette.edge if public else "#8593A1"
    return words
