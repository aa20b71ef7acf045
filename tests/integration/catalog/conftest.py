"""The catalog of a founded hall."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hall_client.base.files import resources
from hall_client.catalog.service import CatalogService
from hall_client.store.opening import NewHall, create_hall
from hall_client.store.work import Store
from tests.halls import Founder

Edit = Callable[..., Path]


def bare_hall(named: str | Path) -> None:
    """Founds a hall that has not imported a catalog yet."""
    create_hall(named, NewHall("H1", "云港市政务服务中心", "Asia/Shanghai", {}))


@pytest.fixture
def founder() -> Founder:
    """A hall without a catalog."""
    return bare_hall


@pytest.fixture
def catalog(store: Store) -> CatalogService:
    """The service on a hall without a catalog."""
    return CatalogService(store)


@pytest.fixture
def sample() -> Path:
    """The sample catalog's folder."""
    return resources() / "catalog" / "sample"


@pytest.fixture
def edit(sample: Path, tmp_path: Path) -> Edit:
    """Gives a copy of the sample with one text in one file replaced."""
    copies = iter(range(100))

    def editor(file: str, old: str, new: str) -> Path:
        folder = tmp_path / f"catalog{next(copies)}"
        shutil.copytree(sample, folder)
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return editor
