"""The root of every error that a person can act on."""

from __future__ import annotations

from typing import Any

from hall_client.base.text import Text


class HallError(Exception):
    """An expected failure with a sentence that says what is wrong and what to do.

    Each package derives its own root from this one (``QueueError``, ``CatalogError``, ``DeviceError`` …). Anything that
    is not a HallError is a bug and is reported as one.
    """

    def __init__(self, template: str, **params: Any) -> None:
        """Takes an English template with ``{name}`` places and their values."""
        self.text = Text(template, **params)
        super().__init__(str(self.text))

    def __reduce__(self) -> tuple[Any, ...]:
        """Keeps the sentence across processes."""
        return _rebuild, (type(self), self.text)


def _rebuild(kind: type[HallError], text: Text) -> HallError:
    error = kind.__new__(kind)
    HallError.__init__(error, text.template, **text.params)
    return error


class BadInput(HallError):
    """What a person typed or scanned cannot be used; nothing was saved."""


class EnvironmentFailure(HallError):
    """Something outside the program is in the way: a file, a disk, a database that is away."""
