"""Commands about the station's devices."""

from __future__ import annotations

import time
from pathlib import Path

from hall_client.base.errors import BadInput
from hall_client.base.text import Text
from hall_client.cli.speech import say_line, sentence
from hall_client.config import load_settings

PATIENCE = 6.0


def list_devices(config: Path | None) -> int:
    """Prints the configured devices, then what is plugged in and not configured."""
    from hall_client.devices.registry import propose

    settings = load_settings(config)
    for name, device in settings.devices.items():
        say_line(f"{name}  {device.kind}  {device.driver}  {device.address}")
    if not settings.devices:
        say_line(sentence(Text("No device is configured. Name them in a settings file and give it with --config.")))
    known = {device.address for device in settings.devices.values()}
    for found in propose():
        if found.address not in known:
            say_line(
                sentence(
                    Text(
                        "Plugged in: {address} ({description}); probably {kind}, driver {driver}.",
                        address=found.address,
                        description=found.description,
                        kind=found.kind,
                        driver=found.driver,
                    )
                )
            )
    return 0


def check_devices(config: Path | None, name: str) -> int:
    """Asks each device and prints its light and what to do; the exit code is 1 when one is in trouble."""
    from hall_client.devices.supervisor import Supervisor
    from hall_client.devices.views import Kind, Light

    settings = load_settings(config)
    if name and name not in settings.devices:
        raise BadInput("There is no device {name} in the settings of this station.", name=name)
    wanted = {key: value for key, value in settings.devices.items() if name in ("", key)}
    supervisor = Supervisor({key: value for key, value in wanted.items() if value.kind != Kind.DOCUMENT_CAMERA})
    supervisor.start()
    try:
        deadline = time.monotonic() + PATIENCE
        while any(state.light is Light.OFF for state in supervisor.states()) and time.monotonic() < deadline:
            time.sleep(0.05)
        states = supervisor.states()
    finally:
        supervisor.close()
    for state in states:
        say_line(f"{state.name}  {state.light.value}  {sentence(state.words)}  {sentence(state.advice)}".rstrip())
    if not states:
        say_line(sentence(Text("No device is configured. Name them in a settings file and give it with --config.")))
    return 0 if all(state.light in (Light.OK, Light.WARNING) for state in states) else 1
