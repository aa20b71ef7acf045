"""Settings of one station: one description per key; a TOML file and HALL_ environment variables fill them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from hall_client.base.errors import EnvironmentFailure


class DeviceSettings(BaseModel):
    """One device of the station."""

    kind: str = Field(description="What it is: receipt-printer, id-reader, document-camera")
    driver: str = Field(description="Name in the registry, for example escpos, sdt, qt-camera")
    address: str = Field(
        default="", description="Where it is: tcp://host:9100, serial:///dev/ttyUSB0?baud=115200, camera:0"
    )
    profile: str = Field(default="", description="Model profile, for example 80mm or 58mm")


class Settings(BaseSettings):
    """Everything a station may be told; every key has a default that works on one PC."""

    model_config = SettingsConfigDict(env_prefix="HALL_", env_nested_delimiter="__", extra="forbid")

    language: str = Field(default="zh_CN", description="Language of the screens: zh_CN or en")
    station: str = Field(default="", description="Name of this station in the journal; empty: role and window number")
    devices: dict[str, DeviceSettings] = Field(default_factory=dict, description="The station's devices by name")
    review_seconds: int = Field(
        default=60, ge=15, le=600, description="How long the pad waits for a rating, in seconds"
    )
    kiosk_idle_seconds: int = Field(
        default=30, ge=10, le=300, description="Idle time before the kiosk wipes and goes home"
    )
    kiosk_place: str = Field(default="", description="Where the kiosk stands, as the guide is told; empty: its number")
    kiosk_locked: bool = Field(
        default=False, description="The kiosk fills the screen and only staff with a password may leave it"
    )
    kiosk_voice: Literal["clips", "system", "off"] = Field(
        default="clips", description="The kiosk's voice: the clips of the program, the system's own voice, or off"
    )
    board_voice: Literal["clips", "system", "off"] = Field(
        default="clips", description="The board's voice: the clips of the program, the system's own voice, or off"
    )
    board_voice_repeats: int = Field(default=2, ge=1, le=3, description="How often the board says a call")
    log_folder: Path | None = Field(default=None, description="Folder of the log files; empty: stderr")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments beat the environment, the environment beats the file."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def _first(error: ValidationError | SettingsError) -> str:
    if isinstance(error, SettingsError):
        return str(error)
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"


def load_settings(file: Path | None = None) -> Settings:
    """Reads the TOML file (or the one that HALL_CONFIG names) and the environment.

    Raises:
        EnvironmentFailure: the file is missing, is not TOML, or it or the environment holds an unknown key or a bad
            value.
    """
    path = file or (Path(named) if (named := os.environ.get("HALL_CONFIG")) else None)
    if path is None:
        try:
            return Settings()
        except (ValidationError, SettingsError) as error:
            raise EnvironmentFailure(
                "An environment variable HALL_… has a bad value: {problem}.", problem=_first(error)
            ) from None
    if not path.is_file():
        raise EnvironmentFailure("The settings file {path} does not exist.", path=str(path))

    class FileSettings(Settings):
        model_config = SettingsConfigDict(toml_file=path)

    try:
        return FileSettings()
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise EnvironmentFailure(
            "In the settings file {path}, {key}: {problem}.", path=str(path), key=key, problem=first["msg"]
        ) from None
    except ValueError as error:
        raise EnvironmentFailure(
            "The settings file {path} is not valid TOML: {problem}.", path=str(path), problem=str(error)
        ) from None
