"""Sample facts of every paper: as people hand them out, and as bad as they come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hall_client.documents.facts import (
    Due,
    Facts,
    Manner,
    Material,
    MaterialMark,
    Missing,
    NotDoneFacts,
    NoticeFacts,
    Office,
    Party,
    RefusalFacts,
    TicketFacts,
    VoucherFacts,
    Way,
)

ZONE = ZoneInfo("Asia/Shanghai")
DAY = date(2026, 11, 20)
SAMPLE = "https://yg.example.cn/m/{}"

OFFICE = Office(
    hall_name="云港市政务服务中心",
    authority="云港市行政审批局",
    phone="0000-12345",
    complaint_phone="0000-12388",
    hours="工作日 8:30 至 17:00",
    web="https://yg.example.cn",
)

TICKET = TicketFacts(
    hall_name="云港市政务服务中心",
    business="企业开办",
    class_word="普通号",
    number="A024",
    ahead=5,
    issued_at=datetime(2026, 11, 20, 10, 10, tzinfo=ZONE),
    station="自助机 2",
    wait_low=10,
    wait_high=24,
    wait_likely=16,
    person_mask="王*",
    now_serving="A018",
    place="一楼 A 区，1 至 4 号窗口",
    url="https://yg.example.cn/t/7f3a92d05c1e",
)

VOUCHER = VoucherFacts(
    office=OFFICE,
    document_number="云审受〔2026〕1120-0017 号",
    case_number="L20261120-03-0017",
    party=Party("王䶮", "王*", "", "110***********1234", agent=True),
    item_name="有限责任公司设立登记",
    received_at=datetime(2026, 11, 20, 10, 33, tzinfo=ZONE),
    accepted_on=DAY,
    window="3",
    staff_no="1027",
    materials=(
        Material("公司登记（备案）申请书", MaterialMark.RECEIVED, originals=1, pages=3),
        Material("公司章程", MaterialMark.RECEIVED, originals=1, pages=12),
        Material(
            "股东、法定代表人身份证明", MaterialMark.LICENCE, "electronic", copies=1, pages=2, note="调取电子证照 2 份"
        ),
        Material("委托代理人身份证明", MaterialMark.REUSED, "electronic", copies=1, pages=1, note="现场读卡"),
        Material("住所使用证明（租赁合同）", MaterialMark.RECEIVED, copies=1, pages=2),
        Material("住所产权证明", MaterialMark.DEFERRED, copies=1, due=date(2026, 12, 4)),
        Material("股东会决议（任职文件）", MaterialMark.RECEIVED, originals=1, pages=2),
    ),
    item_kind="行政许可",
    item_code="00013100100W",
    applied_on=DAY,
    manner=Manner.DEFERRED,
    promised=Due(date(2026, 11, 23), 1),
    statutory=Due(date(2026, 12, 11), 15),
    catalog_version="2026-11-02",
    basis="《中华人民共和国行政许可法》第三十二条第一款第五项、第二款；《云港市政务服务容缺受理事项清单（2026 年版）》第 18 项",
)

NOTICE = NoticeFacts(
    office=OFFICE,
    document_number="云审告〔2026〕1120-0042 号",
    receipt_number="S20261120-02-0009",
    party=Party("朝阳街某某小吃店", "朝*"),
    item_name="食品经营许可（新办）",
    visited_at=datetime(2026, 11, 20, 14, 5, tzinfo=ZONE),
    window="2",
    staff_no="1024",
    owed=6,
    missing=(
        Missing(
            "经营场所布局与操作流程图", 1, 0, "审查洗、切、配、烹是否分区，不交叉。",
            "手绘即可，标明各区位置和尺寸，签字。", Way.DEFER, "", date(2026, 12, 4), SAMPLE.format("1001"),
        ),
        Missing(
            "食品经营许可申请书", 1, 0, "法定文件，须经营者本人签字。", "经营者来可当场填；代办的扫码下载，签好带来。",
            Way.ON_SITE, sample=SAMPLE.format("1002"),
        ),
        Missing(
            "食品安全规章制度目录清单", 1, 0, "证明有进货查验、健康管理、自查等制度。",
            "照样本勾选即可，不用交制度全文。", Way.PROMISE, sample=SAMPLE.format("1003"),
        ),
        Missing(
            "授权委托书", 1, 0, "由他人代办时须提交。", "照样本写，经营者签字。经营者来则不用。", Way.IN_PERSON,
            sample=SAMPLE.format("1004"),
        ),
    ),
    received=("营业执照复印件（免证办，系统已调取电子营业执照）", "经办人身份证明（现场读卡核验一致）"),
    valid_until=date(2026, 12, 4),
    promised_days=5,
    statutory_days=10,
    done_by=date(2026, 11, 27),
    catalog_version="2026-11-02",
    basis="《中华人民共和国行政许可法》第三十二条第一款第四项；《食品经营许可和备案管理办法》",
)  # fmt: skip

REFUSAL = RefusalFacts(
    office=OFFICE,
    document_number="云审不受〔2026〕1120-0003 号",
    receipt_number="S20261120-03-0021",
    party=Party("李𠮷", "李*", "", "110***********4321"),
    item_name="烟草专卖零售许可（新办）",
    refused_at=datetime(2026, 11, 20, 15, 40, tzinfo=ZONE),
    window="3",
    staff_no="1027",
    reason="烟草专卖零售许可由烟草专卖行政主管部门受理和审批，不属于本机关的职权范围。",
    basis="《中华人民共和国行政许可法》第三十二条第一款第二项；《中华人民共和国烟草专卖法》第十六条",
    item_code="00016400200X",
    item_kind="行政许可",
    out_of_scope=True,
    right_authority="云港市烟草专卖局（港城路 88 号，0000-66554）",
    returned=("烟草专卖零售许可申请表", "营业执照复印件"),
    review_body="云港市人民政府",
    court="云港市港城区人民法院",
)

NOT_DONE = NotDoneFacts(
    office=OFFICE,
    document_number="云政办〔2026〕1120-0002 号",
    receipt_number="B20261120-05-0002",
    party=Party("张伟", "张*", "", "110***********8765"),
    item_name="不动产权证遗失补发",
    registered_at=datetime(2026, 11, 20, 16, 20, tzinfo=ZONE),
    window="5",
    staff_no="1033",
    matter="房屋登记在已注销的单位名下，补证时系统查不到原登记档案，多次来窗口都说需要原单位出证明，但原单位已经不在。",
    tried="已联系不动产登记中心档案科调取纸质档案；已向原主管部门核实注销情况。",
    handler="首席代表 陈敏",
    answer_by=date(2026, 11, 27),
    contact_mask="138****5678",
)

SAMPLES: dict[str, Facts] = {
    "ticket": TICKET,
    "voucher": VOUCHER,
    "notice": NOTICE,
    "refusal": REFUSAL,
    "not_done": NOT_DONE,
}

LONG = "关于同意城市更新改造项目（第三期）地下综合管廊配套工程竣工验收消防备案及既有建筑物外立面修缮加固工程" * 5
LONG_NAME = LONG[:200]
RARE = "王䶮𠮷𬱖㐂"
EMOJI = "小吃店😀👨‍👩‍👧‍👦🇨🇳"


def forty_materials() -> VoucherFacts:
    """A bundle's voucher: 40 materials in every state, some with a name of 200 characters."""
    marks = list(MaterialMark)
    materials = tuple(
        Material(
            LONG_NAME if i % 13 == 0 else f"第 {i} 份材料（{RARE}）",
            marks[i % len(marks)],
            "both",
            i % 3,
            i % 2,
            i,
            date(2027, 1, 4) if marks[i % len(marks)] is MaterialMark.DEFERRED else None,
            "调取电子证照" if i % 4 == 0 else "",
        )
        for i in range(40)
    )
    return replace(
        VOUCHER,
        item_name=LONG_NAME,
        party=Party(RARE + EMOJI, "王*", "港澳居民来往内地通行证", "H***********01"),
        materials=materials,
        promised=Due(date(2027, 3, 1), 65, provisional=True),
        statutory=Due(date(2027, 6, 1), 120, provisional=True),
    )


def forty_missing() -> NoticeFacts:
    """A notice with 40 missing materials, every text as long as it comes."""
    missing = tuple(
        Missing(
            LONG_NAME if i % 11 == 0 else f"材料 {i} {EMOJI}",
            1,
            2,
            LONG if i == 3 else "法定文件。",
            LONG * 4 if i == 5 else "",
            list(Way)[i % len(Way)],
            "",
            date(2026, 12, 4),
            SAMPLE.format(i) if i % 2 else "",
        )
        for i in range(40)
    )
    return replace(NOTICE, owed=40, missing=missing, received=(LONG_NAME, RARE), item_name=LONG_NAME)


def bare() -> dict[str, Facts]:
    """Every paper with nothing that may be left out."""
    office = Office("政务服务中心", "行政审批局")
    at = datetime(2026, 1, 1, 0, 0, tzinfo=ZONE)
    return {
        "ticket": TicketFacts("政务服务中心", "综合", "普通号", "A001", 0, at, "1", rejoin_minutes=0),
        "voucher": VoucherFacts(office, "", "L20260101-01-0001", Party(), "事项", at, at.date(), "1", "1", ()),
        "notice": NoticeFacts(office, "", "S1", Party(), "事项", at, "1", "1", 0, ()),
        "refusal": RefusalFacts(office, "", "S1", Party(), "事项", at, "1", "1", "", ""),
        "not_done": NotDoneFacts(office, "", "B1", Party(), "事项", at, "1", "1", ""),
    }


def bad() -> dict[str, Facts]:
    """Every paper with the worst texts."""
    huge = replace(OFFICE, hall_name=LONG_NAME, authority=LONG[:60], phone="0" * 60, web="https://" + "x" * 100 + ".cn")
    return {
        "ticket": replace(
            TICKET, hall_name=LONG_NAME, business=LONG_NAME, class_word=EMOJI, class_note=LONG[:40], person_mask="𠮷*",
            number="ABCD123456", ahead=99999, wait_low=1000, wait_high=20000, wait_likely=None, place=LONG_NAME,
            now_serving="ABCD123455", station=LONG[:60],
        ),
        "voucher": replace(forty_materials(), office=huge, case_number="L20261120-1234567890-00171234567890"),
        "notice": replace(forty_missing(), office=huge, party=Party(LONG_NAME, "关*")),
        "refusal": replace(REFUSAL, office=huge, reason=LONG * 6, right_authority=LONG_NAME, returned=(LONG_NAME,) * 20),
        "not_done": replace(NOT_DONE, office=huge, matter=EMOJI + LONG * 10, handler=LONG_NAME, item_name=LONG_NAME),
    }  # fmt: skip
