"""The one source format of a catalog: files are put together, checked, and every fault is named at once.

The format is described in resources/templates/catalog-format.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from hall_client.base.ciphers import sm3
from hall_client.base.text import Text
from hall_client.catalog import checks
from hall_client.catalog.errors import CatalogError, refused
from hall_client.catalog.published import Group, Header, Item, Material, Question
from hall_client.catalog.reading import Located, read_file, source_files
from hall_client.catalog.views import Problem
from hall_client.catalog.wording import fault

SECTIONS = {
    "catalog": dict,
    "businesses": list,
    "department": dict,
    "questions": list,
    "materials": list,
    "items": list,
    "bundles": list,
}
_DEPARTMENT_FIELDS = {"name": "department", "authority": "authority", "phone": "phone", "business": "business"}

Model = TypeVar("Model", bound=BaseModel)
Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class CatalogSource:
    """A whole, faultless source. ``groups`` empty: it keeps the business groups of the hall's present catalog."""

    name: str
    header: Header
    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    warnings: tuple[Problem, ...]
    digest: str
    """SM3 of the content, 64 hexadecimal digits: the same content has the same digest."""


@dataclass(slots=True)
class _Assembly:
    """The parts as they come in, and the faults found so far."""

    problems: list[Problem] = field(default_factory=list)
    headers: list[Located] = field(default_factory=list)
    groups: list[Located] = field(default_factory=list)
    questions: dict[str, Located] = field(default_factory=dict)
    materials: dict[str, Located] = field(default_factory=dict)
    items: list[tuple[Located, dict[str, Any]]] = field(default_factory=list)
    """Each with what its file says of the department."""

    def fault(self, raw: Located, text: Text, where: str = "", item: str = "") -> None:
        self.problems.append(Problem(raw.file, raw.lines.get(where, raw.line), item, where, text))


def read_source(path: Path, known_groups: frozenset[str] = frozenset()) -> CatalogSource:
    """Reads a file or a folder of files; ``known_groups`` are business codes valid for a source that brings none.

    Raises:
        CatalogError: nothing there, or faults; ``problems`` has them all.
    """
    if not path.exists():
        raise CatalogError("There is no catalog at {path}.", path=str(path))
    files = source_files(path)
    if not files:
        raise CatalogError("The folder {path} holds no .yaml or .json file.", path=str(path))
    parts = _Assembly()
    for file in files:
        data, problems = read_file(file)
        parts.problems += problems
        _take(parts, data)
    header = _header(parts, path.name)
    groups = tuple(group for raw in parts.groups if (group := _valid(parts, Group, raw, raw)))
    items = _items(parts)
    business = frozenset(group.code for group in groups) or known_groups
    codes = {str(raw.get("code", "")) for raw, _ in parts.items}
    warnings = []
    for raw, item in items:
        for found in checks.faults(item, business, codes):
            parts.problems.append(_problem(raw, found.loc, item.code, found.text))
        warnings += [_problem(raw, found.loc, item.code, found.text) for found in checks.warnings(item)]
    for code, found in checks.catalog_faults([item for _, item in items]):
        raw = next(raw for raw, item in items if item.code == code)
        parts.problems.append(_problem(raw, found.loc, code, found.text))
    if parts.problems or header is None:
        raise refused(path.name, parts.problems)
    bodies = tuple(item for _, item in items)
    return CatalogSource(path.name, header, groups, bodies, tuple(warnings), _digest(header, groups, bodies))


def _digest(header: Header, groups: tuple[Group, ...], items: tuple[Item, ...]) -> str:
    return sm3("\n".join(part.model_dump_json() for part in (header, *groups, *items)).encode())


def _take(parts: _Assembly, data: Located) -> None:
    """Sorts the sections of one file."""
    for name, value in data.items():
        kind = SECTIONS.get(name)
        if kind is None:
            parts.fault(data, Text("is not a known section"), name)
        elif not isinstance(value, kind):
            parts.fault(data, Text("must be a list") if kind is list else Text("must be a group of fields"), name)
        elif name == "catalog":
            parts.headers.append(value)
    parts.groups += _entries(parts, data, "businesses")
    for name, library in (("questions", parts.questions), ("materials", parts.materials)):
        for raw in _entries(parts, data, name):
            _define(parts, library, raw)
    defaults = _department(parts, data)
    for raw in (*_entries(parts, data, "items"), *_entries(parts, data, "bundles")):
        parts.items.append((raw, defaults))
        for material in _listed(raw, "materials"):
            if isinstance(material, Located) and ("use" not in material or "code" in material):
                parts.materials.setdefault(str(material.get("code", "")), material)


def _entries(parts: _Assembly, data: Located, section: str) -> Iterator[Located]:
    for number, raw in enumerate(_listed(data, section), 1):
        if isinstance(raw, Located):
            yield raw
        else:
            parts.fault(data, Text("entry {number} must be a group of fields", number=number), section)


def _listed(raw: Located, name: str) -> list[Any]:
    value = raw.get(name)
    return value if isinstance(value, list) else []


def _define(parts: _Assembly, library: dict[str, Located], raw: Located) -> None:
    code = str(raw.get("code", ""))
    if code and code in library:
        parts.fault(
            raw, Text("{code} is written out twice; the first is in {file}", code=code, file=library[code].file)
        )
    library.setdefault(code, raw)
    model: type[Question | Material] = Question if library is parts.questions else Material
    _valid(parts, model, _quantified(raw) if model is Material else raw, raw)


def _department(parts: _Assembly, data: Located) -> dict[str, Any]:
    block = data.get("department")
    if not isinstance(block, Located):
        return {}
    for name in block.keys() - _DEPARTMENT_FIELDS.keys():
        parts.fault(block, Text("is not a known field"), name)
    return {target: block[name] for name, target in _DEPARTMENT_FIELDS.items() if name in block}


def _header(parts: _Assembly, name: str) -> Header | None:
    if not parts.headers:
        if not parts.problems:
            parts.problems.append(Problem(name, 0, "", "catalog", Text("is missing")))
        return None
    for raw in parts.headers[1:]:
        parts.fault(raw, Text("there is another “catalog:” in {file}; keep one", file=parts.headers[0].file))
    return _valid(parts, Header, parts.headers[0], parts.headers[0])


def _items(parts: _Assembly) -> list[tuple[Located, Item]]:
    """The items that are whole in themselves."""
    if not parts.items and not parts.problems:
        parts.problems.append(Problem("", 0, "", "items", Text("there are no items")))
    first: dict[str, Located] = {}
    whole = []
    for number, (raw, defaults) in enumerate(parts.items, 1):
        code = str(raw.get("code", ""))
        known = first.setdefault(code, raw) if code else raw
        if known is not raw:
            text = Text(
                "{code} is already the code of an item in {file}, line {line}",
                code=code,
                file=known.file,
                line=known.line,
            )
            parts.fault(raw, text, "code", code)
            continue
        label = code or f"#{number}"
        fields = {**defaults, **raw}
        fields.setdefault("authority", fields.get("department", ""))
        sound = len(parts.problems)
        fields["materials"] = [_material(parts, entry, raw, label) for entry in _listed(raw, "materials")]
        fields["questions"] = [_question(parts, entry, raw, label) for entry in _listed(raw, "questions")]
        if len(parts.problems) == sound and (item := _valid(parts, Item, fields, raw, label)):
            whole.append((raw, item))
    return whole


def _material(parts: _Assembly, entry: Any, item: Located, label: str) -> Any:
    """The entry with what the definition that it names adds."""
    if isinstance(entry, str):
        entry, own = parts.materials.get(entry), entry
        if entry is None:
            parts.fault(item, Text("there is no material {code} in this catalog", code=own), "materials", label)
            return {}
    fields: dict[str, Any] = entry
    seen: set[str] = set()
    while isinstance(fields, dict) and "use" in fields:
        code = str(fields["use"])
        definition = parts.materials.get(code)
        if definition is None or code in seen:
            parts.fault(item, Text("there is no material {code} in this catalog", code=code), "materials", label)
            return {}
        seen.add(code)
        fields = {**definition, **{name: value for name, value in fields.items() if name != "use"}}
        if "use" in definition:
            fields["use"] = definition["use"]
    return _quantified(fields)


def _quantified(fields: Any) -> Any:
    """One original, where the source gives no number."""
    if isinstance(fields, dict) and "originals" not in fields and "copies" not in fields:
        return {**fields, "originals": 1}
    return fields


def _question(parts: _Assembly, entry: Any, item: Located, label: str) -> Any:
    if isinstance(entry, Located) and "use" in entry:
        definition = parts.questions.get(str(entry["use"]))
        if definition is None:
            parts.fault(item, Text("there is no shared question {code}", code=str(entry["use"])), "questions", label)
            return {}
        return {**definition, **{name: value for name, value in entry.items() if name != "use"}}
    return entry


def _valid(
    parts: _Assembly, model: type[Model], fields: Mapping[str, Any], raw: Located, item: str = ""
) -> Model | None:
    """The model, or None and a fault for each field that does not fit."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            if not _told_elsewhere(raw, one["loc"]):
                parts.problems.append(_problem(raw, one["loc"], item, fault(one)))
        return None


def _told_elsewhere(raw: Located, loc: Path_) -> bool:
    """The field belongs to a shared question or material, whose own definition was already found faulty."""
    if len(loc) < 3 or not isinstance(loc[1], int):
        return False
    entries = _listed(raw, str(loc[0]))
    entry = entries[loc[1]] if loc[1] < len(entries) else None
    return isinstance(entry, str) or (isinstance(entry, Located) and "use" in entry and loc[2] not in entry)


def _problem(raw: Located, loc: Path_, item: str, text: Text) -> Problem:
    """The fault with its line, and its field spelled as in materials[CL01].copies."""
    node: Any = raw
    line, words = raw.line, ""
    for part in loc:
        if isinstance(part, int):
            node = node[part] if isinstance(node, list) and part < len(node) else None
            code = node.get("code", node.get("use")) if isinstance(node, Located) else node
            words += f"[{code if isinstance(code, str) else part + 1}]"
            line = node.line if isinstance(node, Located) and node.line else line
        else:
            words += f".{part}" if words else part
            line = node.lines.get(part, line) if isinstance(node, Located) else line
            node = node.get(part) if isinstance(node, Located) else None
    return Problem(raw.file, line, item, words, text)
