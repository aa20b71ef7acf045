"""The collector finds every literal, and the files keep what people wrote."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from script.translations import (
    Catalog,
    Message,
    TranslationProblem,
    as_ts,
    check,
    collect,
    fill,
    places,
    unfinished,
    update,
)

ERRORS = """
class HallError(Exception): ...
class QueueError(HallError): ...
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return tmp_path / "hall_client"


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return Catalog(tmp_path / "translations")


def write(package: Path, name: str, source: str) -> None:
    file = package / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(dedent(source), encoding="utf-8")


def test_screens_say_tr(package: Path) -> None:
    write(package, "ui/clerk/window.py", 'tr("Call next"); tr("Open", "verb"); label.tr("Two " "parts")')
    assert collect(package).areas["clerk"] == {Message("Call next"), Message("Open", "verb"), Message("Two parts")}


def test_both_branches_of_a_choice(package: Path) -> None:
    write(package, "ui/board/view.py", 'tr("Open" if open else "Closed" if late else "Soon")')
    assert collect(package).areas["board"] == {Message("Open"), Message("Closed"), Message("Soon")}


def test_text_and_errors_of_the_family(package: Path) -> None:
    write(package, "base/errors.py", ERRORS)
    write(
        package,
        "queue/service.py",
        """
        class GoneError(errors.QueueError):
            def __init__(self):
                super().__init__("It is gone.")
        raise GoneError
        raise QueueError("No {number}.", number=3)
        Text("Waiting: {n}", n=1)
        raise ValueError("a bug")
        """,
    )
    assert collect(package).areas["core"] == {Message("It is gone."), Message("No {number}."), Message("Waiting: {n}")}


def test_a_bug_in_another_class_is_no_sentence(package: Path) -> None:
    write(package, "base/errors.py", ERRORS)
    write(package, "base/other.py", 'class Odd(ValueError):\n    def __init__(self): super().__init__("no")')
    assert collect(package).areas["core"] == set()


@pytest.mark.parametrize("call", ['tr(f"{n} waiting")', 'tr("a" + b)', 'tr("{n}".format(n=1))', 'tr("a", comment)'])
def test_a_built_sentence_is_a_problem(package: Path, call: str) -> None:
    write(package, "ui/kiosk/home.py", call)
    assert len(collect(package).problems) == 1


@pytest.mark.parametrize(
    ("file", "area"),
    [
        ("ui/pad/a.py", "pad"),
        ("ui/shell/a.py", "shell"),
        ("ui/widgets/a.py", "shell"),
        ("ui/a.py", "shell"),
        ("cli/a.py", "core"),
    ],
)
def test_areas(package: Path, file: str, area: str) -> None:
    write(package, file, 'tr("x")')
    assert collect(package).areas == {area: {Message("x")}}


def test_broken_source_is_named(package: Path) -> None:
    write(package, "ui/pad/a.py", "def")
    with pytest.raises(TranslationProblem, match=r"a\.py:1"):
        collect(package)


def test_update_keeps_drops_and_borrows(package: Path, catalog: Catalog) -> None:
    write(package, "ui/clerk/a.py", 'tr("Keep"); tr("Go")')
    update(catalog, collect(package))
    assert fill(catalog, {"Keep": "留", "Go": "去", "Nowhere": "无"}) == ["Nowhere"]
    write(package, "ui/clerk/a.py", 'tr("Keep")')
    write(package, "ui/kiosk/a.py", 'tr("Keep"); tr("New")')
    update(catalog, collect(package))
    assert catalog.read("clerk") == {Message("Keep"): "留"}
    assert catalog.read("kiosk") == {Message("Keep"): "留", Message("New"): ""}
    assert unfinished(catalog) == {"New": ""}


def test_update_of_one_area_leaves_the_others(package: Path, catalog: Catalog) -> None:
    write(package, "ui/clerk/a.py", 'tr("A")')
    write(package, "ui/pad/a.py", 'tr("B")')
    update(catalog, collect(package), ["pad"])
    assert not catalog.file("clerk").exists()
    assert catalog.file("pad").exists()


def test_what_is_written_is_read_again(catalog: Catalog) -> None:
    messages = {Message("a < b & 'c'\n{x}"): "甲 < 乙 & {x}", Message("Open", "verb"): "打开", Message("Open"): ""}
    catalog.write("core", messages)
    assert catalog.read("core") == messages
    assert not catalog.write("core", messages)
    assert as_ts(messages) == as_ts(dict(reversed(messages.items())))


def test_check_finds_what_is_wrong(package: Path, catalog: Catalog) -> None:
    write(package, "ui/clerk/a.py", 'tr("Same"); tr("Number {n}"); tr("Open")')
    write(package, "ui/pad/a.py", 'tr("Same")')
    update(catalog, collect(package))
    fill(catalog, {"Same": "一", "Number {n}": "号"}, ["clerk"])
    fill(catalog, {"Same": "二"}, ["pad"])
    problems = "\n".join(check(catalog, collect(package)))
    assert "unfinished: 'Open'" in problems
    assert "places} differ: 'Number {n}'" in problems
    assert "pad says '二', clerk says '一'" in problems


def test_check_finds_a_file_out_of_date(package: Path, catalog: Catalog) -> None:
    write(package, "ui/clerk/a.py", 'tr("Old")')
    update(catalog, collect(package))
    fill(catalog, {"Old": "旧"})
    assert check(catalog, collect(package)) == []
    write(package, "ui/clerk/a.py", 'tr("New")')
    assert [problem.split(" (")[0] for problem in check(catalog, collect(package))] == [
        "clerk: missing",
        "clerk: vanished",
    ]


def test_places() -> None:
    assert places("{a} of {b:.1f}") == {"a", "b"}
    assert places("{a") is None
