"""Windows and pages; the only room that knows Qt."""
