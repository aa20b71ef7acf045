"""Sheets of paper for the simulated document camera: drawn pages, laid on a dark table, seen by a lens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from hall_client.base.files import resources

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAME = (2048, 1536)
"""Width and height of a frame in pixels."""
_SHEET = (1240, 1754)
"""A4 at 150 dots per inch."""
_PAPER, _INK, _SEAL, _LINE = (250, 250, 246), (38, 38, 44), (196, 40, 36), (120, 120, 124)
_TABLE = (43, 49, 56)
_LEFT, _RIGHT, _TOP = 130, 1110, 150


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on one page, and how it lies: degrees of rotation, shift in pixels."""

    title: str
    lines: tuple[str, ...]
    seal: str = ""
    table: bool = False
    angle: float = 0.0
    shift: tuple[int, int] = (0, 0)


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "房屋租赁合同",
        (
            "出租方（甲方）：云港市某某置业有限公司",
            "承租方（乙方）：王芳",
            "一、房屋坐落：云港市海州区朝阳中路 1 号 2 幢 502 室，建筑面积 86.40 平方米。",
            "二、租赁期限：自 2026 年 12 月 1 日起至 2029 年 11 月 30 日止。",
            "三、用途：办公。乙方可以该房屋作为市场主体住所办理登记，甲方予以配合。",
            "四、租金及支付方式：每月人民币 3,200 元（大写：叁仟贰佰元整），按季度支付，"
            "乙方应于每季度首月 5 日前付清当季租金。",
            "五、押金：人民币 6,400 元，合同期满且乙方结清费用后七日内无息退还。",
            "六、甲方保证对该房屋享有合法的出租权利，房屋不存在查封、抵押等影响使用的情形。",
            "七、乙方应合理使用并爱护房屋及设施，不得擅自改变房屋结构和用途。",
            "八、任何一方提前解除合同，应提前三十日书面通知对方。",
            "九、本合同一式两份，甲乙双方各执一份，自双方签字盖章之日起生效。",
            "",
            "甲方（盖章）：云港市某某置业有限公司　　　　乙方（签字）：王芳",
            "　　　　2026 年 11 月 16 日　　　　　　　　　　2026 年 11 月 16 日",
        ),
        seal="云港市某某置业有限公司",
        angle=-2.4,
        shift=(-30, 8),
    ),
    Sheet(
        "公司登记（备案）申请书",
        (
            "名称　　　　云港市芳华文化传播有限公司",
            "统一社会信用代码　　（设立登记不填写）",
            "住所　　　　云港市海州区朝阳中路 1 号 2 幢 502 室",
            "联系电话　　138****5678",
            "法定代表人　　王芳",
            "注册资本　　伍拾万元人民币",
            "公司类型　　有限责任公司（自然人独资）",
            "经营期限　　长期",
            "经营范围　　组织文化艺术交流活动；会议及展览服务；广告设计、代理；企业形象策划",
            "申请人承诺　　本申请书所填内容及提交的材料真实、合法、有效",
            "法定代表人签字　　王芳　　　　2026 年 11 月 18 日",
        ),
        table=True,
        angle=1.7,
        shift=(24, -6),
    ),
    Sheet(
        "股东决定",
        (
            "云港市芳华文化传播有限公司股东于 2026 年 11 月 18 日作出如下决定：",
            "一、同意设立云港市芳华文化传播有限公司，通过公司章程。",
            "二、任命王芳为公司执行董事兼经理，担任法定代表人，任期三年。",
            "三、任命张建国为公司监事，任期三年。",
            "四、公司注册资本为伍拾万元人民币，由股东王芳于 2031 年 11 月 18 日前以货币方式缴足。",
            "五、委托王芳办理公司设立登记事宜。",
            "",
            "股东签字：王芳",
            "2026 年 11 月 18 日",
        ),
        angle=3.1,
        shift=(10, 0),
    ),
    Sheet(
        "不动产权证书（复印件）",
        (
            "云（2021）海州区不动产权第 0012345 号",
            "权利人　　　云港市某某置业有限公司",
            "共有情况　　单独所有",
            "坐落　　　　云港市海州区朝阳中路 1 号 2 幢 502 室",
            "不动产单元号　320700 001001 GB00001 F00020052",
            "权利类型　　国有建设用地使用权 / 房屋所有权",
            "权利性质　　出让 / 自建房",
            "用途　　　　商务金融用地 / 办公",
            "面积　　　　建筑面积 86.40 平方米",
            "使用期限　　2012 年 3 月 1 日起 2052 年 2 月 28 日止",
        ),
        seal="云港市自然资源和规划局",
        table=True,
        angle=-1.1,
        shift=(0, 14),
    ),
)


def draw_sheet(sheet: Sheet) -> Image.Image:
    """The page itself, A4 at 150 dots per inch."""
    page = Image.new("RGB", _SHEET, _PAPER)
    pen = ImageDraw.Draw(page)
    title = _font(52, "700Bold")
    spaced = "  ".join(sheet.title) if len(sheet.title) < 7 else sheet.title
    pen.text((_SHEET[0] / 2, _TOP), spaced, font=title, fill=_INK, anchor="ma")
    y = _TOP + 130
    for line in sheet.lines:
        y = _draw_row(pen, line, y) if sheet.table else _draw_paragraph(pen, line, y)
    if sheet.table:
        pen.rectangle((_LEFT, _TOP + 122, _RIGHT, y - 8), outline=_LINE, width=3)
    if sheet.seal:
        _draw_seal(page, sheet.seal, (360, min(y - 60, 1500)))
    pen.text((_SHEET[0] / 2, _SHEET[1] - 90), "第 1 页　共 1 页", font=_font(24), fill=_LINE, anchor="ma")
    return page


def photograph(sheet: Sheet, *, seed: int = 0) -> NDArray[np.uint8]:
    """The sheet on the table as a frame: RGB, rotated, a little in perspective, uneven light, sensor noise."""
    import cv2
    import numpy as np

    width, height = FRAME
    page = np.asarray(draw_sheet(sheet))
    corners = _corners_on_table(sheet)
    source = np.array([(0, 0), (_SHEET[0], 0), _SHEET, (0, _SHEET[1])], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners)
    table = np.full((height, width, 3), _TABLE, np.uint8)
    shadow = np.full((height, width), 0, np.uint8)
    cv2.fillConvexPoly(shadow, (corners + np.array((10, 12))).astype(np.int32), 255)
    dark = cv2.GaussianBlur(shadow, (0, 0), 14)[..., None].astype(np.float32) / 255
    scene = table * (1 - np.float32(0.45) * dark)
    cover = cv2.warpPerspective(np.full(page.shape[:2], 255, np.uint8), matrix, FRAME, flags=cv2.INTER_AREA)
    seen = cv2.warpPerspective(page, matrix, FRAME, flags=cv2.INTER_AREA)
    mask = cover[..., None].astype(np.float32) / 255
    scene = scene * (1 - mask) + seen * mask
    x, y = np.meshgrid(np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32))
    light = 1.0 - 0.10 * (x * 0.7 + y * 0.5) - 0.06 * (x**2 + y**2)
    noise = 2 * np.random.default_rng(seed).standard_normal((height, width, 1), np.float32)
    frame: NDArray[np.uint8] = np.clip(scene * light[..., None] + noise, 0, 255).astype(np.uint8)
    return frame


def true_corners(sheet: Sheet) -> NDArray[np.float32]:
    """Where the corners of the sheet are in its photograph: top left, top right, bottom right, bottom left."""
    return _corners_on_table(sheet)


def _corners_on_table(sheet: Sheet) -> NDArray[np.float32]:
    import numpy as np

    height = FRAME[1] * 0.90
    width = height * _SHEET[0] / _SHEET[1]
    half = np.array([(-width, -height), (width, -height), (width, height), (-width, height)]) / 2
    half *= np.array([(0.985, 1), (0.99, 1), (1, 1), (1, 0.992)])
    turn = np.deg2rad(sheet.angle)
    rotation = np.array([(np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))])
    centre = np.array(FRAME) / 2 + np.array(sheet.shift)
    corners: NDArray[np.float32] = (half @ rotation.T + centre).astype(np.float32)
    return corners


@lru_cache(maxsize=8)
def _font(size: int, weight: str = "400Regular") -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resources() / "fonts" / f"NotoSansSC_{weight}.ttf"), size)


def _wrap(text: str, size: int, width: int) -> list[str]:
    """Lines that fit; closing punctuation never begins a line."""
    font, lines = _font(size), [""]
    for char in text:
        if font.getlength(lines[-1] + char) > width and char not in "，。；、）":
            lines.append("")
        lines[-1] += char
    return lines


def _draw_lines(pen: ImageDraw.ImageDraw, lines: list[str], size: int, place: tuple[int, int], step: int) -> int:
    """Draws the lines below each other; where the next one would be."""
    x, y = place
    for line in lines:
        pen.text((x, y), line, font=_font(size), fill=_INK)
        y += step
    return y


def _draw_paragraph(pen: ImageDraw.ImageDraw, text: str, y: int) -> int:
    return _draw_lines(pen, _wrap(text, 30, _RIGHT - _LEFT), 30, (_LEFT, y), 52) + 14


def _draw_row(pen: ImageDraw.ImageDraw, text: str, y: int) -> int:
    label, _, value = text.partition("　")
    pen.line((_LEFT, y - 8, _RIGHT, y - 8), fill=_LINE, width=2)
    pen.text((_LEFT + 20, y + 18), label, font=_font(28), fill=_INK)
    if not value:
        return y + 100
    left = _LEFT + 284
    lines = _wrap(value.strip("　"), 28, _RIGHT - left - 16)
    end = max(y + 100, _draw_lines(pen, lines, 28, (left, y + 18), 38) + 24)
    pen.line((left - 24, y - 8, left - 24, end - 8), fill=_LINE, width=2)
    return end


def _draw_seal(page: Image.Image, owner: str, centre: tuple[int, int]) -> None:
    """A round seal marked as a sample, so that no picture passes for a real one."""
    size, layer = 300, Image.new("RGBA", (300, 300))
    pen = ImageDraw.Draw(layer)
    pen.ellipse((6, 6, size - 6, size - 6), outline=(*_SEAL, 210), width=7)
    for index, char in enumerate(owner):
        glyph = Image.new("RGBA", (size, size))
        ImageDraw.Draw(glyph).text((size / 2, 26), char, font=_font(30, "500Medium"), fill=(*_SEAL, 210), anchor="ma")
        angle = 110 - 220 * index / max(1, len(owner) - 1)
        layer.alpha_composite(glyph.rotate(angle))
    pen.text((size / 2, size / 2), "★", font=_font(70), fill=(*_SEAL, 210), anchor="mm")
    pen.text((size / 2, size - 62), "（样章）", font=_font(26), fill=(*_SEAL, 210), anchor="mm")
    page.paste(layer, (centre[0] - size // 2, centre[1] - size // 2), layer)
