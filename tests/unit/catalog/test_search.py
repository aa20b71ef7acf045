"""What the search finds, and in which order."""

from __future__ import annotations

import pytest

from hall_client.base.files import resources
from hall_client.catalog.pinyin import spell
from hall_client.catalog.search import ItemIndex, Row
from hall_client.catalog.segments import MOST_READINGS, Syllables, typed_words
from hall_client.catalog.source import read_source

ITEMS = (
    ("00013100100W", "有限责任公司设立登记", "市市场监管局", ("办执照", "开公司")),
    ("00013100200W", "公司名称变更登记", "市市场监管局", ("公司改名",)),
    ("00013100300W", "公司注销登记", "市市场监管局", ()),
    ("00013102600Y", "食品经营许可（新办）", "市市场监管局", ()),
    ("00071500900Y", "不动产转移登记（二手房）", "市自然资源局", ("房屋过户",)),
    ("00070900100Y", "户口迁移（市外迁入）", "市公安局", ("落户",)),
    ("00203600400Y", "异地就医备案", "市医保局", ()),
    ("00203600200Y", "基本医疗保险关系转移接续", "市医保局", ("医保转移",)),
    ("YJS-0001", "开办餐饮店一件事", "市市场监管局", ()),
    ("00010901900Y", "C1驾驶证补领", "市公安局", ()),
    ("00099900100Y", "王䶮纪念馆𠮷祥物登记😀", "市文旅局", ()),
)


def row(code: str, name: str, department: str = "市局", keywords: tuple[str, ...] = ()) -> Row:
    lines = "\n".join(f"{word}\t{' '.join(spell(word).syllables)}" for word in keywords)
    return Row(code, name, " ".join(spell(name).syllables), lines, department, "行政许可", "A", False)


@pytest.fixture(scope="module")
def index() -> ItemIndex:
    return ItemIndex([row(code, name, department, words) for code, name, department, words in ITEMS])


def names(index: ItemIndex, typed: str, limit: int = 20) -> list[str]:
    return [hit.name for hit in index.search(typed, limit)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("gssl", "有限责任公司设立登记"),
        ("GSSL", "有限责任公司设立登记"),
        ("yxzr", "有限责任公司设立登记"),
        ("yxgs", "有限责任公司设立登记"),
        ("yxdj", "有限责任公司设立登记"),
        ("gongsisheli", "有限责任公司设立登记"),
        ("gongsish", "有限责任公司设立登记"),
        ("gongssl", "有限责任公司设立登记"),
        ("gsshel", "有限责任公司设立登记"),
        ("公司设立", "有限责任公司设立登记"),
        ("公司sl", "有限责任公司设立登记"),
        ("有限设立", "有限责任公司设立登记"),
        ("设立 公司", "有限责任公司设立登记"),
        ("kaigs", "有限责任公司设立登记"),
        ("办执照", "有限责任公司设立登记"),
        ("bzz", "有限责任公司设立登记"),
        ("gsmc", "公司名称变更登记"),
        ("gszx", "公司注销登记"),
        ("食品经营许可（新办）", "食品经营许可（新办）"),
        ("食品经营许可(新办)", "食品经营许可（新办）"),
        ("spjy", "食品经营许可（新办）"),
        ("000131026", "食品经营许可（新办）"),
        ("00071500900y", "不动产转移登记（二手房）"),
        ("1500900", "不动产转移登记（二手房）"),
        ("yjs-0001", "开办餐饮店一件事"),
        ("fwgh", "不动产转移登记（二手房）"),
        ("hkqy", "户口迁移（市外迁入）"),
        ("转移 医保", "基本医疗保险关系转移接续"),
        ("医保局 备案", "异地就医备案"),
        ("c1jsz", "C1驾驶证补领"),
        ("Ｃ１", "C1驾驶证补领"),
        ("王䶮", "王䶮纪念馆𠮷祥物登记😀"),
        ("𠮷", "王䶮纪念馆𠮷祥物登记😀"),
    ],
)
def test_finds(index: ItemIndex, typed: str, first: str) -> None:
    assert names(index, typed)[:1] == [first]


@pytest.mark.parametrize("typed", ["zzzz", "😀", "（）", "公司公司公司", "v", "\x00", "登记 没有这个词", "0009999999"])
def test_finds_nothing(index: ItemIndex, typed: str) -> None:
    assert names(index, typed) == []


def test_nothing_typed_lists_the_most_used() -> None:
    items = [row("1", "甲事项"), row("2", "乙事项"), row("3", "丙事项")]
    index = ItemIndex(items, {"3": 4, "2": 1})
    assert names(index, "") == ["丙事项", "乙事项", "甲事项"]
    assert names(index, "  ", limit=1) == ["丙事项"]


def test_order_is_whole_then_beginning_then_inside_then_gaps() -> None:
    items = [
        row("1", "转移登记"),
        row("2", "房屋转移登记"),
        row("3", "转变位移登记"),
        row("4", "转移登记注销"),
        row("5", "移转"),
    ]
    used = {"2": 9, "3": 99, "4": 1}
    assert names(ItemIndex(items, used), "转移登记") == ["转移登记", "转移登记注销", "房屋转移登记", "转变位移登记"]
    assert names(ItemIndex(items, used), "zydj") == ["转移登记", "转移登记注销", "房屋转移登记", "转变位移登记"]


def test_among_equals_the_most_used_comes_first_then_the_shorter() -> None:
    items = [row("1", "公司登记事项"), row("2", "公司登记"), row("3", "公司登记的事项")]
    assert names(ItemIndex(items), "公司") == ["公司登记", "公司登记事项", "公司登记的事项"]
    assert names(ItemIndex(items, {"3": 2}), "公司")[0] == "公司登记的事项"


def test_what_is_used_moves_up_at_once_even_past_the_limit() -> None:
    index = ItemIndex([row(str(n), f"公司登记{'一' * n}") for n in range(1, 60)])
    assert "57" not in [hit.code for hit in index.search("gsdj", 5)]
    index.used("57")
    index.used("unknown")
    assert [hit.code for hit in index.search("gsdj", 5)] == ["57", "1", "2", "3", "4"]
    assert [hit.code for hit in index.search("57", 5)] == ["57"]
    assert index.search("", 1)[0].code == "57"


def test_a_whole_name_is_first_however_much_others_are_used() -> None:
    items = [row(str(n), f"结婚登记{n}") for n in range(100)]
    index = ItemIndex([*items, row("X", "结婚登记")], {str(n): n for n in range(100)})
    for typed in ("结婚登记", "jhdj", "jiehundengji", "jiehdj"):
        assert names(index, typed, 3)[0] == "结婚登记"


def test_a_department_is_found_by_its_name(index: ItemIndex) -> None:
    assert names(index, "市医保局") == ["异地就医备案", "基本医疗保险关系转移接续"]


def test_catalog_order_and_departments(index: ItemIndex) -> None:
    assert [hit.code for hit in index.in_order()] == [code for code, *_ in ITEMS]
    assert index.departments() == ("市市场监管局", "市自然资源局", "市公安局", "市医保局", "市文旅局")
    assert len(index) == len(ITEMS)


@pytest.mark.parametrize("typed", ["公司" * 5000, "gs" * 5000, "a b " * 5000, "x" * 100_000, "😀" * 10_000])
def test_huge_input_is_cut_not_refused(index: ItemIndex, typed: str) -> None:
    assert isinstance(index.search(typed), tuple)


def test_an_empty_catalog_finds_nothing() -> None:
    index = ItemIndex([])
    assert index.search("") == index.search("gs") == index.search("公司") == ()


def test_a_name_without_letters_is_found_by_its_code() -> None:
    index = ItemIndex([row("E1", "😀（）", keywords=("笑脸", "☺"))])
    assert names(index, "e1") == names(index, "笑脸") == names(index, "xl") == ["😀（）"]
    assert names(index, "\0") == names(index, "😀") == []


def test_every_way_of_typing_a_name_finds_it(index: ItemIndex) -> None:
    for code, name, *_ in ITEMS:
        spelling = spell(name)
        half = len(spelling.letters) // 2
        mixed = spelling.letters[:half] + "".join(spelling.syllables[half:])
        for typed in (code, name, spelling.letters, spelling.initials, "".join(spelling.syllables), mixed):
            assert name in names(index, typed), typed


def test_readings_are_few_and_prefer_whole_syllables() -> None:
    known = ["xi", "xian", "an", "gong", "si"]
    syllables = Syllables(known, {word[:end] for word in known for end in range(1, len(word) + 1)})
    assert [reading.pieces for reading in syllables.readings("xian")] == [("xian",), ("xi", "an")]
    assert next(reading.pieces for reading in syllables.readings("gongs")) == ("gong", "s")
    assert [reading.pieces for reading in syllables.readings("公司gs")] == [("公", "司", "g", "s")]
    assert syllables.readings("vv") == ()
    assert len(syllables.readings("xian" * 10)) <= MOST_READINGS + 1


def test_words_are_cut_to_letters() -> None:
    assert typed_words(" 公司（Ａ）  sl\t") == ("公司a", "sl")


def test_spelling_knows_phrases_and_keeps_what_it_cannot_spell() -> None:
    assert spell("银行行政").syllables == ("yin", "hang", "xing", "zheng")
    assert spell("社会保险").initials == "shbx"
    assert spell("A级（2级）").syllables == ("a", "ji", "2", "ji")
    assert len(spell("王䶮𠮷").syllables) == 3


@pytest.mark.parametrize(
    "typed", ["g", "gs", "dj", "sp", "zy", "bdc", "jsz", "shebao", "yil", "公司", "登记", "不动产z", "xk"]
)
def test_stopping_early_changes_nothing(typed: str) -> None:
    items = read_source(resources() / "catalog" / "sample").items
    rows = [row(item.code, item.name, item.department, item.keywords) for item in items]
    index = ItemIndex(rows, {item.code: number % 4 for number, item in enumerate(items)})
    for item in items[::7]:
        index.used(item.code)
    everything = [hit.code for hit in index.search(typed, len(rows))]
    for limit in (1, 3, 8):
        assert [hit.code for hit in index.search(typed, limit)] == everything[:limit]
