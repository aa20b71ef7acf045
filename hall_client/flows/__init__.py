"""Use cases that span features, devices and documents."""
