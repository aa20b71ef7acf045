"""Reads the YAML and JSON files of a catalog source into plain data that remembers its lines."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from hall_client.base.text import Text
from hall_client.catalog.views import Problem

SUFFIXES = (".yaml", ".yml", ".json")
MOST_BYTES = 64 * 1024 * 1024
DEEPEST = 20
_SHAPELESS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class Located(dict[str, Any]):
    """A group of fields that knows its file and the line of each field; line 0 where the format has none."""

    def __init__(self, file: str = "", line: int = 0) -> None:
        """Starts empty."""
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, int] = {}


class _Unusable(Exception):
    """The file has a fault that ends its reading."""

    def __init__(self, text: Text, line: int = 0) -> None:
        super().__init__(str(text))
        self.text = text
        self.line = line


def source_files(path: Path) -> list[Path]:
    """The file itself, or the catalog files of a folder in order of name."""
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES)
    return [path]


def read_file(path: Path) -> tuple[Located, list[Problem]]:
    """The fields of one file; with problems when it cannot be read, and then without fields."""
    try:
        text = _text(path)
        data = _json(path.name, text) if path.suffix.lower() == ".json" else _yaml(path.name, text)
    except _Unusable as fault:
        return Located(path.name), [Problem(path.name, fault.line, "", "", fault.text)]
    return data, []


def _text(path: Path) -> str:
    if path.suffix.lower() not in SUFFIXES:
        raise _Unusable(Text("is not a catalog file; give a .yaml or .json file, or a folder of them"))
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _Unusable(Text("is larger than {size} MB", size=MOST_BYTES // 1024 // 1024))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _Unusable(Text("is not UTF-8 text; save it as UTF-8")) from None
    except OSError as error:
        raise _Unusable(Text("cannot be read: {problem}", problem=error.strerror or "?")) from None


def _yaml(name: str, text: str) -> Located:
    loader = yaml.CBaseLoader(text)
    try:
        data = _Plain(name, loader).document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise _Unusable(Text("is not valid YAML here: {problem}", problem=error.problem or "?"), line) from None
    except yaml.YAMLError as error:
        reason = str(error).splitlines()[0]
        raise _Unusable(Text("is not valid YAML: {problem}", problem=reason)) from None
    finally:
        loader.dispose()
    if not isinstance(data, Located):
        raise _Unusable(Text("does not hold fields like “items:”"))
    return data


class _Plain:
    """Turns YAML events into text, lists and Located groups; every value stays text, as it was written.

    Events, not nodes: PyYAML composes nodes by recursion in C and dies of a file that is nested deep enough.
    """

    def __init__(self, file: str, loader: yaml.CBaseLoader) -> None:
        self._file = file
        self._next: Callable[[], Any] = loader.get_event

    def document(self) -> Any:
        """The first document of the stream."""
        event = self._next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = self._next()
        return self._value(event, 0) if isinstance(event, yaml.NodeEvent) else None

    def _value(self, event: Any, depth: int) -> Any:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.ScalarEvent):
            return _shown(event.value, line)
        if isinstance(event, yaml.AliasEvent):
            raise _Unusable(Text("uses a YAML alias; name the material or question by its code instead"), line)
        if depth > DEEPEST:
            raise _Unusable(Text("is nested deeper than {levels} levels", levels=DEEPEST), line)
        if isinstance(event, yaml.SequenceStartEvent):
            entries = []
            while not isinstance(entry := self._next(), yaml.SequenceEndEvent):
                entries.append(self._value(entry, depth + 1))
            return entries
        return self._group(line, depth)

    def _group(self, line: int, depth: int) -> Located:
        group = Located(self._file, line)
        while not isinstance(key := self._next(), yaml.MappingEndEvent):
            at = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarEvent):
                raise _Unusable(Text("has a field without a name"), at)
            if key.value in group.lines:
                raise _Unusable(Text("has the field {field} twice in one place", field=key.value), at)
            group.lines[key.value] = at
            value = self._next()
            if not _blank(value):
                group[key.value] = self._value(value, depth + 1)
        return group


def _blank(event: Any) -> bool:
    """Nothing was written after the colon; quotes around nothing are something."""
    return isinstance(event, yaml.ScalarEvent) and not event.value and event.implicit[0]


def _json(name: str, text: str) -> Located:
    def group(pairs: list[tuple[str, Any]]) -> Located:
        fields = Located(name)
        for key, value in pairs:
            if key in fields.lines:
                raise _Unusable(Text("has the field {field} twice in one place", field=key))
            fields.lines[key] = 0
            if value is not None:
                fields[key] = _shown_all(value)
        return fields

    try:
        data = json.loads(text, object_pairs_hook=group)
    except json.JSONDecodeError as error:
        raise _Unusable(Text("is not valid JSON here: {problem}", problem=error.msg), error.lineno) from None
    except (RecursionError, ValueError) as error:
        raise _Unusable(Text("is not valid JSON: {problem}", problem=str(error))) from None
    if not isinstance(data, Located):
        raise _Unusable(Text("does not hold fields like “items:”"))
    return data


def _shown(text: str, line: int = 0) -> str:
    """The text, when every character of it can be shown."""
    if found := _SHAPELESS.search(text):
        code = f"U+{ord(found.group()):04X}"
        raise _Unusable(Text("holds a character that cannot be shown ({code})", code=code), line)
    return text


def _shown_all(value: Any) -> Any:
    if isinstance(value, str):
        return _shown(value)
    return [_shown_all(entry) for entry in value] if isinstance(value, list) else value
