"""Printers, readers and cameras: ports, transports, drivers, simulators."""
