"""Where the shipped files lie, without loading the settings: their library costs a window more time than its first frame."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder with fonts, icons, styles, translations and photos (the same one as ``config.resources``)."""
    package = Path(__file__).parents[2]
    bundled = package / "_resources"
    return bundled if bundled.is_dir() else package.parent / "resources"
