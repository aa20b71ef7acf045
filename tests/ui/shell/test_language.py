"""Sentences in two languages."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest

from hall_client.base.errors import BadInput
from hall_client.base.text import Text
from hall_client.ui.shell.language import language, say, set_language, tr

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN"><context><name>hall_client</name>
<message><source>Close</source><translation>关闭</translation></message>
<message><source>Open</source><comment>state</comment><translation>开放</translation></message>
<message><source>Open</source><comment>verb</comment><translation>打开</translation></message>
<message><source>Waiting: {n}</source><translation>等候 {n} 人</translation></message>
<message><source>Ticket {number}: {why}</source><translation>{number} 号：{why}</translation></message>
<message><source>it was called at window {w}</source><translation>已在 {w} 号窗口呼叫</translation></message>
<message><source>Broken {x}</source><translation>坏 {y}</translation></message>
</context></TS>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("translations")
    (made / "zh_CN.ts").write_text(TS, encoding="utf-8")
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([tool, "-silent", made / "zh_CN.ts", "-qm", made / "zh_CN.qm"], check=True)
    return made


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    before = language().code
    yield
    set_language(before)


def test_chinese(folder: Path) -> None:
    assert set_language("zh_CN", folder)
    assert tr("Close") == "关闭"
    assert tr("Open", "state") == "开放"
    assert tr("Open", "verb") == "打开"
    assert tr("Waiting: {n}").format(n=3) == "等候 3 人"


def test_english_and_what_has_no_translation(folder: Path) -> None:
    assert set_language("en")
    assert tr("Close") == "Close"
    assert set_language("zh_CN", folder)
    assert tr("Never translated") == "Never translated"
    assert tr("") == ""


def test_nested_sentences_are_said_whole(folder: Path) -> None:
    set_language("zh_CN", folder)
    text = Text("Ticket {number}: {why}", number="A001", why=Text("it was called at window {w}", w=3))
    assert say(text) == "A001 号：已在 3 号窗口呼叫"
    set_language("en")
    assert say(text) == "Ticket A001: it was called at window 3"


def test_errors_and_plain_words(folder: Path) -> None:
    set_language("zh_CN", folder)
    assert say(BadInput("Ticket {number}: {why}", number="A001", why="王䶮{}")) == "A001 号：王䶮{}"
    assert say("Close") == "Close"


def test_missing_file_means_english(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert not set_language("zh_CN", tmp_path)
    assert language().code == "en"
    assert tr("Close") == "Close"
    assert "no translation" in caplog.text


def test_translation_that_does_not_fit_falls_back(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    set_language("zh_CN", folder)
    assert say(Text("Broken {x}", x=1)) == "Broken 1"
    assert "does not fit" in caplog.text


def test_switch_is_told_once(folder: Path) -> None:
    set_language("en")
    heard: list[str] = []
    connection = language().changed.connect(heard.append)
    set_language("zh_CN", folder)
    set_language("zh_CN", folder)
    set_language("en")
    language().changed.disconnect(connection)
    assert heard == ["zh_CN", "en"]
