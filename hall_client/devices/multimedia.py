"""QtMultimedia without its small talk."""

from __future__ import annotations


def quiet_multimedia() -> None:
    """Silences warnings about optional system libraries; before the first import of QtMultimedia, which gives some."""
    from PySide6.QtCore import QLoggingCategory

    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg.info=false")
