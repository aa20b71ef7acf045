"""Layouts in one line: ``row(title, None, chip, gap=8)``."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Item = QWidget | QLayout | int | None
Margins = tuple[int, int, int, int]
B = TypeVar("B", bound=QBoxLayout)


def row(
    *items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0), align: Qt.AlignmentFlag | None = None
) -> QHBoxLayout:
    """Widgets and layouts side by side; a number is extra space, None takes what is left over."""
    return _fill(QHBoxLayout(), items, gap, margins, align)


def column(
    *items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0), align: Qt.AlignmentFlag | None = None
) -> QVBoxLayout:
    """Widgets and layouts one under the other; a number is extra space, None takes what is left over."""
    return _fill(QVBoxLayout(), items, gap, margins, align)


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout and deletes the widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def _fill(box: B, items: tuple[Item, ...], gap: int, margins: Margins, align: Qt.AlignmentFlag | None) -> B:
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for item in items:
        _add(box, item, align)
    return box


def _add(box: QBoxLayout, item: Item, align: Qt.AlignmentFlag | None) -> None:
    if item is None:
        box.addStretch(1)
    elif isinstance(item, int):
        box.addSpacing(item)
    elif isinstance(item, QLayout):
        box.addLayout(item)
    elif align is None:
        box.addWidget(item)
    else:
        box.addWidget(item, 0, align)
