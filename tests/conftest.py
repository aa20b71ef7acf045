"""What every test gets: its own data folder, no network, and a check that it leaves nothing behind."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from script.postgres import Databases, PostgresServer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
PATIENCE = 3.0
LOOPBACK = ("127.", "::1", "localhost")
GIVEN_SERVER = os.environ.get("HALL_TEST_POSTGRES")
"""The superuser's URL of a server to use instead of one of our own, where the wheel's programs do not run."""
outside_calls: list[str] = []


def _guard_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) and address else ""
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else host
    if isinstance(host, str) and host and not host.startswith(LOOPBACK):
        outside_calls.append(host)
        raise OSError(f"A test may only talk to this machine, not to {host}.")


sys.addaudithook(_guard_network)


def pytest_collection_finish() -> None:
    """Takes what the imports made out of the collector's sight: looking for what is left behind is then quick."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No setting of the person who runs the tests reaches them, and nothing of theirs reaches the person."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("HALL_", "PG"))]:
            patch.delenv(name)
        folder = str(tmp_path_factory.mktemp("data"))
        patch.setenv("XDG_DATA_HOME", folder)
        patch.setenv("LOCALAPPDATA", folder)
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[Databases]:
    """A PostgreSQL server for databases of tests; it never waits for the disk. One for each worker, at its first use."""
    if GIVEN_SERVER:
        yield Databases(GIVEN_SERVER)
        return
    with PostgresServer(durable=False) as server:
        yield server


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a thread, a window, a running timer or animation, or that called outside."""
    outside_calls.clear()
    threads = set(threading.enumerate())
    uses_qt = bool({"qapp", "qtbot"} & set(request.fixturenames))
    before = _ids(_windows() + _runners()) if uses_qt else set()
    yield
    leaks = [f"called {host}" for host in outside_calls]
    if uses_qt:
        leaks += _end_jobs()
        leaks += [f"window {_describe(w)}" for w in _wait_gone(_windows, before)]
        leaks += [f"running {_describe(r)}" for r in _wait_gone(_runners, before)]
    leaks += [f"thread {thread.name}" for thread in _wait_ended(threads)]
    if leaks:
        pytest.fail(f"The test left behind: {'; '.join(leaks)}", pytrace=False)


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test whose code logs a warning or worse; one that expects it asks for ``caplog``."""
    if "caplog" in request.fixturenames:
        yield
        return
    heard = _Listener()
    logger = logging.getLogger("hall_client")
    logger.addHandler(heard)
    yield
    logger.removeHandler(heard)
    if heard.messages:
        pytest.fail(f"Unexpected in the log (use caplog if meant): {'; '.join(heard.messages)}", pytrace=False)


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def _end_jobs() -> list[str]:
    """Ends the workers of the screens, as the application does when it closes."""
    module = sys.modules.get("hall_client.ui.shell.job")
    if module is None:
        return []
    idle = module.Jobs.wait_idle(PATIENCE)
    module.Jobs.shut_down()
    return [] if idle else ["an operation that did not end"]


def _wait_ended(before: set[threading.Thread]) -> list[threading.Thread]:
    left = [thread for thread in threading.enumerate() if thread not in before]
    end = time.monotonic() + PATIENCE
    for thread in left:
        if thread.is_alive() and not isinstance(thread, threading._DummyThread):
            thread.join(max(0.0, end - time.monotonic()))
    return [thread for thread in left if thread.is_alive() and not isinstance(thread, threading._DummyThread)]


def _wait_gone(living: Callable[[], list[Any]], before: set[int]) -> list[Any]:
    from PySide6.QtCore import QCoreApplication, QEvent

    left: list[Any] = []
    for attempt in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        if attempt:
            gc.collect()
        left = [thing for thing in living() if id(thing) not in before]
        if not left:
            break
    return left


def _windows() -> list[Any]:
    """Shown windows, and hidden ones of a class of ours; Qt keeps hidden ones of its own (tool tips)."""
    from PySide6.QtWidgets import QApplication

    if not QApplication.instance():
        return []
    ours = [w for w in QApplication.topLevelWidgets() if not type(w).__module__.startswith("PySide6")]
    return ours + [w for w in QApplication.topLevelWidgets() if w.isVisible() and w not in ours]


def _runners() -> list[Any]:
    """Timers and animations that run without an owner that would end them."""
    import shiboken6
    from PySide6.QtCore import QAbstractAnimation, QTimer

    kinds = _family(QTimer) | _family(QAbstractAnimation)
    found = [thing for thing in gc.get_objects() if type(thing) in kinds]
    return [thing for thing in found if shiboken6.isValid(thing) and _runs(thing)]


def _family(kind: type) -> set[type]:
    children: list[type] = type.__subclasses__(kind)
    return {kind}.union(*map(_family, children))


def _runs(thing: Any) -> bool:
    return bool(thing.isActive() if hasattr(thing, "isActive") else thing.state() == thing.State.Running)


def _ids(things: list[Any]) -> set[int]:
    return {id(thing) for thing in things}


def _describe(thing: Any) -> str:
    return f"{type(thing).__name__} {thing.objectName()}".strip()
