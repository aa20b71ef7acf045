"""Something that is made when it is first called."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

S = TypeVar("S")


def later(make: Callable[[], S]) -> S:
    """Stands for a service until the first call of one of its methods makes it, once, on the thread that calls.

    Only methods may be asked of it. Closing one that was never made does nothing.
    """
    return cast("S", _Later(make))


class _Later(Generic[S]):
    def __init__(self, make: Callable[[], S]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: S | None = None

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            return getattr(self._service(), name)(*args, **named)

        return call

    def _service(self) -> S:
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made

    def close(self) -> None:
        made = cast("Any", self._made)
        if made is not None:
            made.close()
