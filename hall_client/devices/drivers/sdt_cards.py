"""The 256 bytes of text on an identity card, by card type.

UTF-16LE in fixed fields. Residence permits for Hong Kong, Macao and Taiwan (flag J) keep the resident card's places without an
ethnic group; permanent residence cards of foreigners exist in a layout of their own (flag I, 2017) and in one near the
resident card's (flag Y, 2023).
"""

from __future__ import annotations

from datetime import date, datetime

from hall_client.devices.errors import BadData
from hall_client.devices.views import CardType, IdCard, Sex

TEXT_LENGTH = 256
FLAG_AT = 248
FOR_EVER = "长期"
_TYPES = {"J": CardType.HK_MACAO_TAIWAN, "I": CardType.FOREIGN_RESIDENT, "Y": CardType.FOREIGN_RESIDENT}
_SEXES = {"1": Sex.MALE, "2": Sex.FEMALE}

RESIDENT = {
    "name": (0, 30),
    "sex": (30, 2),
    "nation": (32, 4),
    "born": (36, 16),
    "address": (52, 70),
    "number": (122, 36),
    "issuer": (158, 30),
    "valid_from": (188, 16),
    "valid_to": (204, 16),
}
"""Place and length of each field in bytes."""
_PERMIT = {key: place for key, place in RESIDENT.items() if key != "nation"}
_FOREIGN_2017 = {
    "latin_name": (0, 120),
    "sex": (120, 2),
    "number": (122, 30),
    "nation": (152, 6),
    "name": (158, 30),
    "valid_from": (188, 16),
    "valid_to": (204, 16),
    "born": (220, 16),
}
_FOREIGN_2023 = {key: place for key, place in _PERMIT.items() if key not in {"address", "issuer"}} | {
    "latin_name": (52, 70)
}
_LAYOUTS = {"J": _PERMIT, "I": _FOREIGN_2017, "Y": _FOREIGN_2023}

_NATION_WORDS = """
汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇
柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京
塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺
"""
NATIONS = tuple(_NATION_WORDS.split())
"""Ethnic groups in the order of their codes 01 to 56 (GB/T 3304)."""
_OTHER_NATIONS = {"97": "其他", "98": "入籍"}


def read_text(text: bytes) -> IdCard:
    """The card behind the text.

    Raises:
        BadData: no name, no number, or a date that does not exist.
    """
    flag = _field(text, (FLAG_AT, 2))
    raw = {key: _field(text, place) for key, place in _LAYOUTS.get(flag, RESIDENT).items()}
    name = raw["name"] or raw.get("latin_name", "")
    if len(text) < TEXT_LENGTH or not name or not raw["number"]:
        raise BadData("The card gives no name or no number. Type them from the card.")
    card_type = _TYPES.get(flag, CardType.RESIDENT)
    nation = raw.get("nation", "")
    return IdCard(
        card_type=card_type,
        name=name,
        sex=_SEXES.get(raw["sex"], Sex.UNKNOWN),
        nation=_nation(nation) if card_type is CardType.RESIDENT else nation,
        born=_day(raw["born"]),
        address=raw.get("address", ""),
        number=raw["number"].upper(),
        issuer=raw.get("issuer", ""),
        valid_from=_day(raw["valid_from"]),
        valid_to=None if raw["valid_to"] == FOR_EVER else _day(raw["valid_to"]),
        latin_name=raw.get("latin_name", ""),
    )


def _field(text: bytes, place: tuple[int, int]) -> str:
    start, length = place
    return text[start : start + length].decode("utf-16-le", "replace").replace("\0", " ").strip(" \u3000")


def _nation(code: str) -> str:
    if code in _OTHER_NATIONS:
        return _OTHER_NATIONS[code]
    return NATIONS[int(code) - 1] if code.isascii() and code.isdigit() and 1 <= int(code) <= len(NATIONS) else code


def _day(text: str) -> date | None:
    """The day of YYYYMMDD; None where the card leaves it empty."""
    if not text:
        return None
    try:
        return datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007 - a day on a card has no time zone
    except ValueError:
        raise BadData("A date on the card cannot be read. Type the data from the card.") from None
