"""What the manager reads of the journal."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from hall_client.cases.views import Outcome
from hall_client.flows import happenings
from hall_client.flows.happenings import ROUTINE, SAID, Entry, words_of
from hall_client.queue.rules import TRANSITIONS

PACKAGE = Path(happenings.__file__).parents[1]
NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
NOW_AND_THEN = {"ticket.issue", "staff.sign_in"}
"""Actions that are worth a line only with certain details."""
ENDINGS = {
    "ticket.": TRANSITIONS.keys(),
    "window.": ("open", "paused", "closed"),
    "case.": ("begin", "abandon", *(outcome.value for outcome in Outcome)),
    "hall.issuing.": ("stopped", "open", "by_rule"),
}


def entry(action: str, subject: str = "A017", who: str = "1027", **detail: object) -> Entry:
    return Entry(NOW, who, action, subject, json.dumps(detail))


ACTION = re.compile(r"(?:appointment|case|guide|hall|notice|review|staff|ticket|visit|window)\.[a-z_]+(?:\.[a-z_]+)?")
FILES = {"hall.yaml", "hall.toml", "hall.db", "hall.key"}


def actions() -> Iterator[str]:
    """Every action that the program may write into its journal, as far as its source names it."""
    for file in PACKAGE.rglob("*.py"):
        if file.name != Path(happenings.__file__).name:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                yield from named(node)


def named(node: ast.AST) -> Iterator[str]:
    """Literals handed to a function, but for the columns that keys refer to; and those with a known beginning."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") != "ref_field":
        for given in node.args:
            if isinstance(given, ast.Constant) and isinstance(given.value, str) and ACTION.fullmatch(given.value):
                yield given.value
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield from (f"{node.values[0].value}{ending}" for ending in ENDINGS.get(str(node.values[0].value), ()))


def test_every_action_of_the_journal_has_words_or_is_routine() -> None:
    found = set(actions()) - FILES
    assert {"ticket.issue", "ticket.call", "window.paused", "hall.end", "case.accept", "guide.call"} <= found
    assert sorted(found - ROUTINE - SAID.keys() - NOW_AND_THEN) == []
    assert not ROUTINE & SAID.keys()


def test_the_reason_stands_behind_what_happened() -> None:
    said = words_of(entry("ticket.hold", window="3", note="补材料"))
    assert said == "A017 put on hold at window 3 (补材料)"
    assert said is not None
    assert said.params["what"].template == "{subject} put on hold at window {window}"
    assert words_of(entry("window.paused", "8", reason="短时离席")) == "Window 8 paused (短时离席)"
    assert words_of(entry("window.assign", "8", queues="A:1 C:2", reason="积压")) == "Window 8 serves: A C (积压)"


def test_a_ticket_taken_is_worth_a_line_when_it_has_priority() -> None:
    assert words_of(entry("ticket.issue", klass="normal", origin="kiosk")) is None
    assert words_of(entry("ticket.issue", klass="green", origin="kiosk")) == "A017 taken, green channel"


def test_only_a_refused_sign_in_is_worth_a_line() -> None:
    assert words_of(entry("staff.sign_in", "1027", outcome="ok")) is None
    assert words_of(entry("staff.sign_in", "1027", outcome="refused")) == "Sign-in refused for 1027"


def test_the_newest_lines_up_to_the_limit() -> None:
    entries = [entry("ticket.call", f"A{number:03d}", window="1") for number in range(9)]
    entries.insert(1, entry("visit.phone"))
    lines = happenings.happenings(entries, 3)
    assert [line.words[:4] for line in lines] == ["A000", "A001", "A002"]
    assert lines[0].who == "1027"
