"""Tickets, lanes, windows, calling policy and the visit that a ticket becomes at a window."""
