"""The programs of a government service hall: counter window, kiosk, board, evaluator pad and dashboard."""

__version__ = "0.1.0"
