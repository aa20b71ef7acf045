"""The evaluator pad (评价器): what the applicant sees and touches at a window."""

from hall_client.ui.pad.window import PadWindow

__all__ = ["PadWindow"]
