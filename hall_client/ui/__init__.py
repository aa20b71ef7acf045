"""The screens: one folder per role, what they share in ``shell`` and ``widgets``."""

import builtins

import PySide6.QtCore  # noqa: F401 - to have happened before the next line

# PySide wraps ``import`` so that a module may ask for ``__feature__``: to find out, it reads the source of every module
# imported from then on and keeps it, 26 MB and a quarter second of a counter window's start. No module here asks.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
