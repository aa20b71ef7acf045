"""Widgets that several windows share; each draws itself from the tokens of the window it is in."""
