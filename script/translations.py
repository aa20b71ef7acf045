"""Keeps the sentences of the program and their translations together.

The program writes every sentence as an English literal: ``tr("…")`` and ``tr("…", "comment")`` in the screens,
``Text("…")`` and ``SomeError("…")`` anywhere. This tool reads those literals from the source (it imports nothing of it),
keeps one Qt ``.ts`` file per area, and makes the ``.qm`` file that the program loads.

    script/translations update [AREA]           collect the literals; keeps translations, drops what vanished
    script/translations unfinished [AREA]       print what still needs words, as JSON for ``fill``
    script/translations fill FILE.json [AREA]   take {"source": "translation"}; "source @@ comment" where a comment is set
    script/translations check                   say what is unfinished, out of date or contradictory; 1 if anything is
    script/translations compile                 make zh_CN.qm
"""

from __future__ import annotations

import ast
import json
import string
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "hall_client"
FOLDER = ROOT / "resources" / "translations"
LANGUAGE = "zh_CN"
CONTEXT = "hall_client"
ROLES = ("clerk", "kiosk", "board", "pad", "manager")
AREAS = (*ROLES, "shell", "core")
ERROR_ROOT = "HallError"
COMMENT_MARK = " @@ "


class Message(NamedTuple):
    """One sentence as the program asks for it."""

    source: str
    comment: str = ""

    def key(self) -> str:
        """The name of this sentence in a JSON file."""
        return f"{self.source}{COMMENT_MARK}{self.comment}" if self.comment else self.source


class TranslationProblem(Exception):
    """What a person must mend before the tool can go on."""


@dataclass
class Sources:
    """What the source files say: sentences by area, and places that cannot be collected."""

    areas: dict[str, set[Message]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


# --- collecting -------------------------------------------------------------------------------------------------------


def area_of(file: Path, package: Path) -> str:
    """The area whose .ts file holds the sentences of this source file."""
    parts = file.relative_to(package).parts
    if parts[0] != "ui":
        return "core"
    return parts[1] if parts[1] in ROLES else "shell"


def error_classes(trees: Iterable[ast.Module]) -> set[str]:
    """Names of HallError and of every class that descends from it."""
    bases = {
        node.name: {_last_name(base) for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {ERROR_ROOT}
    while grown := {name for name, parents in bases.items() if parents & known} - known:
        known |= grown
    return known


def collect(package: Path = PACKAGE) -> Sources:
    """Reads every source file of the package.

    Raises:
        TranslationProblem: a file is not valid Python.
    """
    trees: dict[Path, ast.Module] = {}
    for file in sorted(package.rglob("*.py")):
        try:
            trees[file] = ast.parse(file.read_text(encoding="utf-8"), str(file))
        except SyntaxError as error:
            raise TranslationProblem(f"{file}:{error.lineno} is not valid Python: {error.msg}.") from None
    errors = error_classes(trees.values())
    found = Sources()
    for file, tree in trees.items():
        collector = _Collector(errors)
        collector.visit(tree)
        found.areas.setdefault(area_of(file, package), set()).update(collector.messages)
        place = file.relative_to(package.parent).as_posix()
        found.problems += [f"{place}:{line} {what}" for line, what in collector.problems]
    return found


class _Collector(ast.NodeVisitor):
    def __init__(self, errors: set[str]) -> None:
        self._errors = errors
        self._class_is_error = False
        self.messages: set[Message] = set()
        self.problems: list[tuple[int, str]] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class_is_error = self._class_is_error, node.name in self._errors
        self.generic_visit(node)
        self._class_is_error = outer

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = _last_name(node.func)
        if name == "tr":
            self._take(node, comment=_literal(node.args[1]) if len(node.args) > 1 else "")
        elif name == "Text" or name in self._errors or (self._class_is_error and _is_super_init(node.func)):
            self._take(node)

    def _take(self, node: ast.Call, comment: str | None = "") -> None:
        if not node.args:
            return
        if comment is None:
            self.problems.append((node.lineno, "has a comment that is not a literal."))
        for branch in _branches(node.args[0]):
            literal = _literal(branch)
            if literal:
                self.messages.add(Message(literal, comment or ""))
            elif isinstance(branch, ast.JoinedStr | ast.BinOp) or _is_format(branch):
                self.problems.append((node.lineno, "builds its sentence; write a literal with {places} instead."))


def _branches(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from _branches(node.body)
        yield from _branches(node.orelse)
    else:
        yield node


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_format(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and _last_name(node.func) == "format"


def _is_super_init(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "__init__"
        and isinstance(node.value, ast.Call)
        and _last_name(node.value.func) == "super"
    )


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


# --- the area files ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Catalog:
    """The .ts files of one language in a folder: ``zh_CN/<area>.ts``, compiled to ``zh_CN.qm``."""

    folder: Path = FOLDER
    language: str = LANGUAGE

    def file(self, area: str) -> Path:
        """The .ts file of the area."""
        return self.folder / self.language / f"{area}.ts"

    @property
    def compiled(self) -> Path:
        """The .qm file that the program loads."""
        return self.folder / f"{self.language}.qm"

    def read(self, area: str) -> dict[Message, str]:
        """Translations of the area by sentence; the empty string where one is missing.

        Raises:
            TranslationProblem: the file is not a .ts file.
        """
        file = self.file(area)
        if not file.is_file():
            return {}
        try:
            tree = ET.parse(file)  # noqa: S314 - our own file
        except ET.ParseError as error:
            raise TranslationProblem(f"{file} is not valid XML: {error}.") from None
        return {
            Message(node.findtext("source", ""), node.findtext("comment", "")): _finished(node)
            for node in tree.iter("message")
        }

    def read_all(self) -> dict[str, dict[Message, str]]:
        """Every area's translations."""
        return {area: self.read(area) for area in AREAS}

    def write(self, area: str, messages: dict[Message, str]) -> bool:
        """Writes the area's file in sorted order; true when it changed."""
        text = as_ts(messages, self.language)
        file = self.file(area)
        if file.is_file() and file.read_text(encoding="utf-8") == text:
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".tmp")
        fresh.write_text(text, encoding="utf-8", newline="\n")
        fresh.replace(file)
        return True


def _finished(node: ET.Element) -> str:
    translation = node.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return ""
    return translation.text or ""


def as_ts(messages: dict[Message, str], language: str = LANGUAGE) -> str:
    """The messages as a Qt TS 2.1 document, the same text for the same messages."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for message in sorted(messages):
        words = messages[message]
        lines += ["    <message>", f"        <source>{escape(message.source)}</source>"]
        if message.comment:
            lines.append(f"        <comment>{escape(message.comment)}</comment>")
        said = (
            f"<translation>{escape(words)}</translation>" if words else '<translation type="unfinished"></translation>'
        )
        lines += [f"        {said}", "    </message>"]
    return "\n".join([*lines, "</context>", "</TS>", ""])


# --- commands ---------------------------------------------------------------------------------------------------------


def update(catalog: Catalog, sources: Sources, areas: Iterable[str] = AREAS) -> list[str]:
    """Brings the area files in line with the source; gives a line per area."""
    known = catalog.read_all()
    anywhere = {message: words for area in known.values() for message, words in area.items() if words}
    report = []
    for area in areas:
        wanted = sources.areas.get(area, set())
        if not wanted and not catalog.file(area).exists():
            continue
        fresh = {message: known[area].get(message) or anywhere.get(message, "") for message in wanted}
        catalog.write(area, fresh)
        open_ones = sum(not words for words in fresh.values())
        gone = len(known[area].keys() - wanted)
        report.append(f"{area}: {len(fresh)} sentences, {open_ones} unfinished, {gone} dropped")
    return report


def fill(catalog: Catalog, words: dict[str, str], areas: Iterable[str] = AREAS) -> list[str]:
    """Puts translations in place wherever their sentence stands; gives the keys that no area has."""
    left = set(words)
    for area in areas:
        messages = catalog.read(area)
        found = {message: words[message.key()] for message in messages if message.key() in words}
        left -= {message.key() for message in found}
        if found:
            catalog.write(area, messages | found)
    return sorted(left)


def unfinished(catalog: Catalog, areas: Iterable[str] = AREAS) -> dict[str, str]:
    """The sentences without words, as ``fill`` takes them."""
    return {m.key(): "" for area in areas for m, words in sorted(catalog.read(area).items()) if not words}


def check(catalog: Catalog, sources: Sources) -> list[str]:
    """Everything that is wrong, one line each; empty when the translation is complete."""
    problems = list(sources.problems)
    said: dict[Message, tuple[str, str]] = {}
    for area in AREAS:
        messages, wanted = catalog.read(area), sources.areas.get(area, set())
        problems += [f"{area}: missing (run update): {m.key()!r}" for m in sorted(wanted - messages.keys())]
        problems += [f"{area}: vanished (run update): {m.key()!r}" for m in sorted(messages.keys() - wanted)]
        for message, words in sorted(messages.items()):
            if not words:
                problems.append(f"{area}: unfinished: {message.key()!r}")
                continue
            if places(message.source) != places(words):
                problems.append(f"{area}: the {{places}} differ: {message.key()!r} and {words!r}")
            first_area, first = said.setdefault(message, (area, words))
            if first != words:
                problems.append(f"{area} says {words!r}, {first_area} says {first!r}, for {message.key()!r}")
    return problems


def places(text: str) -> set[str] | None:
    """Names of the ``{places}`` in a sentence; None when its braces do not close."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def compile_to(catalog: Catalog, target: Path) -> None:
    """Makes the .qm file of all areas together, the same bytes for the same translations.

    Raises:
        TranslationProblem: Qt's lrelease is missing or refuses.
    """
    merged = {message: words for area in AREAS for message, words in catalog.read(area).items()}
    with tempfile.TemporaryDirectory() as folder:
        ts, qm = Path(folder, "all.ts"), Path(folder, "all.qm")
        ts.write_text(as_ts(merged, catalog.language), encoding="utf-8")
        done = subprocess.run([lrelease(), "-silent", ts, "-qm", qm], capture_output=True, text=True, check=False)
        if done.returncode or not qm.is_file():
            raise TranslationProblem(f"lrelease refused: {(done.stderr or done.stdout).strip()}")
        target.parent.mkdir(parents=True, exist_ok=True)
        # A running program has the old file mapped: it is replaced, never written into.
        fresh = target.with_name(target.name + ".new")
        fresh.write_bytes(qm.read_bytes())
        fresh.replace(target)


def lrelease() -> Path:
    """Qt's compiler of translations, as PySide6 brings it.

    Raises:
        TranslationProblem: PySide6 is not installed in this Python.
    """
    try:
        import PySide6
    except ImportError:
        raise TranslationProblem("PySide6 is missing here: start this by script/translations.") from None
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    if not tool.is_file():
        raise TranslationProblem(f"PySide6 has no lrelease at {tool}.")
    return tool


def main(arguments: list[str]) -> int:
    """Runs one command; 0 when it went well."""
    command, *rest = arguments or ["--help"]
    catalog = Catalog()
    try:
        return _run(command, rest, catalog)
    except (TranslationProblem, OSError, json.JSONDecodeError) as error:
        print(error, file=sys.stderr)
        return 1


def _run(command: str, rest: list[str], catalog: Catalog) -> int:
    if command == "update":
        print(*update(catalog, collect(), _areas(rest)), sep="\n")
    elif command == "unfinished":
        print(json.dumps(unfinished(catalog, _areas(rest)), ensure_ascii=False, indent=1))
    elif command == "fill" and rest:
        words = json.loads(Path(rest[0]).read_text(encoding="utf-8"))
        left = fill(catalog, {source: said for source, said in words.items() if said}, _areas(rest[1:]))
        print(*(f"no area has {key!r}: run update, or mind the spelling" for key in left), sep="\n")
        return bool(left)
    elif command == "check":
        problems = check(catalog, collect())
        print(*problems or ["Every sentence is translated."], sep="\n")
        return bool(problems)
    elif command == "compile":
        compile_to(catalog, catalog.compiled)
        print(f"{catalog.compiled.relative_to(ROOT)} is fresh.")
    else:
        print(__doc__)
        return command not in {"-h", "--help"}
    return 0


def _areas(rest: list[str]) -> tuple[str, ...]:
    if rest and rest[0] not in AREAS:
        raise TranslationProblem(f"There is no area {rest[0]!r}; there are {', '.join(AREAS)}.")
    return (rest[0],) if rest else AREAS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
