"""The official levels and tags of 好差评 (GB/T 39734-2020), in official order and words, with English beside them."""

from __future__ import annotations

from hall_client.reviews.views import LevelView, TagView

_LEVELS = (
    (5, "非常满意", "Very satisfied"),
    (4, "满意", "Satisfied"),
    (3, "基本满意", "Fairly satisfied"),
    (2, "不满意", "Dissatisfied"),
    (1, "非常不满意", "Very dissatisfied"),
)

_BASE_TAGS = 3
"""The first three tags of a level are the base tags (基本指标), the others extend them."""

_TAGS: dict[int, tuple[tuple[str, str, str], ...]] = {
    5: (
        ("510", "一窗受理一次办结", "One window, settled in one visit"),
        ("511", "可以先受理后补材料", "Accepted first, missing papers later"),
        ("512", "不用提交证明", "No certificates had to be handed in"),
        ("513", "可以全程网上办理", "Can be done entirely online"),
        ("514", "可以使用手机办理", "Can be done by phone app"),
        ("515", "可以就近办理", "Can be done close to home"),
        ("516", "无需材料直接办理", "Done at once, no papers needed"),
        ("517", "服务热情效率高", "Friendly and efficient service"),
    ),
    4: (
        ("406", "填写一张表单就可完成申报", "One form was enough to apply"),
        ("407", "在线提交材料窗口核验", "Papers sent online, checked here"),
        ("408", "一张清单告知全部申报材料", "One list told me every paper needed"),
        ("409", "用告知承诺减免申报材料", "A commitment replaced some papers"),
        ("410", "可以在线预约办理", "Appointments can be booked online"),
        ("411", "跑大厅一次办完", "Finished in one trip to the hall"),
        ("412", "可以使用自助机办理", "Can be done at a self-service kiosk"),
        ("413", "服务态度较好", "Good service attitude"),
    ),
    3: (
        ("307", "一次性告知需要补正的材料", "Told at once what to correct"),
        ("308", "提供申报材料样本", "Samples of the papers were provided"),
        ("309", "在承诺的时间内办结", "Finished within the promised time"),
        ("310", "办事指南指引准确", "The guide was accurate"),
        ("311", "按办事指南要求的材料即可办理", "The papers in the guide were enough"),
        ("312", "可以快递送达", "Results can be sent by courier"),
        ("313", "跑动次数与承诺的一致", "As many trips as promised"),
        ("314", "服务态度一般", "Average service attitude"),
    ),
    2: (
        ("207", "没有提供材料样本", "No samples of the papers"),
        ("208", "没有提供材料清单", "No list of the papers needed"),
        ("209", "未在承诺时间内办结", "Not finished within the promised time"),
        ("210", "同样内容的证明材料被要求多次提交", "Asked for the same proof several times"),
        ("211", "承诺网办但无法在线办理", "Promised online, but not possible"),
        ("212", "在线预约办理后到实体大厅重复取号排队", "Booked online, yet had to queue again"),
        ("213", "窗口人员业务不熟练", "Staff did not know the business well"),
        ("214", "服务态度生硬", "Brusque service attitude"),
    ),
    1: (
        ("108", "在办事指南之外增加新的审批条件", "Conditions that the guide does not have"),
        ("109", "需提供办事指南之外的申报材料", "Papers that the guide does not ask for"),
        ("110", "无理由超过法定办理时间", "Past the legal limit without a reason"),
        ("111", "办事指南提供样本有错", "The samples in the guide are wrong"),
        ("112", "承诺在线收取申报材料实际无法收取", "Papers promised online were not taken"),
        ("113", "多头跑窗口和部门", "Sent from window to window"),
        ("114", "跑动次数与承诺的不一致", "More trips than promised"),
        ("115", "服务态度差效率低", "Poor attitude, slow service"),
    ),
}


def _level(level: int, name: str, name_en: str) -> LevelView:
    tags = tuple(TagView(code, text, text_en, n < _BASE_TAGS) for n, (code, text, text_en) in enumerate(_TAGS[level]))
    return LevelView(level, name, name_en, tags)


LEVELS: tuple[LevelView, ...] = tuple(_level(*row) for row in _LEVELS)
"""The five levels, 5 first, each with its eight tags."""
