"""Icons: one family, any colour, any size."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QColor

from hall_client.base.files import resources
from hall_client.ui.shell.icons import names, pixmap

WANTED = [
    "biz",
    "shield",
    "home",
    "pass",
    "car",
    "rings",
    "search",
    "grid",
    "type",
    "sound",
    "globe",
    "help",
    "keyboard",
    "scan",
    "next",
    "back",
    "check",
    "warn",
    "print",
    "pin",
    "lock",
    "pen",
    "calendar",
    "heart",
    "clock",
    "f1",
    "f2",
    "f3",
    "f4",
    "f5",
    "star",
    "star-outline",
    "camera",
    "card",
    "plus",
    "trash",
    "rotate",
    "user",
]


def test_every_icon_that_the_screens_ask_for_is_there() -> None:
    assert set(WANTED) <= set(names())


@pytest.mark.parametrize("name", sorted(file.stem for file in (resources() / "icons").glob("*.svg")))
def test_icon_belongs_to_the_family_and_draws(name: str, qapp: object) -> None:
    root = ET.parse(resources() / "icons" / f"{name}.svg").getroot()  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "1.8"
    assert root.get("stroke") == "currentColor"
    picture = pixmap(name, 24, "#0F4288", ratio=2.0)
    assert picture.width() == 48
    image = picture.toImage()
    inked = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert inked
    assert all(abs(colour.blue() - QColor("#0F4288").blue()) < 8 for colour in inked)
    edge = [image.pixelColor(i, j).alpha() for i in range(48) for j in (0, 47)]
    assert max(edge) == 0, "touches the edge of its grid"
