"""A broken source is refused whole, and every fault is named in words with its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hall_client.catalog.errors import CatalogError
from hall_client.catalog.source import CatalogSource, read_source
from hall_client.catalog.views import Necessity

GOOD = """
catalog: {name: 测试目录, version: "1", published: 2026-11-02}
businesses:
  - {code: A, name: 企业, name_en: Business}
department: {name: 市局, authority: 市政府, phone: 0000-1, business: A}
questions:
  - code: agent
    short: 代理
    text: 代理吗？
    answers:
      - {code: "yes", text: 是, include: [M2]}
      - {code: "no", text: 否}
materials:
  - code: M2
    name: 委托书
items:
  - code: "001"
    name: 第一事项
    kind: 行政许可
    promised_days: 5
    statutory_days: 20
    questions:
      - use: agent
    materials:
      - {code: M1, name: 申请表, copies: 2}
      - M2
  - code: 002
    name: 第二事项
    kind: 公共服务
    instant: true
    materials:
      - {use: M1, copies: 1}
bundles:
  - code: B1
    name: 一件事
    kind: 一件事
    promised_days: 3
    members: ["001", 002]
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a catalog file."""

    def writer(text: str, name: str = "catalog.yaml") -> Path:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return writer


def faults(path: Path) -> list[str]:
    with pytest.raises(CatalogError) as refusal:
        read_source(path)
    return [str(problem.sentence) for problem in refusal.value.problems]


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def test_reads_what_was_written(write: Write) -> None:
    source = read_source(write(GOOD))
    first, second, bundle = source.items
    assert (first.code, first.department, first.authority, first.phone) == ("001", "市局", "市政府", "0000-1")
    assert [(m.code, m.originals, m.copies) for m in first.materials] == [("M1", 0, 2), ("M2", 1, 0)]
    assert first.questions[0].answers[0].include == ("M2",)
    assert second.code == "002"
    assert second.materials[0].name == "申请表"
    assert bundle.members == ("001", "002")
    assert source.groups[0].name_en == "Business"


def test_the_same_content_has_the_same_digest_wherever_it_stands(write: Write) -> None:
    one = read_source(write(GOOD))
    other = read_source(write(GOOD + "\n# a remark\n", "other.yaml"))
    different = read_source(write(changed("promised_days: 5", "promised_days: 6"), "different.yaml"))
    assert one.digest == other.digest != different.digest


def test_a_folder_is_one_catalog(tmp_path: Path, write: Write) -> None:
    head, items = GOOD.split("items:\n")
    write(head.replace("department:", "#"), "a.yaml")
    write("department: {name: 市局, business: A}\nitems:\n" + items, "b.yml")
    write("not a catalog", "remark.txt")
    assert len(read_source(tmp_path).items) == 3


def test_json_is_read_too(tmp_path: Path) -> None:
    body = {
        "catalog": {"name": "目录", "version": "1", "published": "2026-11-02"},
        "businesses": [{"code": "A", "name": "企业", "name_en": "B"}],
        "items": [{"code": "1", "name": "事项😀", "kind": "k", "department": "d", "business": "A", "instant": True}],
    }
    file = tmp_path / "c.json"
    file.write_text(json.dumps(body), encoding="utf-8")
    assert read_source(file).items[0].name == "事项😀"
    body["items"][0]["code"] = 1  # type: ignore[index]  # the sample is a plain table
    file.write_text(json.dumps(body), encoding="utf-8")
    assert faults(file) == ["c.json, item 1, code: must be text; put “1” in quotes"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('  - code: "001"\n', "  - {}\n  - code: x\n", "line 17, item #1, code: is missing"),
        ('- code: "001"', "- code:", "line 17, item #1, code: is missing"),
        ('- code: "001"', '- code: ""', "line 17, item #1, code: must not be empty"),
        ('- code: "001"', "- code: a/b", "line 17, item a/b, code: holds characters that are not allowed here: “a/b”"),
        ("code: 002\n", 'code: "001"\n', "line 27, item 001, code: 001 is already the code of an item in catalog.yaml, line 17"),
        ("promised_days: 5", "promised_days: 0", "line 20, item 001, promised_days: must be 1 or more; write “instant: true” for what is decided on the spot"),
        ("promised_days: 5", "promised_days: -3", "line 20, item 001, promised_days: must be 0 or more, not -3"),
        ("promised_days: 5", "promised_days: 五天", "line 20, item 001, promised_days: must be a whole number, not “五天”"),
        ("promised_days: 5", "promised_days: 2.5", "line 20, item 001, promised_days: must be a whole number, not “2.5”"),
        ("promised_days: 5", f"promised_days: {'9' * 5000}", "line 20, item 001, promised_days: must be a whole number, not “" + "9" * 40 + "…”"),
        ("promised_days: 5", "promised_days: 21", "line 20, item 001, promised_days: 21 is more than the statutory 20 days"),
        ("statutory_days: 20", "statutory_days: 100000", "line 21, item 001, statutory_days: must be 999 or less, not 100000"),
        ("instant: true", "instant: maybe", "line 30, item 002, instant: must be true or false, not “maybe”"),
        ("instant: true", "instant: true\n    promised_days: 3", "line 31, item 002, promised_days: an instant item promises no days; leave this out"),
        ("copies: 2", "copies: 两份", "line 25, item 001, materials[M1].copies: must be a whole number, not “两份”"),
        ("copies: 2", "copies: 100", "line 25, item 001, materials[M1].copies: must be 99 or less, not 100"),
        ("copies: 2", "copies: 0", "line 25, item 001, materials[M1].copies: neither originals nor copies are asked for"),
        ("copies: 2", "copies: 2, deferral_days: 5", "line 25, item 001, materials[M1].deferral_days: only a deferrable material has them; write “necessity: deferrable”"),
        ("copies: 2", "copies: 2, necessity: deferrable", "line 25, item 001, materials[M1].deferral_days: a deferrable material needs the working days to hand it in"),
        ("copies: 2", "copies: 2, necessity: perhaps", "line 25, item 001, materials[M1].necessity: must be one of 'required', 'optional', 'deferrable', not “perhaps”"),
        ("copies: 2", "copys: 2", "line 25, item 001, materials[M1].copys: is not a known field"),
        ("{code: M1, name: 申请表, copies: 2}", "{name: 申请表}", "line 25, item 001, materials[1].code: is missing"),
        ("business: A}", "business: Q}", "line 17, item 001, business: there is no business Q; known: A"),
        ("name: 第一事项", "name: " + "长" * 10_000, "line 18, item 001, name: is longer than 200 characters: “" + "长" * 40 + "…”"),
        ("name: 第一事项", "name: 第一\n    conditions: " + "长" * 10_000, "line 19, item 001, conditions: is longer than 5000 characters: “" + "长" * 40 + "…”"),
        ("name: 第一事项", 'name: "第一\\n事项"', "line 18, item 001, name: holds characters that are not allowed here: “第一\n事项”"),
        ("      - M2\n", "", "line 23, item 001, questions[agent].answers[1].include: the item has no material M2"),
        ("      - M2\n", "      - M2\n      - M2\n", "line 24, item 001, materials[M2]: M2 is listed 2 times"),
        ("      - M2\n", "      - M2\n      - M9\n", "line 24, item 001, materials: there is no material M9 in this catalog"),
        ("- use: agent", "- use: nobody", "line 22, item 001, questions: there is no shared question nobody"),
        ("code: M2\n", "code: M2\n    originals: x\n", "line 15, originals: must be a whole number, not “x”"),
        ('include: [M2]}', 'include: [M2], exclude: [M2]}', "line 23, item 001, questions[agent].answers[1].exclude: M2 is included and excluded by the same answer"),
        ('include: [M2]}', 'include: [M2], alone: true}', "line 23, item 001, questions[agent].answers[1].alone: has a meaning only where several answers may be given"),
        ('include: [M2]}', 'include: [M2], promised_days: 30}', "line 23, item 001, questions[agent].answers[1].promised_days: 30 is more than the statutory 20 days"),
        ('      - {code: "no", text: 否}\n', "", "line 10, answers: needs at least 2 entries"),
        ('{code: "no", text: 否}', '{code: "yes", text: 否}', "line 23, item 001, questions[agent].answers[2]: yes is listed 2 times"),
        ('members: ["001", 002]', 'members: ["001"]', "line 38, item B1, members: needs at least 2 entries"),
        ('members: ["001", 002]', 'members: ["001", X]', "line 38, item B1, members[X]: there is no item X in this catalog"),
        ('members: ["001", 002]', 'members: ["001", B1]', "line 38, item B1, members[B1]: B1 is itself a bundle"),
        ('members: ["001", 002]', 'members: ["001", 002]\n    replaces: [M7]', "line 39, item B1, replaces[M7]: no member has a material M7"),
        ("instant: true", "instant: true\n    replaces: [M1]", "line 31, item 002, replaces: has a meaning only in a bundle with “members”"),
        ("{use: M1, copies: 1}", "{use: M1, name: 别的, copies: 1}", "line 32, item 002, materials[M1].name: M1 is called “申请表” in item 001"),
        ("published: 2026-11-02", "published: 昨天", "line 2, published: must be a date like 2026-11-02, not “昨天”"),
        ("name_en: Business", "icon: x", "line 4, name_en: is missing"),
        ("phone: 0000-1", "telephone: 0000-1", "line 5, telephone: is not a known field"),
        ("bundles:", "bundels:", "line 33, bundels: is not a known section"),
        ("bundles:\n", "bundles: none\nmore:\n", "line 33, bundles: must be a list"),
        ("  - {code: A, name: 企业, name_en: Business}", "  - A", "line 3, businesses: entry 1 must be a group of fields"),
        ("kind: 公共服务", "kind: 公共服务\n    keywords: 词", "line 30, item 002, keywords: must be a list, not “词”"),
    ],
)  # fmt: skip
def test_a_fault_is_named_in_words(write: Write, old: str, new: str, fault: str) -> None:
    assert f"catalog.yaml, {fault}" in faults(write(changed(old, new)))


CIRCLE = """
      - code: q1
        short: 一
        text: 一？
        shown_if: [{question: q2, any_of: ["yes"]}]
        answers: [{code: "yes", text: 是}, {code: "no", text: 否}]
      - code: q2
        short: 二
        text: 二？
        shown_if: [{question: q1, any_of: ["yes", maybe]}, {question: q9, any_of: ["yes"]}]
        answers: [{code: "yes", text: 是}, {code: "no", text: 否}]
"""


def test_conditions_must_lead_somewhere(write: Write) -> None:
    found = faults(write(changed("      - use: agent\n", "      - use: agent" + CIRCLE)))
    assert found == [
        "catalog.yaml, line 32, item 001, questions[q2].shown_if[1].any_of: maybe is no answer to question q1",
        "catalog.yaml, line 32, item 001, questions[q2].shown_if[2].question: there is no question q9",
        "catalog.yaml, line 27, item 001, questions[q1].shown_if: goes round in a circle: q1 → q2 → q1",
    ]


def test_members_of_a_bundle_must_mean_the_same_by_a_question(write: Write) -> None:
    other = """
    questions:
      - {code: agent, short: 代, text: 代？, answers: [{code: a, text: 甲}, {code: b, text: 乙}]}
"""
    found = faults(write(changed("    instant: true\n", "    instant: true" + other)))
    assert found == ["catalog.yaml, line 40, item B1, members: question agent has other answers in 001 than in 002"]


def test_all_faults_are_told_at_once_and_the_sentence_lists_them(write: Write) -> None:
    text = GOOD.replace("promised_days: 5", "promised_days: x").replace("instant: true", "instant: perhaps")
    path = write(text.replace('version: "1"', "version: a b"))
    with pytest.raises(CatalogError) as refusal:
        read_source(path)
    assert len(refusal.value.problems) == 3
    head, *lines = str(refusal.value).splitlines()
    assert head == "The catalog catalog.yaml was not imported, nothing was changed. Faults: 3."
    assert len(lines) == 3


def test_many_faults_are_cut_in_the_sentence_only(write: Write) -> None:
    entries = "\n".join(f"  - {{code: x{n}, kind: k, promised_days: 1}}" for n in range(60))
    with pytest.raises(CatalogError) as refusal:
        read_source(write(f"{GOOD.split('items:', maxsplit=1)[0]}items:\n{entries}\n"))
    assert len(refusal.value.problems) == 60
    assert str(refusal.value).splitlines()[-1] == "and 40 more."


def test_a_faulty_shared_material_is_told_once(write: Write) -> None:
    found = faults(write(changed("name: 委托书", "name: 委托书\n    form: 纸")))
    assert found == ["catalog.yaml, line 16, form: must be one of 'paper', 'electronic', 'both', not “纸”"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "does not hold fields like “items:”"),
        ("- a\n- b", "does not hold fields like “items:”"),
        ("just words", "does not hold fields like “items:”"),
        ("items: []", "catalog: is missing"),
        ("items: [1, 2", "line 2: is not valid YAML here: did not find expected ',' or ']'"),
        ("a: 1\na: 2", "line 2: has the field a twice in one place"),
        ("a: &x [1]\nb: *x", "line 2: uses a YAML alias; name the material or question by its code instead"),
        ("a: " + "[" * 200_000, "line 1: is nested deeper than 20 levels"),
        ("? [a]\n: b", "line 1: has a field without a name"),
        ('a: "\\a"', "line 1: holds a character that cannot be shown (U+0007)"),
        ("a: \x07", "is not valid YAML: unacceptable character #x0007: control characters are not allowed"),
        ("a: !!python/object:os.system x", "line 1, a: is not a known section"),
    ],
)
def test_an_unusable_file_is_named(write: Write, text: str, fault: str) -> None:
    found = faults(write(text))
    assert any(sentence in (f"catalog.yaml, {fault}", f"catalog.yaml: {fault}") for sentence in found), found


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "line 1: is not valid JSON here: Expecting property name enclosed in double quotes"),
        ("[1]", "does not hold fields like “items:”"),
        ('{"a": 1, "a": 2}', "has the field a twice in one place"),
        ('{"items": ["\\ud83d"]}', "holds a character that cannot be shown (U+D83D)"),
    ],
)
def test_an_unusable_json_file_is_named(write: Write, text: str, fault: str) -> None:
    found = faults(write(text, "c.json"))
    assert any(sentence in (f"c.json, {fault}", f"c.json: {fault}") for sentence in found), found


def test_json_nested_without_end_is_refused(write: Write) -> None:
    assert "is not valid JSON" in faults(write('{"a":' + "[" * 100_000, "c.json"))[0]


def test_a_file_of_another_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / "gbk.yaml"
    file.write_bytes("a: 中文".encode("gbk"))
    assert faults(file) == ["gbk.yaml: is not UTF-8 text; save it as UTF-8"]


def test_other_kinds_of_files_and_missing_ones_are_named(tmp_path: Path, write: Write) -> None:
    assert "is not a catalog file" in faults(write("x", "c.docx"))[0]
    with pytest.raises(CatalogError, match="There is no catalog at"):
        read_source(tmp_path / "missing.yaml")
    (tmp_path / "empty").mkdir()
    with pytest.raises(CatalogError, match="holds no \\.yaml or \\.json file"):
        read_source(tmp_path / "empty")


def test_the_groups_of_the_hall_serve_a_source_without_any(write: Write) -> None:
    text = changed("businesses:\n  - {code: A, name: 企业, name_en: Business}\n", "")
    assert read_source(write(text), frozenset({"A"})).groups == ()
    assert "there is no business A; known: " in "".join(faults(write(text)))


def test_rare_characters_and_emoji_survive(write: Write) -> None:
    source: CatalogSource = read_source(write(changed("name: 第一事项", "name: 王䶮𠮷😀  事项 ")))
    assert source.items[0].name == "王䶮𠮷😀  事项"


def test_more_than_half_of_the_statutory_days_is_a_warning(write: Write) -> None:
    source = read_source(write(changed("promised_days: 5", "promised_days: 11")))
    assert [str(problem.sentence) for problem in source.warnings] == [
        "catalog.yaml, line 20, item 001, promised_days: 11 is more than half of the statutory 20 days"
    ]


def test_a_definition_may_build_on_another(write: Write) -> None:
    text = changed("{use: M1, copies: 1}", "{use: M1, code: M3, necessity: deferrable, deferral_days: 3}")
    third = read_source(write(text)).items[1].materials[0]
    assert (third.code, third.name, third.copies, third.necessity) == ("M3", "申请表", 2, Necessity.DEFERRABLE)
