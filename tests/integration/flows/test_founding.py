"""A hall is founded whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from hall_client.base.errors import BadInput, EnvironmentFailure
from hall_client.base.files import resources
from hall_client.cli.halls import init_hall
from hall_client.config import load_settings
from hall_client.flows.founding import read_hall_file

GOOD = """
hall: {code: x, name: 某中心}
windows: [{number: "1", kind: all_items, businesses: [A]}]
staff: [{number: "1", name: 某, password: secret-1, role: clerk}]
"""


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("secret-1", "short", "staff.0.password"),
        ("businesses: [A]", "businesses: [Z]", "business Z is not in the catalog"),
        ("}]\nstaff", '}, {number: "1", kind: x, businesses: [B]}]\nstaff', "number 1 stands twice"),
        ("windows: [{", "windows: [] #", "windows"),
        ("某中心", "[", "not valid YAML"),
    ],
)
def test_a_bad_description_founds_nothing(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert old in GOOD
    described = tmp_path / "hall.yaml"
    described.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(BadInput, match=says):
        init_hall(str(tmp_path / "hall.db"), described, resources() / "catalog" / "sample")
    assert [part.name for part in tmp_path.iterdir()] == ["hall.yaml"]


def test_a_description_in_another_encoding_is_named(tmp_path: Path) -> None:
    described = tmp_path / "hall.yaml"
    described.write_bytes("政务".encode("gb18030"))
    with pytest.raises(BadInput, match="cannot be read"):
        read_hall_file(described)


@pytest.mark.parametrize(("name", "value"), [("HALL_REVIEW_SECONDS", "soon"), ("HALL_DEVICES", "{")])
def test_a_bad_environment_is_a_sentence(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(EnvironmentFailure, match="environment variable"):
        load_settings()
