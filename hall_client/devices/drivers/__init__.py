"""One file per device language; reached through the registry only."""
