"""The kiosk's colours: those of a public screen, and stronger ones for the large-type mode."""

from __future__ import annotations

from typing import Final

from hall_client.ui.shell.tokens import PUBLIC as USUAL
from hall_client.ui.shell.tokens import Palette, Tone

_STRONGER = {
    "ground": "#FFFFFF",
    "quiet": "#DCE3EA",
    "ink": "#000000",
    "ink2": "#16202C",
    "ink3": "#16202C",
    "line": "#51606F",
    "line2": "#8593A1",
    "edge": "#16202C",
    "track": "#B4C0CC",
    "fill": "#062A5C",
    "fill_dark": "#062A5C",
    "green": Tone("#063D24", "#D3EEDF"),
    "amber": Tone("#4A2B00", "#FBE6BF"),
    "red": Tone("#6B100B", "#F9D7D3"),
    "key": "#062A5C",
}


class KioskPalette(Palette):
    """The usual colours until ``use`` says otherwise; every figure reads them as it draws."""

    def __init__(self) -> None:
        """The usual colours."""
        self.use(strong=False)

    def use(self, *, strong: bool) -> None:
        """Switches; the window repaints."""
        for name in Palette.__annotations__:
            value = getattr(USUAL, name)
            setattr(self, name, _STRONGER.get(name, value) if strong else value)


PUBLIC: Final = KioskPalette()
"""The one set of colours of the kiosk in this process."""
