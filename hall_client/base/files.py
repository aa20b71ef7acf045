"""Where the shipped files lie, and where a station keeps its own.

Kept apart from the settings, whose library costs a window more time than its first frame.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder with fonts, icons, styles, translations, templates, photos, calendars and the sample catalog."""
    package = Path(__file__).parents[1]
    bundled = package / "_resources"
    return bundled if bundled.is_dir() else package.parent / "resources"


def data_folder() -> Path:
    """Where a station keeps its own files (log, default hall): the platform's place for application data."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "hall_client"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "hall_client"
