"""Commands about the station's devices."""

from __future__ import annotations

from pathlib import Path

from hall_client.base.errors import BadInput
from hall_client.base.text import Text
from hall_client.cli.speech import say_line, sentence
from hall_client.config import load_settings

_NONE = Text("No device is configured. Name them in a settings file and give it with --config.")


def list_devices(config: Path | None, hall: str) -> int:
    """Prints the configured devices, then what is plugged in and not configured; the exit code is 0."""
    from hall_client.devices.inspection import describe
    from hall_client.devices.registry import propose

    settings = load_settings(config)
    for device in describe(settings.devices):
        _line(device.name, device.kind, device.driver, device.address, sentence(device.problem))
    if not settings.devices:
        say_line(sentence(_NONE))
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
    return _look_at_hall(hall)


def check_devices(config: Path | None, name: str, hall: str) -> int:
    """Asks each device and prints its light and what to do; the exit code is 1 when one is in trouble."""
    from hall_client.devices.inspection import check
    from hall_client.devices.views import Light

    settings = load_settings(config)
    if name and name not in settings.devices:
        raise BadInput("There is no device {name} in the settings of this station.", name=name)
    states = check({key: value for key, value in settings.devices.items() if name in ("", key)})
    for state in states:
        _line(state.name, state.light.value, sentence(state.words), sentence(state.advice))
    if not states:
        say_line(sentence(_NONE))
    _look_at_hall(hall)
    return 0 if all(state.light in (Light.OK, Light.WARNING) for state in states) else 1


def _look_at_hall(hall: str) -> int:
    if hall:
        from hall_client.app import open_hall

        with open_hall(hall, station="devices") as opened:
            say_line(sentence(Text("{name}: the hall's database answers.", name=opened.info.name)))
    return 0


def _line(*words: str) -> None:
    say_line("  ".join(word for word in words if word))
