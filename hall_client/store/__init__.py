"""Engines and their differences, unit of work, change feed, migrations."""
