"""Every shared widget on one sheet per palette, for people to look at (and for the tests to draw once)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from hall_client.ui.shell.icons import names
from hall_client.ui.shell.messages import Message
from hall_client.ui.shell.theme import dress
from hall_client.ui.shell.tokens import BOLD, COUNTER, PUBLIC, WALL
from hall_client.ui.widgets.banner import banner_of
from hall_client.ui.widgets.boxes import column, row
from hall_client.ui.widgets.buttons import ActionButton
from hall_client.ui.widgets.card import Card, Line
from hall_client.ui.widgets.field import LineField
from hall_client.ui.widgets.keyboard import OnScreenKeyboard
from hall_client.ui.widgets.labels import ElidedLabel, WrapLabel, label
from hall_client.ui.widgets.marks import Bar, Chip, KeyCap, StatusDot
from hall_client.ui.widgets.number import NumberLabel, Piece
from hall_client.ui.widgets.panel import ConfirmPanel
from hall_client.ui.widgets.people import PhotoBadge, Stars
from hall_client.ui.widgets.picture import EmptyState, Icon
from hall_client.ui.widgets.qr import QrCode
from hall_client.ui.widgets.segment import Choice, Segment
from hall_client.ui.widgets.touch import TouchButton, TouchTile

STATES = (
    Choice("received", "已收", "收", "green"),
    Choice("licence", "证照", "证", "blue"),
    Choice("reused", "已有", "有", "blue"),
    Choice("deferred", "容缺", "容", "amber"),
    Choice("promised", "承诺", "诺", "violet"),
    Choice("missing", "缺", "缺", "red"),
)


def counter_sheet() -> QWidget:
    """What the clerk window is made of."""
    sheet = QWidget()
    dress(sheet, COUNTER)
    sheet.resize(1366, 768)
    left = column(_call_card(), _queue_card(), None, gap=14)
    middle = column(_list_card(compact=False), _list_card(compact=True), _fields_card(), None, gap=14)
    right = column(_icons_card(), _empty_card(), _outcomes_card(), None, gap=14)
    box = row(left, middle, right, gap=14, margins=(16, 14, 16, 14))
    for index, stretch in enumerate((0, 1, 0)):
        box.setStretch(index, stretch)
    sheet.setLayout(box)
    return sheet


def _call_card() -> Card:
    card = Card()
    card.setFixedWidth(300)
    grid = QGridLayout()
    grid.setSpacing(8)
    grid.addWidget(ActionButton("呼叫下一位", "F5", kind="primary", spread=True, size=16, height=48), 0, 0, 1, 2)
    for index, (text, key) in enumerate((("重呼", "F6"), ("过号", "F7"), ("挂起", "F8"), ("转移…", "F9"))):
        grid.addWidget(ActionButton(text, key, spread=True, padding=10), 1 + index // 2, index % 2)
    number = NumberLabel([Piece("A023", 60, BOLD, "key", 1)])
    waited = column(label("等候 6 分钟", size=12, tone="ink2"), label("第 1 次呼叫", size=12, tone="ink2"), gap=0)
    why = Card(fill="blue", edge="tint", radius=7)
    why.setLayout(
        column(
            WrapLabel("叫号依据：绿色通道，10:09 到厅；之前已连续叫过 1 位普通号", size=12.5, tone="blue"),
            margins=(10, 8, 10, 8),
        )
    )
    head = row(label("当前", size=12, tone="ink2"), None, Chip("绿色通道 · 退役军人", "green"))
    card.setLayout(column(head, row(number, None, waited), why, grid, gap=12, margins=(16, 16, 16, 16)))
    return card


def _queue_card() -> Card:
    card = Card()
    card.setFixedWidth(300)
    box = column(gap=8, margins=(16, 14, 16, 14))
    box.addLayout(
        row(label("等候 27 人", weight=BOLD), None, label("最长 34 分钟", size=12, weight=BOLD, tone="amber"))
    )
    for name, count, share in (("企业", "12", 0.82), ("社保", "9", 0.6)):
        box.addLayout(row(label(name, size=12), None, label(count, size=12, weight=BOLD)))
        box.addWidget(Bar(share))
    box.addWidget(Line())
    box.addWidget(ElidedLabel("转移自 5 号窗口的一位申请人，材料已经预审过，请优先办理", size=12, tone="ink2"))
    box.addWidget(StatusDot("凭条打印机 · 纸将尽", "amber"))
    box.addLayout(row(StatusDot("高拍仪"), StatusDot("读卡器", "red"), None, gap=14))
    box.addLayout(row(Chip("综合 · 无差别", "blue"), Chip("办理中 08:42", "green", dot=True), Chip("行政许可"), None))
    box.addLayout(row(Chip("待签", "violet"), Chip("10-28 告知书已带出", "amber"), Chip("缺", "red"), None))
    box.addLayout(row(KeyCap("Space"), KeyCap("Ctrl+P"), KeyCap("C"), None))
    card.setLayout(box)
    return card


def _list_card(*, compact: bool) -> Card:
    card = Card()
    box = column(gap=0)
    box.addLayout(
        row(
            label("材料清单", size=15, weight=BOLD),
            label("应交 7 项，已齐 5 项", size=13, tone="ink2"),
            None,
            gap=14,
            margins=(16, 12, 16, 12),
        )
    )
    for index, state in enumerate(STATES[:4]):
        segment = Segment(STATES, name="材料", compact=compact)
        segment.set_value(state.value)
        segment.set_allowed({"deferred": False, "promised": index % 2 == 0}, {"deferred": "此材料不可容缺"})
        name = ElidedLabel("股东、法定代表人身份证明", weight=500)
        names_box = column(name, ElidedLabel("公安部门核发 · 免证办：电子证照已调取 2 份", size=12, tone="ink2"), gap=0)
        box.addWidget(Line())
        line = row(label(str(index + 1), tone="ink2"), gap=10, margins=(16, 9, 16, 9))
        line.addLayout(names_box, 1)
        line.addWidget(segment)
        box.addLayout(line)
    card.setLayout(box)
    return card


def _fields_card() -> Card:
    card = Card()
    wrong = LineField("身份证号", hint="18 位", placeholder="输入或读卡")
    wrong.set_text("11010519491231002")
    wrong.set_error("身份证号应为 18 位，现在是 17 位。")
    fields = row(LineField("手机号", hint="用于通知办理进度", placeholder="11 位"), wrong, gap=14)
    card.setLayout(column(fields, margins=(16, 14, 16, 10)))
    return card


def _icons_card() -> Card:
    card = Card()
    card.setFixedWidth(340)
    grid = QGridLayout()
    grid.setSpacing(7)
    for index, name in enumerate(names()):
        grid.addWidget(Icon(name, 24, "ink"), index // 10, index % 10)
    card.setLayout(column(grid, margins=(14, 12, 14, 12)))
    return card


def _empty_card() -> Card:
    card = Card()
    card.setLayout(
        column(
            EmptyState("users", "没有人在等候", "有人取号后会自动显示"),
            row(QrCode("https://hall.example/t/A024", 110), PhotoBadge(), Stars(4, size=20), None),
        )
    )
    return card


def _outcomes_card() -> Card:
    card = Card()
    off = ActionButton("受理", "Ctrl+1", stacked=True)
    off.allow(allowed=False, reason="还缺 1 项必要材料")
    card.setLayout(
        column(
            row(
                off,
                ActionButton("一次性告知", "Ctrl+3", stacked=True, kind="primary"),
                ActionButton("不予受理…", "Ctrl+4", stacked=True),
                None,
            ),
            row(
                ActionButton("撤回", "Ctrl+Z", kind="danger"),
                ActionButton("打印清单", "Ctrl+P", kind="quiet", size=12, height=32),
                ActionButton("扫描", icon="scan"),
                None,
            ),
            margins=(14, 12, 14, 12),
        )
    )
    return card


def public_sheet() -> QWidget:
    """What kiosk and pad are made of."""
    sheet = QWidget()
    dress(sheet, PUBLIC, text_size=32)
    sheet.resize(1080, 1500)
    kinds = ("edge", "outline", "fill", "quiet", "danger")
    buttons = row(*(TouchButton(kind, kind=kind) for kind in kinds), gap=16)
    off = TouchButton("签名后可以确认", weight=BOLD)
    off.setEnabled(False)
    faces = row(*(_face(n) for n in (5, 4, 3, 2, 1)), gap=18)
    chips = row(
        Chip("已收", "green", edge=True, size=24, height=42),
        Chip("电子证照", "blue", edge=True, size=24, height=42),
        Chip("容缺", "amber", edge=True, size=24, height=42),
        Chip("普通号", "blue", size=28, height=56),
        None,
    )
    wait = NumberLabel([Piece("约", 44, 500, gap=12), Piece("12–20", 80, gap=12), Piece("分钟", 44, 500)])
    sheet.setLayout(
        column(
            row(_tile("biz", "企业开办"), _tile("rings", "婚姻登记", closed=True), gap=20),
            buttons,
            row(
                off,
                TouchButton("手动输入", icon="keyboard"),
                TouchButton("再取一个号 and a very long English label", kind="outline"),
                gap=16,
            ),
            faces,
            chips,
            row(wait, None, Stars(4), QrCode("https://hall.example/t/A024", 150)),
            OnScreenKeyboard(),
            row(
                OnScreenKeyboard("digits", enter="确定"), LineField("手机号", hint="选填", size=36, height=84, small=28)
            ),
            gap=22,
            margins=(48, 28, 48, 28),
        )
    )
    return sheet


def _tile(icon: str, name: str, *, closed: bool = False) -> TouchTile:
    tile = TouchTile(name=name)
    if closed:
        tile.set_look(edge="edge", fill="sunken", dashed=True)
    ink = "ink2" if closed else "fill"
    top = row(
        Icon(icon, 72, ink),
        label(name, size=46, weight=BOLD, tone="ink2" if closed else "ink"),
        None,
        gap=22,
        margins=(28, 24, 24, 24),
    )
    if not closed:
        top.addWidget(Icon("next", 40, "ink2"))
    pieces = NumberLabel([Piece("等候", 32, 400, "ink2", gap=8), Piece("6", 38, gap=8), Piece("人", 32, 400, "ink2")])
    foot = row(pieces, None, label("约 12–20 分钟", size=32, weight=500), margins=(28, 10, 28, 14))
    tile.setLayout(column(top, Line(width=2), foot, gap=0))
    return tile


def _face(level: int) -> TouchTile:
    tile = TouchTile(edge="edge", width=3)
    words = {5: "非常满意", 4: "满意", 3: "基本满意", 2: "不满意", 1: "非常不满意"}[level]
    tile.setLayout(
        column(
            Icon(f"f{level}", 100, "fill", stroke=1.35),
            label(words, size=30, weight=BOLD),
            gap=12,
            margins=(8, 20, 8, 20),
            align=Qt.AlignmentFlag.AlignHCenter,
        )
    )
    return tile


def wall_sheet() -> QWidget:
    """What the lobby board is made of."""
    sheet = QWidget()
    dress(sheet, WALL, text_size=44)
    sheet.resize(1920, 620)
    call = Card(fill="fill")
    middle = Qt.AlignmentFlag.AlignHCenter
    call.setLayout(column(_call("A023", "3", middle)))
    wide = Card(fill="fill")
    wide.setLayout(column(_call("VIP-A10023", "118", middle)))
    sheet.setLayout(column(call, wide, gap=20, margins=(32, 20, 32, 20)))
    return sheet


def _call(number: str, window: str, align: Qt.AlignmentFlag) -> NumberLabel:
    return NumberLabel(
        [
            Piece("请", 140, gap=38),
            Piece(number, 264, tone="key", tracking=2, gap=38),
            Piece("到", 140, gap=38),
            Piece(window, 264, tone="key", tracking=2, gap=38),
            Piece("号窗口", 140),
        ],
        align=align,
    )


def overlay_sheet() -> QWidget:
    """A question and a message over a window."""
    sheet = counter_sheet()
    sheet.show()
    panel = ConfirmPanel(
        sheet,
        "A023 过号？",
        "已呼叫 3 次。过号后排到队尾，到窗口可以恢复。",
        confirm="过号",
        cancel="再等等",
        reason="原因（必填）",
    )
    panel.ask()
    banner_of(sheet).show_message(
        Message("error", "凭条打印机没有回答，这张凭条没有打印。", "检查电源和网线，然后按 Ctrl P 重打。")
    )
    return sheet
