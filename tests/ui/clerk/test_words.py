"""Both languages, both sizes, long and rare text: nothing is cut, nothing is shown that must not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hall_client.ui.clerk.commands import CommandButton
from hall_client.ui.clerk.stage import Stage
from hall_client.ui.shell.fonts import width
from hall_client.ui.shell.tokens import MEDIUM
from hall_client.ui.widgets.paint import key_width

if TYPE_CHECKING:
    from tests.ui.clerk.driver import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier
ID = "11010519491231002X"
K = Qt.Key
SIZES = ((1920, 1080), (1366, 768), (1280, 720))


def fits(clerk: Clerk) -> list[str]:
    """What is cut off: labels narrower than their words, buttons that had to shorten theirs, things over the edge."""
    QApplication.processEvents()
    bad = []
    for label in clerk.window.findChildren(QLabel):
        if label.isVisible() and label.text() and label.sizeHint().width() > label.width() + 1:
            bad.append(f"label {label.text()!r}")
    for button in clerk.window.findChildren(CommandButton):
        words = width(button.text(), button._size, MEDIUM)
        key = 0 if button._stacked else key_width(button._key) + 8
        if button.isVisible() and words + key + (12 if button._stacked else 2 * button._padding) > button.width() + 1:
            bad.append(f"button {button.text()!r} {button.width()}")
    return bad


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_every_stage_fits(clerk: Clerk, size: tuple[int, int]) -> None:
    clerk.window.resize(*size)
    clerk.settle()
    assert (clerk.window.width(), clerk.window.height()) == size
    seen = [fits(clerk)]
    for step in (
        lambda: clerk.key(K.Key_F5),
        lambda: clerk.key(K.Key_F10),
        lambda: (clerk.hall.desk_devices.lay_card("王䶮", ID), clerk.settle()),
        lambda: (clerk.type("yxzrgssl"), clerk.key(K.Key_Return)),
        lambda: [clerk.key(digit) for digit in (K.Key_2, K.Key_2, K.Key_2, K.Key_1)],
        lambda: clerk.key(K.Key_A, CTRL),
        lambda: clerk.key(K.Key_1, CTRL),
        lambda: clerk.key(K.Key_F12),
    ):
        step()
        assert (clerk.window.width(), clerk.window.height()) == size, clerk.stage
        seen.append([f"{clerk.stage.name}: {words}" for words in fits(clerk)])
    assert clerk.stage is Stage.REVIEW
    assert [words for stage in seen for words in stage] == []


@pytest.mark.parametrize("name", ["欧阳𠮷", "王䶮", "🙂👨‍👩‍👧 Ωмега", "买买提" * 18])
def test_rare_and_long_names_are_kept(clerk: Clerk, name: str) -> None:
    clerk.start()
    clerk.type(name)
    clerk.key(K.Key_Return)
    clerk.type(ID)
    clerk.key(K.Key_Return)
    assert clerk.stage is Stage.SEARCH
    assert clerk.find("person_name").text() == name
    assert clerk.window.width() == 1366


def test_a_name_of_thousands_of_characters_is_refused_and_changes_no_layout(clerk: Clerk) -> None:
    clerk.start()
    clerk.find("id_name").setText("万" * 5000)
    clerk.key(K.Key_Return)
    clerk.type(ID)
    clerk.key(K.Key_Return)
    assert clerk.hall.queue.person is None
    assert (clerk.window.width(), clerk.window.height()) == (1366, 768)


def test_the_whole_id_number_is_never_shown_after_it_was_checked(clerk: Clerk) -> None:
    clerk.start()
    clerk.type("王䶮")
    clerk.key(K.Key_Return)
    clerk.type(ID)
    clerk.key(K.Key_Return)
    clerk.type("yxzrgssl")
    clerk.key(K.Key_Return)
    for widget in clerk.window.findChildren(QWidget):
        text = widget.text() if callable(getattr(widget, "text", None)) else ""  # type: ignore[operator] # asked above
        assert ID not in f"{text} {widget.accessibleName()} {widget.toolTip()} {widget.accessibleDescription()}"


@pytest.mark.parametrize("language", ["zh_CN"])
def test_chinese_is_chinese(clerk: Clerk) -> None:
    clerk.checklist()
    assert clerk.find("outcome_notice").text() == "一次性告知"
    assert clerk.find("check_count").text() == "应交 7 项，已齐 0 项"
    assert clerk.find("finish").text() == "结束并请评价"


def test_every_key_stands_on_its_control(clerk: Clerk) -> None:
    clerk.checklist()
    shown = {button.command.key for button in clerk.window.findChildren(CommandButton) if button.isVisible()}
    wanted = {
        "F5",
        "F6",
        "F7",
        "F8",
        "F9",
        "F12",
        "F11",
        "F2",
        "F3",
        "C",
        "Ctrl+Z",
        "Ctrl+A",
        "Ctrl+G",
        "Ctrl+H",
        "Ctrl+I",
    }
    assert wanted | {f"Ctrl+{n}" for n in range(1, 6)} <= shown


def test_it_paints_without_a_word_from_qt(clerk: Clerk) -> None:
    clerk.complete()
    image = QImage(clerk.window.size(), QImage.Format.Format_RGB32)
    clerk.window.render(image)
    assert not image.isNull()
