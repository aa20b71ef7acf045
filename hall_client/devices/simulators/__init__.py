"""The other end of the wire: simulated devices that speak the same bytes; reached through the registry only."""
