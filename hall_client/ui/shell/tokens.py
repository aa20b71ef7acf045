"""The one file of design tokens: colours, type scale, spacing, radii and sizes."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

ToneName = Literal["plain", "blue", "green", "amber", "red", "violet"]


class Tone(NamedTuple):
    """A meaning's colour: ``strong`` for text and fills, ``tint`` for the ground under it."""

    strong: str
    tint: str


class Palette:
    """The colours of one kind of screen, as #RRGGBB.

    The three palettes are plain classes: a dataclass of this size costs the first frame 7 ms.
    """

    name: str
    ground: str
    card: str
    sunken: str
    """Ground of what cannot be used now."""
    quiet: str
    """Ground of a secondary control without an edge."""
    ink: str
    ink2: str
    ink3: str
    line: str
    line2: str
    edge: str
    """Edge of a control that can be touched."""
    track: str
    """The unfilled part of a bar."""
    fill: str
    fill_dark: str
    on_fill: str
    tint: str
    tint2: str
    green: Tone
    amber: Tone
    red: Tone
    violet: Tone
    key: str
    """Called numbers and windows on the wall; elsewhere the dark fill."""

    def tone(self, name: str) -> Tone:
        """The colours of a meaning; unknown names are plain."""
        known = {
            "blue": Tone(self.fill_dark, self.tint),
            "green": self.green,
            "amber": self.amber,
            "red": self.red,
            "violet": self.violet,
        }
        return known.get(name, Tone(self.ink2, self.line2))

    def colour(self, name: str) -> str:
        """A colour by its field's name; a tone's name gives its strong colour."""
        value = getattr(self, name, None)
        if isinstance(value, Tone):
            return value.strong
        return value if isinstance(value, str) else self.tone(name).strong


class _Counter(Palette):
    name = "counter"
    ground = "#F2F5F8"
    card = "#FFFFFF"
    sunken = "#F7F9FB"
    quiet = "#EBEFF3"
    ink = "#16202C"
    ink2 = "#51606F"
    ink3 = "#8593A1"
    line = "#DCE3EA"
    line2 = "#EBEFF3"
    edge = "#DCE3EA"
    track = "#EBEFF3"
    fill = "#1558B0"
    fill_dark = "#0F4288"
    on_fill = "#FFFFFF"
    tint = "#E8F0FA"
    tint2 = "#CFE0F5"
    green = Tone("#157A4C", "#E5F4EC")
    amber = Tone("#9A5B00", "#FCF1DC")
    red = Tone("#B3261E", "#FBE9E7")
    violet = Tone("#6A43A8", "#F0EAFA")
    key = "#0F4288"


# Public light screens need 7:1 (WCAG AAA); the counter's second inks and fills do not reach it.
class _Public(Palette):
    name = "public"
    ground = "#F2F5F8"
    card = "#FFFFFF"
    sunken = "#F7F9FB"
    quiet = "#E4EAF0"
    ink = "#16202C"
    ink2 = "#3F4C5A"
    ink3 = "#3F4C5A"
    line = "#DCE3EA"
    line2 = "#EBEFF3"
    edge = "#6E7F90"
    track = "#D3DCE5"
    fill = "#0F4288"
    fill_dark = "#0F4288"
    on_fill = "#FFFFFF"
    tint = "#E8F0FA"
    tint2 = "#CFE0F5"
    green = Tone("#0E5A37", "#E5F4EC")
    amber = Tone("#6B3F00", "#FCF1DC")
    red = Tone("#8C1A14", "#FBE9E7")
    violet = Tone("#4B2C80", "#F0EAFA")
    key = "#0F4288"


class _Wall(Palette):
    name = "wall"
    ground = "#0B1724"
    card = "#13243A"
    sunken = "#0A2F63"
    quiet = "#13243A"
    ink = "#FFFFFF"
    ink2 = "#C9D6E4"
    ink3 = "#C9D6E4"
    line = "#2B4563"
    line2 = "#2B4563"
    edge = "#C9D6E4"
    track = "#2B4563"
    fill = "#0C3A78"
    fill_dark = "#0A2F63"
    on_fill = "#FFFFFF"
    tint = "#13243A"
    tint2 = "#2B4563"
    green = Tone("#7FE3B0", "#13243A")
    amber = Tone("#FFC46B", "#2A1A00")
    red = Tone("#FFB4A9", "#3A1512")
    violet = Tone("#D4C2FF", "#241B3A")
    key = "#FFD75E"


COUNTER: Final[Palette] = _Counter()
PUBLIC: Final[Palette] = _Public()
WALL: Final[Palette] = _Wall()
PALETTES: Final = {palette.name: palette for palette in (COUNTER, PUBLIC, WALL)}

FAMILY: Final = "Noto Sans SC"
FAMILIES: Final = (FAMILY, "Noto Sans Rare Han")
REGULAR: Final = 400
MEDIUM: Final = 500
BOLD: Final = 700

# Type scale of the counter, in pixels.
TINY: Final = 11
SMALL: Final = 12
TEXT: Final = 13
BODY: Final = 14
HEAD: Final = 15
LARGE: Final = 16
TITLE: Final = 20
WINDOW: Final = 22
NUMBER: Final = 60

# Spacing.
S1: Final = 4
S2: Final = 8
S3: Final = 12
S4: Final = 14
S5: Final = 16
S6: Final = 20
S7: Final = 24

RADIUS_CARD: Final = 10
RADIUS_CONTROL: Final = 7
RADIUS_PUBLIC_CARD: Final = 20
RADIUS_PUBLIC_CONTROL: Final = 16
RADIUS_KEY: Final = 4

# Heights of controls.
BUTTON: Final = 40
BUTTON_SMALL: Final = 32
BUTTON_WIDE: Final = 48
BUTTON_STACKED: Final = 50
CHIP: Final = 24
KEY: Final = 18
SEGMENT: Final = 30
SEGMENT_COMPACT: Final = 26
FIELD: Final = 40
TOUCH_PAD: Final = 84
TOUCH_KIOSK: Final = 92

COMPACT_BELOW: Final = 1500
"""Windows narrower than this use the compact measures of clerk-1366.png."""

STROKE: Final = 1.8
FACE_STROKE: Final = 1.35
SCRIM: Final = "#16202C"
SCRIM_OPACITY: Final = 0.42
