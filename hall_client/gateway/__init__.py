"""The outbox to the city platform (a later issue fills this room)."""
