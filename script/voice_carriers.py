"""The sentence that each voice clip is cut from: syllables cut from a sentence sound like speech, single ones do not.

Words are separated by blanks, the part between brackets becomes the clip. Commas are pauses, where a cut is clean; the
other cuts lie where a voiceless consonant begins.
"""

from __future__ import annotations

from hall_client.base import spoken

SENTENCES = {
    "say-choose": "请 选择 您 要 办理 的 业务",
    "say-find": "请 输入 您 要 办理 的 事项",
    "say-card": "请 将 身份证 放在 读卡 区",
    "say-card-failed": "没有 读到 身份证 , 请 重新 放置",
    "say-take-card": "请 取走 您 的 身份证",
    "say-code": "请 出示 您 的 预约 码",
    "say-check": "请 核对 屏幕 上 的 信息",
    "say-wait": "请 稍候",
    "say-taken": "取号 成功",
    "say-take-slip": "请 取走 您 的 号票",
    "say-next": "前面 没有 人 , 马上 就 到 您 了",
    "say-listen": "请 留意 叫号",
    "say-no-slip": "号票 没有 打印 , 请 记住 您 的 号码",
    "say-no-paper": "打印机 缺 纸 , 请 联系 工作 人员",
    "say-no-issue": "现在 停止 取号 , 请 咨询 工作 人员",
    "say-help": "工作 人员 马上 就 来",
    "say-timeout": "操作 超时 , 已 返回 首页",
    "say-large": "已 打开 大字 和 语音",
}
CARRIERS = {
    "please": "请 三 五 二 号 , [请] 到 三 号 窗口 .",
    "number": "请 A [号] , 到 三 号 窗口 .",
    "to": "请 A 三 五 二 号 , [到] 七 十 五 号 窗口 .",
    "at-window": "请 A 三 五 二 号 , 到 六 [号 窗口] .",
    "some-window": "请 A 三 五 二 号 , [到 窗口 办理] .",
    "both": "请 三 五 二 号 , [两] 百 人 .",
    "say-window-1": "请 三 五 二 号 , [请] 到 三 号 窗口 .",
    "say-your-number-1": "[您 的 号码 是] 七 百 号 .",
    "say-ahead-1": "[前面 还有] 七 十 人 .",
    "say-ahead-2": "前面 还有 七 十 [人] .",
    "say-minutes-1": "[大约 等候] 七 十 分钟 .",
    "say-minutes-2": "大约 等候 七 十 [分钟] .",
}

SPEEDS = {"letter": 0.65, "digit": 0.7, "last": 0.75, "to": 0.8, "please": 0.75, "number": 0.75, "to-1": 0.65}
"""How fast by a clip's name or its first word; single syllables would be swallowed at the speed of a sentence."""
SPEED = 0.85


def carrier(name: str) -> str:
    """The sentence of a clip, the part to cut out in brackets."""
    kind, _, rest = name.partition("-")
    said = spoken.CLIPS[name]
    if name in SENTENCES:
        return f"[{SENTENCES[name]}] ."
    if name in CARRIERS:
        return CARRIERS[name]
    if kind in ("letter", "digit"):
        return f"请 三 五 二 号 , [{said}] 八 五 二 号 ."
    if kind == "last":
        return f"请 三 五 二 号 , [{said[0]} 号] , 到 三 号 窗口 ."
    if kind == "to":
        return f"请 A 三 五 二 号 , [到 {spoken.whole(int(rest))}] 号 窗口 ."
    return f"请 三 五 二 号 , [{said}] 八 人 ."


def speed(name: str) -> float:
    """How fast the sentence of a clip is spoken; 1 is the model's own pace."""
    return SPEEDS.get(name) or SPEEDS.get(name.partition("-")[0], SPEED)
