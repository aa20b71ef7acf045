"""Web pages and the open API for phones (a later issue fills this room)."""
